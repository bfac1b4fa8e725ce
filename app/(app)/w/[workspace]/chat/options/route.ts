import { getTranslations } from 'next-intl/server';
import type { ChatOptions } from '@/components/chat/types';
import { skillWords } from '@/components/execution/skill-words';
import { listCampaigns } from '@/lib/campaigns';
import { listIcps } from '@/lib/icps';
import { listMoves } from '@/lib/moves';
import { listSkills } from '@/lib/skills';
import { readTogether } from '@/lib/web/read-together';
import { route } from '@/lib/web/route';
import { openWorkspace } from '@/lib/workspaces';

const mostMoves = 300;

/** What can be attached to a question, and the skills that `/` offers. */
export const GET = route<{ workspace: string }>(
  { operation: 'conversations.read', limit: { points: 600, perSeconds: 60 } },
  async (account, _request, { workspace }) => {
    const ctx = await openWorkspace(account, workspace);
    const [skills, words] = await Promise.all([
      listSkills(),
      getTranslations('skills').then(skillWords),
    ]);
    const { campaigns, moves, icps } = await readTogether(ctx, async (one) => ({
      campaigns: await listCampaigns(one),
      moves: await listMoves(one, { order: 'due', limit: mostMoves }),
      icps: await listIcps(one),
    }));
    const options: ChatOptions = {
      campaigns: campaigns.map(({ id, name }) => ({ id, name })),
      moves: moves.moves.map(({ id, title }) => ({ id, name: title })),
      icps: icps.map(({ id, fields }) => ({ id, name: fields.name })),
      skills: skills
        .filter(({ helper }) => !helper)
        .map(({ id, title, description }) => ({
          id,
          title: words.name(id, title),
          about: words.about(id, description),
        })),
    };
    return Response.json(options, { headers: { 'cache-control': 'private, no-store' } });
  },
);
