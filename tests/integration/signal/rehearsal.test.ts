/*
 * Rehearsing thresholds through the whole engine: a series, a file, a file that is none, and stopping.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

const MINUTE_MS = 60_000;
const BEGIN = Date.UTC(2026, 0, 1);
const DAY = 1_440;
const { folder, clean } = temporaryFolder();
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk(folder);
});
afterAll(async () => {
  await desk.stop();
  clean();
});

/** So many days of about ten a minute, with a burst in the middle of the last. */
function series(days: number): [number, number][] {
  return Array.from({ length: days * DAY }, (_, at) => {
    const isLoud = at >= (days - 0.5) * DAY && at < (days - 0.5) * DAY + 30;
    return [BEGIN + at * MINUTE_MS, isLoud ? 90 : 8 + (at % 5)];
  });
}
const csv = (rows: readonly (readonly [number, number])[]): string =>
  `timestamp,value\n${rows.map(([at, count]) => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')},${count}`).join('\n')}\n`;
const voice = (
  result: { readonly voices: readonly { readonly name: string; readonly alarms: number }[] },
  name: string,
) => result.voices.find((one) => one.name === name);

describe('spike.rehearse', () => {
  it('answers each row with its score and the rules that fired, the same from rows and from a file', async () => {
    const rows = series(8);
    const result = await desk.ask('spike.rehearse', { series: rows });
    expect(result).toMatchObject({ bucketMs: MINUTE_MS, rowsRead: rows.length, rejected: 0, ignored: 0 });
    expect(result.rows).toHaveLength(rows.length);
    expect(voice(result, 'own')?.alarms).toBe(1);
    expect(voice(result, 'hourRatio')?.alarms).toBeGreaterThan(0);
    const loud = result.rows.find(({ count }) => count === 90);
    expect(loud?.expected).toBeGreaterThan(8);
    expect(loud?.expected).toBeLessThan(12);
    const file = join(folder, 'volume.csv');
    const to = join(folder, 'scores.csv');
    writeFileSync(file, csv(rows));
    const again = await desk.ask('spike.rehearse', { file, to });
    expect(again).toEqual({ ...result, rows: [] });
    expect(await desk.ask('spike.rehearse', { file })).toEqual(result);
    const lines = readFileSync(to, 'utf8').trimEnd().split('\n');
    expect(lines[0]).toBe('timestamp,value,score,expected,rules');
    expect(lines).toHaveLength(rows.length + 1);
  });

  it('never looks ahead: what comes later changes no score before it', async () => {
    const rows = series(6);
    const whole = await desk.ask('spike.rehearse', { series: rows });
    const half = await desk.ask('spike.rehearse', { series: rows.slice(0, 4 * DAY) });
    expect(half.rows).toEqual(whole.rows.slice(0, 4 * DAY));
  });

  it('leaves planned campaigns out, and rows out of order, and lines that are none', async () => {
    const rows = series(6);
    const campaign = { from: BEGIN + 5 * DAY * MINUTE_MS, to: BEGIN + 6 * DAY * MINUTE_MS };
    const planned = await desk.ask('spike.rehearse', { series: rows, campaigns: [campaign] });
    expect(voice(planned, 'own')?.alarms).toBe(0);
    expect(planned.ignored).toBe(DAY);
    const file = join(folder, 'bad.csv');
    const bad = [
      'hello',
      ';;',
      '2026-01-09 00:00:00,viele',
      '2026-01-01 00:00:00,3',
      `x${'y'.repeat(2_000)}`,
    ];
    writeFileSync(file, `${csv(rows)}${bad.join('\n')}`);
    expect(await desk.ask('spike.rehearse', { file })).toMatchObject({
      rowsRead: rows.length + 1,
      rejected: bad.length - 1,
      ignored: 1,
    });
  });

  it('survives any numbers: none below nothing, none that is no number', async () => {
    const odd: [number, number | null][] = [
      [BEGIN, -5],
      [BEGIN + MINUTE_MS, null],
      [BEGIN + 2 * MINUTE_MS, 1e300],
      [BEGIN, 3],
    ];
    const result = await desk.ask('spike.rehearse', { series: odd });
    expect(result.rows).toHaveLength(3);
    for (const { score } of result.rows) expect(score).toBe(0);
  });

  it('refuses nothing to read, a file that is not there, and both or neither', async () => {
    const empty = join(folder, 'empty.csv');
    writeFileSync(empty, 'timestamp,value\n');
    expect((await desk.refused('spike.rehearse', { file: empty })).code).toBe('spike.noRows');
    expect(await desk.refused('spike.rehearse', { file: join(folder, 'nowhere.csv') })).toMatchObject({
      code: 'spike.fileUnusable',
      detail: { reason: 'ENOENT' },
    });
    expect((await desk.refused('spike.rehearse', { file: folder })).code).toBe('spike.fileUnusable');
    expect((await desk.refused('spike.rehearse', {})).code).toBe('call.inputInvalid');
    expect((await desk.refused('spike.rehearse', { file: empty, series: [] })).code).toBe(
      'call.inputInvalid',
    );
  });

  it('is stopped, leaves no file behind, and another can begin', async () => {
    const file = join(folder, 'long.csv');
    const to = join(folder, 'never.csv');
    writeFileSync(file, csv(series(60)));
    expect(await desk.ask('spike.stopRehearsal', {})).toEqual({ isStopped: false });
    const running = desk.engine.call(
      'spike.rehearse',
      { file, to },
      { grade: 'headless', person: desk.person },
    );
    // It is under way once a second one is refused.
    while ((await desk.refused('spike.rehearse', { file: folder })).code !== 'spike.rehearsing');
    expect(await desk.ask('spike.stopRehearsal', {})).toEqual({ isStopped: true });
    expect(await running).toMatchObject({ ok: false, error: { code: 'call.cancelled' } });
    expect(existsSync(to)).toBe(false);
    expect((await desk.ask('spike.rehearse', { series: series(1) })).rowsRead).toBe(DAY);
  });
});
