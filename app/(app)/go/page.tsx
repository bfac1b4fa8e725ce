import { redirect } from 'next/navigation';
import { landingWorkspace } from '@/lib/web/auth-landing';
import { pageAccount } from '@/lib/web/session';

/** Where a sign-in leads when it was not asked for by a page. */
export default async function GoPage() {
  const workspace = await landingWorkspace(await pageAccount('/go'));
  redirect(workspace ? `/w/${workspace.slug}` : '/workspaces/new');
}
