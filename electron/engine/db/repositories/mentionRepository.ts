/*
 * Reads mentions: pages by key, search, volume. Newest first is the table's own order, so a
 * page anywhere costs what the first one costs.
 */
import type {
  MentionRow,
  MentionVersion,
  RowTone,
  VolumeBucket,
} from '../../../../shared/contract/mention.ts';
import { type HandTone, judgementOf, standingFields } from '../../../../shared/domain/handJudgement.ts';
import type { HandMention } from '../../../../shared/domain/handMention.ts';
import { namedDedupeKey } from '../../../../shared/domain/mention.ts';
import { TONES, unpackSignals } from '../../../../shared/domain/postSignals.ts';
import { type Db, hasTable } from '../sqlite.ts';
import { IS_KEY } from './dedupeKeys.ts';
import { askedByAny, type Bindings, type PageOptions, prepareConditions } from './mentionConditions.ts';
import { SLOTS_PER_MS } from './mentionRows.ts';
import { observedColumns, readObserved } from './observedColumns.ts';

const MINUTE_MS = 60_000;

const COLUMNS = `m.id, m.network, m.external_id AS externalId, m.author, m.handle, m.title, m.text, m.url, m.language,
  m.reach, m.posted_at AS postedAt, m.received_at AS receivedAt, m.is_truncated AS isTruncated, r.id AS importId`;

/** What somebody judged by hand of the same post, as it stands. */
const BY_HAND = `(SELECT h.state FROM hand_mention h WHERE h.link_key = m.dedupe_key
  AND json_extract(h.state, '$.withdrawnAt') IS NULL ORDER BY h.sort_at DESC LIMIT 1)`;
/** What a post of an address may be older or newer than the moment its identifier holds. */
const CLOSE_MS = 15 * MINUTE_MS;
/** How many of the newest are looked through where nothing says when it was posted. */
const LOOKED_THROUGH = 20_000;
const VERSIONS_SHOWN = 50;
/** Posts that a thread is followed up through. */
const ANCESTORS_CLIMBED = 200;

type RawRow = Omit<MentionRow, 'isTruncated' | 'byHand' | 'observed' | 'tone'> & {
  tone: RowTone | null;
  signals?: number | null;
  handTone?: number | null;
  isTruncated: number | boolean;
  byHand: string | MentionRow['byHand'];
  observed: string | MentionRow['observed'];
};

export type MentionRepository = ReturnType<typeof prepareMentions>;

/** Prepares the reading side of mentions on one connection; statements are kept by their form. */
export function prepareMentions(db: Db) {
  // A file from before there were such tables, opened for reading only, has none.
  const isListening = hasTable(db, 'mention_version');
  const canExpire = hasTable(db, 'retention');
  const columns = `${COLUMNS}, ${hasTable(db, 'hand_mention') ? BY_HAND : 'NULL'} AS byHand,
    ${canExpire ? 'm.expired_at' : 'NULL'} AS expiredAt,
    ${hasTable(db, 'measure_minute') ? 'm.signals, m.hand_tone AS handTone,' : ''}
    ${isListening ? observedColumns(canExpire) : 'NULL AS observed'}`;
  const conditions = prepareConditions(db, isListening);
  const statements = new Map<string, ReturnType<Db['prepare']>>();
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = db.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  const rowsOf = (sql: string, bindings: Bindings): MentionRow[] => {
    const rows = prepared(sql).all(bindings) as RawRow[];
    for (const row of rows) {
      row.isTruncated = row.isTruncated === 1;
      if (typeof row.byHand === 'string') takeByHand(row, JSON.parse(row.byHand) as HandMention);
      row.tone = toneOf(row);
      delete row.signals;
      delete row.handTone;
      if (typeof row.observed === 'string') row.observed = readObserved(row.observed);
    }
    return rows as MentionRow[];
  };

  return {
    get(id: number): MentionRow | null {
      return (
        rowsOf(
          `SELECT ${columns} FROM mention m LEFT JOIN import_run r ON r.no = m.import_no WHERE m.id = @id`,
          { id },
        )[0] ?? null
      );
    },
    /** A mention with its dedupe key, for an entry that will cite it. */
    cited(id: number): (MentionRow & { readonly dedupeKey: string }) | null {
      const row = this.get(id);
      if (row === null) return null;
      const key = prepared('SELECT dedupe_key AS dedupeKey FROM mention WHERE id = @id').get({ id }) as {
        dedupeKey: string;
      };
      return { ...row, dedupeKey: key.dedupeKey };
    },
    /** What replies to one thread share: the key of the first post that is named above this one; null where it is not there. */
    threadKey(id: number): string | null {
      type Tie = { readonly network: string; readonly key: string; readonly replyTo: string | null };
      const tie = 'SELECT network, dedupe_key AS key, reply_to AS replyTo FROM mention';
      const first = prepared(`${tie} WHERE id = @id`).get({ id }) as Tie | undefined;
      let at = first;
      const seen = new Set<string>();
      while (at !== undefined && at.replyTo !== null && seen.size < ANCESTORS_CLIMBED && !seen.has(at.key)) {
        seen.add(at.key);
        const above = namedDedupeKey(at.network, at.replyTo);
        const next = prepared(`${tie} WHERE ${IS_KEY}`).get({ key: above }) as Tie | undefined;
        // One that nobody stored still names the thread.
        if (next === undefined) return above;
        at = next;
      }
      return at?.key ?? null;
    },
    /** The dedupe key of a post by its address: near a moment (epoch ms UTC), or among the newest. */
    keyByUrl(url: string, postedAt: number | null): string | null {
      const from = postedAt === null ? 'SELECT id FROM mention ORDER BY id DESC LIMIT @limit' : null;
      const row = prepared(
        from === null
          ? 'SELECT dedupe_key AS key FROM mention WHERE id >= @from AND id < @to AND url = @url LIMIT 1'
          : `SELECT dedupe_key AS key FROM mention WHERE id IN (${from}) AND url = @url LIMIT 1`,
      ).get(
        postedAt === null
          ? { url, limit: LOOKED_THROUGH }
          : {
              url,
              from: Math.max(0, postedAt - CLOSE_MS) * SLOTS_PER_MS,
              to: (postedAt + CLOSE_MS) * SLOTS_PER_MS,
            },
      ) as { key: string } | undefined;
      return row?.key ?? null;
    },
    /** Newest first; with `after`, the rows just above it. */
    page(options: PageOptions): readonly MentionRow[] {
      const { where, bindings, watchNos } = conditions(options, 'm.id');
      if (watchNos !== null) return this.pageOfWatches(options);
      const isUpward = options.after !== undefined;
      const rows = rowsOf(
        `SELECT ${columns} FROM mention m LEFT JOIN import_run r ON r.no = m.import_no
         ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
         ORDER BY m.id ${isUpward ? 'ASC' : 'DESC'} LIMIT @limit`,
        { ...bindings, limit: options.limit },
      );
      return isUpward ? rows.reverse() : rows;
    },
    /** The same along the lists of the watches that must have asked for them. */
    pageOfWatches(options: PageOptions): readonly MentionRow[] {
      const { where, bindings, watchNos } = conditions(options, 'w.mention_id');
      if (watchNos === null || watchNos.length === 0) return [];
      const isUpward = options.after !== undefined;
      const order = isUpward ? 'ASC' : 'DESC';
      const lists = watchNos.map(
        (
          no,
        ) => `SELECT * FROM (SELECT w.mention_id AS id FROM mention_watch w JOIN mention m ON m.id = w.mention_id
          WHERE w.watch_no = ${no} ${where.map((condition) => `AND ${condition}`).join(' ')}
          ORDER BY w.mention_id ${order} LIMIT @limit)`,
      );
      const ids = prepared(
        `SELECT DISTINCT id FROM (${lists.join(' UNION ALL ')}) ORDER BY id ${order} LIMIT @limit`,
      ).all({ ...bindings, limit: options.limit }) as { id: number }[];
      return this.many(ids.map(({ id }) => id));
    },
    /** Mentions by their numbers, newest first; those that are not there are left out. */
    many(ids: readonly number[]): readonly MentionRow[] {
      return rowsOf(
        `SELECT ${columns} FROM mention m LEFT JOIN import_run r ON r.no = m.import_no
         WHERE m.id IN (SELECT value FROM json_each(@ids)) ORDER BY m.id DESC`,
        { ids: JSON.stringify(ids) },
      );
    },
    /** `match` comes from shared/scoring/searchQuery and is always well formed. */
    search(match: string, options: PageOptions): readonly MentionRow[] {
      const { where: plain, bindings, watchNos } = conditions(options, 'mention_text.rowid');
      if (watchNos !== null && watchNos.length === 0) return [];
      const where = watchNos === null ? plain : [...plain, askedByAny(watchNos)];
      return rowsOf(
        `SELECT ${columns} FROM mention_text JOIN mention m ON m.id = mention_text.rowid
         LEFT JOIN import_run r ON r.no = m.import_no
         WHERE mention_text MATCH @match ${where.map((condition) => `AND ${condition}`).join(' ')}
         ORDER BY mention_text.rowid DESC LIMIT @limit`,
        { ...bindings, match, limit: options.limit },
      );
    },
    versions(id: number): readonly MentionVersion[] {
      if (!isListening) return [];
      return prepared(
        `SELECT seen_at AS seenAt, text, title FROM mention_version WHERE mention_id = @id
         ORDER BY seen_at DESC LIMIT ${VERSIONS_SHOWN}`,
      ).all({ id }) as MentionVersion[];
    },
    volume(from: number, to: number, bucketMs: number): readonly VolumeBucket[] {
      return prepared(
        `SELECT (minute * ${MINUTE_MS} / CAST(@bucketMs AS INTEGER)) * CAST(@bucketMs AS INTEGER) AS at, sum(count) AS count FROM mention_minute
         WHERE minute >= @first AND minute < @last GROUP BY 1 ORDER BY 1`,
      ).all({
        bucketMs,
        first: Math.floor(from / MINUTE_MS),
        last: Math.ceil(to / MINUTE_MS),
      }) as VolumeBucket[];
    },
    count(): { total: number; newestPostedAt: number | null; lastReceivedAt: number | null } {
      const total = prepared('SELECT coalesce(sum(count), 0) AS n FROM mention_minute').get() as {
        n: number;
      };
      const newest = prepared('SELECT posted_at AS at FROM mention ORDER BY id DESC LIMIT 1').get() as
        | { at: number }
        | undefined;
      const received = prepared(
        'SELECT max(received_at) AS at FROM (SELECT received_at FROM mention ORDER BY id DESC LIMIT 1000)',
      ).get() as { at: number | null };
      return { total: total.n, newestPostedAt: newest?.at ?? null, lastReceivedAt: received.at };
    },
    /** Values to filter by, from the newest mentions only: a list to choose from, not a count. */
    facets(): { networks: readonly string[]; languages: readonly string[] } {
      const values = (column: 'network' | 'language') =>
        (
          prepared(
            `SELECT DISTINCT ${column} AS value FROM (SELECT ${column} FROM mention ORDER BY id DESC LIMIT 20000)
             WHERE ${column} IS NOT NULL ORDER BY 1 LIMIT 50`,
          ).all() as { value: string }[]
        ).map((row) => row.value);
      return { networks: values('network'), languages: values('language') };
    },
  };
}

/** What was read and what somebody said; what a person judged when taking it by hand is said as well. */
function toneOf({ signals = null, handTone = null, byHand }: RawRow): RowTone | null {
  const judged = byHand !== null && typeof byHand === 'object' ? byHand.tone : null;
  const said = handTone === null ? judged : ((TONES[handTone] ?? null) as HandTone | null);
  const read = signals === null ? null : unpackSignals(signals).tone;
  return said === null && read === null ? null : { said, read };
}

/** A post whose words went and that somebody took by hand since: what they wrote down stands in their place. */
function takeByHand(row: RawRow, mention: HandMention): void {
  row.byHand = readByHand(mention);
  const fields = row.expiredAt === null ? null : standingFields(mention);
  if (fields === null) return;
  const { externalId, author, handle, title, text, url } = fields;
  Object.assign(row, { externalId, author, handle, title, text, url, expiredAt: null });
}

function readByHand(mention: HandMention): MentionRow['byHand'] {
  const judgement = judgementOf(mention);
  if (judgement === null) return null;
  return {
    id: mention.id,
    ...judgement,
    isTimeGuessed: standingFields(mention)?.isTimeGuessed ?? false,
    picture: mention.picture?.sha256 ?? null,
  };
}
