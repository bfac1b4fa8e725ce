import { normalise } from '../tokens';

/** Whether a search's words stand in a name or another spelling of it. */
export function isCalled({ name, aliases }: { name: string; aliases: string[] }, search: string) {
  const names = [name, ...aliases].map(normalise);
  return names.some((one) =>
    normalise(search)
      .split(' ')
      .every((word) => one.includes(word)),
  );
}
