import { contactAddress } from '@/lib/platform/contact-address';
import { env } from '@/lib/platform/env';

export type Site = { url: string; sellerName: string; grievanceEmail: string };

/** What the public pages say about whoever runs this copy. */
export function site(): Site {
  const { APP_URL, SELLER_NAME } = env();
  return { url: APP_URL, sellerName: SELLER_NAME, grievanceEmail: contactAddress() };
}
