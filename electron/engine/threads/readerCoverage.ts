/*
 * The reader's part in coverage: the newest mention of each category and network, and what came in by hand.
 */
import { type CoverageFacts, MANUAL_FOR_MS } from '../../../shared/domain/coverage.ts';
import { standingFields } from '../../../shared/domain/handJudgement.ts';
import type { WatchCategory } from '../../../shared/domain/planLimits.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import { type Db, hasTable } from '../db/sqlite.ts';

/** Of each category the newest mentions that are looked through for the networks they are of. */
const LOOKED_THROUGH = 2_000;
const HAND_LOOKED_THROUGH = 1_000;

export function createReaderCoverage(
  need: () => { readonly db: Db; readonly context: { readonly states: States } },
  clock: () => number,
) {
  return {
    coverageFacts(_input: null): Omit<CoverageFacts, 'sources'> {
      const { db, context } = need();
      if (!hasTable(db, 'mention_watch')) return { watched: [], lastItems: [], byHand: [] };
      const since = clock() - MANUAL_FOR_MS;
      const watches = context.states
        .plan('watch')
        .all()
        .filter(({ retiredAt, fields }) => retiredAt === null && fields.query.trim() !== '');
      const newest = db.prepare<[string, number], { readonly network: string; readonly at: number }>(`
        SELECT network, max(posted_at) AS at FROM mention WHERE id IN (
          SELECT mention_id FROM mention_watch WHERE watch_no = (SELECT no FROM watch_no WHERE watch_id = ?)
          ORDER BY mention_id DESC LIMIT ?) GROUP BY network`);
      const lastItems = watches.flatMap(({ id, fields }) =>
        newest.all(id, LOOKED_THROUGH).map((item) => ({ ...item, category: fields.category })),
      );
      const byHand = context.states.handMention
        .newest(HAND_LOOKED_THROUGH)
        .filter(({ enteredAt, withdrawnAt }) => enteredAt >= since && withdrawnAt === null)
        .flatMap((mention) => {
          const fields = standingFields(mention);
          return fields === null
            ? []
            : [{ category: fields.category, network: fields.network, at: fields.postedAt }];
        });
      const runs = db
        .prepare<[number], number>(`SELECT no FROM import_run WHERE state = 'completed' AND started_at >= ?`)
        .pluck();
      const ofRun = db.prepare<[number, number], { readonly network: string; readonly at: number }>(`
        SELECT network, max(posted_at) AS at FROM (
          SELECT network, posted_at FROM mention WHERE import_no = ? ORDER BY id DESC LIMIT ?) GROUP BY network`);
      const imported = runs.all(since).flatMap((no) => ofRun.all(no, LOOKED_THROUGH));
      // Handed over by whatever has no name among the sources; nobody looks through more than the newest for it.
      const otherwise = db
        .prepare<[number, number], { readonly network: string; readonly at: number }>(`
          SELECT network, max(posted_at) AS at FROM (SELECT network, posted_at, received_at, source_no, import_no
            FROM mention ORDER BY id DESC LIMIT ?)
          WHERE received_at >= ? AND source_no IS NULL AND import_no IS NULL GROUP BY network`)
        .all(LOOKED_THROUGH, since);
      return {
        watched: [...new Set(watches.map(({ fields }): WatchCategory => fields.category))],
        lastItems,
        byHand: [...byHand, ...[...imported, ...otherwise].map((item) => ({ ...item, category: null }))],
      };
    },
  };
}
