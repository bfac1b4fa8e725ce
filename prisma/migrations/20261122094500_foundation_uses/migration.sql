-- How many outputs were made from a version of the Foundation, counted without reading the runs.
CREATE INDEX idx_executions_foundation ON executions (workspace_id, (((context #>> '{foundation,version}'))::integer))
    WHERE status = 'completed';
