import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Engine } from '@/lib/executions/schemas';

type Props = {
  engine: Engine | null;
  model?: string | null;
  /** The text is an earlier run's. */
  served?: boolean;
};

/** Who wrote it, wherever an output is shown: a template never passes for a model, nor old for new. */
export function EngineLabel({ engine, model, served = false }: Props) {
  const t = useTranslations('executions.engine');
  if (!engine) return null;
  const earlier = served ? (
    <span title={t('servedHint')}>
      <Badge>{t('served')}</Badge>
    </span>
  ) : null;
  if (engine === 'model') {
    return (
      <>
        <Badge>{model ? t('model', { model }) : t('someModel')}</Badge>
        {earlier}
      </>
    );
  }
  return (
    <>
      <span title={t('playbookHint')}>
        <Badge tone="gold">{t('playbook')}</Badge>
      </span>
      {earlier}
    </>
  );
}
