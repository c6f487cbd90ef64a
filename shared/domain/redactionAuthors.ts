/*
 * The authors of a report: those that the caller knows and those of its evidence put together, and which of them are not
 * named. Of whom nothing is known, the audience is not known either.
 */
import { tidyHandle, tidyUrl } from './redactionAddresses.ts';
import type { RedactionFacts } from './redactionFacts.ts';
import type { Somebody } from './redactionName.ts';
import type { RedactionRules } from './redactionRules.ts';
import { foldWords } from './redactionWord.ts';
import type { ReportEvidenceItem } from './reportDocument.ts';

export type KnownAuthor = {
  readonly who: Somebody;
  readonly names: Set<string>;
  readonly handles: Set<string>;
  readonly urls: Set<string>;
  readonly externalIds: Set<string>;
  readonly texts: Set<string>;
  readonly digests: Set<string>;
  readonly isHidden: boolean;
  /** Whether the words of the author's posts go. */
  readonly areWordsHidden: boolean;
};

export type AuthorBook = {
  readonly authors: readonly KnownAuthor[];
  /** The author of a piece of evidence. */
  readonly authorOf: (item: ReportEvidenceItem) => KnownAuthor;
};

type Traits = {
  readonly names: readonly (string | null)[];
  readonly handles: readonly (string | null)[];
  readonly posts: readonly {
    readonly url: string | null;
    readonly externalId: string | null;
    readonly text: string | null;
    readonly textSha256: string | null;
  }[];
};

/** Puts the authors together. */
export function gatherAuthors(
  facts: RedactionFacts,
  items: readonly ReportEvidenceItem[],
  rules: RedactionRules,
): AuthorBook {
  const authors: KnownAuthor[] = [];
  const byTrait = new Map<string, KnownAuthor>();
  const byItem = new Map<string, KnownAuthor>();

  const learn = (author: KnownAuthor, traits: Traits): KnownAuthor => {
    const add = (set: Set<string>, trait: string, value: string | null): void => {
      if (value === null || value.trim() === '') return;
      set.add(value.trim());
      // The first author who bears it keeps it.
      if (trait !== '' && !byTrait.has(trait)) byTrait.set(trait, author);
    };
    for (const name of traits.names) add(author.names, traitOf('name', name), name);
    for (const handle of traits.handles) add(author.handles, traitOf('handle', handle), handle);
    for (const { url, externalId, text, textSha256 } of traits.posts) {
      add(author.urls, traitOf('url', url), url);
      add(author.externalIds, traitOf('id', externalId), externalId);
      add(author.texts, '', text);
      add(author.digests, '', textSha256);
    }
    return author;
  };

  const begin = (reach: number | null): KnownAuthor => {
    const isHidden = rules.authorsBelow !== null && (reach === null || reach < rules.authorsBelow);
    const author: KnownAuthor = {
      who: { series: 'author', key: String(authors.length) },
      names: new Set(),
      handles: new Set(),
      urls: new Set(),
      externalIds: new Set(),
      texts: new Set(),
      digests: new Set(),
      isHidden,
      areWordsHidden: rules.quotes === 'none' || (rules.quotes === 'public-authors' && isHidden),
    };
    authors.push(author);
    return author;
  };

  for (const author of facts.authors) learn(begin(author.reach), author);
  for (const item of items) {
    if (item.kind !== 'mention') continue;
    const traits: Traits = {
      names: [item.author],
      handles: [item.handle],
      posts: [{ url: item.url, externalId: item.externalId, text: item.text, textSha256: item.sha256 }],
    };
    const isBare = item.handle === null || item.handle.trim() === '';
    const known =
      byTrait.get(traitOf('id', item.externalId)) ??
      byTrait.get(traitOf('url', item.url)) ??
      byTrait.get(traitOf('handle', item.handle)) ??
      // A display name by itself may be anybody's; it decides only where there is nothing else.
      (isBare ? byTrait.get(traitOf('name', item.author)) : undefined);
    byItem.set(item.id, learn(known ?? begin(null), traits));
  }
  return {
    authors,
    authorOf: (item) => byItem.get(item.id) ?? begin(null),
  };
}

function traitOf(kind: 'name' | 'handle' | 'url' | 'id', value: string | null): string {
  const said = value?.trim() ?? '';
  if (said === '') return '';
  const tidy =
    kind === 'url'
      ? tidyUrl(said)
      : kind === 'handle'
        ? tidyHandle(said)
        : kind === 'id'
          ? said
          : foldWords(said);
  return `${kind} ${tidy}`;
}
