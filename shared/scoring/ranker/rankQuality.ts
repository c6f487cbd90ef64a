/*
 * How well posts are ranked: the area under the ROC curve, which is how often one to act on stands before one that is
 * none. Equals count half.
 */

export type Judged = { readonly score: number; readonly isPositive: boolean };

/** 0..1; one half is chance. Null where there are not both kinds. */
export function areaUnderCurve(judged: readonly Judged[]): number | null {
  const sorted = [...judged].sort((a, b) => a.score - b.score);
  let ranks = 0;
  let positives = 0;
  for (let first = 0; first < sorted.length; ) {
    let end = first;
    while (end < sorted.length && sorted[end]?.score === sorted[first]?.score) end += 1;
    const rank = (first + 1 + end) / 2;
    for (let at = first; at < end; at += 1) {
      if (sorted[at]?.isPositive !== true) continue;
      ranks += rank;
      positives += 1;
    }
    first = end;
  }
  const negatives = sorted.length - positives;
  if (positives === 0 || negatives === 0) return null;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}
