import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Autosave } from './autosave';
import type { Answer, AutosaveOptions, Draft, Saved } from './autosave-types';

type Fields = { name: string; about: string; rows: { title: string; detail: string }[] };
type Server = Saved<Fields> & { failure: Answer<never> | Error | null; saves: unknown[] };

const empty: Fields = { name: '', about: '', rows: [] };
const words = { offline: 'offline', invalid: 'invalid', clash: 'clash' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function memory(draft: Draft<Fields> | null = null) {
  const store = {
    draft,
    read: () => store.draft,
    write: (next: Draft<Fields>) => {
      store.draft = structuredClone(next);
    },
    clear: () => {
      store.draft = null;
    },
  };
  return store;
}

/** A record with a version, as the server keeps it, and a form on it. */
function setUp(
  options: Partial<AutosaveOptions<Fields>> & { draft?: Draft<Fields> } = {},
  fields: Fields = empty,
) {
  const server: Server = { version: 1, fields, failure: null, saves: [] };
  const store = memory(options.draft);
  const form = new Autosave<Fields>({
    saved: { version: 1, fields },
    store,
    words,
    pauseMs: 1_000,
    check: (sent) => ({
      ...(sent.name && sent.name.length > 10 ? { name: 'too long' } : {}),
      ...Object.fromEntries(
        (sent.rows ?? []).flatMap((row, at) => (row.title ? [] : [[`rows.${at}.title`, 'title?']])),
      ),
    }),
    load: async () => ({ ok: true, data: { version: server.version, fields: server.fields } }),
    save: async (patch, expected) => {
      await new Promise((done) => setTimeout(done, 100));
      if (server.failure instanceof Error) throw server.failure;
      if (server.failure) return server.failure;
      if (expected !== server.version) {
        return { ok: false, error: { code: 'conflict', message: 'conflict' } };
      }
      server.saves.push(patch);
      server.fields = { ...server.fields, ...patch };
      server.version = (server.version ?? 0) + 1;
      return { ok: true, data: { version: server.version, fields: server.fields } };
    },
    ...options,
  });
  form.open();
  return { form, server, store, state: form.snapshot };
}

const refusal = (code: string): Answer<never> => ({ ok: false, error: { code, message: code } });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('saving as typed', () => {
  test('waits for a pause, sends what changed, and says so', async () => {
    const { form, server, store, state } = setUp();
    form.set('name', 'A');
    await pass(900);
    form.set('name', 'Aa');
    expect(state().status.state).toBe('saving');
    await pass(999);
    expect(server.saves).toEqual([]);
    expect(store.draft?.fields).toEqual({ name: 'Aa' });
    await pass(101);
    expect(server.saves).toEqual([{ name: 'Aa' }]);
    expect(state()).toMatchObject({ status: { state: 'saved' }, version: 2, dirty: false });
    expect(store.draft).toBeNull();
  });

  test('what is typed while a save is on its way goes with the next one', async () => {
    const { form, server, state } = setUp();
    form.set('name', 'A');
    await pass(1_050);
    form.set('name', 'Ab');
    form.set('about', 'x');
    await pass(1_200);
    expect(server.saves).toEqual([{ name: 'A' }, { name: 'Ab', about: 'x' }]);
    expect(state()).toMatchObject({ status: { state: 'saved' }, fields: { name: 'Ab' } });
  });

  test('what is typed and taken back again needs no save, and does not wait for one', async () => {
    const { form, server, state } = setUp();
    form.set('name', 'Aaranya');
    form.set('name', '');
    expect(state().status.state).toBe('saving');
    await pass(1_000);
    expect(state().status.state).toBe('saved');
    expect(server.saves).toEqual([]);
  });

  test('the text stays as it was typed although the server trims it', async () => {
    const { form, server, state } = setUp();
    form.set('name', 'A ');
    await pass(1_200);
    expect(server.fields.name).toBe('A');
    expect(state()).toMatchObject({ fields: { name: 'A ' }, status: { state: 'saved' } });
  });

  test('a field that is wrong stays here with its message; the others are saved', async () => {
    const { form, server, store, state } = setUp();
    form.set('name', 'x'.repeat(11));
    form.set('about', 'fine');
    await pass(1_200);
    expect(server.saves).toEqual([{ about: 'fine' }]);
    expect(state().errors).toEqual({ name: 'too long' });
    expect(state().status).toEqual({ state: 'failed', message: 'invalid' });
    expect(store.draft?.fields).toEqual({ name: 'x'.repeat(11) });
    form.set('name', 'short');
    expect(state().errors).toEqual({});
    await pass(1_200);
    expect(state().status.state).toBe('saved');
    expect(store.draft).toBeNull();
  });

  test('an empty row is left out, a half-filled one is marked where it stands', async () => {
    const { form, server, state } = setUp();
    form.set('rows', [
      { title: '', detail: '' },
      { title: '', detail: 'no title' },
    ]);
    await pass(1_200);
    expect(state().errors).toEqual({ 'rows.1.title': 'title?' });
    form.set('rows', [
      { title: '', detail: '' },
      { title: 'Dye', detail: 'no title' },
    ]);
    await pass(1_200);
    expect(server.saves).toEqual([{ rows: [{ title: 'Dye', detail: 'no title' }] }]);
    expect(state().fields.rows).toHaveLength(2);
  });
});

describe('when the server cannot be had', () => {
  test('it says so, keeps the text, and tries again ever more slowly', async () => {
    const { form, server, store, state } = setUp();
    server.failure = new TypeError('Failed to fetch');
    form.set('name', 'A');
    await pass(1_200);
    expect(state().status).toEqual({ state: 'failed', message: 'offline' });
    expect(store.draft?.fields).toEqual({ name: 'A' });
    await pass(2_100);
    expect(state().status.state).toBe('failed');
    server.failure = null;
    await pass(5_200);
    expect(server.saves).toEqual([{ name: 'A' }]);
    expect(state().status.state).toBe('saved');
  });

  test('signed out: the text waits, and goes when it is tried again', async () => {
    const { form, server, state } = setUp();
    server.failure = refusal('unauthenticated');
    form.set('name', 'A');
    await pass(60_000);
    expect(state()).toMatchObject({ signedOut: true, fields: { name: 'A' } });
    server.failure = null;
    const flushed = form.flush();
    await pass(200);
    await flushed;
    expect(state()).toMatchObject({ signedOut: false, status: { state: 'saved' } });
  });

  test.each(['forbidden', 'limit_reached'])('%s is not tried again by itself', async (code) => {
    const { form, server, state } = setUp();
    server.failure = refusal(code);
    form.set('name', 'A');
    await pass(1_200);
    server.failure = null;
    await pass(120_000);
    expect(server.saves).toEqual([]);
    expect(state().status).toEqual({ state: 'failed', message: code });
  });
});

describe('when somebody else changed it', () => {
  const others = (server: Server, change: Partial<Fields>) => {
    server.fields = { ...server.fields, ...change };
    server.version = (server.version ?? 0) + 1;
  };

  test('other fields: both changes stand', async () => {
    const { form, server, state } = setUp();
    others(server, { about: 'theirs' });
    form.set('name', 'mine');
    await pass(1_500);
    expect(server.fields).toMatchObject({ name: 'mine', about: 'theirs' });
    expect(state()).toMatchObject({ clashes: [], fields: { name: 'mine', about: 'theirs' } });
  });

  test.each([
    ['mine', 'mine'],
    ['theirs', 'theirs'],
  ] as const)('the same field: both are shown, and “%s” wins', async (choice, kept) => {
    const { form, server, state } = setUp();
    others(server, { name: 'theirs' });
    form.set('name', 'mine');
    await pass(1_500);
    expect(state().clashes).toEqual([{ field: 'name', mine: 'mine', theirs: 'theirs' }]);
    expect(server.fields.name).toBe('theirs');
    form.resolve('name', choice);
    await pass(200);
    expect(server.fields.name).toBe(kept);
    expect(state()).toMatchObject({ clashes: [], fields: { name: kept } });
  });

  test('an announced change comes in without touching what is being typed', async () => {
    const { form, server, state } = setUp();
    form.set('name', 'mine');
    others(server, { about: 'theirs' });
    await form.refresh();
    expect(state().fields).toMatchObject({ name: 'mine', about: 'theirs' });
  });

  test('a conflict that no newer version explains is not asked about without end', async () => {
    const { form, server, state } = setUp();
    server.failure = refusal('conflict');
    form.set('name', 'mine');
    await pass(1_200);
    expect(state().status).toEqual({ state: 'failed', message: 'conflict' });
  });
});

describe('text that an earlier sitting left', () => {
  const draft: Draft<Fields> = {
    at: '2026-11-22T09:00:00.000Z',
    fields: { name: 'left' },
    base: { name: '' },
  };

  test('is offered, put back and saved', async () => {
    const { form, server, state } = setUp({ draft });
    expect(state().offered).toEqual(draft);
    expect(state().fields.name).toBe('');
    form.putBack();
    await pass(200);
    expect(server.fields.name).toBe('left');
    expect(state().offered).toBeNull();
  });

  test('survives typing before the answer', async () => {
    const { form, store } = setUp({ draft });
    form.set('about', 'new');
    await pass(1_200);
    expect(store.draft?.fields).toEqual({ name: 'left' });
  });

  test('is no longer offered once the record says the same', async () => {
    const { server, form, store, state } = setUp({ draft });
    form.open();
    expect(state().offered).toEqual(draft);
    server.fields = { ...server.fields, ...draft.fields };
    server.version = 2;
    await form.refresh();
    expect(state().offered).toBeNull();
    expect(store.draft).toBeNull();
  });

  test('is forgotten when discarded, and not offered when it has arrived already', () => {
    const { form, store } = setUp({ draft });
    form.discard();
    expect(store.draft).toBeNull();
    const arrived = setUp({ draft }, { ...empty, name: 'left' });
    expect(arrived.state().offered).toBeNull();
    expect(arrived.store.draft).toBeNull();
  });

  test('shows both when the field has changed since', () => {
    const { form, state } = setUp({ draft }, { ...empty, name: 'newer' });
    form.putBack();
    expect(state().clashes).toEqual([{ field: 'name', mine: 'left', theirs: 'newer' }]);
  });
});

test('a form that is sent by its button keeps its text and saves nothing by itself', async () => {
  const { form, store, state } = setUp({ save: null });
  form.set('name', 'A');
  await pass(60_000);
  expect(store.draft?.fields).toEqual({ name: 'A' });
  expect(state().status.state).toBe('idle');
  form.settle({ version: 1, fields: state().fields });
  expect(store.draft).toBeNull();
});
