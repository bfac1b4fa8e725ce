'use server';

import { createIcp, deleteIcp, getIcp, restoreIcp, updateIcp } from '@/lib/icps';
import {
  createIcpSchema,
  icpIdSchema,
  restoreIcpSchema,
  updateIcpSchema,
} from '@/lib/icps/schemas';
import { workspaceAction } from '@/lib/web/action';

export const createIcpAction = workspaceAction(
  { operation: 'icps.create', input: createIcpSchema },
  createIcp,
);

export const updateIcpAction = workspaceAction(
  { operation: 'icps.update', input: updateIcpSchema },
  updateIcp,
);

export const loadIcpAction = workspaceAction(
  { operation: 'icps.read', input: icpIdSchema },
  (ctx, { id }) => getIcp(ctx, id),
);

export const deleteIcpAction = workspaceAction(
  { operation: 'icps.delete', input: icpIdSchema },
  deleteIcp,
);

export const restoreIcpAction = workspaceAction(
  { operation: 'icps.create', input: restoreIcpSchema },
  restoreIcp,
);
