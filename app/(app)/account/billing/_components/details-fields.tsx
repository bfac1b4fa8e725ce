'use client';

import { useTranslations } from 'next-intl';
import type { useActionForm } from '@/components/forms/use-action-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { type Option, Select } from '@/components/ui/select';
import type { BillingDetails, BillingDetailsInput } from '@/lib/billing/schemas';

const texts = ['legalName', 'address', 'city', 'pincode', 'gstin', 'pan'] as const;

/** The fields below as the server wants them. */
export function readDetails(data: FormData): BillingDetailsInput {
  const text = (name: string) => String(data.get(name) ?? '');
  const [legalName, address, city, pincode, gstin, pan] = texts.map(text) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    legalName,
    address,
    city,
    pincode,
    gstin,
    pan,
    stateCode: text('stateCode'),
    sez: data.get('sez') === 'on',
  };
}

type Props = {
  form: Pick<ReturnType<typeof useActionForm>, 'field'>;
  details: BillingDetails | null;
  states: readonly Option[];
};

/** Whom the invoice is made out to. */
export function DetailsFields({ form, details, states }: Props) {
  const t = useTranslations('billing.details');
  return (
    <fieldset className="max-w-md space-y-5">
      <legend className="mb-3 font-semibold">{t('title')}</legend>
      <Field {...form.field('legalName')} label={t('legalName')} required>
        <Input name="legalName" autoComplete="organization" defaultValue={details?.legalName} />
      </Field>
      <Field {...form.field('gstin')} label={t('gstin')} hint={t('gstinHint')}>
        <Input name="gstin" autoCapitalize="characters" defaultValue={details?.gstin} />
      </Field>
      <Field {...form.field('stateCode')} label={t('state')} hint={t('stateHint')} required>
        <Select
          name="stateCode"
          placeholder={t('stateNone')}
          options={states}
          defaultValue={details?.stateCode ?? ''}
        />
      </Field>
      <Field {...form.field('address')} label={t('address')}>
        <Input name="address" autoComplete="street-address" defaultValue={details?.address} />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field {...form.field('city')} label={t('city')}>
          <Input name="city" autoComplete="address-level2" defaultValue={details?.city} />
        </Field>
        <Field {...form.field('pincode')} label={t('pincode')}>
          <Input
            name="pincode"
            inputMode="numeric"
            autoComplete="postal-code"
            defaultValue={details?.pincode}
          />
        </Field>
      </div>
      <Field {...form.field('pan')} label={t('pan')} hint={t('panHint')}>
        <Input name="pan" autoCapitalize="characters" defaultValue={details?.pan} />
      </Field>
      <Checkbox name="sez" defaultChecked={details?.sez} label={t('sez')} />
    </fieldset>
  );
}
