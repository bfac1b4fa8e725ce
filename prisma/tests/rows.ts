import { randomUUID } from 'node:crypto';
import type { Row, Scene, Tenant } from '@/lib/testing/scene';

/** What other rows of the tenant point to. */
export type Anchors = {
  campaign: string;
  move: string;
  execution: string;
  foundation: string;
  entity: string;
  relationship: string;
  memory: string;
  conversation: string;
  payment: string;
  invoice: string;
  refund: string;
  batch: string;
};

export type TableCase = {
  table: string;
  /** A row of this tenant, written by this person. */
  row: (tenant: Tenant, userId: string, anchors: Anchors) => Row;
  key: readonly string[];
  change: Row;
};

const vector = `[${Array.from({ length: 768 }, () => 0.1).join(',')}]`;
const own = (tenant: Tenant, userId: string) => ({
  user_id: userId,
  workspace_id: tenant.workspaceId,
});
const executionRow = (tenant: Tenant, userId: string): Row => ({
  id: `exec_${randomUUID()}`,
  ...own(tenant, userId),
  payer_id: tenant.owner,
  skill_id: 'content.linkedin',
  idempotency_key: randomUUID(),
});

const memoryRow = (tenant: Tenant, userId: string): Row => ({
  id: randomUUID(),
  ...own(tenant, userId),
  content: 'A fact',
  embedding: vector,
  embedding_model: 'lexical',
  memory_type: 'fact',
  content_hash: randomUUID(),
  lexemes: 'fact',
});

/** Work that a workspace shares: viewers read, members write, authors and admins delete. */
export const shared: TableCase[] = [
  {
    table: 'foundations',
    row: (tenant, userId) => ({ id: randomUUID(), ...own(tenant, userId), is_active: false }),
    key: ['id'],
    change: { company_name: 'changed' },
  },
  {
    table: 'icp_profiles',
    row: (tenant, userId) => ({ id: randomUUID(), ...own(tenant, userId), name: 'Buyer' }),
    key: ['id'],
    change: { name: 'changed' },
  },
  {
    table: 'campaigns',
    row: (tenant, userId) => ({
      id: randomUUID(),
      ...own(tenant, userId),
      name: 'Diwali',
      type: 'diwali',
    }),
    key: ['id'],
    change: { name: 'changed' },
  },
  {
    table: 'moves',
    row: (tenant, userId) => ({
      id: randomUUID(),
      ...own(tenant, userId),
      title: 'Post',
      type: 'content',
    }),
    key: ['id'],
    change: { title: 'changed' },
  },
  {
    table: 'executions',
    row: executionRow,
    key: ['id'],
    change: { error_message: 'changed' },
  },
  {
    table: 'campaign_batches',
    row: (tenant, userId, { campaign }) => ({
      id: randomUUID(),
      ...own(tenant, userId),
      campaign_id: campaign,
      move_ids: '[]',
      idempotency_key: randomUUID(),
    }),
    key: ['id'],
    change: { status: 'stopped' },
  },
  {
    table: 'graph_entities',
    row: (tenant, userId) => ({
      id: randomUUID(),
      ...own(tenant, userId),
      entity_type: 'COMPANY',
      name: 'Aaranya',
      name_key: randomUUID(),
    }),
    key: ['id'],
    change: { name: 'changed' },
  },
  {
    table: 'graph_relationships',
    row: (tenant, userId, { entity }) => ({
      id: randomUUID(),
      ...own(tenant, userId),
      source_id: entity,
      target_id: entity,
      relationship_type: `SELLS_${randomUUID().replaceAll('-', '_').toUpperCase()}`,
    }),
    key: ['id'],
    change: { relationship_type: 'TARGETS' },
  },
];

/** Written once by members, read by viewers, changed by nobody. */
export const appended: TableCase[] = [
  {
    table: 'foundation_versions',
    row: (tenant, userId, { foundation }) => ({
      foundation_id: foundation,
      version: 7,
      ...own(tenant, userId),
      data: '{}',
    }),
    key: ['foundation_id', 'version'],
    change: { data: '{"a":1}' },
  },
  {
    table: 'events',
    row: (tenant, userId) => ({
      event_id: randomUUID(),
      aggregate_id: randomUUID(),
      event_type: 'execution_started',
      data: '{}',
      version: 1,
      ...own(tenant, userId),
    }),
    key: ['event_id'],
    change: { data: '{"a":1}' },
  },
];

/** The author's alone until it is shared with the workspace. */
export const personal: TableCase[] = [
  {
    table: 'conversations',
    row: (tenant, userId) => ({ id: randomUUID(), ...own(tenant, userId), data: '{}' }),
    key: ['id'],
    change: { title: 'changed' },
  },
  {
    table: 'memory_chunks',
    row: memoryRow,
    key: ['id'],
    change: { content: 'changed' },
  },
  {
    table: 'graph_evidence',
    row: (tenant, userId, { entity }) => ({
      id: randomUUID(),
      ...own(tenant, userId),
      entity_id: entity,
      kind: 'foundation',
      source_id: randomUUID(),
      weight: 0.5,
    }),
    key: ['id'],
    change: { weight: 0.4 },
  },
];

/** Read by the one whose money it is, written by the system alone. */
export const money: TableCase[] = [
  {
    table: 'subscriptions',
    row: (_, userId) => ({ id: randomUUID(), user_id: userId, plan_id: 'growth', amount: 9999 }),
    key: ['id'],
    change: { amount: 1 },
  },
  {
    table: 'payments',
    row: (_, userId) => ({
      id: randomUUID(),
      user_id: userId,
      merchant_transaction_id: randomUUID(),
      amount: 11798.82,
    }),
    key: ['id'],
    change: { status: 'success' },
  },
  {
    table: 'invoices',
    row: (_, userId) => ({
      id: randomUUID(),
      user_id: userId,
      invoice_number: randomUUID(),
      invoice_date: '2026-11-22T00:00:00Z',
      data: '{}',
    }),
    key: ['id'],
    change: { grand_total: 1 },
  },
  {
    table: 'refunds',
    row: (_, userId, { payment }) => refundRow(userId, payment),
    key: ['id'],
    change: { state: 'completed' },
  },
  {
    table: 'credit_notes',
    row: (_, userId, { invoice, refund }) => ({
      id: randomUUID(),
      user_id: userId,
      invoice_id: invoice,
      refund_id: refund,
      note_number: randomUUID(),
      note_date: '2026-11-22T00:00:00Z',
      subtotal: 100,
      cgst: 0,
      sgst: 0,
      igst: 18,
      grand_total: 118,
      data: '{}',
    }),
    key: ['id'],
    change: { grand_total: 1 },
  },
];

function refundRow(userId: string, payment: string): Row {
  return {
    id: randomUUID(),
    user_id: userId,
    payment_id: payment,
    merchant_refund_id: randomUUID(),
    amount_paise: 100,
    reason: 'Asked for',
  };
}

/** Nobody's but the system's. */
export const closedTables = [
  'audit_chains',
  'auth_tokens',
  'billing_notices',
  'document_sequences',
  'webhook_inbox',
] as const;

/** Tables with tests of their own in this folder, each by name. */
export const apart = [
  'users',
  'workspaces',
  'workspace_members',
  'invitations',
  'auth_tokens',
  'consents',
  'execution_steps',
  'skill_versions',
  'outbox',
  'usage_records',
  'move_allowances',
  'budget_alerts',
  'audit_logs',
  'audit_chains',
  'billing_details',
  'billing_notices',
  'document_sequences',
  'webhook_inbox',
  'operators',
  'enterprise_enquiries',
  'reconciliations',
] as const;

export const pick = (row: Row, key: readonly string[]): Row =>
  Object.fromEntries(key.map((name) => [name, row[name]]));

export async function addAnchors(scene: Scene, tenant: Tenant): Promise<Anchors> {
  const anchors = {
    campaign: randomUUID(),
    move: randomUUID(),
    execution: `exec_${randomUUID()}`,
    foundation: randomUUID(),
    entity: randomUUID(),
    relationship: randomUUID(),
    memory: randomUUID(),
    conversation: randomUUID(),
    payment: randomUUID(),
    invoice: randomUUID(),
    refund: randomUUID(),
    batch: randomUUID(),
  };
  const by = own(tenant, tenant.member);
  await scene.put('campaigns', { id: anchors.campaign, ...by, name: 'C', type: 'diwali' });
  await scene.put('moves', { id: anchors.move, ...by, title: 'M', type: 'content' });
  await scene.put('executions', { ...executionRow(tenant, tenant.member), id: anchors.execution });
  await scene.put('campaign_batches', {
    id: anchors.batch,
    ...by,
    campaign_id: anchors.campaign,
    move_ids: '[]',
    idempotency_key: anchors.batch,
  });
  // one person has one Foundation in a workspace: this one is somebody else's than the tests' rows
  const author = await scene.addPerson(tenant.workspaceId, 'member');
  await scene.put('foundations', { id: anchors.foundation, ...own(tenant, author) });
  await scene.put('graph_entities', {
    id: anchors.entity,
    ...by,
    entity_type: 'COMPANY',
    name: 'E',
    name_key: 'e',
  });
  await scene.put('graph_relationships', {
    id: anchors.relationship,
    ...by,
    source_id: anchors.entity,
    target_id: anchors.entity,
    relationship_type: 'SELLS',
  });
  await scene.put('memory_chunks', { ...memoryRow(tenant, tenant.member), id: anchors.memory });
  await scene.put('conversations', { id: anchors.conversation, ...by, data: '{}' });
  const payer = { user_id: author };
  await scene.put('payments', {
    id: anchors.payment,
    ...payer,
    merchant_transaction_id: randomUUID(),
    amount: 118,
  });
  await scene.put('invoices', {
    id: anchors.invoice,
    ...payer,
    invoice_number: randomUUID(),
    invoice_date: '2026-11-22T00:00:00Z',
    data: '{}',
  });
  await scene.put('refunds', { ...refundRow(author, anchors.payment), id: anchors.refund });
  return anchors;
}
