import type { ReplyMaker } from '../replies/types';

/** Paces and limits of a run; tests shorten them. */
export type RunSettings = {
  /** Between two words of a template's text: about 75 words a second… */
  wordPauseMs: number;
  /** …and a long plan is shown faster, so that nobody waits for a template longer than this. */
  longestShowMs: number;
  tokenBatchMs: number;
  tokenBatchBytes: number;
  /** A model silent for this long has failed. */
  stallMs: number;
  /** How old a heartbeat must be before a running row may be taken over without a redelivery. */
  staleMs: number;
  heartbeatMs: number;
  /** The folder that holds `skills/`. */
  skillsRoot?: string;
  /** Who answers in conversations. */
  reply?: ReplyMaker;
  /** Tests only, whose pages are on loopback: a model's look-ups may go there. */
  loopbackPages?: boolean;
};

export const runSettings: RunSettings = {
  wordPauseMs: 13,
  longestShowMs: 12_000,
  tokenBatchMs: 50,
  tokenBatchBytes: 512,
  stallMs: 20_000,
  staleMs: 45_000,
  heartbeatMs: 10_000,
};
