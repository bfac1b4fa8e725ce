import type { CampaignType, CreateCampaignInput } from '@/lib/campaigns/schemas';
import type { FoundationFields } from '@/lib/foundation/schemas';
import type { IcpFields } from '@/lib/icps/schemas';
import type { MemoryType, Visibility } from '@/lib/memory/schemas';
import type { Role } from '@/lib/platform/ctx';

export type DemoCampaign = {
  /** IST dates, `YYYY-MM-DD`; the work is done as if it had begun then. */
  begun: string;
  state: 'brief' | 'active' | 'completed';
  brief: Omit<CreateCampaignInput, 'targetIcps' | 'idempotencyKey'> & { type: CampaignType };
  /** Which of the business's ICPs it is for. */
  icps: number[];
  /** What the plan's skill is given beyond the brief. */
  inputs: Record<string, unknown>;
  /** Why one of its moves failed. */
  failure: string;
};

export type DemoMemory = {
  /** Which of those who may work told it. */
  by: number;
  daysAgo: number;
  content: string;
  type: MemoryType;
  visibility: Visibility;
  pinned?: boolean;
  /** Days ago on which an answer used it. */
  used?: number[];
  corrected?: { daysAgo: number; content: string };
};

export type DemoConversation = {
  by: number;
  daysAgo: number;
  visibility: Visibility;
  questions: string[];
};

export type DemoBusiness = {
  slug: string;
  name: string;
  foundation: FoundationFields;
  icps: IcpFields[];
  /** The first one owns the workspace. */
  people: { email: string; name: string; role: Role }[];
  /** Dated from the day on which the demo is made. */
  campaigns: (today: Date) => DemoCampaign[];
  /** Told beside the Foundation; some of it has faded since. */
  memories: DemoMemory[];
  conversations: DemoConversation[];
};
