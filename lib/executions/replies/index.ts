export { askQuietly } from './ask-quietly';
export { eraseReplies } from './erase-replies';
export { hideReplies } from './hide-replies';
export { showText } from './show-text';
export { type AskedReply, findReply, submitReply } from './submit-reply';
export type { Replied, Reply, ReplyEnding, ReplyMaker } from './types';
export { type ByModels, type ReplyPrompt, writeByModels } from './write-by-models';
