/*
 * Whose names are looked for in a report: people and the directory where roles stand for names, authors who are not
 * named, and their identifiers. Names that stay are spared, also where somebody who is taken out has a part of them.
 */
import type { KnownAuthor } from './redactionAuthors.ts';
import type { RedactionFacts } from './redactionFacts.ts';
import { formsOf, type Somebody } from './redactionName.ts';
import { createNameBook, type NameBook, type NameEntry } from './redactionNames.ts';
import { gone, type Piece, stays } from './redactionPiece.ts';
import type { RedactionRules } from './redactionRules.ts';
import { foldWords, type Word, wordsIn } from './redactionWord.ts';

/** Finds the names of a text that go by the rules, and those of named authors, which stay whole. */
export function createNameFinder(
  facts: RedactionFacts,
  rules: RedactionRules,
  authors: readonly KnownAuthor[],
): (text: string, words: readonly Word[]) => readonly Piece[] {
  const hidden = hiddenNames(facts, rules, authors);
  const shown = createNameBook(
    authors.flatMap(({ who, names, isHidden }) =>
      isHidden
        ? []
        : [...names]
            // One that holds somebody's whole name does not shield it.
            .filter((name) => hidden.find(name, wordsIn(name)).every(({ isWhole }) => !isWhole))
            .map((name) => ({ name, who, manner: 'shown' as const })),
    ),
    new Set(),
  );
  return (text, words) => [
    ...shown.find(text, words).map(({ start, end }) => stays(start, end)),
    ...[...hidden.find(text, words), ...hidden.findAlone(text)].map(({ start, end, who }) =>
      who === null
        ? gone(start, end, 'shared', foldWords(text.slice(start, end)))
        : { start, end, who, gone: null },
    ),
  ];
}

function hiddenNames(
  facts: RedactionFacts,
  rules: RedactionRules,
  authors: readonly KnownAuthor[],
): NameBook {
  const people = facts.people.flatMap(({ name }) => (name === null || name.trim() === '' ? [] : [name]));
  const isPeopleHidden = rules.people === 'roles';
  const entries: NameEntry[] = [];
  if (isPeopleHidden) {
    for (const name of people) entries.push({ name, who: personOf(name), manner: 'person' });
    // Who says who they are by their id is the same person.
    for (const { id, name } of facts.people)
      if (name !== null) entries.push({ name: id, who: personOf(name), manner: 'exact' });
    for (const name of facts.contacts) entries.push({ name, who: personOf(name), manner: 'contact' });
  }
  for (const { who, names, handles, externalIds, isHidden } of authors) {
    if (!isHidden) continue;
    for (const name of names) entries.push({ name, who, manner: 'author' });
    for (const handle of handles) entries.push({ name: handle.replace(/^@/, ''), who, manner: 'handle' });
    for (const id of externalIds)
      if (id.length >= ID_LETTERS) entries.push({ name: id, who, manner: 'exact' });
  }
  const spared = new Set([
    ...(isPeopleHidden ? [] : people.flatMap((name) => wordsOf(name, 'person'))),
    ...authors.flatMap(({ isHidden, names }) =>
      isHidden ? [] : [...names].flatMap((name) => wordsOf(name, 'author')),
    ),
  ]);
  return createNameBook(entries, spared);
}

/** A shorter identifier is in every text. */
const ID_LETTERS = 6;

/** Two who bear the same name cannot be told apart where only the name stands. */
function personOf(name: string): Somebody {
  return { series: 'person', key: foldWords(name.trim()).replace(/\s+/g, ' ') };
}

function wordsOf(name: string, manner: 'person' | 'author'): readonly string[] {
  return [foldWords(name.trim()), ...formsOf(name, manner).map(({ words }) => words.join(' '))];
}
