import type { useTranslations } from 'next-intl';
import { formatDuration } from '@/lib/format';
import type { Bar } from './timeline';

type Translate = ReturnType<typeof useTranslations<'trace'>>;
type Key = Parameters<Translate['has']>[0];

/** `judge_asked` as “Judge asked”: the words of a type that the catalogue does not know. */
export const humanise = (type: string) => {
  const words = type
    .replaceAll(/[._]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The words of a run's record, also for types of events and steps that came later than these words. */
export function traceWords(t: Translate) {
  const known = (path: string, otherwise: string) =>
    t.has(path as Key) ? t(path as Key) : otherwise;
  const event = (type: string) => known(`event.${type}`, humanise(type));
  return {
    event,
    step: (name: string) => known(`cost.stepName.${name}`, humanise(name)),
    /** Something that a run knew. */
    part: (name: string) =>
      known(`compare.part.${name}`, known(`context.rule.${name}`, humanise(name))),
    rule: (name: string) => known(`context.rule.${name}`, humanise(name)),
    /** 240 ms, 1.24 s, 12.4 s, 02:05. */
    time(ms: number): string {
      if (ms < 1000) return t('ms', { ms: Math.round(ms) });
      if (ms >= 60_000) return formatDuration(ms);
      return t('s', { seconds: (ms / 1000).toFixed(ms < 10_000 ? 2 : 1) });
    },
    /** A round time on the axis: 0, 500 ms, 5 s. */
    tick: (ms: number) =>
      ms === 0
        ? '0'
        : ms < 1000
          ? t('ms', { ms })
          : ms < 60_000
            ? t('s', { seconds: ms / 1000 })
            : formatDuration(ms),
    bar({ kind, type, outcome, draft = 0, name = '' }: Bar): string {
      if (kind === 'point') return event(type);
      if (kind === 'draft' && outcome !== 'done') return t('bar.draftBegun', { number: draft });
      if (kind === 'draft' || kind === 'check') return t(`bar.${kind}`, { number: draft });
      if (kind === 'tool') return name ? t('bar.tool', { name }) : event('tool_called');
      return t(`bar.${kind}`);
    },
  };
}
