import type { OutboxTopics } from '@/lib/platform/outbox';
import { lookAfterMandate } from './mandate';
import { settleRefund } from './settle-refund';
import { tellPayer } from './tell-payer';
import { processWebhook } from './webhook-inbox';

/** What the worker does with billing's messages from the outbox. Each is safe to repeat. */
export const billingJobs = {
  billing: tellPayer,
  mandate: (work: OutboxTopics['mandate']) => lookAfterMandate(work),
  refund: async ({ merchantRefundId }: OutboxTopics['refund']) => {
    await settleRefund(merchantRefundId);
  },
  webhook: async ({ inboxId }: OutboxTopics['webhook']) => {
    await processWebhook(inboxId);
  },
};
