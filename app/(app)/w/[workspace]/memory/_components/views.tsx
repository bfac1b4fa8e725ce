import { List, Rows3, Waypoints } from 'lucide-react';
import type { getTranslations } from 'next-intl/server';

/** The three ways to look at what is remembered. */
export function memoryViews(
  t: Awaited<ReturnType<typeof getTranslations<'memory'>>>,
  workspace: string,
) {
  const base = `/w/${workspace}/memory`;
  return [
    { href: base, label: t('view.memories'), icon: <Rows3 aria-hidden /> },
    {
      href: `${base}/graph?view=graph`,
      label: t('view.graph'),
      icon: <Waypoints aria-hidden />,
      usual: true,
      keep: true,
    },
    {
      href: `${base}/graph?view=list`,
      label: t('view.list'),
      icon: <List aria-hidden />,
      keep: true,
    },
  ];
}
