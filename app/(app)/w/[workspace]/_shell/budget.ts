import type { Budget as Shown } from '@/components/layout/app-shell';
import { displayPaisePerUsd } from '@/lib/billing/schemas';
import { formatRupees, microUsdToPaise } from '@/lib/format';
import type { Budget } from '@/lib/usage';
import type { Words } from './nav';

const rupees = (microUsd: number) =>
  formatRupees(microUsdToPaise(microUsd, displayPaisePerUsd), { compact: true });

/** The meter at the sidebar's foot: spent, held and limit of whoever pays, in rupees. */
export function budgetOf(t: Words, budget: Budget): Shown {
  const { spentMicroUsd: spent, heldMicroUsd: held, heldRuns, limitMicroUsd: limit } = budget;
  return {
    text:
      limit === null
        ? t('budget.unlimited', { spent: rupees(spent) })
        : t('budget.of', { spent: rupees(spent), limit: rupees(limit) }),
    heldText:
      held > 0 ? t('budget.held', { held: rupees(held), count: Math.max(1, heldRuns) }) : undefined,
    spent,
    held,
    limit,
  };
}
