import { z } from 'zod';
import { text } from '@/lib/format/text';

export const memoryTypes = ['conversation', 'fact', 'research', 'campaign'] as const;
export type MemoryType = (typeof memoryTypes)[number];

export const visibilities = ['private', 'workspace'] as const;
export type Visibility = (typeof visibilities)[number];

/** One thing at a time: longer text is split before it is remembered. */
export const memoryText = text(2000).min(1, 'Write down what should be remembered.');
export const memoryIdSchema = z.strictObject({ id: z.string().min(1).max(255) });

/** Where a memory comes from: typed by hand, a message of a conversation, or an accepted output. */
export type MemorySource =
  | { kind: 'person' }
  | { kind: 'conversation'; conversationId: string; messageId: string }
  | { kind: 'execution'; executionId: string; skillId: string };

export const rememberSchema = z.strictObject({
  content: memoryText,
  type: z.enum(memoryTypes).default('fact'),
  visibility: z.enum(visibilities).default('private'),
  pinned: z.boolean().default(false),
});
export type RememberInput = z.input<typeof rememberSchema>;

export const correctMemorySchema = z.strictObject({
  id: z.string().min(1).max(255),
  content: memoryText,
});
export const pinMemorySchema = z.strictObject({
  id: z.string().min(1).max(255),
  pinned: z.boolean(),
});
export const shareMemorySchema = z.strictObject({
  id: z.string().min(1).max(255),
  visibility: z.enum(visibilities),
});

/** `current`: what is recalled; `archived`: faded away, kept; `superseded`: replaced by something newer. */
export const memoryStates = ['current', 'archived', 'superseded'] as const;
export type MemoryState = (typeof memoryStates)[number];
export const memoryOrders = ['newest', 'freshest', 'used'] as const;

export const listMemoriesSchema = z.strictObject({
  search: z.string().trim().max(200).optional(),
  type: z.enum(memoryTypes).optional(),
  visibility: z.enum(visibilities).optional(),
  state: z.enum(memoryStates).default('current'),
  pinned: z.boolean().optional(),
  order: z.enum(memoryOrders).default('newest'),
  page: z.number().int().min(1).max(1000).default(1),
  pageSize: z.number().int().min(1).max(100).default(30),
});
export type ListMemoriesInput = z.input<typeof listMemoriesSchema>;

/** A memory as a screen shows it. Times are ISO instants. */
export type Memory = {
  id: string;
  content: string;
  type: MemoryType;
  visibility: Visibility;
  state: MemoryState;
  pinned: boolean;
  /** 0–1 as of now: 2^(−days since last use / half-life); 1 while pinned. */
  decay: number;
  /** Days after which `decay` halves, as it stands with the uses so far; null while pinned. */
  halfLifeDays: number | null;
  /** 0–1. */
  importance: number;
  accessCount: number;
  lastAccessed: string;
  createdAt: string;
  validFrom: string;
  validTo: string | null;
  /** The memory that replaced this one. */
  supersededBy: string | null;
  source: MemorySource;
  author: { id: string; name: string };
  /** May the reader correct, pin and share it? */
  editable: boolean;
  /** May the reader forget it? Its author may, and an admin where it is shared. */
  forgettable: boolean;
};

export type MemoryPage = { items: Memory[]; total: number; page: number; pageSize: number };
/** How many there are of each state, over all that the reader may see. */
export type MemoryCounts = Record<MemoryState, number> & { pinned: number; shared: number };

/** A memory with what was known before it, newest first, and what it is evidence of. */
export type MemoryDetail = Memory & {
  history: Memory[];
  entities: { id: string; name: string; type: EntityType }[];
};

export const recallLegs = ['text', 'vector', 'trigram', 'graph'] as const;
export type RecallLeg = (typeof recallLegs)[number];
/** What each leg's place counts in the fusion: weight / (60 + rank). */
export const recallWeights: Record<RecallLeg, number> = {
  text: 1,
  vector: 1,
  trigram: 0.5,
  graph: 0.7,
};

export const recallSchema = z.strictObject({
  query: z.string().trim().min(1).max(4000),
  limit: z.number().int().min(1).max(50).default(8),
  /** `workspace`: only what everyone in the workspace may see, for what everyone will read. */
  scope: z.enum(['mine', 'workspace']).default('mine'),
});
export type RecallInput = z.input<typeof recallSchema>;

/** Why a memory was recalled: its place (from 1) in each leg that found it, and what the score is made of. */
export type RecallReason = {
  legs: Partial<Record<RecallLeg, { rank: number; score: number }>>;
  /** Σ weight / (60 + rank). */
  fused: number;
  decay: number;
  importance: number;
  /** fused · (0.6 + 0.3 · decay + 0.1 · importance). */
  score: number;
  /** Words of the question that it holds. */
  words: string[];
  /** Entities of the question that led to it, with the number of steps. */
  entities: { id: string; name: string; hops: number }[];
};
export type Recalled = {
  id: string;
  content: string;
  type: MemoryType;
  visibility: Visibility;
  createdAt: string;
  source: MemorySource;
  reason: RecallReason;
};

export const entityTypes = ['COMPANY', 'PERSON', 'PRODUCT', 'CONCEPT', 'ICP'] as const;
export type EntityType = (typeof entityTypes)[number];
export const relationshipTypes = [
  'COMPETES_WITH',
  'TARGETS',
  'SELLS',
  'WORKS_AT',
  'NEEDS',
  'OFFERS',
  'MENTIONED_WITH',
] as const;
export type RelationshipType = (typeof relationshipTypes)[number];

export type EvidenceKind = 'foundation' | 'icp' | 'execution' | 'memory';
export type Evidence = {
  id: string;
  kind: EvidenceKind;
  sourceId: string;
  memoryId: string | null;
  excerpt: string;
  /** 0–1. */
  weight: number;
  visibility: Visibility;
  createdAt: string;
};
export type GraphEntity = {
  id: string;
  type: EntityType;
  name: string;
  aliases: string[];
  visibility: Visibility;
  /** How many relationships the reader sees. */
  degree: number;
  updatedAt: string;
};
export type GraphRelationship = {
  id: string;
  sourceId: string;
  targetId: string;
  type: RelationshipType;
  /** 0–1: 1 − Π(1 − weight) over its evidence. */
  strength: number;
  visibility: Visibility;
};
export type Graph = { entities: GraphEntity[]; relationships: GraphRelationship[] };

export const getGraphSchema = z.strictObject({
  types: z.array(z.enum(entityTypes)).optional(),
  search: z.string().trim().max(200).optional(),
});
export type GetGraphInput = z.input<typeof getGraphSchema>;
export const findPathSchema = z.strictObject({
  from: z.string().min(1).max(255),
  to: z.string().min(1).max(255),
});
/** The strongest way between two, each step with its relationship; null when there is none within six. */
export type GraphPath = { entityIds: string[]; relationshipIds: string[] } | null;
export const listEntitiesSchema = z.strictObject({
  search: z.string().trim().max(200).optional(),
  type: z.enum(entityTypes).optional(),
});
export type ListEntitiesInput = z.input<typeof listEntitiesSchema>;
export const entityIdSchema = z.strictObject({ id: z.string().min(1).max(255) });
export const mergeEntitiesSchema = z.strictObject({
  /** The one that stays. */
  into: z.string().min(1).max(255),
  from: z.string().min(1).max(255),
});

/** Everything known of one entity. */
export type EntityDetail = GraphEntity & {
  properties: Record<string, string>;
  evidence: Evidence[];
  relationships: (GraphRelationship & { other: GraphEntity; evidence: Evidence[] })[];
  /** What is remembered of it, newest first. */
  memories: Memory[];
};
