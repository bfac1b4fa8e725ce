import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';

type Props = {
  path: string;
  page: number;
  more: boolean;
  /** The filters, which stay. */
  query?: Record<string, string>;
};

/** To the newer and the older page; nothing where there is one page. */
export async function Pager({ path, page, more, query = {} }: Props) {
  if (page === 1 && !more) return null;
  const t = await getTranslations('operator.pages');
  const to = (number: number) =>
    `${path}?${new URLSearchParams({ ...query, page: String(number) })}`;
  return (
    <nav aria-label={t('label')} className="flex items-center gap-3">
      {page > 1 ? (
        <Link href={to(page - 1)} prefetch={false} className={buttonClass('secondary')}>
          {t('newer')}
        </Link>
      ) : null}
      <span className="text-ink-2 tabular-nums">{t('at', { page })}</span>
      {more ? (
        <Link href={to(page + 1)} prefetch={false} className={buttonClass('secondary')}>
          {t('older')}
        </Link>
      ) : null}
    </nav>
  );
}
