import type { z } from 'zod';
import type { ExecutionActions } from '@/components/execution/types';
import type { FormResult } from '@/components/forms/use-action-form';
import type { Language } from '@/lib/accounts/schemas';
import type {
  Asked,
  AskInput,
  AttachmentRef,
  addRunSchema,
  chooseBranchSchema,
  editQuestionSchema,
  pinFactSchema,
  regenerateSchema,
  UpdateConversationInput,
  unpinFactSchema,
} from '@/lib/conversations/schemas';
import type { Estimate } from '@/lib/executions/schemas';
import type { Memory, RememberInput } from '@/lib/memory/schemas';
import type { CreateMoveInput } from '@/lib/moves/schemas';
import type { JsonSchema } from '@/lib/skills/schemas';

type Action<I, T> = (workspace: string, input: I) => Promise<FormResult<T>>;
type Id = { id: string };

/** The move whose content was changed, and the revision to go back to (0: it had none). */
export type PutInto = { id: string; title: string; revision: number; before: number };

/** The server actions of the chat, handed down by its layout. */
export type ChatActions = {
  ask: Action<AskInput, Asked>;
  regenerate: Action<z.input<typeof regenerateSchema>, Asked>;
  edit: Action<z.input<typeof editQuestionSchema>, Asked>;
  choose: Action<z.input<typeof chooseBranchSchema>, unknown>;
  addRun: Action<z.input<typeof addRunSchema>, { conversationId: string }>;
  update: Action<UpdateConversationInput, unknown>;
  remove: Action<{ id: string; forgetMemories?: boolean }, unknown>;
  pinFact: Action<z.input<typeof pinFactSchema>, unknown>;
  unpinFact: Action<z.input<typeof unpinFactSchema>, unknown>;
  remember: Action<RememberInput, { id: string; outcome: 'new' | 'known' | 'replaced' }>;
  forget: Action<Id, unknown>;
  /** Null when it was forgotten. */
  readMemory: Action<Id, Memory | null>;
  makeMove: Action<CreateMoveInput, { id: string; title: string }>;
  removeMove: Action<Id, unknown>;
  putInto: Action<{ id: string; text: string; how: 'replace' | 'append' }, PutInto>;
  takeFrom: Action<{ id: string; revision: number; before: number }, unknown>;
};

/** Where the chat is, who reads it, and what may be done. */
export type ChatSetting = {
  /** The workspace's slug. */
  workspace: string;
  me: { id: string; name: string };
  /** Viewers read. */
  mayWrite: boolean;
  mayApprove: boolean;
  /** How many people see what is shared. */
  people: number;
  today: string;
  actions: ChatActions;
  runs: ExecutionActions;
};

/** What can be attached, and the skills that `/` offers. */
export type ChatOptions = {
  campaigns: { id: string; name: string }[];
  moves: { id: string; name: string }[];
  icps: { id: string; name: string }[];
  skills: SkillChoice[];
};
export type SkillChoice = { id: string; title: string; about: string };

/** What a skill's form needs. */
export type SkillDetail = {
  id: string;
  title: string;
  about: string;
  inputs: JsonSchema;
  languages: Language[];
  example: Record<string, unknown> | undefined;
  usualMs: number | null;
  price: Estimate;
};

export type NamedAttachment = AttachmentRef & { name: string };
