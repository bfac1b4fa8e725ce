import type { Message } from '@/lib/conversations/schemas';

/** The messages before `instead`; all of them without one. */
export function visibleBefore(messages: readonly Message[], instead: string | null): Message[] {
  const at = instead === null ? -1 : messages.findIndex(({ id }) => id === instead);
  return at < 0 ? [...messages] : messages.slice(0, at);
}

/** The message beside this one, one step back or on; null at either end. */
export function beside({ id, siblings }: Message, step: -1 | 1): string | null {
  const at = siblings.indexOf(id);
  return at < 0 ? null : (siblings[at + step] ?? null);
}

/** Cuts a long conversation where its summary ends: what the summary stands for, and the rest. */
export function foldAt(messages: readonly Message[], upTo: string | null): [Message[], Message[]] {
  const at = upTo === null ? -1 : messages.findIndex(({ id }) => id === upTo);
  return at <= 0 ? [[], [...messages]] : [messages.slice(0, at), messages.slice(at)];
}
