/*
 * What was found out about a word, kept for the next time it comes: most words of most posts are the same few thousand.
 * Bounded: a flood of words that nobody says twice empties it and costs what it cost without.
 */
const MOST = 30_000;
/** Longer pieces are seldom words and would fill the memory. UTF-16 units. */
const LONGEST = 64;

/** The same function, remembering. */
export function remembered<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const held = known.get(word);
    if (held !== undefined) return held;
    const found = find(word);
    if (word.length > LONGEST) return found;
    if (known.size >= MOST) known.clear();
    known.set(word, found);
    return found;
  };
}
