import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Fragment, type ReactNode } from 'react';
import { SearchButton } from './search-button';
import { type View, ViewLink } from './view-link';

export type Crumb = { label: string; href?: string };

export type PageBarProps = {
  /** The page's name, or its way down from a list. A node brings its own heading. */
  title?: ReactNode;
  crumbs?: readonly Crumb[];
  /** The page has a heading of its own, so the bar's words are not one. */
  headless?: boolean;
  views?: readonly View[];
  /** Buttons; the one saffron action last. */
  actions?: ReactNode;
  /** Leave Search out where the bar is full. */
  search?: boolean;
};

/** The 52 px over every page: where you are, its views, search, and the action that matters. */
export async function PageBar(props: PageBarProps) {
  const t = await getTranslations('shell');
  const Heading = props.headless ? 'p' : 'h1';
  return (
    <header className="sticky top-0 z-20 flex h-[52px] shrink-0 items-center gap-2.5 border-b border-line bg-paper px-5 max-md:h-auto max-md:min-h-[52px] max-md:flex-wrap max-md:gap-y-0 max-md:px-3 max-md:py-1 print:hidden">
      {props.crumbs ? (
        <nav aria-label={t('path')} className="min-w-0 truncate text-ink-3">
          {props.crumbs.map((crumb, at) => (
            <Fragment key={crumb.label}>
              {at > 0 ? <span aria-hidden> / </span> : null}
              {crumb.href ? (
                <Link href={crumb.href} className="hover:text-ink">
                  {crumb.label}
                </Link>
              ) : (
                <Heading className="inline">{crumb.label}</Heading>
              )}
            </Fragment>
          ))}
        </nav>
      ) : typeof props.title === 'string' ? (
        <Heading className="truncate text-title font-semibold">{props.title}</Heading>
      ) : (
        props.title
      )}
      {props.views ? (
        <nav
          aria-label={t('views')}
          className="flex gap-2.5 max-md:order-last max-md:w-full max-md:gap-0 max-md:overflow-x-auto"
        >
          {props.views.map((view) => (
            <ViewLink key={view.href} {...view} />
          ))}
        </nav>
      ) : null}
      <div className="ml-auto flex shrink-0 items-center gap-2.5 max-md:gap-1">
        {props.search === false ? null : <SearchButton label={t('search')} />}
        {props.actions}
      </div>
    </header>
  );
}
