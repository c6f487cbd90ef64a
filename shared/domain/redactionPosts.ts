/*
 * The words of posts that are taken out, wherever they are quoted: whole, in part, cut short with an ellipsis; and the
 * digests of those words, since a digest of a short text gives the text away to whoever guesses.
 */
import { gone, type Piece } from './redactionPiece.ts';
import { foldWords, type Word, wordsIn } from './redactionWord.ts';

/** So many words in a row are a quotation, and so many letters: shorter runs are in every text. */
const RUN_WORDS = 5;
const RUN_LETTERS = 20;
const RUN_SIGNS = 10;
/** Shorter posts are only known whole: so many words within other words, fewer by themselves. */
const INSIDE_WORDS = 3;
const WHOLE_LETTERS = 10;
/** Places in posts that one run of words is looked up at. */
const PLACES_AT_MOST = 8;
const DIGEST_HEAD = 8;
const ELLIPSIS = /(?:…|\.\.\.)$/;

export type PostBook = { readonly find: (text: string, words: readonly Word[]) => readonly Piece[] };

type Place = { readonly post: number; readonly at: number };

/** Puts the words of posts together. */
export function createPostBook(texts: readonly string[], digests: readonly string[]): PostBook {
  const byKey = new Map(texts.map((text) => [tidyPost(text), text]));
  byKey.delete('');
  const keys = [...byKey.keys()];
  const posts = [...byKey.values()].map((text) => wordsIn(text).map(({ folded }) => folded));
  /** Words that follow each other in some post: most words of a text do not. */
  const following = new Map<string, Set<string>>();
  for (const words of posts) {
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      if (next === undefined) continue;
      const known = following.get(word);
      if (known === undefined) following.set(word, new Set([next]));
      else known.add(next);
    }
  }
  const runs = new Map<string, Place[]>();
  const heads = new Map<string, string[]>();
  for (const digest of digests) put(heads, digest.slice(0, DIGEST_HEAD), digest, digests.length);
  for (const [post, words] of posts.entries()) {
    const length = Math.min(RUN_WORDS, words.length);
    if (length < INSIDE_WORDS) continue;
    for (let at = 0; at + length <= words.length; at += 1)
      put(runs, words.slice(at, at + length).join(' '), { post, at }, PLACES_AT_MOST);
  }

  const beginnings = new Set(posts.flatMap(([first]) => first ?? []));
  const lengths = [RUN_WORDS, 4, INSIDE_WORDS].filter((length) =>
    posts.some((words) => Math.min(RUN_WORDS, words.length) === length),
  );

  /** How far a post goes on from a place, in words. */
  const reach = (words: readonly Word[], from: number, { post, at }: Place): number => {
    const said = posts[post] ?? [];
    let length = 0;
    while (at + length < said.length && words[from + length]?.folded === said[at + length]) length += 1;
    return length;
  };

  const runAt = (words: readonly Word[], from: number): Run => {
    let best: Run = { length: 0, post: 0, next: null };
    for (const length of lengths) {
      if (from + length > words.length) continue;
      const key = words
        .slice(from, from + length)
        .map(({ folded }) => folded)
        .join(' ');
      for (const place of runs.get(key) ?? []) {
        const reached = reach(words, from, place);
        const isWhole =
          place.at === 0 &&
          reached === posts[place.post]?.length &&
          lettersOf(words, from, reached) >= WHOLE_LETTERS;
        if (reached > best.length && (isWhole || isLong(words, from, reached)))
          best = {
            length: reached,
            post: place.post,
            next: posts[place.post]?.[place.at + reached] ?? null,
          };
      }
    }
    return best;
  };

  const quotes = (text: string, words: readonly Word[]): readonly Piece[] => {
    const pieces: Piece[] = [];
    for (let at = 0; at + INSIDE_WORDS <= words.length; ) {
      const word = words[at];
      const next = words[at + 1];
      const isPair =
        word !== undefined && next !== undefined && following.get(word.folded)?.has(next.folded) === true;
      const run = isPair ? runAt(words, at) : null;
      const last = run === null ? undefined : words[at + run.length - 1];
      if (run !== null && run.length > 0 && word !== undefined && last !== undefined)
        pieces.push(
          gone(word.start, endOf(text, last, words[at + run.length], run), 'post', keys[run.post] ?? ''),
        );
      at += Math.max(1, run?.length ?? 1);
    }
    return pieces;
  };

  /** The post that a text is, or begins: cut short, its last word may be cut as well. */
  const wholeOf = (text: string, words: readonly Word[]): string | null => {
    const [first] = words;
    if (first !== undefined && !beginnings.has(first.folded)) return null;
    const key = tidyPost(text);
    if (byKey.has(key)) return key;
    if (words.length < 2 || !ELLIPSIS.test(text.trim())) return null;
    const head = words.slice(0, -1).map(({ folded }) => folded);
    const last = words.at(-1)?.folded ?? '';
    const found = posts.findIndex(
      (post) => head.every((word, index) => post[index] === word) && post[head.length]?.startsWith(last),
    );
    return keys[found] ?? null;
  };

  return {
    find: (text, words) => {
      const whole = byKey.size === 0 ? null : wholeOf(text, words);
      if (whole !== null) return [gone(0, text.length, 'post', whole)];
      return [...(byKey.size === 0 ? [] : quotes(text, words)), ...digestsIn(words, heads)];
    },
  };
}

/** `next` is the word of the post after those that were found; null at its end. */
type Run = { readonly length: number; readonly post: number; readonly next: string | null };

/** The end of a quotation: where it is cut short, its last word may be half a word. */
function endOf(text: string, last: Word, cut: Word | undefined, { next }: Run): number {
  const isCut =
    cut !== undefined && next?.startsWith(cut.folded) === true && /^(?:…|\.\.\.)/.test(text.slice(cut.end));
  return isCut ? cut.end : last.end;
}

/** The words of a post as two copies of them are compared. */
export function tidyPost(text: string): string {
  return foldWords(text.trim()).replace(/\s+/g, ' ');
}

function isLong(words: readonly Word[], from: number, length: number): boolean {
  if (length < RUN_WORDS) return false;
  if (lettersOf(words, from, length) >= RUN_LETTERS) return true;
  return length >= RUN_SIGNS && words.slice(from, from + length).every(({ isSign }) => isSign);
}

function lettersOf(words: readonly Word[], from: number, length: number): number {
  return words.slice(from, from + length).reduce((sum, { folded }) => sum + folded.length, 0);
}

/** Digests and the beginnings by which they are shown. */
function digestsIn(words: readonly Word[], heads: ReadonlyMap<string, readonly string[]>): readonly Piece[] {
  if (heads.size === 0) return [];
  return words.flatMap(({ start, end, folded }) => {
    if (folded.length < DIGEST_HEAD) return [];
    const sharing = heads.get(folded.slice(0, DIGEST_HEAD)) ?? [];
    return sharing.some((digest) => digest.startsWith(folded)) ? [gone(start, end, 'digest', folded)] : [];
  });
}

function put<T>(lists: Map<string, T[]>, key: string, value: T, most: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (list.length < most) list.push(value);
}
