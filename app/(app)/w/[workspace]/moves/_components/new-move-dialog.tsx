'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useState } from 'react';
import { browserDrafts } from '@/components/forms/draft-store';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { notify } from '@/components/ui/toast';
import { createMoveSchema, movePriorities, moveTypes } from '@/lib/moves/schemas';
import { createMoveAction } from '../actions';
import type { MovesSetting } from './moves-context';
import { parseQuery } from './query';
import { rowsKey } from './use-move-rows';

type Fields = {
  title: string;
  description: string;
  campaignId: string;
  phase: string;
  type: string;
  priority: string;
  dueDate: string;
  assignedTo: string;
};
type Failure = { message: string; fields: Record<string, string>; signedOut?: boolean };

/** What a move needs to begin. What is typed stays through a refusal, a lost connection and a closed tab. */
export default function NewMoveDialog(props: { setting: MovesSetting; onClose: () => void }) {
  const { workspace, people, campaigns, userId } = props.setting;
  const t = useTranslations('moves');
  const common = useTranslations('common');
  const client = useQueryClient();
  const params = useSearchParams();
  const [key] = useState(() => crypto.randomUUID());
  const [drafts] = useState(() => browserDrafts<Fields>(`${userId}:${workspace}:new-move`));
  const [fields, setFields] = useState<Fields>(() => {
    const query = parseQuery(Object.fromEntries(params));
    const known = campaigns.some(({ id }) => id === query.campaign);
    return {
      title: '',
      description: '',
      campaignId: known ? (query.campaign ?? '') : '',
      phase: '',
      type: query.type ?? 'content',
      priority: 'medium',
      dueDate: '',
      assignedTo: query.assignee === 'me' ? userId : '',
      ...drafts.read()?.fields,
    };
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, setPending] = useState(false);
  const phases = campaigns.find(({ id }) => id === fields.campaignId)?.phases ?? [];

  useEffect(() => {
    if (fields.title || fields.description) {
      drafts.write({ at: new Date().toISOString(), fields, base: {} });
    }
  }, [drafts, fields]);

  const bind = (field: keyof Fields) => ({
    value: fields[field],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setFields((now) => ({
        ...now,
        [field]: value,
        ...(field === 'campaignId' ? { phase: '' } : {}),
      }));
      setFailure((now) => now && { ...now, fields: { ...now.fields, [field]: '' } });
    },
  });

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (pending) return;
    const parsed = createMoveSchema.safeParse({
      ...fields,
      campaignId: fields.campaignId || null,
      phase: fields.phase || null,
      dueDate: fields.dueDate || null,
      assignedTo: fields.assignedTo || null,
      idempotencyKey: key,
    });
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => [path.join('.'), message]);
      setFailure({ message: t('errors.look'), fields: Object.fromEntries(issues) });
      return;
    }
    setPending(true);
    const answer = await createMoveAction(workspace, parsed.data).catch(() => null);
    setPending(false);
    if (!answer?.ok) {
      setFailure({
        message: answer?.error.message ?? t('errors.offline'),
        fields: answer?.error.fields ?? {},
        signedOut: answer?.error.code === 'unauthenticated',
      });
      return;
    }
    drafts.clear();
    void client.invalidateQueries({ queryKey: rowsKey(workspace) });
    notify(t('new.created', { title: answer.data.title }));
    props.onClose();
  }

  const error = (field: keyof Fields) => failure?.fields[field] || null;
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={t('new.title')}
    >
      <form onSubmit={submit} noValidate className="space-y-4">
        {failure ? (
          <p role="alert" className="rounded-md bg-brick-wash px-3 py-2 text-brick">
            {failure.message}{' '}
            {failure.signedOut ? (
              <a href="/sign-in" target="_blank" rel="noreferrer" className="underline">
                {t('errors.signIn')}
              </a>
            ) : null}
          </p>
        ) : null}
        <Field label={t('field.title')} error={error('title')} required>
          <Input {...bind('title')} maxLength={500} placeholder={t('new.example')} />
        </Field>
        <Field label={t('field.description')} error={error('description')} aside={t('optional')}>
          <Textarea {...bind('description')} rows={3} maxLength={5000} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('field.campaign')} error={error('campaignId')}>
            <Select
              {...bind('campaignId')}
              placeholder={t('filter.noCampaign')}
              options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <Field label={t('field.phase')} error={error('phase')}>
            <Select
              {...bind('phase')}
              disabled={phases.length === 0}
              placeholder={t('card.noPhase')}
              options={phases.map((phase) => ({ value: phase.key, label: phase.name }))}
            />
          </Field>
          <Field label={t('field.type')}>
            <Select
              {...bind('type')}
              options={moveTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
            />
          </Field>
          <Field label={t('field.priority')}>
            <Select
              {...bind('priority')}
              options={movePriorities.map((value) => ({ value, label: t(`priority.${value}`) }))}
            />
          </Field>
          <Field label={t('field.dueDate')} error={error('dueDate')} aside={t('optional')}>
            <DateField {...bind('dueDate')} />
          </Field>
          <Field label={t('field.assignee')} error={error('assignedTo')}>
            <Select
              {...bind('assignedTo')}
              placeholder={t('nobody')}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
        </div>
        <div className="flex justify-end gap-2">
          <Button onClick={props.onClose}>{common('cancel')}</Button>
          <Button variant="primary" type="submit" pending={pending}>
            {t('new.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
