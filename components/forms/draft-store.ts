import type { Draft, DraftStore } from './autosave-types';

/**
 * Unsent text in this browser's own storage. `key` names person, workspace and record.
 * A full or forbidden storage loses only this safety net, never what is on the screen.
 */
export function browserDrafts<T>(key: string): DraftStore<T> {
  const name = `draft:${key}`;
  const quietly = <R>(work: () => R): R | null => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  return {
    read: () =>
      quietly(() => {
        const draft = JSON.parse(localStorage.getItem(name) ?? 'null') as Draft<T> | null;
        return draft?.fields && draft.base && draft.at ? draft : null;
      }),
    write: (draft) => {
      quietly(() => localStorage.setItem(name, JSON.stringify(draft)));
    },
    clear: () => {
      quietly(() => localStorage.removeItem(name));
    },
  };
}
