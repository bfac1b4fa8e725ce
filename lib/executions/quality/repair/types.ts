import type { SkillOutput } from '@/lib/skills';
import type { Finding } from '@/lib/skills/schemas';
import type { CheckRequest } from '../types';

export type RepairRequest = CheckRequest & { finding: Finding };

/** A way to mend a finding, and a sentence that says what was done. */
export type Candidate = { output: SkillOutput; detail: string };

/** Ways to mend a finding without a model, the best first. None is used unless it fits and helps. */
export type Repair = (request: RepairRequest) => Candidate[];
