/*
 * How everything here is measured: the limit and the product alternately in one process,
 * three rounds, the median of each. Only ratios are judged; times are shown for a feeling.
 */

export type Row = {
  readonly name: string;
  readonly limit: string;
  readonly product: string;
  readonly ratio: number;
  /** `max 3` or `min 0.5`; null for what is printed without a bar. */
  readonly bar: { readonly kind: 'max' | 'min'; readonly value: number } | null;
  readonly note: string;
};

export const ROUNDS = 3;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds that one call takes. */
export async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A generator of numbers in 0..1 that gives the same series every time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

export function isMet(row: Row): boolean {
  if (row.bar === null) return true;
  return row.bar.kind === 'max' ? row.ratio <= row.bar.value : row.ratio >= row.bar.value;
}

export function print(rows: readonly Row[]): void {
  const cells = rows.map((row) => [
    row.name,
    row.limit,
    row.product,
    row.ratio.toFixed(2),
    row.bar === null ? '' : `${row.bar.kind === 'max' ? '≤' : '≥'} ${row.bar.value}`,
    row.bar === null ? '' : isMet(row) ? 'met' : 'NOT MET',
    row.note,
  ]);
  const head = ['what', 'limit', 'product', 'ratio', 'bar', '', 'how'];
  const widths = head.map((title, at) =>
    Math.max(title.length, ...cells.map((row) => (row[at] ?? '').length)),
  );
  for (const row of [head, ...cells])
    process.stdout.write(
      `${row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
}
