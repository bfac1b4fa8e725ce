export type DiffPiece = { kind: 'same' | 'out' | 'in'; text: string };

/** Above this many comparisons the middle of two texts is shown as replaced, not compared. */
const mostComparisons = 1_500_000;

const tokensOf = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];

/** What changed between two texts, word by word. Joining `same` and `in` gives the second. */
export function diffWords(before: string, after: string): DiffPiece[] {
  const a = tokensOf(before);
  const b = tokensOf(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail += 1;
  }
  const middle = compare(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([
    ...a.slice(0, head).map((text): DiffPiece => ({ kind: 'same', text })),
    ...middle,
    ...a.slice(a.length - tail).map((text): DiffPiece => ({ kind: 'same', text })),
  ]);
}

function compare(a: string[], b: string[]): DiffPiece[] {
  const out = (text: string): DiffPiece => ({ kind: 'out', text });
  const into = (text: string): DiffPiece => ({ kind: 'in', text });
  if (a.length * b.length > mostComparisons) return [...a.map(out), ...b.map(into)];
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: DiffPiece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left = '', right = ''] = [a[i], b[j]];
    if (i < a.length && j < b.length && left === right) {
      pieces.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push(out(left));
      i += 1;
    } else {
      pieces.push(into(right));
      j += 1;
    }
  }
  return pieces;
}

/** Neighbours of one kind together, what was taken out before what was put in. */
function joined(pieces: DiffPiece[]): DiffPiece[] {
  const result: DiffPiece[] = [];
  let change = { out: '', in: '' };
  const settle = () => {
    for (const kind of ['out', 'in'] as const) {
      if (change[kind] !== '') result.push({ kind, text: change[kind] });
    }
    change = { out: '', in: '' };
  };
  for (const { kind, text } of pieces) {
    if (kind !== 'same') {
      change[kind] += text;
      continue;
    }
    settle();
    const last = result.at(-1);
    if (last?.kind === 'same') last.text += text;
    else result.push({ kind, text });
  }
  settle();
  return result;
}
