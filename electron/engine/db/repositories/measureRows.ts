/*
 * Reads buckets: the history of a subject, as measures are made from it. A file from before there were any has none.
 */
import { type MeasureSubject, MINUTE_MS, subjectKey } from '../../../../shared/domain/measure.ts';
import type { HarmTier, MediaTier } from '../../../../shared/domain/postSignals.ts';
import { MeasureHistory, type MinuteBucket } from '../../../../shared/scoring/measure/measureHistory.ts';
import { type Db, hasTable } from '../sqlite.ts';
import { COUNTED_MINUTES } from './measureRecount.ts';
import { SLOTS_PER_MS } from './mentionRows.ts';

type Row = {
  readonly minute: number;
  readonly count: number;
  readonly negative: number;
  readonly positive: number;
  readonly unsure: number;
  readonly byHand: number;
  readonly handNegative: number;
  readonly networks: number;
  readonly audience: number;
  readonly media: number;
  readonly harm: number;
  readonly hits: number;
};

const COLUMNS = `minute, count, negative, positive, unsure, by_hand AS byHand, hand_negative AS handNegative, networks,
  audience, media, harm, hits`;

export type MeasureRows = ReturnType<typeof prepareMeasureRows>;

/** Prepares on a reading connection. */
export function prepareMeasureRows(db: Db) {
  const isMeasuring = hasTable(db, 'measure_minute');
  const subjectOf = (subject: MeasureSubject) =>
    isMeasuring
      ? db
          .prepare<[string], { no: number; definition: string; countedFrom: number | null }>(
            'SELECT no, definition, counted_from AS countedFrom FROM measure_subject WHERE key = ?',
          )
          .get(subjectKey(subject))
      : undefined;

  const networks = (): readonly string[] => {
    const names: string[] = [];
    if (!isMeasuring) return names;
    for (const { no, network } of db
      .prepare<[], { no: number; network: string }>('SELECT no, network FROM network_no')
      .all())
      names[no - 1] = network;
    return names;
  };
  const buckets = (no: number, from: number, to: number): readonly MinuteBucket[] =>
    db
      .prepare<[number, number, number], Row>(
        `SELECT ${COLUMNS} FROM measure_minute WHERE subject_no = ? AND minute >= ? AND minute <= ? ORDER BY minute`,
      )
      .all(no, from, to)
      .map(({ minute, media, harm, hits, ...rest }) => ({
        minute,
        bucket: {
          ...rest,
          mediaTier: media as MediaTier,
          harmTier: harm as HarmTier,
          lexiconHits: hits,
        },
      }));

  /**
   * The first minute from which nothing can be missing: as far back as was counted, and there not before the first
   * post or the day on which the last of its watch queries was added.
   */
  const knownFrom = (
    definition: string,
    countedFrom: number | null,
    first: number | undefined,
  ): number | null => {
    if (countedFrom === null) return null;
    const watchIds = definition === '' ? null : (JSON.parse(definition) as readonly string[] | null);
    const since =
      watchIds === null
        ? db.prepare<[], number | null>('SELECT min(id) FROM mention').pluck().get()
        : db
            .prepare<[string], number | null>(
              'SELECT max(sort_at) FROM watch WHERE id IN (SELECT value FROM json_each(?))',
            )
            .pluck()
            .get(JSON.stringify(watchIds));
    const sinceMinute =
      since === null || since === undefined
        ? Number.POSITIVE_INFINITY
        : Math.floor(since / MINUTE_MS / (watchIds === null ? SLOTS_PER_MS : 1));
    const known = Math.min(first ?? Number.POSITIVE_INFINITY, sinceMinute);
    return Number.isFinite(known) ? Math.max(countedFrom, known) : null;
  };

  return {
    /** What is known of a subject until a moment (epoch ms), fifteen days back and as many minutes more. */
    history(subject: MeasureSubject, until: number, moreMinutes = 0): MeasureHistory {
      const end = Math.floor(until / MINUTE_MS);
      const row = subjectOf(subject);
      const found = row === undefined ? [] : buckets(row.no, end - COUNTED_MINUTES - moreMinutes, end);
      return new MeasureHistory({
        subject,
        buckets: found,
        countedFrom: row === undefined ? null : knownFrom(row.definition, row.countedFrom, found[0]?.minute),
        networks: networks(),
      });
    },
    /** Buckets of a subject from one minute to another, both among them. */
    buckets(subject: MeasureSubject, from: number, to: number): readonly MinuteBucket[] {
      const row = subjectOf(subject);
      return row === undefined ? [] : buckets(row.no, from, to);
    },
    /** The watch queries that make a subject; null: every mention, or it is not measured. */
    watchIds(subject: MeasureSubject): readonly string[] | null {
      const definition = subjectOf(subject)?.definition ?? '';
      return definition === '' ? null : (JSON.parse(definition) as readonly string[] | null);
    },
  };
}
