/*
 * Gathers what the figures are computed from, for the report: of this incident everything, of those that it is compared
 * with only what costs little. Half a million mentions take well under a second.
 */

import type { LevelPeriod } from '../../../shared/domain/clockRules.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { levelClocksOf } from '../../../shared/domain/planClocks.ts';
import type {
  FigureBasics,
  FigureExercise,
  FigurePosts,
  FigureTargets,
  ReportFigureFacts,
} from '../../../shared/domain/reportFigureFacts.ts';
import { prepareLocal } from '../db/repositories/localRepository.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import { readFigureActs } from './figureActs.ts';
import { findScope, firstMentionOf, type StoredSpan, storedSpan } from './figureScope.ts';
import { gatherCoverage } from './gatherCoverage.ts';
import { gatherAudience, gatherCalm, gatherVoice } from './gatherFigureAudience.ts';
import { gatherBasics, RECORDS_READ } from './gatherFigureBasics.ts';
import { gatherCounts } from './gatherFigurePosts.ts';
import { firstJudged, gatherJudged, gatherReplies, gatherSpikes, triageOf } from './gatherFigureTriage.ts';

const COMPARED_AT_MOST = 5;

export function gatherFigures(context: QueryContext, incident: Incident): ReportFigureFacts | null {
  const { db, states, now } = context;
  const isExercise = prepareLocal(db).get('realm') === 'exercise';
  const stored = storedSpan(context);
  const { acts, basics, found, judged } = gatherOne(context, incident, isExercise, stored);
  const replies = gatherReplies(context, incident.id, acts);
  const detectedAt = basics.times.detected?.at ?? null;
  const counts = found === null ? null : gatherCounts(context, incident, found, stored);
  const until = { from: incident.declaredAt, to: Math.max(incident.declaredAt + 1, basics.until) };
  return {
    ...basics,
    at: now,
    posts: counts?.posts ?? null,
    tone: counts?.tone ?? null,
    calm: found === null || detectedAt === null ? null : gatherCalm(context, incident, found, detectedAt),
    audience: found === null || counts === null ? null : gatherAudience(db, found, postsIn(counts.posts)),
    voice: found === null ? null : gatherVoice(context, found),
    triage: triageOf(judged, replies.firstByPost),
    replies: replies.list,
    hasPrivateTemplate: replies.hasPrivateTemplate,
    spikes: gatherSpikes(context, incident, found),
    coverage: gatherCoverage(context, found?.window ?? until),
    actions: states.improvement
      .ofIncident(incident.id, RECORDS_READ)
      .filter(({ status, isErased }) => status !== 'dropped' && !isErased)
      .map(({ status, dueOn, ended }) => ({
        dueOn,
        completedAt: status === 'completed' ? (ended?.at ?? null) : null,
      })),
    targets: targetsOf(context, incident),
    earlier: states.incident
      .all()
      .filter(
        (one) => one.closedAt !== null && one.declaredAt < incident.declaredAt && one.id !== incident.id,
      )
      .sort((a, b) => b.declaredAt - a.declaredAt)
      .slice(0, COMPARED_AT_MOST)
      .map((one): FigureBasics => gatherOne(context, one, isExercise, stored).basics),
    exercises: exercisesOf(context),
  };
}

/** Mentions of the window; those of the days before stand in the same list. */
function postsIn({ from, buckets }: FigurePosts): number {
  return buckets.reduce((sum, { at, count }) => (at >= from ? sum + count : sum), 0);
}

function gatherOne(context: QueryContext, incident: Incident, isExercise: boolean, stored: StoredSpan) {
  const evidence = context.states.evidence.ofIncident(incident.id, RECORDS_READ);
  const found = findScope(context, incident, evidence, stored);
  const acts = readFigureActs(context.db, incident.id);
  const detectedAt = acts.first?.at ?? incident.declaredAt;
  const judged = gatherJudged(context, incident, evidence, found, detectedAt);
  const basics = gatherBasics(context, incident, acts, isExercise, {
    ...firstMentionOf(context, evidence, found),
    judged: firstJudged(judged),
  });
  return { acts, basics, found, judged };
}

/** What the plan asked for when the highest level was set; what it asks for today where that was not copied. */
function targetsOf({ states }: QueryContext, incident: Incident): FigureTargets | null {
  const severities = states.plan('severity').all();
  const level = incident.peakLevel;
  const copied = incident.periods.findLast((one) => one.level === level && one.clocks.length > 0)?.clocks;
  const asked: LevelPeriod['clocks'] = copied ?? levelClocksOf(severities, level);
  const now = severities.find(
    ({ fields, retiredAt, isErased }) => fields.level === level && retiredAt === null && !isErased,
  );
  const clocks = asked.flatMap(({ clock, minutes }) => {
    if (minutes === null) return [];
    // A source speaks for its number: another number of today has another one.
    const same = now?.fields.clocks.find((one) => one.clock === clock && one.minutes === minutes);
    return [{ clock, minutes, source: same?.source ?? '' }];
  });
  return clocks.length === 0 ? null : { level, isCopied: copied !== undefined, clocks };
}

function exercisesOf({ states }: QueryContext): readonly FigureExercise[] {
  return states.exerciseSummary
    .all()
    .flatMap(({ signed }): FigureExercise[] => {
      if (signed === null) return [];
      const { exerciseId, title, startedAt, quorums } = signed.summary;
      const reached = quorums.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]));
      // A summary does not say when each run began: of several that were reached nobody can tell which came first.
      const [seconds] = reached;
      return [
        {
          exerciseId,
          title,
          startedAt,
          quorumMs: reached.length === 1 && seconds !== undefined ? seconds * 1_000 : null,
        },
      ];
    })
    .sort((a, b) => b.startedAt - a.startedAt)
    .slice(0, COMPARED_AT_MOST);
}
