'use server';

import { z } from 'zod';
import {
  awaitPayment,
  cancelSubscription,
  dropChange,
  endAutopay,
  quoteCheckout,
  saveBillingDetails,
  startCheckout,
  undoCancel,
} from '@/lib/billing';
import { payPlanSchema, quoteSchema, saveDetailsSchema } from '@/lib/billing/schemas';
import { accountAction } from '@/lib/web/action';

const nothing = z.strictObject({});

export const quoteAction = accountAction(
  { operation: 'billing.read', input: quoteSchema },
  quoteCheckout,
);

export const saveDetailsAction = accountAction(
  { operation: 'billing.update', input: saveDetailsSchema },
  (ctx, { details, before }) => saveBillingDetails(ctx, details, before),
);

export const startCheckoutAction = accountAction(
  {
    operation: 'billing.update',
    input: payPlanSchema,
    limit: { points: 10, perSeconds: 60 },
  },
  (ctx, input) => startCheckout(ctx, input),
);

export const awaitPaymentAction = accountAction(
  { operation: 'billing.read', input: z.strictObject({ id: z.uuid() }) },
  (ctx, { id }) => awaitPayment(ctx, id),
);

export const cancelAction = accountAction({ operation: 'billing.update', input: nothing }, (ctx) =>
  cancelSubscription(ctx),
);

export const endAutopayAction = accountAction(
  { operation: 'billing.update', input: nothing },
  (ctx) => endAutopay(ctx),
);

export const undoCancelAction = accountAction(
  { operation: 'billing.update', input: nothing },
  (ctx) => undoCancel(ctx),
);

export const dropChangeAction = accountAction(
  { operation: 'billing.update', input: nothing },
  (ctx) => dropChange(ctx),
);
