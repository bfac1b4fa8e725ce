import { displayPaisePerUsd } from '@/lib/billing/schemas';
import { formatRupees, formatUsd, microUsdToPaise } from '@/lib/format';

/** Micro-USD as it is shown: `₹0.42`. */
export const inRupees = (microUsd: number) =>
  formatRupees(microUsdToPaise(microUsd, displayPaisePerUsd));

/** What the person pays in and what the model is billed in: `₹0.42 ($0.0051)`. */
export const inBoth = (microUsd: number) => `${inRupees(microUsd)} (${formatUsd(microUsd)})`;
