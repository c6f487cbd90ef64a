/*
 * The facts that a file with the events of a random incident would be gathered to. No figure is computed here.
 */
import type { ReportFigureFacts } from '../../../shared/domain/reportFigureFacts.ts';
import { DAY, FROM, HOUR, MINUTE, type World } from './randomIncident.ts';

const entry = (number: number): string => `0195c000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

export const windowEnd = ({ bucketMs, buckets }: Pick<World, 'bucketMs' | 'buckets'>): number =>
  FROM + buckets * bucketMs;
/** When the report is made. */
export const madeAt = (world: World): number => windowEnd(world) - world.cutMs;
export const untilOf = (world: World): number => world.closed ?? madeAt(world);

/** Moments of an exact zone would be the same: everything here is UTC. */
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export const CALM_STEP = 10 * MINUTE;

/** The steps of a world's calm, one after the other from detection on. */
export function calmSteps({ calm, detected }: World) {
  return (calm ?? [])
    .flatMap(({ length, ...step }) => Array.from({ length }, () => step))
    .map((step, index) => ({ ...step, at: (detected ?? FROM) + index * CALM_STEP }));
}

const stamp = (at: number | null, number: number) => (at === null ? null : { at, entryId: entry(number) });

/** What would be gathered. */
export function factsOf(world: World): ReportFigureFacts {
  const { bucketMs, posts, daysBefore } = world;
  const to = windowEnd(world);
  const until = untilOf(world);
  const own = posts ?? [];
  const read = own.filter(({ at }) => at >= FROM);
  return {
    incidentId: entry(1),
    title: '[fictif] Incident au hasard',
    isExercise: false,
    at: madeAt(world),
    until,
    times: {
      firstMention: world.firstMention === null ? null : { at: world.firstMention, entryId: null },
      relation: 'watches',
      detected: stamp(world.detected, 2),
      acknowledged: stamp(world.acknowledged, 3),
      levelSet: stamp(world.detected, 2),
      decided: stamp(world.decided, 4),
      response: { fr: stamp(world.fr, 5), en: stamp(world.en, 6) },
      responseNoted: stamp(world.noted, 7),
      closed: stamp(world.closed, 8),
    },
    quorums: world.quorums.map(({ startedAt, after: took }, index) => ({
      started: { at: FROM + startedAt, entryId: entry(20 + index) },
      reached: took === null ? null : { at: FROM + startedAt + took, entryId: entry(30 + index) },
    })),
    approvals: world.approvals.map(({ submittedAt, approvedAfter, endedAfter, timeBoxMs }, index) => ({
      entryId: entry(100 + index),
      title: `[fictif] Texte ${index}`,
      submittedAt,
      approvedAt: approvedAfter === null ? null : submittedAt + approvedAfter,
      endedAt: approvedAfter !== null || endedAfter === null ? null : submittedAt + endedAfter,
      timeBoxMs,
      signers: [],
    })),
    promises: world.promises.map(({ dueAt, end, endedAt }, index) => ({
      entryId: entry(200 + index),
      dueAt,
      keptAt: end === 'kept' ? endedAt : null,
      brokenAt: end === 'broken' ? endedAt : null,
    })),
    updates: world.updates.map(({ kind, dueAt, late, isEarly }, index) => ({
      kind,
      dueAt: FROM + dueAt,
      doneAt: late === null ? null : FROM + dueAt + (isEarly ? -late : late),
      entryId: entry(300 + index),
    })),
    publicWords: [...world.words]
      .sort((a, b) => a - b)
      .map((ms, index) => ({ at: FROM + ms, entryId: entry(400 + index) })),
    readers: world.readers.map(({ givenAt, after: took }) => ({
      givenAt: FROM + givenAt,
      acknowledgedAt: took === null ? null : FROM + givenAt + took - 100 * MINUTE,
      entryId: entry(500),
    })),
    posts:
      posts === null
        ? null
        : {
            scope: 'incident',
            from: FROM,
            to,
            bucketMs,
            baselineFrom: daysBefore === 0 ? null : FROM - daysBefore * DAY,
            buckets: grouped(own, bucketMs, (group) => ({ count: group.length })),
          },
    tone:
      posts === null || !world.isToneCounted
        ? null
        : {
            from: FROM,
            to,
            countedFrom: FROM - daysBefore * DAY,
            buckets: grouped(own, HOUR, (group) => ({
              count: group.length,
              positive: group.filter(({ tone }) => tone === 'positive').length,
              negative: group.filter(({ tone }) => tone === 'negative').length,
              unsure: group.filter(({ tone }) => tone === 'unsure').length,
              byHand: group.filter(({ isByHand }) => isByHand).length,
            })),
          },
    calm: world.calm === null ? null : { steps: calmSteps(world), usualNegative: world.usualNegative },
    audience:
      posts === null
        ? null
        : {
            reaches: [...new Set(read.flatMap(({ who, reach }) => (reach === null ? [] : (who ?? []))))].map(
              (who) => Math.max(...read.filter((post) => post.who === who).map(({ reach }) => reach ?? 0)),
            ),
            looked: world.isRead ? read.length : 0,
            media: !world.isRead
              ? []
              : ([1, 2, 3] as const).flatMap((tier) => {
                  const times = read.filter((post) => post.tier === tier).map(({ at }) => at);
                  return times.length === 0
                    ? []
                    : [{ tier, count: times.length, firstAt: Math.min(...times) }];
                }),
          },
    voice: world.voice,
    triage: {
      intervened: world.intervened.map(({ postedAt, after: took }) => ({
        postedAt: FROM + postedAt,
        repliedAt: took === null ? null : FROM + postedAt + took,
      })),
      observed: world.observed.map(({ at, recheckAfter, intervenedAfter }) => ({
        at: FROM + at,
        recheckAt: recheckAfter === null ? null : FROM + at + recheckAfter,
        intervenedAt: intervenedAfter === null ? null : FROM + at + intervenedAfter,
      })),
    },
    hasPrivateTemplate: world.hasPrivateTemplate,
    replies: world.replies.map(({ postedAt, after: took, isToPrivate }, index) => ({
      postedAt: FROM + postedAt,
      repliedAt: FROM + postedAt + took,
      entryId: entry(600 + index),
      isToPrivate,
    })),
    spikes: world.spikes,
    coverage:
      world.cells === null
        ? null
        : {
            networks: ['web'],
            cells: world.cells.map((kind) => ({
              category: 'ceo',
              network: 'web',
              kind,
              lastItemAt: null,
              sourceIds: [],
              isLost: false,
              isSilent: false,
            })),
          },
    actions: world.actions.map(({ dueIn, completedIn }) => ({
      dueOn: dueIn === null ? null : dayOf(madeAt(world) + dueIn * DAY),
      completedAt: completedIn === null ? null : madeAt(world) + completedIn * DAY,
    })),
    targets:
      world.asked === null
        ? null
        : {
            level: 3,
            isCopied: true,
            clocks: (['owned', 'decided', 'quorum', 'holding', 'update', 'timeBox'] as const).map(
              (clock) => ({
                clock,
                minutes: world.asked ?? 1,
                source: '[fictif] Plan, page 4',
              }),
            ),
          },
    earlier: [],
    exercises: [],
  };
}

function grouped<T extends { readonly at: number }, R>(
  items: readonly T[],
  ms: number,
  of: (group: readonly T[]) => R,
) {
  const keys = [...new Set(items.map(({ at }) => Math.floor((at - FROM) / ms)))].sort((a, b) => a - b);
  return keys.map((key) => ({
    at: FROM + key * ms,
    ...of(items.filter(({ at }) => Math.floor((at - FROM) / ms) === key)),
  }));
}
