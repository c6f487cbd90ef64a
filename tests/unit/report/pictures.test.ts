/*
 * Pictures of the report: what they say is what the numbers say, counted again here; what is drawn stays on its sheet,
 * whatever the labels; and no word in it is more than text.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureSvg } from '../../../electron/engine/report/pictureSvg.ts';
import type { RunningClock } from '../../../shared/domain/clockRules.ts';
import { fitText, WIDTH, widthOf } from '../../../shared/domain/drawing.ts';
import { amplifierPicture } from '../../../shared/domain/pictureAmplifiers.ts';
import { approvalPicture } from '../../../shared/domain/pictureApprovals.ts';
import { timeAxis } from '../../../shared/domain/pictureAxis.ts';
import { clockPicture } from '../../../shared/domain/pictureClocks.ts';
import { signed, tonePicture } from '../../../shared/domain/pictureTone.ts';
import type { ReportFacts } from '../../../shared/domain/reportFacts.ts';
import {
  type ReportDrawing,
  type ReportPicture,
  reportPictureSchema,
} from '../../../shared/domain/reportPicture.ts';
import { buildPictures } from '../../../shared/domain/reportPictures.ts';
import type { RoomTone } from '../../../shared/domain/reportRoomFacts.ts';
import { createRoomSpeak } from '../../../shared/domain/reportRoomSpeak.ts';
import { createReportShow } from '../../../shared/domain/reportShow.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { START, sampleFacts } from '../../support/report/facts.ts';
import { sampleRoom, statement } from '../../support/report/room.ts';

const MINUTE = 60_000;
const showOf = (locale: Locale, facts: ReportFacts = sampleFacts()) =>
  createReportShow(facts, createWords(locale), createFormats(locale, facts.incident.timeZone));
const show = showOf('en-CA');

function everyPicture(locale: Locale): readonly ReportPicture[] {
  const room = sampleRoom();
  const facts = sampleFacts({ room });
  return Object.values(buildPictures(facts, room, createRoomSpeak(facts, room, showOf(locale)))).flat();
}

type Tag = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
};
const TAG = /<(\/?)([a-zA-Z]+)((?:\s[a-zA-Z0-9:-]+="[^"<>]*")*)\s*(\/?)>([^<]*)/g;

/** The tags of a drawing; throws where they are not those of one well-formed element. */
function tagsOf(svg: string): readonly Tag[] {
  const open: string[] = [];
  const tags: Tag[] = [];
  const rest = svg.replace(
    TAG,
    (_, isEnd: string, name: string, given: string, isWhole: string, text: string) => {
      if (isEnd === '/') expect(open.pop()).toBe(name);
      else {
        const pairs = [...given.matchAll(/([a-zA-Z0-9:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          value,
        ]);
        tags.push({ name, attributes: Object.fromEntries(pairs), text });
        if (isWhole === '') open.push(name);
      }
      return '';
    },
  );
  expect(rest.slice(0, 200)).toBe('');
  expect(open).toEqual([]);
  return tags;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};

/** Every corner of what is drawn, texts as wide as they are taken to be. */
function cornersOf({ name, attributes, text }: Tag): readonly (readonly [number, number])[] {
  const number = (key: string): number => Number(attributes[key] ?? 0);
  switch (name) {
    case 'rect':
      return [
        [number('x'), number('y')],
        [number('x') + number('width'), number('y') + number('height')],
      ];
    case 'line':
      return [
        [number('x1'), number('y1')],
        [number('x2'), number('y2')],
      ];
    case 'circle':
      return [
        [number('cx') - number('r'), number('cy') - number('r')],
        [number('cx') + number('r'), number('cy') + number('r')],
      ];
    case 'path':
      return [...(attributes.d ?? '').matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ]);
    case 'text': {
      const said = text.replace(/&[a-z#0-9]+;/g, (entity) => ENTITIES[entity] ?? entity);
      const size = number('font-size');
      const length = widthOf(said, size);
      const x = number('x');
      const y = number('y');
      // A head of a column that is turned reads upwards.
      if (attributes.transform !== undefined)
        return [
          [x, y],
          [x, y - length],
        ];
      const left =
        { start: x, middle: x - length / 2, end: x - length }[attributes['text-anchor'] ?? 'start'] ?? x;
      return [
        [left, y - size],
        [left + length, y],
      ];
    }
    default:
      return [];
  }
}

function expectOnSheet(picture: ReportPicture): readonly Tag[] {
  const tags = tagsOf(pictureSvg(picture, 'p').source);
  const [, , width, height] = (tags[0]?.attributes.viewBox ?? '').split(' ').map(Number);
  expect(width).toBe(WIDTH);
  expect(height).toBeLessThanOrEqual(960);
  for (const tag of tags)
    for (const [x, y] of cornersOf(tag)) {
      expect(x, JSON.stringify(tag)).toBeGreaterThanOrEqual(-2);
      expect(x, JSON.stringify(tag)).toBeLessThanOrEqual(WIDTH + 2);
      expect(y, JSON.stringify(tag)).toBeGreaterThanOrEqual(-2);
      expect(y, JSON.stringify(tag)).toBeLessThanOrEqual((height ?? 0) + 2);
    }
  return tags;
}

describe('a drawing', () => {
  it.each(['fr-CA', 'en-GB'] as const)(
    'of each kind stands on its sheet and says what it shows (%s)',
    (locale) => {
      const pictures = everyPicture(locale);
      expect(pictures.map(({ id }) => id)).toEqual([
        'levels',
        'tone',
        'amplifiers',
        'coverage',
        'approvals',
        'clocks',
        'readers',
        'calls-1',
      ]);
      for (const picture of pictures) {
        expect(reportPictureSchema.parse(picture)).toEqual(picture);
        expect(picture.description).toMatch(/\d/);
        for (const row of picture.table.rows) expect(row).toHaveLength(picture.table.columns.length);
        const [svg, title, description] = expectOnSheet(picture);
        expect(svg?.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'p-title p-description' });
        expect(title).toMatchObject({ name: 'title', attributes: { id: 'p-title' } });
        expect(description).toMatchObject({ name: 'desc', attributes: { id: 'p-description' } });
      }
    },
  );

  const label = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.constantFrom(
      'مدير الاتصالات في الأزمة',
      '危机负责人'.repeat(9),
      '👩‍🚒🔥'.repeat(12),
      'W'.repeat(90),
      '<b>"&',
    ),
  );
  const moment = fc.integer({ min: 0, max: 600 }).map((minutes) => START + minutes * MINUTE);
  const axis = timeAxis(START, START + 600 * MINUTE, show);
  const drawing = fc.oneof(
    fc.record({
      shape: fc.constant('spans' as const),
      axis: fc.constant(axis),
      rows: fc.array(
        fc.record({
          label,
          spans: fc.array(
            fc.record({ from: moment, to: moment, shade: fc.nat(4), isHatched: fc.boolean(), label }),
            { maxLength: 4 },
          ),
          dots: fc.array(fc.record({ at: moment, isHollow: fc.boolean(), label }), { maxLength: 4 }),
        }),
        { maxLength: 40 },
      ),
    }),
    fc.record({
      shape: fc.constant('bars' as const),
      high: fc.nat(1_000),
      bars: fc.array(
        fc.record({
          label,
          value: fc.nat(2_000),
          shown: label,
          isHatched: fc.boolean(),
          mark: fc.option(fc.nat(2_000)),
        }),
        { maxLength: 40 },
      ),
    }),
    fc.record({
      shape: fc.constant('lines' as const),
      axis: fc.constant(axis),
      low: fc.constantFrom(-100, 0),
      high: fc.constantFrom(0, 100),
      gridLines: fc.array(fc.record({ value: fc.integer({ min: -100, max: 100 }), label }), { maxLength: 5 }),
      series: fc.array(
        fc.record({
          label,
          points: fc.array(fc.record({ at: moment, value: fc.option(fc.integer({ min: -150, max: 150 })) })),
        }),
        { maxLength: 30 },
      ),
    }),
    fc
      .tuple(fc.array(label, { maxLength: 30 }), fc.array(label, { maxLength: 12 }))
      .map(([columns, rows]) => ({
        shape: 'grid' as const,
        columns,
        rows: rows.map((name, row) => ({
          label: name,
          cells: columns.map((shown, column) => ({
            state:
              (['measured', 'proxy', 'manual', 'blind', 'outOfScope'] as const)[(row + column) % 5] ??
              'blind',
            shown,
          })),
        })),
      })),
  ) as fc.Arbitrary<ReportDrawing>;

  it('stands on its sheet whatever its labels and however many there are', () => {
    fc.assert(
      fc.property(drawing, label, (drawn, words) => {
        const table = { columns: [], rows: [] };
        const tags = expectOnSheet({ id: 'x', title: words, description: words, drawing: drawn, table });
        const names = new Set(tags.map(({ name }) => name));
        for (const name of names)
          expect(['svg', 'title', 'desc', 'g', 'rect', 'line', 'circle', 'path', 'text']).toContain(name);
      }),
      { numRuns: 120 },
    );
  });

  it('holds two hundred rows on one page', () => {
    const rows = Array.from({ length: 200 }, (_, index) => ({
      label: `Personne ${index}`,
      spans: [{ from: START, to: START + index * MINUTE, shade: 2, isHatched: index % 2 === 0, label: 'x' }],
      dots: [{ at: START, isHollow: true, label: '' }],
    }));
    expectOnSheet({
      id: 'x',
      title: '',
      description: '',
      drawing: { shape: 'spans', axis, rows },
      table: { columns: [], rows: [] },
    });
  });

  it('cuts a label between letters that a reader sees, and fits it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 12, max: 300 }),
        (text, room) => {
          const fitted = fitText(text, room);
          expect(widthOf(fitted)).toBeLessThanOrEqual(room + 0.001);
          expect(fitted).not.toMatch(/[\ud800-\udbff]$/);
        },
      ),
    );
  });
});

const bucket = fc
  .tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(20))
  .map(([negative, positive, neutral, unsure, byHand]) => ({
    count: negative + positive + neutral + unsure,
    negative,
    positive,
    unsure,
    byHand,
  }));

describe('the picture of tone', () => {
  it('says the lowest and the highest, and breaks where nothing was measured', () => {
    fc.assert(
      fc.property(fc.array(fc.option(bucket), { minLength: 1, maxLength: 40 }), (found) => {
        const bucketMs = 15 * MINUTE;
        const buckets = found.flatMap((one, index) =>
          one === null ? [] : [{ at: START + index * bucketMs, ...one }],
        );
        const tone: RoomTone = {
          ...{ subject: 'all', from: START, to: START + found.length * bucketMs, bucketMs, buckets },
        };
        const nets = found.map((one) =>
          one === null || one.count === one.unsure
            ? null
            : (100 * (one.positive - one.negative)) / (one.count - one.unsure),
        );
        const measured = nets.filter((net) => net !== null);
        const picture = tonePicture(tone, show);
        if (measured.length === 0) {
          expect(picture).toBeNull();
          return;
        }
        expect(picture?.description).toContain(`From ${signed(Math.min(...measured), show)} in`);
        expect(picture?.description).toContain(`to ${signed(Math.max(...measured), show)} in those`);
        const runs = nets.filter((net, index) => net !== null && (nets[index - 1] ?? null) === null).length;
        const svg = picture === null ? '' : pictureSvg(picture, 'p').source;
        expect([...svg.matchAll(/<path d="M/g)]).toHaveLength(runs);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the picture of clocks', () => {
  const round = fc.record({
    state: fc.constantFrom('running', 'overdue', 'paused', 'fulfilled'),
    startedAt: fc.nat(300).map((minutes) => START + minutes * MINUTE),
    took: fc.nat(60),
    left: fc.integer({ min: -60, max: 60 }),
  });
  it('counts what was kept, late and missed, and hatches the last two', () => {
    fc.assert(
      fc.property(fc.array(round, { minLength: 1, maxLength: 30 }), (rounds) => {
        const clocks = rounds.map(
          ({ state, startedAt, took, left }, index): RunningClock => ({
            ...{ clock: 'update', round: index + 1, state, startedAt, leftMs: left * MINUTE, pause: null },
            dueAt: startedAt + (took + left) * MINUTE,
            fulfilledAt: state === 'fulfilled' ? startedAt + took * MINUTE : null,
          }),
        );
        const kept = rounds.filter(({ state, left }) => state === 'fulfilled' && left >= 0).length;
        const late = rounds.filter(({ state, left }) => state === 'fulfilled' && left < 0).length;
        const missed = rounds.filter(({ state }) => state === 'overdue').length;
        const picture = clockPicture(clocks, START + 500 * MINUTE, show);
        expect(picture?.description).toContain(
          `Fell due: ${kept + late + missed}. Kept in time: ${kept}. Late: ${late}. Never kept: ${missed}.`,
        );
        const drawn =
          picture?.drawing.shape === 'spans' ? picture.drawing.rows.flatMap(({ spans }) => spans) : [];
        expect(drawn.filter(({ isHatched }) => isHatched)).toHaveLength(late + missed);
      }),
    );
  });
});

describe('the picture of approvals', () => {
  it('tells the median, the slowest and what went past its time box', () => {
    const asked = fc.record({ took: fc.nat(90), box: fc.option(fc.integer({ min: 1, max: 60 })) });
    fc.assert(
      fc.property(fc.array(asked, { minLength: 2, maxLength: 45 }), (all) => {
        const askings = all.map(({ took, box }, index) => ({
          ...{ entryId: `e${index}`, at: START + index, level: 2 as const, isOwnRole: false, endedAt: null },
          timeBoxMin: box,
          approvedAt: START + index + took * MINUTE,
        }));
        const picture = approvalPicture([statement(1, 'inform', { askings })], show);
        const sorted = all.map(({ took }) => took).sort((a, b) => a - b);
        const minutes = (value: number): string => show.formats.duration(value * MINUTE);
        expect(picture?.description).toContain(
          `within ${minutes(sorted[Math.ceil(sorted.length / 2) - 1] ?? 0)},`,
        );
        expect(picture?.description).toContain(`the last after ${minutes(sorted.at(-1) ?? 0)}.`);
        const boxed = all.filter(({ box }) => box !== null);
        const past = boxed.filter(({ took, box }) => took > (box ?? 0)).length;
        if (boxed.length > 0)
          expect(picture?.description).toContain(`Past the time box: ${past} of ${boxed.length}.`);
        const bars = picture?.drawing.shape === 'bars' ? picture.drawing.bars : [];
        expect(bars).toHaveLength(Math.min(30, all.length));
        expect(picture?.table.rows).toHaveLength(all.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the picture of amplifiers', () => {
  it('draws as many authors as make four fifths, by the sums of the figures where there are any', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 60 }),
        (reaches) => {
          const sorted = [...reaches].sort((a, b) => b - a);
          const sum = sorted.reduce((all, one) => all + one, 0);
          let made = 0;
          let needed = 0;
          while (made < 0.8 * sum) made += sorted[needed++] ?? 0;
          const largest = sorted
            .slice(0, 20)
            .map((reach, index) => ({ author: `@a${index}`, network: 'x', reach, posts: 1 }));
          const found = {
            subject: 'all',
            from: START,
            to: START + 1,
            reach: 1,
            authors: 1,
            above: 9,
            needed: 1,
          } as const;
          const picture = amplifierPicture({ ...found, largest }, reaches, show);
          const bars = picture?.drawing.shape === 'bars' ? picture.drawing.bars : [];
          expect(bars.map(({ value }) => value)).toEqual(sorted.slice(0, Math.min(20, needed)));
          expect(picture?.description).toContain(`${needed} author`);
          expect(picture?.description).not.toContain('are not in these sums');
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the axis of time', () => {
  it('has ticks inside, in order, few of them, also across a change of the clocks', () => {
    const change = Date.UTC(2026, 10, 1, 6);
    fc.assert(
      fc.property(
        fc.integer({ min: -5_000, max: 5_000 }),
        fc.integer({ min: 0, max: 90_000 }),
        (begin, length) => {
          const from = change + begin * MINUTE;
          const { ticks, to } = timeAxis(from, from + length * MINUTE, show);
          expect(ticks.length).toBeLessThanOrEqual(9);
          for (const [index, tick] of ticks.entries()) {
            expect(tick.at).toBeGreaterThanOrEqual(from);
            expect(tick.at).toBeLessThanOrEqual(to);
            if (index > 0) expect(tick.at).toBeGreaterThan(ticks[index - 1]?.at ?? 0);
          }
        },
      ),
    );
  });
});
