/*
 * Measuring the ranker through the whole engine: on tables of the test's own, and on labelled posts of real disasters.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../support/fault/random.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { materialFolder } from '../../support/realPosts.ts';

const { folder, clean } = temporaryFolder();
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk(folder);
});
afterAll(async () => {
  await desk.stop();
  clean();
});

/** Posts of two kinds that the signals tell apart wrongly: only decisions can. */
function table(count: number): string {
  const random = createRandom(11);
  const lines = Array.from({ length: count }, (_, at) => {
    const isAct = random.chance(0.5);
    const text = isAct
      ? `je suis triste du service ${random.below(90)}`
      : `rapport annuel publié, page ${random.below(90)} http://example.org/${at}`;
    const day = new Date(Date.UTC(2026, 0, 1) + at * 3_600_000).toISOString();
    return `${day},"${text}",${isAct ? 'agir' : 'rien'}`;
  });
  return ['quand,texte,verdict', ...lines].join('\n');
}
const wish = (file: string, more: object = {}) => ({
  file,
  textColumn: 'texte',
  labelColumn: 'verdict',
  positive: 'agir',
  ...more,
});

describe('triage.evaluate', () => {
  it('answers with the curve: wrong at first, right after some decisions', async () => {
    const file = join(folder, 'history.csv');
    writeFileSync(file, table(600));
    const result = await desk.ask('triage.evaluate', wish(file, { decisions: [100, 0, 20], testFrom: 200 }));
    expect(result).toMatchObject({ rows: 600, rejected: 0 });
    expect(result.curve.map(({ decisions, posts }) => [decisions, posts])).toEqual([
      [0, 400],
      [20, 400],
      [100, 400],
    ]);
    const [none, , many] = result.curve;
    expect(none?.areaUnderCurve).toBeLessThan(0.1);
    expect(many?.areaUnderCurve).toBeGreaterThan(0.95);
    expect(await desk.ask('triage.evaluate', wish(file, { decisions: [0, 20, 100], testFrom: 200 }))).toEqual(
      result,
    );
  });

  it('puts rows in the order of their time where a column tells it', async () => {
    const lines = table(300).split('\n');
    const [head = '', ...rows] = lines;
    const straight = join(folder, 'straight.csv');
    const turned = join(folder, 'turned.csv');
    writeFileSync(straight, lines.join('\n'));
    writeFileSync(turned, [head, ...rows.reverse()].join('\n'));
    const timed = { timeColumn: 'quand', decisions: [0, 30], testFrom: 100 };
    expect(await desk.ask('triage.evaluate', wish(turned, timed))).toEqual(
      await desk.ask('triage.evaluate', wish(straight, timed)),
    );
  });

  it('never learns from what it ranks', async () => {
    const file = join(folder, 'history2.csv');
    writeFileSync(file, table(100));
    const { curve } = await desk.ask('triage.evaluate', wish(file, { decisions: [5_000], testFrom: 60 }));
    expect(curve).toMatchObject([{ decisions: 60, posts: 40 }]);
    const behind = await desk.ask('triage.evaluate', wish(file, { decisions: [70, 100] }));
    expect(behind.curve).toMatchObject([
      { decisions: 70, posts: 30 },
      { decisions: 100, posts: 0, areaUnderCurve: null },
    ]);
  });

  it('refuses a column that is not there, and what is no table, and counts rows without text or label', async () => {
    const file = join(folder, 'short.csv');
    writeFileSync(file, 'texte,verdict\n"un",agir\n"",agir\n"deux",\n"trois",rien\n');
    expect(await desk.ask('triage.evaluate', wish(file, { decisions: [0] }))).toMatchObject({
      rows: 2,
      rejected: 2,
      positives: 1,
    });
    expect(await desk.refused('triage.evaluate', wish(file, { textColumn: 'text' }))).toMatchObject({
      code: 'triage.columnMissing',
      detail: { columns: 'texte, verdict' },
    });
    expect((await desk.refused('triage.evaluate', wish(join(folder, 'none.csv')))).code).toBe(
      'triage.fileUnusable',
    );
    const empty = join(folder, 'empty2.csv');
    writeFileSync(empty, '');
    expect((await desk.refused('triage.evaluate', wish(empty))).code).toBe('triage.noTable');
  });
});

describe.runIf(materialFolder !== null)('labelled posts of real disasters', () => {
  it('are ranked well from the start, and better with decisions', async () => {
    const mentions = join(materialFolder ?? '', 'mentions');
    const files = readdirSync(mentions).filter(
      (name) => name.endsWith('.csv') && existsSync(join(mentions, name)),
    );
    for (const name of files) {
      const { curve } = await desk.ask('triage.evaluate', {
        file: join(mentions, name),
        textColumn: 'Tweet Text',
        labelColumn: 'Informativeness',
        positive: 'Related and informative',
        decisions: [0, 50, 200, 500],
        testFrom: 500,
      });
      console.log(
        `ranker, ${name}: ${curve.map(({ decisions, areaUnderCurve: area }) => `${decisions}: ${area?.toFixed(3)}`).join(', ')}`,
      );
      expect(curve[0]?.areaUnderCurve).toBeGreaterThan(0.65);
      expect(curve.at(-1)?.areaUnderCurve).toBeGreaterThan(curve[0]?.areaUnderCurve ?? 1);
    }
  });
});
