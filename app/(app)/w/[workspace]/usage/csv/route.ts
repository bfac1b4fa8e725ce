import { getTranslations } from 'next-intl/server';
import { skillWords } from '@/components/execution/skill-words';
import { displayPaisePerUsd } from '@/lib/billing/schemas';
import { todayInIst } from '@/lib/format';
import { toCsv } from '@/lib/format/csv';
import { listSkills } from '@/lib/skills';
import { listUsage, type UsageLine } from '@/lib/usage';
import { download } from '@/lib/web/download';
import { route } from '@/lib/web/route';
import { listPeople, openWorkspace } from '@/lib/workspaces';
import { readQuery, toFilters } from '../_components/query';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Kolkata',
  hour: '2-digit',
  minute: '2-digit',
});
/** Four decimals: many runs cost less than a paisa. */
const inr = (microUsd: number) =>
  Number(((microUsd * displayPaisePerUsd) / 100_000_000).toFixed(4));

/** Every booked run of the screen's days and filters, as far as the person may see it. */
export const GET = route<{ workspace: string }>(
  { operation: 'usage.read', limit: { points: 20, perSeconds: 60 } },
  async (account, request, { workspace }) => {
    const ctx = await openWorkspace(account, workspace);
    const params = Object.fromEntries(new URL(request.url).searchParams);
    const query = readQuery(params, todayInIst(new Date()));
    const t = await getTranslations('usage.csv');
    const [words, lines, people, skills] = await Promise.all([
      getTranslations('skills').then(skillWords),
      listUsage(ctx, toFilters(query)),
      listPeople(ctx),
      listSkills(),
    ]);
    const names = new Map(people.map(({ userId, name }) => [userId, name]));
    const titles = new Map(skills.map(({ id, title }) => [id, title]));
    const skillOf = (id: string | null) => (id ? words.name(id, titles.get(id) ?? id) : '');
    const rowOf = (line: UsageLine) => [
      todayInIst(new Date(line.at)),
      clock.format(new Date(line.at)),
      skillOf(line.skillId),
      line.skillId ?? '',
      names.get(line.userId) ?? t('left'),
      line.campaign ?? '',
      line.executionId ?? '',
      line.tokens,
      inr(line.microUsd),
      line.microUsd / 1_000_000,
      line.estimated ? t('estimated') : t('counted'),
      line.flagged ? t('unusual') : '',
    ];
    const head = [
      t('date'),
      t('time'),
      t('skill'),
      t('skillId'),
      t('member'),
      t('campaign'),
      t('run'),
      t('tokens'),
      t('inr'),
      t('usd'),
      t('counting'),
      t('note'),
    ];
    const name = `usage-${ctx.workspaceSlug}-${query.from}-${query.to}.csv`;
    return download(name, toCsv([head, ...lines.map(rowOf)]));
  },
);
