'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { PaletteItem } from '@/components/layout/app-shell';
import { preview } from '@/components/memory/preview';
import { isLocale, type Locale, localeCookie } from '@/i18n/locales';
import { chooseLanguage } from '@/lib/accounts';
import { languageChoiceSchema } from '@/lib/accounts/schemas';
import { listCampaigns } from '@/lib/campaigns';
import { listConversations } from '@/lib/conversations';
import { listIcps } from '@/lib/icps';
import { listEntities, listMemories } from '@/lib/memory';
import { listMoves } from '@/lib/moves';
import { accountAction, workspaceAction } from '@/lib/web/action';
import { signOutHere } from '@/lib/web/auth-session';
import { may } from '@/lib/workspaces';

const mostOfEach = 6;
const paths = {
  campaign: '/campaigns/',
  move: '/moves/',
  icp: '/icps/',
  conversation: '/chat/',
  memory: '/memory?memory=',
  entity: '/memory/entities/',
};

export async function signOutAction() {
  await signOutHere();
  redirect('/sign-in');
}

const keepLanguage = accountAction(
  { operation: 'account.update', input: languageChoiceSchema },
  chooseLanguage,
);

/** The interface language: for this browser at once, for the account everywhere else. */
export async function chooseLanguageAction(locale: Locale) {
  if (!isLocale(locale)) return;
  (await cookies()).set(localeCookie, locale, {
    path: '/',
    sameSite: 'lax',
    maxAge: 365 * 24 * 3600,
  });
  await keepLanguage({ language: locale });
}

const search = workspaceAction(
  { operation: 'workspace.read', input: z.strictObject({ text: z.string().trim().max(200) }) },
  async (ctx, { text }) => {
    const at = (path: string) => `/w/${ctx.workspaceSlug}${path}`;
    const [t, campaigns, moves, icps, conversations, memories, entities] = await Promise.all([
      getTranslations('workspaces.palette'),
      listCampaigns(ctx, { text }),
      listMoves(ctx, { text, order: 'due', limit: mostOfEach }),
      listIcps(ctx),
      listConversations(ctx, { search: text, pageSize: mostOfEach }),
      listMemories(ctx, { search: text, pageSize: mostOfEach }),
      listEntities(ctx, { search: text }),
    ]);
    const found = (kind: keyof typeof paths, id: string, label: string): PaletteItem => ({
      id: `${kind}-${id}`,
      label,
      group: t('records'),
      hint: t(kind),
      href: at(paths[kind] + encodeURIComponent(id)),
      keywords: [text],
    });
    const wanted = text.toLowerCase();
    return [
      ...campaigns.slice(0, mostOfEach).map(({ id, name }) => found('campaign', id, name)),
      ...moves.moves.map(({ id, title }) => found('move', id, title)),
      ...icps
        .filter(({ fields }) => fields.name.toLowerCase().includes(wanted))
        .slice(0, mostOfEach)
        .map(({ id, fields }) => found('icp', id, fields.name)),
      ...conversations.items.map(({ id, title }) => found('conversation', id, title)),
      ...memories.items.map(({ id, content }) => found('memory', id, preview(content))),
      ...entities.slice(0, mostOfEach).map(({ id, name }) => found('entity', id, name)),
      ...(may(ctx.role, 'conversations.update')
        ? [
            {
              id: 'ask',
              label: t('ask', { text }),
              group: t('do'),
              href: at(`/chat/new?ask=${encodeURIComponent(text)}`),
              keywords: [text],
            },
          ]
        : []),
    ];
  },
);

/** Records whose name holds the words, for Ctrl K. */
export async function searchRecordsAction(workspace: string, text: string): Promise<PaletteItem[]> {
  const result = await search(workspace, { text });
  return result.ok ? result.data : [];
}
