'use client';

import { Pause, Play, RotateCcw, SkipBack, SkipForward, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { traceWords } from './trace-words';
import { speeds, type usePlayer } from './use-player';

type Props = { player: ReturnType<typeof usePlayer>; end: number; pending: boolean };

/** Play, step, speed: the buttons of the recorder. */
export function ReplayControls({ player, end, pending }: Props) {
  const t = useTranslations('trace.replay');
  const words = traceWords(useTranslations('trace'));
  const { at, playing, speed } = player;
  const over = at !== null && at >= end;
  return (
    <div className="flex flex-wrap items-center gap-x-1.5 gap-y-2">
      <IconButton
        label={t('back')}
        icon={<SkipBack aria-hidden />}
        onClick={() => player.step(-1)}
      />
      <Button
        icon={
          playing ? <Pause aria-hidden /> : over ? <RotateCcw aria-hidden /> : <Play aria-hidden />
        }
        pending={pending}
        onClick={playing ? player.pause : player.play}
      >
        {playing ? t('pause') : over ? t('again') : t('play')}
      </Button>
      <IconButton
        label={t('forward')}
        icon={<SkipForward aria-hidden />}
        onClick={() => player.step(1)}
      />
      <span className="mx-1.5 min-w-28 text-head text-ink-2 tabular-nums">
        {at === null ? words.time(end) : t('at', { now: words.time(at), total: words.time(end) })}
      </span>
      <fieldset className="flex items-center">
        <legend className="sr-only">{t('speed')}</legend>
        {speeds.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={speed === one}
            onClick={() => player.setSpeed(one)}
            className={cn(
              'h-control min-w-control rounded-md px-1.5 text-head tabular-nums hover:bg-sunk',
              speed === one ? 'font-semibold text-ink' : 'text-ink-3',
            )}
          >
            {t('times', { speed: one })}
          </button>
        ))}
        <Button variant="ghost" onClick={() => player.seek(end)}>
          {t('instant')}
        </Button>
      </fieldset>
      {at === null ? null : (
        <IconButton
          className="ml-auto"
          label={t('close')}
          icon={<X aria-hidden />}
          onClick={player.close}
        />
      )}
    </div>
  );
}
