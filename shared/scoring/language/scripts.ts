/*
 * Letters that are not Latin. A script that one language writes answers by itself; Cyrillic, Arabic and Devanagari
 * are shared, so their trigrams are asked. Codes are ISO 639-1.
 */
import { readTrigramModels, type TrigramModels } from './trigramModels.ts';

/** What writes in these letters: a language, or the script whose models tell. */
type Writing = { readonly from: number; readonly to: number; readonly language: string };

const WRITINGS: readonly Writing[] = [
  { from: 0x0370, to: 0x03ff, language: 'el' },
  { from: 0x0400, to: 0x052f, language: 'Cyrillic' },
  { from: 0x0531, to: 0x058f, language: 'hy' },
  { from: 0x0590, to: 0x05ff, language: 'he' },
  { from: 0x0600, to: 0x06ff, language: 'Arabic' },
  { from: 0x0900, to: 0x097f, language: 'Devanagari' },
  { from: 0x0980, to: 0x09ff, language: 'bn' },
  { from: 0x0a00, to: 0x0a7f, language: 'pa' },
  { from: 0x0a80, to: 0x0aff, language: 'gu' },
  { from: 0x0b80, to: 0x0bff, language: 'ta' },
  { from: 0x0c00, to: 0x0c7f, language: 'te' },
  { from: 0x0c80, to: 0x0cff, language: 'kn' },
  { from: 0x0d00, to: 0x0d7f, language: 'ml' },
  { from: 0x0d80, to: 0x0dff, language: 'si' },
  { from: 0x0e00, to: 0x0e7f, language: 'th' },
  { from: 0x0e80, to: 0x0eff, language: 'lo' },
  { from: 0x1000, to: 0x109f, language: 'my' },
  { from: 0x10a0, to: 0x10ff, language: 'ka' },
  { from: 0x1100, to: 0x11ff, language: 'ko' },
  { from: 0x1200, to: 0x137f, language: 'am' },
  { from: 0x1780, to: 0x17ff, language: 'km' },
  { from: 0x3040, to: 0x30ff, language: 'ja' },
  { from: 0x3400, to: 0x9fff, language: 'zh' },
  { from: 0xac00, to: 0xd7af, language: 'ko' },
  { from: 0xff66, to: 0xff9f, language: 'ja' },
];

/** Japanese also writes the letters of Chinese; a few of its own are enough to know it. */
const KANA_SHARE = 0.1;

/** ISO 639-3, as the models name languages, to 639-1; what is missing here is answered with "cannot tell". */
const TWO_LETTERS: Readonly<Record<string, string>> = {
  rus: 'ru',
  ukr: 'uk',
  bel: 'be',
  bul: 'bg',
  srp: 'sr',
  bos: 'sr',
  kaz: 'kk',
  uzn: 'uz',
  azj: 'az',
  arb: 'ar',
  urd: 'ur',
  pes: 'fa',
  skr: 'pa',
  pbu: 'ps',
  hin: 'hi',
  mar: 'mr',
  npi: 'ne',
};

/** Fewer letters than this of a shared script do not tell its languages apart. */
const ENOUGH_LETTERS = 8;

const modelsOf = new Map<string, TrigramModels>();

/** The language of a post whose letters are mostly not Latin, or null. */
export function languageOfScript(units: Uint16Array, length: number): string | null {
  const counts = new Map<string, number>();
  let letters = 0;
  for (let at = 0; at < length; at += 1) {
    const unit = units[at] ?? 0;
    const writing = unit < 0x0370 ? undefined : WRITINGS.find(({ from, to }) => unit >= from && unit <= to);
    if (writing === undefined) continue;
    counts.set(writing.language, (counts.get(writing.language) ?? 0) + 1);
    letters += 1;
  }
  if ((counts.get('ja') ?? 0) >= letters * KANA_SHARE && counts.has('ja')) return 'ja';
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined) return null;
  const [name, count] = most;
  if (name.length === 2) return name;
  if (count < ENOUGH_LETTERS) return null;
  const models = modelsOf.get(name) ?? readTrigramModels(name);
  modelsOf.set(name, models);
  return TWO_LETTERS[nearest(models, units, length)] ?? null;
}

function nearest(models: TrigramModels, units: Uint16Array, length: number): string {
  const distances = models.distances(units, length);
  let best = 0;
  for (let at = 1; at < distances.length; at += 1)
    if ((distances[at] ?? 0) < (distances[best] ?? 0)) best = at;
  return models.languages[best] ?? '';
}
