/*
 * The reader's part in triage: the ranker is measured on a labelled history. It learns from the first decisions of the
 * file, in their order, and ranks later posts whose labels it has not seen.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CallInput } from '../../../shared/contract/contract.ts';
import {
  EVALUATED_ROWS,
  type TriageCurvePoint,
  type TriageEvaluation,
} from '../../../shared/contract/triage.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { type RankedPost, Ranker } from '../../../shared/scoring/ranker/ranker.ts';
import { areaUnderCurve } from '../../../shared/scoring/ranker/rankQuality.ts';
import { readLabelledRows } from '../ingest/csv/labelledRows.ts';

type Wish = CallInput<'triage.evaluate'>;

/** Posts between two pauses. */
const SLICE = 200;

export function createReaderTriage(clock: () => number) {
  const evaluate = async (wish: Wish): Promise<Result<TriageEvaluation>> => {
    const read = await readLabelledRows(wish.file, wish, clock(), EVALUATED_ROWS);
    if (!read.ok) return read;
    const { rows, rejected } = read.value;
    const posts: { readonly post: RankedPost; readonly isPositive: boolean }[] = [];
    for (const { text, label } of rows) {
      posts.push({ post: Ranker.read(text), isPositive: label === wish.positive.trim() });
      if (posts.length % SLICE === 0) await nextTurn();
    }
    const curve: TriageCurvePoint[] = [];
    const ranker = new Ranker();
    // In one pass: what was learned for the first point is learned for the next.
    for (const decisions of [...new Set(wish.decisions)].sort((a, b) => a - b)) {
      const until = Math.min(decisions, wish.testFrom ?? posts.length, posts.length);
      while (ranker.decisions < until) {
        const next = posts[ranker.decisions];
        if (next === undefined) break;
        ranker.learn(next.post, next.isPositive);
        if (ranker.decisions % SLICE === 0) await nextTurn();
      }
      const later = posts
        .slice(wish.testFrom ?? until)
        .map(({ post, isPositive }) => ({ score: ranker.score(post), isPositive }));
      curve.push({ decisions: until, areaUnderCurve: areaUnderCurve(later), posts: later.length });
      await nextTurn();
    }
    const positives = posts.filter(({ isPositive }) => isPositive).length;
    return ok({ rows: posts.length, rejected, positives, curve });
  };
  return {
    async evaluateTriage(wish: Wish): Promise<Result<TriageEvaluation>> {
      try {
        return await evaluate(wish);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        return fail('triage.fileUnusable', 'The file cannot be read.', { reason: code });
      }
    },
  };
}
