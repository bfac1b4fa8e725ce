import { type Account, getAccount, getConstitution } from '@/lib/accounts';
import type { Constitution } from '@/lib/accounts/schemas';
import { getCampaign, listCampaigns } from '@/lib/campaigns';
import { getFoundation } from '@/lib/foundation';
import { listIcps } from '@/lib/icps';
import { getMove, listMoves } from '@/lib/moves';
import { istDateOf, now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { inTransaction } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { listSkills } from '@/lib/skills';
import { fieldsOf } from '@/lib/skills/form';
import { listPeople, may } from '@/lib/workspaces';
import type { AnswerInput, KnownCampaign, KnownMove } from '../answer/types';
import type { AttachmentRef } from '../schemas';

/** What the person who asks may know of the workspace, as it is now; the thread itself is added to it. */
export type Knowledge = Omit<
  AnswerInput,
  'question' | 'history' | 'recalled' | 'pinnedFacts' | 'attachments'
> & { attachments: AttachmentRef[]; constitution: Constitution };

const mostMoves = 200;

/** Reads all of it as that person, in one transaction. */
export async function gatherKnowledge(
  ctx: WorkspaceCtx,
  attached: readonly AttachmentRef[],
): Promise<Knowledge> {
  const skills = (await listSkills()).filter((skill) => !skill.helper);
  return inTransaction(ctx, async (inner) => {
    const account = await getAccount(inner);
    const foundation = await getFoundation(inner);
    const icps = await listIcps(inner);
    const campaigns = await listCampaigns(inner);
    const listed = await listMoves(inner, {
      status: ['pending', 'in_progress'],
      order: 'due',
      limit: mostMoves,
    });
    const over = await listMoves(inner, {
      status: ['failed', 'completed'],
      order: 'due',
      limit: mostMoves,
    });
    const { moves, attachments } = await readAttached(inner, attached, [
      ...listed.moves,
      ...over.moves,
    ]);
    const people = await listPeople(inner);
    const wanted = new Set(attachments.map(({ id }) => id));
    return {
      language: languageOf(account),
      today: istDateOf(now()),
      me: { id: ctx.userId, name: account.name },
      people: people.map(({ userId: id, name }) => ({ id, name })),
      foundation: foundation && { version: foundation.version, fields: foundation.fields },
      icps: icps.map(({ id, fields }) => ({ id, fields })),
      campaigns: await Promise.all(
        campaigns.map((one) =>
          wanted.has(one.id) || one.status === 'active' ? getCampaign(inner, one.id) : brief(one),
        ),
      ),
      moves,
      moveCounts: over.counts,
      attachments,
      skills: skills.map((skill) => ({
        id: skill.id,
        title: skill.title,
        description: skill.description,
        fields: fieldsOf(skill.inputs),
      })),
      mayRun: may(ctx.role, 'executions.run'),
      constitution: await getConstitution(inner),
    };
  });
}

const languageOf = ({ preferredLanguage }: Account) =>
  preferredLanguage === 'hi' ? ('hi' as const) : ('en' as const);

type Summary = Awaited<ReturnType<typeof listCampaigns>>[number];
const brief = (campaign: Summary): KnownCampaign => ({
  ...campaign,
  description: '',
  targetIcps: [],
  focusAreas: [],
  strategy: null,
});

type Listed = Awaited<ReturnType<typeof listMoves>>['moves'];

/** Attached moves with their texts, before the open ones; what was deleted since is no longer attached. */
async function readAttached(
  ctx: WorkspaceCtx,
  refs: readonly AttachmentRef[],
  open: Listed,
): Promise<{ moves: KnownMove[]; attachments: AttachmentRef[] }> {
  const attachments: AttachmentRef[] = [];
  const attachedMoves: KnownMove[] = [];
  for (const ref of refs) {
    try {
      if (ref.kind === 'move') {
        const move = await getMove(ctx, ref.id);
        const content = move.content?.text ?? null;
        attachedMoves.push({ ...move, content, hasContent: content !== null });
      }
      attachments.push(ref);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'not_found')) throw error;
    }
  }
  const there = new Set(attachedMoves.map(({ id }) => id));
  const others = open
    .filter(({ id }) => !there.has(id))
    .map((move) => ({ ...move, description: '', content: null }));
  return { moves: [...attachedMoves, ...others], attachments };
}
