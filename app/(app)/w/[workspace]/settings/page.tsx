import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readTogether } from '@/lib/web/read-together';
import { pageWorkspace } from '@/lib/web/session';
import { getWorkspace, listPeople, may } from '@/lib/workspaces';
import { DangerZone } from './_components/danger-zone';
import { GeneralForm } from './_components/general-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default async function GeneralSettings({
  params,
}: {
  params: Promise<{ workspace: string }>;
}) {
  const ctx = await pageWorkspace((await params).workspace);
  const t = await getTranslations('settings');
  const { workspace, people } = await readTogether(ctx, async (one) => ({
    workspace: await getWorkspace(one),
    people: await listPeople(one),
  }));
  const owner = people.find((person) => person.role === 'owner');
  const editable = may(ctx.role, 'workspace.update');
  return (
    <div className="max-w-xl space-y-10">
      {editable ? (
        <GeneralForm name={workspace.name} slug={workspace.slug} />
      ) : (
        <dl className="space-y-3">
          <div>
            <dt className="text-meta text-ink-3">{t('general.name')}</dt>
            <dd>{workspace.name}</dd>
          </div>
          <div>
            <dt className="text-meta text-ink-3">{t('general.slug')}</dt>
            <dd>/w/{workspace.slug}</dd>
          </div>
          <p className="text-ink-2">
            {t('general.readOnly')} {t('general.ask', { owner: owner?.name ?? '' })}
          </p>
        </dl>
      )}
      <DangerZone
        workspace={workspace}
        isOwner={editable}
        heirs={people
          .filter((person) => person.userId !== ctx.userId)
          .map(({ userId, name }) => ({ userId, name }))}
      />
    </div>
  );
}
