/*
 * How each source fares on this laptop, and where it goes on: written with its posts, in one transaction.
 */
import type { SourceHealth, SourceReject } from '../../../../shared/domain/sourceHealth.ts';
import type { Db } from '../sqlite.ts';

/** Reasons kept apart of one source; more are counted under the last. */
const REASONS_KEPT = 40;
const OTHER_REASONS: SourceReject = 'rest';

/** What of a source's health stands in the file, and where it goes on. */
export type SourceStateRow = Omit<SourceHealth, 'state' | 'hasSecret' | 'medianGapMs'> & {
  readonly cursor: string | null;
};

/** What a batch adds; moments in epoch ms UTC. */
export type SourceAddition = {
  readonly sourceId: string;
  readonly cursor: string | null;
  readonly contactAt: number;
  readonly newestPostedAt: number | null;
  readonly receivedAt: number | null;
  readonly stored: number;
  readonly duplicate: number;
  readonly unmatched: number;
  readonly excluded: number;
  readonly shed: number;
  readonly rejects: Readonly<Record<string, number>>;
  readonly gap: { readonly from: number; readonly to: number } | null;
};

type RawRow = Omit<SourceStateRow, 'rejects' | 'gap'> & {
  readonly rejects: string;
  readonly gapFrom: number | null;
  readonly gapTo: number | null;
};

const SELECT = `SELECT source_id AS sourceId, cursor, last_contact_at AS lastContactAt,
  newest_posted_at AS newestPostedAt, last_received_at AS lastReceivedAt, stored, duplicate, unmatched, excluded,
  rejected, shed, rejects, gap_from AS gapFrom, gap_to AS gapTo FROM source_state`;

export function prepareSourceStates(db: Db) {
  const one = db.prepare<[string], RawRow>(`${SELECT} WHERE source_id = ?`);
  const all = db.prepare<[], RawRow>(SELECT);
  const write = db.prepare(`
    INSERT INTO source_state (source_id, cursor, last_contact_at, newest_posted_at, last_received_at, stored,
      duplicate, unmatched, excluded, rejected, shed, rejects, gap_from, gap_to)
    VALUES (@sourceId, @cursor, @contactAt, @newestPostedAt, @receivedAt, @stored, @duplicate, @unmatched, @excluded,
      @rejected, @shed, @rejects, @gapFrom, @gapTo)
    ON CONFLICT (source_id) DO UPDATE SET cursor = coalesce(excluded.cursor, cursor),
      last_contact_at = max(coalesce(last_contact_at, 0), excluded.last_contact_at),
      newest_posted_at = max(coalesce(newest_posted_at, excluded.newest_posted_at), coalesce(excluded.newest_posted_at, newest_posted_at)),
      last_received_at = coalesce(excluded.last_received_at, last_received_at), stored = stored + excluded.stored,
      duplicate = duplicate + excluded.duplicate, unmatched = unmatched + excluded.unmatched,
      excluded = source_state.excluded + excluded.excluded, rejected = rejected + excluded.rejected,
      shed = shed + excluded.shed, rejects = excluded.rejects,
      gap_from = coalesce(excluded.gap_from, gap_from), gap_to = coalesce(excluded.gap_to, gap_to)`);
  const forget = db.prepare('UPDATE source_state SET cursor = NULL WHERE source_id = ?');

  return {
    get(sourceId: string): SourceStateRow | null {
      const row = one.get(sourceId);
      return row === undefined ? null : read(row);
    },
    all: (): readonly SourceStateRow[] => all.all().map(read),
    /** Its address is another: what the old one said of where to go on means nothing there. */
    forgetCursor(sourceId: string): void {
      forget.run(sourceId);
    },
    /** Inside a transaction. */
    add(addition: SourceAddition): void {
      const { rejects, gap, ...rest } = addition;
      const known = one.get(addition.sourceId);
      write.run({
        ...rest,
        rejected: Object.values(rejects).reduce((sum, count) => sum + count, 0),
        rejects: JSON.stringify(addCounts(known === undefined ? {} : parse(known.rejects), rejects)),
        gapFrom: gap?.from ?? null,
        gapTo: gap?.to ?? null,
      });
    },
  };
}

function addCounts(known: Record<string, number>, more: Readonly<Record<string, number>>) {
  for (const [reason, count] of Object.entries(more)) {
    const key =
      Object.hasOwn(known, reason) || Object.keys(known).length < REASONS_KEPT ? reason : OTHER_REASONS;
    known[key] = (known[key] ?? 0) + count;
  }
  return known;
}

function parse(text: string): Record<string, number> {
  return JSON.parse(text) as Record<string, number>;
}

function read({ rejects, gapFrom, gapTo, ...rest }: RawRow): SourceStateRow {
  return {
    ...rest,
    rejects: Object.entries(parse(rejects)).map(([reason, count]) => ({ reason, count })),
    gap: gapFrom === null || gapTo === null ? null : { from: gapFrom, to: gapTo },
  };
}
