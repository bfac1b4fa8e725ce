import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readTogether } from '@/lib/web/read-together';
import { pageWorkspace } from '@/lib/web/session';
import { listInvitations, listPeople, may, workspacePlan } from '@/lib/workspaces';
import { InviteForm } from './invite-form';
import { Pending } from './pending';
import { People } from './people';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.tabs'))('members') };
}

export default async function MembersSettings({
  params,
}: {
  params: Promise<{ workspace: string }>;
}) {
  const ctx = await pageWorkspace((await params).workspace);
  const manages = may(ctx.role, 'members.update');
  const t = await getTranslations('settings.members');
  const { people, invitations, plan } = await readTogether(ctx, async (one) => ({
    people: await listPeople(one),
    invitations: manages ? await listInvitations(one) : [],
    plan: await workspacePlan(one),
  }));
  const used = people.length + invitations.filter((one) => !one.expired).length;
  const limit = plan.limits.seatsPerWorkspace;
  return (
    <div className="max-w-3xl space-y-10">
      <section aria-labelledby="people">
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-2">
          <h2 id="people" className="text-title font-semibold">
            {t('people')}
          </h2>
          <p className="text-meta text-ink-3">
            {limit === null ? t('seatsUnlimited', { used }) : t('seats', { used, limit })}
          </p>
        </div>
        <People people={people} me={ctx.userId} manages={manages} />
      </section>
      {manages ? (
        <section aria-labelledby="invite">
          <h2 id="invite" className="mb-3 text-title font-semibold">
            {t('invite')}
          </h2>
          <InviteForm pays={ctx.userId === ctx.ownerId} />
        </section>
      ) : null}
      {invitations.length > 0 ? (
        <section aria-labelledby="pending">
          <h2 id="pending" className="mb-3 text-title font-semibold">
            {t('pending')}
          </h2>
          <Pending invitations={invitations} />
        </section>
      ) : null}
    </div>
  );
}
