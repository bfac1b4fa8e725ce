'use client';

import './trace.css';
import { useTranslations } from 'next-intl';
import { type CSSProperties, useMemo, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { notify } from '@/components/ui/toast';
import type { Recording } from '@/lib/executions/schemas';
import { RunText } from '../run-text';
import { playback } from './playback';
import { ReplayControls } from './replay-controls';
import { scaleOf } from './scale';
import type { Timeline } from './timeline';
import { traceWords } from './trace-words';
import { usePlayer } from './use-player';
import { Waterfall } from './waterfall';

type Props = { executionId: string; timeline: Timeline };
const sliderSteps = 1_000;

/** The waterfall with its recorder: what was written, as it was written, beside what happened. */
export function Replay({ executionId, timeline }: Props) {
  const t = useTranslations('trace');
  const words = traceWords(t);
  const { bars, marks, end, ended } = timeline;
  const scale = useMemo(() => scaleOf(bars, end), [bars, end]);
  const times = useMemo(() => marks.map(({ ms }) => ms), [marks]);
  const player = usePlayer({ end, scale, marks: times });
  const { recording, pending, load } = useRecording(executionId);
  const stateAt = useMemo(
    () => (recording ? playback(executionId, recording.frames) : null),
    [executionId, recording],
  );
  const { at } = player;
  const shown = at === null ? null : (stateAt?.(at) ?? null);
  const place = scale.place(at ?? end);
  const last = marks.findLast(({ ms }) => ms <= (at ?? end));

  // the recording is fetched by the first press, whichever it is
  const loading = {
    ...player,
    play: () => void load().then((ok) => ok && player.play()),
    step: (direction: 1 | -1) => void load().then((ok) => ok && player.step(direction)),
    seek: (ms: number) => void load().then((ok) => ok && player.seek(ms)),
  };

  return (
    <section aria-label={t('replay.label')} className="space-y-3">
      {ended ? <ReplayControls player={loading} end={end} pending={pending} /> : null}
      <div className={cn('grid gap-6', shown && 'xl:grid-cols-[minmax(0,1fr)_24rem]')}>
        <Waterfall timeline={timeline} scale={scale} at={at}>
          {ended ? (
            <input
              type="range"
              className="trace-slider"
              style={{ '--progress': place } as CSSProperties}
              min={0}
              max={sliderSteps}
              value={Math.round(place * sliderSteps)}
              aria-label={t('replay.position')}
              aria-valuetext={t('replay.spoken', {
                time: words.time(at ?? end),
                what: last ? words.event(last.type) : '',
              })}
              onChange={(event) => {
                player.pause();
                loading.seek(scale.time(Number(event.target.value) / sliderSteps));
              }}
            />
          ) : null}
        </Waterfall>
        {shown && recording ? (
          <section
            aria-label={t('replay.text')}
            className="min-w-0 self-start rounded-xl border border-line bg-surface px-4 py-3 xl:sticky xl:top-16"
          >
            {shown.text === '' ? (
              <p className="text-ink-3">{t('replay.empty')}</p>
            ) : (
              <RunText run={shown} />
            )}
            <p className="mt-3 text-meta text-ink-3">{t(`replay.${recording.source}`)}</p>
          </section>
        ) : null}
      </div>
    </section>
  );
}

/** The recording of a run, fetched once it is asked for. */
function useRecording(executionId: string) {
  const t = useTranslations('trace.replay');
  const [recording, setRecording] = useState<Recording | null>(null);
  const [pending, setPending] = useState(false);
  async function load(): Promise<boolean> {
    if (recording) return true;
    if (pending) return false;
    setPending(true);
    try {
      const response = await fetch(`/api/executions/${executionId}/recording`);
      if (!response.ok) throw new Error(response.statusText);
      setRecording((await response.json()) as Recording);
      return true;
    } catch {
      notify(t('failed'), { tone: 'error' });
      return false;
    } finally {
      setPending(false);
    }
  }
  return { recording, pending, load };
}
