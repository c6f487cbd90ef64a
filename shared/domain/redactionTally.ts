/*
 * Numbers in place of names, given in the order in which people first appear; and the tally of what was taken out, said
 * in words and numbers alone.
 */
import type { Words } from '../i18n/createWords.ts';
import type { Somebody } from './redactionName.ts';
import type { PieceKind } from './redactionPiece.ts';

export type Pseudonyms = { readonly say: (who: Somebody, words: Words) => string };

/** Numbers people and authors from 1; who was numbered once keeps the number in every document of the same report. */
export function createPseudonyms(): Pseudonyms {
  const numbers = { person: new Map<string, number>(), author: new Map<string, number>() };
  return {
    say: ({ series, key }, { t }) => {
      const given = numbers[series];
      const number = given.get(key) ?? given.size + 1;
      given.set(key, number);
      const shown = String(number);
      return series === 'person'
        ? t('reportRedaction.person', { number: shown })
        : t('reportRedaction.author', { number: shown });
    },
  };
}

/** What was taken out, each kind once for each different thing. */
export type Tally = {
  readonly people: Set<string>;
  readonly authors: Set<string>;
  readonly things: Readonly<Record<PieceKind, Set<string>>>;
  spans: number;
};

export function createTally(): Tally {
  return {
    people: new Set(),
    authors: new Set(),
    things: {
      number: new Set(),
      address: new Set(),
      post: new Set(),
      digest: new Set(),
      shared: new Set(),
      mixed: new Set(),
    },
    spans: 0,
  };
}

/** The tally in words; `partsOff` are the titles of the parts that are left out. */
export function tallyWords(tally: Tally, partsOff: readonly string[], { t }: Words): readonly string[] {
  const { people, authors, things, spans } = tally;
  const counted = (count: number, say: (count: number) => string): readonly string[] =>
    count === 0 ? [] : [say(count)];
  return [
    ...counted(people.size, (count) => t('reportRedaction.removedPeople', { count })),
    ...counted(things.shared.size, (count) => t('reportRedaction.removedShared', { count })),
    ...counted(authors.size, (count) => t('reportRedaction.removedAuthors', { count })),
    ...counted(things.number.size, (count) => t('reportRedaction.removedNumbers', { count })),
    ...counted(things.address.size, (count) => t('reportRedaction.removedAddresses', { count })),
    ...counted(things.post.size, (count) => t('reportRedaction.removedPosts', { count })),
    ...counted(things.digest.size, (count) => t('reportRedaction.removedDigests', { count })),
    ...counted(spans, (count) => t('reportRedaction.removedSpans', { count })),
    ...counted(partsOff.length, () => t('reportRedaction.removedParts', { titles: partsOff.join(', ') })),
  ];
}
