'use client';

import { useTranslations } from 'next-intl';
import { SectionView } from '@/components/foundation/sections';
import type { FoundationForm } from '@/components/foundation/use-foundation';
import { Button } from '@/components/ui/button';
import { type WizardStep, wizardStepNames, wizardSteps } from '@/lib/foundation/schemas';

type Props = {
  foundation: FoundationForm;
  onEdit: (step: WizardStep) => void;
  onNext: () => void;
};

/** Everything that was said, to be read once as a whole. */
export function Review({ foundation, onEdit, onNext }: Props) {
  const t = useTranslations('onboarding');
  const names = useTranslations('foundation.sections');
  return (
    <>
      {wizardStepNames.map((step) => (
        <section key={step} className="border-t border-line py-5">
          <div className="mb-2 flex min-h-control items-center justify-between gap-3">
            <h2 className="text-title font-semibold">{names(step)}</h2>
            <Button
              variant="ghost"
              aria-label={t('editSection', { section: names(step) })}
              onClick={() => onEdit(step)}
            >
              {t('edit')}
            </Button>
          </div>
          <SectionView
            names={wizardSteps[step]}
            only={wizardSteps[step].length === 1}
            foundation={foundation}
          />
        </section>
      ))}
      <div className="flex justify-end border-t border-line py-4">
        <Button variant="primary" onClick={onNext}>
          {t('next')}
        </Button>
      </div>
    </>
  );
}
