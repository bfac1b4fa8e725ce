import {
  Activity,
  BookOpen,
  Brain,
  Flag,
  LayoutGrid,
  MessageSquare,
  Plus,
  ReceiptIndianRupee,
  Settings,
  Sun,
  Users,
  WandSparkles,
} from 'lucide-react';
import type { getTranslations } from 'next-intl/server';
import type { NavGroup, SwitcherLink } from '@/components/layout/app-shell';

export type Words = Awaited<ReturnType<typeof getTranslations<'workspaces'>>>;

/** The sidebar of a workspace, with how much is open. */
export function workspaceNav(
  t: Words,
  slug: string,
  counts: { moves: number; campaigns: number },
): NavGroup[] {
  const at = (path: string) => `/w/${slug}${path}`;
  return [
    {
      items: [
        { href: at(''), label: t('nav.today'), icon: <Sun aria-hidden />, exact: true, keys: 't' },
        {
          href: at('/chat'),
          label: t('nav.assistant'),
          icon: <MessageSquare aria-hidden />,
          keys: 'a',
        },
        {
          href: at('/moves'),
          label: t('nav.moves'),
          icon: <LayoutGrid aria-hidden />,
          count: counts.moves || undefined,
          keys: 'm',
        },
        {
          href: at('/campaigns'),
          label: t('nav.campaigns'),
          icon: <Flag aria-hidden />,
          count: counts.campaigns || undefined,
          keys: 'c',
        },
      ],
    },
    {
      label: t('nav.know'),
      items: [
        {
          href: at('/foundation'),
          label: t('nav.foundation'),
          icon: <BookOpen aria-hidden />,
          keys: 'f',
        },
        { href: at('/icps'), label: t('nav.icps'), icon: <Users aria-hidden />, keys: 'i' },
        { href: at('/memory'), label: t('nav.memory'), icon: <Brain aria-hidden />, keys: 'r' },
      ],
    },
    {
      label: t('nav.make'),
      items: [
        {
          href: at('/skills'),
          label: t('nav.skills'),
          icon: <WandSparkles aria-hidden />,
          keys: 's',
        },
        {
          href: at('/executions'),
          label: t('nav.executions'),
          icon: <Activity aria-hidden />,
          keys: 'e',
        },
        {
          href: at('/usage'),
          label: t('nav.usage'),
          icon: <ReceiptIndianRupee aria-hidden />,
          keys: 'u',
        },
      ],
    },
  ];
}

export const switcherLinks = (t: Words, slug: string): SwitcherLink[] => [
  { href: `/w/${slug}/settings`, label: t('nav.settings'), icon: <Settings aria-hidden /> },
  { href: '/workspaces/new', label: t('nav.new'), icon: <Plus aria-hidden /> },
];
