/** A part of the chat from its own route handler. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`The conversation could not be read (${response.status}).`);
  return (await response.json()) as T;
}
