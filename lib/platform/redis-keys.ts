/**
 * Every Redis key of the product. The braces around an id are part of the key: on a cluster they are
 * the hash tag that puts one person's keys on one node. Patterns: docs/data-model/redis-keys.txt.
 */
const tag = (id: string) => `{${id}}`;

export const redisKeys = {
  session: (sessionId: string) => `session:${tag(sessionId)}`,
  /** Hashes of refresh tokens by session family. */
  refreshToken: (userId: string) => `refresh_token:${tag(userId)}`,
  /** Ids of a person's live sessions, so that they can be listed and ended. */
  userSessions: (userId: string) => `user_sessions:${tag(userId)}`,

  rate: (subject: string, endpoint: string) => `rate:${tag(subject)}:${endpoint}`,
  rateGlobal: (service: string) => `rate:global:${tag(service)}`,

  foundation: (userId: string) => `foundation:${tag(userId)}`,
  icp: (icpId: string) => `icp:${tag(icpId)}`,
  conversation: (conversationId: string) => `conv:${tag(conversationId)}`,
  semanticCache: (userId: string, skillId: string) => `semantic_cache:${tag(userId)}:${skillId}`,

  /** `period`: `YYYY-MM` or `YYYY-MM-DD`, in IST. */
  usage: (userId: string, period: string) => `usage:${tag(userId)}:${period}`,
  budgetReserve: (userId: string, executionId: string) =>
    `budget_reserve:${tag(userId)}:${executionId}`,
  budgetReserved: (userId: string) => `budget_reserved:${tag(userId)}`,
  budgetAlert: (userId: string, threshold: string) => `budget_alert:${tag(userId)}:${threshold}`,

  lock: (resourceType: string, resourceId: string) => `lock:${resourceType}:${tag(resourceId)}`,

  eventVersion: (aggregateId: string) => `event_version:${tag(aggregateId)}`,
  skillHash: (skillId: string) => `skill_hash:${tag(skillId)}`,

  events: (aggregateId: string) => `events:${tag(aggregateId)}`,
  /** Set while some worker lives. */
  workerAlive: 'worker:alive',

  agentTasks: 'queue:agent_tasks',
  campaignTasks: 'queue:campaign_tasks',
  /** Deliveries given up, with their reason: `queue:agent_tasks:dead`. */
  deadLetters: (queue: string) => `${queue}:dead`,

  updates: (userId: string) => `updates:${tag(userId)}`,
  execution: (executionId: string) => `execution:${tag(executionId)}`,

  circuitFailures: (service: string) => `circuit:${tag(service)}:failures`,
  circuitState: (service: string) => `circuit:${tag(service)}:state`,
  /** Until when it is open, for how long it was, who probes, when the last failures were. */
  circuitDetail: (service: string) => `circuit:${tag(service)}:detail`,

  invoiceSeq: (fiscalYear: string) => `invoice_seq:${tag(fiscalYear)}`,
} as const;
