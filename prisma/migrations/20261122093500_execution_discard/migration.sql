-- A finished run that nobody wants: kept for the record, offered no more.
ALTER TABLE executions ADD COLUMN discarded_at TIMESTAMPTZ(3);
