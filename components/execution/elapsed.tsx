'use client';

import { useEffect, useState } from 'react';
import { formatDuration } from '@/lib/format';

type Props = { since: string | null; until: string | null; label: string };

/** Minutes and seconds, counting while there is no end. */
export function Elapsed({ since, until, label }: Props) {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!since || until) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [since, until]);
  if (!since) return null;
  const end = until ? Date.parse(until) : now;
  if (end === null) return null;
  return (
    <span role="timer" aria-label={label} className="tabular-nums">
      {formatDuration(Math.max(0, end - Date.parse(since)))}
    </span>
  );
}
