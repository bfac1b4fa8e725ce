import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';

const subjects = [
  'workspace',
  'member',
  'invitation',
  'foundation',
  'icp',
  'campaign',
  'move',
  'execution',
] as const;

type Props = { subject: string; actor: string; people: { value: string; label: string }[] };

/** Lives in the address: a plain form that asks for the page again. */
export async function AuditFilter({ subject, actor, people }: Props) {
  const t = await getTranslations('settings.audit');
  return (
    <form className="flex flex-wrap items-end gap-3">
      <Field label={t('subject')} className="w-44">
        <Select
          name="subject"
          defaultValue={subject}
          placeholder={t('anything')}
          options={subjects.map((value) => ({ value, label: t(`subjects.${value}`) }))}
        />
      </Field>
      <Field label={t('actor')} className="w-44">
        <Select name="actor" defaultValue={actor} placeholder={t('anyone')} options={people} />
      </Field>
      <Button type="submit">{t('filter')}</Button>
    </form>
  );
}
