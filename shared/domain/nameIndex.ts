/*
 * Tens of thousands of names, and which of them may stand in a text: found by their words, so that a text is only looked
 * through for the few that can be in it.
 */
import { type Names, readNames } from './wallMask.ts';

const NOTHING: Names = { whole: null, parts: null };
const WORDS = /[\p{L}\p{N}]+/gu;

/** Answers, for a text, the patterns of those names that may stand in it. */
export function createNameIndex(names: readonly string[]): (text: string) => Names {
  /** Under each of its words, the names that have it; names without a word by themselves. */
  const byWord = new Map<string, string[]>();
  const wordless: string[] = [];
  for (const name of new Set(names)) {
    const words = wordsOf(name);
    // Every word of it but the shortest: those are in every text.
    const telling = [...words].filter((word) => word.length > 2 || words.size === 1);
    if (words.size === 0) wordless.push(name);
    for (const word of telling.length === 0 ? words : telling) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [name]);
      else known.push(name);
    }
  }
  const byKey = new Map<string, Names>();
  return (text) => {
    const words = wordsOf(text);
    const found = new Set<string>();
    const parts = new Set<string>();
    for (const word of words) {
      const sharing = byWord.get(word) ?? [];
      // A word that hundreds have in common points to nobody unless the whole name stands there.
      const isCommon = sharing.length > COMMON;
      for (const name of sharing)
        if (!isCommon || [...wordsOf(name)].every((one) => words.has(one))) found.add(name);
      if (isCommon) parts.add(capitalised(word));
    }
    for (const name of wordless) if (text.includes(name.trim())) found.add(name);
    if (found.size === 0 && parts.size === 0) return NOTHING;
    const key = [...found, '', ...parts].join('\n');
    const known = byKey.get(key) ?? readNames([...found], [...parts]);
    if (byKey.size < REMEMBERED) byKey.set(key, known);
    return known;
  };
}

const COMMON = 200;
const REMEMBERED = 5_000;

/** A common part of names: it is masked where it stands with a capital, as any part is. */
function capitalised(word: string): string {
  const [first = ''] = word;
  return `${first.toLocaleUpperCase()}${word.slice(first.length)}`;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLocaleLowerCase().match(WORDS) ?? []);
}
