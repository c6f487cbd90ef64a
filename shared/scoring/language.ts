/*
 * The language of a short post. Words answer first: a post that uses three function words of a language more than of
 * any other is written in it, and most posts do. Only where words are undecided are trigrams asked, and then both
 * are weighed together; a longer post without French or English words may be answered with any language that has a
 * two-letter code. "Cannot tell" is null: a name, a number or a laugh has no language.
 *
 * The weights were chosen on real posts of three disasters; tests/unit/scoring/language.test.ts prints the scores.
 */
import { WORD_LANGUAGES } from './language/languageWords.ts';
import { readPost, shown } from './language/readPost.ts';
import { languageOfScript } from './language/scripts.ts';
import { readTrigramModels } from './language/trigramModels.ts';

/** So many words more than of any other language are certain without asking trigrams. */
const CERTAIN_LEAD = 3;
/** So many words more of a language that is neither French nor English are enough for it. */
const FOREIGN_LEAD = 2;
/** What a word is worth in trigrams' distance, and what French is charged beforehand: its models take names in. */
const WORD_WORTH = 400;
const HEAD_START_PER_UNIT = 15;
/** The least distance per unit between French and English that says anything when no word does. */
const LEAST_MARGIN = 4;
const FEWEST_LETTERS = 3;
/** Up to so many letters only French and English are looked for: with more languages, short posts are drawn by lot. */
const SHORT_LETTERS = 60;
/** How much nearer per unit another language must be than French and English. */
const OTHER_MARGIN = 12;

const FR = WORD_LANGUAGES.indexOf('fr');
const EN = WORD_LANGUAGES.indexOf('en');
const latin = readTrigramModels('Latin');
const FRA = latin.languages.indexOf('fra');
const ENG = latin.languages.indexOf('eng');

/** ISO 639-3 to 639-1 for the languages of the Latin models; one without a code is no answer but a mistake. */
const TWO_LETTERS: Readonly<Record<string, string>> = {
  spa: 'es',
  por: 'pt',
  ita: 'it',
  deu: 'de',
  nld: 'nl',
  swe: 'sv',
  pol: 'pl',
  ces: 'cs',
  hun: 'hu',
  ron: 'ro',
  tur: 'tr',
  vie: 'vi',
  ind: 'id',
  zlm: 'ms',
  jav: 'jv',
  hrv: 'hr',
  bos: 'bs',
  srp: 'sr',
  swh: 'sw',
  hau: 'ha',
  yor: 'yo',
  ibo: 'ig',
  zul: 'zu',
  som: 'so',
  tgl: 'tl',
  azj: 'az',
  uzn: 'uz',
  plt: 'mg',
  nya: 'ny',
  kin: 'rw',
  lin: 'ln',
  run: 'rn',
};

/** The language of a post by ISO 639-1, or null where it cannot be told. */
export function detectLanguage(text: string): string | null {
  readPost(text);
  const { units, length, letters, words } = shown;
  if (letters - shown.latin > shown.latin) return languageOfScript(units, length);
  if (letters < FEWEST_LETTERS) return null;

  let first = 0;
  for (let at = 1; at < words.length; at += 1) if ((words[at] ?? 0) > (words[first] ?? 0)) first = at;
  let second = 0;
  for (let at = 0; at < words.length; at += 1) if (at !== first) second = Math.max(second, words[at] ?? 0);
  const lead = (words[first] ?? 0) - second;
  if (lead >= CERTAIN_LEAD) return WORD_LANGUAGES[first] ?? null;
  if (lead >= FOREIGN_LEAD && first !== FR && first !== EN) return WORD_LANGUAGES[first] ?? null;

  const distances = latin.distances(units, length);
  const french = distances[FRA] ?? 0;
  const english = distances[ENG] ?? 0;
  const wordLead = (words[EN] ?? 0) - (words[FR] ?? 0);
  if (letters > SHORT_LETTERS && (words[FR] ?? 0) + (words[EN] ?? 0) <= 2) {
    const other = nearestOther(distances, Math.min(french, english) - OTHER_MARGIN * length);
    if (other !== null) return other;
  }
  const margin = french - english;
  const isSilent = wordLead === 0 && Math.abs(margin) < LEAST_MARGIN * length;
  if (isSilent) return null;
  return wordLead * WORD_WORTH + margin + HEAD_START_PER_UNIT * length > 0 ? 'en' : 'fr';
}

function nearestOther(distances: Int32Array, below: number): string | null {
  let best = -1;
  let least = below;
  for (let at = 0; at < distances.length; at += 1) {
    const distance = distances[at] ?? 0;
    if (distance < least && at !== FRA && at !== ENG) {
      least = distance;
      best = at;
    }
  }
  return best < 0 ? null : (TWO_LETTERS[latin.languages[best] ?? ''] ?? null);
}
