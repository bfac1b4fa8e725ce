import { env } from './env';

/** Whom people write to who need an answer from whoever runs this copy. */
export function contactAddress(): string {
  const { GRIEVANCE_EMAIL, MAIL_FROM } = env();
  return GRIEVANCE_EMAIL ?? /<([^>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM;
}
