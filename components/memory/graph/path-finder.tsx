'use client';

import { ArrowLeftRight, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import type { Graph, GraphEntity, GraphPath } from '@/lib/memory/schemas';
import { RelationText, Strength } from './relation-text';

type Props = {
  graph: Graph;
  from: string | null;
  to: string | null;
  /** Undefined while it is looked for. */
  path: GraphPath | undefined;
  failed: boolean;
  onChange: (ends: { from: string | null; to: string | null }) => void;
  /** Draws an entity's name in a step. */
  draw: (entity: { id: string }, words: ReactNode) => ReactNode;
};

/** The way between two entities, in words; the picture shows it too. */
export function PathFinder({ graph, from, to, path, failed, onChange, draw }: Props) {
  const t = useTranslations('memory');
  const options = useMemo(
    () =>
      [...graph.entities]
        .sort((one, other) => one.name.localeCompare(other.name))
        .map(({ id, name, type }) => ({
          value: id,
          label: `${name} (${t(`entityType.${type}`)})`,
        })),
    [graph.entities, t],
  );
  return (
    <section aria-label={t('path.title')} className="space-y-3">
      <h2 className="text-head font-semibold text-ink-2">{t('path.title')}</h2>
      <div className="space-y-2">
        <Field label={t('path.from')}>
          <Select
            value={from ?? ''}
            placeholder={t('path.choose')}
            options={options}
            onChange={(event) => onChange({ from: event.currentTarget.value || null, to })}
          />
        </Field>
        <Field label={t('path.to')}>
          <Select
            value={to ?? ''}
            placeholder={t('path.choose')}
            options={options}
            onChange={(event) => onChange({ from, to: event.currentTarget.value || null })}
          />
        </Field>
        {from || to ? (
          <div className="flex gap-1">
            <IconButton
              label={t('path.swap')}
              icon={<ArrowLeftRight aria-hidden />}
              onClick={() => onChange({ from: to, to: from })}
            />
            <Button
              variant="ghost"
              icon={<X aria-hidden />}
              onClick={() => onChange({ from: null, to: null })}
            >
              {t('path.clear')}
            </Button>
          </div>
        ) : null}
      </div>
      <div aria-live="polite">
        <Outcome {...{ graph, from, to, path, failed, draw }} />
      </div>
    </section>
  );
}

function Outcome({ graph, from, to, path, failed, draw }: Omit<Props, 'onChange'>) {
  const t = useTranslations('memory');
  const known = useMemo(() => new Map(graph.entities.map((one) => [one.id, one])), [graph]);
  const [start, end] = [known.get(from ?? ''), known.get(to ?? '')];
  if (!start && !end) return null;
  if (!start || !end) return <p className="text-meta text-ink-3">{t('path.pickOther')}</p>;
  if (start === end) return <p className="text-meta text-ink-3">{t('path.same')}</p>;
  if (failed) return <p className="text-brick">{t('graph.lost')}</p>;
  if (path === undefined) return <p className="text-meta text-ink-3">{t('path.looking')}</p>;
  const names = { from: start.name, to: end.name };
  if (path === null) return <p className="text-ink-2">{t('path.none', names)}</p>;
  return (
    <>
      <p className="font-medium">
        {t('path.found', { ...names, count: path.relationshipIds.length })}
      </p>
      <ol className="mt-1.5 list-decimal space-y-1 pl-5">
        {path.relationshipIds.map((id) => (
          <Step key={id} id={id} graph={graph} known={known} draw={draw} />
        ))}
      </ol>
    </>
  );
}

function Step(
  props: Pick<Props, 'graph' | 'draw'> & { id: string; known: Map<string, GraphEntity> },
) {
  const one = props.graph.relationships.find(({ id }) => id === props.id);
  const from = props.known.get(one?.sourceId ?? '');
  const to = props.known.get(one?.targetId ?? '');
  if (!one || !from || !to) return null;
  return (
    <li>
      <RelationText type={one.type} from={from} to={to} draw={props.draw} />{' '}
      <Strength strength={one.strength} />
    </li>
  );
}
