'use client';

import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Suspense, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { patientLazy } from '@/components/ui/patient-lazy';
import { Skeleton } from '@/components/ui/skeleton';
import { fieldsOf } from '@/lib/skills/form';
import { useChat } from './chat-context';
import { read } from './read';
import { useThreadContext } from './thread-context';
import type { SkillDetail } from './types';
import { useOptions } from './use-options';
import type { OpenSkill } from './use-thread';

const RunForm = patientLazy(async () => ({
  default: (await import('@/components/execution/run-form')).RunForm,
}));

/** A skill's form inside the thread, with its price; what it writes comes in the same place. */
export function SkillForm({ skill }: { skill: OpenSkill }) {
  const t = useTranslations('chat.slash');
  const { workspace, runs } = useChat();
  const { openSkill, showRun } = useThreadContext();
  const title = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLElement>(null);
  const options = useOptions(true);
  const { data, isError, refetch } = useQuery({
    queryKey: ['skill', workspace, skill.id],
    queryFn: ({ signal }) => read<SkillDetail>(`/w/${workspace}/chat/skills/${skill.id}`, signal),
    staleTime: 60_000,
  });
  const attachments = skill.attachments ?? [];
  const attached = (kind: string) => attachments.find((one) => one.kind === kind)?.id ?? null;

  const ready = data !== undefined;
  useEffect(() => {
    if (!ready) return;
    form.current?.scrollIntoView({ block: 'start' });
    title.current?.focus({ preventScroll: true });
  }, [ready]);

  return (
    <section
      ref={form}
      aria-label={data?.title ?? t('form')}
      className="scroll-mt-[68px] rounded-xl border border-line bg-paper p-4"
    >
      <div className="mb-3 flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h3 ref={title} tabIndex={-1} className="font-semibold outline-none">
            {data?.title ?? <Skeleton className="h-5 w-40" />}
          </h3>
          {data ? <p className="text-ink-2">{data.about}</p> : null}
        </div>
        <IconButton label={t('close')} icon={<X aria-hidden />} onClick={() => openSkill(null)} />
      </div>
      {isError ? (
        <p role="alert" className="flex flex-wrap items-center gap-3 text-brick">
          {t('failed')}
          <Button onClick={() => void refetch()}>{t('retry')}</Button>
        </p>
      ) : data && options.data ? (
        <Suspense fallback={<Skeleton className="h-40 w-full" />}>
          <RunForm
            workspace={workspace}
            skill={data}
            icps={options.data.icps}
            defaults={{ ...icpInput(data, attached('icp')), ...skill.defaults }}
            campaignId={attached('campaign')}
            moveId={attached('move')}
            actions={runs}
            example={data.example}
            usualMs={data.usualMs}
            price={data.price}
            onSubmitted={(id) => void showRun(id, attachments)}
          />
        </Suspense>
      ) : (
        <Skeleton className="h-40 w-full" />
      )}
    </section>
  );
}

/** An attached ICP fills the field that asks for one. */
function icpInput({ inputs }: SkillDetail, icpId: string | null): Record<string, unknown> {
  if (!icpId) return {};
  const fields = fieldsOf(inputs).filter(({ widget }) => widget === 'icp' || widget === 'icps');
  return Object.fromEntries(
    fields.map(({ name, widget }) => [name, widget === 'icps' ? [icpId] : icpId]),
  );
}
