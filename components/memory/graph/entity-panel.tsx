'use client';

import { ArrowRight, Route, X } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { SkeletonText } from '@/components/ui/skeleton';
import type { EntityDetail, GraphEntity } from '@/lib/memory/schemas';
import { EntityMark } from './entity-mark';
import { EvidenceList } from './evidence-list';
import { RelationText, Strength } from './relation-text';
import { useEntity } from './use-known';

type Props = {
  workspace: string;
  entity: GraphEntity;
  onChoose: (id: string | null) => void;
  /** Makes it one end of the path. */
  onPath: () => void;
};

/** What is known of the entity that was chosen in the graph. */
export function EntityPanel({ workspace, entity, onChoose, onPath }: Props) {
  const t = useTranslations('memory');
  const format = useFormatter();
  const { data, isError, refetch } = useEntity(workspace, entity.id);
  const page = `/w/${workspace}/memory/entities/${encodeURIComponent(entity.id)}`;
  const head = useRef<HTMLElement>(null);
  // on a phone it stands below the picture
  useEffect(() => {
    if (entity.id) head.current?.scrollIntoView({ block: 'nearest' });
  }, [entity.id]);
  return (
    <section aria-label={t('panel.label')} className="space-y-4">
      <header ref={head} className="scroll-mb-40 flex items-start gap-2">
        <EntityMark type={entity.type} className="mt-1 size-4" />
        <div className="min-w-0 flex-1">
          <h2 className="text-title font-semibold break-words">{entity.name}</h2>
          <p className="text-meta text-ink-3">
            {t(`entityType.${entity.type}`)}
            {entity.visibility === 'private' ? ` · ${t('graph.private')}` : null}
          </p>
          {entity.aliases.length > 0 ? (
            <p className="text-meta text-ink-3">
              {t('panel.aliases', { names: format.list(entity.aliases) })}
            </p>
          ) : null}
        </div>
        <Close onClose={() => onChoose(null)} />
      </header>
      <div className="flex flex-wrap gap-2">
        <Button asChild>
          <Link prefetch={false} href={page}>
            {t('panel.open')}
            <ArrowRight aria-hidden />
          </Link>
        </Button>
        <Button icon={<Route aria-hidden />} onClick={onPath}>
          {t('panel.pathFrom')}
        </Button>
      </div>
      {data ? (
        <Known workspace={workspace} entity={data} onChoose={onChoose} />
      ) : isError ? (
        <p role="alert" className="text-brick">
          {t('graph.lost')}{' '}
          <button type="button" className="underline" onClick={() => void refetch()}>
            {t('graph.again')}
          </button>
        </p>
      ) : (
        <SkeletonText lines={6} />
      )}
    </section>
  );
}

function Close({ onClose }: { onClose: () => void }) {
  const t = useTranslations('common');
  return (
    <IconButton
      label={t('close')}
      icon={<X aria-hidden />}
      onClick={onClose}
      className="-mt-1 -mr-1"
    />
  );
}

type KnownProps = Pick<Props, 'workspace' | 'onChoose'> & { entity: EntityDetail };

function Known({ workspace, entity, onChoose }: KnownProps) {
  const t = useTranslations('memory');
  const choose = ({ id }: { id: string }, words: ReactNode) =>
    id === entity.id ? (
      words
    ) : (
      <button
        type="button"
        className="text-left text-indigo underline underline-offset-2"
        onClick={() => onChoose(id)}
      >
        {words}
      </button>
    );
  return (
    <>
      <div>
        <h3 className="mb-1.5 text-head font-semibold text-ink-2">{t('panel.relationships')}</h3>
        {entity.relationships.length === 0 ? (
          <p className="text-ink-3">{t('panel.relationshipsNone')}</p>
        ) : null}
        <ul className="space-y-2">
          {entity.relationships.map(({ id, type, sourceId, other, strength, evidence }) => (
            <li key={id}>
              <RelationText
                type={type}
                from={sourceId === entity.id ? entity : other}
                to={sourceId === entity.id ? other : entity}
                draw={choose}
              />{' '}
              <Strength strength={strength} />
              {evidence.length > 0 ? (
                <details className="mt-0.5">
                  <summary className="cursor-pointer text-meta text-ink-3 pointer-coarse:py-3">
                    {t('panel.evidence')}
                  </summary>
                  <div className="mt-1">
                    <EvidenceList workspace={workspace} evidence={evidence} />
                  </div>
                </details>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className="mb-1.5 text-head font-semibold text-ink-2">{t('panel.evidence')}</h3>
        <EvidenceList workspace={workspace} evidence={entity.evidence.slice(0, 6)} />
      </div>
    </>
  );
}
