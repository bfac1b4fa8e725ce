-- The given data model, hardened. Every table, column, index and view of the seed keeps its name.
-- Times are timestamptz; statuses are CHECKed; tenants are held together by composite keys.

CREATE EXTENSION IF NOT EXISTS vector;

-- ============================================
-- PEOPLE
-- ============================================

CREATE TABLE users (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    email VARCHAR(255) NOT NULL,
    password_hash VARCHAR(255),
    full_name VARCHAR(255),
    avatar_url TEXT,
    phone VARCHAR(20),
    subscription_tier VARCHAR(50) NOT NULL DEFAULT 'free',
    subscription_status VARCHAR(50) NOT NULL DEFAULT 'active',
    subscription_started_at TIMESTAMPTZ(3),
    subscription_ends_at TIMESTAMPTZ(3),
    gst_number VARCHAR(20),
    pan_number VARCHAR(15),
    state VARCHAR(100),
    preferred_language VARCHAR(10) NOT NULL DEFAULT 'en',
    constitution JSONB NOT NULL DEFAULT '{}',
    notification_settings JSONB NOT NULL DEFAULT '{}',
    email_verified_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    last_login_at TIMESTAMPTZ(3),
    is_active BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT users_email_key UNIQUE (email),
    CONSTRAINT users_email_lowercase CHECK (email = lower(email)),
    CONSTRAINT users_tier_check CHECK (subscription_tier IN ('free', 'starter', 'growth', 'agency', 'enterprise')),
    CONSTRAINT users_subscription_status_check CHECK (subscription_status IN ('active', 'cancelled', 'past_due')),
    CONSTRAINT users_language_check CHECK (preferred_language IN ('en', 'hi'))
);
CREATE INDEX idx_users_email ON users (email);
CREATE INDEX idx_users_subscription ON users (subscription_tier, subscription_status);

CREATE TABLE workspaces (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    name VARCHAR(255) NOT NULL,
    slug VARCHAR(100) NOT NULL,
    owner_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    settings JSONB NOT NULL DEFAULT '{}',
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT workspaces_slug_key UNIQUE (slug),
    CONSTRAINT workspaces_slug_check CHECK (slug ~ '^[a-z0-9](-?[a-z0-9])*$')
);
CREATE INDEX idx_workspaces_owner ON workspaces (owner_id);

CREATE TABLE workspace_members (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    role VARCHAR(50) NOT NULL DEFAULT 'member',
    joined_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT workspace_members_workspace_id_user_id_key UNIQUE (workspace_id, user_id),
    CONSTRAINT workspace_members_role_check CHECK (role IN ('owner', 'admin', 'member', 'viewer'))
);
CREATE INDEX idx_workspace_members_user ON workspace_members (user_id);
CREATE UNIQUE INDEX idx_workspace_members_one_owner ON workspace_members (workspace_id) WHERE role = 'owner';

CREATE TABLE invitations (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    invited_by UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    email VARCHAR(255) NOT NULL,
    role VARCHAR(50) NOT NULL DEFAULT 'member',
    token_hash CHAR(64) NOT NULL,
    expires_at TIMESTAMPTZ(3) NOT NULL,
    accepted_at TIMESTAMPTZ(3),
    revoked_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT invitations_token_hash_key UNIQUE (token_hash),
    CONSTRAINT invitations_email_lowercase CHECK (email = lower(email)),
    CONSTRAINT invitations_role_check CHECK (role IN ('admin', 'member', 'viewer'))
);
CREATE INDEX idx_invitations_workspace ON invitations (workspace_id);
CREATE UNIQUE INDEX idx_invitations_open ON invitations (workspace_id, email)
    WHERE accepted_at IS NULL AND revoked_at IS NULL;

-- Verify, reset: 256-bit, hashed, single use, expiring.
CREATE TABLE auth_tokens (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    purpose VARCHAR(50) NOT NULL,
    token_hash CHAR(64) NOT NULL,
    expires_at TIMESTAMPTZ(3) NOT NULL,
    used_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT auth_tokens_token_hash_key UNIQUE (token_hash),
    CONSTRAINT auth_tokens_purpose_check CHECK (purpose IN ('verify_email', 'reset_password'))
);
CREATE INDEX idx_auth_tokens_user ON auth_tokens (user_id, purpose);

-- Versioned consent (DPDP Act 2023, s.6).
CREATE TABLE consents (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    purpose VARCHAR(100) NOT NULL,
    notice_version VARCHAR(50) NOT NULL,
    granted BOOLEAN NOT NULL,
    ip_address INET,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);
CREATE INDEX idx_consents_user ON consents (user_id, purpose, created_at DESC);

-- ============================================
-- FOUNDATION, ICPS
-- ============================================

CREATE TABLE foundations (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE,
    company_name VARCHAR(255),
    business_description TEXT,
    industry VARCHAR(100),
    location VARCHAR(255),
    website VARCHAR(500),
    positioning TEXT,
    unique_value_proposition TEXT,
    key_differentiators JSONB NOT NULL DEFAULT '[]',
    brand_voice VARCHAR(100),
    tone_keywords JSONB NOT NULL DEFAULT '[]',
    messaging_pillars JSONB NOT NULL DEFAULT '[]',
    products JSONB NOT NULL DEFAULT '[]',
    pricing_info TEXT,
    competitors JSONB NOT NULL DEFAULT '[]',
    data JSONB NOT NULL DEFAULT '{}',
    version INTEGER NOT NULL DEFAULT 1,
    is_active BOOLEAN NOT NULL DEFAULT true,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT foundations_user_id_workspace_id_key UNIQUE (user_id, workspace_id),
    CONSTRAINT foundations_workspace_id_id_key UNIQUE (workspace_id, id),
    CONSTRAINT foundations_version_check CHECK (version > 0),
    CONSTRAINT foundations_brand_voice_check
        CHECK (brand_voice IN ('Professional', 'Casual', 'Authoritative', 'Friendly'))
);
CREATE INDEX idx_foundations_user ON foundations (user_id);
CREATE UNIQUE INDEX idx_foundations_one_active ON foundations (workspace_id) WHERE is_active;

CREATE TABLE foundation_versions (
    foundation_id UUID NOT NULL REFERENCES foundations (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    data JSONB NOT NULL,
    changed_fields JSONB NOT NULL DEFAULT '[]',
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT foundation_versions_pkey PRIMARY KEY (foundation_id, version),
    CONSTRAINT foundation_versions_version_check CHECK (version > 0),
    CONSTRAINT foundation_versions_tenant_fkey FOREIGN KEY (workspace_id, foundation_id)
        REFERENCES foundations (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX idx_foundation_versions_workspace ON foundation_versions (workspace_id);

CREATE TABLE icp_profiles (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE,
    name VARCHAR(255) NOT NULL,
    title VARCHAR(255),
    industry VARCHAR(100),
    company_size VARCHAR(50),
    pain_points JSONB NOT NULL DEFAULT '[]',
    goals JSONB NOT NULL DEFAULT '[]',
    objections JSONB NOT NULL DEFAULT '[]',
    preferred_channels JSONB NOT NULL DEFAULT '[]',
    psychographics JSONB NOT NULL DEFAULT '{}',
    firmographics JSONB NOT NULL DEFAULT '{}',
    data JSONB NOT NULL DEFAULT '{}',
    version INTEGER NOT NULL DEFAULT 1,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT icp_profiles_workspace_id_id_key UNIQUE (workspace_id, id),
    CONSTRAINT icp_profiles_version_check CHECK (version > 0)
);
CREATE INDEX idx_icp_user ON icp_profiles (user_id);
CREATE INDEX idx_icp_workspace ON icp_profiles (workspace_id);

-- ============================================
-- CAMPAIGNS, MOVES, EXECUTIONS
-- ============================================

CREATE TABLE campaigns (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE,
    name VARCHAR(255) NOT NULL,
    description TEXT,
    type VARCHAR(100) NOT NULL,
    status VARCHAR(50) NOT NULL DEFAULT 'draft',
    start_date DATE,
    end_date DATE,
    target_icps JSONB NOT NULL DEFAULT '[]',
    focus_areas JSONB NOT NULL DEFAULT '[]',
    risk_level INTEGER NOT NULL DEFAULT 5,
    strategy JSONB NOT NULL DEFAULT '{}',
    phases JSONB NOT NULL DEFAULT '[]',
    metrics JSONB NOT NULL DEFAULT '{}',
    festival VARCHAR(60),
    foundation_version INTEGER,
    execution_id VARCHAR(255),
    position DOUBLE PRECISION NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT campaigns_workspace_id_id_key UNIQUE (workspace_id, id),
    CONSTRAINT campaigns_type_check
        CHECK (type IN ('product_launch', 'diwali', 'leadgen', 'awareness', 'eofy', 'custom')),
    CONSTRAINT campaigns_status_check CHECK (status IN ('draft', 'active', 'paused', 'completed')),
    CONSTRAINT campaigns_risk_level_check CHECK (risk_level BETWEEN 1 AND 10),
    CONSTRAINT campaigns_dates_check CHECK (start_date IS NULL OR end_date IS NULL OR start_date <= end_date),
    CONSTRAINT campaigns_version_check CHECK (version > 0)
);
CREATE INDEX idx_campaigns_user ON campaigns (user_id);
CREATE INDEX idx_campaigns_status ON campaigns (status);
CREATE INDEX idx_campaigns_workspace ON campaigns (workspace_id, status);

CREATE TABLE executions (
    id VARCHAR(255) PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE,
    payer_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    skill_id VARCHAR(255) NOT NULL,
    skill_version VARCHAR(50),
    campaign_id UUID,
    move_id UUID,
    inputs JSONB NOT NULL DEFAULT '{}',
    output JSONB,
    status VARCHAR(50) NOT NULL DEFAULT 'pending',
    error_message TEXT,
    error_code VARCHAR(100),
    tokens_used INTEGER NOT NULL DEFAULT 0,
    cost DECIMAL(10, 6) NOT NULL DEFAULT 0,
    execution_time_ms INTEGER,
    tool_calls INTEGER NOT NULL DEFAULT 0,
    quality_score INTEGER,
    critique JSONB,
    -- playbook or model; the model's name beside it
    engine VARCHAR(20),
    model VARCHAR(200),
    context JSONB NOT NULL DEFAULT '{}',
    estimate JSONB NOT NULL DEFAULT '{}',
    reserved_micro_usd BIGINT NOT NULL DEFAULT 0,
    idempotency_key VARCHAR(100) NOT NULL,
    attempt INTEGER NOT NULL DEFAULT 0,
    worker_id VARCHAR(100),
    heartbeat_at TIMESTAMPTZ(3),
    cancel_requested_at TIMESTAMPTZ(3),
    accepted_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    started_at TIMESTAMPTZ(3),
    completed_at TIMESTAMPTZ(3),
    CONSTRAINT executions_workspace_id_id_key UNIQUE (workspace_id, id),
    CONSTRAINT executions_idempotency_key UNIQUE (user_id, idempotency_key),
    CONSTRAINT executions_status_check CHECK (status IN ('pending', 'running', 'completed', 'failed')),
    CONSTRAINT executions_engine_check CHECK (engine IN ('playbook', 'model')),
    CONSTRAINT executions_quality_check CHECK (quality_score BETWEEN 0 AND 100),
    CONSTRAINT executions_campaign_fkey FOREIGN KEY (workspace_id, campaign_id)
        REFERENCES campaigns (workspace_id, id) ON DELETE SET NULL (campaign_id)
);
CREATE INDEX idx_executions_user ON executions (user_id);
CREATE INDEX idx_executions_skill ON executions (skill_id);
CREATE INDEX idx_executions_status ON executions (status);
CREATE INDEX idx_executions_created ON executions (created_at);
CREATE INDEX idx_executions_workspace ON executions (workspace_id, created_at DESC);
CREATE INDEX idx_executions_campaign ON executions (workspace_id, campaign_id);
CREATE INDEX idx_executions_move ON executions (workspace_id, move_id, created_at DESC);
CREATE INDEX idx_executions_unfinished ON executions (created_at) WHERE status IN ('pending', 'running');

CREATE TABLE moves (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE,
    campaign_id UUID,
    title VARCHAR(500) NOT NULL,
    description TEXT,
    type VARCHAR(100) NOT NULL,
    status VARCHAR(50) NOT NULL DEFAULT 'pending',
    priority VARCHAR(20) NOT NULL DEFAULT 'medium',
    due_date TIMESTAMPTZ(3),
    assigned_to UUID REFERENCES users (id) ON DELETE SET NULL,
    content JSONB NOT NULL DEFAULT '{}',
    execution_id VARCHAR(255),
    phase VARCHAR(60),
    skill_id VARCHAR(255),
    skill_inputs JSONB NOT NULL DEFAULT '{}',
    failure_reason TEXT,
    position DOUBLE PRECISION NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    completed_at TIMESTAMPTZ(3),
    CONSTRAINT moves_workspace_id_id_key UNIQUE (workspace_id, id),
    CONSTRAINT moves_type_check CHECK (type IN ('content', 'outreach', 'research', 'admin')),
    CONSTRAINT moves_status_check CHECK (status IN ('pending', 'in_progress', 'completed', 'failed')),
    CONSTRAINT moves_priority_check CHECK (priority IN ('low', 'medium', 'high', 'urgent')),
    CONSTRAINT moves_completed_check CHECK ((status = 'completed') = (completed_at IS NOT NULL)),
    CONSTRAINT moves_version_check CHECK (version > 0),
    -- who leaves the workspace is taken off its moves
    CONSTRAINT moves_assignee_fkey FOREIGN KEY (workspace_id, assigned_to)
        REFERENCES workspace_members (workspace_id, user_id) ON DELETE SET NULL (assigned_to),
    CONSTRAINT moves_campaign_fkey FOREIGN KEY (workspace_id, campaign_id)
        REFERENCES campaigns (workspace_id, id) ON DELETE SET NULL (campaign_id),
    CONSTRAINT moves_execution_fkey FOREIGN KEY (workspace_id, execution_id)
        REFERENCES executions (workspace_id, id) ON DELETE SET NULL (execution_id)
);
CREATE INDEX idx_moves_user ON moves (user_id);
CREATE INDEX idx_moves_status ON moves (status);
CREATE INDEX idx_moves_campaign ON moves (campaign_id);
CREATE INDEX idx_moves_board ON moves (workspace_id, status, position);
CREATE INDEX idx_moves_due ON moves (workspace_id, due_date);
CREATE INDEX idx_moves_assignee ON moves (workspace_id, assigned_to);
CREATE INDEX idx_moves_execution ON moves (workspace_id, execution_id);

ALTER TABLE executions ADD CONSTRAINT executions_move_fkey FOREIGN KEY (workspace_id, move_id)
    REFERENCES moves (workspace_id, id) ON DELETE SET NULL (move_id);
ALTER TABLE campaigns ADD CONSTRAINT campaigns_execution_fkey FOREIGN KEY (workspace_id, execution_id)
    REFERENCES executions (workspace_id, id) ON DELETE SET NULL (execution_id);

-- Each completed step of a run, so that a reclaimed run resumes and does not pay again.
CREATE TABLE execution_steps (
    execution_id VARCHAR(255) NOT NULL REFERENCES executions (id) ON DELETE CASCADE,
    step VARCHAR(100) NOT NULL,
    workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    attempt INTEGER NOT NULL,
    result JSONB NOT NULL,
    tokens INTEGER NOT NULL DEFAULT 0,
    cost DECIMAL(10, 6) NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT execution_steps_pkey PRIMARY KEY (execution_id, step),
    CONSTRAINT execution_steps_tenant_fkey FOREIGN KEY (workspace_id, execution_id)
        REFERENCES executions (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX idx_execution_steps_workspace ON execution_steps (workspace_id);

-- A skill's content, immutable under its hash; not a tenant's data.
CREATE TABLE skill_versions (
    skill_id VARCHAR(255) NOT NULL,
    hash CHAR(64) NOT NULL,
    version VARCHAR(50) NOT NULL,
    content JSONB NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT skill_versions_pkey PRIMARY KEY (skill_id, hash),
    CONSTRAINT skill_versions_skill_id_version_key UNIQUE (skill_id, version)
);

-- ============================================
-- EVENTS, OUTBOX
-- ============================================

CREATE TABLE events (
    id SERIAL PRIMARY KEY,
    event_id VARCHAR(255) NOT NULL,
    aggregate_id VARCHAR(255) NOT NULL,
    event_type VARCHAR(100) NOT NULL,
    data JSONB NOT NULL,
    version INTEGER NOT NULL,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE,
    timestamp TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT events_event_id_key UNIQUE (event_id),
    CONSTRAINT events_version_check CHECK (version > 0)
);
CREATE INDEX idx_events_aggregate ON events (aggregate_id);
CREATE INDEX idx_events_type ON events (event_type);
CREATE INDEX idx_events_timestamp ON events (timestamp);
CREATE UNIQUE INDEX idx_events_aggregate_version ON events (aggregate_id, version);
CREATE INDEX idx_events_workspace ON events (workspace_id, id DESC);

CREATE TABLE outbox (
    id BIGSERIAL PRIMARY KEY,
    topic VARCHAR(100) NOT NULL,
    payload JSONB NOT NULL,
    user_id UUID REFERENCES users (id) ON DELETE CASCADE,
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    available_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    done_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);
CREATE INDEX idx_outbox_due ON outbox (available_at, id) WHERE done_at IS NULL;

-- ============================================
-- CONVERSATION, MEMORY
-- ============================================

CREATE TABLE conversations (
    id VARCHAR(255) PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE,
    title VARCHAR(500),
    visibility VARCHAR(20) NOT NULL DEFAULT 'private',
    data JSONB NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT conversations_visibility_check CHECK (visibility IN ('private', 'workspace'))
);
CREATE INDEX idx_conversations_user ON conversations (user_id);
CREATE INDEX idx_conversations_updated ON conversations (updated_at DESC);
CREATE INDEX idx_conversations_workspace ON conversations (workspace_id, updated_at DESC);

CREATE TABLE graph_entities (
    id VARCHAR(255) PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE,
    entity_type VARCHAR(100) NOT NULL,
    name VARCHAR(500) NOT NULL,
    properties JSONB NOT NULL DEFAULT '{}',
    embedding vector(768),
    embedding_model VARCHAR(100),
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT graph_entities_workspace_id_id_key UNIQUE (workspace_id, id)
);
CREATE INDEX idx_entities_user ON graph_entities (user_id);
CREATE INDEX idx_entities_type ON graph_entities (entity_type);
-- The seed's name. Exact search inside the tenant (the btree below) is the default; this serves large tenants.
CREATE INDEX idx_entities_embedding ON graph_entities USING hnsw (embedding vector_cosine_ops);
CREATE INDEX idx_entities_workspace ON graph_entities (workspace_id, entity_type);

CREATE TABLE graph_relationships (
    id VARCHAR(255) PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE,
    source_id VARCHAR(255) NOT NULL REFERENCES graph_entities (id) ON DELETE CASCADE,
    target_id VARCHAR(255) NOT NULL REFERENCES graph_entities (id) ON DELETE CASCADE,
    relationship_type VARCHAR(100) NOT NULL,
    properties JSONB NOT NULL DEFAULT '{}',
    strength DECIMAL(3, 2) NOT NULL DEFAULT 1.0,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT graph_relationships_strength_check CHECK (strength BETWEEN 0 AND 1),
    CONSTRAINT graph_relationships_source_fkey FOREIGN KEY (workspace_id, source_id)
        REFERENCES graph_entities (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT graph_relationships_target_fkey FOREIGN KEY (workspace_id, target_id)
        REFERENCES graph_entities (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX idx_relationships_source ON graph_relationships (source_id);
CREATE INDEX idx_relationships_target ON graph_relationships (target_id);
CREATE INDEX idx_relationships_type ON graph_relationships (relationship_type);
CREATE INDEX idx_relationships_workspace ON graph_relationships (workspace_id);

CREATE TABLE memory_chunks (
    id VARCHAR(255) PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE,
    visibility VARCHAR(20) NOT NULL DEFAULT 'private',
    content TEXT NOT NULL,
    embedding vector(768) NOT NULL,
    embedding_model VARCHAR(100) NOT NULL,
    memory_type VARCHAR(100) NOT NULL,
    source VARCHAR(500),
    metadata JSONB NOT NULL DEFAULT '{}',
    decay_weight DECIMAL(5, 4) NOT NULL DEFAULT 1.0,
    access_count INTEGER NOT NULL DEFAULT 0,
    last_accessed TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT memory_chunks_visibility_check CHECK (visibility IN ('private', 'workspace')),
    CONSTRAINT memory_chunks_type_check CHECK (memory_type IN ('conversation', 'fact', 'research', 'campaign')),
    CONSTRAINT memory_chunks_decay_check CHECK (decay_weight BETWEEN 0 AND 1)
);
CREATE INDEX idx_memory_user ON memory_chunks (user_id);
CREATE INDEX idx_memory_type ON memory_chunks (memory_type);
CREATE INDEX idx_memory_embedding ON memory_chunks USING hnsw (embedding vector_cosine_ops);
CREATE INDEX idx_memory_workspace ON memory_chunks (workspace_id, embedding_model);

-- ============================================
-- MONEY (statutory rows: a person cannot be deleted from under them)
-- ============================================

CREATE TABLE subscriptions (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    plan_id VARCHAR(100) NOT NULL,
    status VARCHAR(50) NOT NULL DEFAULT 'active',
    amount DECIMAL(10, 2) NOT NULL,
    currency VARCHAR(10) NOT NULL DEFAULT 'INR',
    billing_cycle VARCHAR(20) NOT NULL DEFAULT 'monthly',
    current_period_start TIMESTAMPTZ(3),
    current_period_end TIMESTAMPTZ(3),
    phonepe_subscription_id VARCHAR(255),
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT subscriptions_plan_check CHECK (plan_id IN ('free', 'starter', 'growth', 'agency', 'enterprise')),
    CONSTRAINT subscriptions_cycle_check CHECK (billing_cycle IN ('monthly', 'yearly')),
    CONSTRAINT subscriptions_amount_check CHECK (amount >= 0)
);
CREATE INDEX idx_subscriptions_user ON subscriptions (user_id);

CREATE TABLE payments (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    subscription_id UUID REFERENCES subscriptions (id) ON DELETE RESTRICT,
    transaction_id VARCHAR(255),
    merchant_transaction_id VARCHAR(255) NOT NULL,
    amount DECIMAL(10, 2) NOT NULL,
    currency VARCHAR(10) NOT NULL DEFAULT 'INR',
    gst_amount DECIMAL(10, 2),
    cgst DECIMAL(10, 2),
    sgst DECIMAL(10, 2),
    igst DECIMAL(10, 2),
    status VARCHAR(50) NOT NULL DEFAULT 'pending',
    payment_method VARCHAR(100),
    metadata JSONB NOT NULL DEFAULT '{}',
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    completed_at TIMESTAMPTZ(3),
    CONSTRAINT payments_transaction_id_key UNIQUE (transaction_id),
    CONSTRAINT payments_merchant_transaction_id_key UNIQUE (merchant_transaction_id),
    CONSTRAINT payments_status_check CHECK (status IN ('pending', 'success', 'failed', 'refunded')),
    CONSTRAINT payments_amount_check CHECK (amount >= 0)
);
CREATE INDEX idx_payments_user ON payments (user_id);
CREATE INDEX idx_payments_status ON payments (status);
CREATE INDEX idx_payments_subscription ON payments (subscription_id);

CREATE TABLE invoices (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    payment_id UUID REFERENCES payments (id) ON DELETE RESTRICT,
    invoice_number VARCHAR(50) NOT NULL,
    invoice_date TIMESTAMPTZ(3) NOT NULL,
    buyer_name VARCHAR(255),
    buyer_gstin VARCHAR(20),
    buyer_address TEXT,
    buyer_state VARCHAR(100),
    place_of_supply CHAR(2),
    sac VARCHAR(8),
    subtotal DECIMAL(10, 2),
    cgst DECIMAL(10, 2),
    sgst DECIMAL(10, 2),
    igst DECIMAL(10, 2),
    total_gst DECIMAL(10, 2),
    grand_total DECIMAL(10, 2),
    data JSONB NOT NULL,
    pdf_url TEXT,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT invoices_invoice_number_key UNIQUE (invoice_number),
    CONSTRAINT invoices_payment_id_key UNIQUE (payment_id)
);
CREATE INDEX idx_invoices_user ON invoices (user_id);
CREATE INDEX idx_invoices_number ON invoices (invoice_number);

CREATE TABLE usage_records (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    workspace_id UUID REFERENCES workspaces (id) ON DELETE SET NULL,
    -- the account that pays: the workspace's owner at the time
    payer_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    execution_id VARCHAR(255),
    skill_id VARCHAR(255),
    amount DECIMAL(10, 6) NOT NULL,
    tokens INTEGER,
    estimated BOOLEAN NOT NULL DEFAULT false,
    recorded_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT usage_records_execution_id_key UNIQUE (execution_id),
    CONSTRAINT usage_records_amount_check CHECK (amount >= 0)
);
CREATE INDEX idx_usage_user ON usage_records (user_id);
CREATE INDEX idx_usage_date ON usage_records (recorded_at);
CREATE INDEX idx_usage_payer ON usage_records (payer_id, recorded_at);
CREATE INDEX idx_usage_workspace ON usage_records (workspace_id, recorded_at);

CREATE MATERIALIZED VIEW monthly_usage AS
SELECT
    user_id,
    date_trunc('month', recorded_at AT TIME ZONE 'Asia/Kolkata') AS month,
    sum(amount) AS total_cost,
    sum(tokens) AS total_tokens,
    count(*) AS execution_count
FROM usage_records
GROUP BY user_id, date_trunc('month', recorded_at AT TIME ZONE 'Asia/Kolkata');
CREATE UNIQUE INDEX idx_monthly_usage ON monthly_usage (user_id, month);

-- ============================================
-- AUDIT LOG (append-only, chained by hash)
-- ============================================

CREATE TABLE audit_logs (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID REFERENCES users (id) ON DELETE RESTRICT,
    -- no foreign key: the log outlives its workspace
    workspace_id UUID,
    action VARCHAR(100) NOT NULL,
    resource_type VARCHAR(100),
    resource_id VARCHAR(255),
    old_value JSONB,
    new_value JSONB,
    metadata JSONB NOT NULL DEFAULT '{}',
    ip_address INET,
    user_agent TEXT,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    -- one chain for each workspace, one for each account outside workspaces
    chain_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    prev_hash CHAR(64) NOT NULL,
    hash CHAR(64) NOT NULL,
    CONSTRAINT audit_logs_chain_id_seq_key UNIQUE (chain_id, seq)
);
CREATE INDEX idx_audit_user ON audit_logs (user_id);
CREATE INDEX idx_audit_action ON audit_logs (action);
CREATE INDEX idx_audit_created ON audit_logs (created_at);
CREATE INDEX idx_audit_workspace ON audit_logs (workspace_id, created_at DESC);

CREATE TABLE audit_chains (
    chain_id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    last_hash CHAR(64) NOT NULL
);
