'use client';

import { useTranslations } from 'next-intl';
import { AutosaveStatus } from '@/components/forms/autosave-status';
import { ClashChoice } from '@/components/forms/clash-choice';
import { DraftOffer } from '@/components/forms/draft-offer';
import { useMovesSetting } from '../../_components/moves-context';
import { useMovePage } from './move-page-context';
import { useMoveText } from './use-move-text';

/** The move's text in the middle of the page: serif, edited by hand, saved by itself. */
export function Writing() {
  const t = useTranslations('moves.page');
  const { workspace, userId, editable } = useMovesSetting();
  const { move } = useMovePage();
  const { form, fields, status, clashes, offered, signedOut } = useMoveText(
    workspace,
    userId,
    move,
  );
  if (!editable) {
    return move.content ? (
      <section aria-label={t('writing')} className="prose-copy whitespace-pre-wrap break-words">
        {move.content.text}
      </section>
    ) : null;
  }
  return (
    <div className="max-w-[34rem]">
      {offered ? (
        <DraftOffer
          at={offered.at}
          fields={[t('writing')]}
          onPutBack={form.putBack}
          onDiscard={form.discard}
        />
      ) : null}
      {clashes.map((clash) => (
        <ClashChoice
          key={clash.field}
          label={t('writing')}
          mine={clash.mine}
          theirs={clash.theirs}
          onChoose={(choice) => form.resolve('text', choice)}
        />
      ))}
      <textarea
        aria-label={t('writing')}
        value={fields.text}
        rows={move.content ? 6 : 2}
        placeholder={t('writingPlaceholder')}
        onChange={(event) => form.set('text', event.currentTarget.value)}
        onBlur={() => void form.flush()}
        className="prose-copy -mx-2 field-sizing-content block w-[calc(100%+16px)] resize-none rounded-md bg-transparent px-2 py-1 outline-offset-4 hover:bg-surface focus:bg-surface"
      />
      <AutosaveStatus
        status={status}
        signedOut={signedOut}
        onRetry={() => void form.flush()}
        className="mt-1"
      />
    </div>
  );
}
