import type { Metadata } from 'next';
import Link from 'next/link';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { RefreshOnUpdate } from '@/components/live/refresh-on-update';
import { EntityMark } from '@/components/memory/graph/entity-mark';
import { EvidenceList } from '@/components/memory/graph/evidence-list';
import { RelationText, Strength } from '@/components/memory/graph/relation-text';
import { formatInstant } from '@/lib/format';
import { getEntity } from '@/lib/memory';
import type { EntityDetail } from '@/lib/memory/schemas';
import { orNotFound, pageWorkspace } from '@/lib/web/session';
import { may } from '@/lib/workspaces';
import { EntityMemories } from './_components/entity-memories';
import { MergeEntity } from './_components/merge-entity';

type Props = { params: Promise<{ workspace: string; id: string }> };

/** What Foundation and ICPs say of what they name. */
const propertyNames = [
  'industry',
  'location',
  'website',
  'description',
  'price',
  'strengths',
  'weaknesses',
  'detail',
  'title',
  'companySize',
] as const;

async function read({ params }: Props) {
  const { workspace, id } = await params;
  const ctx = await pageWorkspace(workspace);
  return {
    workspace,
    ctx,
    entity: await orNotFound(getEntity(ctx, { id: decodeURIComponent(id) })),
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await read(props)).entity.name };
}

export default async function EntityPage(props: Props) {
  const [{ workspace, ctx, entity }, t, format, locale] = await Promise.all([
    read(props),
    getTranslations('memory'),
    getFormatter(),
    getLocale(),
  ]);
  const { name, type, aliases, visibility, properties, evidence, memories } = entity;
  const facts = Object.entries(properties);
  const nameOf = (key: string) => {
    const known = propertyNames.find((one) => one === key);
    return known ? t(`property.${known}`) : key;
  };
  return (
    <>
      <RefreshOnUpdate kinds={['memory', 'foundation', 'icp']} />
      <PageBar
        headless
        crumbs={[
          { label: t('title'), href: `/w/${workspace}/memory` },
          {
            label: t('view.graph'),
            href: `/w/${workspace}/memory/graph?at=${encodeURIComponent(entity.id)}`,
          },
          { label: name },
        ]}
        actions={
          may(ctx.role, 'memory.update') ? (
            <MergeEntity workspace={workspace} id={entity.id} name={name} />
          ) : null
        }
      />
      <PageBody>
        <header className="mb-6">
          <h1 className="flex items-center gap-2.5 text-doc font-semibold break-words">
            <EntityMark type={type} className="size-5" />
            {name}
          </h1>
          <p className="mt-1 text-ink-3">
            {[
              t(`entityType.${type}`),
              ...(visibility === 'private' ? [t('graph.private')] : []),
              ...(aliases.length > 0 ? [t('panel.aliases', { names: format.list(aliases) })] : []),
              t('entity.updated', { when: formatInstant(entity.updatedAt, locale) }),
            ].join(' · ')}
          </p>
        </header>
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_340px]">
          <div className="min-w-0 space-y-8">
            {facts.length > 0 ? (
              <Part title={t('entity.properties')}>
                <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-5 gap-y-1.5">
                  {facts.map(([key, value]) => (
                    <div key={key} className="col-span-2 grid grid-cols-subgrid">
                      <dt className="text-ink-3">{nameOf(key)}</dt>
                      <dd className="break-words">{value}</dd>
                    </div>
                  ))}
                </dl>
              </Part>
            ) : null}
            <Part title={t('panel.relationships')}>
              <Relationships
                workspace={workspace}
                entity={entity}
                none={t('panel.relationshipsNone')}
              />
            </Part>
            <Part title={t('panel.memories')}>
              <EntityMemories
                workspace={workspace}
                memories={memories}
                none={t('panel.memoriesNone')}
              />
            </Part>
          </div>
          <aside className="min-w-0">
            <Part title={t('panel.evidence')}>
              <EvidenceList workspace={workspace} evidence={evidence} />
            </Part>
          </aside>
        </div>
      </PageBody>
    </>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 font-semibold">{props.title}</h2>
      {props.children}
    </section>
  );
}

function Relationships(props: { workspace: string; entity: EntityDetail; none: string }) {
  const { workspace, entity, none } = props;
  if (entity.relationships.length === 0) return <p className="text-ink-3">{none}</p>;
  const draw = ({ id }: { id: string }, words: ReactNode) =>
    id === entity.id ? (
      words
    ) : (
      <Link
        prefetch={false}
        href={`/w/${workspace}/memory/entities/${encodeURIComponent(id)}`}
        className="text-indigo underline underline-offset-2"
      >
        {words}
      </Link>
    );
  return (
    <ul>
      {entity.relationships.map(({ id, type, sourceId, other, strength, evidence }) => (
        <li key={id} className="border-b border-line py-2.5">
          <p>
            <RelationText
              type={type}
              from={sourceId === entity.id ? entity : other}
              to={sourceId === entity.id ? other : entity}
              draw={draw}
            />{' '}
            <Strength strength={strength} />
          </p>
          {evidence.length > 0 ? (
            <div className="mt-1.5">
              <EvidenceList workspace={workspace} evidence={evidence} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
