/*
 * The reader's part in spikes: a series is replayed a slice at a time, so that other questions go between and somebody
 * can stop it. Of a long file only what is answered row by row is held.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CallInput } from '../../../shared/contract/contract.ts';
import {
  REHEARSED_ROWS,
  type Rehearsal,
  type RehearsedRow,
  type RehearsedVoice,
} from '../../../shared/contract/spike.ts';
import type { MeasureSubject } from '../../../shared/domain/measure.ts';
import { SPIKE_RULES, type SpikeRuleName } from '../../../shared/domain/spike.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import {
  bucketLengthOf,
  type RehearsedBucket,
  SpikeRehearsal,
} from '../../../shared/scoring/spike/spikeRehearsal.ts';
import { prepareMeasureRows } from '../db/repositories/measureRows.ts';
import type { Db } from '../db/sqlite.ts';
import { readVolumeRows, type VolumeRow } from '../ingest/csv/volumeRows.ts';
import { beginAtomically, type PartFile } from '../report/writeAtomically.ts';

type Wish = CallInput<'spike.rehearse'>;

const MINUTE_MS = 60_000;
/** Ninety days, as far as they were counted. */
const STORED_MINUTES = 90 * 1_440;
/** Rows between two pauses: some milliseconds. */
const SLICE = 500;
/** Rows by whose distance the length of buckets is told. */
const LENGTH_ROWS = 500;
/** Rows that fire within so long are one alarm. */
const ALARM_MS = 30 * 60_000;
const HEAD = 'timestamp,value,score,expected,rules\n';
const NONE: readonly SpikeRuleName[] = [];
const PIECE_LETTERS = 262_144;
const SURE_SCORE = 0.5;
const ALARM_VOICES = ['own', ...SPIKE_RULES] as const;

class Tally {
  readonly #voices = new Map(
    ALARM_VOICES.map((name) => [
      name,
      { name, rows: 0, alarms: 0, firstAt: null as number | null, lastAt: null as number | null },
    ]),
  );

  note(name: 'own' | SpikeRuleName, at: number): void {
    const voice = this.#voices.get(name);
    if (voice === undefined) return;
    voice.rows += 1;
    if (voice.lastAt === null || at - voice.lastAt > ALARM_MS) voice.alarms += 1;
    voice.firstAt ??= at;
    voice.lastAt = at;
  }

  voices(): readonly RehearsedVoice[] {
    return [...this.#voices.values()];
  }
}

/** Lines on their way to a file, some thousands at a time. */
class Lines {
  readonly #part: PartFile;
  #text: string;

  constructor(part: PartFile, head: string) {
    this.#part = part;
    this.#text = head;
  }

  async add(line: string): Promise<void> {
    this.#text += line;
    if (this.#text.length >= PIECE_LETTERS) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    await this.#part.write(text);
  }
}

async function* rowsOf(wish: Wish, now: number): AsyncGenerator<VolumeRow | null> {
  if (wish.file !== undefined) {
    yield* readVolumeRows(wish.file, now);
    return;
  }
  for (const [at, count, negative = null] of wish.series ?? [])
    yield count === null ? null : { at, count, negative };
}

/** Minutes of a subject as they were counted; hours in which nothing at all was heard are gaps. */
async function* storedMinutes(
  db: Db,
  subject: MeasureSubject,
  now: number,
): AsyncGenerator<VolumeRow | null> {
  const last = Math.floor(now / MINUTE_MS);
  const first = last - STORED_MINUTES;
  const heard = new Set(
    db
      .prepare<[number], number>('SELECT DISTINCT minute / 60 FROM mention_minute WHERE minute >= ?')
      .pluck()
      .all(first),
  );
  const buckets = new Map(
    prepareMeasureRows(db)
      .buckets(subject, first, last)
      .map(({ minute, bucket }) => [minute, bucket]),
  );
  if (buckets.size === 0) return;
  for (let minute = first; minute < last; minute += 1) {
    if (!heard.has(Math.floor(minute / 60))) continue;
    const bucket = buckets.get(minute);
    yield { at: minute * MINUTE_MS, count: bucket?.count ?? 0, negative: bucket?.negative ?? 0 };
  }
}

/** The same rows, and how long their buckets are, once enough of them are known. */
async function withBucketLength(rows: AsyncGenerator<VolumeRow | null>) {
  const head: (VolumeRow | null)[] = [];
  while (head.length < LENGTH_ROWS) {
    const { done, value } = await rows.next();
    if (done === true) break;
    head.push(value);
  }
  const bucketMs = bucketLengthOf(head.flatMap((row) => row?.at ?? []));
  async function* all(): AsyncGenerator<VolumeRow | null> {
    yield* head;
    yield* rows;
  }
  return { bucketMs, rows: all() };
}

function shown({ at, count }: VolumeRow, { own, rules }: RehearsedBucket): RehearsedRow {
  const some = SPIKE_RULES.filter((name) => rules[name]?.isFiring === true);
  // A hundred thousand empty lists would be most of what is held.
  const fired = some.length === 0 ? NONE : some;
  return { at, count, score: own.score, expected: own.expected, fired };
}

function lineOf({ at, count, score, expected, fired }: RehearsedRow): string {
  const cells = [
    new Date(at).toISOString(),
    count,
    score.toFixed(6),
    expected?.toFixed(3) ?? '',
    fired.join(' '),
  ];
  return `${cells.join(',')}\n`;
}

export function createReaderSpikes(need: () => { readonly db: Db }, clock: () => number) {
  let underWay: { isStopped: boolean } | null = null;

  const storedRows = (subject: MeasureSubject): AsyncGenerator<VolumeRow | null> =>
    storedMinutes(need().db, subject, clock());

  const rehearse = async (
    wish: Wish,
    turn: { readonly isStopped: boolean },
    written: Lines | null,
  ): Promise<Result<Rehearsal>> => {
    const { bucketMs, rows } = await withBucketLength(
      wish.subject === undefined ? rowsOf(wish, clock()) : storedRows(wish.subject),
    );
    const { sensitivity, campaigns } = wish;
    const rehearsal = new SpikeRehearsal({ bucketMs, sensitivity, campaigns });
    const tally = new Tally();
    const answered: RehearsedRow[] = [];
    let rowsRead = 0;
    let rejected = 0;
    let ignored = 0;
    let sinceTurn = 0;
    for await (const row of rows) {
      sinceTurn += 1;
      if (sinceTurn === SLICE) {
        sinceTurn = 0;
        await nextTurn();
        if (turn.isStopped) return fail('call.cancelled', 'The rehearsal was stopped.');
      }
      if (row === null) {
        rejected += 1;
        continue;
      }
      rowsRead += 1;
      const bucket = rehearsal.take(row.at, row.count, row.negative);
      if (bucket.own.isIgnored) ignored += 1;
      const one = shown(row, bucket);
      if (one.score >= SURE_SCORE) tally.note('own', row.at);
      for (const name of one.fired) tally.note(name, row.at);
      if (written !== null) await written.add(lineOf(one));
      else if (answered.length < REHEARSED_ROWS) answered.push(one);
    }
    if (rowsRead === 0) return fail('spike.noRows', 'No line of it is a moment and a count.');
    await written?.flush();
    return ok({ bucketMs, rowsRead, rejected, ignored, voices: tally.voices(), rows: answered });
  };

  return {
    async rehearseSpikes(wish: Wish): Promise<Result<Rehearsal>> {
      if (underWay !== null) return fail('spike.rehearsing', 'A rehearsal is under way.');
      const turn = { isStopped: false };
      underWay = turn;
      let part: PartFile | null = null;
      try {
        part = wish.to === undefined ? null : await beginAtomically(wish.to);
        const result = await rehearse(wish, turn, part === null ? null : new Lines(part, HEAD));
        if (part !== null && result.ok) await part.finish();
        if (part !== null && !result.ok) await part.drop();
        return result;
      } catch (error) {
        await part?.drop();
        const { code } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        return fail('spike.fileUnusable', 'The file cannot be read or written.', { reason: code });
      } finally {
        underWay = null;
      }
    },
    stopRehearsal(_input: null): { readonly isStopped: boolean } {
      if (underWay === null) return { isStopped: false };
      underWay.isStopped = true;
      return { isStopped: true };
    },
  };
}
