-- A campaign's fan-out: many drafts asked for at once. What became of each is told by its runs (executions.batch_id);
-- `failures` holds, by move, why a run could not even be asked for.
CREATE TABLE campaign_batches (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE,
    campaign_id UUID NOT NULL,
    move_ids JSONB NOT NULL,
    failures JSONB NOT NULL DEFAULT '{}',
    -- starting: its runs are being asked for; running: all were; stopped: no more are wanted
    status VARCHAR(20) NOT NULL DEFAULT 'starting',
    -- how often its failed drafts were asked for again
    round INTEGER NOT NULL DEFAULT 0,
    idempotency_key VARCHAR(100) NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT campaign_batches_workspace_id_id_key UNIQUE (workspace_id, id),
    CONSTRAINT campaign_batches_idempotency_key UNIQUE (user_id, idempotency_key),
    CONSTRAINT campaign_batches_status_check CHECK (status IN ('starting', 'running', 'stopped')),
    CONSTRAINT campaign_batches_round_check CHECK (round >= 0),
    CONSTRAINT campaign_batches_campaign_fkey FOREIGN KEY (workspace_id, campaign_id)
        REFERENCES campaigns (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX idx_campaign_batches_campaign ON campaign_batches (workspace_id, campaign_id, created_at DESC);
CREATE INDEX idx_campaign_batches_user ON campaign_batches (user_id);
CREATE INDEX idx_campaign_batches_starting ON campaign_batches (updated_at) WHERE status = 'starting';
ALTER TABLE executions
    ADD CONSTRAINT executions_batch_fkey FOREIGN KEY (workspace_id, batch_id)
        REFERENCES campaign_batches (workspace_id, id) ON DELETE SET NULL (batch_id);

ALTER TABLE campaign_batches ENABLE ROW LEVEL SECURITY;
ALTER TABLE campaign_batches FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON campaign_batches TO muhurat_system;
CREATE POLICY system_access ON campaign_batches TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON campaign_batches TO muhurat_app;
CREATE POLICY user_isolation_policy ON campaign_batches TO muhurat_app
    USING (workspace_id IS NULL AND user_id = app.current_user_id())
    WITH CHECK (workspace_id IS NULL AND user_id = app.current_user_id());
CREATE POLICY workspace_select ON campaign_batches FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))));
CREATE POLICY workspace_insert ON campaign_batches FOR INSERT TO muhurat_app WITH CHECK (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_update ON campaign_batches FOR UPDATE TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))) WITH CHECK (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_delete ON campaign_batches FOR DELETE TO muhurat_app
    USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin'))) OR (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))));
CREATE TRIGGER freeze_tenant BEFORE UPDATE OF user_id, workspace_id ON campaign_batches FOR EACH ROW EXECUTE FUNCTION app.freeze_tenant();
