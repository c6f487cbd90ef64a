/*
 * What a page of mentions is asked for, as SQL. Values are bound, never written into the statement; the numbers of
 * watches are this file's own.
 */
import type { MentionFilter } from '../../../../shared/contract/mention.ts';
import { parseSearch, toFtsMatch } from '../../../../shared/scoring/searchQuery.ts';
import type { Db } from '../sqlite.ts';
import { SLOTS_PER_MS } from './mentionRows.ts';

export type PageOptions = {
  readonly limit: number;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly filter?: MentionFilter | undefined;
};

export type Bindings = Record<string, string | number>;

export type Conditions = {
  readonly where: readonly string[];
  readonly bindings: Bindings;
  /**
   * The watches that must have asked for it, by number; null where that does not matter. The list of one watch lies
   * newest first in the file: whoever reads pages follows it instead of looking at every mention.
   */
  readonly watchNos: readonly number[] | null;
};

/** A statement joins at most so many lists; a category with more watches is read up to there. */
const WATCHES_READ = 200;

/** Prepares reading filters on one connection. `isListening`: the file has the tables of listening. */
export function prepareConditions(db: Db, isListening: boolean) {
  const ofWatch = isListening
    ? db.prepare<[string], number>('SELECT no FROM watch_no WHERE watch_id = ?').pluck()
    : null;
  const ofCategory = isListening
    ? db
        .prepare<[string], number>(
          `SELECT n.no FROM watch w JOIN watch_no n ON n.watch_id = w.id
           WHERE json_extract(w.state, '$.fields.category') = ? ORDER BY n.no LIMIT ${WATCHES_READ}`,
        )
        .pluck()
    : null;

  return (options: PageOptions, idColumn: string): Conditions => {
    const where: string[] = [];
    const bindings: Bindings = {};
    const filter = options.filter ?? {};
    const bound = (name: string, value: string | number, condition: string): void => {
      where.push(condition);
      bindings[name] = value;
    };
    if (options.before !== undefined) bound('before', options.before, `${idColumn} < @before`);
    if (options.after !== undefined) bound('after', options.after, `${idColumn} > @after`);
    if (filter.from !== undefined) bound('fromId', filter.from * SLOTS_PER_MS, `${idColumn} >= @fromId`);
    if (filter.to !== undefined) bound('toId', filter.to * SLOTS_PER_MS, `${idColumn} < @toId`);
    for (const field of ['network', 'language'] as const) {
      const value = filter[field];
      if (value !== undefined) bound(field, value, `m.${field} = @${field}`);
    }
    if (filter.author !== undefined) {
      bound('author', filter.author, '(m.author = @author OR m.handle = @author)');
      // Names stand in the full text: those who hold the word are found without looking at every mention.
      const match = matchOfName(filter.author);
      if (match !== null)
        bound(
          'authorMatch',
          match,
          `${idColumn} IN (SELECT rowid FROM mention_text WHERE mention_text MATCH @authorMatch)`,
        );
    }
    if (filter.importId !== undefined)
      bound('importId', filter.importId, 'm.import_no = (SELECT no FROM import_run WHERE id = @importId)');
    if (ofWatch === null || ofCategory === null) return { where, bindings, watchNos: null };

    if (filter.hidden !== 'with') where.push(`m.is_hidden = ${filter.hidden === 'only' ? 1 : 0}`);
    if (filter.sourceId !== undefined)
      bound(
        'sourceId',
        filter.sourceId,
        'm.source_no = (SELECT no FROM source_no WHERE source_id = @sourceId)',
      );
    if (filter.groupId !== undefined) bound('groupId', filter.groupId, 'm.group_id = @groupId');
    if (filter.category === 'none')
      where.push('NOT EXISTS (SELECT 1 FROM mention_watch w WHERE w.mention_id = m.id)');
    const ofOne = filter.watchId === undefined ? null : ofWatch.all(filter.watchId);
    const ofAny =
      filter.category === undefined || filter.category === 'none' ? null : ofCategory.all(filter.category);
    if (ofOne !== null && ofAny !== null) where.push(askedByAny(ofAny));
    const watchNos = ofOne ?? ofAny;
    return { where, bindings, watchNos };
  };
}

/** That one of these watches asked for `m`, for a statement that comes by its mentions another way. */
export function askedByAny(watchNos: readonly number[]): string {
  return `EXISTS (SELECT 1 FROM mention_watch w WHERE w.mention_id = m.id AND w.watch_no IN (${watchNos.join(', ')}))`;
}

/** The word of a name that the fewest mentions hold, most likely: the longest; null where it has none. */
export function matchOfName(name: string): string | null {
  const longest = [...name.matchAll(/[\p{L}\p{N}\p{Co}]+/gu)]
    .map(([word]) => word)
    .reduce((best, word) => (word.length > best.length ? word : best), '');
  const query = parseSearch(longest);
  return longest === '' || query.isEmpty ? null : toFtsMatch(query);
}
