-- Which share of a month's AI budget the account that pays has been told of, so that each is told once a month
-- whatever Redis forgets. Written by the worker; read by the account itself.
CREATE TABLE budget_alerts (
    payer_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    month DATE NOT NULL,
    threshold SMALLINT NOT NULL,
    sent_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT budget_alerts_pkey PRIMARY KEY (payer_id, month, threshold),
    CONSTRAINT budget_alerts_threshold_check CHECK (threshold IN (50, 75, 90, 100))
);
ALTER TABLE budget_alerts ENABLE ROW LEVEL SECURITY;
ALTER TABLE budget_alerts FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON budget_alerts TO muhurat_system;
CREATE POLICY system_access ON budget_alerts TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT ON budget_alerts TO muhurat_app;
CREATE POLICY user_isolation_policy ON budget_alerts FOR SELECT TO muhurat_app
    USING (payer_id = app.current_user_id());
