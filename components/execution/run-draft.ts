/** What was typed into a run's form, kept in this browser until it runs. */
export type RunValues = Record<string, unknown>;

const nameOf = (key: string) => `run-form:${key}`;

export function readRunDraft(key: string): RunValues | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null');
    return typeof kept === 'object' && !Array.isArray(kept) ? (kept as RunValues | null) : null;
  } catch {
    return null;
  }
}

/** A full or forbidden storage loses only this safety net. */
export function keepRunDraft(key: string, values: RunValues | null) {
  try {
    if (values) localStorage.setItem(nameOf(key), JSON.stringify(values));
    else localStorage.removeItem(nameOf(key));
  } catch {
    return;
  }
}
