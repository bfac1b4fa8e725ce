import { env } from '@/lib/platform/env';
import { composeMail } from '@/lib/platform/mail-layout';

type Person = { email: string; name: string };

const page = (path: string, query: Record<string, string | undefined> = {}) => {
  const url = new URL(path, env().APP_URL);
  for (const [key, value] of Object.entries(query)) if (value) url.searchParams.set(key, value);
  return url.href;
};

const notAsked = 'If you did not ask for this, do nothing: nothing happens without this link.';

export const verifyMail = ({ email, name }: Person, token: string, next?: string) =>
  composeMail({
    to: email,
    subject: 'Confirm your e-mail address for Muhurat',
    paragraphs: [
      `Namaste ${name},`,
      'One step and your account is ready: confirm that this address is yours. The link works once, for 24 hours.',
    ],
    link: { label: 'Confirm my address', url: page('/verify', { token, next }) },
    footer: notAsked,
  });

export const alreadyRegisteredMail = ({ email, name }: Person) =>
  composeMail({
    to: email,
    subject: 'You already have a Muhurat account',
    paragraphs: [
      `Namaste ${name},`,
      'Somebody, probably you, tried to make a Muhurat account with this address. It has one already, so nothing was changed: sign in with it, or set a new password if the old one is lost.',
    ],
    link: { label: 'Sign in', url: page('/sign-in') },
    footer: `To set a new password: ${page('/reset')}. If this was not you, do nothing.`,
  });

export const resetMail = ({ email, name }: Person, token: string) =>
  composeMail({
    to: email,
    subject: 'Set a new password for Muhurat',
    paragraphs: [
      `Namaste ${name},`,
      'Set a new password with this link. It works once, for an hour, and signs out every device that is signed in.',
    ],
    link: { label: 'Set a new password', url: page('/reset', { token }) },
    footer: notAsked,
  });

export const passwordChangedMail = ({ email, name }: Person) =>
  composeMail({
    to: email,
    subject: 'Your Muhurat password was changed',
    paragraphs: [
      `Namaste ${name},`,
      'The password of your account was just changed, and other devices were signed out.',
    ],
    footer: `If this was not you, set a new password now: ${page('/reset')}.`,
  });
