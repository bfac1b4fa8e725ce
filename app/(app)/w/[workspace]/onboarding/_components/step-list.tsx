'use client';

import { Check, Circle, CircleDashed, CircleDot } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { cn } from '@/components/ui/cn';
import type { FoundationFields, WizardStep } from '@/lib/foundation/schemas';
import { filledness, isWizardStep, type OnboardingStep, onboardingSteps } from './steps';

const marks = {
  filled: <Check aria-hidden className="text-leaf" />,
  partly: <CircleDot aria-hidden className="text-ink-3" />,
  skipped: <CircleDashed aria-hidden className="text-ink-3" />,
  open: <Circle aria-hidden className="text-line-strong" />,
};

type Props = {
  step: OnboardingStep;
  fields: FoundationFields;
  skipped: readonly WizardStep[];
  hasIcp: boolean;
  onGo: (step: OnboardingStep) => void;
};

/** All steps, how each stands, and the way to any of them. */
export function StepList({ step, fields, skipped, hasIcp, onGo }: Props) {
  const t = useTranslations('onboarding');
  const names = useTranslations('foundation.sections');
  const stateOf = (one: OnboardingStep) => {
    if (one === 'icp') return hasIcp ? 'filled' : 'open';
    if (!isWizardStep(one)) return 'open';
    const state = filledness(fields, one);
    return state === 'open' && skipped.includes(one) ? 'skipped' : state;
  };
  return (
    <nav aria-label={t('steps')}>
      <ol className="space-y-px">
        {onboardingSteps.map((one) => {
          const state = stateOf(one);
          return (
            <li key={one}>
              <a
                href={`?step=${one}`}
                aria-current={one === step ? 'step' : undefined}
                onClick={(event: MouseEvent) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  onGo(one);
                }}
                className={cn(
                  'flex min-h-control items-center gap-2 rounded-md px-2 text-ink-2 hover:bg-sunk [&_svg]:size-4 [&_svg]:shrink-0',
                  one === step && 'bg-sunk font-medium text-ink',
                )}
              >
                {marks[state]}
                <span className="min-w-0 flex-1">
                  {isWizardStep(one) ? names(one) : t(`names.${one as 'review' | 'icp' | 'done'}`)}
                </span>
                {one === 'review' || one === 'done' ? null : (
                  <span className="sr-only">{t(`state.${state}`)}</span>
                )}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
