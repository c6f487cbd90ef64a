/*
 * What is said and not established: a sentence that holds the main words of a fact that nobody confirmed, and words of
 * guessing. To repeat a rumour is to spread it, so a sentence that denies one is marked as well.
 */
import { fold } from '../fold.ts';
import { type FoldedSpan, phrases, type WordingLanguage, type WordingText } from './wordingText.ts';

export const GUESSES: Readonly<Record<WordingLanguage, RegExp>> = {
  fr: phrases(`
    probablement
    vraisemblablement
    sans doute
    apparemment
    a priori
    il (?:semble(?:rait)?|parait(?:rait)?) (?:bien )?(?:que|qu')
    (?:nous|on) (?:pensons|croyons|supposons|soupconnons|presumons|croit|pense|suppose) (?:que|qu')
    (?:nous|on) (?:avons|a) (?:tout )?lieu de croire
    tout (?:porte a croire|indique|laisse croire|laisse penser)
    selon (?:toute vraisemblance|certaines (?:rumeurs|sources)|la rumeur|nos premieres hypotheses)
    a ce qu'il parait
    (?<!n')aurai(?:t|ent) ete (?!possible|preferable|mieux)\\w{1,20}
    serai(?:t|ent) (?:a l'origine|due?s? a|liee?s? a)
  `),
  en: phrases(`
    probably
    presumably
    apparently
    allegedly
    supposedly
    reportedly
    (?:most|very) likely
    likely (?:caused|due|the result|came|started|linked)
    it (?:appears|seems|looks like|would appear|would seem)(?: to be)?(?: that)?
    we (?:believe|think|suspect|assume|presume) (?:that|it is|it was|the cause|this is|this was)
    we have reason to believe
    rumou?r has it
    (?:may|might|could) have (?:been (?:caused|started|triggered)|come from|started)
    (?:may|might|could) be (?:due|linked|caused)
  `),
};

/** Words that say nothing of what a fact is about. */
const EMPTY = new Set(
  `dans avec pour sans sous chez vers entre depuis apres avant pendant plus moins tres tout tous toute toutes cette cet ces
  notre nos votre vos leur leurs elle elles nous vous ils sont etait etaient ete etre avoir avait avaient ayant ont fait
  faire aurait auraient serait seraient comme mais donc dont plusieurs certains certaines aussi encore deja selon ainsi
  with from that this these those have been were was will would could should after before about into over under their
  there they them your ours which while when where what than then some several also only just more most being said says
  company entreprise numero number`.split(/\s+/),
);

const WORD = /[\p{L}\p{N}]+/gu;
/** Letters by which forms of one word are taken for one: "hospitalisé", "hospitalisation". */
const STEM = 6;
const SHORTEST = 4;
const SHARE = 0.6;
/** A single word would mark every sentence on the matter. */
const FEWEST = 2;
const FACTS_READ = 200;
const WORDS_OF_FACT = 60;

/** Main words of a text by their beginnings; numbers whole. */
function stemsOf(folded: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const [word] of folded.matchAll(WORD)) {
    if (/^\d/.test(word)) stems.add(word);
    else if (word.length >= SHORTEST && !EMPTY.has(word)) stems.add(word.replace(/s$/, '').slice(0, STEM));
  }
  return stems;
}

/** Sentences that repeat an unconfirmed fact; spans of the folded text. */
export function findRepeated(text: WordingText, unconfirmed: readonly string[]): readonly FoldedSpan[] {
  const facts = unconfirmed
    .slice(0, FACTS_READ)
    .map((wording) => [...stemsOf(fold(wording))].slice(0, WORDS_OF_FACT))
    .filter((stems) => stems.length >= FEWEST);
  if (facts.length === 0) return [];
  return text.sentences.flatMap(({ from, to }) => {
    const raw = text.folded.slice(from, to);
    const said = stemsOf(raw);
    const isRepeated = facts.some(
      (stems) =>
        stems.filter((stem) => said.has(stem)).length >= Math.max(FEWEST, Math.ceil(stems.length * SHARE)),
    );
    const inset = raw.length - raw.trimStart().length;
    return isRepeated ? [{ from: from + inset, to: from + raw.trimEnd().length }] : [];
  });
}
