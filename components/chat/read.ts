/** An answer of the server that is not what was asked for. */
class ReadError extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`The conversation could not be read (${status}).`);
    this.status = status;
  }
}

/** Deleted, or shared no more: what was shown of it may not stay. */
export const isGone = (error: unknown) => error instanceof ReadError && error.status === 404;

/** A part of the chat from its own route handler. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new ReadError(response.status);
  return (await response.json()) as T;
}
