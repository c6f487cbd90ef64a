/*
 * One text, or the runs of one paragraph, without what the rules take out of it. Runs are read together, so that a name
 * or a number that is half bold is found all the same.
 */
import type { Words } from '../i18n/createWords.ts';
import {
  addressesIn,
  handlesIn,
  isAddressKept,
  isUnder,
  plainUrl,
  tidyHandle,
  tidyUrl,
} from './redactionAddresses.ts';
import type { AuthorBook } from './redactionAuthors.ts';
import type { RedactionFacts } from './redactionFacts.ts';
import type { Somebody } from './redactionName.ts';
import { createNameFinder } from './redactionNameEntries.ts';
import { numbersIn } from './redactionNumbers.ts';
import { type Edit, editInlines, editText, gone, type Piece, settlePieces } from './redactionPiece.ts';
import { createPostBook } from './redactionPosts.ts';
import type { RedactionRules } from './redactionRules.ts';
import { readSpans } from './redactionSpan.ts';
import type { Pseudonyms, Tally } from './redactionTally.ts';
import { type Word, wordsIn } from './redactionWord.ts';
import type { ReportInline } from './reportBlock.ts';
import type { ReportProfile } from './reportSection.ts';

export type TextRedactor = {
  /** What people typed: their marks are read. */
  readonly text: (text: string) => string;
  /** What was found in the world: signs in it are no marks. */
  readonly quoted: (text: string) => string;
  readonly inlines: (inlines: readonly ReportInline[]) => readonly ReportInline[];
  /** Where a link leads; null where it may not be followed from this report. */
  readonly href: (href: string) => string | null;
  readonly say: (who: Somebody) => string;
};

export type TextRedaction = {
  readonly profile: ReportProfile;
  readonly rules: RedactionRules;
  readonly facts: RedactionFacts;
  readonly authors: AuthorBook;
  readonly words: Words;
  readonly pseudonyms: Pseudonyms;
  readonly tally: Tally;
};

/** Texts that are said again and again (names, labels) are read once. */
const REMEMBERED = 50_000;
/** SHA-256 and the fingerprints of laptops. */
const DIGEST = /^[0-9a-f]{32,}$/;
/** French elides before a name, not before « Personne 3 ». */
const ELIDED = /(?<![\p{L}\p{N}])(d|qu|lorsqu|puisqu|quoiqu)['’]$/iu;

/** Prepares everything that texts are read for. */
export function createTextRedactor(redaction: TextRedaction): TextRedactor {
  const { profile, rules, words, pseudonyms, tally } = redaction;
  const removed = words.t('reportRedaction.removed');
  const find = createFinder(redaction);

  const called = new Map<string, string>();
  const say = (who: Somebody): string => {
    (who.series === 'person' ? tally.people : tally.authors).add(who.key);
    const key = `${who.series} ${who.key}`;
    const known = called.get(key) ?? pseudonyms.say(who, words);
    called.set(key, known);
    return known;
  };
  const editOf = (text: string, { start, end, who, gone: what }: Piece): Edit => {
    if (who !== null)
      return words.language === 'fr'
        ? elided(text, { start, end, say: say(who) }, who)
        : { start, end, say: say(who) };
    if (what !== null) tally.things[what.kind].add(what.key);
    return { start, end, say: removed };
  };
  const editsOf = (text: string): readonly Edit[] =>
    settlePieces(text, find(text)).map((piece) => editOf(text, piece));

  const unmarked = (text: string): string => {
    if (!text.includes('[[')) return text;
    const { edits, taken } = readSpans(text, profile, removed);
    tally.spans += taken;
    return editText(text, edits);
  };
  const isIdle =
    rules.people === 'names' &&
    rules.numbers === 'kept' &&
    rules.authorsBelow === null &&
    rules.quotes === 'kept' &&
    rules.digests === 'kept';
  const remembered = new Map<string, string>();
  const quoted = (text: string): string => {
    if (isIdle || text === '') return text;
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const clean = editText(text, editsOf(text));
    if (remembered.size < REMEMBERED) remembered.set(text, clean);
    return clean;
  };
  return {
    quoted,
    say,
    text: (text) => quoted(unmarked(text)),
    inlines: (inlines) => {
      const joined = joinedOf(inlines);
      const spans = joined.includes('[[') ? readSpans(joined, profile, removed) : { edits: [], taken: 0 };
      tally.spans += spans.taken;
      const left = editInlines(inlines, spans.edits);
      return isIdle ? left : editInlines(left, editsOf(joinedOf(left)));
    },
    href: (href) => (isLinkKept(href, find, rules) ? href : null),
  };
}

function joinedOf(inlines: readonly ReportInline[]): string {
  return inlines.map(({ text }) => text).join('');
}

function elided(text: string, edit: Edit, { series }: Somebody): Edit {
  if (series !== 'person') return edit;
  const before = ELIDED.exec(text.slice(Math.max(0, edit.start - 10), edit.start));
  if (before === null) return edit;
  return { start: edit.start - before[0].length, end: edit.end, say: `${before[1] ?? ''}e ${edit.say}` };
}

type Finder = (text: string) => readonly Piece[];

function createFinder({ rules, facts, authors: book }: TextRedaction): Finder {
  const { authors } = book;
  const hidden = authors.filter(({ isHidden }) => isHidden);
  const named = authors.filter(({ isHidden }) => !isHidden);
  const names = createNameFinder(facts, rules, authors);
  const unquoted = authors.filter(({ areWordsHidden }) => areWordsHidden);
  const posts = createPostBook(
    unquoted.flatMap(({ texts }) => [...texts]),
    [...new Set([...unquoted, ...hidden])].flatMap(({ digests }) => [...digests]),
  );
  const byHandle = new Map(
    hidden.flatMap(({ who, handles }) => [...handles].map((handle) => [tidyHandle(handle), who] as const)),
  );
  const kept = {
    // A host on which somebody who is not named has posted is a network's, whoever calls it their own.
    hosts: facts.ownHosts
      .map((host) => tidyUrl(host))
      .filter((host) => !hidden.some(({ urls }) => [...urls].some((url) => isUnder(url, host)))),
    urls: new Set(named.flatMap(({ urls }) => [...urls].map(tidyUrl))),
    handles: new Set(
      [...named.flatMap(({ handles }) => [...handles]), ...facts.ownHandles]
        .map(tidyHandle)
        .filter((one) => !byHandle.has(one)),
    ),
  };
  const keptIds = new Set(named.flatMap(({ externalIds }) => [...externalIds]));
  const whose = (handle: string): Somebody | null =>
    kept.handles.has(handle) ? null : (byHandle.get(handle) ?? { series: 'author', key: `@${handle}` });

  const nameIn = (text: string, read = wordsIn(text)): readonly Piece[] => [
    ...names(text, read),
    ...posts.find(text, read),
  ];
  const isFree = (url: string): boolean => {
    if (rules.authorsBelow !== null && !isAddressKept(url, kept)) return false;
    // An address that may stay still goes where it says somebody's name or handle.
    const plain = plainUrl(url);
    const handles = handlesIn(plain, (handle) => byHandle.get(handle) ?? null);
    return settlePieces(plain, [...nameIn(plain), ...handles]).length === 0;
  };
  return (text) => {
    const read = wordsIn(text);
    return [
      ...addressesIn(text, isFree),
      ...(rules.authorsBelow === null ? [] : handlesIn(text, whose)),
      ...(rules.numbers === 'kept' ? [] : numbersIn(text, (digits) => keptIds.has(digits))),
      ...nameIn(text, read),
      ...(rules.digests === 'kept' ? [] : digestsAmong(read)),
    ];
  };
}

function digestsAmong(words: readonly Word[]): readonly Piece[] {
  return words.flatMap(({ start, end, folded }) =>
    DIGEST.test(folded) ? [gone(start, end, 'digest', folded)] : [],
  );
}

/** A link within the report stays; one that reaches somebody, or leads to what is taken out, goes. */
function isLinkKept(href: string, find: Finder, rules: RedactionRules): boolean {
  if (href.startsWith('#')) return settlePieces(href, find(href)).length === 0;
  if (/^(?:mailto|tel|sms):/i.test(href))
    return (
      rules.numbers === 'kept' && find(href).every(({ who, gone: what }) => who === null && what === null)
    );
  return /^https?:\/\//i.test(href) && settlePieces(href, find(href)).length === 0;
}
