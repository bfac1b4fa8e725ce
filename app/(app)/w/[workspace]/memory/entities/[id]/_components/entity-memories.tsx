import Link from 'next/link';
import { ageOf, inkOf } from '@/components/memory/fade';
import { FadeMark } from '@/components/memory/fade-mark';
import { preview } from '@/components/memory/preview';
import { cn } from '@/components/ui/cn';
import type { Memory } from '@/lib/memory/schemas';

/** What is remembered of an entity, each with the way to its sheet. */
export function EntityMemories(props: {
  workspace: string;
  memories: readonly Memory[];
  none: string;
}) {
  const { workspace, memories, none } = props;
  if (memories.length === 0) return <p className="text-ink-3">{none}</p>;
  return (
    <ul>
      {memories.map((memory) => (
        <li key={memory.id} className="border-b border-line py-2.5">
          <Link
            prefetch={false}
            href={`/w/${workspace}/memory?memory=${encodeURIComponent(memory.id)}`}
            className={cn('line-clamp-3 break-words hover:underline', inkOf[ageOf(memory)])}
          >
            {preview(memory.content)}
          </Link>
          <span className="mt-0.5 block text-meta text-ink-3">
            <FadeMark memory={memory} />
          </span>
        </li>
      ))}
    </ul>
  );
}
