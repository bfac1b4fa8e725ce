import { env } from '@/lib/platform/env';

export type Site = { url: string; sellerName: string; grievanceEmail: string };

/** What the public pages say about whoever runs this copy. */
export function site(): Site {
  const { APP_URL, SELLER_NAME, GRIEVANCE_EMAIL, MAIL_FROM } = env();
  const sender = /<([^>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM;
  return { url: APP_URL, sellerName: SELLER_NAME, grievanceEmail: GRIEVANCE_EMAIL ?? sender };
}
