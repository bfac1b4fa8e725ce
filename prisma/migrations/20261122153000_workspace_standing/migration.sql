-- Where a workspace stands among its owner's, and the person among its people, by who came first: when a
-- plan shrinks, the first ones go on and the others can be read. No row for who is no member.
CREATE FUNCTION app.workspace_standing(workspace uuid)
    RETURNS TABLE (subscription_tier varchar, nth_workspace integer, nth_member integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$
        SELECT u.subscription_tier,
            (SELECT count(*)::integer FROM public.workspaces o
                WHERE o.owner_id = w.owner_id AND (o.created_at, o.id) <= (w.created_at, w.id)),
            (SELECT count(*)::integer FROM public.workspace_members x WHERE x.workspace_id = w.id
                AND (x.user_id = w.owner_id OR (x.joined_at, x.id) <= (m.joined_at, m.id)))
        FROM public.workspaces w
        JOIN public.users u ON u.id = w.owner_id
        JOIN public.workspace_members m ON m.workspace_id = w.id AND m.user_id = app.current_user_id()
        WHERE w.id = workspace
    $$;

GRANT CREATE ON SCHEMA app TO muhurat_definer;
ALTER FUNCTION app.workspace_standing(uuid) OWNER TO muhurat_definer;
REVOKE CREATE ON SCHEMA app FROM muhurat_definer;
SET LOCAL ROLE muhurat_definer;
REVOKE ALL ON FUNCTION app.workspace_standing(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.workspace_standing(uuid) TO muhurat_app, muhurat_system;
RESET ROLE;
