import { useTranslations } from 'next-intl';
import { skillWords } from '@/components/execution/skill-words';
import { Markdown } from '@/components/ui/markdown';
import { displayText, readExamples, type Skill } from '@/lib/skills';
import { fieldsOf } from '@/lib/skills/form';

const wordsOf = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value));

/** The skill's worked examples: what was asked, and what came of it. */
export function SkillExamples({ skill }: { skill: Skill }) {
  const t = useTranslations('skillruns.examples');
  const words = skillWords(useTranslations('skills'));
  const { examples } = readExamples(skill);
  const labels = new Map(fieldsOf(skill.inputs).map(({ name, label }) => [name, label]));
  if (examples.length === 0) return null;
  return (
    <section className="mt-10 space-y-2">
      <h2 className="font-semibold">{t('title')}</h2>
      {examples.map(({ file, title, inputs, output, context }) => (
        <details key={file} className="max-w-3xl border-t border-line py-2">
          <summary className="cursor-pointer font-medium">{title}</summary>
          <p className="mt-1 text-meta text-ink-3">
            {t('by', { name: context.foundation?.companyName ?? '' })}
          </p>
          <h3 className="mt-3 text-head font-medium text-ink-2">{t('asked')}</h3>
          <dl className="mt-1 space-y-1 text-head">
            {Object.entries(inputs).map(([name, value]) => (
              <div key={name} className="grid gap-x-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
                <dt className="text-ink-3">{words.input(name, labels.get(name) ?? name)}</dt>
                <dd className="whitespace-pre-wrap break-words">{wordsOf(value)}</dd>
              </div>
            ))}
          </dl>
          <h3 className="mt-4 text-head font-medium text-ink-2">{t('got')}</h3>
          <div className="mt-1">
            <Markdown>{displayText(skill, output)}</Markdown>
          </div>
        </details>
      ))}
    </section>
  );
}
