export { checkExamples } from './check-examples';
export { checkQuality } from './check-quality';
export { enforceConstitution, enforceText } from './enforce-constitution';
export { isIssue, type Mended, repairFinding, repairOutput } from './repair';
export type { QualityRequest } from './types';
