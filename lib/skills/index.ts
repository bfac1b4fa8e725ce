export { findClaims, rulesReviewedOn } from './claims';
export type { Setting, SkillChanges } from './compare-versions';
export { digestFoundation, digestIcp, estimateTokens } from './digest';
export { displayText } from './display-text';
export { readExamples, type SkillExample } from './examples';
export { listSkillVersions, type SkillVersion } from './list-skill-versions';
export { computedFigures } from './playbook/computed-figures';
export { type PlaybookResult, runPlaybook } from './playbook/run-playbook';
export { streamText } from './playbook/stream-text';
export { buildPrompt, type Prompt, type PromptExtras, rulesOfConstitution } from './prompt';
export {
  getRegistry,
  getSkill,
  keepSkillVersion,
  listSkills,
  publishSkills,
} from './registry';
export type {
  CampaignContext,
  CampaignPlanOutput,
  ConstitutionReceipt,
  Critique,
  Finding,
  JsonSchema,
  LoadProblem,
  PlannedMove,
  Problem,
  Skill,
  SkillContext,
  SkillManifest,
  SkillOutput,
} from './schemas';
export { skillForCampaign } from './skill-for-campaign';
export type { Registry, SkillProblem } from './skill-registry';
export { type Source, traceSources } from './trace-sources';
export { missingAlone, type ParsedInputs, parseInputs, validateOutput } from './validate';
export { storedSkill } from './version-store';
