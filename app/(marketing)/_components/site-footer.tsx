import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { site } from '@/lib/web/site';

export async function SiteFooter() {
  const t = await getTranslations('landing.footer');
  const nav = await getTranslations('landing.nav');
  const { sellerName, grievanceEmail } = site();
  const linkClass = 'inline-flex min-h-6 items-center hover:text-ink pointer-coarse:min-h-11';
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-[1120px] flex-wrap items-center gap-x-6 gap-y-2 px-6 py-8 text-base text-ink-2 max-sm:px-4">
        <p className="mr-auto">
          {sellerName}. {t('made')}
        </p>
        <nav aria-label={t('label')} className="flex flex-wrap gap-x-6 gap-y-1">
          <Link href="/pricing" className={linkClass}>
            {nav('pricing')}
          </Link>
          <Link href="/privacy" className={linkClass}>
            {t('privacy')}
          </Link>
          <Link href="/terms" className={linkClass}>
            {t('terms')}
          </Link>
          <a href={`mailto:${grievanceEmail}`} className={linkClass}>
            {t('grievance')}: {grievanceEmail}
          </a>
        </nav>
      </div>
    </footer>
  );
}
