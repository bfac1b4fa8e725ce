'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useState } from 'react';
import { browserDrafts } from '@/components/forms/draft-store';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { Textarea } from '@/components/ui/textarea';
import { notify } from '@/components/ui/toast';
import { memoryText, visibilities } from '@/lib/memory/schemas';
import { rememberAction } from '../actions';

type Props = { workspace: string; userId: string; onClose: () => void };
type Fields = { content: string };
const outcomes = { new: 'saved', known: 'known', replaced: 'replaced' } as const;

/** One thing to remember, by hand. What is typed stays until it has arrived. */
export default function AddMemoryDialog({ workspace, userId, onClose }: Props) {
  const t = useTranslations('memory.add');
  const done = useTranslations('memory.done');
  const common = useTranslations('common');
  const [drafts] = useState(() => browserDrafts<Fields>(`${userId}:${workspace}:memory`));
  const [content, setContent] = useState(() => drafts.read()?.fields.content ?? '');
  const [visibility, setVisibility] = useState<string>('private');
  const [pinned, setPinned] = useState(false);
  const [pending, setPending] = useState(false);
  const [wrong, setWrong] = useState<{ field?: string; form?: string }>({});

  useEffect(() => {
    if (content) drafts.write({ at: new Date().toISOString(), fields: { content }, base: {} });
  }, [drafts, content]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    const text = memoryText.safeParse(content);
    if (!text.success) {
      setWrong({ field: text.error.issues[0]?.message });
      return;
    }
    setPending(true);
    const answer = await rememberAction(workspace, {
      content: text.data,
      visibility: visibilities.find((one) => one === visibility),
      pinned,
    }).catch(() => null);
    setPending(false);
    if (!answer?.ok) {
      setWrong({ form: answer?.error.message ?? done('offline') });
      return;
    }
    drafts.clear();
    notify(t(outcomes[answer.data.outcome]));
    onClose();
  }

  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())} title={t('title')}>
      <form onSubmit={submit} noValidate className="space-y-4">
        {wrong.form ? (
          <p role="alert" className="rounded-md bg-brick-wash px-3 py-2 text-brick">
            {wrong.form}
          </p>
        ) : null}
        <Field label={t('text')} hint={t('hint')} error={wrong.field} required>
          <Textarea
            value={content}
            rows={3}
            maxLength={2000}
            placeholder={t('example')}
            onChange={(event) => {
              setContent(event.currentTarget.value);
              setWrong({});
            }}
          />
        </Field>
        <Field as="group" label={t('visibility')}>
          <RadioGroup
            name="visibility"
            look="cards"
            value={visibility}
            onChange={setVisibility}
            options={[
              { value: 'private', label: t('private'), hint: t('privateHint') },
              { value: 'workspace', label: t('workspace'), hint: t('workspaceHint') },
            ]}
          />
        </Field>
        <Checkbox
          label={t('pin')}
          checked={pinned}
          onChange={(event) => setPinned(event.currentTarget.checked)}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" type="submit" pending={pending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
