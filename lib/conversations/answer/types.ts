import type { Campaign } from '@/lib/campaigns/schemas';
import type { FoundationFields } from '@/lib/foundation/schemas';
import type { IcpFields } from '@/lib/icps/schemas';
import type { Recalled } from '@/lib/memory/schemas';
import type { MoveRow, MoveStatus } from '@/lib/moves/schemas';
import type { FormField } from '@/lib/skills/form';
import type { AttachmentRef, Citation, Proposal } from '../schemas';

export type AnswerLanguage = 'en' | 'hi';

export type KnownIcp = { id: string; fields: IcpFields };
export type KnownCampaign = Pick<
  Campaign,
  | 'id'
  | 'name'
  | 'type'
  | 'status'
  | 'startDate'
  | 'endDate'
  | 'festival'
  | 'phases'
  | 'stale'
  | 'description'
  | 'targetIcps'
  | 'focusAreas'
  | 'strategy'
>;
export type KnownMove = Pick<
  MoveRow,
  | 'id'
  | 'title'
  | 'type'
  | 'status'
  | 'priority'
  | 'campaignId'
  | 'phaseName'
  | 'dueDate'
  | 'assignedTo'
  | 'skillId'
  | 'failureReason'
  | 'hasContent'
> & {
  /** Only of moves that were attached; empty otherwise. */
  description: string;
  /** The written text of an attached move; null otherwise. */
  content: string | null;
};
/** A skill that may be proposed: `fieldsOf(skill.inputs)` says what it asks for. */
export type KnownSkill = { id: string; title: string; description: string; fields: FormField[] };

/** Everything an answer without a model may draw on: plain data, gathered before, nothing read here. */
export type AnswerInput = {
  question: string;
  /** The messages before the question on its branch, oldest first. */
  history: { role: 'user' | 'assistant'; text: string }[];
  /** The person's language, where the question's own script does not say. */
  language: AnswerLanguage;
  /** IST, `YYYY-MM-DD`. */
  today: string;
  me: { id: string; name: string };
  /** Members, so that an assignee has a name. */
  people: { id: string; name: string }[];
  foundation: { version: number; fields: FoundationFields } | null;
  icps: KnownIcp[];
  campaigns: KnownCampaign[];
  /** Open ones first, by due date; attached ones always among them. */
  moves: KnownMove[];
  /** Of the whole workspace, also beyond `moves`. */
  moveCounts: Record<MoveStatus, number>;
  /** Each is found in `campaigns`, `moves` or `icps` by its id. */
  attachments: AttachmentRef[];
  recalled: Recalled[];
  pinnedFacts: string[];
  skills: KnownSkill[];
  /** May the person run skills and make moves? Nothing is proposed otherwise. */
  mayRun: boolean;
};

/** What is cited; the words relied on are resolved when the answer is read. */
export type AnswerCitation = Omit<Citation, 'excerpt' | 'reason'>;

export type ComposedAnswer = {
  /** Markdown; `[n]` stands for the citation `n`. */
  text: string;
  citations: AnswerCitation[];
  proposals: Proposal[];
  /** Ids of the memories that the text relies on. */
  used: string[];
  /** The rule that knew the question, such as `due-moves`: for the trace. */
  intent: string;
};
