import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { skillWords } from '@/components/execution/skill-words';
import { type ExecutionView, replySkillId } from '@/lib/executions/schemas';
import { formatInstant } from '@/lib/format';
import { type Fact, Facts } from '../[id]/_components/facts';

type Props = {
  workspace: string;
  view: ExecutionView;
  by: string | null;
  more: readonly Fact[];
};

const isReply = ({ skillId }: ExecutionView) => skillId === replySkillId;

/** Who asked for what, when, from which versions. */
export function RunFacts({ workspace, view, by, more }: Props) {
  const t = useTranslations('executions');
  const words = skillWords(useTranslations('skills'));
  const locale = useLocale();
  const link = (path: string, label: string) => (
    <Link href={`/w/${workspace}/${path}`} className="text-indigo underline underline-offset-2">
      {label}
    </Link>
  );
  const facts: Fact[] = [
    {
      key: 'by',
      name: t('trace.by'),
      value: `${by ?? t('list.someone')}, ${formatInstant(view.createdAt, locale)}`,
    },
    {
      key: 'skill',
      name: t('list.skill'),
      value: isReply(view)
        ? words.name(view.skillId, view.skillTitle)
        : link(`skills/${view.skillId}`, words.name(view.skillId, view.skillTitle)),
    },
    { key: 'version', name: t('trace.version'), value: view.skillVersion },
  ];
  if (view.foundationVersion) {
    const version = t('trace.foundationVersion', { version: view.foundationVersion });
    facts.push({ key: 'foundation', name: t('trace.foundation'), value: version });
  }
  if (view.conversationId) {
    const value = link(`chat/${view.conversationId}`, t('trace.open'));
    facts.push({ key: 'conversation', name: t('trace.conversation'), value });
  }
  if (view.moveId) {
    const value = link(`moves/${view.moveId}`, t('trace.open'));
    facts.push({ key: 'move', name: t('trace.move'), value });
  }
  if (view.campaignId) {
    const value = link(`campaigns/${view.campaignId}`, t('trace.open'));
    facts.push({ key: 'campaign', name: t('trace.campaign'), value });
  }
  return <Facts facts={[...facts, ...more]} />;
}
