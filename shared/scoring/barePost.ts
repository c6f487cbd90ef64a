/*
 * What a post says, bared of how it was passed on: folded words without "RT @name:", addresses, handles, "via", the
 * hashtags at its end and the ellipsis where a network cut it. Figures are read as figures ("75,000", "75 000" and
 * "75000" are one; "three" and "trois" are 3), and every "not" of both languages as one sign, because a figure or a
 * "not" more makes another statement out of nearly the same words.
 */
import { fold } from './fold.ts';

/** What begins every negation's sign and no word. */
export const NEGATION = '!';

export type BarePost = {
  /** Words and figures in order, without the hashtags at the end. */
  readonly words: readonly string[];
  /** The words of the hashtags at the end. */
  readonly hashtags: readonly string[];
  /** The network or its author cut the text. */
  readonly isCut: boolean;
};

/** So many words before "RT @name:" are an exclamation; more are a statement of their own, and stay. */
const EXCLAMATION_WORDS = 3;

const NEGATIONS = new Set(
  `not no never none without cannot nor dont doesnt didnt isnt wasnt arent werent cant wont couldnt shouldnt false fake
   hoax untrue unsafe non ne pas jamais aucun aucune sans rien faux fausse canular intox dement`.split(/\s+/),
);

const FIGURES: ReadonlyMap<string, string> = new Map(
  `two deux 2|three trois 3|four quatre 4|five cinq 5|six 6|seven sept 7|eight huit 8|nine neuf 9|ten dix 10|
   eleven onze 11|twelve douze 12|thirteen treize 13|fourteen quatorze 14|fifteen quinze 15|sixteen seize 16|
   seventeen 17|eighteen 18|nineteen 19|twenty vingt 20|thirty trente 30|forty quarante 40|fifty cinquante 50|
   sixty soixante 60|hundred cent 100|thousand mille 1000`
    .split('|')
    .flatMap((line) => {
      const names = line.trim().split(/\s+/);
      const figure = names.at(-1) ?? '';
      return names.slice(0, -1).map((name) => [name, figure] as const);
    }),
);

// An address (also one that a network cut), an entity that an export left, a handle, a figure, a letter of a script
// that parts no words, a word, the ellipsis.
const PIECE =
  /https?:\S*|\bwww\.\S*|\bht?t?p?:?\/?\/?…|&(?:amp|lt|gt|quot|#39);|@[\p{L}\p{N}_.-]*|\p{N}+(?:[.,]\p{N}+|[ ]\p{N}{3}(?!\p{N}))*|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|#?[\p{L}_][\p{L}\p{N}_]*|…|\.{3,}|'/gu;

/** Bares a post; never throws, whatever the text. */
export function barePost(text: string): BarePost {
  const words: string[] = [];
  let hashtagsFrom = -1;
  let isCut = false;
  let isAfterApostrophe = false;
  let end = 0;
  const folded = fold(text);
  for (const match of folded.matchAll(PIECE)) {
    const piece = match[0];
    const first = piece.charCodeAt(0);
    const isTouching = match.index === end;
    end = match.index + piece.length;
    if (first === 0x27) {
      isAfterApostrophe = true;
      continue;
    }
    const wasElided = isAfterApostrophe && isTouching;
    isAfterApostrophe = false;
    if (first === 0x40) {
      dropHerald(words);
      if (words.length === 0) isCut = false;
      continue;
    }
    if (first === 0x2026 || first === 0x2e) {
      // Only at the end is it a cut; the word it touches is half a word.
      isCut = true;
      if (isTouching && folded.slice(end).trim() === '' && words.length > 0) words.pop();
      continue;
    }
    if (first === 0x26 || /^(?:https?:|www\.|h[tp:/]*…)/.test(piece)) {
      if (piece.endsWith('…')) isCut = true;
      continue;
    }
    if (first === 0x23) {
      if (hashtagsFrom < 0) hashtagsFrom = words.length;
      words.push(piece.slice(1));
      isCut = false;
      continue;
    }
    const word = wordOf(piece, wasElided);
    // A lone figure after the last hashtag is the counter of a machine that posts one text many times.
    if (!isFigure(word)) hashtagsFrom = -1;
    isCut = false;
    words.push(word);
  }
  const hashtags = hashtagsFrom < 0 ? [] : words.splice(hashtagsFrom).filter((word) => !isFigure(word));
  return { words, hashtags, isCut };
}

function wordOf(piece: string, wasElided: boolean): string {
  if (/^\p{N}/u.test(piece)) return piece.replace(/[., ](?=\p{N}{3}(?!\p{N}))/gu, '').replaceAll(',', '.');
  // "don't" is read as "don" and "t".
  if (wasElided && piece === 't') return NEGATION;
  return NEGATIONS.has(piece) ? NEGATION : (FIGURES.get(piece) ?? piece);
}

/** What announces a handle goes with it: "RT", "MT", "via", "by", and an exclamation before the repost. */
function dropHerald(words: string[]): void {
  const last = words.at(-1);
  if (last === 'via') words.pop();
  else if (last === 'rt' || last === 'mt') {
    words.pop();
    if (words.length <= EXCLAMATION_WORDS) words.length = 0;
  }
}

/** Whether a word of a bare post is a figure. */
export function isFigure(word: string): boolean {
  return /^\p{N}/u.test(word);
}
