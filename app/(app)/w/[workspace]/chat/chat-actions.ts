import type { ChatActions } from '@/components/chat/types';
import { createMoveAction, deleteMoveAction } from '../moves/actions';
import {
  addRunAction,
  askAction,
  chooseBranchAction,
  deleteConversationAction,
  editQuestionAction,
  pinFactAction,
  regenerateAction,
  unpinFactAction,
  updateConversationAction,
} from './actions';
import {
  forgetAction,
  putIntoMoveAction,
  readMemoryAction,
  rememberAction,
  takeFromMoveAction,
} from './answer-actions';

/** What the components of the chat are handed. */
export const chatActions: ChatActions = {
  ask: askAction,
  regenerate: regenerateAction,
  edit: editQuestionAction,
  choose: chooseBranchAction,
  addRun: addRunAction,
  update: updateConversationAction,
  remove: deleteConversationAction,
  pinFact: pinFactAction,
  unpinFact: unpinFactAction,
  remember: rememberAction,
  forget: forgetAction,
  readMemory: readMemoryAction,
  makeMove: createMoveAction,
  removeMove: deleteMoveAction,
  putInto: putIntoMoveAction,
  takeFrom: takeFromMoveAction,
};
