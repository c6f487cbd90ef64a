/*
 * Which words of two texts differ: what stands in one and not, in this order, in the other. The longest run of words in
 * common is kept, as people compare two versions; longer texts are compared by their beginning and end alone.
 */

export type DifferenceRange = { readonly start: number; readonly end: number };

/** Words that are compared one by one, on each side: the table has this many cells squared. */
const WORDS_COMPARED = 600;

type Word = { readonly text: string; readonly start: number; readonly end: number };

/** Offsets in UTF-16, of what is gone from `before` and what has come into `after`. */
export function differenceMarks(
  before: string,
  after: string,
): { readonly before: readonly DifferenceRange[]; readonly after: readonly DifferenceRange[] } {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head]?.text === now[head]?.text) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail]?.text === now[now.length - 1 - tail]?.text
  )
    tail += 1;
  const left = old.slice(head, old.length - tail);
  const right = now.slice(head, now.length - tail);
  if (left.length > WORDS_COMPARED || right.length > WORDS_COMPARED)
    return { before: joined(left), after: joined(right) };
  const kept = commonOf(left, right);
  return {
    before: joined(left.filter((_word, at) => !kept.left.has(at))),
    after: joined(right.filter((_word, at) => !kept.right.has(at))),
  };
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/\S+/g)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function commonOf(
  left: readonly Word[],
  right: readonly Word[],
): { readonly left: ReadonlySet<number>; readonly right: ReadonlySet<number> } {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        left[i]?.text === right[j]?.text ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const kept = { left: new Set<number>(), right: new Set<number>() };
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i]?.text === right[j]?.text) {
      kept.left.add(i);
      kept.right.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

/** Words that stand side by side are marked as one. */
function joined(words: readonly Word[]): readonly DifferenceRange[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = ranges.at(-1);
    if (last !== undefined && start - last.end <= 1) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}
