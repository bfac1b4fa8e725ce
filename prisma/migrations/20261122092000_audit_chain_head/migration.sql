-- How long a workspace's audit chain is and with which hash it ends, for its admins: without it a row cut
-- off the end of the log would leave no trace.
CREATE FUNCTION app.audit_chain_head(workspace uuid)
    RETURNS TABLE (seq bigint, last_hash char(64))
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$
        SELECT c.seq, c.last_hash FROM public.audit_chains c
        WHERE c.chain_id = workspace AND app.my_rank(workspace) >= 3
    $$;

GRANT CREATE ON SCHEMA app TO muhurat_definer;
ALTER FUNCTION app.audit_chain_head(uuid) OWNER TO muhurat_definer;
REVOKE CREATE ON SCHEMA app FROM muhurat_definer;

SET LOCAL ROLE muhurat_definer;
REVOKE ALL ON FUNCTION app.audit_chain_head(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.audit_chain_head(uuid) TO muhurat_app, muhurat_system;
RESET ROLE;
