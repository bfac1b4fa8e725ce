import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Evidence } from '@/lib/memory/schemas';

/** The way to what was said, where it was said. */
export function EvidenceLink({ workspace, evidence }: { workspace: string; evidence: Evidence }) {
  const t = useTranslations('memory.evidence');
  const { kind, sourceId, memoryId } = evidence;
  const at = encodeURIComponent(memoryId ?? sourceId);
  const paths = {
    foundation: '/foundation',
    icp: `/icps/${at}`,
    execution: `/executions/${at}`,
    memory: `/memory?memory=${at}`,
  };
  return (
    <Link
      prefetch={false}
      href={`/w/${workspace}${paths[kind]}`}
      className="text-indigo underline underline-offset-2"
    >
      {t(kind)}
    </Link>
  );
}
