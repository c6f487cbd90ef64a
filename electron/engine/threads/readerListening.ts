/*
 * The reader's part in listening: what of the plan decides over sources, and how each of them fared so far.
 */
import type { GroupablePost, KnownSource } from '../db/observedBatch.ts';
import { SLOTS_PER_MS } from '../db/repositories/mentionRows.ts';
import { prepareSourceStates } from '../db/repositories/sourceStateRepository.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import { type Db, hasTable } from '../db/sqlite.ts';
import type { ListeningPlan, SourceRecord } from '../ingest/listeningPlan.ts';

/** Posts of a source whose distances tell its rhythm. */
const RHYTHM_POSTS = 64;

export function createReaderListening(
  need: () => { readonly db: Db; readonly context: { readonly states: States } },
) {
  return {
    listeningPlan(_input: null): ListeningPlan {
      const { db, context } = need();
      if (!hasTable(db, 'source')) return { sources: [], rules: { watches: [], keeps: {} } };
      const sources = context.states
        .plan('source')
        .all()
        .filter((record) => record.retiredAt === null && !record.isErased)
        .map(({ id, fields }): SourceRecord => ({ id, fields }));
      const watches = context.states
        .plan('watch')
        .all()
        .filter((record) => record.retiredAt === null)
        .map(({ id, fields: { query, excludedAuthors, hiddenAuthors } }) => ({
          id,
          query,
          excludedAuthors,
          hiddenAuthors,
        }));
      const keeps = Object.fromEntries(sources.map(({ id, fields }) => [id, fields.keeps]));
      const mediaTiers = Object.fromEntries(
        sources.flatMap(({ id, fields }) => (fields.mediaTier > 0 ? [[id, fields.mediaTier]] : [])),
      );
      return { sources, rules: { watches, keeps, mediaTiers } };
    },
    /** The newest posts since a moment (epoch ms), oldest first. */
    groupablePosts(input: { readonly since: number; readonly limit: number }): readonly GroupablePost[] {
      return need()
        .db.prepare<[number, number], GroupablePost>(
          `SELECT dedupe_key AS key, text, posted_at AS postedAt FROM mention
           WHERE id >= ? AND source_no > 0 ORDER BY id DESC LIMIT ?`,
        )
        .all(input.since * SLOTS_PER_MS, input.limit)
        .reverse();
    },
    knownSources(ids: readonly string[]): Readonly<Record<string, KnownSource>> {
      const { db } = need();
      const states = prepareSourceStates(db);
      const recent = db
        .prepare<[string, number], number>(
          `SELECT posted_at FROM mention WHERE source_no = (SELECT no FROM source_no WHERE source_id = ?)
           ORDER BY id DESC LIMIT ?`,
        )
        .pluck();
      return Object.fromEntries(
        ids.map((id): [string, KnownSource] => [
          id,
          { row: states.get(id), recentPostedAt: recent.all(id, RHYTHM_POSTS) },
        ]),
      );
    },
  };
}
