/*
 * The figures of a random incident a second time, from its raw events and in another way: by filtering and counting,
 * with nothing of what the product computes them with.
 */
import type { FigureKey } from '../../../shared/domain/reportFigure.ts';
import { DAY, FROM, HOUR, MINUTE, type RawPost, type World } from './randomIncident.ts';
import { calmSteps, madeAt, untilOf, windowEnd } from './randomIncidentFacts.ts';

/** The middle by how often each value occurs, walked up from the smallest. */
function middle(values: readonly number[]): number | null {
  const often = new Map<number, number>();
  for (const value of values) often.set(value, (often.get(value) ?? 0) + 1);
  const at = (place: number): number => {
    let below = 0;
    for (const value of [...often.keys()].sort((a, b) => a - b)) {
      below += often.get(value) ?? 0;
      if (place < below) return value;
    }
    return Number.NaN;
  };
  if (values.length === 0) return null;
  return (at(Math.floor((values.length - 1) / 2)) + at(Math.ceil((values.length - 1) / 2))) / 2;
}

const since = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : to - from;
const share = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole);
const least = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((one): one is number => one !== null);
  return known.length === 0 ? null : Math.min(...known);
};

export type FiguresAgain = Record<FigureKey, number | null>;

function wantedTimes(world: World): Partial<FiguresAgain> {
  const response = least([world.noted, world.en, world.fr]);
  const reached = world.quorums
    .flatMap(({ startedAt, after }) => (after === null ? [] : [{ end: startedAt + after, after }]))
    .sort((a, b) => a.end - b.end);
  return {
    timeToDetect: since(world.firstMention, world.detected),
    timeToAcknowledge: since(world.detected, world.acknowledged),
    decisionTime: since(world.detected, world.decided),
    timeToFirstResponse: since(world.detected, response),
    responseAfterFirstMention: since(world.firstMention, response),
    languageGap:
      world.fr === null || world.en === null
        ? null
        : Math.max(world.fr, world.en) - Math.min(world.fr, world.en),
    timeToClose: since(world.detected, world.closed),
    quorumTime: reached[0]?.after ?? null,
    timeToContain: wantedContained(world),
    ...wantedWords(world, response),
    ...wantedApprovals(world),
  };
}

function wantedContained(world: World): number | null {
  const { detected, usualNegative } = world;
  if (detected === null || world.calm === null) return null;
  const steps = calmSteps(world);
  const loudest = Math.max(...steps.map(({ ratio }) => ratio ?? -1));
  if (loudest < 2) return null;
  const peak = steps.find(({ ratio }) => ratio === loudest)?.at ?? 0;
  const isLoud = (step: (typeof steps)[number]): boolean =>
    step.ratio === null ||
    step.ratio >= 2 ||
    (step.posts > 0 &&
      (step.negative === null ||
        usualNegative === null ||
        // In whole points, so that nothing hangs on the last digit.
        Math.round(step.negative * 100) - Math.round(usualNegative * 100) > 10));
  const last = steps.at(-1)?.at ?? 0;
  const start = steps.find(
    ({ at }) =>
      at >= peak &&
      at + 6 * HOUR <= last &&
      !steps.some((step) => step.at >= at && step.at <= at + 6 * HOUR && isLoud(step)),
  );
  return start === undefined ? null : start.at - detected;
}

function wantedApprovals({ approvals, ...world }: World): Partial<FiguresAgain> {
  const until = world.closed ?? windowEnd(world) - world.cutMs;
  const took = approvals.flatMap(({ approvedAfter }) => approvedAfter ?? []);
  const enough = took.filter((ms) => took.filter((other) => other <= ms).length >= 0.9 * took.length - 1e-9);
  let [late, judged] = [0, 0];
  for (const { submittedAt, approvedAfter, endedAfter, timeBoxMs } of approvals) {
    if (timeBoxMs === null) continue;
    if (approvedAfter !== null) {
      judged += 1;
      if (approvedAfter > timeBoxMs) late += 1;
    } else if ((endedAfter ?? until - submittedAt) > timeBoxMs) {
      judged += 1;
      late += 1;
    }
  }
  return {
    approvalLatencyMedian: middle(took),
    approvalLatencyP90: enough.length === 0 ? null : Math.min(...enough),
    approvalPastTimeBox: share(late, judged),
  };
}

function wantedWords(world: World, response: number | null): Partial<FiguresAgain> {
  const until = untilOf(world);
  const promises = world.promises.filter(({ dueAt, end }) => end !== 'open' || dueAt <= until);
  const kept = promises.filter(({ end, endedAt, dueAt }) => end === 'kept' && endedAt <= dueAt);
  const updates = world.updates.filter(({ dueAt, late }) => late !== null || FROM + dueAt <= until);
  const onTime = updates.filter(({ late, isEarly }) => late !== null && (isEarly || late === 0));
  const spoken = world.words.map((ms) => FROM + ms).filter((at) => at <= until);
  const silences = spoken.map((at) => Math.min(until, ...spoken.filter((other) => other > at)) - at);
  const informed = world.readers.filter(
    ({ givenAt, after }) =>
      response !== null &&
      after !== null &&
      FROM + givenAt < response &&
      FROM + givenAt + after - 100 * MINUTE < response,
  );
  return {
    promiseKeptRate: share(kept.length, promises.length),
    updatePunctuality: share(onTime.length, updates.length),
    longestSilence: silences.length === 0 ? null : Math.max(...silences),
    staffInformedFirst: response === null ? null : share(informed.length, world.readers.length),
  };
}

function wantedVolume(world: World): Partial<FiguresAgain> {
  const { bucketMs, buckets, posts, daysBefore } = world;
  const none = {
    volumePeak: null,
    peakRatio: null,
    doublingTime: null,
    halfLife: null,
    cumulativeExcess: null,
  };
  const inside = (posts ?? []).filter(({ at }) => at >= FROM);
  if (inside.length === 0) return none;
  const countAt = (index: number): number =>
    (posts ?? []).filter(({ at }) => at >= FROM + index * bucketMs && at < FROM + (index + 1) * bucketMs)
      .length;
  const counts = Array.from({ length: buckets }, (_, index) => countAt(index));
  const peak = Math.max(...counts);
  const top = counts.indexOf(peak);
  const before = Array.from({ length: (daysBefore * DAY) / bucketMs }, (_, index) => countAt(-1 - index));
  const usual = middle(before);
  const half = counts.findIndex(
    (count, index) => index > top && 2 * count <= peak && FROM + (index + 1) * bucketMs <= madeAt(world),
  );
  return {
    volumePeak: peak,
    peakRatio: usual === null ? null : peak / (usual < 1 ? 1 : usual),
    doublingTime: wantedDoubling(counts, top, usual, bucketMs),
    halfLife: half < 0 ? null : half * bucketMs - top * bucketMs,
    cumulativeExcess:
      usual === null
        ? null
        : counts.filter((count) => count > usual).reduce((sum, count) => sum + count - usual, 0),
  };
}

/** By the normal equations, in hours, with base 2. */
function wantedDoubling(
  counts: readonly number[],
  top: number,
  usual: number | null,
  bucketMs: number,
): number | null {
  const quiet = counts.slice(0, top).map((count) => usual !== null && count <= usual);
  const first = quiet.lastIndexOf(true);
  const start = first >= 0 ? first : counts.findIndex((count) => count > 0);
  let [n, sx, sy, sxy, sxx] = [0, 0, 0, 0, 0];
  for (let index = start; index <= top; index += 1) {
    const count = counts[index] ?? 0;
    if (count === 0) continue;
    const x = (index * bucketMs) / HOUR;
    const y = Math.log2(count);
    [n, sx, sy, sxy, sxx] = [n + 1, sx + x, sy + y, sxy + x * y, sxx + x * x];
  }
  if (n < 3) return null;
  const slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
  return slope > 1e-12 ? HOUR / slope : null;
}

function wantedTone(world: World): Partial<FiguresAgain> {
  const none = { netSentiment: null, sentimentShift: null, sentimentRecovery: null };
  if (!world.isToneCounted || world.posts === null) return none;
  const known = world.posts.filter(({ tone }) => tone !== 'unsure');
  const worth = { positive: 100, negative: -100, neutral: 0, unsure: 0 } as const;
  const net = (posts: readonly RawPost[]): number | null =>
    posts.length === 0
      ? null
      : posts.map(({ tone }) => worth[tone] as number).reduce((a, b) => a + b, 0) / posts.length;
  const during = net(known.filter(({ at }) => at >= FROM));
  if (during === null) return none;
  const before = net(known.filter(({ at }) => at < FROM));
  if (before === null) return { ...none, netSentiment: during };
  return {
    netSentiment: during,
    sentimentShift: during - before,
    sentimentRecovery: wantedRecovery(world, known, before, net),
  };
}

function wantedRecovery(
  world: World,
  known: readonly RawPost[],
  before: number,
  net: (posts: readonly RawPost[]) => number | null,
): number | null {
  const spans: { end: number; net: number }[] = [];
  for (let hours = 6; FROM + hours * HOUR <= Math.min(windowEnd(world), madeAt(world)); hours += 1) {
    const end = FROM + hours * HOUR;
    const posts = known.filter(({ at }) => at >= end - 6 * HOUR && at < end);
    if (posts.length >= 10) spans.push({ end, net: net(posts) ?? 0 });
  }
  const lowest = Math.min(...spans.map((span) => span.net));
  const low = spans.find((span) => span.net === lowest);
  if (low === undefined || low.net >= before - 5) return null;
  const back = spans.filter(({ end }) => end > low.end).find((span) => span.net >= before - 5);
  return back === undefined ? null : since(world.detected, back.end);
}

function wantedAudience(world: World): Partial<FiguresAgain> {
  const read = (world.posts ?? []).filter(({ at }) => at >= FROM);
  const loudestFirst = read
    .filter(
      (post): post is RawPost & { who: string; reach: number } => post.who !== null && post.reach !== null,
    )
    .sort((a, b) => b.reach - a.reach);
  const once = loudestFirst.filter(
    (post, index) => loudestFirst.findIndex(({ who }) => who === post.who) === index,
  );
  const reach = once.reduce((sum, post) => sum + post.reach, 0);
  const made = once.map((_, index) => once.slice(0, index + 1).reduce((sum, post) => sum + post.reach, 0));
  const media = read.filter(({ tier }) => tier > 0).map(({ at }) => at);
  const isRead = world.isRead && read.length > 0;
  const { voice } = world;
  return {
    shareOfVoice: voice === null ? null : share(voice.own, voice.own + voice.competitors),
    reach: once.length === 0 ? null : reach,
    amplifiers: once.length === 0 ? null : reach === 0 ? 0 : made.findIndex((sum) => sum >= 0.8 * reach) + 1,
    mediaPickUp: isRead ? media.length : null,
    mediaLag: isRead ? since(world.firstMention, least(media)) : null,
  };
}

function wantedTriage(world: World): Partial<FiguresAgain> {
  const until = untilOf(world);
  const replied = world.intervened.filter(({ after }) => after !== null);
  const settled = world.observed.filter(
    ({ at, recheckAfter, intervenedAfter }) =>
      intervenedAfter !== null || recheckAfter === null || FROM + at + recheckAfter <= until,
  );
  const due = world.actions.filter(
    ({ dueIn, completedIn }) => dueIn !== null && (completedIn !== null || dueIn < 0),
  );
  return {
    responseRate: share(replied.length, world.intervened.length),
    firstReplyMedian: middle(world.replies.map(({ after }) => after)),
    movedToPrivate:
      world.replies.length === 0 || !world.hasPrivateTemplate
        ? null
        : world.replies.filter(({ isToPrivate }) => isToPrivate).length / world.replies.length,
    observePrecision: share(
      settled.filter(({ intervenedAfter }) => intervenedAfter === null).length,
      settled.length,
    ),
    alertPrecision: share(
      world.spikes.filter((spike) => spike.verdict === 'real' && spike.isFollowed).length,
      world.spikes.length,
    ),
    coverage:
      world.cells === null
        ? null
        : share(world.cells.filter((kind) => kind === 'measured').length, world.cells.length),
    actionClosure: share(
      due.filter(({ dueIn, completedIn }) => completedIn !== null && completedIn <= (dueIn ?? 0)).length,
      due.length,
    ),
  };
}

/** Every figure from the raw events. */
export function figuresAgain(world: World): FiguresAgain {
  return {
    ...wantedTimes(world),
    ...wantedVolume(world),
    ...wantedTone(world),
    ...wantedAudience(world),
    ...wantedTriage(world),
  } as FiguresAgain;
}
