/*
 * Clocks never lie: whatever was done in whatever order, what is shown is what somebody with a watch would have counted,
 * minute by minute, who only counts while the clock does not rest.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockActs, clockNoun } from '../../../shared/domain/clock.ts';
import { type ClockFacts, clocksOf, type LevelPeriod } from '../../../shared/domain/clockRules.ts';
import { foldEntity, type StoredEntry } from '../../../shared/domain/fold.ts';
import type { Level } from '../../../shared/domain/limits.ts';

const MINUTE = 60_000;
const period = (level: Level, from: number, minutes: number | null): LevelPeriod => ({
  level,
  from: from * MINUTE,
  clocks: [
    { clock: 'holding', minutes },
    { clock: 'owned', minutes },
    { clock: 'update', minutes },
    { clock: 'debrief', minutes: 60 },
  ],
});
const FACTS: ClockFacts = {
  declaredAt: 0,
  periods: [period(1, 0, 60)],
  closedAt: null,
  ledFrom: [],
  scribedFrom: [],
  firstDecisionAt: null,
  quorumAt: null,
  holdingAt: null,
  updateAt: [],
  briefOutAt: null,
  sitrepAt: [],
  acts: [],
};
const acts = (more: Partial<ClockActs> = {}): ClockActs => ({
  id: 'c',
  incidentId: 'i',
  clock: 'holding',
  round: 1,
  fulfilledAt: null,
  fulfilledBy: null,
  note: '',
  pauses: [],
  ...more,
});
const pause = (from: number, to: number | null) => ({
  from: from * MINUTE,
  to: to === null ? null : to * MINUTE,
  reason: 'r',
  by: 'p',
});
const holding = (facts: Partial<ClockFacts>, now: number) =>
  clocksOf({ ...FACTS, ...facts }, now * MINUTE).find(({ clock }) => clock === 'holding');

describe('a clock of the room', () => {
  it('runs from the act that starts it, is overdue once its time has passed, and stops when it is kept', () => {
    expect(holding({}, 10)).toMatchObject({ state: 'running', dueAt: 60 * MINUTE, leftMs: 50 * MINUTE });
    expect(holding({}, 60)).toMatchObject({ state: 'overdue', leftMs: 0 });
    const kept = holding({ acts: [acts({ fulfilledAt: 70 * MINUTE })] }, 90);
    expect(kept).toMatchObject({ state: 'fulfilled', leftMs: -10 * MINUTE });
  });

  it('gets tighter when the level rises, and gets no time back when it falls', () => {
    const raised = [period(1, 0, 60), period(3, 30, 15)];
    expect(holding({ periods: raised }, 31)).toMatchObject({ dueAt: 45 * MINUTE });
    const fallen = [...raised, period(1, 35, 60)];
    expect(holding({ periods: fallen }, 36)).toMatchObject({ dueAt: 45 * MINUTE });
    // A level that asks for nothing takes nothing back either.
    expect(holding({ periods: [period(1, 0, 60), period(0, 10, null)] }, 20)).toMatchObject({
      dueAt: 60 * MINUTE,
    });
  });

  it('stands still while it rests, and goes on from where it was', () => {
    const resting = { acts: [acts({ pauses: [pause(20, null)] })] };
    expect(holding(resting, 300)).toMatchObject({ state: 'paused', dueAt: null, leftMs: 40 * MINUTE });
    const resumed = { acts: [acts({ pauses: [pause(20, 50)] })] };
    expect(holding(resumed, 60)).toMatchObject({ state: 'running', dueAt: 90 * MINUTE });
  });

  it('begins the next round of a rhythm when the last one is kept, and none before the first word', () => {
    const update = (facts: Partial<ClockFacts>) =>
      clocksOf({ ...FACTS, ...facts }, 200 * MINUTE).filter(({ clock }) => clock === 'update');
    expect(update({})).toEqual([]);
    const said = acts({ fulfilledAt: 50 * MINUTE });
    const first = acts({ clock: 'update', fulfilledAt: 100 * MINUTE });
    expect(update({ acts: [said, first] })).toMatchObject([
      { round: 2, startedAt: 100 * MINUTE, dueAt: 160 * MINUTE, state: 'overdue' },
      { round: 1, startedAt: 50 * MINUTE, state: 'fulfilled' },
    ]);
  });

  it('is kept by the act itself where there is one: whoever takes the lead owns the incident', () => {
    const owned = (ledFrom: readonly number[]) =>
      clocksOf({ ...FACTS, ledFrom }, 90 * MINUTE).find(({ clock }) => clock === 'owned');
    expect(owned([])).toMatchObject({ state: 'overdue' });
    expect(owned([12 * MINUTE])).toMatchObject({ state: 'fulfilled', fulfilledAt: 12 * MINUTE });
  });

  it('is over once the incident is closed; the debrief begins then', () => {
    const closed = clocksOf({ ...FACTS, closedAt: 100 * MINUTE }, 110 * MINUTE);
    expect(closed.map(({ clock, state }) => [clock, state])).toEqual([['debrief', 'running']]);
    expect(closed[0]?.dueAt).toBe(160 * MINUTE);
  });
});

const minute = fc.integer({ min: 0, max: 240 });
const story = fc.record({
  raises: fc.array(fc.record({ at: minute, minutes: fc.option(fc.integer({ min: 1, max: 120 })) }), {
    maxLength: 4,
  }),
  // Acts by hand, some with a moment that was typed later: the journal's order is not the order of what happened.
  hand: fc.array(
    fc.record({
      kind: fc.constantFrom('paused', 'resumed', 'fulfilled', 'reopened'),
      at: minute,
    }),
    { maxLength: 8 },
  ),
  now: fc.integer({ min: 0, max: 400 }),
});

function entriesOf(hand: readonly { readonly kind: string; readonly at: number }[]): readonly StoredEntry[] {
  return hand.map(({ kind, at }, index) => ({
    id: `e${index}`,
    hlc: String(index).padStart(6, '0'),
    device: 'd',
    deviceSeq: index + 1,
    recordedAt: at * MINUTE,
    occurredAt: at * MINUTE,
    person: 'p',
    incidentId: 'i',
    entityId: 'c',
    basedOn: null,
    kind: `clock.${kind}`,
    payloadVersion: 1,
    payload: { clock: 'holding', round: 1, note: '', reason: 'r' },
  }));
}

/** Somebody with a watch: ticks once a minute wherever the clock does not rest. */
function counted(periods: readonly LevelPeriod[], known: ClockActs | null, now: number): number | null {
  const until = Math.min(now, (known?.fulfilledAt ?? Number.POSITIVE_INFINITY) / MINUTE);
  // Whoever looks at the watch at that moment knows nothing of what comes.
  const rests = (at: number): boolean =>
    (known?.pauses ?? []).some(
      ({ from, to }) =>
        from <= Math.min(at, until * MINUTE) && (to === null || to > until * MINUTE || at < to),
    );
  const dues = periods.flatMap((one, index) => {
    const minutes = one.clocks.find(({ clock }) => clock === 'holding')?.minutes ?? null;
    const ends = periods[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    if (minutes === null || ends <= 0 || one.from / MINUTE > until) return [];
    let left: number = minutes;
    for (let at = one.from / MINUTE; at < 2_000; at += 1) {
      if (left === 0) return [at];
      if (!rests(at * MINUTE)) left -= 1;
    }
    return [];
  });
  return dues.length === 0 ? null : Math.min(...dues);
}

describe('whatever is done in whatever order', () => {
  it('a clock shows what somebody with a watch has counted', () => {
    fc.assert(
      fc.property(story, ({ raises, hand, now }) => {
        const periods = [
          period(1, 0, 60),
          ...[...raises].sort((a, b) => a.at - b.at).map(({ at, minutes }) => period(2, at, minutes ?? null)),
        ];
        const { state: known } = foldEntity<ClockActs>(clockNoun, entriesOf(hand));
        const shown = holding({ periods, acts: known === null ? [] : [known] }, now);
        const keptAt = known?.fulfilledAt ?? null;
        const isKept = keptAt !== null && keptAt <= now * MINUTE;
        const seen = known !== null && keptAt !== null && !isKept ? { ...known, fulfilledAt: null } : known;
        const due = counted(periods, seen, now);
        if (shown === undefined) return due === null;
        expect(shown.dueAt === null ? null : shown.dueAt / MINUTE).toBe(due);
        expect(shown.state).toBe(
          isKept ? 'fulfilled' : due === null ? 'paused' : due <= now ? 'overdue' : 'running',
        );
        if (shown.dueAt !== null && !isKept) expect(shown.leftMs).toBe(shown.dueAt - now * MINUTE);
        return true;
      }),
      { numRuns: 1_500 },
    );
  });

  it('time only runs down: nothing but an act gives a clock more', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 1, max: 100 }), ({ raises, now }, later) => {
        const periods = [
          period(1, 0, 60),
          ...[...raises].sort((a, b) => a.at - b.at).map(({ at, minutes }) => period(2, at, minutes ?? null)),
        ];
        const before = holding({ periods }, now);
        const after = holding({ periods }, now + later);
        if (before === undefined || after === undefined) return;
        expect(after.leftMs).toBeLessThanOrEqual(before.leftMs - later * MINUTE);
      }),
    );
  });
});
