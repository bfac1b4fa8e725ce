import type { CampaignType, CreateCampaignInput } from '@/lib/campaigns/schemas';
import type { FoundationFields } from '@/lib/foundation/schemas';
import type { IcpFields } from '@/lib/icps/schemas';
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

export type DemoBusiness = {
  slug: string;
  name: string;
  foundation: FoundationFields;
  icps: IcpFields[];
  /** The first one owns the workspace. */
  people: { email: string; name: string; role: Role }[];
  /** Dated from the day on which the demo is made. */
  campaigns: (today: Date) => DemoCampaign[];
};
