// The volume strip's arithmetic: nothing counted is lost, ticks are round in the reader's zone, words never collide.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atOf,
  mergeBuckets,
  moveCursor,
  placeLabels,
  roundTop,
  slotOf,
  timeTicks,
  xOf,
} from '../../../../renderer/ui/chart/volumeScale.ts';

const minute = 60_000;
const hour = 60 * minute;
const from = Date.UTC(2013, 6, 6, 5, 0);
const span = { fromAt: from, toAt: from + 6 * hour };

describe('time and px', () => {
  test('map onto each other', () => {
    expect(xOf(from + 3 * hour, span, 600)).toBe(300);
    expect(atOf(300, span, 600)).toBe(from + 3 * hour);
    expect(atOf(-20, span, 600)).toBe(from);
    expect(atOf(9999, span, 600)).toBe(span.toAt);
  });

  test('an empty span or a strip without width divides by nothing', () => {
    expect(xOf(from, { fromAt: from, toAt: from }, 600)).toBe(0);
    expect(atOf(10, span, 0)).toBe(from);
  });
});

describe('bars', () => {
  test('stay as they are when they are wide enough', () => {
    const buckets = [
      { at: from, count: 2 },
      { at: from + 10 * minute, count: 5 },
    ];
    expect(mergeBuckets(buckets, 5 * minute, span, 600)).toEqual({ bucketMs: 5 * minute, bars: buckets });
  });

  test('are summed by whole buckets until each can be seen, and count the same in all', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ slot: fc.integer({ min: 0, max: 359 }), count: fc.integer({ min: 0, max: 500 }) }),
        ),
        fc.integer({ min: 1, max: 4000 }),
        (some, width) => {
          const buckets = some.map(({ slot, count }) => ({ at: from + slot * minute, count }));
          const { bucketMs, bars } = mergeBuckets(buckets, minute, span, width);
          const sum = (all: readonly { count: number }[]) =>
            all.reduce((total, { count }) => total + count, 0);
          expect(bucketMs % minute).toBe(0);
          expect(sum(bars)).toBe(sum(buckets));
          if (width >= 3)
            expect(xOf(from + bucketMs, span, width)).toBeGreaterThanOrEqual(Math.min(3, width));
          expect([...bars].sort((a, b) => a.at - b.at)).toEqual(bars);
        },
      ),
    );
  });

  test('outside the span are left out', () => {
    const buckets = [
      { at: from - 5 * minute, count: 9 },
      { at: span.toAt, count: 9 },
      { at: from + hour, count: 1 },
    ];
    expect(mergeBuckets(buckets, 5 * minute, span, 600).bars).toEqual([{ at: from + hour, count: 1 }]);
  });
});

test.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 5],
  [12, 20],
  [23, 25],
  [26, 50],
  [180, 200],
  [4_812, 5_000],
  [1_000_000, 1_000_000],
])('the scale over %i ends at %i', (highest, top) => {
  expect(roundTop(highest)).toBe(top);
});

describe('ticks', () => {
  test('fall on round hours of the zone that is shown', () => {
    const halfHourZone = -3.5 * hour;
    for (const at of timeTicks(span, 600, halfHourZone)) expect((at + halfHourZone) % hour).toBe(0);
  });

  test('are never closer than they can be read, for any span', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: minute, max: 20 * 365 * 24 * hour }),
        fc.integer({ min: 50, max: 3800 }),
        (ms, width) => {
          const some = { fromAt: from, toAt: from + ms };
          const ticks = timeTicks(some, width, -4 * hour);
          for (const [index, at] of ticks.entries()) {
            const before = ticks[index - 1];
            if (before !== undefined)
              expect(xOf(at, some, width) - xOf(before, some, width)).toBeGreaterThanOrEqual(83.9);
          }
        },
      ),
    );
  });
});

describe('the cursor', () => {
  test('starts at the newest, walks by bars, and stops at the ends', () => {
    expect(moveCursor(null, 'previous', span, 5 * minute)).toBe(span.toAt - 5 * minute);
    expect(moveCursor(from, 'next', span, 5 * minute)).toBe(from + 5 * minute);
    expect(moveCursor(from, 'previous', span, 5 * minute)).toBe(from);
    expect(moveCursor(from, 'pageNext', span, 5 * minute)).toBe(from + 50 * minute);
    expect(moveCursor(from, 'last', span, 5 * minute)).toBe(span.toAt - 5 * minute);
    expect(moveCursor(span.toAt, 'first', span, 5 * minute)).toBe(from);
  });

  test('belongs to the bar it stands on', () => {
    expect(slotOf(from + 7 * minute, span, 5 * minute)).toBe(1);
    expect(slotOf(from - hour, span, 5 * minute)).toBe(0);
    expect(slotOf(span.toAt + hour, span, 5 * minute)).toBe(71);
  });
});

describe('words of marks', () => {
  test('take the next line where they would touch, and none where there is no room', () => {
    const placed = placeLabels(
      [
        { id: 'a', x: 10, width: 80, weight: 0 },
        { id: 'b', x: 50, width: 80, weight: 0 },
        { id: 'c', x: 60, width: 80, weight: 0 },
        { id: 'd', x: 300, width: 80, weight: 0 },
      ],
      2,
      600,
    );
    expect(['a', 'b', 'c', 'd'].map((id) => placed.get(id)?.lane)).toEqual([0, 1, -1, 0]);
  });

  test('of a change of level are served before others', () => {
    const placed = placeLabels(
      [
        { id: 'note', x: 10, width: 80, weight: -1 },
        { id: 'level', x: 50, width: 80, weight: 3 },
      ],
      1,
      600,
    );
    expect(placed.get('level')?.lane).toBe(0);
    expect(placed.get('note')?.lane).toBe(-1);
  });

  test('turn to the left at the right-hand end', () => {
    expect(placeLabels([{ id: 'a', x: 580, width: 80, weight: 0 }], 1, 600).get('a')).toEqual({
      x: 580,
      lane: 0,
      isLeft: true,
    });
  });
});
