'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { inRupees } from '@/components/execution/money';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { notify } from '@/components/ui/toast';
import { type BatchPrice, mostInBatch } from '@/lib/executions/batches/schemas';
import { priceBatchAction, startBatchAction } from '../batch-actions';
import type { WritableMove } from './batch-section';

type Props = {
  workspace: string;
  campaignId: string;
  moves: readonly WritableMove[];
  onClose: () => void;
  onStarted: () => void;
};

const pauseMs = 250;

/** Which moves to write, and what that costs, before anything runs. */
export default function BatchDialog(props: Props) {
  const { workspace, campaignId, moves, onClose, onStarted } = props;
  const t = useTranslations('campaigns.batch');
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    moves.slice(0, mostInBatch).map(({ id }) => id),
  );
  const [price, setPrice] = useState<BatchPrice | null>(null);
  const [pending, setPending] = useState(false);
  const key = useRef(crypto.randomUUID());
  const problems = new Map(price?.problems.map(({ moveId, message }) => [moveId, message]));
  // what cannot be written from what it says is left for its own page
  const ready = chosen.filter((id) => !problems.has(id));

  useEffect(() => {
    let gone = false;
    setPrice(null);
    const timer = setTimeout(async () => {
      if (chosen.length === 0) return;
      const input = { campaignId, moveIds: [...chosen] };
      const answer = await priceBatchAction(workspace, input).catch(() => null);
      if (gone) return;
      if (answer?.ok) setPrice(answer.data);
      else notify(answer?.error.message ?? t('offline'), { tone: 'error' });
    }, pauseMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [workspace, campaignId, chosen, t]);

  function choose(id: string, wanted: boolean) {
    setChosen((now) => (wanted ? [...now, id] : now.filter((one) => one !== id)));
  }

  async function start() {
    setPending(true);
    const input = { campaignId, moveIds: ready, idempotencyKey: key.current };
    const answer = await startBatchAction(workspace, input).catch(() => null);
    setPending(false);
    if (answer?.ok) onStarted();
    else notify(answer?.error.message ?? t('offline'), { tone: 'error' });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('write')}
      description={t('hint')}
      footer={
        <>
          <p aria-live="polite" className="mr-auto self-center text-ink-2">
            {chosen.length === 0 ? t('none') : price ? <PriceLine price={price} /> : t('pricing')}
          </p>
          <Button
            variant="primary"
            pending={pending}
            disabled={ready.length === 0 || !price?.fits}
            onClick={() => void start()}
          >
            {t('start', { count: ready.length })}
          </Button>
        </>
      }
    >
      <fieldset className="space-y-2">
        <legend className="sr-only">{t('choose')}</legend>
        {moves.map((move) => (
          <Checkbox
            key={move.id}
            checked={chosen.includes(move.id)}
            onChange={(event) => choose(move.id, event.currentTarget.checked)}
            label={move.title}
            hint={problems.get(move.id) ?? move.phase}
          />
        ))}
      </fieldset>
    </Dialog>
  );
}

function PriceLine({ price }: { price: BatchPrice }) {
  const t = useTranslations('campaigns.batch.price');
  if (price.engine === 'playbook') return t('none');
  const amounts = { about: inRupees(price.microUsd), most: inRupees(price.mostMicroUsd) };
  if (price.leftMicroUsd === null) return t('open', amounts);
  const left = inRupees(price.leftMicroUsd);
  return price.fits ? (
    t('left', { ...amounts, left })
  ) : (
    <span className="text-brick">{t('short', { ...amounts, left })}</span>
  );
}
