import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import en from './en';
import hi from './hi';
import { isLocale, localeCookie, negotiateLocale, timeZone } from './locales';

const catalogues = { en, hi };

export default getRequestConfig(async ({ locale: explicit }) => {
  const chosen = explicit ?? (await cookies()).get(localeCookie)?.value;
  const locale = isLocale(chosen)
    ? chosen
    : negotiateLocale((await headers()).get('accept-language'));
  return { locale, messages: catalogues[locale], timeZone };
});
