import { getTranslations } from 'next-intl/server';
import { cn } from '@/components/ui/cn';
import type { RunTrace } from '@/lib/executions/schemas';
import type { Finding } from '@/lib/skills/schemas';
import { compareFindings } from './compare-runs';

const looks = { mended: 'border-leaf', appeared: 'border-brick', stayed: 'border-gold' } as const;

/** What the checks found in one run and not in the other. */
export async function Findings({ first, second }: { first: RunTrace; second: RunTrace }) {
  const t = await getTranslations('trace.compare');
  const found = compareFindings(first, second);
  const groups = (['appeared', 'mended', 'stayed'] as const).filter((key) => found[key].length > 0);
  if (groups.length === 0) return <p className="text-head text-ink-2">{t('findingsSame')}</p>;
  return (
    <div className="space-y-4">
      {groups.map((key) => (
        <div key={key} className="space-y-1.5">
          <h3 className="text-head font-medium text-ink-2">{t(key)}</h3>
          <ul className="space-y-1.5">
            {found[key].map((finding: Finding) => (
              <li
                key={finding.check}
                className={cn('border-l-2 pl-2.5 text-head text-ink-2', looks[key])}
              >
                {finding.message}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
