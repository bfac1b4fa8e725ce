'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { daysBetween, formatDate } from '@/lib/format';
import type { OccasionOption } from './brief';

const shownFirst = 7;
const own = 'own';

/** The dates that matter next, with the days that are left; or a date of one's own. */
export function OccasionPicker(props: {
  occasions: readonly OccasionOption[];
  today: string;
  value: string;
  error: string | null;
  onChange: (occasion: OccasionOption | null) => void;
}) {
  const t = useTranslations('campaigns.form');
  const locale = useLocale();
  const { occasions, today } = props;
  const chosen = occasions.findIndex(({ key }) => key === props.value);
  const [all, setAll] = useState(false);
  const shown = all || chosen >= shownFirst ? occasions : occasions.slice(0, shownFirst);
  return (
    <Field as="group" label={t('occasion')} error={props.error}>
      <RadioGroup
        name="occasion"
        look="cards"
        className="sm:grid-cols-4"
        value={props.value || own}
        onChange={(value) =>
          props.onChange(occasions.find((occasion) => occasion.key === value) ?? null)
        }
        options={[
          ...shown.map((occasion) => {
            const days = daysBetween(today, occasion.date);
            return {
              value: occasion.key,
              label: occasion.name,
              hint: t('occasionLine', {
                date: formatDate(occasion.date, locale),
                days,
                tight: days < occasion.leadDays ? 'yes' : 'no',
                lead: occasion.leadDays,
              }),
            };
          }),
          { value: own, label: t('ownDate'), hint: t('ownDateHint') },
        ]}
      />
      {shown.length < occasions.length ? (
        <Button variant="ghost" onClick={() => setAll(true)}>
          {t('allOccasions', { count: occasions.length })}
        </Button>
      ) : null}
    </Field>
  );
}
