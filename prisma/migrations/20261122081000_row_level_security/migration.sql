-- Who may see and write which row. Three roles that nobody logs in as:
--   muhurat_app      every query made for a person; held by the policies below
--   muhurat_system   sign-in, webhooks, the worker; named in policies, so no BYPASSRLS is needed
--   muhurat_definer  owns the few helper functions; may read what they need and nothing else
-- A login takes one of the first two for a transaction: set_config('role', …, true).

DO $$
DECLARE r text;
BEGIN
    FOREACH r IN ARRAY ARRAY['muhurat_app', 'muhurat_system', 'muhurat_definer'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = r) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', r);
        END IF;
        IF NOT pg_has_role(current_user, r, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO CURRENT_USER', r);
        END IF;
    END LOOP;
END $$;

CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO muhurat_app, muhurat_system, muhurat_definer;
GRANT USAGE ON SCHEMA public TO muhurat_app, muhurat_system, muhurat_definer;

-- The person a transaction acts for; null (no rows) when unset or ''.
CREATE FUNCTION app.current_user_id() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path = pg_catalog
    AS $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;

CREATE FUNCTION app.role_rank(role text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path = pg_catalog
    AS $$ SELECT CASE role WHEN 'viewer' THEN 1 WHEN 'member' THEN 2 WHEN 'admin' THEN 3 WHEN 'owner' THEN 4 ELSE 0 END $$;

-- Workspaces in which the person holds at least the given role. Used as
-- workspace_id = ANY (ARRAY(SELECT …)): planned once a statement, not once a row.
CREATE FUNCTION app.member_workspaces(least_role text) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$
        SELECT m.workspace_id FROM public.workspace_members m
        WHERE m.user_id = app.current_user_id() AND app.role_rank(m.role) >= app.role_rank(least_role)
    $$;

CREATE FUNCTION app.owned_workspaces() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$ SELECT w.id FROM public.workspaces w WHERE w.owner_id = app.current_user_id() $$;

-- 0 when the person is no member.
CREATE FUNCTION app.my_rank(workspace uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$
        SELECT coalesce(max(app.role_rank(m.role)), 0) FROM public.workspace_members m
        WHERE m.workspace_id = workspace AND m.user_id = app.current_user_id()
    $$;

-- Co-members see name and picture; admins see the address too.
CREATE FUNCTION app.workspace_people(workspace uuid)
    RETURNS TABLE (user_id uuid, full_name varchar, avatar_url text, email varchar, role varchar, joined_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$
        SELECT u.id, u.full_name, u.avatar_url,
               CASE WHEN app.my_rank(workspace) >= 3 OR u.id = app.current_user_id() THEN u.email END,
               m.role, m.joined_at
        FROM public.workspace_members m JOIN public.users u ON u.id = m.user_id
        WHERE m.workspace_id = workspace AND app.my_rank(workspace) >= 1
        ORDER BY app.role_rank(m.role) DESC, m.joined_at
    $$;

-- Plan of the account that pays for a workspace, for its members.
CREATE FUNCTION app.workspace_plan(workspace uuid)
    RETURNS TABLE (owner_id uuid, subscription_tier varchar, subscription_status varchar)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$
        SELECT u.id, u.subscription_tier, u.subscription_status
        FROM public.workspaces w JOIN public.users u ON u.id = w.owner_id
        WHERE w.id = workspace AND app.my_rank(workspace) >= 1
    $$;

-- A materialized view knows no row-level security: only this door opens it, on the person's own rows.
CREATE FUNCTION app.my_monthly_usage()
    RETURNS TABLE (month timestamp, total_cost numeric, total_tokens bigint, execution_count bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$
        SELECT v.month, v.total_cost, v.total_tokens, v.execution_count
        FROM public.monthly_usage v WHERE v.user_id = app.current_user_id()
    $$;

-- The text that a log row's hash covers. Changing it breaks every chain.
CREATE FUNCTION app.audit_payload(a public.audit_logs) RETURNS text
    LANGUAGE sql STABLE
    SET search_path = pg_catalog
    SET timezone = 'UTC'
    AS $$
        SELECT jsonb_build_array(a.chain_id, a.seq, a.prev_hash, a.id, a.user_id, a.workspace_id, a.action,
            a.resource_type, a.resource_id, a.old_value, a.new_value, a.metadata, host(a.ip_address),
            a.user_agent, a.created_at)::text
    $$;

CREATE FUNCTION app.chain_audit_log() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$
    BEGIN
        NEW.chain_id := coalesce(NEW.workspace_id, NEW.user_id, '00000000-0000-0000-0000-000000000000'::uuid);
        NEW.created_at := date_trunc('milliseconds', clock_timestamp());
        -- the head's row lock puts writers of one chain in a queue until they commit
        INSERT INTO public.audit_chains AS c (chain_id, seq, last_hash) VALUES (NEW.chain_id, 1, repeat('0', 64))
            ON CONFLICT (chain_id) DO UPDATE SET seq = c.seq + 1
            RETURNING c.seq, c.last_hash INTO NEW.seq, NEW.prev_hash;
        NEW.hash := encode(sha256(convert_to(app.audit_payload(NEW), 'UTF8')), 'hex');
        UPDATE public.audit_chains SET last_hash = NEW.hash WHERE chain_id = NEW.chain_id;
        RETURN NEW;
    END $$;

CREATE FUNCTION app.freeze_tenant() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
    AS $$
    BEGIN
        IF NEW.user_id IS DISTINCT FROM OLD.user_id OR NEW.workspace_id IS DISTINCT FROM OLD.workspace_id THEN
            RAISE EXCEPTION 'user_id and workspace_id of % never change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END $$;

CREATE FUNCTION app.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
    AS $$
    BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END $$;

-- Checked at commit, so that a transfer can move both rows: a workspace has one owner, and it is owner_id.
CREATE FUNCTION app.check_workspace_owner() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$
    DECLARE ws uuid;
    BEGIN
        IF TG_TABLE_NAME = 'workspaces' THEN
            ws := NEW.id;
        ELSE
            ws := coalesce(OLD.workspace_id, NEW.workspace_id);
        END IF;
        IF EXISTS (SELECT 1 FROM public.workspaces w WHERE w.id = ws AND NOT EXISTS (
            SELECT 1 FROM public.workspace_members m
            WHERE m.workspace_id = w.id AND m.user_id = w.owner_id AND m.role = 'owner'
        )) THEN
            RAISE EXCEPTION 'a workspace keeps its owner' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NULL;
    END $$;

-- Functions belong to the definer role; nobody else than the two working roles may call them.
GRANT CREATE ON SCHEMA app, public TO muhurat_definer, muhurat_system;

ALTER FUNCTION app.current_user_id() OWNER TO muhurat_definer;
ALTER FUNCTION app.role_rank(text) OWNER TO muhurat_definer;
ALTER FUNCTION app.member_workspaces(text) OWNER TO muhurat_definer;
ALTER FUNCTION app.owned_workspaces() OWNER TO muhurat_definer;
ALTER FUNCTION app.my_rank(uuid) OWNER TO muhurat_definer;
ALTER FUNCTION app.workspace_people(uuid) OWNER TO muhurat_definer;
ALTER FUNCTION app.workspace_plan(uuid) OWNER TO muhurat_definer;
ALTER FUNCTION app.my_monthly_usage() OWNER TO muhurat_definer;
ALTER FUNCTION app.audit_payload(public.audit_logs) OWNER TO muhurat_definer;
ALTER FUNCTION app.chain_audit_log() OWNER TO muhurat_definer;
ALTER FUNCTION app.freeze_tenant() OWNER TO muhurat_definer;
ALTER FUNCTION app.refuse_change() OWNER TO muhurat_definer;
ALTER FUNCTION app.check_workspace_owner() OWNER TO muhurat_definer;
ALTER MATERIALIZED VIEW monthly_usage OWNER TO muhurat_system;
REVOKE CREATE ON SCHEMA app, public FROM muhurat_definer, muhurat_system;

SET LOCAL ROLE muhurat_definer;
REVOKE ALL ON FUNCTION app.current_user_id() FROM PUBLIC;
REVOKE ALL ON FUNCTION app.role_rank(text) FROM PUBLIC;
REVOKE ALL ON FUNCTION app.member_workspaces(text) FROM PUBLIC;
REVOKE ALL ON FUNCTION app.owned_workspaces() FROM PUBLIC;
REVOKE ALL ON FUNCTION app.my_rank(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION app.workspace_people(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION app.workspace_plan(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION app.my_monthly_usage() FROM PUBLIC;
REVOKE ALL ON FUNCTION app.audit_payload(public.audit_logs) FROM PUBLIC;
REVOKE ALL ON FUNCTION app.chain_audit_log() FROM PUBLIC;
REVOKE ALL ON FUNCTION app.freeze_tenant() FROM PUBLIC;
REVOKE ALL ON FUNCTION app.refuse_change() FROM PUBLIC;
REVOKE ALL ON FUNCTION app.check_workspace_owner() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.current_user_id() TO muhurat_app, muhurat_system;
GRANT EXECUTE ON FUNCTION app.role_rank(text) TO muhurat_app, muhurat_system;
GRANT EXECUTE ON FUNCTION app.member_workspaces(text) TO muhurat_app, muhurat_system;
GRANT EXECUTE ON FUNCTION app.owned_workspaces() TO muhurat_app, muhurat_system;
GRANT EXECUTE ON FUNCTION app.my_rank(uuid) TO muhurat_app, muhurat_system;
GRANT EXECUTE ON FUNCTION app.workspace_people(uuid) TO muhurat_app, muhurat_system;
GRANT EXECUTE ON FUNCTION app.workspace_plan(uuid) TO muhurat_app, muhurat_system;
GRANT EXECUTE ON FUNCTION app.my_monthly_usage() TO muhurat_app, muhurat_system;
GRANT EXECUTE ON FUNCTION app.audit_payload(public.audit_logs) TO muhurat_app, muhurat_system;
RESET ROLE;

GRANT SELECT ON workspace_members, workspaces, users TO muhurat_definer;
GRANT SELECT, INSERT, UPDATE ON audit_chains TO muhurat_definer;
SET LOCAL ROLE muhurat_system;
GRANT SELECT ON monthly_usage TO muhurat_definer;
RESET ROLE;

-- Every table is locked first; a test lists the catalogue and fails on one that is not.
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE users FORCE ROW LEVEL SECURITY;
ALTER TABLE workspaces ENABLE ROW LEVEL SECURITY;
ALTER TABLE workspaces FORCE ROW LEVEL SECURITY;
ALTER TABLE workspace_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE workspace_members FORCE ROW LEVEL SECURITY;
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
ALTER TABLE auth_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE auth_tokens FORCE ROW LEVEL SECURITY;
ALTER TABLE consents ENABLE ROW LEVEL SECURITY;
ALTER TABLE consents FORCE ROW LEVEL SECURITY;
ALTER TABLE foundations ENABLE ROW LEVEL SECURITY;
ALTER TABLE foundations FORCE ROW LEVEL SECURITY;
ALTER TABLE foundation_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE foundation_versions FORCE ROW LEVEL SECURITY;
ALTER TABLE icp_profiles ENABLE ROW LEVEL SECURITY;
ALTER TABLE icp_profiles FORCE ROW LEVEL SECURITY;
ALTER TABLE campaigns ENABLE ROW LEVEL SECURITY;
ALTER TABLE campaigns FORCE ROW LEVEL SECURITY;
ALTER TABLE moves ENABLE ROW LEVEL SECURITY;
ALTER TABLE moves FORCE ROW LEVEL SECURITY;
ALTER TABLE executions ENABLE ROW LEVEL SECURITY;
ALTER TABLE executions FORCE ROW LEVEL SECURITY;
ALTER TABLE execution_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE execution_steps FORCE ROW LEVEL SECURITY;
ALTER TABLE skill_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE skill_versions FORCE ROW LEVEL SECURITY;
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
ALTER TABLE events FORCE ROW LEVEL SECURITY;
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
ALTER TABLE conversations ENABLE ROW LEVEL SECURITY;
ALTER TABLE conversations FORCE ROW LEVEL SECURITY;
ALTER TABLE graph_entities ENABLE ROW LEVEL SECURITY;
ALTER TABLE graph_entities FORCE ROW LEVEL SECURITY;
ALTER TABLE graph_relationships ENABLE ROW LEVEL SECURITY;
ALTER TABLE graph_relationships FORCE ROW LEVEL SECURITY;
ALTER TABLE memory_chunks ENABLE ROW LEVEL SECURITY;
ALTER TABLE memory_chunks FORCE ROW LEVEL SECURITY;
ALTER TABLE subscriptions ENABLE ROW LEVEL SECURITY;
ALTER TABLE subscriptions FORCE ROW LEVEL SECURITY;
ALTER TABLE payments ENABLE ROW LEVEL SECURITY;
ALTER TABLE payments FORCE ROW LEVEL SECURITY;
ALTER TABLE invoices ENABLE ROW LEVEL SECURITY;
ALTER TABLE invoices FORCE ROW LEVEL SECURITY;
ALTER TABLE usage_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE usage_records FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_logs ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_logs FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_chains ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_chains FORCE ROW LEVEL SECURITY;

-- The system role: all rows, and still no way to change what is append-only.
GRANT SELECT, INSERT, UPDATE, DELETE ON users TO muhurat_system;
CREATE POLICY system_access ON users TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON workspaces TO muhurat_system;
CREATE POLICY system_access ON workspaces TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON workspace_members TO muhurat_system;
CREATE POLICY system_access ON workspace_members TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON invitations TO muhurat_system;
CREATE POLICY system_access ON invitations TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON auth_tokens TO muhurat_system;
CREATE POLICY system_access ON auth_tokens TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON consents TO muhurat_system;
CREATE POLICY system_access ON consents TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON foundations TO muhurat_system;
CREATE POLICY system_access ON foundations TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON foundation_versions TO muhurat_system;
CREATE POLICY system_access ON foundation_versions TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON icp_profiles TO muhurat_system;
CREATE POLICY system_access ON icp_profiles TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON campaigns TO muhurat_system;
CREATE POLICY system_access ON campaigns TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON moves TO muhurat_system;
CREATE POLICY system_access ON moves TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON executions TO muhurat_system;
CREATE POLICY system_access ON executions TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON execution_steps TO muhurat_system;
CREATE POLICY system_access ON execution_steps TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON skill_versions TO muhurat_system;
CREATE POLICY system_access ON skill_versions TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON events TO muhurat_system;
CREATE POLICY system_access ON events TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO muhurat_system;
CREATE POLICY system_access ON outbox TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON conversations TO muhurat_system;
CREATE POLICY system_access ON conversations TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON graph_entities TO muhurat_system;
CREATE POLICY system_access ON graph_entities TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON graph_relationships TO muhurat_system;
CREATE POLICY system_access ON graph_relationships TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON memory_chunks TO muhurat_system;
CREATE POLICY system_access ON memory_chunks TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON subscriptions TO muhurat_system;
CREATE POLICY system_access ON subscriptions TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON payments TO muhurat_system;
CREATE POLICY system_access ON payments TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON invoices TO muhurat_system;
CREATE POLICY system_access ON invoices TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON usage_records TO muhurat_system;
CREATE POLICY system_access ON usage_records TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON audit_logs TO muhurat_system;
CREATE POLICY system_access ON audit_logs TO muhurat_system USING (true) WITH CHECK (true);
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO muhurat_app, muhurat_system;

-- The helpers read memberships and keep the heads of the audit chains.
CREATE POLICY definer_read ON users FOR SELECT TO muhurat_definer USING (true);
CREATE POLICY definer_read ON workspaces FOR SELECT TO muhurat_definer USING (true);
CREATE POLICY definer_read ON workspace_members FOR SELECT TO muhurat_definer USING (true);
CREATE POLICY definer_chain ON audit_chains TO muhurat_definer USING (true) WITH CHECK (true);

-- Work shared in a workspace. Rows with no workspace are their author's alone (the seed's policy).

GRANT SELECT, INSERT, UPDATE, DELETE ON foundations TO muhurat_app;
CREATE POLICY user_isolation_policy ON foundations TO muhurat_app
    USING (workspace_id IS NULL AND user_id = app.current_user_id())
    WITH CHECK (workspace_id IS NULL AND user_id = app.current_user_id());
CREATE POLICY workspace_select ON foundations FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))));
CREATE POLICY workspace_insert ON foundations FOR INSERT TO muhurat_app WITH CHECK (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_update ON foundations FOR UPDATE TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))) WITH CHECK (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_delete ON foundations FOR DELETE TO muhurat_app
    USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin'))) OR (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))));
CREATE TRIGGER freeze_tenant BEFORE UPDATE OF user_id, workspace_id ON foundations FOR EACH ROW EXECUTE FUNCTION app.freeze_tenant();

GRANT SELECT, INSERT, UPDATE, DELETE ON icp_profiles TO muhurat_app;
CREATE POLICY user_isolation_policy ON icp_profiles TO muhurat_app
    USING (workspace_id IS NULL AND user_id = app.current_user_id())
    WITH CHECK (workspace_id IS NULL AND user_id = app.current_user_id());
CREATE POLICY workspace_select ON icp_profiles FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))));
CREATE POLICY workspace_insert ON icp_profiles FOR INSERT TO muhurat_app WITH CHECK (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_update ON icp_profiles FOR UPDATE TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))) WITH CHECK (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_delete ON icp_profiles FOR DELETE TO muhurat_app
    USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin'))) OR (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))));
CREATE TRIGGER freeze_tenant BEFORE UPDATE OF user_id, workspace_id ON icp_profiles FOR EACH ROW EXECUTE FUNCTION app.freeze_tenant();

GRANT SELECT, INSERT, UPDATE, DELETE ON campaigns TO muhurat_app;
CREATE POLICY user_isolation_policy ON campaigns TO muhurat_app
    USING (workspace_id IS NULL AND user_id = app.current_user_id())
    WITH CHECK (workspace_id IS NULL AND user_id = app.current_user_id());
CREATE POLICY workspace_select ON campaigns FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))));
CREATE POLICY workspace_insert ON campaigns FOR INSERT TO muhurat_app WITH CHECK (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_update ON campaigns FOR UPDATE TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))) WITH CHECK (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_delete ON campaigns FOR DELETE TO muhurat_app
    USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin'))) OR (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))));
CREATE TRIGGER freeze_tenant BEFORE UPDATE OF user_id, workspace_id ON campaigns FOR EACH ROW EXECUTE FUNCTION app.freeze_tenant();

GRANT SELECT, INSERT, UPDATE, DELETE ON moves TO muhurat_app;
CREATE POLICY user_isolation_policy ON moves TO muhurat_app
    USING (workspace_id IS NULL AND user_id = app.current_user_id())
    WITH CHECK (workspace_id IS NULL AND user_id = app.current_user_id() AND (campaign_id IS NULL OR EXISTS (
        SELECT 1 FROM campaigns c WHERE c.id = campaign_id AND c.workspace_id IS NULL)));
CREATE POLICY workspace_select ON moves FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))));
CREATE POLICY workspace_insert ON moves FOR INSERT TO muhurat_app WITH CHECK (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_update ON moves FOR UPDATE TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))) WITH CHECK (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_delete ON moves FOR DELETE TO muhurat_app
    USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin'))) OR (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))));
CREATE TRIGGER freeze_tenant BEFORE UPDATE OF user_id, workspace_id ON moves FOR EACH ROW EXECUTE FUNCTION app.freeze_tenant();

GRANT SELECT, INSERT, UPDATE, DELETE ON executions TO muhurat_app;
CREATE POLICY user_isolation_policy ON executions TO muhurat_app
    USING (workspace_id IS NULL AND user_id = app.current_user_id())
    WITH CHECK (workspace_id IS NULL AND user_id = app.current_user_id());
CREATE POLICY workspace_select ON executions FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))));
CREATE POLICY workspace_insert ON executions FOR INSERT TO muhurat_app WITH CHECK (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND payer_id = (SELECT p.owner_id FROM app.workspace_plan(workspace_id) p));
CREATE POLICY workspace_update ON executions FOR UPDATE TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))) WITH CHECK (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_delete ON executions FOR DELETE TO muhurat_app
    USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin'))) OR (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))));
CREATE TRIGGER freeze_tenant BEFORE UPDATE OF user_id, workspace_id ON executions FOR EACH ROW EXECUTE FUNCTION app.freeze_tenant();

GRANT SELECT, INSERT, UPDATE, DELETE ON graph_entities TO muhurat_app;
CREATE POLICY user_isolation_policy ON graph_entities TO muhurat_app
    USING (workspace_id IS NULL AND user_id = app.current_user_id())
    WITH CHECK (workspace_id IS NULL AND user_id = app.current_user_id());
CREATE POLICY workspace_select ON graph_entities FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))));
CREATE POLICY workspace_insert ON graph_entities FOR INSERT TO muhurat_app WITH CHECK (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_update ON graph_entities FOR UPDATE TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))) WITH CHECK (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_delete ON graph_entities FOR DELETE TO muhurat_app
    USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin'))) OR (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))));
CREATE TRIGGER freeze_tenant BEFORE UPDATE OF user_id, workspace_id ON graph_entities FOR EACH ROW EXECUTE FUNCTION app.freeze_tenant();

GRANT SELECT, INSERT, UPDATE, DELETE ON graph_relationships TO muhurat_app;
CREATE POLICY user_isolation_policy ON graph_relationships TO muhurat_app
    USING (workspace_id IS NULL AND user_id = app.current_user_id())
    WITH CHECK (workspace_id IS NULL AND user_id = app.current_user_id() AND EXISTS (
        SELECT 1 FROM graph_entities e WHERE e.id = source_id AND e.workspace_id IS NULL) AND EXISTS (
        SELECT 1 FROM graph_entities e WHERE e.id = target_id AND e.workspace_id IS NULL));
CREATE POLICY workspace_select ON graph_relationships FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))));
CREATE POLICY workspace_insert ON graph_relationships FOR INSERT TO muhurat_app WITH CHECK (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_update ON graph_relationships FOR UPDATE TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))) WITH CHECK (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_delete ON graph_relationships FOR DELETE TO muhurat_app
    USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin'))) OR (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))));
CREATE TRIGGER freeze_tenant BEFORE UPDATE OF user_id, workspace_id ON graph_relationships FOR EACH ROW EXECUTE FUNCTION app.freeze_tenant();

-- Written once: versions, steps, events.
GRANT SELECT, INSERT ON foundation_versions TO muhurat_app;
CREATE POLICY user_isolation_policy ON foundation_versions TO muhurat_app
    USING (workspace_id IS NULL AND user_id = app.current_user_id())
    WITH CHECK (workspace_id IS NULL AND user_id = app.current_user_id());
CREATE POLICY workspace_select ON foundation_versions FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))));
CREATE POLICY workspace_insert ON foundation_versions FOR INSERT TO muhurat_app WITH CHECK (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
GRANT SELECT, INSERT ON events TO muhurat_app;
CREATE POLICY user_isolation_policy ON events TO muhurat_app
    USING (workspace_id IS NULL AND user_id = app.current_user_id())
    WITH CHECK (workspace_id IS NULL AND user_id = app.current_user_id());
CREATE POLICY workspace_select ON events FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))));
CREATE POLICY workspace_insert ON events FOR INSERT TO muhurat_app WITH CHECK (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
GRANT SELECT ON execution_steps TO muhurat_app;
CREATE POLICY user_isolation_policy ON execution_steps FOR SELECT TO muhurat_app USING (workspace_id IS NULL AND user_id = app.current_user_id());
CREATE POLICY workspace_select ON execution_steps FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))));
GRANT SELECT ON skill_versions TO muhurat_app;
CREATE POLICY catalogue_read ON skill_versions FOR SELECT TO muhurat_app USING (true);
GRANT SELECT, INSERT ON outbox TO muhurat_app;
CREATE POLICY own_rows ON outbox TO muhurat_app USING (user_id = app.current_user_id()) WITH CHECK (user_id = app.current_user_id());

CREATE TRIGGER refuse_update BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER refuse_update BEFORE UPDATE ON audit_logs FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER refuse_update BEFORE UPDATE ON foundation_versions FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER refuse_update BEFORE UPDATE ON skill_versions FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON audit_logs FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit_logs FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- Personal unless shared.

GRANT SELECT, INSERT, UPDATE, DELETE ON conversations TO muhurat_app;
CREATE POLICY user_isolation_policy ON conversations TO muhurat_app
    USING (workspace_id IS NULL AND user_id = app.current_user_id())
    WITH CHECK (workspace_id IS NULL AND user_id = app.current_user_id());
CREATE POLICY workspace_select ON conversations FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))) AND (user_id = app.current_user_id() OR visibility = 'workspace'));
CREATE POLICY workspace_insert ON conversations FOR INSERT TO muhurat_app WITH CHECK (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_update ON conversations FOR UPDATE TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = app.current_user_id() OR visibility = 'workspace')) WITH CHECK (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = app.current_user_id() OR visibility = 'workspace'));
CREATE POLICY workspace_delete ON conversations FOR DELETE TO muhurat_app
    USING ((user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))) OR (visibility = 'workspace' AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin')))));
CREATE TRIGGER freeze_tenant BEFORE UPDATE OF user_id, workspace_id ON conversations FOR EACH ROW EXECUTE FUNCTION app.freeze_tenant();

GRANT SELECT, INSERT, UPDATE, DELETE ON memory_chunks TO muhurat_app;
CREATE POLICY user_isolation_policy ON memory_chunks TO muhurat_app
    USING (workspace_id IS NULL AND user_id = app.current_user_id())
    WITH CHECK (workspace_id IS NULL AND user_id = app.current_user_id());
CREATE POLICY workspace_select ON memory_chunks FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))) AND (user_id = app.current_user_id() OR visibility = 'workspace'));
CREATE POLICY workspace_insert ON memory_chunks FOR INSERT TO muhurat_app WITH CHECK (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_update ON memory_chunks FOR UPDATE TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = app.current_user_id() OR visibility = 'workspace')) WITH CHECK (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = app.current_user_id() OR visibility = 'workspace'));
CREATE POLICY workspace_delete ON memory_chunks FOR DELETE TO muhurat_app
    USING ((user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))) OR (visibility = 'workspace' AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin')))));
CREATE TRIGGER freeze_tenant BEFORE UPDATE OF user_id, workspace_id ON memory_chunks FOR EACH ROW EXECUTE FUNCTION app.freeze_tenant();

-- Money: read own; written by the system alone.
GRANT SELECT ON subscriptions TO muhurat_app;
CREATE POLICY own_rows ON subscriptions FOR SELECT TO muhurat_app USING (user_id = app.current_user_id());
GRANT SELECT ON payments TO muhurat_app;
CREATE POLICY own_rows ON payments FOR SELECT TO muhurat_app USING (user_id = app.current_user_id());
GRANT SELECT ON invoices TO muhurat_app;
CREATE POLICY own_rows ON invoices FOR SELECT TO muhurat_app USING (user_id = app.current_user_id());
GRANT SELECT ON usage_records TO muhurat_app;
CREATE POLICY own_rows ON usage_records FOR SELECT TO muhurat_app
    USING (user_id = app.current_user_id() OR payer_id = app.current_user_id() OR workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin'))));
REVOKE ALL ON monthly_usage FROM muhurat_app;

-- The audit log: one writes as oneself; admins read their workspace's, a person their account's.
GRANT SELECT, INSERT ON audit_logs TO muhurat_app;
CREATE POLICY audit_insert ON audit_logs FOR INSERT TO muhurat_app
    WITH CHECK (user_id = app.current_user_id() AND (workspace_id IS NULL OR workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer')))));
CREATE POLICY audit_select ON audit_logs FOR SELECT TO muhurat_app
    USING ((workspace_id IS NULL AND user_id = app.current_user_id()) OR workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin'))));
CREATE TRIGGER chain_audit_log BEFORE INSERT ON audit_logs FOR EACH ROW EXECUTE FUNCTION app.chain_audit_log();

-- The directory. A person reads the own row without the password hash and writes the profile's columns only.
GRANT SELECT (id, email, full_name, avatar_url, phone, subscription_tier, subscription_status, subscription_started_at,
    subscription_ends_at, gst_number, pan_number, state, preferred_language, constitution, notification_settings,
    email_verified_at, created_at, updated_at, last_login_at, is_active) ON users TO muhurat_app;
GRANT UPDATE (full_name, avatar_url, phone, gst_number, pan_number, state, preferred_language, constitution,
    notification_settings, updated_at) ON users TO muhurat_app;
CREATE POLICY own_row_select ON users FOR SELECT TO muhurat_app USING (id = app.current_user_id());
CREATE POLICY own_row_update ON users FOR UPDATE TO muhurat_app USING (id = app.current_user_id()) WITH CHECK (id = app.current_user_id());

GRANT SELECT, INSERT, DELETE ON workspaces TO muhurat_app;
GRANT UPDATE (name, slug, settings, owner_id, updated_at) ON workspaces TO muhurat_app;
CREATE POLICY member_select ON workspaces FOR SELECT TO muhurat_app
    USING (id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))) OR owner_id = app.current_user_id());
CREATE POLICY owner_insert ON workspaces FOR INSERT TO muhurat_app WITH CHECK (owner_id = app.current_user_id());
-- no check on the new row beyond the old one's owner: a transfer hands owner_id on
CREATE POLICY owner_update ON workspaces FOR UPDATE TO muhurat_app
    USING (id = ANY (ARRAY(SELECT app.member_workspaces('owner')))) WITH CHECK (true);
CREATE POLICY owner_delete ON workspaces FOR DELETE TO muhurat_app
    USING (id = ANY (ARRAY(SELECT app.member_workspaces('owner'))));

GRANT SELECT, INSERT, DELETE ON workspace_members TO muhurat_app;
GRANT UPDATE (role) ON workspace_members TO muhurat_app;
CREATE POLICY member_select ON workspace_members FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))));
-- everybody else comes in by an invitation, which the system redeems
CREATE POLICY founder_insert ON workspace_members FOR INSERT TO muhurat_app
    WITH CHECK (user_id = app.current_user_id() AND role = 'owner' AND workspace_id = ANY (ARRAY(SELECT app.owned_workspaces())));
CREATE POLICY admin_update ON workspace_members FOR UPDATE TO muhurat_app
    USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin'))) AND app.role_rank(role) <= app.my_rank(workspace_id))
    WITH CHECK (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))) AND (role <> 'owner' OR workspace_id = ANY (ARRAY(SELECT w.id FROM workspaces w WHERE w.owner_id = workspace_members.user_id))));
CREATE POLICY leave_or_remove ON workspace_members FOR DELETE TO muhurat_app
    USING ((user_id = app.current_user_id() AND role <> 'owner') OR (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin'))) AND app.role_rank(role) <= app.my_rank(workspace_id)));
CREATE CONSTRAINT TRIGGER keep_owner AFTER INSERT OR UPDATE OR DELETE ON workspace_members
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.check_workspace_owner();
CREATE CONSTRAINT TRIGGER keep_owner AFTER INSERT OR UPDATE ON workspaces
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.check_workspace_owner();

GRANT SELECT, INSERT, UPDATE, DELETE ON invitations TO muhurat_app;
CREATE POLICY admin_access ON invitations TO muhurat_app
    USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin'))))
    WITH CHECK (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin'))) AND app.role_rank(role) <= app.my_rank(workspace_id));

GRANT SELECT, INSERT ON consents TO muhurat_app;
CREATE POLICY own_rows ON consents TO muhurat_app USING (user_id = app.current_user_id()) WITH CHECK (user_id = app.current_user_id());
