'use client';

import { type FormEvent, useId, useState } from 'react';

/** What a server action answers (`lib/web/action.ts`), as a form sees it. */
export type FormFailure = {
  code: string;
  message: string;
  fields?: Record<string, string>;
  data?: Record<string, string | number | null>;
};
export type FormResult<T> = { ok: true; data: T } | { ok: false; error: FormFailure };

/** A request that never came back. The form shows its own words for it. */
const lost: FormFailure = { code: 'offline', message: '' };

/**
 * A form that keeps every word whatever happens: it sends itself to an action, once at a time, and shows
 * what the action says beside the fields. `onDone` may return true to stay pending while the page leaves.
 */
export function useActionForm<T>(
  send: (form: FormData) => Promise<FormResult<T>>,
  onDone: (data: T, form: HTMLFormElement) => unknown,
) {
  const base = useId();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<FormFailure | null>(null);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = event.currentTarget;
    setPending(true);
    setFailure(null);
    const result = await send(new FormData(form)).catch(() => ({
      ok: false as const,
      error: lost,
    }));
    if (!result.ok) setFailure(result.error);
    const leaving = result.ok && onDone(result.data, form) === true;
    if (!leaving) setPending(false);
  }

  const idOf = (name: string) => `${base}${name}`;
  return {
    pending,
    failure,
    idOf,
    // sent before the page's code is there, a form must not write what was typed into the address
    formProps: { onSubmit, noValidate: true, method: 'post' as const },
    /** For a `<Field>`: the id that the summary leads to, and what is wrong with it. */
    field: (name: string) => ({ id: idOf(name), error: failure?.fields?.[name] ?? null }),
  };
}

export type ActionForm = Pick<ReturnType<typeof useActionForm>, 'failure' | 'idOf'>;
