import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { parseTheme, themeCookie } from '@/components/layout/theme';
import { site } from '@/lib/web/site';
import { anek, anekDevanagari, anekExt, serif, serifExt } from './fonts';
import './globals.css';

const fonts = [anek, anekExt, anekDevanagari, serif, serifExt]
  .map((font) => font.variable)
  .join(' ');

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('landing.meta');
  return {
    metadataBase: new URL(site().url),
    title: { default: t('title'), template: '%s · Muhurat' },
    description: t('description'),
    applicationName: 'Muhurat',
    openGraph: { title: t('title'), description: t('description'), siteName: 'Muhurat' },
    twitter: { card: 'summary_large_image' },
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f3' },
    { media: '(prefers-color-scheme: dark)', color: '#111218' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme} className={fonts}>
      <body>{children}</body>
    </html>
  );
}
