import { same } from '@/lib/format/same';
import type { Answer, AutosaveOptions, AutosaveState, Saved } from './autosave-types';
import { dirtyFields, rebase, tidy, untidyPath } from './reconcile';

const retryMs = [2_000, 5_000, 10_000, 30_000];
/** Refusals that the same text meets again: nothing is tried until something changes. */
const final = new Set(['forbidden', 'not_found', 'invalid', 'limit_reached']);

/**
 * A form that saves itself: what is typed goes to the browser's storage at once and to the server after a
 * pause, one save at a time, with retries; others' changes are merged field by field. Knows no React.
 */
export class Autosave<T extends object> {
  private state: AutosaveState<T>;
  private base: Saved<T>;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private failures = 0;
  private stale = false;

  constructor(private readonly options: AutosaveOptions<T>) {
    this.base = options.saved;
    this.state = {
      fields: options.saved.fields,
      version: options.saved.version,
      status: { state: 'idle' },
      errors: {},
      clashes: [],
      offered: null,
      signedOut: false,
      dirty: false,
    };
  }

  readonly snapshot = () => this.state;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  private update(change: Partial<AutosaveState<T>>) {
    this.state = { ...this.state, ...change };
    this.state.dirty = dirtyFields(this.state.fields, this.base.fields).length > 0;
    for (const listener of this.listeners) listener();
  }

  /** Looks for text that an earlier sitting left behind. */
  readonly open = () => {
    const draft = this.options.store.read();
    if (!draft || this.state.dirty) return;
    const fields = { ...this.state.fields, ...draft.fields };
    if (dirtyFields(fields, this.base.fields).length > 0) this.update({ offered: draft });
    else this.options.store.clear();
  };

  readonly set = <F extends keyof T>(field: F, value: T[F]) => {
    this.change({ ...this.state.fields, [field]: value }, field);
    this.schedule(this.options.pauseMs ?? 1_500);
  };

  /** Several fields at once, such as a draft that a skill wrote. */
  readonly fill = (values: Partial<T>) => {
    this.change({ ...this.state.fields, ...values });
    this.schedule(0);
  };

  private change(fields: T, field?: keyof T) {
    const own = (path: string) => field === undefined || path.split('.')[0] === String(field);
    const errors = Object.fromEntries(
      Object.entries(this.state.errors).filter(([path]) => !own(path)),
    );
    this.update({ fields, errors });
    if (this.options.save && this.state.dirty) this.update({ status: { state: 'saving' } });
    this.keep();
  }

  readonly putBack = () => {
    const draft = this.state.offered;
    if (!draft) return;
    const base = { ...this.base.fields, ...draft.base };
    const mine = { ...base, ...draft.fields };
    const back = rebase(mine, base, this.base.fields);
    const typed = dirtyFields(this.state.fields, this.base.fields);
    const kept = Object.fromEntries(typed.map((field) => [field, this.state.fields[field]]));
    this.update({ fields: { ...back.fields, ...kept }, clashes: back.clashes, offered: null });
    this.keep();
    this.schedule(0);
  };

  readonly discard = () => {
    this.update({ offered: null });
    this.keep();
  };

  readonly resolve = (field: keyof T, choice: 'mine' | 'theirs') => {
    const fields =
      choice === 'mine'
        ? this.state.fields
        : { ...this.state.fields, [field]: this.base.fields[field] };
    this.update({ fields, clashes: this.state.clashes.filter((clash) => clash.field !== field) });
    this.keep();
    this.schedule(0);
  };

  /** Forgets unsent text: it has arrived by another way. */
  readonly settle = (saved: Saved<T>) => {
    this.base = saved;
    this.update({ ...saved, errors: {}, clashes: [], status: { state: 'saved' } });
    this.keep();
  };

  /** Everything on the screen as it would be sent. */
  readonly tidied = (): T =>
    Object.fromEntries(
      Object.entries(this.state.fields).map(([field, value]) => [field, tidy(value)]),
    ) as T;

  /** Marks what is wrong with the whole form; answers whether nothing is. */
  readonly checkAll = (): boolean => {
    const errors = this.problems(Object.keys(this.state.fields) as (keyof T)[]);
    this.update({ errors });
    return Object.keys(errors).length === 0;
  };

  readonly refuse = (fields: Record<string, string>) => this.update({ errors: this.shown(fields) });

  /** What is on offer has arrived by another way when the record says the same: no more to be offered. */
  private dropArrivedOffer() {
    const { offered } = this.state;
    if (!offered) return;
    const restored = { ...this.base.fields, ...offered.fields };
    if (dirtyFields(restored, this.base.fields).length === 0) this.update({ offered: null });
  }

  /** Unsent text as a draft in the browser's storage, together with what is still on offer. */
  private keep() {
    this.dropArrivedOffer();
    const { fields, offered } = this.state;
    const dirty = dirtyFields(fields, this.base.fields);
    const pick = (from: T) => Object.fromEntries(dirty.map((field) => [field, from[field]]));
    const draft = {
      at: offered?.at ?? new Date().toISOString(),
      fields: { ...offered?.fields, ...pick(fields) } as Partial<T>,
      base: { ...offered?.base, ...pick(this.base.fields) } as Partial<T>,
    };
    if (Object.keys(draft.fields).length > 0) this.options.store.write(draft);
    else this.options.store.clear();
  }

  private schedule(ms: number) {
    if (!this.options.save) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  /** Saves now what can be saved. Resolves when nothing is on its way any more. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (!this.options.save) return;
    if (!this.state.dirty) {
      // typed and taken back: there is nothing left to save
      if (this.state.status.state !== 'idle') this.update({ status: { state: 'saved' } });
      return;
    }
    this.running = this.send(this.options.save).finally(() => {
      this.running = null;
    });
    await this.running;
    if (this.stale) await this.refresh();
  };

  /** Somebody changed the record: takes the newer version in. */
  readonly refresh = async (): Promise<void> => {
    this.stale = true;
    if (this.running) return;
    this.stale = false;
    const answer = await this.options.load().catch(() => null);
    if (this.running) this.stale = true;
    else if (answer?.ok && answer.data) this.take(answer.data);
  };

  /** Answers whether it was newer. */
  private take(newest: Saved<T>): boolean {
    if ((newest.version ?? 0) <= (this.base.version ?? 0)) return false;
    const { fields, clashes } = rebase(this.state.fields, this.base.fields, newest.fields);
    this.base = newest;
    this.update({ fields, clashes, version: newest.version });
    this.keep();
    if (clashes.length > 0) this.fail(this.options.words.clash);
    return true;
  }

  private problems(fields: readonly (keyof T)[]): Record<string, string> {
    const sent = Object.fromEntries(
      fields.map((field) => [field, tidy(this.state.fields[field])]),
    ) as Partial<T>;
    return this.shown(this.options.check(sent));
  }

  private shown(errors: Record<string, string>): Record<string, string> {
    const fields = this.state.fields as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(errors).map(([path, message]) => [untidyPath(path, fields), message]),
    );
  }

  private async send(save: NonNullable<AutosaveOptions<T>['save']>): Promise<void> {
    const clashing = new Set(this.state.clashes.map(({ field }) => field));
    const dirty = dirtyFields(this.state.fields, this.base.fields).filter(
      (field) => !clashing.has(field),
    );
    const errors = this.problems(dirty);
    const wrong = new Set(Object.keys(errors).map((path) => path.split('.')[0]));
    const sound = dirty.filter((field) => !wrong.has(String(field)));
    if (sound.length === 0) {
      this.update({ errors });
      return this.fail(wrong.size > 0 ? this.options.words.invalid : this.options.words.clash);
    }
    const raw = this.state.fields;
    const patch = Object.fromEntries(sound.map((field) => [field, tidy(raw[field])])) as Partial<T>;
    this.update({ status: { state: 'saving' }, errors });
    const answer = await save(patch, this.base.version).catch(() => null);
    if (answer?.ok) return this.arrived(answer.data, sound, raw);
    await this.refused(answer);
  }

  private arrived(saved: Saved<T>, sent: readonly (keyof T)[], raw: T) {
    this.failures = 0;
    // the text as it was typed stands for what the server made of it, so that no caret jumps
    const asTyped = Object.fromEntries(sent.map((field) => [field, raw[field]]));
    const before = this.base.fields;
    this.base = { version: saved.version, fields: { ...saved.fields, ...asTyped } };
    const untouched = (Object.keys(before) as (keyof T)[]).filter((field) =>
      same(this.state.fields[field], before[field]),
    );
    const fresh = Object.fromEntries(untouched.map((field) => [field, this.base.fields[field]]));
    this.update({
      fields: { ...this.state.fields, ...fresh },
      version: saved.version,
      signedOut: false,
      status: { state: 'saved' },
    });
    this.keep();
    if (!this.state.dirty) return;
    this.update({ status: { state: 'saving' } });
    if (Object.keys(this.state.errors).length > 0) this.fail(this.options.words.invalid);
    else if (this.state.clashes.length > 0) this.fail(this.options.words.clash);
  }

  private async refused(answer: Exclude<Answer<never>, { ok: true }> | null) {
    const code = answer?.error.code;
    if (code === 'conflict') {
      const newest = await this.options.load().catch(() => null);
      if (newest?.ok && newest.data && this.take(newest.data)) {
        if (this.state.clashes.length === 0) this.schedule(0);
        return;
      }
    }
    if (answer?.error.fields) this.refuse(answer.error.fields);
    this.update({ signedOut: code === 'unauthenticated' });
    this.fail(answer?.error.message ?? this.options.words.offline);
    if (code && (final.has(code) || code === 'unauthenticated')) return;
    this.schedule(retryMs[Math.min(this.failures, retryMs.length - 1)] ?? 30_000);
    this.failures += 1;
  }

  private fail(message: string) {
    this.update({ status: { state: 'failed', message } });
  }
}
