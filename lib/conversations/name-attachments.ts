import { getCampaign } from '@/lib/campaigns';
import { getIcp } from '@/lib/icps';
import { getMove } from '@/lib/moves';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import type { Attachment, AttachmentRef } from './schemas';

/** What is attached, by the names that it has now. @throws AppError not_found */
export function nameAttachments(
  ctx: WorkspaceCtx,
  refs: readonly AttachmentRef[],
): Promise<Attachment[]> {
  return Promise.all(
    refs.map(async (ref) => {
      if (ref.kind === 'campaign') return { ...ref, name: (await getCampaign(ctx, ref.id)).name };
      if (ref.kind === 'move') return { ...ref, name: (await getMove(ctx, ref.id)).title };
      return { ...ref, name: (await getIcp(ctx, ref.id)).fields.name };
    }),
  );
}
