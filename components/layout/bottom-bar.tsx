'use client';

import { Menu as MenuIcon } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Suspense, useState } from 'react';
import { patientLazy } from '@/components/ui/patient-lazy';
import { useIsCurrent } from './nav-link';
import type { AppShellProps, NavItem } from './shell-types';

const Drawer = patientLazy(() => import('./drawer'));
const room = 4;
const itemClass =
  'flex min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-xs text-ink-3 aria-[current]:font-medium aria-[current]:text-ink [&_svg]:size-5';

/** A phone's navigation: the first four pages under the thumb, the rest in a drawer. */
export function BottomBar(props: Omit<AppShellProps, 'children'>) {
  const t = useTranslations('shell');
  const path = usePathname();
  // Open on one page only, so that following a link closes it.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const [wanted, setWanted] = useState(false);
  const open = openOn === path;
  const first = props.nav.flatMap((group) => group.items).slice(0, room);
  return (
    <>
      <nav
        aria-label={t('navigation')}
        className="fixed inset-x-0 bottom-0 z-30 flex h-14 border-t border-line bg-paper px-1 pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
      >
        {first.map((item) => (
          <BottomLink key={item.href} item={item} />
        ))}
        <button
          type="button"
          className={itemClass}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => {
            setWanted(true);
            setOpenOn(path);
          }}
        >
          <MenuIcon aria-hidden />
          {t('more')}
        </button>
      </nav>
      {wanted ? (
        <Suspense>
          <Drawer {...props} open={open} onOpenChange={(next) => setOpenOn(next ? path : null)} />
        </Suspense>
      ) : null}
    </>
  );
}

function BottomLink({ item }: { item: NavItem }) {
  const current = useIsCurrent(item.href, item.exact);
  return (
    <Link href={item.href} aria-current={current ? 'page' : undefined} className={itemClass}>
      {item.icon}
      <span className="max-w-full truncate">{item.label}</span>
    </Link>
  );
}
