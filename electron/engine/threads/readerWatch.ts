/*
 * The reader's part in watch queries: one is tried on the newest stored mentions, a slice at a time, so that a
 * page of the feed that is asked for meanwhile goes between.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { WatchTest, WatchTestRow } from '../../../shared/contract/watch.ts';
import { WATCH_TEST_MATCHES, WATCH_TEST_MISSES } from '../../../shared/domain/watchTrial.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { parseQuery } from '../../../shared/scoring/query/parseQuery.ts';
import { createQueryTest } from '../../../shared/scoring/query/testQuery.ts';
import { dbFailure } from '../db/dbFailure.ts';
import type { MentionRepository } from '../db/repositories/mentionRepository.ts';

type Opened = { readonly context: { readonly mentions: MentionRepository } };

/** Mentions between two pauses: some milliseconds, with the longest query there may be. */
const SLICE = 100;

const NOTHING: WatchTest = {
  isValid: false,
  problems: [],
  tested: 0,
  matched: 0,
  excluded: 0,
  hidden: 0,
  terms: [],
  rows: [],
};

export function createReaderWatch(need: () => Opened) {
  const test = async (input: CallInput<'watch.test'>): Promise<WatchTest> => {
    const parsed = parseQuery(input.query);
    if (!parsed.ok) {
      return { ...NOTHING, problems: parsed.problems.map(({ code, at, end }) => ({ code, at, end })) };
    }
    const trial = createQueryTest(parsed.query, [input]);
    const rows: WatchTestRow[] = [];
    const room = { matches: WATCH_TEST_MATCHES, misses: WATCH_TEST_MISSES };
    let before: number | undefined;
    for (let left = input.limit; left > 0; left -= SLICE) {
      const wished = Math.min(SLICE, left);
      // Asked for anew each time: the file may have been closed during the pause.
      const page = need().context.mentions.page({ limit: wished, before, filter: { hidden: 'with' } });
      for (const row of page) {
        // Without words it can neither match nor fail to.
        if (row.expiredAt !== null) continue;
        const { isMatch, marks, listed } = trial.ask(row);
        const sort = isMatch ? 'matches' : 'misses';
        if (room[sort] > 0) rows.push({ row, isMatch, marks, listed });
        room[sort] -= 1;
      }
      before = page.at(-1)?.id;
      if (page.length < wished) break;
      await nextTurn();
    }
    return { ...NOTHING, isValid: true, ...trial.counts(), rows };
  };
  return {
    async watchTest(input: CallInput<'watch.test'>): Promise<Result<WatchTest>> {
      try {
        return ok(await test(input));
      } catch (error) {
        const failure = dbFailure(error);
        if (failure === null) throw error;
        return { ok: false, error: failure };
      }
    },
  };
}
