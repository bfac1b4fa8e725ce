import { useLocale, useTranslations } from 'next-intl';
import { skillWords } from '@/components/execution/skill-words';
import { Badge } from '@/components/ui/badge';
import { languages } from '@/lib/accounts/schemas';
import { formatInstant } from '@/lib/format';
import type { SkillChanges, SkillVersion } from '@/lib/skills';
import { DiffLines } from './diff-lines';

type Props = { versions: readonly SkillVersion[]; current: string };

/** A skill's versions and what each does otherwise, in words; the lines themselves on request. */
export function VersionHistory({ versions, current }: Props) {
  const t = useTranslations('skillruns');
  const locale = useLocale();
  return (
    <section aria-label={t('history.title')} className="mt-10 max-w-3xl space-y-2">
      <h2 className="font-semibold">{t('history.title')}</h2>
      {versions.length === 0 ? <p className="text-ink-2">{t('history.none')}</p> : null}
      <ol>
        {versions.map(({ version, number, publishedAt, changes }) => (
          <li key={version} className="border-t border-line py-3">
            <h3 className="flex flex-wrap items-center gap-x-2 font-medium">
              {t('version', { version: number })}
              {version === current ? <Badge tone="leaf">{t('history.now')}</Badge> : null}
              <span className="text-meta font-normal text-ink-3">
                {formatInstant(publishedAt, locale)}
              </span>
            </h3>
            {changes ? <Changes changes={changes} /> : <p>{t('history.first')}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ changes }: { changes: SkillChanges }) {
  const t = useTranslations('skillruns.history');
  const sentences = useSentences(changes);
  const files = [
    ...(changes.instructions.length > 0
      ? [{ path: t('instructions'), lines: changes.instructions }]
      : []),
    ...changes.files,
  ];
  return (
    <div className="mt-1 space-y-2">
      <ul className="space-y-0.5 text-ink-2">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {sentences.length === 0 ? <li>{t('same')}</li> : null}
      </ul>
      {files.length > 0 ? (
        <details>
          <summary className="cursor-pointer text-head text-indigo">{t('lines')}</summary>
          {files.map(({ path, lines }) => (
            <DiffLines key={path} title={path} lines={lines} />
          ))}
        </details>
      ) : null}
    </div>
  );
}

/** What a marketer would notice, one sentence each. */
function useSentences({ instructions, inputs, rubric, settings, templates }: SkillChanges) {
  const t = useTranslations('skillruns.history');
  const settingName = useTranslations('skillruns.setting');
  const language = useTranslations('skillruns.language');
  const words = skillWords(useTranslations('skills'));
  const field = ({ name, label }: { name: string; label: string }) => words.input(name, label);
  const check = (id: string) => words.check(id, id.replaceAll('_', ' '));
  const tongue = (id: string) => {
    const known = languages.find((one) => one === id);
    return known ? language(known) : id;
  };
  const count = (kind: string) => instructions.filter((line) => line.kind === kind).length;
  const list = (items: readonly string[]) => ({ list: items.join(', ') });
  return [
    ...(instructions.length > 0
      ? [t('instructionsChanged', { added: count('added'), removed: count('removed') })]
      : []),
    ...(inputs.added.length > 0 ? [t('inputsAdded', list(inputs.added.map(field)))] : []),
    ...(inputs.removed.length > 0 ? [t('inputsRemoved', list(inputs.removed.map(field)))] : []),
    ...(inputs.changed.length > 0 ? [t('inputsChanged', list(inputs.changed.map(field)))] : []),
    ...(rubric.added.length > 0 ? [t('rubricAdded', list(rubric.added.map(check)))] : []),
    ...(rubric.removed.length > 0 ? [t('rubricRemoved', list(rubric.removed.map(check)))] : []),
    ...(rubric.changed.length > 0 ? [t('rubricChanged', list(rubric.changed.map(check)))] : []),
    ...(templates.added.length > 0 ? [t('templatesAdded', list(templates.added.map(tongue)))] : []),
    ...(templates.removed.length > 0
      ? [t('templatesRemoved', list(templates.removed.map(tongue)))]
      : []),
    ...(templates.changed.length > 0
      ? [t('templatesChanged', list(templates.changed.map(tongue)))]
      : []),
    ...settings.map(({ setting, before, after }) =>
      t('setting', {
        name: settingName(setting),
        before: before || t('nothing'),
        after: after || t('nothing'),
      }),
    ),
  ];
}
