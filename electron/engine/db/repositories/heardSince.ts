/*
 * What was heard of an observed post and of its subject since it was decided, as tripwires ask for it. Posts that repeat
 * it, answer it or quote it; every height that the ratio of its subject reached; how long the subject was silent.
 */
import { type MeasureSubject, MINUTE_MS, subjectOf } from '../../../../shared/domain/measure.ts';
import type { HeardSince } from '../../../../shared/domain/tripwireRules.ts';
import type { Decision, Verdict } from '../../../../shared/domain/verdict.ts';
import type { MeasureHistory } from '../../../../shared/scoring/measure/measureHistory.ts';
import { lexiconHits } from '../../../../shared/scoring/signal/readSignals.ts';
import type { Db } from '../sqlite.ts';
import { IS_KEY } from './dedupeKeys.ts';
import { prepareMeasureRows } from './measureRows.ts';

/** Ratios are looked at this often, and for at most so long after a decision. */
const STEP_MS = 5 * MINUTE_MS;
const LOOKED_MS = 7 * 86_400_000;
const POSTS_READ = 500;

type Post = {
  readonly at: number;
  readonly network: string;
  readonly audience: number | null;
  readonly text: string;
  readonly language: string | null;
};

/** Prepares on a reading connection, as of a moment (epoch ms UTC). */
export function prepareHeard(db: Db, now: number) {
  const rows = prepareMeasureRows(db);
  const histories = new Map<string, MeasureHistory>();
  const related = db.prepare<[{ key: string; from: number }], Post>(`
    WITH own AS (SELECT id, network, external_id, group_id FROM mention WHERE ${IS_KEY})
    SELECT m.posted_at AS at, m.network, m.reach AS audience, m.text, m.language FROM mention m, own
    WHERE m.posted_at > @from AND m.id <> own.id AND m.id IN (
      SELECT id FROM mention WHERE own.group_id IS NOT NULL AND group_id = own.group_id
      UNION SELECT id FROM mention WHERE own.external_id IS NOT NULL AND reply_to = own.external_id AND network = own.network
      UNION SELECT id FROM mention WHERE own.external_id IS NOT NULL AND quotes = own.external_id AND network = own.network)
    ORDER BY m.posted_at LIMIT ${POSTS_READ}`);
  const watchOf = db
    .prepare<[{ key: string }], string>(
      `SELECT n.watch_id FROM mention_watch w JOIN watch_no n ON n.no = w.watch_no
       WHERE w.mention_id = (SELECT id FROM mention WHERE ${IS_KEY}) ORDER BY n.no LIMIT 1`,
    )
    .pluck();

  const historyOf = (key: string): MeasureHistory => {
    const known = histories.get(key);
    if (known !== undefined) return known;
    const made = rows.history(subjectOf(key), now, LOOKED_MS / MINUTE_MS);
    histories.set(key, made);
    return made;
  };

  return {
    /** The watch query that asked for a post; all where none did. */
    subjectOfPost(key: string | null): MeasureSubject {
      const watchId = key === null ? undefined : watchOf.get({ key });
      return watchId === undefined ? { kind: 'all' } : { kind: 'watch', id: watchId };
    },
    ratioNow: (subject: MeasureSubject): number | null => rows.history(subject, now).at(now).volumeRatio,
    since(verdict: Pick<Verdict, 'dedupeKey'>, decision: Decision): HeardSince {
      const kinds = new Set(decision.tripwires.map(({ kind }) => kind));
      const from = decision.at;
      const until = Math.min(now, from + LOOKED_MS);
      const posts =
        verdict.dedupeKey === null
          ? []
          : related.all({ key: verdict.dedupeKey, from }).map(({ text, language, ...post }) => ({
              ...post,
              hits: lexiconHits(text, language).map(({ word }) => word),
            }));
      return {
        posts,
        ratios: kinds.has('volumeRatio') ? ratiosOf(historyOf(decision.subject), from, until) : [],
        silences: kinds.has('silence') ? silencesOf(historyOf(decision.subject), from, until) : [],
      };
    },
  };
}

/** Each height that was reached for the first time. */
function ratiosOf(history: MeasureHistory, from: number, until: number) {
  const ratios: { value: number; at: number }[] = [];
  let highest = Number.NEGATIVE_INFINITY;
  const look = (at: number): void => {
    const value = history.at(at).volumeRatio;
    if (value === null || value <= highest) return;
    highest = value;
    ratios.push({ value, at });
  };
  for (let at = from; at < until; at += STEP_MS) look(at);
  if (until >= from) look(until);
  return ratios;
}

function silencesOf(history: MeasureHistory, from: number, until: number) {
  const silences: { minutes: number; from: number }[] = [];
  const [first, last] = [Math.floor(from / MINUTE_MS), Math.floor(until / MINUTE_MS)];
  let quietSince = first;
  for (let minute = first + 1; minute <= last + 1; minute += 1) {
    const isHeard = minute <= last && history.count(minute, minute) > 0;
    if (!isHeard && minute <= last) continue;
    const minutes = minute - quietSince;
    if (minutes > 1) silences.push({ minutes: minutes - 1, from: quietSince * MINUTE_MS });
    quietSince = minute;
  }
  return silences;
}
