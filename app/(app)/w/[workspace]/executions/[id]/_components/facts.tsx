import type { ReactNode } from 'react';

export type Fact = { key: string; name: ReactNode; value: ReactNode };

/** Names and values in two columns, one on a phone. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="space-y-2 text-head">
      {facts.map(({ key, name, value }) => (
        <div key={key} className="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
          <dt className="text-ink-3">{name}</dt>
          <dd className="min-w-0 break-words whitespace-pre-wrap">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A part of a page or a tab under its heading. */
export function Part(props: {
  title: ReactNode;
  aside?: ReactNode;
  /** The heading's level; a tab of a run's record stands under one of level 2. */
  as?: 'h2' | 'h3';
  children: ReactNode;
}) {
  const Heading = props.as ?? 'h3';
  return (
    <section className="space-y-3">
      <div className="flex min-h-control flex-wrap items-center gap-x-3">
        <Heading className="font-semibold">{props.title}</Heading>
        {props.aside ? <div className="ml-auto flex items-center">{props.aside}</div> : null}
      </div>
      {props.children}
    </section>
  );
}
