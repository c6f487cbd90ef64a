/*
 * Posts of the past, as a scenario is made of them: those of an import, or those of an incident's own hours and watches.
 */
import type { Incident } from '../../../shared/domain/incident.ts';
import {
  type HistoryWish,
  type MadeScenario,
  type PastPost,
  scenarioFromHistory,
} from '../../../shared/domain/scenarioFromHistory.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { postsOfImport, postsOfSpan } from '../db/repositories/pastPosts.ts';
import type { Db } from '../db/sqlite.ts';
import type { QueryContext } from '../queries/queryTable.ts';

export type HistoryOf = { readonly importId: string } | { readonly incidentId: string };

/** A crisis is seen before it is declared. */
const BEFORE_MS = 3 * 3_600_000;

export function createReaderHistory(
  need: () => { readonly db: Db; readonly context: Omit<QueryContext, 'now'> },
  clock: () => number,
) {
  const ofIncident = (db: Db, { declaredAt, closedAt, watchIds }: Incident): readonly PastPost[] =>
    postsOfSpan(db, declaredAt - BEFORE_MS, closedAt ?? clock(), watchIds);
  const pastPosts = (
    of: HistoryOf,
  ): Result<{ readonly posts: readonly PastPost[]; readonly wish: HistoryWish }> => {
    const { db, context } = need();
    const { states } = context;
    const names = [
      ...states.person.all().flatMap(({ name }) => (name === null ? [] : [name])),
      ...states
        .plan('contact')
        .all()
        .map(({ fields }) => fields.name),
    ].filter((name) => name.trim() !== '');
    const [page] = states.plan('plan').all();
    if ('importId' in of) {
      const run = states.import.get(of.importId);
      if (run === null || run.undoneAt !== null) return fail('import.unknown', 'There is no such import.');
      const title = {
        fr: `Tiré de l’import « ${run.fileName} »`,
        en: `Made from the import “${run.fileName}”`,
      };
      return ok({
        posts: postsOfImport(db, of.importId),
        wish: { title, timeZone: page?.fields.timeZone || 'UTC', names },
      });
    }
    const incident = states.incident.get(of.incidentId);
    if (incident === null) return fail('incident.unknown', 'There is no such incident.');
    const day = new Date(incident.declaredAt).toISOString().slice(0, 10);
    const title = { fr: `Tiré de l’incident du ${day}`, en: `Made from the incident of ${day}` };
    return ok({ posts: ofIncident(db, incident), wish: { title, timeZone: incident.timeZone, names } });
  };
  return {
    /** Made here, beside those who read and write: masking tens of thousands of names takes its time. Null: no posts. */
    scenarioOfPast(of: HistoryOf): Result<MadeScenario | null> {
      const past = pastPosts(of);
      return past.ok ? ok(scenarioFromHistory(past.value.posts, past.value.wish)) : past;
    },
  };
}
