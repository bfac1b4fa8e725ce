import type { useTranslations } from 'next-intl';

type Translate = ReturnType<typeof useTranslations<'skills'>>;
type Key = Parameters<Translate['has']>[0];

/** A skill's words in the person's language; what the catalogue does not know keeps the skill's own. */
export function skillWords(t: Translate) {
  const say = (path: string, otherwise: string) =>
    // which skills, inputs and options there are is known only when they are loaded
    t.has(path as Key) ? t(path as Key) : otherwise;
  const flat = (id: string) => id.replaceAll('.', '_');
  return {
    name: (id: string, otherwise: string) => say(`name.${flat(id)}`, otherwise),
    about: (id: string, otherwise: string) => say(`about.${flat(id)}`, otherwise),
    input: (name: string, otherwise: string) => say(`input.${name}`, otherwise),
    help: (name: string, otherwise: string) => say(`help.${name}`, otherwise),
    /** A check of a rubric, by its id there. */
    check: (id: string, otherwise: string) => say(`check.${flat(id)}`, otherwise),
    option: (value: string, otherwise: string) => say(`option.${value}`, otherwise),
  };
}
