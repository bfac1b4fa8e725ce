-- What the night's comparison with PhonePe found of each day in India; told to the seller where it differs.
CREATE TABLE reconciliations (
    day DATE PRIMARY KEY,
    started_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    -- null until PhonePe has answered about everything
    finished_at TIMESTAMPTZ(3),
    payments INTEGER NOT NULL DEFAULT 0,
    refunds INTEGER NOT NULL DEFAULT 0,
    differences INTEGER NOT NULL DEFAULT 0
);

ALTER TABLE reconciliations ENABLE ROW LEVEL SECURITY;
ALTER TABLE reconciliations FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT, UPDATE ON reconciliations TO muhurat_system;
CREATE POLICY system_access ON reconciliations TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT ON reconciliations TO muhurat_app;
CREATE POLICY operators_read ON reconciliations FOR SELECT TO muhurat_app
    USING (EXISTS (SELECT 1 FROM operators o WHERE o.user_id = app.current_user_id()));
