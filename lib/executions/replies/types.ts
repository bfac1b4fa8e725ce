import type { Tx } from '@/lib/platform/db';
import type { Run } from '../run/run';
import type { Engine } from '../schemas';

/** What a finished answer says of itself beside its text, which the conversation keeps. */
export type Replied = { engine: Engine; model: string | null; notes: string[] };

export type ReplyEnding = {
  status: 'done' | 'stopped' | 'failed';
  /** Why it failed, in a sentence. */
  message: string | null;
  /** What was written by then. */
  text: string;
  costMicroUsd: number;
};

/** One answer under way, made by whoever knows conversations. */
export type Reply = {
  /** Writes it: shown through the run's stream, kept in the run's steps. */
  write(): Promise<Replied>;
  /** Keeps how it ended, in the transaction that ends the run. */
  keep(tx: Tx, ending: ReplyEnding): Promise<void>;
};

/** What the worker is given, so that runs need not know conversations. */
export type ReplyMaker = (run: Run) => Reply;
