import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { inRupees } from '@/components/execution/money';
import { skillWords } from '@/components/execution/skill-words';
import { StatusDot } from '@/components/ui/status-dot';
import { listExecutions } from '@/lib/executions';
import { listPeople, may, type WorkspaceCtx } from '@/lib/workspaces';

const shown = 5;

/** Runs that wait for an admin: all of them for admins, one's own for everybody else. Nothing when none does. */
export async function Waiting({ ctx }: { ctx: WorkspaceCtx }) {
  const decides = may(ctx.role, 'executions.approve');
  const filters = { waiting: true, pageSize: shown, ...(decides ? {} : { mine: true }) };
  const { items, total } = await listExecutions(ctx, filters);
  if (total === 0) return null;
  const [t, words, people] = await Promise.all([
    getTranslations('executions.approval'),
    getTranslations('skills').then(skillWords),
    listPeople(ctx),
  ]);
  const nameOf = new Map(people.map(({ userId, name }) => [userId, name]));
  const base = `/w/${ctx.workspaceSlug}/executions`;
  return (
    <section aria-labelledby="waiting" className="rounded-xl bg-gold-wash px-4 py-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="waiting" className="font-semibold text-title">
          {t(decides ? 'today' : 'todayMine')}
        </h2>
        {total > shown ? (
          <Link href={`${base}?status=waiting`} className="text-head text-indigo hover:underline">
            {t('all')}
          </Link>
        ) : null}
      </div>
      <ul>
        {items.map((run) => (
          <li
            key={run.id}
            className="relative flex min-h-[37px] items-center gap-2.5 border-line border-b py-1.5 last:border-b-0 pointer-coarse:min-h-11"
          >
            <StatusDot status="paused" />
            <Link
              href={`${base}/${run.id}`}
              className="min-w-0 flex-1 truncate after:absolute after:inset-0 hover:underline"
            >
              {run.title || words.name(run.skillId, run.skillTitle)}
            </Link>
            <span className="shrink-0 text-head text-ink-2 tabular-nums">
              {run.estimateMicroUsd === null ? null : inRupees(run.estimateMicroUsd)}
            </span>
            <span className="shrink-0 text-head text-ink-2 max-sm:hidden">
              {nameOf.get(run.userId)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
