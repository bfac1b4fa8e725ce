import { getTranslations } from 'next-intl/server';
import { CopyButton, DownloadJson } from '@/components/execution/trace/copy-json';
import { JsonText } from '@/components/execution/trace/json-text';
import type { ExecutionView } from '@/lib/executions/schemas';
import { Part } from './facts';

/** The output as it is kept, and the text that it reads as. */
export async function OutputTab({ view }: { view: ExecutionView }) {
  const t = await getTranslations('trace.output');
  const { output, text, status, id } = view;
  if (!output) {
    const open = status === 'pending' || status === 'running';
    return <p className="text-head text-ink-3">{t(open ? 'open' : 'none')}</p>;
  }
  const json = JSON.stringify(output, null, 2);
  return (
    <div className="grid gap-8 xl:grid-cols-2">
      <Part
        title={t('structured')}
        aside={
          <>
            <CopyButton text={json} />
            <DownloadJson value={output} name={`${id}.json`} />
          </>
        }
      >
        <div className="rounded-lg border border-line bg-surface p-3">
          <JsonText value={output} />
        </div>
      </Part>
      {text ? (
        <Part title={t('text')} aside={<CopyButton text={text} />}>
          <p className="prose-copy break-words whitespace-pre-wrap">{text}</p>
        </Part>
      ) : null}
    </div>
  );
}
