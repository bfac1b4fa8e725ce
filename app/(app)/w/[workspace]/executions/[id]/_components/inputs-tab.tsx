import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { inRupees } from '@/components/execution/money';
import { skillWords } from '@/components/execution/skill-words';
import { type RunTrace, replySkillId } from '@/lib/executions/schemas';
import { getSkill } from '@/lib/skills';
import { fieldsOf } from '@/lib/skills/form';
import { RunFacts } from '../../_components/run-facts';
import { type Fact, Facts, Part } from './facts';
import { lineOf, namedIn } from './used-context';

type Props = { workspace: string; trace: RunTrace; by: string | null };

/** What was asked, by whom, from where. */
export async function InputsTab({ workspace, trace, by }: Props) {
  const { view } = trace;
  const [t, words, skill] = await Promise.all([
    getTranslations('trace'),
    getTranslations('skills').then(skillWords),
    getSkill(view.skillId).catch(() => null),
  ]);
  const labels = new Map(
    skill ? fieldsOf(skill.inputs).map(({ name, label }) => [name, label]) : [],
  );
  // of an answer they are ids of messages; its conversation is named beside them
  const asked = view.skillId === replySkillId ? {} : view.inputs;
  const inputs = Object.entries(asked).map(([name, value]) => ({
    key: name,
    name: words.input(name, labels.get(name) ?? name),
    value: lineOf(namedIn(trace.context, value)),
  }));
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <Part title={t('inputs.asked')}>
        {inputs.length > 0 ? (
          <Facts facts={inputs} />
        ) : (
          <p className="text-head text-ink-3">
            {t(view.skillId === replySkillId ? 'inputs.answer' : 'inputs.none')}
          </p>
        )}
      </Part>
      <Part title={t('inputs.origin')}>
        <RunFacts workspace={workspace} view={view} by={by} more={origin()} />
      </Part>
    </div>
  );

  function origin(): Fact[] {
    const [begun] = view.events;
    const told = (begun?.data ?? {}) as { revisesId?: string };
    const generated = view.events.find(({ type }) => type === 'output_generated');
    const cachedFrom = generated?.data.cachedFrom ?? begun?.data.cachedFrom;
    const { microUsd, confidence } = view.estimate;
    const facts: Fact[] = [
      { key: 'variation', name: t('inputs.variation'), value: view.variation + 1 },
      {
        key: 'estimate',
        name: t('inputs.estimate'),
        value: `${inRupees(microUsd)}, ${t(`cost.confidence.${confidence}`)}`,
      },
    ];
    if (told.revisesId) facts.push(runFact('revises', told.revisesId));
    if (typeof cachedFrom === 'string') facts.push(runFact('cached', cachedFrom));
    return facts;
  }

  function runFact(key: 'revises' | 'cached', id: string): Fact {
    const link = (
      <Link
        href={`/w/${workspace}/executions/${id}`}
        className="text-indigo underline underline-offset-2"
      >
        {t('inputs.run')}
      </Link>
    );
    return { key, name: t(`inputs.${key}`), value: link };
  }
}
