import { notFound } from '@/lib/platform/errors';
import type { StoredConversation, StoredMessage } from './stored';

type Tree = Pick<StoredConversation, 'messages' | 'leaf'>;

/** @throws AppError not_found */
export function messageOf({ messages }: Tree, id: string): StoredMessage {
  const found = messages.find((message) => message.id === id);
  if (!found) throw notFound('message');
  return found;
}

/** The branch that ends with `leaf`, from its beginning; empty for null. */
export function pathTo({ messages }: Tree, leaf: string | null): StoredMessage[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const path: StoredMessage[] = [];
  for (let at = leaf ? byId.get(leaf) : undefined; at; ) {
    path.push(at);
    byId.delete(at.id);
    at = at.parentId ? byId.get(at.parentId) : undefined;
  }
  return path.reverse();
}

/** The messages that stand beside each one, by the place that they share. */
export function branchesOf({ messages }: Tree): (message: StoredMessage) => string[] {
  const place = ({ parentId, role }: StoredMessage) => `${parentId} ${role}`;
  const groups = new Map<string, string[]>();
  for (const message of messages) {
    const beside = groups.get(place(message));
    if (beside) beside.push(message.id);
    else groups.set(place(message), [message.id]);
  }
  return (message) => groups.get(place(message)) ?? [];
}

/** The end of the branch that `id` is on: always the newest of what follows. */
export function newestEnd({ messages }: Tree, id: string): string {
  let end = id;
  for (;;) {
    const next = messages.findLast(({ parentId }) => parentId === end);
    if (!next) return end;
    end = next.id;
  }
}
