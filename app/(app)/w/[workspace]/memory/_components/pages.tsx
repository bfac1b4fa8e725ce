import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** The way through a long list; nothing where one page holds it all. */
export function Pages(props: { page: number; pages: number; href: (page: number) => string }) {
  const t = useTranslations('memory');
  const { page, pages, href } = props;
  if (pages === 1) return null;
  return (
    <nav aria-label={t('caption')} className="flex items-center gap-3 text-head">
      <span className="text-ink-2">{t('page', { page, pages })}</span>
      {page > 1 ? (
        <Button asChild>
          <Link href={href(page - 1)}>{t('newer')}</Link>
        </Button>
      ) : null}
      {page < pages ? (
        <Button asChild>
          <Link href={href(page + 1)}>{t('older')}</Link>
        </Button>
      ) : null}
    </nav>
  );
}
