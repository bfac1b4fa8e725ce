import type { Answer } from '@/components/forms/autosave-types';
import type {
  FieldDiff,
  Foundation,
  FoundationField,
  FoundationPatch,
  WizardStep,
} from '@/lib/foundation/schemas';

/** The server actions that the Foundation's screens call, each with the workspace's slug first. */
export type FoundationActions = {
  save: (
    workspace: string,
    input: { fields: FoundationPatch; expectedVersion: number | null },
  ) => Promise<Answer<Foundation>>;
  load: (workspace: string, input: Record<string, never>) => Promise<Answer<Foundation | null>>;
};

export type WizardActions = FoundationActions & {
  skip: (workspace: string, input: { step: WizardStep }) => Promise<Answer<Foundation>>;
};

/** A history entry, with the person's name and the time ready to read. */
export type HistoryEntry = {
  version: number;
  firstVersion: number;
  /** Null for somebody who has left. */
  name: string | null;
  fields: FoundationField[];
  endedAt: string;
  /** Each version of the entry, newest first. */
  steps: { version: number; at: string; fields: FoundationField[] }[];
  /** Outputs that were made from these versions. */
  uses: number;
};

export type HistoryActions = {
  list: (
    workspace: string,
    input: { before?: number },
  ) => Promise<Answer<{ entries: HistoryEntry[]; older: number | null }>>;
  compare: (
    workspace: string,
    input: { version: number },
  ) => Promise<Answer<{ diffs: FieldDiff[]; currentVersion: number }>>;
  restore: (
    workspace: string,
    input: { version: number; expectedVersion: number },
  ) => Promise<Answer<Foundation>>;
};
