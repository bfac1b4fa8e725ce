-- Conversation and memory: versions of what was known, evidence for the graph, and private work that
-- stays private. What a memory is, how it fades and how it is recalled: docs/memory.md.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ============================================
-- CONVERSATIONS
-- ============================================

-- Two people and a worker write to one conversation: each says which version it changed.
ALTER TABLE conversations
    ADD COLUMN version INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN pinned_at TIMESTAMPTZ(3),
    ADD COLUMN archived_at TIMESTAMPTZ(3),
    ADD CONSTRAINT conversations_version_check CHECK (version > 0),
    ADD CONSTRAINT conversations_workspace_id_id_key UNIQUE (workspace_id, id);

-- ============================================
-- RUNS OF A PRIVATE CONVERSATION
-- ============================================

-- An answer is a run. In a private conversation it is its author's alone; its events and steps are then
-- written without a workspace, as personal rows.
ALTER TABLE executions
    ADD COLUMN visibility VARCHAR(20) NOT NULL DEFAULT 'workspace',
    ADD COLUMN conversation_id VARCHAR(255),
    ADD CONSTRAINT executions_visibility_check CHECK (visibility IN ('private', 'workspace')),
    ADD CONSTRAINT executions_conversation_fkey FOREIGN KEY (workspace_id, conversation_id)
        REFERENCES conversations (workspace_id, id) ON DELETE SET NULL (conversation_id);
CREATE INDEX idx_executions_conversation ON executions (conversation_id) WHERE conversation_id IS NOT NULL;

DROP POLICY workspace_select ON executions;
CREATE POLICY workspace_select ON executions FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))) AND (user_id = app.current_user_id() OR visibility = 'workspace'));
DROP POLICY workspace_update ON executions;
CREATE POLICY workspace_update ON executions FOR UPDATE TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = app.current_user_id() OR visibility = 'workspace')) WITH CHECK (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = app.current_user_id() OR visibility = 'workspace'));
DROP POLICY workspace_delete ON executions;
CREATE POLICY workspace_delete ON executions FOR DELETE TO muhurat_app
    USING ((user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))) OR (visibility = 'workspace' AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin')))));

-- ============================================
-- MEMORY
-- ============================================

-- content_hash: SHA-256 of the normalised text. lexemes: stems without positions, made by the app so that
-- every Postgres reads every script alike. valid_to and superseded_by: when a fact was replaced, and by which.
ALTER TABLE memory_chunks
    ADD COLUMN content_hash CHAR(64) NOT NULL,
    ADD COLUMN lexemes TSVECTOR NOT NULL,
    ADD COLUMN importance DECIMAL(3, 2) NOT NULL DEFAULT 0.5,
    ADD COLUMN pinned_at TIMESTAMPTZ(3),
    ADD COLUMN valid_from TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    ADD COLUMN valid_to TIMESTAMPTZ(3),
    ADD COLUMN superseded_by VARCHAR(255),
    ADD COLUMN conversation_id VARCHAR(255),
    ADD COLUMN updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    ADD CONSTRAINT memory_chunks_importance_check CHECK (importance BETWEEN 0 AND 1),
    ADD CONSTRAINT memory_chunks_valid_check CHECK (valid_to IS NULL OR valid_to >= valid_from),
    ADD CONSTRAINT memory_chunks_superseded_check CHECK (superseded_by IS NULL OR (valid_to IS NOT NULL AND superseded_by <> id)),
    ADD CONSTRAINT memory_chunks_workspace_id_id_key UNIQUE (workspace_id, id),
    ADD CONSTRAINT memory_chunks_superseded_fkey FOREIGN KEY (workspace_id, superseded_by)
        REFERENCES memory_chunks (workspace_id, id) ON DELETE SET NULL (superseded_by),
    ADD CONSTRAINT memory_chunks_conversation_fkey FOREIGN KEY (workspace_id, conversation_id)
        REFERENCES conversations (workspace_id, id) ON DELETE SET NULL (conversation_id);
-- The same thing is known once: by one person privately, by a workspace together.
CREATE UNIQUE INDEX memory_chunks_private_hash_key ON memory_chunks (workspace_id, user_id, content_hash)
    WHERE valid_to IS NULL AND visibility = 'private';
CREATE UNIQUE INDEX memory_chunks_shared_hash_key ON memory_chunks (workspace_id, content_hash)
    WHERE valid_to IS NULL AND visibility = 'workspace';
CREATE INDEX idx_memory_lexemes ON memory_chunks USING gin (lexemes);
CREATE INDEX idx_memory_trigrams ON memory_chunks USING gin (content gin_trgm_ops);
CREATE INDEX idx_memory_superseded ON memory_chunks (superseded_by) WHERE superseded_by IS NOT NULL;
CREATE INDEX idx_memory_conversation ON memory_chunks (conversation_id) WHERE conversation_id IS NOT NULL;

-- ============================================
-- THE GRAPH
-- ============================================

-- name_key: the name as it is compared. What only private memories speak of is private too.
ALTER TABLE graph_entities
    ADD COLUMN name_key VARCHAR(500) NOT NULL,
    ADD COLUMN visibility VARCHAR(20) NOT NULL DEFAULT 'workspace',
    ADD CONSTRAINT graph_entities_visibility_check CHECK (visibility IN ('private', 'workspace')),
    ADD CONSTRAINT graph_entities_type_check CHECK (entity_type IN ('COMPANY', 'PERSON', 'PRODUCT', 'CONCEPT', 'ICP'));
CREATE UNIQUE INDEX graph_entities_shared_name_key ON graph_entities (workspace_id, entity_type, name_key)
    WHERE visibility = 'workspace';
CREATE UNIQUE INDEX graph_entities_private_name_key ON graph_entities (workspace_id, user_id, entity_type, name_key)
    WHERE visibility = 'private';
CREATE INDEX idx_entities_name ON graph_entities USING gin (name_key gin_trgm_ops);

ALTER TABLE graph_relationships
    ADD COLUMN visibility VARCHAR(20) NOT NULL DEFAULT 'workspace',
    ADD COLUMN updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    ADD CONSTRAINT graph_relationships_visibility_check CHECK (visibility IN ('private', 'workspace')),
    ADD CONSTRAINT graph_relationships_type_check CHECK (relationship_type ~ '^[A-Z][A-Z0-9_]*$'),
    ADD CONSTRAINT graph_relationships_workspace_id_id_key UNIQUE (workspace_id, id);
CREATE UNIQUE INDEX graph_relationships_shared_key ON graph_relationships (workspace_id, source_id, target_id, relationship_type)
    WHERE visibility = 'workspace';
CREATE UNIQUE INDEX graph_relationships_private_key ON graph_relationships (workspace_id, user_id, source_id, target_id, relationship_type)
    WHERE visibility = 'private';

DROP POLICY workspace_select ON graph_entities;
CREATE POLICY workspace_select ON graph_entities FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))) AND (user_id = app.current_user_id() OR visibility = 'workspace'));
DROP POLICY workspace_update ON graph_entities;
CREATE POLICY workspace_update ON graph_entities FOR UPDATE TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = app.current_user_id() OR visibility = 'workspace')) WITH CHECK (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = app.current_user_id() OR visibility = 'workspace'));
DROP POLICY workspace_delete ON graph_entities;
CREATE POLICY workspace_delete ON graph_entities FOR DELETE TO muhurat_app
    USING ((user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))) OR (visibility = 'workspace' AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin')))));

DROP POLICY workspace_select ON graph_relationships;
CREATE POLICY workspace_select ON graph_relationships FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))) AND (user_id = app.current_user_id() OR visibility = 'workspace'));
DROP POLICY workspace_update ON graph_relationships;
CREATE POLICY workspace_update ON graph_relationships FOR UPDATE TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = app.current_user_id() OR visibility = 'workspace')) WITH CHECK (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = app.current_user_id() OR visibility = 'workspace'));
DROP POLICY workspace_delete ON graph_relationships;
CREATE POLICY workspace_delete ON graph_relationships FOR DELETE TO muhurat_app
    USING ((user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))) OR (visibility = 'workspace' AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin')))));

-- Why an entity or a relationship is believed. kind and source_id name where it was said; source_version,
-- which state of it was read; memory_id ties what was remembered to its evidence, so that forgetting takes both.
CREATE TABLE graph_evidence (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE,
    visibility VARCHAR(20) NOT NULL DEFAULT 'private',
    entity_id VARCHAR(255),
    relationship_id VARCHAR(255),
    memory_id VARCHAR(255),
    kind VARCHAR(20) NOT NULL,
    source_id VARCHAR(255) NOT NULL,
    source_version VARCHAR(50),
    excerpt TEXT NOT NULL DEFAULT '',
    weight DECIMAL(3, 2) NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT graph_evidence_visibility_check CHECK (visibility IN ('private', 'workspace')),
    CONSTRAINT graph_evidence_subject_check CHECK (num_nonnulls(entity_id, relationship_id) = 1),
    CONSTRAINT graph_evidence_kind_check CHECK (kind IN ('foundation', 'icp', 'execution', 'memory')),
    CONSTRAINT graph_evidence_memory_check CHECK ((kind = 'memory') = (memory_id IS NOT NULL)),
    CONSTRAINT graph_evidence_weight_check CHECK (weight BETWEEN 0 AND 1),
    CONSTRAINT graph_evidence_entity_fkey FOREIGN KEY (workspace_id, entity_id)
        REFERENCES graph_entities (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT graph_evidence_relationship_fkey FOREIGN KEY (workspace_id, relationship_id)
        REFERENCES graph_relationships (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT graph_evidence_memory_fkey FOREIGN KEY (workspace_id, memory_id)
        REFERENCES memory_chunks (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX idx_evidence_entity ON graph_evidence (entity_id);
CREATE INDEX idx_evidence_relationship ON graph_evidence (relationship_id);
CREATE INDEX idx_evidence_memory ON graph_evidence (memory_id);
CREATE INDEX idx_evidence_source ON graph_evidence (workspace_id, kind, source_id);

ALTER TABLE graph_evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE graph_evidence FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON graph_evidence TO muhurat_system;
CREATE POLICY system_access ON graph_evidence TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON graph_evidence TO muhurat_app;
CREATE POLICY user_isolation_policy ON graph_evidence TO muhurat_app
    USING (workspace_id IS NULL AND user_id = app.current_user_id())
    WITH CHECK (workspace_id IS NULL AND user_id = app.current_user_id());
CREATE POLICY workspace_select ON graph_evidence FOR SELECT TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('viewer'))) AND (user_id = app.current_user_id() OR visibility = 'workspace'));
CREATE POLICY workspace_insert ON graph_evidence FOR INSERT TO muhurat_app WITH CHECK (user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))));
CREATE POLICY workspace_update ON graph_evidence FOR UPDATE TO muhurat_app USING (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = app.current_user_id() OR visibility = 'workspace')) WITH CHECK (workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member'))) AND (user_id = app.current_user_id() OR visibility = 'workspace'));
CREATE POLICY workspace_delete ON graph_evidence FOR DELETE TO muhurat_app
    USING ((user_id = app.current_user_id() AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('member')))) OR (visibility = 'workspace' AND workspace_id = ANY (ARRAY(SELECT app.member_workspaces('admin')))));
CREATE TRIGGER freeze_tenant BEFORE UPDATE OF user_id, workspace_id ON graph_evidence FOR EACH ROW EXECUTE FUNCTION app.freeze_tenant();
