/*
 * The report as slides: what a debrief looks at, a slide at a time, with a way to every slide and a word for what was
 * left out.
 */
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../electron/engine/report/slideLayout.ts';
import { writeReportSlides } from '../../../electron/engine/report/slides.ts';
import { documentParts, plainText } from '../../../shared/domain/reportAsBlocks.ts';
import { heading, inline, paragraph, type ReportBlock, said } from '../../../shared/domain/reportBlock.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import type { ReportFigure } from '../../../shared/domain/reportFigure.ts';
import { HOSTILE, withSampleBlocks } from '../../support/report/blocks.ts';
import { documentOf } from '../../support/report/documentOf.ts';

const base = documentOf('en-CA');
const TAGS = /<\/?([a-zA-Z][a-zA-Z0-9-]*)((?:"[^"]*"|[^>"])*)>/g;

const slidesOf = (html: string): readonly string[] => html.split('<section class="slide"').slice(1);
const structureOf = (html: string): string =>
  [...html.matchAll(TAGS)].map(([tag]) => tag.replace(/"[^"]*"/g, '""')).join('');

function written(id: ReportDocument['parts'][number]['id'], blocks: ReportBlock[]): ReportDocument {
  return { ...base, parts: [{ id, title: 'What we learned', blocks }] };
}

const row = (text: string) => ({ isHeading: false, anchor: 'entry-1', cells: [[said(text)]] });
const tableOf = (rows: ReturnType<typeof row>[]): ReportBlock => ({
  type: 'table',
  title: 'T',
  isTitleShown: false,
  columns: [{ label: 'Column', align: 'start', share: 1 }],
  rows,
  emptyNote: null,
});

function figure(index: number, verdict: ReportFigure['verdict']): ReportFigure {
  return {
    key: 'timeToDetect',
    label: `Figure ${index} ${verdict}`,
    formula: 'The formula is read in the report.',
    unit: 'count',
    raw: verdict === 'notMeasured' ? null : index,
    shown: String(index),
    note: null,
    inputs: [],
    target: { raw: 1, shown: '1', source: 'the plan' },
    verdict,
    verdictShown: verdict,
    entryIds: [],
    window: null,
    earlier: [],
  };
}

describe('the report as slides', () => {
  it('is one page without script, source or frame', () => {
    const html = writeReportSlides(withSampleBlocks(base, 'word'));
    expect(html).toContain(`default-src 'none'`);
    expect(html).not.toMatch(/<(?:script|iframe|object|embed|link|img|form|base)\b|\son\w+=|url\(|@import/i);
    expect(html).toContain('@page');
  });

  it('leads to every slide, by its neighbours and by the contents', () => {
    const html = writeReportSlides(base);
    const slides = slidesOf(html);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const [index, slide] of slides.entries()) {
      const number = index + 1;
      if (number > 1) expect(slide).toContain(`href="#slide-${number - 1}">Previous`);
      if (number < slides.length) expect(slide).toContain(`href="#slide-${number + 1}">Next`);
      if (number !== 2) expect(slide).toContain('href="#slide-2">Contents');
      expect(slide).toContain(`${number} of ${slides.length}`);
      expect(slide).toContain('EXERCISE');
    }
    const named = [...(slides[1] ?? '').matchAll(/<li><a href="#slide-(\d+)">([^<]+)</g)];
    expect(named.map(([, , title]) => title)).toEqual([
      'Fact sheet',
      'Volume of mentions',
      'Coverage and limits',
    ]);
    for (const [, number, title] of named)
      expect(slides[Number(number) - 1]).toMatch(new RegExp(`<h2[^>]*>${title}`));
  });

  it('follows the arrangement', () => {
    const arrangement = [
      { id: 'coverage' as const, isOn: true },
      { id: 'volume' as const, isOn: false },
      { id: 'facts' as const, isOn: true },
    ];
    const titles = [...writeReportSlides({ ...base, arrangement }).matchAll(/<h2[^>]*>([^<(]+)/g)];
    const names = titles.map(([, title = '']) => title.trim());
    expect([...new Set(names)]).toEqual(['Contents', 'Coverage and limits', 'Fact sheet']);
  });

  it('draws the volume and says where its numbers are', () => {
    const slide = slidesOf(writeReportSlides(base)).find((one) => one.includes('class="chart"')) ?? '';
    expect(slide).toContain(base.volume.description);
    const number = documentParts(base).findIndex(({ id }) => id === 'volume') + 1;
    expect(slide).toContain(`part ${number} of the report`);
  });

  it('shows figures that were missed, then those that were met, eight a slide', () => {
    const all = [
      ...Array.from({ length: 9 }, (_, index) => figure(index, 'met')),
      ...Array.from({ length: 3 }, (_, index) => figure(index, 'missed')),
      figure(1, 'noTarget'),
      figure(2, 'notMeasured'),
    ];
    const words = {
      figure: 'F',
      value: 'V',
      target: 'T',
      verdict: 'R',
      earlier: 'E',
      formula: 'X',
      inputs: 'I',
    };
    const figures = { title: 'Figures', intro: 'I', columns: words, basisTitle: 'B', figures: all };
    const html = writeReportSlides({ ...base, figures });
    const slides = slidesOf(html).filter((slide) => /<h2[^>]*>Figures/.test(slide));
    const shown = slides.map((slide) =>
      [...slide.matchAll(/>Figure \d+ (met|missed)</g)].map(([, verdict]) => verdict),
    );
    expect(shown.map(({ length }) => length)).toEqual([8, 4]);
    expect(shown.flat().slice(0, 3)).toEqual(['missed', 'missed', 'missed']);
    expect(html).not.toMatch(/Figure \d+ (?:noTarget|notMeasured)|The formula/);
  });

  it('cuts what is too long, and says in which part of the report the rest is', () => {
    const long = 'Somebody wrote more than a slide holds. '.repeat(80);
    const html = writeReportSlides(written('lessons', [paragraph(long)]));
    const [slide = ''] = slidesOf(html).filter((one) => /<h2[^>]*>What we learned/.test(one));
    expect(slide).toContain('The rest is in part');
    expect(slide.length).toBeLessThan(long.length);
    const rows = Array.from({ length: 200 }, (_, index) => row(`Row ${index}`));
    const many = slidesOf(writeReportSlides(written('lessons', [tableOf(rows)]))).filter((one) =>
      /<h2[^>]*>What we learned/.test(one),
    );
    expect(many).toHaveLength(4);
    expect(many.filter((one) => one.includes('The rest is in part'))).toEqual([many[3]]);
  });

  it('leaves out digests and UTC stamps, which nobody reads aloud', () => {
    const html = writeReportSlides(base).replace(/<style>[\s\S]*?<\/style>/, '');
    expect(html).not.toMatch(/\d\d:\d\d:\d\d\sUTC|[0-9a-f]{64}/);
    expect(html).toContain('twice.csv');
  });

  it('keeps its structure whatever people typed', () => {
    const clean = structureOf(writeReportSlides(withSampleBlocks(base, 'word')));
    for (const words of HOSTILE) {
      if (words.length > 60) continue;
      const html = writeReportSlides(withSampleBlocks(base, words));
      expect(structureOf(html).match(/<(?:script|img|svg onload|a href="javascript)/g), words).toBeNull();
      expect([...html.matchAll(/<section/g)].length).toBeGreaterThan(5);
      expect(new Set(structureOf(html).match(/<[a-z0-9]+/g)), words).toEqual(
        new Set(clean.match(/<[a-z0-9]+/g)),
      );
    }
  });
});

describe('blocks laid on slides', () => {
  it('lose nothing that fits, and keep their order', () => {
    const texts = Array.from({ length: 40 }, (_, index) => `Paragraph ${index} of some words.`);
    const laid = layOut(texts.map((text) => paragraph(text)));
    const shown = laid.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'paragraph' ? [plainText(block.inlines)] : [])),
    );
    expect(shown).toEqual(texts);
    expect(laid.length).toBeGreaterThan(2);
    expect(laid.every(({ isCut }) => !isCut)).toBe(true);
  });

  it('keep a heading with what it heads', () => {
    for (let before = 0; before < 16; before += 1) {
      const laid = layOut([
        ...Array.from({ length: before }, () => paragraph('A line.')),
        heading('Head'),
        tableOf([row('first'), row('second')]),
      ]);
      for (const { blocks } of laid) expect(blocks.at(-1)?.type).not.toBe('heading');
    }
  });

  it('stand under the head of their table on every slide', () => {
    const laid = layOut([tableOf(Array.from({ length: 60 }, (_, index) => row(`Row ${index}`)))]);
    expect(laid.length).toBeGreaterThan(3);
    const tables = laid.map(({ blocks }) => blocks);
    for (const blocks of tables)
      expect(blocks).toMatchObject([{ type: 'table', columns: [{ label: 'Column' }] }]);
    const rows = tables.flat().flatMap((block) => (block.type === 'table' ? block.rows : []));
    expect(rows.map(({ cells }) => plainText(cells[0] ?? []))).toEqual(
      Array.from({ length: 60 }, (_, index) => `Row ${index}`),
    );
    // Rows of the log are not on slides: nothing leads to them.
    expect(rows.every(({ anchor }) => anchor === null)).toBe(true);
  });

  it.each([['W'.repeat(9_000)], ['word '.repeat(3_000)], ['a\n'.repeat(400)], ['👩‍👩‍👧‍👦'.repeat(900)]])(
    'cut one text that is longer than a slide (%#)',
    (text) => {
      const [only, ...others] = layOut([{ type: 'quote', inlines: [inline('Said: '), said(text)] }]);
      expect(others).toEqual([]);
      expect(only?.isCut).toBe(true);
      const [block] = only?.blocks ?? [];
      const shown = block?.type === 'quote' ? plainText(block.inlines) : '';
      expect(shown.length).toBeGreaterThan(20);
      expect(shown.length).toBeLessThan(text.length);
      expect(shown.endsWith('…')).toBe(true);
      // No emoji is torn: what is shown begins as the text does.
      const parts = [
        ...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(shown.slice(6, -1).trimEnd()),
      ];
      expect(new Set(parts.map(({ segment }) => segment)).size).toBeLessThanOrEqual(5);
    },
  );
});
