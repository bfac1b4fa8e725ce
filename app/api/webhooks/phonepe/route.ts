import { storeWebhook, webhookIsAuthorised } from '@/lib/billing';
import { publicRoute } from '@/lib/web/public-route';

export const dynamic = 'force-dynamic';

const mostBytes = 64 * 1024;
const mostDeep = 20;

/** PhonePe's news: known by its header, kept, and looked into later by asking. Nothing is moved here. */
export const POST = publicRoute('webhooks.phonepe', async (request) => {
  if (!webhookIsAuthorised(request.headers.get('authorization'))) {
    return new Response(null, { status: 401 });
  }
  const body = await readCapped(request);
  if (body === null) return new Response(null, { status: 413 });
  let news: unknown;
  try {
    news = JSON.parse(body);
  } catch {
    return new Response(null, { status: 400 });
  }
  if (!isKeepable(news)) return new Response(null, { status: 400 });
  await storeWebhook(news);
  return new Response(null, { status: 200 });
});

/** Whether it can be kept exactly as it is: NUL, half a character and a prototype's name cannot. */
function isKeepable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !value.includes('\0') && !/\p{Surrogate}/u.test(value);
  if (value === null || typeof value !== 'object') return true;
  return (
    depth < mostDeep &&
    !Object.hasOwn(value, '__proto__') &&
    Object.entries(value)
      .flat()
      .every((one) => isKeepable(one, depth + 1))
  );
}

/** The body as text; null beyond the cap, whatever its header said. */
async function readCapped(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return null;
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) return Buffer.concat(chunks).toString('utf8');
    size += next.value.byteLength;
    if (size > mostBytes) {
      await reader?.cancel();
      return null;
    }
    chunks.push(next.value);
  }
}
