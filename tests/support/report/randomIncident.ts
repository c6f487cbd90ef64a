/*
 * Random incidents for the figures of the report: raw events, any of which may be missing.
 */
import fc from 'fast-check';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A full hour of a full day, so that every interval begins at a round time. */
export const FROM = Date.UTC(2026, 3, 6);

export type RawPost = {
  readonly at: number;
  readonly tone: 'positive' | 'negative' | 'neutral' | 'unsure';
  readonly isByHand: boolean;
  readonly who: string | null;
  readonly reach: number | null;
  readonly tier: 0 | 1 | 2 | 3;
};

const minutes = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => n * MINUTE);
const momentOrNot = fc.option(
  minutes(-900, 4_000).map((ms) => FROM + ms),
  { nil: null, freq: 4 },
);
const after = (most: number) => fc.option(minutes(0, most), { nil: null, freq: 3 });

/** Tone falls in the middle of the window and comes back; else it is anything. */
function turned(tone: RawPost['tone'], place: number): RawPost['tone'] {
  if (tone === 'unsure') return tone;
  if (place >= 0.3 && place < 0.6) return 'negative';
  return tone === 'negative' ? 'positive' : tone;
}

const postArbitrary = (bucketMs: number, buckets: number, beforeMs: number, isTurning: boolean) =>
  fc
    .record({
      // Two dice make a hill; the days before lie flat.
      dice: fc.tuple(fc.nat(buckets - 1), fc.nat(buckets - 1)),
      isBefore: beforeMs === 0 ? fc.constant(false) : fc.boolean(),
      backMs: fc.nat(Math.max(0, beforeMs - 1)),
      within: fc.nat(bucketMs - 1),
      tone: fc.constantFrom('positive', 'negative', 'negative', 'neutral', 'unsure'),
      isByHand: fc.boolean(),
      who: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
      reach: fc.option(fc.integer({ min: 0, max: 5_000 }), { nil: null }),
      tier: fc.constantFrom(0, 0, 0, 1, 2, 3),
    })
    .map(({ dice, isBefore, backMs, within, who, isByHand, tone, ...rest }): RawPost => {
      const slot = isTurning ? dice[0] : Math.floor((dice[0] + dice[1]) / 2);
      return {
        ...rest,
        tone: isTurning && !isBefore ? turned(tone, slot / buckets) : tone,
        at: isBefore ? FROM - 1 - backMs : FROM + slot * bucketMs + within,
        isByHand: isByHand && tone !== 'unsure',
        who: who === null ? null : `@${who}@exemple.invalid`,
      } as RawPost;
    });

const approvalArbitrary = fc.record({
  submittedAt: minutes(0, 3_000).map((ms) => FROM + ms),
  approvedAfter: after(300),
  endedAfter: after(300),
  timeBoxMs: fc.option(minutes(1, 120), { nil: null }),
});

const promiseArbitrary = fc
  .record({
    dueAt: minutes(-200, 4_000).map((ms) => FROM + ms),
    end: fc.constantFrom('kept', 'broken', 'open'),
    // Kept to the minute is kept.
    late: fc.oneof(fc.constant(0), minutes(-300, 300)),
  })
  .map(({ late, ...promise }) => ({ ...promise, endedAt: promise.dueAt + late }));

export const worldArbitrary = fc
  .record({
    bucketMs: fc.constantFrom(5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR),
    buckets: fc.integer({ min: 3, max: 40 }),
    /** Days that are known before the window; too few make no baseline. */
    daysBefore: fc.constantFrom(0, 1, 1, 3, 14),
    isTurning: fc.boolean(),
  })
  .chain(({ bucketMs, buckets, daysBefore, isTurning }) =>
    fc.record({
      bucketMs: fc.constant(bucketMs),
      buckets: fc.constant(buckets),
      daysBefore: fc.constant(daysBefore),
      posts: fc.option(
        fc.array(postArbitrary(bucketMs, buckets, daysBefore * DAY, isTurning), {
          minLength: isTurning ? 90 : 0,
          maxLength: 140,
          size: 'max',
        }),
        { nil: null, freq: 9 },
      ),
      isToneCounted: fc.constantFrom(true, true, true, false),
      isRead: fc.boolean(),
      /** Ms by which the last interval had not ended when the report was made. */
      cutMs: fc.nat(bucketMs),
      firstMention: momentOrNot,
      detected: momentOrNot,
      acknowledged: momentOrNot,
      decided: momentOrNot,
      fr: momentOrNot,
      en: momentOrNot,
      noted: momentOrNot,
      closed: momentOrNot,
      quorums: fc.array(fc.record({ startedAt: minutes(0, 500), after: after(200) }), { maxLength: 3 }),
      approvals: fc.array(approvalArbitrary, { maxLength: 14 }),
      promises: fc.array(promiseArbitrary, { maxLength: 8 }),
      updates: fc.array(
        fc.record({
          kind: fc.constantFrom('update', 'sitrep'),
          dueAt: minutes(-200, 4_000),
          late: after(90),
          isEarly: fc.boolean(),
        }),
        { maxLength: 8 },
      ),
      words: fc.array(minutes(-100, 4_000), { maxLength: 6 }),
      readers: fc.array(fc.record({ givenAt: minutes(-600, 2_000), after: after(500) }), { maxLength: 8 }),
      calm: fc.option(
        fc.array(
          fc.record({
            // Long stretches alike: six calm hours are thirty-six steps.
            length: fc.integer({ min: 1, max: 60 }),
            ratio: fc.option(fc.constantFrom(0, 0.5, 1.2, 1.9, 2, 2.4, 6), { nil: null, freq: 9 }),
            negative: fc.option(fc.constantFrom(0, 0.2, 0.3, 0.34, 0.35, 0.41, 0.9), { nil: null, freq: 6 }),
            posts: fc.constantFrom(0, 3, 20),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        { nil: null },
      ),
      usualNegative: fc.option(fc.constantFrom(0.1, 0.2, 0.24, 0.31), { nil: null }),
      voice: fc.option(fc.record({ own: fc.nat(50), competitors: fc.nat(50) }), { nil: null }),
      intervened: fc.array(fc.record({ postedAt: minutes(0, 500), after: after(300) }), { maxLength: 6 }),
      observed: fc.array(
        fc.record({ at: minutes(0, 900), recheckAfter: after(900), intervenedAfter: after(600) }),
        { maxLength: 6 },
      ),
      replies: fc.array(
        fc.record({ postedAt: minutes(0, 500), after: minutes(0, 300), isToPrivate: fc.boolean() }),
        { maxLength: 6 },
      ),
      hasPrivateTemplate: fc.boolean(),
      spikes: fc.array(
        fc.record({ verdict: fc.constantFrom('real', 'false', 'planned'), isFollowed: fc.boolean() }),
        { maxLength: 6 },
      ),
      cells: fc.option(fc.array(fc.constantFrom('measured', 'proxy', 'manual', 'blind'), { maxLength: 30 }), {
        nil: null,
      }),
      actions: fc.array(
        fc.record({
          dueIn: fc.option(fc.integer({ min: -6, max: 6 }), { nil: null }),
          completedIn: fc.option(fc.integer({ min: -6, max: 0 }), { nil: null }),
        }),
        { maxLength: 6 },
      ),
      asked: fc.option(fc.integer({ min: 1, max: 240 }), { nil: null }),
    }),
  );

export type World = typeof worldArbitrary extends fc.Arbitrary<infer W> ? W : never;
