'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { Combobox } from '@/components/ui/combobox';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { TagInput } from '@/components/ui/tag-input';
import { Textarea } from '@/components/ui/textarea';
import { languages } from '@/lib/accounts/schemas';
import type { FormField } from '@/lib/skills/form';
import { skillWords } from './skill-words';

type Props = {
  field: FormField;
  value: unknown;
  onChange: (value: unknown) => void;
  icps: readonly { id: string; name: string }[];
  wiring: { id: string; error: string | null };
  /** In place of the skill's own words under the field. */
  hint?: string | undefined;
};

const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value));
const listOf = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

/** One field of a skill's form, with the control that its schema asks for. */
export function RunField(props: Props) {
  const { field, value, onChange, icps, wiring } = props;
  const t = useTranslations('skillruns');
  const words = skillWords(useTranslations('skills'));
  const label = words.input(field.name, field.label);
  const isIcp = field.widget === 'icp' || field.widget === 'icps';
  const help = props.hint ?? words.help(field.name, field.help);
  if (field.widget === 'checkbox') {
    return (
      <Checkbox
        label={label}
        hint={help}
        checked={value === true}
        onChange={(event) => onChange(event.target.checked)}
      />
    );
  }
  return (
    <Field
      {...wiring}
      label={label}
      hint={isIcp && icps.length === 0 ? t('form.noIcps') : help}
      required={field.required}
      aside={field.required ? undefined : t('form.optional')}
    >
      {control()}
    </Field>
  );

  function control() {
    const text = textOf(value);
    const maxLength = field.maxLength ?? undefined;
    const change = (event: { target: { value: string } }) => onChange(event.target.value);
    switch (field.widget) {
      case 'textarea':
        return <Textarea rows={3} value={text} maxLength={maxLength} onChange={change} />;
      case 'number':
        return (
          <Input
            inputMode="decimal"
            value={text}
            min={field.min ?? undefined}
            max={field.max ?? undefined}
            onChange={change}
          />
        );
      case 'date':
        return <DateField value={text} onChange={change} />;
      case 'tags':
        return (
          <TagInput
            value={listOf(value)}
            onChange={onChange}
            maxItems={field.maxItems ?? undefined}
            maxLength={maxLength}
          />
        );
      case 'icps':
        return (
          <Combobox
            multiple
            placeholder={t('form.choose')}
            options={icps.map(({ id, name }) => ({ value: id, label: name }))}
            value={listOf(value)}
            onChange={(chosen) => onChange(chosen.slice(0, field.maxItems ?? chosen.length))}
          />
        );
      case 'icp':
        return (
          <Select
            placeholder={t('form.none')}
            options={icps.map(({ id, name }) => ({ value: id, label: name }))}
            value={text}
            onChange={change}
          />
        );
      case 'language':
        return (
          <Select
            placeholder={t('form.none')}
            options={languages.map((one) => ({ value: one, label: t(`language.${one}`) }))}
            value={text}
            onChange={change}
          />
        );
      case 'select':
        return (
          <Select
            placeholder={field.required ? undefined : t('form.none')}
            options={field.options.map((option) => ({
              ...option,
              label: words.option(option.value, option.label),
            }))}
            value={text}
            onChange={change}
          />
        );
      case 'url':
        return (
          <Input type="url" inputMode="url" value={text} maxLength={maxLength} onChange={change} />
        );
      default:
        return <Input value={text} maxLength={maxLength} onChange={change} />;
    }
  }
}
