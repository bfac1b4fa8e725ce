'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { AutosaveStatus } from '@/components/forms/autosave-status';
import { CompletenessPanel } from '@/components/foundation/completeness-panel';
import { FieldEditor, fieldId } from '@/components/foundation/field-editor';
import type { WizardActions } from '@/components/foundation/types';
import { Unsaved } from '@/components/foundation/unsaved';
import { type FoundationStart, useFoundation } from '@/components/foundation/use-foundation';
import { useAddressQuery } from '@/components/layout/use-address-query';
import { Button } from '@/components/ui/button';
import {
  type FoundationField,
  type WizardStep,
  wizardStepNames,
  wizardSteps,
} from '@/lib/foundation/schemas';
import { BuyerStep, type BuyerStepProps } from './buyer-step';
import { Review } from './review';
import { StepList } from './step-list';
import { filledness, isWizardStep, type OnboardingStep, onboardingSteps, parseStep } from './steps';

type Props = {
  start: FoundationStart;
  actions: WizardActions;
  initialStep: OnboardingStep;
  buyer: Omit<BuyerStepProps, 'workspace' | 'userId' | 'ready' | 'onNext'>;
  /** The last step, rendered by the server. */
  finish: ReactNode;
};

/** The Foundation in short steps, then the first buyer, then the way to the first campaign. */
export function Wizard({ start, actions, initialStep, buyer, finish }: Props) {
  const t = useTranslations('onboarding');
  const foundation = useFoundation(start, actions);
  const { fields, form } = foundation;
  const [skipped, setSkipped] = useState(start.foundation?.skippedSteps ?? []);
  const [icps, setIcps] = useState(buyer.icps);
  const hasIcp = icps.length > 0;
  const [query, choose] = useAddressQuery();
  const step = parseStep(query.get('step')) ?? initialStep;
  const at = onboardingSteps.indexOf(step);
  const box = useRef<HTMLDivElement>(null);
  const arrived = useRef(step);

  // The keyboard goes along to the new step; the page's own first focus is left alone.
  useEffect(() => {
    if (arrived.current === step) return;
    arrived.current = step;
    window.scrollTo({ top: 0 });
    const control = isWizardStep(step) ? 'input:not([type=radio]), textarea, input' : 'h1';
    box.current?.querySelector<HTMLElement>(control)?.focus({ preventScroll: true });
  }, [step]);

  function go(next: OnboardingStep) {
    void leave(step);
    choose(`?step=${next}`, 'push');
  }
  /** Saves what was typed, and remembers a step that was left with gaps, so that nobody is led back to it. */
  async function leave(left: OnboardingStep) {
    await form.flush();
    if (!isWizardStep(left) || filledness(form.snapshot().fields, left) === 'filled') return;
    if (skipped.includes(left)) return;
    setSkipped([...skipped, left]);
    await actions.skip(start.workspace, { step: left }).catch(() => null);
    await form.refresh();
  }
  function open(field: FoundationField) {
    const home = wizardStepNames.find((one) =>
      (wizardSteps[one] as readonly string[]).includes(field),
    );
    if (home && home !== step) go(home);
    requestAnimationFrame(() => document.getElementById(fieldId(field))?.focus());
  }

  const next = onboardingSteps[at + 1];
  const previous = onboardingSteps[at - 1];
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[190px_minmax(0,1fr)] xl:grid-cols-[190px_minmax(0,1fr)_250px]">
      <div className="max-lg:hidden">
        <StepList step={step} fields={fields} skipped={skipped} hasIcp={hasIcp} onGo={go} />
      </div>
      <div ref={box} className="min-w-0 max-w-[680px]">
        <p className="text-meta text-ink-3 lg:hidden">
          {t('progress', { step: at + 1, count: onboardingSteps.length })}
          {' · '}
          {t('complete', { score: foundation.completeness.score })}
        </p>
        <h1 tabIndex={-1} className="text-doc font-semibold outline-none">
          {t(`heads.${step}.title`)}
        </h1>
        <p className="mt-1 mb-6 max-w-prose text-ink-2">{t(`heads.${step}.lead`)}</p>
        <Unsaved foundation={foundation} />
        {isWizardStep(step) ? (
          <StepForm
            step={step}
            status={
              <AutosaveStatus
                status={foundation.status}
                signedOut={foundation.signedOut}
                onRetry={() => void form.flush()}
              />
            }
            empty={filledness(fields, step) === 'open'}
            onBack={previous ? () => go(previous) : undefined}
            onNext={() => next && go(next)}
          >
            {wizardSteps[step].map((field) => (
              <FieldEditor key={field} field={field} foundation={foundation} />
            ))}
          </StepForm>
        ) : null}
        {step === 'review' ? (
          <Review foundation={foundation} onEdit={go} onNext={() => go('icp')} />
        ) : null}
        {step === 'icp' ? (
          <BuyerStep
            {...buyer}
            icps={icps}
            workspace={start.workspace}
            userId={start.userId}
            ready={Boolean(fields.companyName.trim() && fields.businessDescription.trim())}
            onNext={(created) => {
              if (created) setIcps([...icps, created]);
              go('done');
            }}
          />
        ) : null}
        {step === 'done' ? finish : null}
      </div>
      <aside className="space-y-6 max-xl:col-start-2 max-lg:col-start-1 xl:sticky xl:top-[76px] xl:self-start">
        <CompletenessPanel completeness={foundation.completeness} onOpen={open} shown={3} />
        {step === 'done' ? null : (
          <Link
            href={`/w/${start.workspace}`}
            className="inline-block text-ink-2 underline underline-offset-2"
          >
            {t('leave')}
          </Link>
        )}
      </aside>
    </div>
  );
}

function StepForm(props: {
  step: WizardStep;
  status: ReactNode;
  empty: boolean;
  onBack: (() => void) | undefined;
  onNext: () => void;
  children: ReactNode;
}) {
  const t = useTranslations('onboarding');
  return (
    <form
      key={props.step}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onNext();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        props.onNext();
      }}
    >
      <div className="space-y-6">{props.children}</div>
      <div className="sticky bottom-0 max-md:bottom-14 mt-8 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-paper py-3">
        {props.onBack ? (
          <Button variant="ghost" onClick={props.onBack}>
            {t('back')}
          </Button>
        ) : null}
        {props.status}
        <span className="ml-auto text-meta text-ink-3 pointer-coarse:hidden max-sm:hidden">
          {t('keys', { key: 'Ctrl' })}
        </span>
        <Button
          type="submit"
          variant={props.empty ? 'secondary' : 'primary'}
          className="max-sm:ml-auto"
        >
          {props.empty ? t('skip') : t('next')}
        </Button>
      </div>
    </form>
  );
}
