/*
 * Puts rows into the table of mentions: which number a row gets, and whether its post is there already. What an
 * import and what a source know of a post differ; the numbers come from one place.
 */
import type { NewMention } from '../../../../shared/domain/mention.ts';
import { type Db, sqliteCode } from '../sqlite.ts';
import { KEY_ORDER } from './dedupeKeys.ts';

/** Row numbers per millisecond of posting time; a busier millisecond flows into the next. */
export const SLOTS_PER_MS = 1_024;
/** A prime: seconds and minutes spread over all places. */
const REMEMBERED_SLOTS = 20_011;

/** What a source says of a post beside its words. */
export type MentionTies = {
  readonly sourceNo: number;
  /** External ids of the same network. */
  readonly replyTo: string | null;
  readonly quotes: string | null;
  /** JSON of `MediaRef`s. */
  readonly media: string | null;
  /** Epoch ms UTC. */
  readonly editedAt: number | null;
  readonly deletedAt: number | null;
  readonly isHidden: boolean;
};

export type MentionRows = {
  /** The number of the new row, or null where the dedupe key is known. Inside a transaction. */
  readonly insert: (
    mention: NewMention,
    receivedAt: number,
    importNo: number | null,
    ties: MentionTies | null,
  ) => number | null;
  /** After rows were removed: what was remembered of free numbers may be wrong. */
  readonly forget: () => void;
};

type Value = string | number;

/**
 * What is null in most rows is left out of their statement: binding nulls would be a part of each row's time. In the
 * order in which `valuesOf` puts them.
 */
const OPTIONAL = [
  'external_id',
  'author',
  'handle',
  'title',
  'url',
  'language',
  'reach',
  'import_no',
  'signals',
  'source_no',
  'reply_to',
  'quotes',
  'media',
  'edited_at',
  'deleted_at',
  'is_hidden',
] as const;
/** Statements kept, one for each set of values that are there: a source has few kinds of rows. */
const SHAPES_KEPT = 200;

export function prepareMentionRows(db: Db): MentionRows {
  /** By the set of optional values that are there, a bit for each. */
  const shapes = new Map<number, ReturnType<Db['prepare']>>();
  const ofShape = (shape: number): ReturnType<Db['prepare']> => {
    const known = shapes.get(shape);
    if (known !== undefined) return known;
    const columns = [
      'id',
      'network',
      'text',
      'posted_at',
      'received_at',
      'is_truncated',
      'dedupe_key',
      'folded',
    ];
    for (const [at, column] of OPTIONAL.entries()) if ((shape & (1 << at)) !== 0) columns.push(column);
    if (shapes.size >= SHAPES_KEPT) shapes.clear();
    const made =
      db.prepare(`INSERT INTO mention (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
      ON CONFLICT (${KEY_ORDER}) DO NOTHING`);
    shapes.set(shape, made);
    return made;
  };
  const lastInSlot = db
    .prepare<[number, number], number | null>('SELECT max(id) FROM mention WHERE id >= ? AND id < ?')
    .pluck();

  /**
   * The next row number that may be free, by millisecond of posting: one second holds most of a day's export. Each
   * millisecond has one place and may lose it to another one, which costs less than a map: what is forgotten is asked
   * of the table.
   */
  const slots = new Float64Array(REMEMBERED_SLOTS).fill(Number.NaN);
  const nextInSlot = new Float64Array(REMEMBERED_SLOTS);

  /** Asks the table where the millisecond goes on; one that is full flows into the next. */
  const findFree = (from: number): number => {
    let first = Math.floor(from / SLOTS_PER_MS) * SLOTS_PER_MS;
    for (;;) {
      const last = lastInSlot.get(first, first + SLOTS_PER_MS);
      if (last === null || last === undefined) return Math.max(first, 1);
      if (last < first + SLOTS_PER_MS - 1) return last + 1;
      first += SLOTS_PER_MS;
    }
  };

  return {
    /** Tries the likely number first: a look-up for every row would cost more than the rare collision. */
    insert(mention, receivedAt, importNo, ties) {
      const { postedAt } = mention;
      const place = Math.abs(postedAt % REMEMBERED_SLOTS);
      let id = slots[place] === postedAt ? (nextInSlot[place] ?? 1) : Math.max(1, postedAt * SLOTS_PER_MS);
      const { values, shape } = valuesOf(id, mention, receivedAt, importNo, ties);
      const statement = ofShape(shape);
      for (;;) {
        try {
          values[0] = id;
          const isNew = statement.run(values).changes === 1;
          if (!isNew) return null;
          slots[place] = postedAt;
          nextInSlot[place] = id + 1;
          return id;
        } catch (error) {
          if (
            sqliteCode(error) !== 'SQLITE_CONSTRAINT_PRIMARYKEY' &&
            sqliteCode(error) !== 'SQLITE_CONSTRAINT_ROWID'
          )
            throw error;
          id = findFree(id);
        }
      }
    },
    forget() {
      slots.fill(Number.NaN);
    },
  };
}

/** The values that are there, the number first, and which of the optional ones those are. */
function valuesOf(
  id: number,
  mention: NewMention,
  receivedAt: number,
  importNo: number | null,
  ties: MentionTies | null,
) {
  const values: Value[] = [
    id,
    mention.network,
    mention.text,
    mention.postedAt,
    receivedAt,
    mention.isTruncated ? 1 : 0,
    mention.dedupeKey,
    mention.folded,
  ];
  let shape = 0;
  let bit = 1;
  const put = (value: Value | null): void => {
    if (value !== null) {
      shape |= bit;
      values.push(value);
    }
    bit <<= 1;
  };
  put(mention.externalId);
  put(mention.author);
  put(mention.handle);
  put(mention.title);
  put(mention.url);
  put(mention.language);
  put(mention.reach);
  put(importNo);
  put(mention.signals ?? null);
  if (ties !== null) {
    put(ties.sourceNo);
    put(ties.replyTo);
    put(ties.quotes);
    put(ties.media);
    put(ties.editedAt);
    put(ties.deletedAt);
    put(ties.isHidden ? 1 : null);
  }
  return { values, shape };
}
