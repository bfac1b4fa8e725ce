'use client';

import { Pencil } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { AutosaveStatus } from '@/components/forms/autosave-status';
import { Button } from '@/components/ui/button';
import { formatInstant } from '@/lib/format';
import {
  type FoundationField,
  type WizardStep,
  wizardStepNames,
  wizardSteps,
} from '@/lib/foundation/schemas';
import { CompletenessPanel } from './completeness-panel';
import { FieldEditor, fieldId } from './field-editor';
import { FieldView } from './field-view';
import { HistorySheet } from './history-sheet';
import type { FoundationActions, HistoryActions } from './types';
import { Unsaved } from './unsaved';
import { type FoundationForm, type FoundationStart, useFoundation } from './use-foundation';

const sectionOf = (field: FoundationField) =>
  wizardStepNames.find((step) => (wizardSteps[step] as readonly string[]).includes(field)) ??
  'company';

type Props = {
  start: FoundationStart;
  actions: FoundationActions;
  history: HistoryActions;
  canEdit: boolean;
  /** Outputs made from one version; a newer one has none yet. */
  uses: { version: number; outputs: number };
  /** Under the completeness. */
  children?: ReactNode;
};

/** The whole Foundation as a document, each section edited in place. */
export function FoundationSections({ start, actions, history, canEdit, uses, children }: Props) {
  const t = useTranslations('foundation');
  const locale = useLocale();
  const foundation = useFoundation(start, actions);
  const [open, setOpen] = useState<ReadonlySet<WizardStep>>(new Set());

  function edit(field: FoundationField) {
    setOpen(new Set([...open, sectionOf(field)]));
    requestAnimationFrame(() => {
      const control = document.getElementById(fieldId(field));
      const section = document.getElementById(`section-${sectionOf(field)}`);
      (control ?? section)?.scrollIntoView({ block: 'center' });
      (control ?? section?.querySelector<HTMLElement>('input, textarea'))?.focus();
    });
  }
  function close(step: WizardStep) {
    void foundation.form.flush();
    setOpen(new Set([...open].filter((other) => other !== step)));
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`#section-${step} [data-edit]`)?.focus(),
    );
  }

  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_260px]">
      <aside
        id="completeness"
        className="order-last space-y-6 lg:sticky lg:top-[76px] lg:self-start"
      >
        <CompletenessPanel
          completeness={foundation.completeness}
          onOpen={canEdit ? edit : undefined}
        />
        <div className="space-y-2">
          <p className="text-meta text-ink-3">
            {t('page.version', { version: foundation.version ?? 1 })}
            {foundation.updatedAt
              ? `, ${t('page.updated', { when: formatInstant(foundation.updatedAt, locale) })}`
              : null}
            {'. '}
            {t('page.usedBy', { count: foundation.version === uses.version ? uses.outputs : 0 })}
          </p>
          <HistorySheet
            workspace={start.workspace}
            actions={history}
            canRestore={canEdit}
            onRestored={() => void foundation.form.refresh()}
          />
        </div>
        {children}
      </aside>
      <div className="min-w-0 max-w-[720px]">
        <h1 className="break-words text-doc font-semibold">
          {foundation.fields.companyName.trim() || t('title')}
        </h1>
        <p className="mt-1 mb-2 text-ink-2">{t('lead')}</p>
        <a
          href="#completeness"
          className="text-meta text-ink-3 underline underline-offset-2 lg:hidden"
        >
          {t('completeness.score', { score: foundation.completeness.score })}
        </a>
        {canEdit ? (
          <AutosaveStatus
            status={foundation.status}
            signedOut={foundation.signedOut}
            onRetry={() => void foundation.form.flush()}
            className="sticky top-[52px] z-10 bg-paper py-1.5"
          />
        ) : (
          <p className="mb-4 text-ink-3">{t('page.readOnly')}</p>
        )}
        <Unsaved foundation={foundation} />
        {wizardStepNames.map((step) => (
          <Section
            key={step}
            step={step}
            foundation={foundation}
            editing={open.has(step)}
            onEdit={canEdit ? () => edit(wizardSteps[step][0]) : undefined}
            onDone={() => close(step)}
          />
        ))}
      </div>
    </div>
  );
}

type SectionProps = {
  step: WizardStep;
  foundation: FoundationForm;
  editing: boolean;
  onEdit: (() => void) | undefined;
  onDone: () => void;
};

function Section({ step, foundation, editing, onEdit, onDone }: SectionProps) {
  const t = useTranslations('foundation');
  const names: readonly FoundationField[] = wizardSteps[step];
  const section = t(`sections.${step}`);
  return (
    <section
      id={`section-${step}`}
      aria-labelledby={`section-${step}-head`}
      className="border-t border-line py-5 first-of-type:border-t-0"
    >
      <div className="mb-3 flex min-h-control items-center justify-between gap-3">
        <h2 id={`section-${step}-head`} className="text-title font-semibold">
          {section}
        </h2>
        {editing ? (
          <Button onClick={onDone}>{t('page.done')}</Button>
        ) : onEdit ? (
          <Button
            data-edit
            variant="ghost"
            icon={<Pencil aria-hidden />}
            aria-label={t('page.editSection', { section })}
            onClick={onEdit}
          >
            {t('page.edit')}
          </Button>
        ) : null}
      </div>
      {editing ? (
        <div className="space-y-6">
          {names.map((field) => (
            <FieldEditor key={field} field={field} foundation={foundation} />
          ))}
        </div>
      ) : (
        <SectionView names={names} foundation={foundation} only={names.length === 1} />
      )}
    </section>
  );
}

/** A section as it is read; what is empty says what it would be good for. */
export function SectionView(props: {
  names: readonly FoundationField[];
  foundation: FoundationForm;
  /** The section's title is the field's name already. */
  only: boolean;
}) {
  const t = useTranslations('foundation');
  return (
    <dl className="space-y-4">
      {props.names.map((field) => {
        const value = props.foundation.fields[field];
        const empty = value === null || value.length === 0;
        return (
          <div key={field} className="sm:grid sm:grid-cols-[160px_minmax(0,1fr)] sm:gap-4">
            <dt className={props.only ? 'sr-only' : 'text-ink-3'}>{t(`fields.${field}.label`)}</dt>
            <dd className={props.only ? 'col-span-full' : undefined}>
              {empty ? (
                <span className="text-ink-3">{t(`fields.${field}.why`)}</span>
              ) : (
                <FieldView
                  field={field}
                  value={value}
                  voiceLabel={(voice) => t(`voices.${voice}.label`)}
                />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
