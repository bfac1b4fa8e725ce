'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useChat } from './chat-context';

const dayMs = 86_400_000;

/** How old a memory is and how far it has faded, as of now. */
export function MemoryAge({ id }: { id: string }) {
  const t = useTranslations('chat.sources');
  const { workspace, actions } = useChat();
  const { data } = useQuery({
    queryKey: ['memory', workspace, id, 'age'],
    queryFn: async () => {
      const answer = await actions.readMemory(workspace, { id });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.data;
    },
  });
  if (!data) return <p className="mt-2 h-[18px]" />;
  const days = Math.max(0, Math.floor((Date.now() - Date.parse(data.createdAt)) / dayMs));
  const percent = Math.round(data.decay * 100);
  return (
    <p className="mt-2 text-meta text-ink-2">
      {t('age', { days })}{' '}
      {data.pinned ? t('pinned') : percent >= 95 ? t('fresh') : t('fading', { percent })}{' '}
      {t(data.visibility === 'workspace' ? 'shared' : 'private')}
    </p>
  );
}
