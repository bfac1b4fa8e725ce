export { completeness } from './completeness';
export { diffFoundations, type FieldDiff } from './diff';
export { type Edition, editions } from './editions';
export { getFoundation } from './get-foundation';
export { getFoundationVersion } from './get-foundation-version';
export { listFoundationVersions } from './list-foundation-versions';
export { restoreFoundationVersion } from './restore-foundation-version';
export { saveFoundation } from './save-foundation';
export { skipWizardStep } from './skip-wizard-step';
