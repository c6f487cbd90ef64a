/*
 * Words that turn what a post says, read as one sign each: every "not" of both languages, and figures in letters.
 * They are found by the hash that their reader has at hand, so that no other word is ever cut out of its text.
 */
import { hashOf } from './wordHash.ts';

/** What begins every negation's sign and no word. */
export const NEGATION = '!';

export type TurningWord = {
  readonly word: string;
  /** What it is read as: `NEGATION`, or a figure. */
  readonly sign: string;
  readonly signHash: number;
};

const NEGATIONS =
  `not no never none without cannot nor dont doesnt didnt isnt wasnt arent werent cant wont couldnt shouldnt false fake
   hoax untrue unsafe non ne pas jamais aucun aucune sans rien faux fausse canular intox dement`.split(/\s+/);

const FIGURES =
  `two deux 2|three trois 3|four quatre 4|five cinq 5|six 6|seven sept 7|eight huit 8|nine neuf 9|ten dix 10|
   eleven onze 11|twelve douze 12|thirteen treize 13|fourteen quatorze 14|fifteen quinze 15|sixteen seize 16|
   seventeen 17|eighteen 18|nineteen 19|twenty vingt 20|thirty trente 30|forty quarante 40|fifty cinquante 50|
   sixty soixante 60|hundred cent 100|thousand mille 1000`
    .split('|')
    .flatMap((line) => {
      const names = line.trim().split(/\s+/);
      const figure = names.at(-1) ?? '';
      return names.slice(0, -1).map((name) => [name, figure] as const);
    });

const byHash = new Map<number, TurningWord>(
  [...NEGATIONS.map((word) => [word, NEGATION] as const), ...FIGURES].map(([word, sign]) => [
    hashOf(word),
    { word, sign, signHash: hashOf(sign) },
  ]),
);

/** Whether some turning word ends in these bits of its hash: most words are known not to be one by this alone. */
const LOW_BITS = 0xfff;
const mayTurn = new Uint8Array(LOW_BITS + 1);
for (const hash of byHash.keys()) mayTurn[hash & LOW_BITS] = 1;

/** The turning word that stands from `start` to `end` of a folded text and has this hash; null for any other word. */
export function turningWordAt(folded: string, start: number, end: number, hash: number): TurningWord | null {
  if (mayTurn[hash & LOW_BITS] === 0) return null;
  const found = byHash.get(hash);
  if (found === undefined) return null;
  return found.word.length === end - start && folded.startsWith(found.word, start) ? found : null;
}
