'use client';

import { LayoutGrid, WandSparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Suspense, useState } from 'react';
import { skillWords } from '@/components/execution/skill-words';
import { Button } from '@/components/ui/button';
import { patientLazy } from '@/components/ui/patient-lazy';
import type { Answer, Proposal } from '@/lib/conversations/schemas';
import { useThreadContext } from './thread-context';

const MakeMoveDialog = patientLazy(() => import('./make-move-dialog'));

type MoveProposal = Extract<Proposal, { kind: 'move' }>;

/** What an answer proposes to do: a skill with its form filled in, or a move to make. */
export function Proposals({ answer }: { answer: Answer }) {
  const t = useTranslations('chat.proposal');
  const words = skillWords(useTranslations('skills'));
  const { mayWrite, openSkill } = useThreadContext();
  const [move, setMove] = useState<MoveProposal | null>(null);
  if (!mayWrite || answer.proposals.length === 0) return null;
  return (
    <div className="flex max-w-[34rem] flex-wrap gap-2">
      {answer.proposals.map((one) =>
        one.kind === 'skill' ? (
          <Button
            key={`skill ${one.skillId} ${one.title}`}
            icon={<WandSparkles aria-hidden />}
            onClick={() => openSkill({ id: one.skillId, defaults: one.inputs })}
          >
            {t('run', { skill: words.name(one.skillId, one.title) })}
          </Button>
        ) : (
          <Button
            key={`move ${one.title}`}
            icon={<LayoutGrid aria-hidden />}
            onClick={() => setMove(one)}
            className="max-w-full"
          >
            <span className="truncate">{t('move', { title: one.title })}</span>
          </Button>
        ),
      )}
      {move ? (
        <Suspense>
          <MakeMoveDialog
            title={move.title}
            description={move.description}
            onClose={() => setMove(null)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
