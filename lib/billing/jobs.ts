import type { OutboxTopics } from '@/lib/platform/outbox';
import { settleRefund } from './settle-refund';
import { tellPayer } from './tell-payer';
import { processWebhook } from './webhook-inbox';

/** What the worker does with billing's messages from the outbox. Each is safe to repeat. */
export const billingJobs = {
  billing: tellPayer,
  refund: async ({ merchantRefundId }: OutboxTopics['refund']) => {
    await settleRefund(merchantRefundId);
  },
  webhook: async ({ inboxId }: OutboxTopics['webhook']) => {
    await processWebhook(inboxId);
  },
};
