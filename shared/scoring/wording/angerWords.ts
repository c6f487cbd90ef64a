/*
 * Words of anger, contempt and argument in a draft, French and English, folded; and what is shouted, which the folded
 * text no longer shows. By hand: a word here makes somebody read the sentence again, it proves nothing.
 */
import { findAll, phrases, type WordingLanguage, type WordingText } from './wordingText.ts';

const ANGER: Readonly<Record<WordingLanguage, RegExp>> = {
  fr: phrases(`
    (?:imbecile|idiot|idiote|cretin|cretine|abruti|abrutie|menteur|menteuse|clown|troll|escroc)s?
    (?:ridicule|grotesque|absurde|pathetique|minable|risible|malhonnete)s?
    (?:de )?mauvaise foi
    vous (?:mentez|delirez|racontez n'importe quoi|dites n'importe quoi|avez (?:completement |tout a fait |bien )?tort|vous trompez|devriez avoir honte)
    n'importe quoi
    foutaises?
    sornettes
    inepties
    mensonges? (?:ehontes?|eh?onte)
    bravo, quel(?:le)?
    (?:quel|un) bel exemple
    merci pour (?:cette|la) lecon
    felicitations pour (?:votre|cette) \\w{1,20}
    bien essaye
    ben voyons
    on croit rever
    comme par hasard
    honte a vous
    allez donc
    de quoi vous melez-vous
  `),
  en: phrases(`
    (?:idiot|moron|liar|clown|troll|hater|crook|fool)s?
    keyboard warriors?
    stupid
    ridiculous
    absurd
    pathetic
    preposterous
    laughable
    nonsense
    dishonest
    bad faith
    (?:you are|you're) (?:completely |totally |simply |just |dead )?(?:wrong|lying)
    you (?:lie|lied)
    nice try
    good for you
    oh,? please
    give me a break
    shame on you
    how dare you
    congratulations on (?:your|this) \\w{1,20}
    what a surprise
    get a life
    grow up
    you should be ashamed
    mind your own business
  `),
};

const CRIES = /!(?:\s?[!?])+|\?\s?!/g;
/** So many sentences with one cry each are as loud as one with several. */
const SINGLE_CRIES = 3;

/** Three words or more in capitals, a name of letters among them or not. */
const LOUD =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{M}]*(?:(?:[ ,\u00a0\u202f]{1,3}|['’-])\p{Lu}[\p{Lu}\p{M}]*){2,60}(?![\p{L}\p{N}])/gu;
const LOUD_LETTERS = 12;
const LOUD_WORDS = 3;
const LOUD_ALONE =
  /(?<![\p{L}\p{N}])(?:FAUX|FALSE|MENSONGES?|LIES|ASSEZ|ENOUGH|HONTE|SHAME)(?![\p{L}\p{N}])/gu;
/** What keeps people safe may be in capitals, and so may the line above a statement. */
const RIGHTLY_LOUD =
  /^(?:do not|don['’]t|never|stop using|ne |n['’]|important|urgent|attention|warning|danger|avis|notice|rappel|recall|alert|for immediate|pour diffusion|communiqu)/i;

/** Spans in the original. */
export function findAnger(text: WordingText, language: WordingLanguage) {
  return findAll(ANGER[language], text.folded);
}

/** What is shouted: capitals and cries; spans in the original. */
export function findShouts(text: string): readonly { readonly from: number; readonly to: number }[] {
  const found = [...text.matchAll(CRIES), ...text.matchAll(LOUD_ALONE)];
  for (const run of text.matchAll(LOUD)) {
    const words = run[0].split(/[^\p{L}\p{M}]+/u).filter((word) => word.length > 1);
    const letters = words.reduce((sum, word) => sum + word.length, 0);
    if (words.length < LOUD_WORDS || letters < LOUD_LETTERS) continue;
    if (!RIGHTLY_LOUD.test(run[0]) && !isHeading(text, run.index, run.index + run[0].length)) found.push(run);
  }
  const cries = [...text.matchAll(/(?<![!?]\s?)!(?!\s?[!?])/g)];
  if (cries.length >= SINGLE_CRIES) found.push(...cries.slice(SINGLE_CRIES - 1));
  return found.map(({ index, 0: whole }) => ({ from: index, to: index + whole.length }));
}

/** A line of its own with more text around it, and no sign at its end. */
function isHeading(text: string, from: number, to: number): boolean {
  const isLine =
    (from === 0 || text[from - 1] === '\n') && (to === text.length || /[\r\n]/.test(text[to] ?? ''));
  return isLine && to - from < text.trim().length;
}
