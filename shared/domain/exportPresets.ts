/*
 * Exports of the common listening suites, recognised by the names of their columns. Every list begins with the
 * best column: the first that is there and filled is taken. Names are written as `plainHeader` leaves them. A
 * suite whose French headers no public page shows has its English ones alone; the guess by vocabulary reads the rest.
 */
import { plainHeader } from './columnVocabulary.ts';
import type { ColumnField } from './limits.ts';

export type ExportPreset = {
  /** The suite's own name, alike in every language. */
  readonly name: string;
  /** Where its column names come from. */
  readonly source: string;
  /** Columns that together belong to nobody else; all must be there. */
  readonly signs: readonly string[];
  readonly columns: Readonly<Partial<Record<ColumnField, readonly string[]>>>;
  /** Network of every row. */
  readonly network?: string;
};

export const EXPORT_PRESETS: readonly ExportPreset[] = [
  {
    // Tab-separated UTF-16; `25-Nov-2026 02:31PM`. Source is the outlet: the address tells the network.
    name: 'Meltwater',
    source:
      'github.com/alvaroaguado3/IS_735_Hashtag_Virality, Columns_data_exploration.txt; github.com/zanehill01/brandsurge.ai, data/csv/README.md',
    signs: ['hit sentence', 'opening text', 'influencer'],
    columns: {
      text: ['hit sentence', 'opening text', 'body'],
      textElse: ['opening text', 'headline'],
      title: ['headline'],
      externalId: ['tweet id'],
      postedAt: ['date'],
      author: ['influencer'],
      authorHandle: ['twitter screen name'],
      url: ['url'],
      language: ['language'],
      reach: ['reach', 'twitter followers'],
    },
  },
  {
    // The newer form: the hour in a column of its own, the network under Source Type.
    name: 'Meltwater',
    source: 'Columns expected by public readers of Explore exports; help.meltwater.com',
    signs: ['document id', 'hit sentence', 'source type', 'author handle'],
    columns: {
      text: ['hit sentence', 'opening text'],
      textElse: ['opening text', 'title'],
      title: ['title'],
      externalId: ['document id'],
      postedAt: ['date'],
      postedTime: ['time'],
      author: ['author name', 'author handle', 'source name'],
      authorHandle: ['author handle'],
      network: ['source type'],
      url: ['url'],
      language: ['language'],
      reach: ['reach', 'global reach'],
    },
  },
  {
    // Lines about the report stand before the header; `2026-11-25 14:31:05.0`.
    name: 'Brandwatch',
    source: 'developers.brandwatch.com/docs/mention-metadata-field-definitions',
    signs: ['query id', 'query name', 'page type'],
    columns: {
      text: ['full text', 'snippet', 'title'],
      textElse: ['snippet', 'title'],
      title: ['title'],
      externalId: ['resource id'],
      postedAt: ['date'],
      author: ['full name', 'author'],
      authorHandle: ['author'],
      network: ['content source name', 'page type name', 'page type'],
      url: ['url', 'original url'],
      language: ['language'],
      reach: ['reach new', 'reach', 'reach estimate', 'twitter followers', 'impressions'],
    },
  },
  {
    // Names with dots, as in its interface; `published` as a date or in milliseconds.
    name: 'Talkwalker',
    source: 'developer.talkwalker.com/docs/talkwalker-documents',
    signs: ['published', 'source type', 'extra author attributes name'],
    columns: {
      text: ['content', 'content snippet'],
      textElse: ['content snippet', 'title', 'title snippet'],
      title: ['title', 'title snippet'],
      externalId: ['external id'],
      postedAt: ['published'],
      author: ['extra author attributes name', 'extra source attributes name'],
      authorHandle: ['extra author attributes short name'],
      network: ['source type'],
      url: ['url'],
      language: ['lang'],
      reach: ['reach', 'source extended attributes twitter followers'],
    },
  },
  {
    name: 'Sprout Social',
    source: 'Post Performance report, as read by public scripts; support.sproutsocial.com',
    signs: ['network', 'post type', 'post', 'link', 'impressions'],
    columns: {
      text: ['post'],
      externalId: ['post id'],
      postedAt: ['date', 'timestamp et'],
      author: ['profile', 'sent by'],
      network: ['network'],
      url: ['link'],
      reach: ['reach', 'impressions'],
    },
  },
  {
    // Messages of a Listening topic, from its interface.
    name: 'Sprout Social',
    source: 'api.sproutsocial.com/docs (Listening topics, message fields)',
    signs: ['guid', 'created time', 'perma link', 'network', 'text'],
    columns: {
      text: ['text'],
      externalId: ['guid'],
      postedAt: ['created time'],
      author: ['from name', 'from screen name'],
      authorHandle: ['from screen name'],
      network: ['network'],
      url: ['perma link'],
      language: ['language'],
      reach: ['from followers count'],
    },
  },
  {
    // `Published Date (GMT-05:00) New York`: the zone stands in the header.
    name: 'NetBase Quid',
    source: 'Columns read by public scripts: Post ID, Sound Bite Text, Title, Source Type, URL',
    signs: ['sound bite text', 'source type'],
    columns: {
      text: ['sound bite text'],
      textElse: ['title'],
      title: ['title'],
      externalId: ['post id'],
      postedAt: ['published date'],
      author: ['author name'],
      authorHandle: ['author handle'],
      network: ['source type'],
      url: ['url'],
      language: ['language'],
    },
  },
  {
    name: 'X',
    source: 'README of the archive that X hands out; tweets.js',
    signs: ['full text', 'id str', 'created at'],
    columns: {
      text: ['full text'],
      externalId: ['id str'],
      postedAt: ['created at'],
      author: ['user name'],
      authorHandle: ['user screen name'],
      url: ['url'],
      language: ['lang'],
      reach: ['user followers count'],
    },
    network: 'x',
  },
];

export type RecognisedExport = {
  readonly preset: ExportPreset;
  /** For each field the columns that may fill it, the best first, as indexes of the headers. */
  readonly columns: ReadonlyMap<ColumnField, readonly number[]>;
};

/** The suite whose columns these are, or null. Where two fit, the one with more signs. */
export function recogniseExport(headers: readonly string[]): RecognisedExport | null {
  const plain = headers.map(withoutZone);
  const found = EXPORT_PRESETS.filter(({ signs }) => signs.every((sign) => plain.includes(sign)));
  const [preset] = found.sort((a, b) => b.signs.length - a.signs.length);
  if (preset === undefined) return null;
  const columns = new Map<ColumnField, readonly number[]>();
  for (const [field, names] of Object.entries(preset.columns) as [ColumnField, readonly string[]][]) {
    const indexes = names.map((name) => plain.indexOf(name)).filter((index) => index !== -1);
    if (indexes.length > 0) columns.set(field, indexes);
  }
  return { preset, columns };
}

/** `Published Date (GMT-05:00) New York` is the column Published Date; other brackets belong to the name. */
function withoutZone(header: string): string {
  return plainHeader(header.replace(/ ?\((?:gmt|utc)[^)]*\).*$/i, ''));
}
