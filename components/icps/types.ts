import type { Answer } from '@/components/forms/autosave-types';
import type { Icp, IcpFields, IcpPatch, IcpValues } from '@/lib/icps/schemas';

/** The server actions that the profiles' screens call, each with the workspace's slug first. */
export type IcpActions = {
  create: (
    workspace: string,
    input: { id: string; fields: IcpFields; draftedBy: string | null },
  ) => Promise<Answer<Icp>>;
  update: (
    workspace: string,
    input: { id: string; fields: IcpPatch; expectedVersion: number },
  ) => Promise<Answer<Icp>>;
  load: (workspace: string, input: { id: string }) => Promise<Answer<Icp>>;
  remove: (workspace: string, input: { id: string }) => Promise<Answer<Icp>>;
  restore: (
    workspace: string,
    input: { id: string; fields: IcpFields; version: number; draftedBy: string | null },
  ) => Promise<Answer<Icp>>;
};

/** What a skill wrote for the form, and the run that wrote it. */
export type DraftedIcp = { values: IcpValues; executionId: string };
