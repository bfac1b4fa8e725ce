-- What a person reads of a run's output, what they should know about it, and which variation was asked for.
ALTER TABLE executions
    ADD COLUMN output_text TEXT,
    ADD COLUMN notes JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN variation INTEGER NOT NULL DEFAULT 0;
ALTER TABLE executions ADD CONSTRAINT executions_variation_check CHECK (variation >= 0);
