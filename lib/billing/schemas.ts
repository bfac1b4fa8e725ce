import { z } from 'zod';

export const planIds = ['free', 'starter', 'growth', 'agency', 'enterprise'] as const;
export const planIdSchema = z.enum(planIds);
export type PlanId = z.infer<typeof planIdSchema>;

export const billingCycles = ['monthly', 'yearly'] as const;
export const billingCycleSchema = z.enum(billingCycles);
export type BillingCycle = z.infer<typeof billingCycleSchema>;

/** A limit of null is unlimited or by contract; a price of null is by quotation. */
export type Plan = {
  id: PlanId;
  /** Paise without GST. */
  pricePaise: { month: number; year: number } | null;
  limits: {
    icpsPerWorkspace: number | null;
    movesPerMonth: number | null;
    workspacesOwned: number | null;
    seatsPerWorkspace: number | null;
  };
  /** What AI runs may cost in a calendar month, micro-USD. */
  aiBudgetMicroUsd: number | null;
};

const rupees = (amount: number) => amount * 100;
const usd = (amount: number) => amount * 1_000_000;

/** Every plan, its price and its limits: the one place that holds them. */
export const plans: Record<PlanId, Plan> = {
  free: {
    id: 'free',
    pricePaise: { month: 0, year: 0 },
    limits: { icpsPerWorkspace: 1, movesPerMonth: 25, workspacesOwned: 1, seatsPerWorkspace: 2 },
    aiBudgetMicroUsd: usd(1),
  },
  starter: {
    id: 'starter',
    pricePaise: { month: rupees(2_999), year: rupees(29_990) },
    limits: { icpsPerWorkspace: 3, movesPerMonth: 100, workspacesOwned: 1, seatsPerWorkspace: 3 },
    aiBudgetMicroUsd: usd(10),
  },
  growth: {
    id: 'growth',
    pricePaise: { month: rupees(9_999), year: rupees(99_990) },
    limits: { icpsPerWorkspace: 5, movesPerMonth: 500, workspacesOwned: 3, seatsPerWorkspace: 10 },
    aiBudgetMicroUsd: usd(50),
  },
  agency: {
    id: 'agency',
    pricePaise: { month: rupees(24_999), year: rupees(249_990) },
    limits: {
      icpsPerWorkspace: 10,
      movesPerMonth: null,
      workspacesOwned: 25,
      seatsPerWorkspace: 50,
    },
    aiBudgetMicroUsd: usd(200),
  },
  enterprise: {
    id: 'enterprise',
    pricePaise: null,
    limits: {
      icpsPerWorkspace: null,
      movesPerMonth: null,
      workspacesOwned: null,
      seatsPerWorkspace: null,
    },
    aiBudgetMicroUsd: null,
  },
};

/** GST on every plan, percent. */
export const gstPercent = 18;

/** Paise per US dollar when a model's cost is shown in rupees. Shown only: no bill is made with it. */
export const displayPaisePerUsd = 8_300;

/** Plans that can be bought here; enterprise is by quotation. */
export const sellablePlans = ['starter', 'growth', 'agency'] as const;
export const sellablePlanSchema = z.enum(sellablePlans);
export type SellablePlan = (typeof sellablePlans)[number];

/** Above this total, GST included, a debit by mandate needs the person's approval in each cycle. RBI/2023-24/88. */
export const silentDebitPaise = 15_000_00;

/** ISO 3166-1 alpha-2. We sell inside India only. */
export const homeCountry = 'IN';
export const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'Choose the country from the list.');

const line = (most: number) => z.string().trim().max(most, `At most ${most} characters.`);

export const billingDetailsSchema = z.strictObject({
  legalName: line(255).min(1, 'Write the name that the invoice is made out to.'),
  country: countrySchema.default(homeCountry),
  address: line(500),
  city: line(100),
  /** Six digits inside India. */
  pincode: line(12),
  /** GST code of the state; empty when not said. */
  stateCode: z.string().trim().max(2),
  gstin: z.string().trim().max(30),
  pan: z.string().trim().max(20),
  sez: z.boolean(),
});
export type BillingDetailsInput = z.input<typeof billingDetailsSchema>;

/** Whom an invoice is for, as kept. Empty text where nothing was said. */
export type BillingDetails = z.output<typeof billingDetailsSchema>;

/** As a screen saves it: `before` is what the screen was opened with. */
export const saveDetailsSchema = z.strictObject({
  details: billingDetailsSchema,
  before: billingDetailsSchema.nullable(),
});

export const choosePlanSchema = z.strictObject({
  planId: sellablePlanSchema,
  cycle: billingCycleSchema,
});
/** A plan, and what the person has typed so far of whom the invoice is for. */
export const quoteSchema = choosePlanSchema.extend({
  buyer: billingDetailsSchema
    .pick({ country: true, stateCode: true, gstin: true, sez: true })
    .optional(),
});
export type QuoteInput = z.input<typeof quoteSchema>;
export const startCheckoutSchema = choosePlanSchema.extend({
  autopay: z.boolean().default(false),
  idempotencyKey: z.string().trim().min(8).max(100),
  /** What the person saw to be paid now, and when it was reckoned; absent where nobody looks at a screen. */
  seen: z
    .strictObject({ paise: z.int().min(0).nullable(), pricedAt: z.iso.datetime().nullable() })
    .optional(),
});
/** As a screen asks: the amount on its button is compared with the order's. */
export const payPlanSchema = startCheckoutSchema.required({ seen: true });

export const paymentStates = [
  'created',
  'pending',
  'success',
  'failed',
  'expired',
  'review',
  'partially_refunded',
  'refunded',
] as const;
export type PaymentState = (typeof paymentStates)[number];

export const subscriptionStates = [
  'incomplete',
  'active',
  'past_due',
  'paused',
  'cancelled',
  'expired',
] as const;
export type SubscriptionState = (typeof subscriptionStates)[number];

/** Integer paise; the parts and the round-off sum to the total. */
export type Gst = {
  taxablePaise: number;
  cgstPaise: number;
  sgstPaise: number;
  igstPaise: number;
  roundOffPaise: number;
  totalPaise: number;
  /** What the state's half is called; null when there is none. */
  stateTax: 'SGST' | 'UTGST' | null;
};

export type QuoteKind = 'purchase' | 'upgrade' | 'renewal' | 'change_at_end';
/** What an invoice lacks before it may be made out. */
export type Missing = 'country' | 'legalName' | 'stateCode' | 'address';

/** What a plan would cost. Amounts in integer paise. */
export type Quote = {
  kind: QuoteKind;
  planId: SellablePlan;
  cycle: BillingCycle;
  listPaise: number;
  /** What the rest of the present period is worth, taken off. */
  creditPaise: number;
  /** Null until the place of supply is known. */
  gst: Gst | null;
  /** GST code of the state. */
  placeOfSupply: string | null;
  missing: Missing[];
  periodStart: Date;
  periodEnd: Date;
  /** The instant that the unused part of the present period was reckoned for. */
  pricedAt: Date;
  /** Above ₹15,000 a later debit waits for the person's approval in each cycle. */
  debitNeedsApproval: boolean;
};

/** What is to be paid now; null while the taxes are not known. */
export const dueNow = ({ kind, gst }: Quote): number | null =>
  kind === 'change_at_end' ? 0 : (gst?.totalPaise ?? null);

/** A quote by what is typed; where that cannot stand, why, field by field. */
export type LiveQuote = Quote & { problems: Record<string, string> };

export type PaymentView = {
  id: string;
  state: PaymentState;
  /** A debit that the payer was told of, and that is not asked for yet. */
  announced: boolean;
  planId: PlanId | null;
  cycle: BillingCycle | null;
  amountPaise: number;
  method: string | null;
  /** What PhonePe's support asks for. */
  reference: string;
  /** ISO instants. */
  createdAt: string;
  completedAt: string | null;
  redirectUrl: string | null;
  /** What went back of it, and what is on its way back. */
  refundedPaise: number;
  returningPaise: number;
};

export type BillingView = {
  planId: PlanId;
  /** Null on the free plan. */
  subscription: {
    cycle: BillingCycle;
    state: SubscriptionState;
    /** ISO instants. */
    periodStart: string;
    periodEnd: string;
    /** Until when an unpaid plan goes on. */
    graceEnd: string;
    next: { planId: PlanId; cycle: BillingCycle } | null;
    autopay: string;
    /** What the period after this one costs, GST included; null where an invoice would lack something. */
    nextPaise: number | null;
    /** Whether that period is to be paid by hand now. */
    toPay: boolean;
  } | null;
  /** The plan that ended last, of who is on the free plan. */
  ended: { planId: PlanId; at: string } | null;
  details: BillingDetails | null;
  /** A checkout that may still be paid. */
  open: { id: string; redirectUrl: string } | null;
};
