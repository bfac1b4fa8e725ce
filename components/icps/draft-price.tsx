'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { ExecutionActions } from '@/components/execution/types';
import type { Estimate } from '@/lib/executions/schemas';
import { formatRupees } from '@/lib/format';

type Props = {
  workspace: string;
  skillId: string;
  estimate: ExecutionActions['estimate'];
};

/** What a run will cost, before it starts. Nothing while it is not known. */
export function DraftPrice({ workspace, skillId, estimate }: Props) {
  const t = useTranslations('icps.draft');
  const [price, setPrice] = useState<Estimate | null>(null);
  useEffect(() => {
    let live = true;
    estimate(workspace, { skillId, inputs: {} })
      .then((answer) => {
        if (live && answer.ok) setPrice(answer.data);
      })
      .catch(() => null);
    return () => {
      live = false;
    };
  }, [workspace, skillId, estimate]);
  if (!price) return null;
  return (
    <span className="text-meta text-ink-3">
      {price.paise > 0 ? t('price', { price: formatRupees(price.paise) }) : t('free')}
      {price.engine === 'playbook' ? ` · ${t('template')}` : null}
    </span>
  );
}
