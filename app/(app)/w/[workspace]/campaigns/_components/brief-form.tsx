'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { browserDrafts } from '@/components/forms/draft-store';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { TagInput } from '@/components/ui/tag-input';
import { Textarea } from '@/components/ui/textarea';
import { type Campaign, campaignTypeSchema, campaignTypes } from '@/lib/campaigns/schemas';
import { createCampaignAction, updateCampaignAction } from '../actions';
import {
  type BriefFields,
  briefOf,
  emptyBrief,
  type OccasionOption,
  toInput,
  withOccasion,
} from './brief';
import { OccasionPicker } from './occasion-picker';
import { PlanPreview } from './plan-preview';
import { RiskDial, type RiskWords } from './risk-dial';

export type BriefFormProps = {
  workspace: string;
  userId: string;
  today: string;
  /** Given when an existing brief is changed. */
  campaign: Campaign | null;
  /** What a new one begins with. */
  festival?: string;
  occasions: readonly OccasionOption[];
  icps: readonly { id: string; name: string; title: string }[];
  /** By risk level, 1 first. */
  risks: readonly RiskWords[];
};

/** The brief of a campaign with its plan drawn as it changes. What is typed stays through everything. */
export function BriefForm(props: BriefFormProps) {
  const { workspace, campaign, icps } = props;
  const t = useTranslations('campaigns.form');
  const words = useTranslations('campaigns');
  const router = useRouter();
  const [key] = useState(() => crypto.randomUUID());
  const [drafts] = useState(() =>
    browserDrafts<BriefFields>(`${props.userId}:${workspace}:campaign:${campaign?.id ?? 'new'}`),
  );
  const fresh = campaign
    ? briefOf(campaign)
    : withOccasion(
        emptyBrief,
        props.occasions.find((occasion) => occasion.key === props.festival) ?? null,
        false,
      );
  const [fields, setFields] = useState<BriefFields>(fresh);
  const [named, setNamed] = useState(campaign !== null);
  const [touched, setTouched] = useState(false);

  // after the first paint, so that the server's markup and the browser's agree
  useEffect(() => {
    const draft = drafts.read();
    if (!draft) return;
    setFields((now) => ({ ...now, ...draft.fields }));
    setNamed(true);
    setTouched(true);
  }, [drafts]);

  useEffect(() => {
    if (touched) drafts.write({ at: new Date().toISOString(), fields, base: {} });
  }, [drafts, fields, touched]);

  function set(change: Partial<BriefFields>): void {
    setFields((now) => ({ ...now, ...change }));
    setTouched(true);
  }

  const form = useActionForm(
    () =>
      campaign
        ? updateCampaignAction(workspace, {
            id: campaign.id,
            expectedVersion: campaign.version,
            changes: toInput(fields),
          })
        : createCampaignAction(workspace, { ...toInput(fields), idempotencyKey: key }),
    ({ id }) => {
      drafts.clear();
      setTouched(false);
      router.push(`/w/${workspace}/campaigns/${id}`);
      return true;
    },
  );

  function discard(): void {
    drafts.clear();
    setFields(fresh);
    setTouched(false);
  }

  return (
    <form {...form.formProps} aria-label={t('label')} className="max-w-[860px] space-y-6">
      <FormProblem form={form} />
      {campaign ? null : (
        <OccasionPicker
          occasions={props.occasions}
          today={props.today}
          value={fields.festival}
          error={form.field('festival').error}
          onChange={(occasion) => {
            setFields((now) => withOccasion(now, occasion, named));
            setTouched(true);
          }}
        />
      )}
      <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_14rem]">
        <Field label={t('name')} required {...form.field('name')}>
          <Input
            value={fields.name}
            maxLength={255}
            placeholder={t('namePlaceholder')}
            onChange={(event) => {
              setNamed(true);
              set({ name: event.currentTarget.value });
            }}
          />
        </Field>
        <Field label={t('type')} {...form.field('type')}>
          <Select
            value={fields.type}
            options={campaignTypes.map((value) => ({ value, label: words(`type.${value}`) }))}
            onChange={(event) => set({ type: campaignTypeSchema.parse(event.currentTarget.value) })}
          />
        </Field>
      </div>
      <div className="grid gap-5 sm:grid-cols-3">
        <Field label={t('endDate')} hint={t('endDateHint')} {...form.field('endDate')}>
          <DateField
            value={fields.endDate}
            onChange={(event) => set({ endDate: event.currentTarget.value })}
          />
        </Field>
        <Field
          label={t('startDate')}
          aside={words('optional')}
          hint={t('startDateHint')}
          {...form.field('startDate')}
        >
          <DateField
            value={fields.startDate}
            onChange={(event) => set({ startDate: event.currentTarget.value })}
          />
        </Field>
        <Field
          label={t('leadDays')}
          aside={words('optional')}
          hint={t('leadDaysHint')}
          {...form.field('leadDays')}
        >
          <Input
            inputMode="numeric"
            value={fields.leadDays}
            maxLength={4}
            disabled={fields.startDate !== ''}
            onChange={(event) => set({ leadDays: event.currentTarget.value })}
          />
        </Field>
      </div>
      <PlanPreview
        workspace={workspace}
        today={props.today}
        campaignId={campaign?.id}
        fields={fields}
        endName={props.occasions.find(({ key: one }) => one === fields.festival)?.name}
      />
      <Field label={t('description')} hint={t('descriptionHint')} {...form.field('description')}>
        <Textarea
          rows={4}
          maxLength={5000}
          value={fields.description}
          placeholder={t('descriptionPlaceholder')}
          onChange={(event) => set({ description: event.currentTarget.value })}
        />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          label={t('icps')}
          hint={icps.length === 0 ? t('icpsNone') : t('icpsHint')}
          {...form.field('targetIcps')}
        >
          <Combobox
            multiple
            placeholder={t('icpsAll')}
            disabled={icps.length === 0}
            options={icps.map((icp) => ({ value: icp.id, label: icp.name, hint: icp.title }))}
            value={fields.targetIcps}
            onChange={(targetIcps) => set({ targetIcps })}
          />
        </Field>
        <Field label={t('focusAreas')} hint={t('focusAreasHint')} {...form.field('focusAreas')}>
          <TagInput
            value={fields.focusAreas}
            maxItems={12}
            maxLength={120}
            placeholder={t('focusAreasPlaceholder')}
            onChange={(focusAreas) => set({ focusAreas })}
          />
        </Field>
      </div>
      <RiskDial
        level={fields.riskLevel}
        risks={props.risks}
        onChange={(riskLevel) => set({ riskLevel })}
      />
      <div className="flex flex-wrap items-center gap-3 border-line border-t pt-5">
        <Button type="submit" variant="primary" pending={form.pending}>
          {campaign ? t('save') : t('create')}
        </Button>
        <Button variant="ghost" onClick={() => router.back()}>
          {t('cancel')}
        </Button>
        {touched ? (
          <p className="ml-auto flex items-center gap-2 text-meta text-ink-3">
            {t('draftKept')}
            <button type="button" className="text-indigo underline" onClick={discard}>
              {t('startOver')}
            </button>
          </p>
        ) : null}
      </div>
    </form>
  );
}
