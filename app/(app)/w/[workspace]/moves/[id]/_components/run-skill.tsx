'use client';

import { WandSparkles } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { patientLazy } from '@/components/ui/patient-lazy';
import { Select } from '@/components/ui/select';
import type { JsonSchema } from '@/lib/skills/schemas';
import { executionActions } from '../../../executions/execution-actions';
import { useMovesSetting } from '../../_components/moves-context';
import { useMovePage } from './move-page-context';

const RunForm = patientLazy(async () => ({
  default: (await import('@/components/execution/run-form')).RunForm,
}));

export type SkillOption = { id: string; title: string; inputs: JsonSchema };
export type RunSkillProps = {
  skills: readonly SkillOption[];
  icps: readonly { id: string; name: string }[];
  /** The skill that the move was planned with, when it is there. */
  suggested: string | null;
  defaults: Record<string, unknown>;
  /** Skills have nothing to read without one. */
  hasFoundation: boolean;
};

/** A skill to run on this move, its inputs filled in, its price said before. */
export function RunSkill(props: RunSkillProps) {
  const { skills, icps, suggested, defaults, hasFoundation } = props;
  const t = useTranslations('moves.page');
  const { workspace } = useMovesSetting();
  const { move, run, begin } = useMovePage();
  const [open, setOpen] = useState(suggested !== null && !move.content && run === null);
  const [skillId, setSkillId] = useState(suggested ?? '');
  const skill = skills.find(({ id }) => id === skillId);
  if (!open) {
    return (
      <Button icon={<WandSparkles aria-hidden />} onClick={() => setOpen(true)}>
        {t('runSkill')}
      </Button>
    );
  }
  return (
    <section aria-label={t('runSkill')} className="space-y-4 rounded-xl border border-line p-4">
      {hasFoundation ? null : (
        <p className="rounded-md bg-gold-wash px-3 py-2 text-gold-ink">
          {t.rich('foundationMissing', {
            link: (words) => (
              <Link href={`/w/${workspace}/onboarding`} className="underline">
                {words}
              </Link>
            ),
          })}
        </p>
      )}
      <Field
        label={t('chooseSkill')}
        aside={skillId && skillId === suggested ? t('suggested') : undefined}
      >
        <Select
          value={skillId}
          placeholder="…"
          options={skills.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(event) => setSkillId(event.currentTarget.value)}
        />
      </Field>
      {skill ? (
        <Suspense>
          <RunForm
            key={skill.id}
            workspace={workspace}
            skill={skill}
            icps={icps}
            defaults={{ topic: move.title, ...(skill.id === suggested ? defaults : {}) }}
            moveId={move.id}
            actions={executionActions}
            onSubmitted={(id) => {
              setOpen(false);
              begin(id);
            }}
          />
        </Suspense>
      ) : (
        <p className="text-ink-2">{t('noSkill')}</p>
      )}
    </section>
  );
}
