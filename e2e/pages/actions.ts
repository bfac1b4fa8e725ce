import type { Page, Request } from '@playwright/test';

/** The request of the next server action that the page sends. */
export const nextAction = (page: Page): Promise<Request> =>
  page.waitForRequest((request) => request.headers()['next-action'] !== undefined);

/**
 * Sends a recorded server action again, from another browser and without its buttons: with that
 * browser's session, and with the words replaced. @returns the answer as text
 */
export async function replay(
  page: Page,
  request: Request,
  replaced: Record<string, string> = {},
): Promise<string> {
  const url = new URL(request.url());
  const { 'next-action': action = '', 'content-type': type = 'text/plain' } = request.headers();
  let body = request.postData() ?? '';
  for (const [from, to] of Object.entries(replaced)) body = body.replaceAll(from, to);
  const answer = await page.request.post(url.href, {
    headers: {
      'next-action': action,
      'content-type': type,
      accept: 'text/x-component',
      origin: url.origin,
    },
    data: body,
  });
  return answer.text();
}
