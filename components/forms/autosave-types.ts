import type { SaveState } from '@/components/ui/form-status';

/** What a server action answers, as far as autosave reads it. */
export type Answer<T> =
  | { ok: true; data: T }
  | {
      ok: false;
      error: { code: string; message: string; fields?: Record<string, string> };
    };

/** A record as the server has it; version null before it was ever saved. */
export type Saved<T> = { version: number | null; fields: T };

/** Two people changed the same field: both texts wait for a choice. */
export type Clash<T> = { [F in keyof T]: { field: F; mine: T[F]; theirs: T[F] } }[keyof T];

/** Text that was typed and never reached the server. */
export type Draft<T> = { at: string; fields: Partial<T>; base: Partial<T> };

export type DraftStore<T> = {
  read: () => Draft<T> | null;
  write: (draft: Draft<T>) => void;
  clear: () => void;
};

export type AutosaveOptions<T> = {
  saved: Saved<T>;
  store: DraftStore<T>;
  /** Sends the changed fields; null for a form that is sent by its button. */
  save: ((patch: Partial<T>, expectedVersion: number | null) => Promise<Answer<Saved<T>>>) | null;
  /** The newest version, asked for after a conflict and when others change something. */
  load: () => Promise<Answer<Saved<T> | null>>;
  /** What is wrong with these fields, by dotted path such as `products.0.name`. */
  check: (fields: Partial<T>) => Record<string, string>;
  /** Words of its own, translated. */
  words: { offline: string; invalid: string; clash: string };
  /** How long typing must pause before it is saved. */
  pauseMs?: number;
};

export type AutosaveState<T> = {
  fields: T;
  version: number | null;
  status: SaveState;
  errors: Record<string, string>;
  clashes: Clash<T>[];
  /** An earlier sitting's unsent text, until it is put back or discarded. */
  offered: Draft<T> | null;
  signedOut: boolean;
  dirty: boolean;
};
