import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Engine } from '@/lib/executions/schemas';

/** Who wrote it, wherever an output is shown: a template never passes for a model. */
export function EngineLabel({ engine, model }: { engine: Engine | null; model?: string | null }) {
  const t = useTranslations('executions.engine');
  if (!engine) return null;
  if (engine === 'model') return <Badge>{t('model', { model: model ?? '' })}</Badge>;
  return (
    <span title={t('playbookHint')}>
      <Badge tone="gold">{t('playbook')}</Badge>
    </span>
  );
}
