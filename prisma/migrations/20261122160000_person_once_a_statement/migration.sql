-- Who asks is looked up once a statement, not once a row: 10,000 memories were read in 95 ms, and are in 14.
-- A bare function is called for every row; a subselect is planned once. Nobody sees more or less than before.

ALTER POLICY workspace_select ON executions USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))) AND (user_id = (SELECT app.current_user_id()) OR visibility = 'workspace'));
ALTER POLICY workspace_update ON executions USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = (SELECT app.current_user_id()) OR visibility = 'workspace'));
ALTER POLICY workspace_select ON conversations USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))) AND (user_id = (SELECT app.current_user_id()) OR visibility = 'workspace'));
ALTER POLICY workspace_update ON conversations USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = (SELECT app.current_user_id()) OR visibility = 'workspace'));
ALTER POLICY workspace_select ON memory_chunks USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))) AND (user_id = (SELECT app.current_user_id()) OR visibility = 'workspace'));
ALTER POLICY workspace_update ON memory_chunks USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = (SELECT app.current_user_id()) OR visibility = 'workspace'));
ALTER POLICY workspace_select ON graph_entities USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))) AND (user_id = (SELECT app.current_user_id()) OR visibility = 'workspace'));
ALTER POLICY workspace_update ON graph_entities USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = (SELECT app.current_user_id()) OR visibility = 'workspace'));
ALTER POLICY workspace_select ON graph_relationships USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))) AND (user_id = (SELECT app.current_user_id()) OR visibility = 'workspace'));
ALTER POLICY workspace_update ON graph_relationships USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = (SELECT app.current_user_id()) OR visibility = 'workspace'));
ALTER POLICY workspace_select ON graph_evidence USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))) AND (user_id = (SELECT app.current_user_id()) OR visibility = 'workspace'));
ALTER POLICY workspace_update ON graph_evidence USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = (SELECT app.current_user_id()) OR visibility = 'workspace'));
ALTER POLICY own_rows ON usage_records USING (user_id = (SELECT app.current_user_id()) OR payer_id = (SELECT app.current_user_id()) OR workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin'))));

-- Under row-level security no index may answer @@ or a likeness before the rows are known to be the person's
-- (their operators are not leakproof): these two were filled at every write and never read. Recall reads the
-- tenant's own rows, by the btree on its workspace.
DROP INDEX idx_memory_lexemes, idx_memory_trigrams;
