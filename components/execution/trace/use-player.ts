'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Scale } from './scale';

export const speeds = [1, 4, 16] as const;
export type Speed = (typeof speeds)[number];

/** A folded wait passes in this time, at whatever speed. */
const foldMs = 800;

const wantsLittleMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

type Options = {
  end: number;
  scale: Scale;
  /** The times of the events, ascending. */
  marks: readonly number[];
};

/** The hand on the recording: where it is, whether it runs, how fast. Null stands at the whole run. */
export function usePlayer({ end, scale, marks }: Options) {
  const [at, setAt] = useState<number | null>(null);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const place = useRef(0);

  const seek = useCallback(
    (ms: number) => {
      place.current = Math.min(end, Math.max(0, ms));
      setAt(place.current);
    },
    [end],
  );

  useEffect(() => {
    if (!playing) return;
    let frame = 0;
    let before = performance.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = (next: number) => {
      seek(next);
      if (next < end) return true;
      setPlaying(false);
      return false;
    };
    const roll = (time: number) => {
      const passed = (time - before) * speed;
      before = time;
      const { current } = place;
      const fold = scale.folds.find((one) => current >= one.start && current < one.end);
      const pace = fold ? Math.max(1, (fold.end - fold.start) / foldMs / speed) : 1;
      if (goOn(Math.min(current + passed * pace, fold?.end ?? end))) {
        frame = requestAnimationFrame(roll);
      }
    };
    // without motion it goes from event to event
    const step = () => {
      const next = marks.find((ms) => ms > place.current) ?? end;
      if (goOn(next)) timer = setTimeout(step, 1_500 / speed);
    };
    if (wantsLittleMotion()) timer = setTimeout(step, 1_500 / speed);
    else frame = requestAnimationFrame(roll);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [playing, speed, end, scale, marks, seek]);

  const play = () => {
    if (place.current >= end || at === null) seek(0);
    setPlaying(true);
  };
  const pause = () => setPlaying(false);
  /** To the next event, or the one before. */
  const step = (direction: 1 | -1) => {
    pause();
    const from = at ?? end;
    const next = direction > 0 ? marks.find((ms) => ms > from) : marks.findLast((ms) => ms < from);
    seek(next ?? (direction > 0 ? end : 0));
  };
  const close = () => {
    pause();
    setAt(null);
    place.current = 0;
  };
  return { at, playing, speed, setSpeed, play, pause, seek, step, close };
}
