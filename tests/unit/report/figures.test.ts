/*
 * The figures of the report: what each says of an incident that one can follow by hand, and what it says where something
 * is missing; the blocks that every form is written from.
 */
import { describe, expect, it } from 'vitest';
import type { ReportBlock, ReportTable } from '../../../shared/domain/reportBlock.ts';
import { reportBlockSchema } from '../../../shared/domain/reportBlock.ts';
import { FIGURE_KEYS, type FigureKey, type ReportFigure } from '../../../shared/domain/reportFigure.ts';
import { figureBlocks } from '../../../shared/domain/reportFigureBlocks.ts';
import type { ReportFigureFacts } from '../../../shared/domain/reportFigureFacts.ts';
import { buildFigures } from '../../../shared/domain/reportFigures.ts';
import { createReportShow } from '../../../shared/domain/reportShow.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { LOCALES, type Locale } from '../../../shared/lib/locale.ts';
import { sampleFacts } from '../../support/report/facts.ts';
import { emptyFigureFacts, FIGURES_AT } from '../../support/report/figureFacts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const entry = (n: number): string => `0195a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

function build(changes: Partial<ReportFigureFacts>, locale: Locale = 'en-CA') {
  const facts = sampleFacts({ figures: emptyFigureFacts(changes) });
  const show = createReportShow(facts, createWords(locale), createFormats(locale, facts.incident.timeZone));
  const figures = buildFigures(facts, show);
  if (figures === null) throw new Error('no figures');
  return figures;
}

function figure(key: FigureKey, changes: Partial<ReportFigureFacts>, locale: Locale = 'en-CA'): ReportFigure {
  const found = build(changes, locale).figures.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no figure ${key}`);
  return found;
}

/** Counts of hours from the window's first, after as many quiet ones as the days before have. */
function postsOf(counts: readonly number[], daysBefore: number): NonNullable<ReportFigureFacts['posts']> {
  const from = FIGURES_AT - counts.length * HOUR;
  return {
    scope: 'incident',
    from,
    to: FIGURES_AT,
    bucketMs: HOUR,
    baselineFrom: daysBefore === 0 ? null : from - daysBefore * DAY,
    buckets: [
      ...Array.from({ length: daysBefore * 24 }, (_, index) => ({ at: from - (index + 1) * HOUR, count: 4 })),
      ...counts.map((count, index) => ({ at: from + index * HOUR, count })),
    ],
  };
}

describe('the figures', () => {
  it('are none where nothing was gathered', () => {
    const facts = sampleFacts({ figures: null });
    const show = createReportShow(facts, createWords('fr-CA'), createFormats('fr-CA', 'UTC'));
    expect(buildFigures(facts, show)).toBeNull();
  });

  it.each(LOCALES)('say of each what is missing, and never zero, in %s', (locale) => {
    const { figures } = build({}, locale);
    const { t } = createWords(locale);
    expect(figures.map(({ key }) => key)).toEqual(FIGURE_KEYS);
    for (const { key, raw, shown, verdict, note, label, formula } of figures) {
      expect([key, raw, shown, verdict]).toEqual([key, null, t('report.notMeasured'), 'notMeasured']);
      expect(note?.length, key).toBeGreaterThan(10);
      expect(label.length * formula.length, key).toBeGreaterThan(0);
    }
  });

  it('name the moment that is missing', () => {
    const times = { ...emptyFigureFacts().times, detected: { at: FIGURES_AT, entryId: entry(1) } };
    expect(figure('timeToDetect', { times }).note).toBe('Missing: a related mention.');
    expect(plain(figure('timeToDetect', {}, 'fr-CA').note ?? '')).toBe(
      'Il manque : une mention liée à l’incident, un premier acte dans la main courante.',
    );
  });

  it('count from one moment to the other and lead to both rows', () => {
    const times = {
      ...emptyFigureFacts().times,
      detected: { at: FIGURES_AT, entryId: entry(1) },
      response: {
        fr: { at: FIGURES_AT + 75 * MINUTE, entryId: entry(2) },
        en: { at: FIGURES_AT + 80 * MINUTE, entryId: entry(3) },
      },
    };
    const found = figure('timeToFirstResponse', { times });
    expect([found.raw, plain(found.shown)]).toEqual([75 * MINUTE, '1 h 15 min']);
    expect(found.entryIds).toEqual([entry(1), entry(2)]);
    expect(found.inputs.map(({ raw, entryId }) => [raw, entryId])).toEqual([
      [FIGURES_AT, entry(1)],
      [FIGURES_AT + 75 * MINUTE, entry(2)],
    ]);
    expect(figure('languageGap', { times }).raw).toBe(5 * MINUTE);
    const noted = { ...times, responseNoted: { at: FIGURES_AT - 3 * MINUTE, entryId: entry(4) } };
    const before = figure('timeToFirstResponse', { times: noted });
    expect([before.raw, plain(before.shown), before.note]).toEqual([
      -3 * MINUTE,
      '−3 min',
      'A minus says that it happened in the other order.',
    ]);
  });

  it('hold times against the clocks of the plan, whose source stays as it was typed', () => {
    const times = {
      ...emptyFigureFacts().times,
      detected: { at: FIGURES_AT, entryId: entry(1) },
      acknowledged: { at: FIGURES_AT + 15 * MINUTE, entryId: entry(2) },
      decided: { at: FIGURES_AT + 31 * MINUTE, entryId: null },
    };
    const targets = {
      level: 3,
      isCopied: true,
      clocks: [
        { clock: 'owned', minutes: 15, source: 'guide: p.4 !' },
        { clock: 'decided', minutes: 30, source: '' },
      ],
    } as const;
    const kept = figure('timeToAcknowledge', { times, targets }, 'fr-CA');
    expect([kept.verdict, kept.verdictShown, plain(kept.target?.shown ?? '')]).toEqual([
      'met',
      'Atteinte',
      '15 min au plus',
    ]);
    expect(kept.target?.source.endsWith(' · guide: p.4 !')).toBe(true);
    expect(kept.target?.source).toContain('Crise');
    expect(figure('decisionTime', { times, targets }).verdict).toBe('missed');
    expect(figure('timeToClose', { times, targets }).target).toBeNull();
  });

  it('find the peak, the doubling and the half-life of a series that one can draw', () => {
    // Four an hour is usual; from 5 it doubles each hour to 80 and falls.
    const posts = postsOf([3, 5, 10, 20, 40, 80, 60, 41, 40, 10], 2);
    const of = (key: FigureKey) => figure(key, { posts }).raw;
    expect(of('volumePeak')).toBe(80);
    expect(of('peakRatio')).toBe(20);
    expect(of('halfLife')).toBe(3 * HOUR);
    expect(of('cumulativeExcess')).toBe(1 + 6 + 16 + 36 + 76 + 56 + 37 + 36 + 6);
    const pure = figure('doublingTime', { posts: postsOf([5, 10, 20, 40, 80], 0) });
    expect(pure.raw).toBeCloseTo(HOUR, 3);
    expect(figure('peakRatio', { posts: postsOf([5, 9], 0) }).note).toBe(
      'Less than one day before the window is known.',
    );
    expect(figure('doublingTime', { posts: postsOf([5, 9], 0) }).note).toMatch(/fewer than three/);
    expect(figure('volumePeak', { posts }).window).toMatchObject({ from: posts.from, to: posts.to });
  });

  it('take no interval for half of the peak that has not ended', () => {
    const posts = postsOf([4, 80, 60, 12], 0);
    expect(figure('halfLife', { posts }).raw).toBe(2 * HOUR);
    const early = figure('halfLife', { posts, at: FIGURES_AT - 1 });
    expect([early.raw, early.shown]).toEqual([null, 'not measured']);
  });

  it('call it contained after six hours below twice the usual and within ten points', () => {
    const detected = { at: FIGURES_AT - DAY, entryId: entry(1) };
    const times = { ...emptyFigureFacts().times, detected };
    const stretch = (length: number, ratio: number, negative: number) =>
      Array.from({ length }, () => ({ ratio, negative, posts: 9 }));
    const calmOf = (negative: number, calmSteps: number): ReportFigureFacts['calm'] => ({
      usualNegative: 0.24,
      steps: [...stretch(40, 1, 0.1), ...stretch(6, 3, 0.8), ...stretch(calmSteps, 1.9, negative)].map(
        (step, index) => ({ ...step, at: detected.at + index * 10 * MINUTE }),
      ),
    });
    const raw = (negative: number, steps: number) =>
      figure('timeToContain', { times, calm: calmOf(negative, steps) }).raw;
    // The calm before the peak is none; six hours are thirty-seven looks.
    expect(raw(0.34, 37)).toBe(46 * 10 * MINUTE);
    expect(raw(0.34, 36)).toBeNull();
    expect(raw(0.35, 60)).toBeNull();
  });

  it('say on how many posts the tone rests and how many a person labelled', () => {
    const bucket = { at: FIGURES_AT - HOUR, count: 50, positive: 5, negative: 25, unsure: 10, byHand: 10 };
    const tone = {
      from: FIGURES_AT - HOUR,
      to: FIGURES_AT,
      countedFrom: FIGURES_AT - HOUR,
      buckets: [bucket],
    };
    const english = figure('netSentiment', { tone });
    expect([english.raw, english.shown]).toEqual([-50, '−50 points']);
    expect(english.note).toBe('Rests on 40 posts of known tone; 25% labelled by a person.');
    const french = figure('netSentiment', { tone }, 'fr-FR');
    expect(plain(french.note ?? '')).toBe(
      'Repose sur 40 publications de tonalité connue ; part étiquetée par une personne : 25 %.',
    );
    expect(figure('sentimentShift', { tone }).raw).toBeNull();
  });

  it('call reach potential, and count the fewest who make four fifths of it', () => {
    const audience = { reaches: [1_000, 50, 600, 200, 150], looked: 9, media: [] };
    const reach = figure('reach', { audience });
    expect([reach.raw, reach.shown, reach.label]).toEqual([2_000, '2,000 people', 'Potential reach']);
    expect(reach.note).toContain('Potential');
    expect(figure('amplifiers', { audience }).raw).toBe(2);
    expect(figure('mediaPickUp', { audience }).raw).toBe(0);
    expect(figure('mediaPickUp', { audience: { ...audience, looked: 0 } }).raw).toBeNull();
  });

  it('stand beside those of earlier incidents and exercises', () => {
    const run = (minutes: number) => [
      { started: { at: 0, entryId: null }, reached: { at: minutes * MINUTE, entryId: null } },
    ];
    const earlier = [
      emptyFigureFacts({ incidentId: entry(77), title: 'Panne « Boréal » !', quorums: run(9) }),
      emptyFigureFacts({ incidentId: entry(78), title: null }),
    ];
    const exercises = [
      {
        exerciseId: entry(79),
        title: { fr: 'Exercice', en: 'Exercise' },
        startedAt: 0,
        quorumMs: 4 * MINUTE,
      },
    ];
    const quorum = figure('quorumTime', { quorums: run(12), earlier, exercises }, 'fr-FR');
    expect(
      quorum.earlier.map(({ incidentId, title, isExercise, raw }) => [incidentId, title, isExercise, raw]),
    ).toEqual([
      [entry(77), 'Panne « Boréal » !', false, 9 * MINUTE],
      [entry(78), 'Incident dont le titre a été effacé', false, null],
      [entry(79), 'Exercice', true, 4 * MINUTE],
    ]);
    expect(figure('netSentiment', { earlier }).earlier).toEqual([]);
  });

  it('name at most a thousand entries', () => {
    const promises = Array.from({ length: 1_200 }, (_, index) => ({
      entryId: entry(1_000 + index),
      dueAt: FIGURES_AT - 1,
      keptAt: FIGURES_AT - (index % 2 === 0 ? 2 : 0),
      brokenAt: null,
    }));
    const found = figure('promiseKeptRate', { promises });
    expect([found.raw, found.entryIds.length]).toEqual([50, 1_000]);
  });
});

describe('the blocks of the figures', () => {
  const isTable = (block: ReportBlock): block is ReportTable => block.type === 'table';
  const figures = build({
    times: {
      ...emptyFigureFacts().times,
      detected: { at: FIGURES_AT, entryId: entry(1) },
      closed: { at: FIGURES_AT + HOUR, entryId: entry(2) },
    },
    promises: Array.from({ length: 30 }, (_, index) => ({
      entryId: entry(100 + index),
      dueAt: FIGURES_AT - 1,
      keptAt: FIGURES_AT - 2,
      brokenAt: null,
    })),
    earlier: [emptyFigureFacts({ incidentId: entry(77), title: 'Ancien' })],
  });
  const blocks = figureBlocks(figures);
  const tables = blocks.filter(isTable);
  const inlines = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat()));

  it('are valid, with columns that fill the width and a row for each figure', () => {
    for (const block of blocks) reportBlockSchema.parse(block);
    expect(tables).toHaveLength(2);
    for (const { columns, rows } of tables) {
      expect(columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(rows).toHaveLength(FIGURE_KEYS.length);
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
    }
  });

  it('lead from each figure to how it is computed, and from there to rows of the log', () => {
    const anchors = tables.flatMap(({ rows }) => rows.flatMap(({ anchor }) => anchor ?? []));
    const hrefs = inlines.flatMap(({ href }) => href ?? []);
    const toFigures = hrefs.filter((href) => href.startsWith('#figure-'));
    expect(toFigures.map((href) => href.slice(1)).toSorted()).toEqual(anchors.toSorted());
    expect(anchors).toHaveLength(FIGURE_KEYS.length);
    expect(hrefs).toContain(`#entry-${entry(1)}`);
    expect(hrefs).toContain(`#entry-${entry(119)}`);
    // Thirty promises: twenty are led to, and how many more there are is said.
    expect(hrefs).not.toContain(`#entry-${entry(120)}`);
    expect(inlines.map(({ text }) => text)).toContain('… +10');
  });

  it('leave what people typed as theirs', () => {
    expect(inlines.filter(({ isSaid }) => isSaid).map(({ text }) => text)).toContain('Ancien');
  });
});
