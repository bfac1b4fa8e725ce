-- ============================================
-- ENQUIRIES, BUYERS ABROAD, AND NOTICES TAKEN BACK
-- ============================================

-- What somebody wrote who wants a plan on terms of their own. Written by anybody through the system's
-- door; read and moved on by operators alone.
CREATE TABLE enterprise_enquiries (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    -- made by the form: sent again after a lost answer, it is the same enquiry
    request_key UUID NOT NULL,
    -- who was signed in
    user_id UUID REFERENCES users (id) ON DELETE SET NULL,
    name VARCHAR(120) NOT NULL,
    email VARCHAR(255) NOT NULL,
    company VARCHAR(200) NOT NULL,
    country CHAR(2) NOT NULL DEFAULT 'IN',
    seats INTEGER,
    workspaces INTEGER,
    needs TEXT NOT NULL,
    status VARCHAR(20) NOT NULL DEFAULT 'new',
    handled_by UUID REFERENCES users (id) ON DELETE SET NULL,
    handled_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT enterprise_enquiries_request_key UNIQUE (request_key),
    CONSTRAINT enterprise_enquiries_status_check CHECK (status IN ('new', 'answered', 'closed')),
    CONSTRAINT enterprise_enquiries_country_check CHECK (country ~ '^[A-Z]{2}$'),
    CONSTRAINT enterprise_enquiries_counts_check CHECK (seats >= 0 AND workspaces >= 0)
);
CREATE INDEX idx_enterprise_enquiries_status ON enterprise_enquiries (status, created_at DESC);

ALTER TABLE enterprise_enquiries ENABLE ROW LEVEL SECURITY;
ALTER TABLE enterprise_enquiries FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT ON enterprise_enquiries TO muhurat_system;
CREATE POLICY system_access ON enterprise_enquiries TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (status, handled_by, handled_at) ON enterprise_enquiries TO muhurat_app;
CREATE POLICY operators_read ON enterprise_enquiries FOR SELECT TO muhurat_app
    USING (EXISTS (SELECT 1 FROM operators o WHERE o.user_id = app.current_user_id()));
CREATE POLICY operators_move ON enterprise_enquiries FOR UPDATE TO muhurat_app
    USING (EXISTS (SELECT 1 FROM operators o WHERE o.user_id = app.current_user_id()))
    WITH CHECK (handled_by = app.current_user_id());

-- A buyer abroad is told that we do not sell there yet; what was typed is kept as it was.
ALTER TABLE billing_details
    ADD COLUMN country CHAR(2) NOT NULL DEFAULT 'IN',
    ALTER COLUMN pincode TYPE VARCHAR(12),
    DROP CONSTRAINT billing_details_pincode_check,
    ADD CONSTRAINT billing_details_country_check CHECK (country ~ '^[A-Z]{2}$'),
    ADD CONSTRAINT billing_details_pincode_check CHECK (country <> 'IN' OR pincode ~ '^[1-9][0-9]{5}$');

-- A debit that was taken back is no longer announced: the next one is told of anew.
GRANT DELETE ON billing_notices TO muhurat_system;
