'use client';

import { useTranslations } from 'next-intl';
import { RowsEditor } from '@/components/forms/rows-editor';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { TagInput } from '@/components/ui/tag-input';
import type { IcpField as Column, IcpValues } from '@/lib/icps/schemas';

export const icpFieldId = (field: Column) => `icp-${field}`;

const sections = {
  who: ['name', 'title', 'industry', 'companySize', 'firmographics'],
  mind: ['painPoints', 'goals', 'objections', 'psychographics'],
  reach: ['preferredChannels'],
} as const satisfies Record<string, readonly Column[]>;

const channels = ['LinkedIn', 'WhatsApp', 'Email', 'Instagram', 'YouTube', 'Google search'];
// Limits are told beside the field, so that a long paste is shortened by its author and not by us.
const unlimited = { maxItems: 1_000, maxLength: 100_000 };

type Props = {
  values: IcpValues;
  errors: Record<string, string>;
  set: <F extends Column>(field: F, value: IcpValues[F]) => void;
};

/** Every column of a profile, in three groups. */
export function IcpFieldset(props: Props) {
  const t = useTranslations('icps.sections');
  return (
    <div className="space-y-9">
      {(Object.keys(sections) as (keyof typeof sections)[]).map((section) => (
        <section key={section} className="space-y-5">
          <h2 className="text-title font-semibold">{t(section)}</h2>
          <div className="grid gap-5 sm:grid-cols-2">
            {sections[section].map((field) => (
              <IcpField key={field} field={field} {...props} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function IcpField({ field, values, errors, set }: Props & { field: Column }) {
  const t = useTranslations('icps');
  const inside = Object.fromEntries(
    Object.entries(errors).flatMap(([path, message]) =>
      path.startsWith(`${field}.`) ? [[path.slice(field.length + 1), message]] : [],
    ),
  );
  const common = {
    id: icpFieldId(field),
    label: t(`fields.${field}.label`),
    hint: t(`fields.${field}.hint`),
    error: errors[field] ?? null,
  };
  switch (field) {
    case 'name':
    case 'title':
    case 'industry':
    case 'companySize':
      return (
        <Field {...common} required={field === 'name'}>
          <Input
            value={values[field]}
            required={false}
            aria-required={field === 'name'}
            onChange={(event) => set(field, event.target.value)}
          />
        </Field>
      );
    case 'painPoints':
    case 'goals':
    case 'objections':
      return (
        <Field
          {...common}
          error={common.error ?? Object.values(inside)[0]}
          className="col-span-full"
        >
          <TagInput
            {...unlimited}
            look="lines"
            value={values[field]}
            placeholder={values[field].length === 0 ? t(`fields.${field}.placeholder`) : undefined}
            onChange={(value) => set(field, value)}
          />
        </Field>
      );
    case 'preferredChannels':
      return (
        <Field
          {...common}
          error={common.error ?? Object.values(inside)[0]}
          className="col-span-full"
        >
          <TagInput
            {...unlimited}
            value={values.preferredChannels}
            placeholder={
              values.preferredChannels.length === 0
                ? t('fields.preferredChannels.placeholder')
                : undefined
            }
            onChange={(value) => set('preferredChannels', value)}
          />
          <fieldset className="flex flex-wrap gap-1.5">
            <legend className="sr-only">{t('channels.suggestions')}</legend>
            {channels
              .filter((channel) => !values.preferredChannels.includes(channel))
              .map((channel) => (
                <button
                  key={channel}
                  type="button"
                  onClick={() => set('preferredChannels', [...values.preferredChannels, channel])}
                  className="rounded-full border border-line px-2.5 py-px text-meta text-ink-2 transition-colors hover:border-line-strong hover:text-ink pointer-coarse:min-h-11 pointer-coarse:px-4"
                >
                  + {channel}
                </button>
              ))}
          </fieldset>
        </Field>
      );
    case 'psychographics':
    case 'firmographics':
      return (
        <Field
          id={common.id}
          label={common.label}
          error={common.error}
          as="group"
          className="col-span-full"
        >
          <RowsEditor
            rows={values[field]}
            hint={common.hint}
            errors={inside}
            addLabel={t(field === 'psychographics' ? 'rows.addPsycho' : 'rows.addFirmo')}
            columns={[
              { key: 'label', label: t('rows.label'), span: 2 },
              { key: 'text', label: t('rows.text'), span: 4 },
            ]}
            onChange={(rows) => set(field, rows)}
          />
        </Field>
      );
  }
}
