export { checkExamples } from './check-examples';
export { checkQuality } from './check-quality';
export { enforceConstitution, enforceText } from './enforce-constitution';
export type { QualityRequest } from './types';
