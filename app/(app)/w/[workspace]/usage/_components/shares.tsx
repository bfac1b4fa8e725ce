import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { inRupees } from '@/components/execution/money';
import { formatUsd } from '@/lib/format';
import type { UsageShare, UsageSum } from '@/lib/usage/schemas';

type Props = {
  title: string;
  total: UsageSum;
  shares: readonly (UsageShare & { label: string; href: string | null })[];
};

/** One way of sharing the cost out, the dearest first; each line narrows the screen to itself. */
export function Shares({ title, total, shares }: Props) {
  const t = useTranslations('usage.share');
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="min-w-0">
      <h2 id={heading} className="mb-1 font-semibold">
        {title}
      </h2>
      <ul>
        {shares.map((share) => (
          <li key={share.key ?? ''} className="relative border-line border-b py-2">
            <div className="flex items-baseline justify-between gap-3">
              {share.href ? (
                <Link
                  href={share.href}
                  className="min-w-0 truncate after:absolute after:inset-0 hover:underline"
                >
                  {share.label}
                </Link>
              ) : (
                <span className="min-w-0 truncate">{share.label}</span>
              )}
              <span className="shrink-0 font-medium tabular-nums">{inRupees(share.microUsd)}</span>
            </div>
            <div className="flex items-baseline justify-between gap-3 text-meta text-ink-3 tabular-nums">
              <span>
                {t('runs', { count: share.runs })}
                {share.flagged > 0 ? ` · ${t('flagged', { count: share.flagged })}` : null}
              </span>
              <span>{formatUsd(share.microUsd)}</span>
            </div>
            <div aria-hidden className="mt-1 h-1 rounded-full bg-sunk">
              <div
                className="h-full rounded-full bg-ink-3"
                style={{
                  width: `${total.microUsd > 0 ? (share.microUsd / total.microUsd) * 100 : 0}%`,
                }}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
