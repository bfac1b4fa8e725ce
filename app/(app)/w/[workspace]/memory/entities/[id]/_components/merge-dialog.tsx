'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { notify } from '@/components/ui/toast';
import { listEntitiesAction, mergeEntitiesAction } from '../../../actions';

type Props = { workspace: string; id: string; name: string; onClose: () => void };

/** Chooses the other entry and says what merging does, for it cannot be taken back. */
export default function MergeDialog({ workspace, id, name, onClose }: Props) {
  const t = useTranslations('memory');
  const common = useTranslations('common');
  const [other, setOther] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['memory', workspace, 'entities'],
    queryFn: async () => {
      const answer = await listEntitiesAction(workspace, {});
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.data;
    },
  });
  const choices = (data ?? []).filter((one) => one.id !== id);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (pending || other === null) return;
    setPending(true);
    const answer = await mergeEntitiesAction(workspace, { into: id, from: other }).catch(
      () => null,
    );
    setPending(false);
    if (!answer?.ok) {
      setFailure(answer?.error.message ?? t('done.offline'));
      return;
    }
    const gone = choices.find((one) => one.id === other)?.name ?? '';
    notify(t('entity.merged', { name, other: gone }));
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('entity.mergeTitle', { name })}
      description={t('entity.mergeBody', { name })}
    >
      <form onSubmit={submit} noValidate className="space-y-4">
        <Field label={t('entity.mergeOther')} error={failure}>
          <Combobox
            value={other === null ? [] : [other]}
            onChange={([value]) => {
              setOther(value ?? null);
              setFailure(null);
            }}
            placeholder={t('entity.mergeFind')}
            empty={t('entity.mergeNone')}
            options={choices.map((one) => ({
              value: one.id,
              label: one.name,
              hint: t(`entityType.${one.type}`),
              keywords: one.aliases,
            }))}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="danger" type="submit" pending={pending} disabled={other === null}>
            {t('entity.mergeAction', { name })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
