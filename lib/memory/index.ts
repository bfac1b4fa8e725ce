export { correctMemory } from './correct-memory';
export { countMemories } from './count-memories';
export { factsInTurn } from './facts-in-turn';
export { forgetLost } from './forget-in-runs';
export { forgetMemory } from './forget-memory';
export { getMemory } from './get-memory';
export { meaningsOf } from './glossary';
export { findPath } from './graph/find-path';
export { getEntity } from './graph/get-entity';
export { getGraph } from './graph/get-graph';
export { listEntities } from './graph/list-entities';
export { mergeEntities } from './graph/merge-entities';
export { syncGraph } from './graph/sync-graph';
export { memoryJobs } from './jobs';
export { listMemories } from './list-memories';
export { pinMemory } from './pin-memory';
export { recall } from './recall';
export {
  fillMarks,
  hideMemories,
  hideMemoriesIn,
  memoryMark,
  memoryMarks,
  type RecalledText,
  readMemoryTexts,
} from './recalled-text';
export { remember } from './remember';
export { rememberFromTurn } from './remember-from-turn';
export { rememberOutput } from './remember-output';
export { reviveMemory } from './revive-memory';
export { shareMemory } from './share-memory';
export { soundsOf } from './sounds';
export { stemOf } from './tokens';
export { useMemories } from './use-memories';
