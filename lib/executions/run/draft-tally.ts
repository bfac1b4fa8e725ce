import type { RecalledText } from '@/lib/memory';
import { recalledIn } from '../tools/memory-look-up';
import type { ToolAnswer } from '../tools/use-tool';
import type { StepCost } from './run';

const mostToolCalls = 10;

/** What the models of one draft have used so far, whoever of them did: time, money, look-ups. */
export class Tally {
  cost: StepCost = { tokens: 0, microUsd: 0, estimated: false };
  readonly #until: number;
  readonly #answers = new Map<string, ToolAnswer>();
  #toolCalls = 0;

  constructor(timeoutMs: number) {
    this.#until = performance.now() + timeoutMs;
  }

  get leftMs(): number {
    return Math.max(0, this.#until - performance.now());
  }

  add({ tokens, microUsd, estimated }: StepCost) {
    this.cost = {
      tokens: this.cost.tokens + tokens,
      microUsd: this.cost.microUsd + microUsd,
      estimated: this.cost.estimated || estimated,
    };
  }

  get toolsLeft(): number {
    return mostToolCalls - this.#toolCalls;
  }

  /** What an equal look-up of this draft was answered; every look-up counts. */
  answered(step: string): ToolAnswer | undefined {
    this.#toolCalls += 1;
    return this.#answers.get(step);
  }

  keep(step: string, answer: ToolAnswer) {
    this.#answers.set(step, answer);
  }

  get found(): string[] {
    return [...this.#answers.values()].filter(({ ok }) => ok).map(({ text }) => text);
  }

  get memories(): RecalledText[] {
    return [...this.#answers.values()].flatMap(recalledIn);
  }

  /** Which pages were read, for the person. */
  notes(): string[] {
    const sources = [...this.#answers.values()].map(({ source }) => source);
    const pages = [...new Set(sources)].filter((source) => source?.startsWith('http'));
    return pages.length > 0 ? [`Pages read for this: ${pages.join(', ')}`] : [];
  }
}
