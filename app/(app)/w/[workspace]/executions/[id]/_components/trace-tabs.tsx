import Link from 'next/link';
import { getTranslations } from 'next-intl/server';

export const traceTabs = [
  'timeline',
  'inputs',
  'context',
  'prompts',
  'output',
  'cost',
  'events',
] as const;
export type TraceTab = (typeof traceTabs)[number];

/** The parts of a run's record, each with an address. */
export async function TraceTabs({ base, current }: { base: string; current: TraceTab }) {
  const t = await getTranslations('trace');
  return (
    <nav
      aria-label={t('tabs')}
      className="-mx-1 flex gap-1 overflow-x-auto border-b border-line px-1 [scrollbar-width:none]"
    >
      {traceTabs.map((tab) => (
        <Link
          key={tab}
          href={tab === 'timeline' ? base : `${base}?tab=${tab}`}
          scroll={false}
          aria-current={tab === current ? 'page' : undefined}
          className="-mb-px flex h-control shrink-0 items-center border-b-2 border-transparent px-2.5 text-head text-ink-2 hover:text-ink aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink"
        >
          {t(`tab.${tab}`)}
        </Link>
      ))}
    </nav>
  );
}
