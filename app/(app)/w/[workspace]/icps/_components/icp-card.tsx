import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { Icp } from '@/lib/icps/schemas';

/** One profile at a glance: who, what hurts, what holds back, where they listen. */
export async function IcpCard({ icp, href }: { icp: Icp; href: string }) {
  const t = await getTranslations('icps');
  const { name, title, industry, companySize, painPoints, objections, preferredChannels } =
    icp.fields;
  const facts = [
    [t('card.pains'), painPoints.slice(0, 2).join('; ')],
    [t('card.objection'), objections[0]],
    [t('card.channels'), preferredChannels.slice(0, 4).join(', ')],
  ].filter(([, text]) => text);
  return (
    <Link
      href={href}
      className="flex h-full flex-col rounded-lg border border-line bg-surface p-4 transition-colors hover:border-line-strong"
    >
      <span className="line-clamp-2 break-words text-title font-semibold">{name}</span>
      <span className="line-clamp-1 break-words text-ink-3">
        {[title === name ? '' : title, industry, companySize].filter(Boolean).join(' · ')}
      </span>
      <dl className="mt-3 space-y-2">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt className="text-meta text-ink-3">{label}</dt>
            <dd className="line-clamp-2 break-words">{text}</dd>
          </div>
        ))}
      </dl>
    </Link>
  );
}
