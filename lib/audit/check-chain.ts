export type ChainRow = {
  seq: number;
  prevHash: string;
  hash: string;
  /** The hash of the row as it reads now. */
  computed: string;
};
export type ChainStatus =
  | { ok: true; rows: number }
  /** `seq` names the first row that was edited, or is missing. */
  | { ok: false; rows: number; seq: number; fault: 'edited' | 'missing' };

const nothing = '0'.repeat(64);

/** Walks a chain from its first row to its head: each row must hash to its hash and hang on the one before. */
export function checkChain(
  rows: readonly ChainRow[],
  head: { seq: number; hash: string } | null,
): ChainStatus {
  let seq = 0;
  let hash = nothing;
  for (const row of rows) {
    if (row.seq !== seq + 1)
      return { ok: false, rows: rows.length, seq: seq + 1, fault: 'missing' };
    seq = row.seq;
    if (row.prevHash !== hash || row.computed !== row.hash) {
      return { ok: false, rows: rows.length, seq, fault: 'edited' };
    }
    hash = row.hash;
  }
  if (head && head.seq !== seq) {
    return { ok: false, rows: rows.length, seq: seq + 1, fault: 'missing' };
  }
  if (head && head.hash !== hash) return { ok: false, rows: rows.length, seq, fault: 'edited' };
  return { ok: true, rows: rows.length };
}
