import { getTranslations } from 'next-intl/server';
import { CopyJson, DownloadJson } from '@/components/execution/trace/copy-json';
import type { ExecutionView } from '@/lib/executions/schemas';
import { EventList } from '../../_components/event-list';

/** The events as they are stored. */
export async function EventsTab({ view }: { view: ExecutionView }) {
  const t = await getTranslations('trace.events');
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-x-3">
        <p className="text-head text-ink-2">{t('intro', { count: view.events.length })}</p>
        <span className="ml-auto flex items-center">
          <CopyJson value={view.events} />
          <DownloadJson value={view.events} name={`${view.id}.events.json`} />
        </span>
      </div>
      <EventList events={view.events} />
    </div>
  );
}
