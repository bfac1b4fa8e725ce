'use server';

import {
  addRun,
  ask,
  chooseBranch,
  deleteConversation,
  editQuestion,
  pinFact,
  regenerate,
  unpinFact,
  updateConversation,
} from '@/lib/conversations';
import {
  addRunSchema,
  askSchema,
  chooseBranchSchema,
  deleteConversationSchema,
  editQuestionSchema,
  pinFactSchema,
  regenerateSchema,
  unpinFactSchema,
  updateConversationSchema,
} from '@/lib/conversations/schemas';
import { workspaceAction } from '@/lib/web/action';

const operation = 'conversations.update' as const;

export const askAction = workspaceAction({ operation, input: askSchema }, ask);
export const regenerateAction = workspaceAction({ operation, input: regenerateSchema }, regenerate);
export const editQuestionAction = workspaceAction(
  { operation, input: editQuestionSchema },
  editQuestion,
);
export const addRunAction = workspaceAction({ operation, input: addRunSchema }, addRun);
export const updateConversationAction = workspaceAction(
  { operation, input: updateConversationSchema },
  updateConversation,
);
export const chooseBranchAction = workspaceAction(
  { operation, input: chooseBranchSchema },
  async (ctx, input) => {
    await chooseBranch(ctx, input);
  },
);
export const deleteConversationAction = workspaceAction(
  { operation: 'conversations.delete', input: deleteConversationSchema },
  async (ctx, input) => {
    await deleteConversation(ctx, input);
  },
);
export const pinFactAction = workspaceAction(
  { operation, input: pinFactSchema },
  async (ctx, input) => {
    await pinFact(ctx, input);
  },
);
export const unpinFactAction = workspaceAction(
  { operation, input: unpinFactSchema },
  async (ctx, input) => {
    await unpinFact(ctx, input);
  },
);
