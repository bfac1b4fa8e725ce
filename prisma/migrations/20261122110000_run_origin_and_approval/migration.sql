-- A run dearer than its campaign's risk level allows waits for an admin; while it waits nothing is held and no job exists.
ALTER TABLE executions
    ADD COLUMN approval VARCHAR(20),
    ADD COLUMN approval_by UUID REFERENCES users (id) ON DELETE SET NULL,
    ADD COLUMN approval_at TIMESTAMPTZ(3),
    ADD COLUMN approval_note VARCHAR(500),
    -- the campaign's fan-out that asked for it
    ADD COLUMN batch_id UUID,
    -- the run that it mends, and the finding it was asked to mend
    ADD COLUMN revises_id VARCHAR(255),
    ADD COLUMN revises_check VARCHAR(100),
    -- the run whose output was served again
    ADD COLUMN cached_from VARCHAR(255),
    -- cost more than three times its author's mean
    ADD COLUMN flagged BOOLEAN NOT NULL DEFAULT false,
    ADD CONSTRAINT executions_approval_check CHECK (approval IN ('waiting', 'approved', 'declined')),
    ADD CONSTRAINT executions_revises_fkey FOREIGN KEY (workspace_id, revises_id)
        REFERENCES executions (workspace_id, id) ON DELETE SET NULL (revises_id),
    ADD CONSTRAINT executions_cached_from_fkey FOREIGN KEY (workspace_id, cached_from)
        REFERENCES executions (workspace_id, id) ON DELETE SET NULL (cached_from);
CREATE INDEX idx_executions_batch ON executions (workspace_id, batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX idx_executions_waiting ON executions (workspace_id, created_at) WHERE approval = 'waiting';
CREATE INDEX idx_executions_revises ON executions (workspace_id, revises_id) WHERE revises_id IS NOT NULL;
CREATE INDEX idx_executions_cached_from ON executions (workspace_id, cached_from) WHERE cached_from IS NOT NULL;
