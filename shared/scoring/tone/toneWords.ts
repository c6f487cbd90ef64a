/*
 * The form of a word list for tones, and the list made ready to be asked.
 */

export type ToneWords = {
  /** Words by weight, -3 to 3, parted by blanks. */
  readonly weights: Readonly<Record<number, string>>;
  /** What means something else together than apart; folded, words parted by one blank. */
  readonly phrases: Readonly<Record<number, readonly string[]>>;
  readonly negators: string;
  /** How many words behind a negator are turned. */
  readonly negationReach: number;
  readonly boosters: string;
  readonly dampers: string;
  /** What comes behind them is what is meant. */
  readonly turns: string;
};

/** Phrases that begin with a word, the longest first. */
export type TonePhrases = readonly (readonly [parts: readonly string[], weight: number])[];

export type ToneList = {
  readonly weightOf: (word: string) => number;
  readonly phrasesFrom: (word: string) => TonePhrases | undefined;
  readonly negators: ReadonlySet<string>;
  readonly negationReach: number;
  readonly boosters: ReadonlySet<string>;
  readonly dampers: ReadonlySet<string>;
  readonly turns: ReadonlySet<string>;
};

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));
/** Beginnings are looked up by so many letters; none is shorter. */
const KEY_LETTERS = 3;

/** Makes a list ready. A whole word goes before a beginning, a longer beginning before a shorter one. */
export function makeToneList(words: ToneWords): ToneList {
  const whole = new Map<string, number>();
  const beginnings = new Map<string, [beginning: string, weight: number][]>();
  for (const [weight, text] of Object.entries(words.weights))
    for (const word of setOf(text)) {
      if (!word.endsWith('*')) {
        whole.set(word, Number(weight));
        continue;
      }
      const beginning = word.slice(0, -1);
      const key = beginning.slice(0, KEY_LETTERS);
      beginnings.set(key, [...(beginnings.get(key) ?? []), [beginning, Number(weight)]]);
    }
  for (const list of beginnings.values()) list.sort(([a], [b]) => b.length - a.length);
  const phrases = new Map<string, [parts: readonly string[], weight: number][]>();
  for (const [weight, list] of Object.entries(words.phrases))
    for (const phrase of list) {
      const parts = phrase.split(' ');
      const first = parts[0] ?? '';
      phrases.set(first, [...(phrases.get(first) ?? []), [parts, Number(weight)]]);
    }
  for (const list of phrases.values()) list.sort(([a], [b]) => b.length - a.length);
  return {
    weightOf: (word) =>
      whole.get(word) ??
      beginnings.get(word.slice(0, KEY_LETTERS))?.find(([beginning]) => word.startsWith(beginning))?.[1] ??
      0,
    phrasesFrom: (word) => phrases.get(word),
    negators: setOf(words.negators),
    negationReach: words.negationReach,
    boosters: setOf(words.boosters),
    dampers: setOf(words.dampers),
    turns: setOf(words.turns),
  };
}
