export type Measures = { at1: number; at5: number; at10: number; mrr: number; questions: number };

/** One question: where each piece of its evidence stood, from 1; null when it was not found. */
export type Outcome = (number | null)[];

export function outcomeOf(ranked: readonly string[], evidence: readonly string[]): Outcome {
  return evidence.map((id) => {
    const at = ranked.indexOf(id);
    return at < 0 ? null : at + 1;
  });
}

/** Share of the evidence among the first 1, 5 and 10, and the mean of 1 by the rank of the first found. */
export function measure(outcomes: readonly Outcome[]): Measures {
  const mean = (value: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / Math.max(1, outcomes.length);
  const within = (most: number) => (outcome: Outcome) =>
    outcome.filter((rank) => rank !== null && rank <= most).length / outcome.length;
  return {
    at1: mean(within(1)),
    at5: mean(within(5)),
    at10: mean(within(10)),
    mrr: mean((outcome) => Math.max(0, ...outcome.map((rank) => (rank === null ? 0 : 1 / rank)))),
    questions: outcomes.length,
  };
}
