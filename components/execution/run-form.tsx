'use client';

import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import type { Language } from '@/lib/accounts/schemas';
import type { Estimate } from '@/lib/executions/schemas';
import { type FormField, fieldsOf, readForm } from '@/lib/skills/form';
import type { JsonSchema } from '@/lib/skills/schemas';
import { inRupees } from './money';
import { keepRunDraft, type RunValues, readRunDraft } from './run-draft';
import { RunField } from './run-field';
import { RunPrice } from './run-price';
import type { ExecutionActions } from './types';
import { useEstimate } from './use-estimate';

export type RunFormProps = {
  /** The workspace's slug. */
  workspace: string;
  skill: {
    id: string;
    title: string;
    inputs: JsonSchema;
    /** The languages that it writes without an AI key. */
    languages?: readonly Language[];
  };
  icps: readonly { id: string; name: string }[];
  /** What the fields begin with, such as a planned move's inputs. */
  defaults?: RunValues;
  campaignId?: string | null;
  moveId?: string | null;
  actions: ExecutionActions;
  onSubmitted: (executionId: string) => void;
  submitLabel?: string;
  /** Inputs that show what the skill can do, offered to who does not know what to write. */
  example?: RunValues | undefined;
  /** How long a run usually takes here, in milliseconds; null before the first. */
  usualMs?: number | null;
  /** What it costs before anything is filled in. */
  price?: Estimate;
};

function beginningOf(fields: readonly FormField[], defaults: RunValues): RunValues {
  return Object.fromEntries(
    fields.map((field) => [field.name, defaults[field.name] ?? field.default ?? '']),
  );
}

const fewestShown = 4;

/** What must be filled in, what a plan has filled in, and whom it is for; the rest waits behind "more". */
function splitFields(fields: readonly FormField[], defaults: RunValues) {
  const matters = fields.filter(
    ({ name, required, widget }) =>
      required || widget === 'icp' || widget === 'icps' || Boolean(defaults[name]),
  );
  const rest = fields.filter((field) => !matters.includes(field));
  const added = rest.slice(0, Math.max(0, fewestShown - matters.length));
  const isMain = (field: FormField) => matters.includes(field) || added.includes(field);
  return { main: fields.filter(isMain), more: fields.filter((field) => !isMain(field)) };
}

/** The form that a skill's input schema describes: price before the run, nothing typed is ever lost. */
export function RunForm(props: RunFormProps) {
  const { workspace, skill, icps, defaults, campaignId, moveId, actions, onSubmitted } = props;
  const t = useTranslations('skillruns.form');
  const words = useTranslations('skillruns.language');
  const fields = useMemo(() => fieldsOf(skill.inputs), [skill.inputs]);
  const draftKey = `${workspace}:${skill.id}:${moveId ?? campaignId ?? ''}`;
  const [values, setValues] = useState(() => beginningOf(fields, defaults ?? {}));
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [edited, setEdited] = useState(false);
  const [opened, setOpened] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  useEffect(() => {
    const draft = readRunDraft(draftKey);
    if (!draft) return;
    setValues((fresh) => ({ ...fresh, ...draft }));
    setEdited(true);
  }, [draftKey]);

  const run = {
    skillId: skill.id,
    inputs: readForm(fields, values),
    ...(campaignId ? { campaignId } : {}),
    ...(moveId ? { moveId } : {}),
  };
  const price = useEstimate(workspace, actions.estimate, run);
  const form = useActionForm(
    () => actions.submit(workspace, { ...run, idempotencyKey: key, confirmed }),
    ({ id }) => {
      keepRunDraft(draftKey, null);
      setEdited(false);
      setConfirmed(false);
      setKey(crypto.randomUUID());
      onSubmitted(id);
    },
  );

  function change(name: string, value: unknown) {
    const next = { ...values, [name]: value };
    setValues(next);
    setEdited(true);
    keepRunDraft(draftKey, next);
  }
  function fillIn(example: RunValues) {
    const next = { ...beginningOf(fields, defaults ?? {}), ...example };
    setValues(next);
    setEdited(true);
    keepRunDraft(draftKey, next);
  }
  function startOver() {
    keepRunDraft(draftKey, null);
    setValues(beginningOf(fields, defaults ?? {}));
    setEdited(false);
  }

  const { main, more } = useMemo(() => splitFields(fields, defaults ?? {}), [fields, defaults]);
  // a refused field must be in sight
  const refused = more.some(({ name }) => form.failure?.fields?.[name]);
  if (refused && !opened) setOpened(true);

  return (
    <form {...form.formProps} aria-label={t('title')} className="space-y-4">
      <FormProblem form={form} />
      {props.example && !edited ? (
        <p className="text-head text-ink-2">
          {t('exampleAsk')}{' '}
          <button
            type="button"
            onClick={() => fillIn(props.example ?? {})}
            className="text-indigo underline underline-offset-2"
          >
            {t('example')}
          </button>
        </p>
      ) : null}
      {main.map(fieldOf)}
      {more.length > 0 ? (
        <details open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
          <summary className="cursor-pointer text-head font-medium text-ink-2">
            {t('more', { count: more.length })}
          </summary>
          <div className="mt-4 space-y-4">{more.map(fieldOf)}</div>
        </details>
      ) : null}
      {approvalLine()}
      <div className="sticky bottom-0 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-paper py-3 max-md:bottom-14">
        <Button type="submit" variant="primary" icon={<Play aria-hidden />} pending={form.pending}>
          {props.submitLabel ?? t('submit')}
        </Button>
        <RunPrice price={price ?? props.price ?? null} usualMs={props.usualMs} />
        {edited ? (
          <p className="ml-auto flex items-center gap-2 text-meta text-ink-3">
            {t('draft')}
            <button type="button" onClick={startOver} className="text-indigo underline">
              {t('clear')}
            </button>
          </p>
        ) : null}
      </div>
    </form>
  );

  function fieldOf(field: FormField) {
    return (
      <RunField
        key={field.name}
        field={field}
        icps={icps}
        value={values[field.name]}
        onChange={(value) => change(field.name, value)}
        wiring={form.field(field.name)}
        hint={hintOf(field)}
      />
    );
  }
  /** Above what the risk level lets pass: a member is told that it will wait, an admin may say yes here. */
  function approvalLine() {
    if (!price?.approval) return null;
    const { riskLevel: level, thresholdMicroUsd, mayApprove } = price.approval;
    const told = {
      level,
      threshold: inRupees(thresholdMicroUsd),
      amount: inRupees(price.microUsd),
    };
    if (!mayApprove) {
      return <p className="rounded-lg bg-gold-wash px-3 py-2">{t('needsApproval', told)}</p>;
    }
    return (
      <Checkbox
        label={t('confirm', told)}
        hint={t('confirmHint')}
        checked={confirmed}
        onChange={(event) => setConfirmed(event.currentTarget.checked)}
      />
    );
  }
  /** What a choice of language gives when no model writes. */
  function hintOf({ widget }: FormField): string | undefined {
    const { engine } = price ?? props.price ?? {};
    if (widget !== 'language' || engine !== 'playbook' || !skill.languages) return undefined;
    return t('languages', { list: skill.languages.map((one) => words(one)).join(', ') });
  }
}
