'use client';

import { useTranslations } from 'next-intl';
import type { useActionForm } from '@/components/forms/use-action-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { type Option, Select } from '@/components/ui/select';
import {
  type BillingDetails,
  type BillingDetailsInput,
  homeCountry,
  type LiveQuote,
} from '@/lib/billing/schemas';

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
    country: text('country'),
    stateCode: text('stateCode'),
    sez: data.get('sez') === 'on',
  };
}

export type Buyer = Pick<BillingDetailsInput, 'stateCode' | 'gstin' | 'sez'> & { country: string };

/** What of the details decides the taxes. */
export const buyerOf = (
  details: (Omit<Buyer, 'country'> & { country?: string | undefined }) | null,
): Buyer => ({
  country: details?.country ?? homeCountry,
  stateCode: details?.stateCode ?? '',
  gstin: details?.gstin ?? '',
  sez: details?.sez ?? false,
});

const gstinLength = 15;

type Props = {
  form: Pick<ReturnType<typeof useActionForm>, 'field'>;
  details: BillingDetails | null;
  states: readonly Option[];
  countries: readonly Option[];
  /** As typed, and what the server says of it. */
  buyer: Buyer;
  quote: LiveQuote | null;
};

/** Whom the invoice is made out to. */
export function DetailsFields({ form, details, states, countries, buyer, quote }: Props) {
  const t = useTranslations('billing.details');
  const registered = buyer.gstin.trim() !== '';
  // nobody wants to hear that a number is wrong before it is whole
  const told = buyer.gstin.trim().length >= gstinLength || (buyer.sez && !registered);
  const problem = told ? quote?.problems.gstin : null;
  const gstin = form.field('gstin');
  // hidden, not gone: whoever chooses India again finds what was typed
  const indian = buyer.country === homeCountry ? undefined : 'hidden';
  const byGstin = registered ? quote?.placeOfSupply : null;
  return (
    <fieldset className="max-w-md space-y-5">
      <legend className="mb-3 font-semibold">{t('title')}</legend>
      <Field {...form.field('legalName')} label={t('legalName')} required>
        <Input name="legalName" autoComplete="organization" defaultValue={details?.legalName} />
      </Field>
      <Field {...form.field('country')} label={t('country')} required>
        <Select
          name="country"
          autoComplete="country"
          options={countries}
          defaultValue={details?.country ?? homeCountry}
        />
      </Field>
      <Field
        {...gstin}
        error={problem ?? gstin.error}
        label={t('gstin')}
        hint={t('gstinHint')}
        className={indian}
      >
        <Input
          name="gstin"
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={20}
          defaultValue={details?.gstin}
        />
      </Field>
      {byGstin ? (
        <Field label={t('state')} hint={t('stateByGstin')}>
          <Select options={states} value={byGstin} disabled />
        </Field>
      ) : null}
      <Field
        {...form.field('stateCode')}
        label={t('state')}
        hint={t('stateHint')}
        required
        className={byGstin ? 'hidden' : indian}
      >
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
        <Field {...form.field('pincode')} label={t(indian ? 'postcode' : 'pincode')}>
          <Input
            name="pincode"
            maxLength={12}
            inputMode={indian ? 'text' : 'numeric'}
            autoComplete="postal-code"
            defaultValue={details?.pincode}
          />
        </Field>
      </div>
      <Field {...form.field('pan')} label={t('pan')} hint={t('panHint')} className={indian}>
        <Input name="pan" autoCapitalize="characters" defaultValue={details?.pan} />
      </Field>
      <Checkbox name="sez" defaultChecked={details?.sez} label={t('sez')} className={indian} />
    </fieldset>
  );
}
