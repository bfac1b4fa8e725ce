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
    /** `draft_0`, `draft_1_model_0_turn_2`, `tool_search_3fa9…`: the steps that a run keeps. */
    step(name: string): string {
      const [, kind, number, , turn] =
        /^(draft|check|judge|revision)_(\d+)(_.*?(?:turn_(\d+))?)?$/.exec(name) ?? [];
      const tool = /^tool_(.+)_[0-9a-f]{16}$/.exec(name)?.[1];
      if (tool) return t('bar.tool', { name: tool });
      if (!kind) return known(`cost.stepName.${name}`, humanise(name));
      const which = known(`cost.stepKind.${kind}`, humanise(kind));
      return t('cost.stepNumber', {
        kind: which,
        number: Number(number),
        turn: turn === undefined ? 0 : Number(turn) + 1,
      });
    },
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
    bar({
      kind,
      type,
      outcome,
      by,
      purpose,
      lookUps,
      keeps,
      draft: number = 0,
      name = '',
    }: Bar): string {
      if (kind === 'point') return event(type);
      if (kind === 'check') return t('bar.check', { number });
      if (kind === 'tool') return name ? t('bar.tool', { name }) : event('tool_called');
      if (kind === 'model') return known(`bar.${purpose}`, t('bar.model'));
      if (kind === 'save' && !keeps) return t('bar.booked');
      if (kind !== 'draft') return t(`bar.${kind}`);
      if (outcome !== 'done') return t('bar.draftBegun', { number });
      if (by === 'rules') return t('bar.mended', { number });
      return lookUps ? t('bar.lookUps', { count: lookUps }) : t('bar.draft', { number });
    },
  };
}
