/*
 * Names on both sides. Those that the plan knows must stand on both; of others only what contradicts is told: a name
 * that is spelled almost alike, or another person under the same title. Names of bodies are translated, and are let be.
 */
import { fold } from '../fold.ts';
import { isBodyWord, ownWords } from './bodyWords.ts';
import type { ParityToken } from './parityToken.ts';

export type NameFinding = {
  readonly fr: Pick<ParityToken, 'from' | 'to'> | null;
  readonly en: Pick<ParityToken, 'from' | 'to'> | null;
};

type Word = { readonly from: number; readonly to: number; readonly text: string; readonly folded: string };
type Run = readonly Word[];
type Span = { readonly from: number; readonly to: number };

const LETTERS = String.raw`[\p{L}\p{M}'’-]`;
const CAPITAL_WORD = new RegExp(String.raw`(?<![\p{L}\p{N}@#./-])\p{Lu}${LETTERS}*`, 'gu');
const TITLE =
  /(?:(?<!\p{L})(?:M\.|MM\.|Mme|Mmes|Dr|Dre|Dr\.|Me|Mr\.?|Mrs\.?|Ms\.?|Docteure?|Doctor|Professor|Professeure?))\s+$/u;
const TITLES = new Set(
  'm mm mme mmes dr dre me mr mrs ms docteur docteure doctor professor professeur professeure'.split(' '),
);
const FORENAME_RUN = 3;
/** How far before a word is looked for a title or the end of a sentence. */
const BEFORE = 40;
const hasTitle = (text: string, at: number): boolean => TITLE.test(text.slice(Math.max(0, at - BEFORE), at));

function capitalRuns(text: string): readonly Run[] {
  const words = [...text.matchAll(CAPITAL_WORD)].map(({ 0: found, index = 0 }): Word => {
    const clean = found
      .replace(/['’-]+$/, '')
      .replace(/^[LDldQq]['’]/, '')
      .replace(/['’]s$/, '');
    const from = index + found.indexOf(clean);
    return { from, to: from + clean.length, text: clean, folded: fold(clean) };
  });
  const named = words.filter(({ folded }) => !TITLES.has(folded));
  const runs: Word[][] = [];
  for (const word of named) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && /^[ \u00a0\u202f]$/.test(text.slice(last.to, word.from)))
      runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs;
}

const isSentenceStart = (text: string, at: number): boolean =>
  /(?:^|[.!?:;»”"\n•–—«“(-]\s*)$/u.test(text.slice(Math.max(0, at - BEFORE), at));

/** Edits between two words, as far as two. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1)
      row.push(
        Math.min(
          (before[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    before = row;
  }
  return before[b.length] ?? 3;
}

/** Words, and their parts: "d'Orbio", "Orbio's" and "Orbio-Nord" all speak of Orbio. */
const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(
    (fold(text).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []).flatMap((word) => [
      word,
      word.replace(/'s$/, ''),
      word.replace(/^[a-z]{1,2}'/, ''),
    ]),
  );

/** A capital begins another word: #RivemontOutage. */
const IS_MORE = /[\p{Ll}\p{N}]/u;

/** Where a known name stands, in any of its forms ("Santé Canada|Health Canada"). */
function placeOf(name: string, text: string): { from: number; to: number } | null {
  for (const form of name
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const [whole, part] = [fold(text), fold(form)];
    let at = whole.indexOf(part);
    // "Ana Royer" is not Ana Roy.
    while (at >= 0 && IS_MORE.test(text[at + part.length] ?? '')) at = whole.indexOf(part, at + 1);
    // Folding keeps the length of what such names are made of, save for ligatures: near enough to mark.
    if (at >= 0) return { from: at, to: Math.min(text.length, at + form.length) };
  }
  return null;
}

/** The last word of a person's name is enough where the whole was said on the other side. */
function shortPlaceOf(name: string, runs: readonly Run[]): Run | null {
  const last =
    fold(name.split('|')[0] ?? '')
      .split(/\s+/)
      .at(-1) ?? '';
  return last.length < 3 ? null : (runs.find((run) => run.some(({ folded }) => folded === last)) ?? null);
}

const spanOf = (run: Run): { from: number; to: number } => ({
  from: run[0]?.from ?? 0,
  to: run.at(-1)?.to ?? 0,
});

/** Compares the names of two texts; `known` are those of the plan. */
export function compareNames(fr: string, en: string, known: readonly string[]): readonly NameFinding[] {
  const findings: NameFinding[] = [];
  const runs = { fr: capitalRuns(fr), en: capitalRuns(en) };
  const taken = new Set<string>();
  const said = { fr: wordsIn(fr), en: wordsIn(en) };
  const places: Record<'fr' | 'en', Span[]> = { fr: [], en: [] };
  for (const name of known) {
    const inFr = placeOf(name, fr);
    const inEn = placeOf(name, en);
    if (inFr !== null && inEn !== null) {
      places.fr.push(inFr);
      places.en.push(inEn);
    }
    if ((inFr === null) === (inEn === null)) continue;
    // "Laboratoires Vireval" is "Vireval Laboratories": what is its own is there.
    const own = ownWords(fold(name.split('|')[inFr === null ? 1 : 0] ?? name));
    const side = inFr === null ? 'fr' : 'en';
    if (own !== null && own.length > 0 && own.every((word) => said[side].has(word))) continue;
    const [there, elsewhere] = inFr === null ? ([inEn, runs.fr] as const) : ([inFr, runs.en] as const);
    const short = shortPlaceOf(name, elsewhere);
    const folded = fold(name.split('|')[0] ?? '').split(/\s+/);
    // "Mme Roy" for Ana Roy is the same person; "Anne Roy" is another.
    const isSame =
      short !== null && (short.length === 1 || short.every((word) => folded.includes(word.folded)));
    if (isSame) continue;
    const near =
      short ??
      elsewhere.find((run) =>
        run.some((word) =>
          folded.some((one) => one.length >= 3 && distance(one, word.folded) <= (one.length > 5 ? 2 : 1)),
        ),
      ) ??
      null;
    const opposite = near === null ? null : spanOf(near);
    for (const word of folded) taken.add(word);
    for (const word of near ?? []) taken.add(word.folded);
    findings.push(inFr === null ? { fr: opposite, en: there } : { fr: there, en: opposite });
  }
  const free = (side: 'fr' | 'en'): readonly Run[] =>
    runs[side].filter(
      (run) => !places[side].some(({ from, to }) => spanOf(run).from < to && spanOf(run).to > from),
    );
  return [...findings, ...unknownNames(fr, en, { fr: free('fr'), en: free('en') }, taken)];
}

function unknownNames(
  fr: string,
  en: string,
  runs: Readonly<Record<'fr' | 'en', readonly Run[]>>,
  taken: ReadonlySet<string>,
): readonly NameFinding[] {
  const all = { fr: wordsIn(fr), en: wordsIn(en) };
  const lone = (side: 'fr' | 'en'): readonly Run[] =>
    runs[side].filter((run) => {
      const [first] = run;
      const text = side === 'fr' ? fr : en;
      if (
        first === undefined ||
        (run.length === 1 && isSentenceStart(text, first.from) && !hasTitle(text, first.from))
      )
        return false;
      return run.some(({ folded }) => !all[side === 'fr' ? 'en' : 'fr'].has(folded) && !taken.has(folded));
    });
  const left = { fr: lone('fr'), en: [...lone('en')] };
  const found: NameFinding[] = [];
  for (const run of left.fr) {
    const at = left.en.findIndex((other) => isContradiction(run, other, fr, en, all));
    if (at < 0) continue;
    const [other] = left.en.splice(at, 1);
    found.push({ fr: spanOf(run), en: other === undefined ? null : spanOf(other) });
  }
  return found;
}

/** Spelled almost alike, or another person where the same title or the same surname stands. */
function isContradiction(
  a: Run,
  b: Run,
  fr: string,
  en: string,
  all: Readonly<Record<'fr' | 'en', ReadonlySet<string>>>,
): boolean {
  const onlyA = a.filter(({ folded }) => !all.en.has(folded));
  const onlyB = b.filter(({ folded }) => !all.fr.has(folded));
  if (onlyA.length === 0 || onlyB.length === 0) return false;
  const isTitled = (text: string, run: Run): boolean => hasTitle(text, run[0]?.from ?? 0);
  if (isTitled(fr, a) && isTitled(en, b)) return true;
  const isAlike = onlyA.some((one) =>
    onlyB.some(
      (other) =>
        one.folded.length > 3 &&
        distance(one.folded, other.folded) <= (one.folded.length > 6 ? 2 : 1) &&
        one.folded[0] === other.folded[0],
    ),
  );
  // Québec and Quebec fold alike; Environnement and Environment are a translation beside a word that is the same.
  const sharesWord = a.some(({ folded }) => b.some((other) => other.folded === folded));
  const arePeople = a.length >= 2 && a.length <= FORENAME_RUN && b.length === a.length;
  return (
    isAlike &&
    (arePeople || a.length === 1) &&
    ![...onlyA, ...onlyB].some(({ folded }) => isBodyWord(folded)) &&
    (sharesWord || a.length === b.length)
  );
}
