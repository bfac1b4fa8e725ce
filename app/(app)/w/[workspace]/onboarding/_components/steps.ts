import {
  type Foundation,
  type FoundationFields,
  type WizardStep,
  wizardStepNames,
  wizardSteps,
} from '@/lib/foundation/schemas';

export type OnboardingStep = WizardStep | 'review' | 'icp' | 'done';
export const onboardingSteps: readonly OnboardingStep[] = [
  ...wizardStepNames,
  'review',
  'icp',
  'done',
];

export const isWizardStep = (step: OnboardingStep): step is WizardStep => step in wizardSteps;

export const parseStep = (value: string | null | undefined): OnboardingStep | null =>
  onboardingSteps.find((step) => step === value) ?? null;

/** How much of a step's columns says something. */
export function filledness(
  fields: FoundationFields,
  step: WizardStep,
): 'filled' | 'partly' | 'open' {
  const filled = wizardSteps[step].filter((field) => {
    const value = fields[field];
    return value !== null && value.length > 0;
  });
  if (filled.length === wizardSteps[step].length) return 'filled';
  return filled.length > 0 ? 'partly' : 'open';
}

/** Where the wizard resumes: the first step that is neither filled nor passed over. */
export function resumeStep(foundation: Foundation | null, icps: number): OnboardingStep {
  if (!foundation) return 'company';
  const open = wizardStepNames.find(
    (step) =>
      filledness(foundation.fields, step) !== 'filled' && !foundation.skippedSteps.includes(step),
  );
  return open ?? (icps === 0 ? 'icp' : 'done');
}
