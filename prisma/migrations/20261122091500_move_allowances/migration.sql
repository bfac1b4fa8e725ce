-- Moves created in a calendar month (IST), for the plan's limit: one row a month for the account that pays,
-- across all its workspaces. Counted here and not by counting moves, so that deleting one gives none back.
CREATE TABLE move_allowances (
    payer_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    month DATE NOT NULL,
    created INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT move_allowances_pkey PRIMARY KEY (payer_id, month),
    CONSTRAINT move_allowances_created_check CHECK (created >= 0)
);
ALTER TABLE move_allowances ENABLE ROW LEVEL SECURITY;
ALTER TABLE move_allowances FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON move_allowances TO muhurat_system;
CREATE POLICY system_access ON move_allowances TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT ON move_allowances TO muhurat_app;
CREATE POLICY user_isolation_policy ON move_allowances FOR SELECT TO muhurat_app
    USING (payer_id = app.current_user_id());
GRANT SELECT, INSERT, UPDATE ON move_allowances TO muhurat_definer;
CREATE POLICY definer_count ON move_allowances TO muhurat_definer USING (true) WITH CHECK (true);

-- Counts `wanted` new moves unless that passes `allowed` (null: unlimited), and answers how many there were
-- before. The row's lock puts concurrent writers of one payer in a queue until they commit.
CREATE FUNCTION app.take_moves(workspace uuid, of_month date, wanted integer, allowed integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$
    DECLARE
        payer uuid;
        used integer;
    BEGIN
        IF app.my_rank(workspace) < app.role_rank('member') OR wanted < 1 THEN
            RAISE EXCEPTION 'no member of this workspace' USING ERRCODE = 'insufficient_privilege';
        END IF;
        SELECT w.owner_id INTO STRICT payer FROM public.workspaces w WHERE w.id = workspace;
        INSERT INTO public.move_allowances AS a (payer_id, month) VALUES (payer, of_month)
            ON CONFLICT (payer_id, month) DO UPDATE SET created = a.created
            RETURNING a.created INTO used;
        IF allowed IS NULL OR used + wanted <= allowed THEN
            UPDATE public.move_allowances SET created = used + wanted WHERE payer_id = payer AND month = of_month;
        END IF;
        RETURN used;
    END $$;

GRANT CREATE ON SCHEMA app TO muhurat_definer;
ALTER FUNCTION app.take_moves(uuid, date, integer, integer) OWNER TO muhurat_definer;
REVOKE CREATE ON SCHEMA app FROM muhurat_definer;
SET LOCAL ROLE muhurat_definer;
REVOKE ALL ON FUNCTION app.take_moves(uuid, date, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.take_moves(uuid, date, integer, integer) TO muhurat_app, muhurat_system;
RESET ROLE;
