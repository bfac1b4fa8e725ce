'use server';

import { accountAction } from '@/lib/web/action';
import { createWorkspace, slugIsFree } from '@/lib/workspaces';
import { slugQuerySchema, workspaceSchema } from '@/lib/workspaces/schemas';

export const createWorkspaceAction = accountAction(
  {
    operation: 'workspace.create',
    input: workspaceSchema,
    limit: { points: 20, perSeconds: 3600 },
  },
  createWorkspace,
);

export const slugIsFreeAction = accountAction(
  { operation: 'account.read', input: slugQuerySchema },
  slugIsFree,
);
