import type { FoundationFields } from '@/lib/foundation/schemas';
import type { IcpFields } from '@/lib/icps/schemas';
import type { Role } from '@/lib/platform/ctx';

export type DemoBusiness = {
  slug: string;
  name: string;
  foundation: FoundationFields;
  icps: IcpFields[];
  /** The first one owns the workspace. */
  people: { email: string; name: string; role: Role }[];
};
