'use server';

import {
  changeEnquiry,
  changeEnquirySchema,
  replayWebhook,
  replayWebhookSchema,
  requestRefund,
  requestRefundSchema,
  settleAnew,
  settleAnewSchema,
  settleRefundAnew,
  settleRefundAnewSchema,
  settleReview,
  settleReviewSchema,
} from '@/lib/billing';
import { accountAction } from '@/lib/web/action';

export const settleReviewAction = accountAction(
  { operation: 'operator.act', input: settleReviewSchema },
  (ctx, input) => settleReview(ctx, input),
);

export const requestRefundAction = accountAction(
  { operation: 'operator.act', input: requestRefundSchema },
  requestRefund,
);

export const replayWebhookAction = accountAction(
  { operation: 'operator.act', input: replayWebhookSchema },
  (ctx, input) => replayWebhook(ctx, input),
);

export const settleAnewAction = accountAction(
  { operation: 'operator.act', input: settleAnewSchema },
  (ctx, input) => settleAnew(ctx, input),
);

export const settleRefundAnewAction = accountAction(
  { operation: 'operator.act', input: settleRefundAnewSchema },
  (ctx, input) => settleRefundAnew(ctx, input),
);

export const changeEnquiryAction = accountAction(
  { operation: 'operator.act', input: changeEnquirySchema },
  changeEnquiry,
);
