/*
 * Every figure of the report against a second calculation, from the raw events of random incidents with anything missing.
 * Nothing of what is tested is used below: each figure is worked out in another way, by filtering and counting.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIGURE_KEYS,
  type FigureKey,
  type ReportFigure,
  reportFiguresSchema,
} from '../../../shared/domain/reportFigure.ts';
import { buildFigures } from '../../../shared/domain/reportFigures.ts';
import { createReportShow } from '../../../shared/domain/reportShow.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { seedOf } from '../../support/fault/random.ts';
import { sampleFacts } from '../../support/report/facts.ts';
import { figuresAgain } from '../../support/report/figuresAgain.ts';
import { MINUTE, type World, worldArbitrary } from '../../support/report/randomIncident.ts';
import { factsOf } from '../../support/report/randomIncidentFacts.ts';

const RUNS = 200;
const SHOWS = (['fr-CA', 'en-CA'] as const).map((locale) =>
  createReportShow({ people: [] }, createWords(locale), createFormats(locale, 'UTC')),
);

/** What the plan asks for, and by which figure it is kept. */
const TIMED: readonly FigureKey[] = [
  'timeToAcknowledge',
  'decisionTime',
  'timeToFirstResponse',
  'quorumTime',
  'approvalLatencyMedian',
  'approvalLatencyP90',
  'longestSilence',
];

function wantedVerdict(key: FigureKey, raw: number | null, { asked }: World): ReportFigure['verdict'] {
  if (raw === null) return 'notMeasured';
  const limit =
    key === 'approvalPastTimeBox' ? 0 : TIMED.includes(key) && asked !== null ? asked * MINUTE : null;
  if (limit === null) return 'noTarget';
  return raw > limit ? 'missed' : 'met';
}

function isSame(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(other));
}

describe('the figures of random incidents', () => {
  it('are what a second calculation from the raw events gives', () => {
    const seed = seedOf(Math.floor(Math.random() * 2 ** 31));
    process.stdout.write(`figures: VIGIE_SEED=${seed}\n`);
    const measured = new Map<FigureKey, number>();
    const missing = new Map<FigureKey, number>();
    let run = 0;
    fc.assert(
      fc.property(worldArbitrary, (world) => {
        run += 1;
        const show = SHOWS[run % SHOWS.length];
        if (show === undefined) throw new Error('no words');
        const figures = buildFigures(sampleFacts({ figures: factsOf(world) }), show);
        reportFiguresSchema.parse(figures);
        const byKey = new Map(figures?.figures.map((figure) => [figure.key, figure]));
        const right = figuresAgain(world);
        const wrong: unknown[] = [];
        for (const key of FIGURE_KEYS) {
          const figure = byKey.get(key);
          if (figure === undefined) throw new Error(`no figure ${key}`);
          const value = right[key];
          const tally = value === null ? missing : measured;
          tally.set(key, (tally.get(key) ?? 0) + 1);
          const { raw, verdict, shown, note } = figure;
          if (!isSame(raw, value)) wrong.push([key, raw, value]);
          if (verdict !== wantedVerdict(key, value, world)) wrong.push([key, verdict]);
          // What was not measured says so, and says why.
          if (value === null && (shown !== show.t('report.notMeasured') || note === null))
            wrong.push([key, shown, note]);
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: RUNS, seed },
    );
    // Chance must have seen each figure both ways, or this test would say nothing of it.
    expect(FIGURE_KEYS.filter((key) => !measured.has(key) || !missing.has(key))).toEqual([]);
  });
});
