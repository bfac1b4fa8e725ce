-- ============================================
-- BILLING: what PhonePe, subscriptions and GST documents need beyond the seed
-- ============================================

-- Whom the invoice is for. GSTIN, PAN and state stay in the seed's columns of users.
CREATE TABLE billing_details (
    user_id UUID PRIMARY KEY REFERENCES users (id) ON DELETE RESTRICT,
    legal_name VARCHAR(255) NOT NULL,
    address TEXT NOT NULL DEFAULT '',
    city VARCHAR(100) NOT NULL DEFAULT '',
    pincode VARCHAR(6),
    -- in a special economic zone: always an inter-state supply
    sez BOOLEAN NOT NULL DEFAULT false,
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT billing_details_pincode_check CHECK (pincode ~ '^[1-9][0-9]{5}$')
);

ALTER TABLE subscriptions
    ALTER COLUMN status SET DEFAULT 'incomplete',
    ADD COLUMN anchor_day SMALLINT,
    -- what begins when the paid period ends
    ADD COLUMN next_plan_id VARCHAR(100),
    ADD COLUMN next_cycle VARCHAR(20),
    ADD COLUMN autopay VARCHAR(30) NOT NULL DEFAULT 'none',
    ADD COLUMN autopay_max_paise BIGINT,
    -- the debit announced for the next period, at least 24 hours before it
    ADD COLUMN notified_at TIMESTAMPTZ(3),
    ADD COLUMN notice_payment_id UUID,
    ADD COLUMN cancelled_at TIMESTAMPTZ(3),
    ADD COLUMN version INTEGER NOT NULL DEFAULT 1,
    ADD CONSTRAINT subscriptions_status_check
        CHECK (status IN ('incomplete', 'active', 'past_due', 'paused', 'cancelled', 'expired')),
    ADD CONSTRAINT subscriptions_next_check CHECK (next_plan_id IN ('free', 'starter', 'growth', 'agency')),
    ADD CONSTRAINT subscriptions_next_cycle_check CHECK (next_cycle IN ('monthly', 'yearly')),
    ADD CONSTRAINT subscriptions_autopay_check CHECK (autopay IN
        ('none', 'activation_in_progress', 'active', 'paused', 'cancelled', 'revoked', 'failed')),
    ADD CONSTRAINT subscriptions_phonepe_key UNIQUE (phonepe_subscription_id);
-- one living subscription a person
CREATE UNIQUE INDEX subscriptions_living_key ON subscriptions (user_id) WHERE status NOT IN ('incomplete', 'expired');
CREATE INDEX idx_subscriptions_period_end ON subscriptions (current_period_end) WHERE status NOT IN ('incomplete', 'expired');

ALTER TABLE payments
    -- the finer state beside the seed's four words
    ADD COLUMN state VARCHAR(30) NOT NULL DEFAULT 'created',
    ADD COLUMN kind VARCHAR(20) NOT NULL DEFAULT 'purchase',
    ADD COLUMN plan_id VARCHAR(100),
    ADD COLUMN billing_cycle VARCHAR(20),
    ADD COLUMN amount_paise BIGINT,
    -- buyer, tax and period as they were agreed; never changed afterwards
    ADD COLUMN quote JSONB NOT NULL DEFAULT '{}',
    ADD COLUMN phonepe_order_id VARCHAR(255),
    ADD COLUMN redirect_url TEXT,
    ADD COLUMN idempotency_key VARCHAR(100),
    ADD COLUMN expires_at TIMESTAMPTZ(3),
    ADD COLUMN next_check_at TIMESTAMPTZ(3),
    ADD COLUMN checks INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN fulfilled_at TIMESTAMPTZ(3),
    ADD COLUMN period_start TIMESTAMPTZ(3),
    ADD COLUMN period_end TIMESTAMPTZ(3),
    ADD COLUMN reason VARCHAR(500),
    ADD CONSTRAINT payments_state_check CHECK (state IN
        ('created', 'pending', 'success', 'failed', 'expired', 'review', 'partially_refunded', 'refunded')),
    ADD CONSTRAINT payments_kind_check CHECK (kind IN ('purchase', 'upgrade', 'renewal', 'autopay')),
    ADD CONSTRAINT payments_state_says_status CHECK (
        (state IN ('created', 'pending', 'review') AND status = 'pending')
        OR (state IN ('success', 'partially_refunded') AND status = 'success')
        OR (state IN ('failed', 'expired') AND status = 'failed')
        OR (state = 'refunded' AND status = 'refunded')),
    ADD CONSTRAINT payments_paise_check CHECK (amount_paise IS NULL OR amount_paise = amount * 100),
    ADD CONSTRAINT payments_idempotency_key UNIQUE (user_id, idempotency_key);
CREATE INDEX idx_payments_due ON payments (next_check_at) WHERE next_check_at IS NOT NULL;

CREATE TABLE refunds (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    payment_id UUID NOT NULL REFERENCES payments (id) ON DELETE RESTRICT,
    merchant_refund_id VARCHAR(255) NOT NULL,
    phonepe_refund_id VARCHAR(255),
    amount_paise BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL DEFAULT 'requested',
    reason VARCHAR(500) NOT NULL,
    requested_by UUID REFERENCES users (id) ON DELETE SET NULL,
    next_check_at TIMESTAMPTZ(3),
    checks INTEGER NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    completed_at TIMESTAMPTZ(3),
    CONSTRAINT refunds_merchant_refund_id_key UNIQUE (merchant_refund_id),
    CONSTRAINT refunds_amount_check CHECK (amount_paise > 0),
    CONSTRAINT refunds_state_check CHECK (state IN ('requested', 'pending', 'completed', 'failed'))
);
CREATE INDEX idx_refunds_payment ON refunds (payment_id);
CREATE INDEX idx_refunds_user ON refunds (user_id);
CREATE INDEX idx_refunds_due ON refunds (next_check_at) WHERE next_check_at IS NOT NULL;

-- CGST Act 2017, s. 34: of a completed refund, referring to its invoice; a series of its own.
CREATE TABLE credit_notes (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    invoice_id UUID NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
    refund_id UUID NOT NULL REFERENCES refunds (id) ON DELETE RESTRICT,
    note_number VARCHAR(50) NOT NULL,
    note_date TIMESTAMPTZ(3) NOT NULL,
    subtotal DECIMAL(10, 2) NOT NULL,
    cgst DECIMAL(10, 2) NOT NULL,
    sgst DECIMAL(10, 2) NOT NULL,
    igst DECIMAL(10, 2) NOT NULL,
    grand_total DECIMAL(10, 2) NOT NULL,
    data JSONB NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT credit_notes_note_number_key UNIQUE (note_number),
    CONSTRAINT credit_notes_refund_id_key UNIQUE (refund_id)
);
CREATE INDEX idx_credit_notes_user ON credit_notes (user_id);
CREATE INDEX idx_credit_notes_invoice ON credit_notes (invoice_id);

-- The last number of a series in a fiscal year; its row is locked in the document's own transaction.
CREATE TABLE document_sequences (
    series VARCHAR(10) NOT NULL,
    fiscal_year CHAR(7) NOT NULL,
    last_number INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT document_sequences_pkey PRIMARY KEY (series, fiscal_year),
    CONSTRAINT document_sequences_number_check CHECK (last_number >= 0)
);

-- What PhonePe posted, once by content. Nothing is believed of it before the status is asked.
CREATE TABLE webhook_inbox (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    content_hash CHAR(64) NOT NULL,
    event VARCHAR(100) NOT NULL,
    order_id VARCHAR(255),
    refund_id VARCHAR(255),
    subscription_id VARCHAR(255),
    state VARCHAR(50),
    payload JSONB NOT NULL,
    deliveries INTEGER NOT NULL DEFAULT 1,
    attempts INTEGER NOT NULL DEFAULT 0,
    outcome VARCHAR(200),
    last_error VARCHAR(500),
    received_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    processed_at TIMESTAMPTZ(3),
    CONSTRAINT webhook_inbox_content_hash_key UNIQUE (content_hash)
);
CREATE INDEX idx_webhook_inbox_waiting ON webhook_inbox (received_at) WHERE processed_at IS NULL;
CREATE INDEX idx_webhook_inbox_order ON webhook_inbox (order_id);

-- People who look after the money of all accounts: a role outside workspaces, granted by command.
CREATE TABLE operators (
    user_id UUID PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    granted_at TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);

-- Notices that went out, once each: renewal, debit, past due, ended.
CREATE TABLE billing_notices (
    subscription_id UUID NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
    kind VARCHAR(40) NOT NULL,
    period_end TIMESTAMPTZ(3) NOT NULL,
    sent_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT billing_notices_pkey PRIMARY KEY (subscription_id, kind, period_end)
);

ALTER TABLE billing_details ENABLE ROW LEVEL SECURITY;
ALTER TABLE billing_details FORCE ROW LEVEL SECURITY;
ALTER TABLE refunds ENABLE ROW LEVEL SECURITY;
ALTER TABLE refunds FORCE ROW LEVEL SECURITY;
ALTER TABLE credit_notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit_notes FORCE ROW LEVEL SECURITY;
ALTER TABLE document_sequences ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_sequences FORCE ROW LEVEL SECURITY;
ALTER TABLE webhook_inbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_inbox FORCE ROW LEVEL SECURITY;
ALTER TABLE operators ENABLE ROW LEVEL SECURITY;
ALTER TABLE operators FORCE ROW LEVEL SECURITY;
ALTER TABLE billing_notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE billing_notices FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT, UPDATE, DELETE ON billing_details TO muhurat_system;
CREATE POLICY system_access ON billing_details TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON refunds TO muhurat_system;
CREATE POLICY system_access ON refunds TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON credit_notes TO muhurat_system;
CREATE POLICY system_access ON credit_notes TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON document_sequences TO muhurat_system;
CREATE POLICY system_access ON document_sequences TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON webhook_inbox TO muhurat_system;
CREATE POLICY system_access ON webhook_inbox TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON operators TO muhurat_system;
CREATE POLICY system_access ON operators TO muhurat_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON billing_notices TO muhurat_system;
CREATE POLICY system_access ON billing_notices TO muhurat_system USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE ON billing_details TO muhurat_app;
CREATE POLICY own_rows ON billing_details TO muhurat_app
    USING (user_id = app.current_user_id()) WITH CHECK (user_id = app.current_user_id());
GRANT SELECT ON refunds TO muhurat_app;
CREATE POLICY own_rows ON refunds FOR SELECT TO muhurat_app USING (user_id = app.current_user_id());
GRANT SELECT ON credit_notes TO muhurat_app;
CREATE POLICY own_rows ON credit_notes FOR SELECT TO muhurat_app USING (user_id = app.current_user_id());
GRANT SELECT ON operators TO muhurat_app;
CREATE POLICY own_rows ON operators FOR SELECT TO muhurat_app USING (user_id = app.current_user_id());
