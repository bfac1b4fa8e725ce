import { withSystem } from '@/lib/platform/db/system';
import { AppError } from '@/lib/platform/errors';
import { log } from '@/lib/platform/log';
import type { Outcome } from '@/lib/platform/queue';
import type { SkillContext } from '@/lib/skills';
import { reserveBudget } from '@/lib/usage';
import { rememberOutput, serveEarlier } from '../cache/serve-earlier';
import { gatherContext } from '../gather-context';
import { recallForRun } from '../recall-for-run';
import { replySkillId } from '../schemas';
import { actingFor } from './acting-for';
import { type Claim, claimExecution } from './claim-execution';
import { type Task, writeDraft } from './draft';
import { Cancelled, Fenced, HandedBack, RunFailure } from './endings';
import { cancelRun, completeReply, completeRun, failRun, tellMembers } from './finish-run';
import { fixDraft } from './fix-draft';
import { improveDraft } from './improve-draft';
import { judgeDraft } from './judge-draft';
import { Run } from './run';
import { type RunSettings, runSettings } from './settings';
import { pinnedSkill } from './skill-versions';
import { watchRun } from './watch-run';

type Delivered = { workerId: string; redelivered: boolean; signal: AbortSignal };

/** Runs an execution from where it stands to its end, unless another worker has it. */
export async function runExecution(
  executionId: string,
  { workerId, redelivered, signal }: Delivered,
  settings: RunSettings = runSettings,
): Promise<Outcome> {
  const { staleMs } = settings;
  const claim = await claimExecution({ executionId, workerId, redelivered, staleMs });
  if (!claim) return 'done';
  const run = new Run(claim, signal, settings);
  if (claim.skillId === replySkillId) run.reply = settings.reply?.(run) ?? null;
  const endWatch = await watchRun(run);
  try {
    await run.commit([{ type: 'attempt_started', data: attemptOf(claim) }]);
    await holdBudget(claim);
    await tellMembers(run);
    await work(run);
    return 'done';
  } catch (error) {
    return await endBadly(run, error);
  } finally {
    await endWatch();
    run.stream.close();
  }
}

const attemptOf = ({ attempt, workerId, startedAt }: Claim) => ({
  attempt,
  // its last letters tell workers apart; the machine's name stays here
  worker: workerId?.slice(-6) ?? null,
  startedAt: startedAt?.toISOString() ?? null,
});

/** Redis may have lost the reservation since; the run was let in, so it is held again without a cap. */
async function holdBudget({ payerId, id, reservedMicroUsd }: Claim) {
  await reserveBudget(payerId, id, Number(reservedMicroUsd), { month: null, day: null });
}

async function work(run: Run) {
  run.check();
  const { row, settings } = run;
  if (row.skillId === replySkillId) return writeReply(run);
  const skill = await pinnedSkill(row.skillId, row.skillVersion, settings.skillsRoot);
  const inputs = row.inputs as Record<string, unknown>;
  const context = await loadContext(run, { ...row, skill, inputs });
  const task: Task = { skill, inputs, context };
  if (row.revisesId) {
    const fixed = await fixDraft(run, task);
    return completeRun(run, task, fixed.draft, fixed.verdict);
  }
  if (await serveEarlier(run, task)) return;
  const draft = await writeDraft(run, task, 0);
  const verdict = await judgeDraft(run, task, draft, 0);
  const best = await improveDraft(run, task, { draft, verdict });
  await completeRun(run, task, best.draft, best.verdict);
  await rememberOutput(run, task, best);
}

async function writeReply(run: Run) {
  if (!run.reply) throw new RunFailure('skill_missing', 'This worker does not answer questions.');
  await completeReply(run, await run.reply.write());
}

async function loadContext(run: Run, subject: Parameters<typeof gatherContext>[1]) {
  const context = await run.step<SkillContext>('context', async () => {
    const ctx = await actingFor(run.row);
    const gathered = await gatherContext(ctx, subject);
    // outside the transaction: a model of meaning may be asked
    const context = { ...gathered, ...(await recallForRun(ctx, subject, gathered)) };
    const data = {
      foundationVersion: context.foundation?.version ?? null,
      icps: context.icps.map(({ id, name }) => ({ id, name })),
      campaign: context.campaign?.name ?? null,
      ...(context.memories?.length ? { memories: context.memories.map(({ id }) => id) } : {}),
    };
    return { result: context, events: [{ type: 'context_loaded', data }] };
  });
  for (const { id } of context.memories ?? []) run.recalled.add(id);
  return context;
}

async function endBadly(run: Run, error: unknown): Promise<Outcome> {
  const logged = log({ executionId: run.row.id, attempt: run.row.attempt });
  try {
    if (error instanceof Fenced) return 'lost';
    if (error instanceof HandedBack) {
      await withSystem((tx) =>
        tx.execution.updateMany({
          where: { id: run.row.id, attempt: run.row.attempt, status: 'running' },
          data: { status: 'pending', workerId: null },
        }),
      );
      return 'back';
    }
    if (error instanceof Cancelled) await cancelRun(run);
    else if (error instanceof RunFailure) await failRun(run, error.code, error.message);
    else if (error instanceof AppError && error.code !== 'unavailable') {
      await failRun(run, error.code, error.message);
    } else if (error instanceof AppError) throw error;
    else {
      logged.error({ err: error }, 'a run failed unexpectedly');
      await failRun(
        run,
        'internal',
        'Something went wrong on our side while this ran. Run it again.',
      );
    }
    return 'done';
  } catch (later) {
    if (later instanceof Fenced) return 'lost';
    throw later;
  }
}
