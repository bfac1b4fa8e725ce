'use client';

import { useEffect, useState } from 'react';
import { browserDrafts } from '@/components/forms/draft-store';
import { useChat } from './chat-context';
import type { NamedAttachment } from './types';

type Fields = { text: string; attachments: NamedAttachment[] };
const nothing: Fields = { text: '', attachments: [] };

/**
 * What is being written, kept in this browser until it is sent.
 * @param place the conversation's id, or 'new'
 * @param begin what a link to a new conversation brings along
 */
export function useComposerDraft(place: string, begin?: Partial<Fields>) {
  const { me, workspace } = useChat();
  const [drafts] = useState(() => browserDrafts<Fields>(`${me.id}:${workspace}:chat:${place}`));
  const [fields, setFields] = useState<Fields>({ ...nothing, ...begin });

  // storage is the browser's alone, so what it holds comes after the first paint
  useEffect(() => {
    const kept = drafts.read()?.fields;
    if (!kept) return;
    setFields((now) => (now.text || now.attachments.length > 0 ? now : { ...nothing, ...kept }));
  }, [drafts]);

  function change(next: Fields) {
    setFields(next);
    if (next.text.trim() || next.attachments.length > 0) {
      drafts.write({ at: new Date().toISOString(), fields: next, base: {} });
    } else drafts.clear();
  }
  return {
    ...fields,
    write: (text: string) => change({ ...fields, text }),
    attach: (attachments: NamedAttachment[]) => change({ ...fields, attachments }),
    /** Empties the box at once; the draft itself goes when it has got through. */
    async send(deed: (fields: Fields) => Promise<boolean>) {
      const sent = fields;
      setFields(nothing);
      const sentOff = await deed(sent);
      // what was typed meanwhile is a draft of its own
      if (!sentOff) setFields((now) => (now.text || now.attachments.length > 0 ? now : sent));
      else if (drafts.read()?.fields.text === sent.text) drafts.clear();
    },
  };
}
