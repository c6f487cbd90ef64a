/*
 * The ways in which one name may stand in a text: whole, in parts, run together as in a hashtag. How strictly each is
 * matched depends on whose name it is and on how much of a name it is.
 */
import { NEVER_ALONE, ORDINARY } from './redactionOrdinary.ts';
import { isCapital, type Word, wordsIn } from './redactionWord.ts';

/** Somebody who is called by a number. The same key is the same person. */
export type Somebody = { readonly series: 'person' | 'author'; readonly key: string };

/**
 * `person`: one of the team. `contact`: one of many in the directory. `author`: a display name, which may be any words.
 * `handle`: without its sign. `exact`: an identifier. `shown`: an author who is named.
 */
export type NameManner = 'person' | 'contact' | 'author' | 'handle' | 'exact' | 'shown';

export type NameForm = {
  readonly words: readonly string[];
  /** For each word, whether it counts only with a capital. */
  readonly capitals: readonly boolean[];
  readonly isWhole: boolean;
};

/** Shorter parts are in every text. Letters. */
const PART_LETTERS = 2;
const SURE_PART_LETTERS = 3;
const JOINED_LETTERS = 6;
const HANDLE_LETTERS = 4;
/** So many words in a row are no accident, however they are written. */
const LOOSE_WORDS = 3;
/** A name of more words is matched whole only. */
const PARTED_WORDS = 6;

/** Every form of a name that is looked for. One with no word in it (signs alone) has none. */
export function formsOf(name: string, manner: NameManner): readonly NameForm[] {
  const words = wordsIn(name);
  if (words.length === 0) return [];
  if (manner === 'exact') return [formOf(words, [], true)];
  if (manner === 'handle') return isTelling(name) ? [formOf(words, [], true)] : [];
  const capitals = words.map((word) => isCapital(name, word));
  if (manner === 'shown') return words.length > 1 ? [formOf(words, capitals, true)] : [];
  const isPersonal = manner === 'person' || looksPersonal(name);
  return [
    ...wholeForms(words, capitals, manner, isPersonal),
    ...(isPersonal ? partForms(name, words, capitals, manner) : []),
  ];
}

function formOf(words: readonly Word[], capitals: readonly boolean[], isWhole: boolean): NameForm {
  return {
    words: words.map(({ folded }) => folded),
    capitals: words.map((_, index) => capitals[index] ?? false),
    isWhole,
  };
}

function wholeForms(
  words: readonly Word[],
  capitals: readonly boolean[],
  manner: NameManner,
  isPersonal: boolean,
): readonly NameForm[] {
  const joined = words.map(({ folded }) => folded).join('');
  const tagged: readonly NameForm[] =
    words.length > 1 && joined.length >= JOINED_LETTERS && !words.some(({ isSign }) => isSign)
      ? [{ words: [joined], capitals: [false], isWhole: true }]
      : [];
  if (words.length > 1) {
    // « La vérité » as a display name is no name where it stands in small letters.
    const isLoose = isPersonal || words.length >= LOOSE_WORDS;
    return [formOf(words, isLoose ? [] : capitals, true), ...tagged];
  }
  const [only] = words;
  if (only === undefined || NEVER_ALONE.has(only.folded) || [...only.folded].length < PART_LETTERS) return [];
  const isSure = manner === 'person' && !ORDINARY.has(only.folded) && only.folded.length >= SURE_PART_LETTERS;
  // A display name of one small word may be any word; it is found where it stands alone.
  if (manner !== 'person' && (capitals[0] !== true || ORDINARY.has(only.folded)) && !/\d/.test(only.folded))
    return [];
  return [formOf(words, isSure ? [] : capitals, true)];
}

/** The parts by which somebody is called: each word, and words that follow each other. */
function partForms(
  name: string,
  words: readonly Word[],
  capitals: readonly boolean[],
  manner: NameManner,
): readonly NameForm[] {
  if (words.length < 2 || words.length > PARTED_WORDS) return [];
  const forms: NameForm[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= words.length; to += 1) {
      const part = words.slice(from, to);
      if (part.length === words.length || !isWholeSigns(name, words, from, to)) continue;
      const form = partOf(part, capitals.slice(from, to), manner);
      if (form !== null) forms.push(form);
    }
  }
  return forms;
}

function partOf(part: readonly Word[], capitals: readonly boolean[], manner: NameManner): NameForm | null {
  const telling = part.filter(({ folded }) => !NEVER_ALONE.has(folded));
  const letters = telling.reduce((sum, { folded }) => sum + [...folded].length, 0);
  if (letters < PART_LETTERS) return null;
  const isOrdinary = telling.every(({ folded }) => ORDINARY.has(folded));
  const isShort = letters < SURE_PART_LETTERS && !part.some(({ isSign }) => isSign);
  if (manner !== 'person' && (isOrdinary || isShort)) return null;
  const isSure = manner === 'person' && !isOrdinary && !isShort;
  // Typed without a capital, an ordinary word says nothing of how the name is written.
  if (!isSure && !capitals.some((one) => one)) return null;
  const needed = part.map(({ folded }, index) => capitals[index] === true && !NEVER_ALONE.has(folded));
  return formOf(part, isSure ? [] : needed, false);
}

/** Of a name in signs, only what stands between spaces is a part: two signs of three are another word. */
function isWholeSigns(name: string, words: readonly Word[], from: number, to: number): boolean {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined) return false;
  if (!first.isSign && !last.isSign) return true;
  const before = words[from - 1];
  const after = words[to];
  const isApart = (left: Word | undefined, right: Word | undefined): boolean =>
    left === undefined || right === undefined || /[\s·]/u.test(name.slice(left.end, right.start));
  return isApart(before, first) && isApart(last, after);
}

const NAME_PART = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*$/u;
const PARTICLE = /^(?:de|du|des|d|la|le|van|von|der|den|ten|di|da|do|dos|del|della|bin|ibn|abu|al|el|y)$/;
const NAME_PARTS = 5;

/** A few words, each as a name begins or a particle between them, at least one of them no word of every day. */
function looksPersonal(name: string): boolean {
  const parts = name.trim().split(/[\s\u00a0]+/);
  if (parts.length < 2 || parts.length > NAME_PARTS) return false;
  const isName = (part: string | undefined): boolean => part !== undefined && NAME_PART.test(part);
  if (!isName(parts[0]) || !isName(parts.at(-1))) return false;
  if (!parts.every((part) => isName(part) || PARTICLE.test(part))) return false;
  return wordsIn(name).some(({ folded }) => !NEVER_ALONE.has(folded) && !ORDINARY.has(folded));
}

/** Whether a handle can be known without its sign: it has a digit or signs, or it is no single plain word. */
function isTelling(handle: string): boolean {
  const letters = handle.replace(/[^\p{L}\p{N}]/gu, '');
  return [...letters].length >= HANDLE_LETTERS && /[\p{N}_.-]|\p{Ll}\p{Lu}/u.test(handle.trim());
}
