export { askQuietly } from './ask-quietly';
export { dropStreams, eraseReplies } from './erase-replies';
export { hideReplies } from './hide-replies';
export { showText } from './show-text';
export { findReply, submitReply } from './submit-reply';
export type { Replied, Reply, ReplyEnding } from './types';
export { writeByModels } from './write-by-models';
