/* What replies say of the laptop's clock, what of it is not believed, and what a clock that was set undoes. */
import { describe, expect, it } from 'vitest';
import { createClockComparison } from '../../../electron/engine/ingest/net/clockComparison.ts';
import { createWriterClock } from '../../../electron/engine/threads/writerClock.ts';
import type { ClockReading } from '../../../shared/domain/clockReading.ts';

const NOW = Date.UTC(2026, 10, 27, 14, 0);
const DAY_MS = 86_400_000;

function compared() {
  const readings: ClockReading[] = [];
  // Nothing moves the steady time here but the clock itself, unless a test sets the clock.
  let setBy = 0;
  let now = 0;
  const { take } = createClockComparison(
    (reading) => readings.push(reading),
    () => now - setBy,
  );
  const reply = (
    headers: Record<string, string>,
    askedAt = NOW,
    answeredAt = NOW + 80,
    host = 'a.example',
  ) => {
    now = answeredAt;
    take({ host, headers, askedAt, answeredAt });
  };
  const setClock = (byMs: number): void => {
    setBy += byMs;
  };
  return { readings, reply, setClock };
}
const date = (at: number): string => new Date(at).toUTCString();

describe('a reply', () => {
  it('tells how far the clock is off', () => {
    const { readings, reply } = compared();
    reply({ date: date(NOW - 120_000) });
    expect(readings.at(-1)).toMatchObject({ servers: 1, comparedAt: NOW + 80 });
    expect(Math.round((readings.at(-1)?.offsetMs ?? 0) / 1_000)).toBe(120);
  });

  it.each([
    ['without a date', {}],
    ['with a date that is none', { date: 'yesterday' }],
    ['out of a store on the way', { date: date(NOW - 120_000), age: '90' }],
  ])('says nothing %s', (_name, headers) => {
    const { readings, reply } = compared();
    reply(headers);
    expect(readings).toEqual([]);
  });

  it('says nothing when it took long, or less than no time', () => {
    const { readings, reply } = compared();
    reply({ date: date(NOW) }, NOW, NOW + 9_000);
    reply({ date: date(NOW) }, NOW, NOW - 50);
    expect(readings).toEqual([]);
  });

  it('counts each server once, for a day', () => {
    const { readings, reply } = compared();
    reply({ date: date(NOW) });
    reply({ date: date(NOW + 1_000) }, NOW + 1_000, NOW + 1_050);
    reply({ date: date(NOW + 2_000) }, NOW + 2_000, NOW + 2_050, 'b.example');
    expect(readings.map(({ servers }) => servers)).toEqual([1, 1, 2]);
    reply({ date: date(NOW + 2 * DAY_MS) }, NOW + 2 * DAY_MS, NOW + 2 * DAY_MS + 50, 'c.example');
    expect(readings.at(-1)?.servers).toBe(1);
  });
});

describe('a clock that was set', () => {
  it('forgets what servers said before', () => {
    const { readings, reply, setClock } = compared();
    for (const host of ['a.example', 'b.example', 'c.example'])
      reply({ date: date(NOW - 120_000) }, NOW, NOW + 80, host);
    setClock(-120_000);
    reply({ date: date(NOW - 60_000) }, NOW - 60_000, NOW - 59_920, 'd.example');
    expect(readings.at(-1)).toMatchObject({ servers: 1 });
    expect(Math.abs(readings.at(-1)?.offsetMs ?? Number.NaN)).toBeLessThan(1_000);
  });
});

describe('what is known of the clock', () => {
  const reading: ClockReading = { offsetMs: 300, uncertaintyMs: 600, servers: 2, comparedAt: NOW };
  function known() {
    let wall = NOW;
    let steady = 1_000;
    const { clockReading, methods } = createWriterClock(
      () => wall,
      () => steady,
    );
    const pass = (wallMs: number, steadyMs: number): void => {
      wall += wallMs;
      steady += steadyMs;
    };
    return { clockReading, compare: methods.clockCompared, pass };
  }

  it('is nothing before the first comparison, then holds while the clock runs on', () => {
    const { clockReading, compare, pass } = known();
    expect(clockReading()).toBeNull();
    compare(reading);
    pass(3_600_000, 3_600_000);
    expect(clockReading()).toEqual(reading);
  });

  it.each([
    ['was set', -60_000, 10],
    ['slept', 3_600_000, 10],
    ['ran on for more than a day', DAY_MS + 1_000, DAY_MS + 1_000],
  ])('is nothing once the laptop %s, until the next comparison', (_name, wallMs, steadyMs) => {
    const { clockReading, compare, pass } = known();
    compare(reading);
    pass(wallMs, steadyMs);
    expect(clockReading()).toBeNull();
    const again = { ...reading, comparedAt: NOW + wallMs };
    compare(again);
    expect(clockReading()).toEqual(again);
  });
});
