import { getTranslations } from 'next-intl/server';
import type { SkillDetail } from '@/components/chat/types';
import { skillWords } from '@/components/execution/skill-words';
import { languageSchema } from '@/lib/accounts/schemas';
import { priceSkill, skillStats } from '@/lib/executions';
import { getSkill } from '@/lib/skills';
import { readTogether } from '@/lib/web/read-together';
import { route } from '@/lib/web/route';
import { openWorkspace } from '@/lib/workspaces';
import { exampleInputs } from '../../../skills/_components/example-inputs';

/** What a skill's form needs, once somebody chose it in the thread. */
export const GET = route<{ workspace: string; skillId: string }>(
  { operation: 'skills.read' },
  async (account, _request, { workspace, skillId }) => {
    const ctx = await openWorkspace(account, workspace);
    const skill = await getSkill(skillId);
    const words = skillWords(await getTranslations('skills'));
    const { stats, price } = await readTogether(ctx, async (one) => ({
      stats: (await skillStats(one)).get(skill.id) ?? null,
      price: await priceSkill(one, skill),
    }));
    const detail: SkillDetail = {
      id: skill.id,
      title: words.name(skill.id, skill.title),
      about: words.about(skill.id, skill.description),
      inputs: skill.inputs,
      languages: languageSchema.array().parse(Object.keys(skill.playbook)),
      example: exampleInputs(skill),
      usualMs: stats?.usualMs ?? null,
      price,
    };
    return Response.json(detail, { headers: { 'cache-control': 'private, no-store' } });
  },
);
