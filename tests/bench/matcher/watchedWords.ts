/*
 * What is looked for when matching is measured: words and pairs of words of the posts, tags, and words that look
 * like theirs and hardly occur, for most of what is watched is not there. Always the same for a seed.
 */
import { fold } from '../../../shared/scoring/fold.ts';
import { seeded } from '../measure.ts';
import { makePosts } from '../posts.ts';

const ENDINGS = ['que', 'ment', 'ir', 'eux', 'ism', 'ée'];
/** Words that occur more often than these are nobody's name. */
const COMMON = 1_000;

/** Distinct folded words, in no order. */
export function makeWords(count: number): readonly string[] {
  const random = seeded(17);
  const counts = new Map<string, number>();
  const pairs: string[] = [];
  for (const { text } of makePosts(20_000, 11)) {
    const words = text.split(' ').filter((word) => /^\p{L}+$/u.test(word));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const at = Math.floor(random() * (words.length - 1));
    pairs.push(`${words[at]} ${words[at + 1]}`);
  }
  const names = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(COMMON)
    .map(([word]) => word);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const made = new Set<string>();
  while (made.size < count) {
    const kind = random();
    if (kind < 0.4) made.add(fold(pick(names)));
    else if (kind < 0.6) made.add(fold(pick(pairs)));
    else if (kind < 0.7) made.add(fold(`#${pick(names)}`));
    else made.add(fold(pick(names) + pick(ENDINGS)));
  }
  return [...made];
}

/** Queries of 25 terms each over the words, of the shapes that the plan is delivered with. */
export function makeQueries(words: readonly string[]): readonly string[] {
  const terms = words.map((word) => (word.includes(' ') ? `"${word}"` : word));
  const queries: string[] = [];
  for (let at = 0; at + 25 <= terms.length; at += 25) {
    const list = (from: number, to: number) => `(${terms.slice(at + from, at + to).join(' OR ')})`;
    const shape = queries.length % 5;
    if (shape === 0) queries.push(`${list(0, 12)} ${list(12, 25)}`);
    else if (shape === 1) queries.push(`${list(0, 12)} NEAR/10 ${list(12, 25)}`);
    else queries.push(`${list(0, 22)} NOT ${list(22, 25)}`);
  }
  return queries;
}
