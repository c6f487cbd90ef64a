/*
 * How near a text is to each language by its groups of three letters, against the models that franc-min publishes
 * (300 trigrams a language, by rank). The distance is franc's own, less what every language pays alike; only the way
 * there differs: one look-up a trigram answers for all languages at once. A test holds both together.
 */
import { data } from 'franc-min/data.js';

/** What a trigram costs that a model does not know. */
const UNKNOWN = 300;
const SPACE = ' ';

export type TrigramModels = {
  readonly languages: readonly string[];
  /** By UTF-16 unit: the letter's number in this script's alphabet; 0 for a letter that no model has. */
  readonly letters: Uint8Array;
  /** Distances of a text to every language, in their order, valid until the next call; the least is the nearest. */
  readonly distances: (units: Uint16Array, length: number) => Int32Array;
};

/** Reads the models of a script; languages are named by ISO 639-3, as franc names them. */
export function readTrigramModels(script: string): TrigramModels {
  const models = Object.entries(data[script] ?? {}).map(([name, model]) => ({
    name,
    trigrams: model.split('|'),
  }));
  const alphabet = [
    SPACE,
    ...new Set(models.flatMap(({ trigrams }) => trigrams.flatMap((trigram) => trigram.split('')))),
  ];
  const letters = new Uint8Array(0x1_0000);
  alphabet.forEach((letter, at) => {
    if (letters[letter.charCodeAt(0)] === 0) letters[letter.charCodeAt(0)] = at + 1;
  });
  const keyOf = (a: number, b: number, c: number) => (a << 16) | (b << 8) | c;
  const rows = new Map<number, number>();
  const holders: { readonly language: number; readonly rank: number }[][] = [];
  models.forEach(({ trigrams }, language) => {
    trigrams.forEach((trigram, rank) => {
      const [a = 0, b = 0, c = 0] = [0, 1, 2].map((at) => letters[trigram.charCodeAt(at)] ?? 0);
      const key = keyOf(a, b, c);
      const row = rows.get(key) ?? holders.push([]) - 1;
      rows.set(key, row);
      holders[row]?.push({ language, rank });
    });
  });
  // Who knows a trigram, one row after the other: most are known to few languages, so few are asked.
  const starts = new Int32Array(holders.length + 1);
  holders.forEach((held, row) => {
    starts[row + 1] = (starts[row] ?? 0) + held.length;
  });
  const languageOf = Uint8Array.from(holders.flat().map(({ language }) => language));
  const rankOf = Int16Array.from(holders.flat().map(({ rank }) => rank));
  const counts = new Uint16Array(holders.length);
  const met = new Uint16Array(holders.length);
  const distances = new Int32Array(models.length);
  const languages = models.map(({ name }) => name);
  const look = makeTable(rows);

  return {
    languages,
    letters,
    distances: (units, length) => {
      let found = 0;
      const space = letters[SPACE.charCodeAt(0)] ?? 0;
      let before = space;
      let here = length > 0 ? (letters[units[0] ?? 0] ?? 0) : space;
      for (let at = 1; at <= length; at += 1) {
        const next = at < length ? (letters[units[at] ?? 0] ?? 0) : space;
        const row = look(keyOf(before, here, next));
        if (row >= 0) {
          const count = counts[row] ?? 0;
          if (count === 0) {
            met[found] = row;
            found += 1;
          }
          counts[row] = count + 1;
        }
        before = here;
        here = next;
      }
      distances.fill(0);
      for (let at = 0; at < found; at += 1) {
        const row = met[at] ?? 0;
        const count = counts[row] ?? 0;
        counts[row] = 0;
        const end = starts[row + 1] ?? 0;
        for (let entry = starts[row] ?? 0; entry < end; entry += 1) {
          const language = languageOf[entry] ?? 0;
          const gap = count - (rankOf[entry] ?? 0) - 1;
          distances[language] = (distances[language] ?? 0) + (gap < 0 ? -gap : gap) - UNKNOWN;
        }
      }
      return distances;
    },
  };
}

/** A look-up by open addressing: several times as fast as a Map of numbers, and this runs for every letter. */
function makeTable(rows: ReadonlyMap<number, number>): (key: number) => number {
  const size = 2 ** Math.ceil(Math.log2(rows.size * 4 + 1));
  const keys = new Int32Array(size).fill(-1);
  const values = new Int32Array(size);
  const slotOf = (key: number) => (Math.imul(key, 0x9e37_79b1) >>> 7) & (size - 1);
  for (const [key, row] of rows) {
    let slot = slotOf(key);
    while (keys[slot] !== -1) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    values[slot] = row;
  }
  return (key) => {
    for (let slot = slotOf(key); ; slot = (slot + 1) & (size - 1)) {
      const held = keys[slot];
      if (held === key) return values[slot] ?? -1;
      if (held === -1) return -1;
    }
  };
}
