export { type Accepted, acceptExecution } from './accept-execution';
export { approveExecution } from './approve-execution';
export { acceptBatch } from './batches/accept-batch';
export { getBatch } from './batches/get-batch';
export { priceBatch } from './batches/price-batch';
export { retryBatch } from './batches/retry-batch';
export { startBatch } from './batches/start-batch';
export { stopBatch } from './batches/stop-batch';
export { listDeadLetters, retryDeadLetter } from './dead-letters';
export { declineExecution } from './decline-execution';
export { discardExecution } from './discard-execution';
export { estimateExecution } from './estimate-execution';
export { fixFinding } from './fix-finding';
export { foundationUses } from './foundation-uses';
export { getExecution } from './get-execution';
export { guardSkills } from './guard-skills';
export { executionJobs } from './jobs';
export { limitSubmits } from './limit-submits';
export { type ExecutionPage, listExecutions } from './list-executions';
export { locateExecution } from './locate-execution';
export { type OpenProposal, openProposals } from './open-proposals';
export { priceSkill } from './price-skill';
export { qualityOverTime } from './quality-over-time';
export type { QueueName } from './queues';
export { getRecording } from './replay/get-recording';
export { getTrace } from './replay/get-trace';
export { listComparable } from './replay/list-comparable';
export { rebuildExecutions } from './replay/rebuild-all';
export {
  askQuietly,
  dropStreams,
  eraseReplies,
  findReply,
  hideReplies,
  type Replied,
  type Reply,
  type ReplyEnding,
  showText,
  submitReply,
  writeByModels,
} from './replies';
export { retryExecution } from './retry-execution';
export { approvalThresholdMicroUsd, minimumQuality, riskBand } from './risk';
export { actingFor } from './run/acting-for';
export { RunFailure } from './run/endings';
export type { Run } from './run/run';
export { type RunSettings, runSettings } from './run/settings';
export { type SkillStats, skillStats } from './skill-stats';
export { stopExecution } from './stop-execution';
export { submitExecution } from './submit-execution';
export { hasSeenAll, type TailSink, tailExecution } from './tail-execution';
export { fence } from './tools/fence';
export { offeredTools } from './tools/offered-tools';
export { defineTool, type Tool } from './tools/tool';
