/*
 * All names that are taken out of a report, found in a text in one pass however many there are: forms of names by their
 * first word. A part that several people share is taken out too, but stands for none of them.
 */
import { formsOf, type NameForm, type NameManner, type Somebody } from './redactionName.ts';
import { areJoined, foldWords, isCapital, type Word } from './redactionWord.ts';

export type NameEntry = { readonly name: string; readonly who: Somebody; readonly manner: NameManner };

/** `who` is null where several people may be meant. */
export type FoundName = {
  readonly start: number;
  readonly end: number;
  readonly who: Somebody | null;
  /** All of a name rather than a part by which somebody may be called. */
  readonly isWhole: boolean;
};

type Form = NameForm & { readonly who: Somebody | null };

export type NameBook = {
  /** Names among the words of a text. */
  readonly find: (text: string, words: readonly Word[]) => readonly FoundName[];
  /** Whether a text, or what stands between two points of a row or on a line, is a name and nothing else. */
  readonly findAlone: (text: string) => readonly FoundName[];
};

const ARABIC_FROM = 0x600;
const ARABIC_TO = 0x6ff;
/** « and », « then », « by », « like », « for » are written onto the word that follows. */
const ARABIC_PREFIX = /^[وفبكل]{1,2}/;
const ARABIC_LETTERS = 3;
const ROW_POINT = /[\s\u00a0\u202f]+[·|][\s\u00a0\u202f]+|\n/gu;
const ALONE_LIMIT = 400;

/** Puts names together. `spared` are names and parts of names, folded, that no author is known by: they are those of people who are named. */
export function createNameBook(entries: readonly NameEntry[], spared: ReadonlySet<string>): NameBook {
  const alone = new Map<string, Somebody | null>();
  const known = new Map<string, Form>();
  for (const { name, who, manner } of entries) {
    const whole = tidied(name);
    if (whole === '') continue;
    const isSpared = (words: string): boolean => who.series === 'author' && spared.has(words);
    if (!isSpared(whole)) alone.set(whole, meant(alone.get(whole), who));
    for (const form of formsOf(name, manner)) {
      const key = form.words.join(' ');
      if (isSpared(key)) continue;
      known.set(key, merged(known.get(key), { ...form, who }));
    }
  }
  const forms = indexForms(known.values());
  let longestAlone = 0;
  for (const name of alone.keys()) longestAlone = Math.max(longestAlone, name.length);

  const match = (text: string, words: readonly Word[], at: number): Match | null => {
    const word = words[at];
    if (word === undefined) return null;
    const direct = longest(forms.get(word.folded), text, words, at);
    if (direct !== null) return { ...direct, start: word.start };
    const sign = word.folded.charCodeAt(0);
    if (sign < ARABIC_FROM || sign > ARABIC_TO) return null;
    const prefix = ARABIC_PREFIX.exec(word.folded)?.[0] ?? '';
    for (let length = 1; length <= prefix.length; length += 1) {
      const rest = word.folded.slice(length);
      if (rest.length < ARABIC_LETTERS) break;
      const found = longest(forms.get(rest), text, words, at);
      if (found !== null) return { ...found, start: afterLetters(text, word, length) };
    }
    return null;
  };

  return {
    find: (text, words) => {
      const found: FoundName[] = [];
      for (let at = 0; at < words.length; ) {
        const hit = match(text, words, at);
        if (hit === null) {
          at += 1;
          continue;
        }
        const end = words[at + hit.length - 1]?.end ?? hit.start;
        found.push({
          start: withInitials(text, hit.start, hit.who),
          end,
          who: hit.who,
          isWhole: hit.isWhole,
        });
        at += hit.length;
      }
      return found;
    },
    findAlone: (text) => {
      if (alone.size === 0 || text.length > ALONE_LIMIT) return [];
      return partsOfRow(text).flatMap(({ start, end }) => {
        // Marks may make a name twice as long as it is folded.
        if (end - start > 2 * longestAlone) return [];
        const who = alone.get(tidied(text.slice(start, end)));
        return who === undefined ? [] : [{ start, end, who, isWhole: true }];
      });
    },
  };
}

type Match = {
  readonly length: number;
  readonly who: Somebody | null;
  readonly isWhole: boolean;
  readonly start: number;
};

function tidied(name: string): string {
  return foldWords(name.trim()).replace(/[\s\u00a0]+/g, ' ');
}

/** Who is meant by what two entries have in common. */
function meant(former: Somebody | null | undefined, who: Somebody | null): Somebody | null {
  if (former === undefined) return who;
  return former !== null && former.series === who?.series && former.key === who.key ? former : null;
}

/** One form out of two with the same words: a whole name is its bearer's; of two parts, nobody's. */
function merged(former: Form | undefined, form: Form): Form {
  if (former === undefined) return form;
  const capitals = form.capitals.map((needed, index) => needed && former.capitals[index] === true);
  if (former.isWhole !== form.isWhole) return { ...(former.isWhole ? former : form), capitals };
  return { ...form, capitals, who: meant(former.who, form.who) };
}

/** The forms that begin with one word: that word alone, and longer ones by their second, the longest first. */
type Beginning = { alone: Form | null; readonly bySecond: Map<string, Form[]> };

function indexForms(known: Iterable<Form>): ReadonlyMap<string, Beginning> {
  const forms = new Map<string, Beginning>();
  for (const form of known) {
    const [first = '', second] = form.words;
    const beginning = forms.get(first) ?? { alone: null, bySecond: new Map<string, Form[]>() };
    forms.set(first, beginning);
    if (second === undefined) beginning.alone = form;
    else {
      const sharing = beginning.bySecond.get(second);
      if (sharing === undefined) beginning.bySecond.set(second, [form]);
      else sharing.push(form);
    }
  }
  for (const { bySecond } of forms.values())
    for (const sharing of bySecond.values()) sharing.sort((a, b) => b.words.length - a.words.length);
  return forms;
}

function longest(
  beginning: Beginning | undefined,
  text: string,
  words: readonly Word[],
  at: number,
): Omit<Match, 'start'> | null {
  if (beginning === undefined) return null;
  const longer = beginning.bySecond.get(words[at + 1]?.folded ?? '') ?? [];
  for (const form of beginning.alone === null ? longer : [...longer, beginning.alone]) {
    if (isThere(form, text, words, at))
      return { length: form.words.length, who: form.who, isWhole: form.isWhole };
  }
  return null;
}

function isThere(form: Form, text: string, words: readonly Word[], at: number): boolean {
  return form.words.every((wanted, index) => {
    const word = words[at + index];
    const before = words[at + index - 1];
    if (word === undefined) return false;
    // The first word was looked up already, perhaps without what is written onto it.
    if (index > 0 && (word.folded !== wanted || before === undefined || !areJoined(text, before, word)))
      return false;
    return form.capitals[index] !== true || isCapital(text, word);
  });
}

/** The place after so many letters of a word, with the marks that they carry. */
function afterLetters(text: string, word: Word, letters: number): number {
  let at = word.start;
  for (let seen = 0; at < word.end; at += 1) {
    if (!/[\p{M}\u0640\u00ad\u200c\u200d]/u.test(text.charAt(at))) {
      if (seen === letters) break;
      seen += 1;
    }
  }
  return at;
}

const INITIALS = /(?<![\p{L}\p{N}])(?:\p{Lu}\p{M}*\.[\s\u00a0-]{0,2}){1,3}$/u;

/** « I. Caron » goes with its initial. */
function withInitials(text: string, start: number, who: Somebody | null): number {
  if (who?.series !== 'person') return start;
  const before = INITIALS.exec(text.slice(Math.max(0, start - 16), start))?.[0] ?? '';
  return start - before.length;
}

type Stretch = { readonly start: number; readonly end: number };

function partsOfRow(text: string): readonly Stretch[] {
  const parts: { start: number; end: number }[] = [];
  let from = 0;
  const add = (until: number): void => {
    const part = text.slice(from, until);
    const lead = part.length - part.trimStart().length;
    const length = part.trim().length;
    if (length > 0) parts.push({ start: from + lead, end: from + lead + length });
  };
  for (const { index, 0: point } of text.matchAll(ROW_POINT)) {
    add(index);
    from = index + point.length;
  }
  add(text.length);
  return parts;
}
