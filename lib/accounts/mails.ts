import { env } from '@/lib/platform/env';
import { composeMail } from '@/lib/platform/mail-layout';
import { mailWords } from './mail-words';

/** Whom a mail goes to, in which of the interface languages. */
type Person = { email: string; name: string; language: string };

const page = (path: string, query: Record<string, string | undefined> = {}) => {
  const url = new URL(path, env().APP_URL);
  for (const [key, value] of Object.entries(query)) if (value) url.searchParams.set(key, value);
  return url.href;
};

function mail(person: Person, kind: 'verify' | 'known' | 'reset' | 'changed', url: string) {
  const words = mailWords[person.language === 'hi' ? 'hi' : 'en'];
  const { subject, lines, label, footer } = words[kind];
  return composeMail({
    to: person.email,
    subject,
    paragraphs: [words.greeting(person.name), ...lines],
    link: { label, url },
    footer: footer.replace('{reset}', page('/reset')),
  });
}

export const verifyMail = (person: Person, token: string, next?: string) =>
  mail(person, 'verify', page('/verify', { token, next }));

export const alreadyRegisteredMail = (person: Person) => mail(person, 'known', page('/sign-in'));

export const resetMail = (person: Person, token: string) =>
  mail(person, 'reset', page('/reset', { token }));

export const passwordChangedMail = (person: Person) => mail(person, 'changed', page('/sign-in'));
