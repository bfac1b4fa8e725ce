import { describe, expect, it } from 'vitest';
import type { Role, WorkspaceCtx } from '@/lib/platform/ctx';
import { assertApproved } from './approval';
import { approvalThresholdMicroUsd } from './risk';

const as = (role: Role): WorkspaceCtx => ({
  userId: 'u',
  requestId: 'r',
  workspaceId: 'w',
  workspaceSlug: 's',
  ownerId: 'o',
  role,
});

describe('what a risk level lets one run cost', () => {
  it.each([1, 5, 9])('holds a member at level %i, and no admin', (level) => {
    const most = approvalThresholdMicroUsd(level);
    expect(() => assertApproved(as('member'), most, level)).not.toThrow();
    expect(() => assertApproved(as('member'), most + 1, level)).toThrow(/ask an admin/);
    expect(() => assertApproved(as('admin'), most * 100, level)).not.toThrow();
  });
});
