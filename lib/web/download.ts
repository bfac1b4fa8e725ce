const types = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  zip: 'application/zip',
};

type Chunks = AsyncGenerator<Uint8Array>;

/** Chunks as they are made; a browser that goes away ends the making. */
const streamOf = (chunks: Chunks) =>
  new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });

/** A file to save, kept by no cache. */
export function download(name: string, content: string | Chunks): Response {
  const type = types[name.split('.').at(-1) as keyof typeof types];
  return new Response(typeof content === 'string' ? content : streamOf(content), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
