export { reserveBudget, settleBudget } from './budget-store';
export { type Budget, getBudget } from './get-budget';
export { payerBudget } from './payer-plan';
export { microUsdOf, recordUsage, usdOf } from './record-usage';
export { releaseOrphans } from './release-orphans';
export { type DayUsage, usageByDay } from './usage-by-day';
