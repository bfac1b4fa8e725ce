import { useTranslations } from 'next-intl';
import type { Evidence } from '@/lib/memory/schemas';
import { preview } from '../preview';
import { EvidenceLink } from './evidence-link';

/** Why something is believed: where it was said, and in which words. */
export function EvidenceList(props: { workspace: string; evidence: readonly Evidence[] }) {
  const t = useTranslations('memory.evidence');
  return (
    <ul className="space-y-1.5">
      {props.evidence.map((one) => (
        <li key={one.id} className="border-l-2 border-line pl-2.5 text-meta">
          <span className="flex flex-wrap gap-x-2 text-ink-3">
            <EvidenceLink workspace={props.workspace} evidence={one} />
            {t('weight', { percent: Math.round(one.weight * 100) })}
          </span>
          {one.excerpt ? (
            <span className="line-clamp-3 break-words text-ink-2">{preview(one.excerpt)}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
