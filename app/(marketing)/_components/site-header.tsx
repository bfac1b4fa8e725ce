import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Mark } from '@/components/layout/mark';
import { buttonClass } from '@/components/ui/button';
import { isSignedIn } from '@/lib/web/auth-landing';

/**
 * Asks for the session only of browsers that bring one: each page here is made for its request anyway, by
 * the language, the theme and the nonce of its policy.
 */
export async function SiteHeader() {
  const t = await getTranslations('landing.nav');
  return (
    <header className="mx-auto flex w-full max-w-[1120px] items-center gap-2 px-6 py-4 max-sm:px-4">
      <Link href="/" className="flex min-h-control items-center gap-2.5 text-title font-semibold">
        <Mark />
        Muhurat
      </Link>
      <nav aria-label={t('label')} className="ml-auto flex items-center gap-1">
        <Link href="/#how" className={buttonClass('ghost', 'max-md:hidden')}>
          {t('how')}
        </Link>
        <Link href="/pricing" className={buttonClass('ghost', 'max-sm:hidden')}>
          {t('pricing')}
        </Link>
        {(await isSignedIn()) ? (
          <Link href="/go" prefetch={false} className={buttonClass('secondary', 'ml-1')}>
            {t('open')}
          </Link>
        ) : (
          <>
            <Link href="/sign-in" className={buttonClass('ghost')}>
              {t('signIn')}
            </Link>
            <Link href="/sign-up" className={buttonClass('secondary', 'ml-1')}>
              {t('signUp')}
            </Link>
          </>
        )}
      </nav>
    </header>
  );
}
