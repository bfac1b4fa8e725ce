import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { isOperator } from '@/lib/billing';
import type { pageAccount } from '@/lib/web/session';

/** The way to the money of all accounts, for those who look after it; nothing for others. */
export async function OperatorLink({ ctx }: { ctx: Awaited<ReturnType<typeof pageAccount>> }) {
  if (!(await isOperator(ctx))) return null;
  const t = await getTranslations('operator');
  return (
    <p>
      <Link href="/operator" className="text-indigo underline underline-offset-2">
        {t('title')}
      </Link>
    </p>
  );
}
