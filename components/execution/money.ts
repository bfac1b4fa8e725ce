import { displayPaisePerUsd } from '@/lib/billing/schemas';
import { formatRupees, microUsdToPaise } from '@/lib/format';

/** Micro-USD as it is shown: `₹0.42`. */
export const inRupees = (microUsd: number) =>
  formatRupees(microUsdToPaise(microUsd, displayPaisePerUsd));
