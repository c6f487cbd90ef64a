/*
 * The report as a document of a word processor, taken apart: its parts are well-formed, what should be there is, and
 * whatever people typed is the text of a run.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeReportDocx } from '../../../electron/engine/report/docx.ts';
import { pictureChart } from '../../../electron/engine/report/docxChart.ts';
import { ROWS_AT_MOST } from '../../../electron/engine/report/docxTable.ts';
import { reportDigest, shortDigest } from '../../../electron/engine/report/json.ts';
import { documentParts } from '../../../shared/domain/reportAsBlocks.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { DECLARED, HOSTILE, withSampleBlocks } from '../../support/report/blocks.ts';
import { documentOf, manyRows } from '../../support/report/documentOf.ts';
import { elementsIn, parseXml, textIn, type XmlElement } from '../../support/report/openXml.ts';
import { unpack } from '../../support/report/packs.ts';

type Opened = {
  readonly bytes: Uint8Array;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly body: XmlElement;
  readonly xml: (name: string) => XmlElement;
};

async function open(document: ReportDocument): Promise<Opened> {
  const bytes = await writeReportDocx(document);
  const files = await unpack(Buffer.from(bytes));
  const xml = (name: string): XmlElement => parseXml(files.get(name)?.toString('utf8') ?? '');
  return { bytes, files, xml, body: xml('word/document.xml') };
}

const styleOf = (paragraph: XmlElement): string | undefined =>
  elementsIn(paragraph, 'w:pStyle')[0]?.attributes['w:val'];
const headingsOf = (body: XmlElement, style: string): readonly string[] =>
  elementsIn(body, 'w:p')
    .filter((paragraph) => styleOf(paragraph) === style)
    .map(textIn);
const wordsOf = (element: XmlElement): string => elementsIn(element, 'w:t').map(textIn).join('');

const base = documentOf('fr-CA');

describe('the report as a document of a word processor', () => {
  it('is an archive of well-formed parts, each of which has its kind', async () => {
    const { files, xml } = await open(withSampleBlocks(base, 'mot'));
    const kinds = xml('[Content_Types].xml');
    const endings = new Set(elementsIn(kinds, 'Default').map(({ attributes }) => attributes.Extension));
    const named = new Set(elementsIn(kinds, 'Override').map(({ attributes }) => attributes.PartName));
    for (const name of files.keys()) {
      if (/\.(?:xml|rels)$/.test(name)) expect(() => xml(name), name).not.toThrow();
      if (name !== '[Content_Types].xml')
        expect(named.has(`/${name}`) || endings.has(name.split('.').at(-1)), name).toBe(true);
    }
    // The volume and two pictures, drawn by the word processor itself.
    expect([...files.keys()].filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(3);
    expect([...files.keys()].some((name) => /vba|activeX|\.bin$/i.test(name))).toBe(false);
  });

  it.each(['fr-CA', 'en-GB'] as const)(
    'has real headings, contents that lead to them, and its language (%s)',
    async (locale) => {
      const document = documentOf(locale);
      const { body, xml } = await open(document);
      const titles = documentParts(document).map(({ title }, index) => `${index + 1}. ${title}`);
      expect(headingsOf(body, 'Heading1')).toEqual(titles);
      expect(headingsOf(body, 'Title')).toEqual([document.title]);
      const contents = elementsIn(body, 'w:sdt')[0];
      if (contents === undefined) throw new Error('There are no contents.');
      expect(elementsIn(contents, 'w:instrText').map(textIn)).toEqual(['TOC \\h \\o "1-1"']);
      const links = elementsIn(contents, 'w:hyperlink');
      expect(links.map(wordsOf)).toEqual(titles);
      const bookmarks = elementsIn(body, 'w:bookmarkStart').map(
        ({ attributes }) => attributes['w:name'] ?? '',
      );
      for (const { attributes } of links) expect(bookmarks).toContain(attributes['w:anchor']);
      expect(new Set(bookmarks).size).toBe(bookmarks.length);
      for (const name of bookmarks) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/);
      const defaults = elementsIn(xml('word/styles.xml'), 'w:rPrDefault')[0];
      expect(defaults === undefined ? [] : elementsIn(defaults, 'w:lang')[0]?.attributes['w:val']).toBe(
        locale,
      );
      expect(elementsIn(xml('word/settings.xml'), 'w:updateFields')).toHaveLength(1);
      const width = elementsIn(body, 'w:pgSz')[0]?.attributes['w:w'];
      expect(width).toBe(locale === 'fr-CA' ? '12240' : '11906');
    },
  );

  it('has a table for every table of the report, whose head stands again on every page', async () => {
    const { body } = await open(base);
    const blocks = documentParts(base).flatMap((part) => part.blocks);
    const wanted = blocks.filter(({ type }) => type === 'table' || type === 'facts').length;
    const tables = elementsIn(body, 'w:tbl');
    // One more: the facts of the cover.
    expect(tables).toHaveLength(wanted + 1);
    expect(elementsIn(body, 'w:tblHeader')).toHaveLength(
      blocks.filter(({ type }) => type === 'table').length,
    );
    for (const table of tables) {
      const columns = elementsIn(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      for (const width of columns) expect(width).toBeGreaterThan(200);
      for (const row of elementsIn(table, 'w:tr')) {
        const spans = elementsIn(row, 'w:tc').map((cell) =>
          Number(elementsIn(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1),
        );
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns.length);
        // A cell without a paragraph makes the whole document unreadable to some.
        for (const cell of elementsIn(row, 'w:tc')) expect(elementsIn(cell, 'w:p').length).toBeGreaterThan(0);
      }
    }
    const struck = elementsIn(body, 'w:r').filter((run) => elementsIn(run, 'w:strike').length > 0);
    expect(struck.map(wordsOf)).toContain('Le service à la clientèle a reçu 41 appels');
  });

  it('says on every page what it is, its digest and which page', async () => {
    const document = { ...base, classification: 'Confidentiel' };
    const { xml } = await open(document);
    const header = textIn(xml('word/header1.xml'));
    for (const words of [document.title, 'EXERCICE', 'Confidentiel']) expect(header).toContain(words);
    const footer = xml('word/footer1.xml');
    expect(textIn(footer)).toContain(shortDigest(reportDigest(document)));
    expect(elementsIn(footer, 'w:instrText').map(textIn)).toEqual(['PAGE', 'NUMPAGES']);
    const properties = xml('docProps/core.xml');
    const property = (name: string) => elementsIn(properties, name).map(textIn);
    expect(property('dc:title')).toEqual([`EXERCICE · ${document.title} · ${document.kicker}`]);
    expect(property('dc:creator')).toEqual([document.generatedBy]);
    expect(property('dcterms:created')).toEqual(['2026-03-14T20:00:00Z']);
    expect(property('dcterms:modified')).toEqual(property('dcterms:created'));
  });

  it('leads to rows of the log and out of the document, and nowhere else', async () => {
    const { body, xml } = await open(withSampleBlocks(base, 'mot'));
    const linked = elementsIn(body, 'w:hyperlink').map(({ attributes }) => attributes);
    const row = `v_e_${DECLARED.replaceAll('-', '_')}`.slice(0, 40);
    expect(linked.filter((link) => link['w:anchor'] === row)).toHaveLength(1);
    const [target] = elementsIn(body, 'w:bookmarkStart').filter(
      ({ attributes }) => attributes['w:name'] === row,
    );
    expect(target).toBeDefined();
    const outside = elementsIn(xml('word/_rels/document.xml.rels'), 'Relationship')
      .filter(({ attributes }) => attributes.TargetMode === 'External')
      .map(({ attributes }) => attributes.Target);
    expect(outside).toEqual(['https://exemple.invalid/rappel?lot=42&copy=1']);
    expect(wordsOf(body)).toContain('nowherescript');
  });

  it('sets words from right to left as such', async () => {
    const { body } = await open(withSampleBlocks(base, 'أعطال في الدفعة ٤٢ — batch 42'));
    const turned = elementsIn(body, 'w:p').filter((paragraph) => elementsIn(paragraph, 'w:bidi').length > 0);
    expect(turned.length).toBeGreaterThan(10);
    const runs = elementsIn(body, 'w:r').filter((run) => elementsIn(run, 'w:rtl').length > 0);
    expect(new Set(runs.map(wordsOf))).toEqual(new Set(['أعطال في الدفعة ٤٢']));
    expect(elementsIn(runs[0] ?? body, 'w:lang')[0]?.attributes['w:bidi']).toBe('ar-SA');
    const hebrew = await open(withSampleBlocks(base, 'תקלה'));
    expect(elementsIn(hebrew.body, 'w:lang').map(({ attributes }) => attributes['w:bidi'])).toContain(
      'he-IL',
    );
  });

  it('holds what people typed as text and nothing else', async () => {
    const clean = await open(short('mot'));
    const kinds = ({ body }: Opened) => [
      elementsIn(body, 'w:instrText').map(textIn),
      elementsIn(body, 'w:fldSimple').length,
      elementsIn(body, 'w:tbl').length,
      elementsIn(body, 'w:tr').length,
      elementsIn(body, 'w:drawing').length,
      elementsIn(body, 'w:numId').map(({ attributes }) => attributes['w:val']),
      elementsIn(body, 'w:hyperlink').length,
    ];
    for (const words of HOSTILE) {
      const opened = await open(short(words));
      for (const name of opened.files.keys()) if (/\.(?:xml|rels)$/.test(name)) opened.xml(name);
      expect(kinds(opened), words).toEqual(kinds(clean));
      expect(wordsOf(opened.body), words).toContain(shown(words));
    }
  });

  it('replaces signs that no document can hold', async () => {
    const { body } = await open(short('a\u0000b\u001bc\ud800d\uffff'));
    expect(wordsOf(body)).toContain('a\ufffdb\ufffdc\ufffdd\ufffd');
  });

  it('gives the same bytes for the same document', async () => {
    const [first, second] = [
      await open(withSampleBlocks(base, 'mot')),
      await open(withSampleBlocks(base, 'mot')),
    ];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    const other = await open(withSampleBlocks(base, 'mots'));
    expect(Buffer.from(first.bytes).equals(Buffer.from(other.bytes))).toBe(false);
  });

  it('cuts a table that is too long, and says so', async () => {
    const beyond = 30;
    const document = documentOf('en-CA', { ...manyRows(ROWS_AT_MOST + beyond), entries: [] });
    const only = document.arrangement.map((item) => ({ ...item, isOn: item.id === 'log' }));
    const bytes = await writeReportDocx({ ...document, arrangement: only });
    const text = (await unpack(Buffer.from(bytes))).get('word/document.xml')?.toString('utf8') ?? '';
    const leftOut = beyond + document.log.days.length;
    expect(text.match(new RegExp(`${leftOut} rows are left out`, 'g'))).toHaveLength(2);
    const said = text.split('Appel au responsable de la qualité').length - 1;
    expect(said).toBe(document.log.rows.length - leftOut);
    // Each piece stands under the head and its day.
    const pieces = text.split('<w:tblHeader').length - 1;
    expect(pieces).toBeGreaterThan(ROWS_AT_MOST / 500);
    expect(text.split(`>${document.log.days[0]?.shown}<`).length - 1).toBe(pieces);
  }, 60_000);

  it('draws whatever can be measured', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    const label = fc.string({ unit: 'binary', maxLength: 12 });
    const moment = fc.integer({ min: 0, max: 1e12 });
    const points = fc.array(fc.record({ at: moment, value: fc.option(number) }), { maxLength: 6 });
    const drawing = fc.oneof(
      fc.record({
        shape: fc.constant('lines' as const),
        axis: fc.record({
          from: moment,
          to: moment,
          ticks: fc.constant<{ at: number; label: string }[]>([]),
          label,
        }),
        low: number,
        high: number,
        gridLines: fc.constant<{ value: number; label: string }[]>([]),
        series: fc.array(fc.record({ label, points }), { maxLength: 6 }),
      }),
      fc.record({
        shape: fc.constant('bars' as const),
        high: fc.double({ min: 0, max: 1e9, noNaN: true }),
        bars: fc.array(
          fc.record({
            label,
            value: fc.double({ min: 0, max: 1e9, noNaN: true }),
            shown: label,
            isHatched: fc.boolean(),
            mark: fc.constant(null),
          }),
          { maxLength: 50 },
        ),
      }),
    );
    const formats = createFormats('fr-CA', 'America/Toronto');
    fc.assert(
      fc.property(drawing, label, (given, words) => {
        const table = { columns: [], rows: [] };
        const picture = { id: 'x', title: words, description: words, drawing: given, table };
        expect(() => pictureChart(picture, formats, 10_000)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

/** The summary alone, with these words wherever words can stand. */
function short(words: string): ReportDocument {
  const document = withSampleBlocks(
    { ...base, title: words, generatedBy: words, classification: words },
    words,
  );
  return { ...document, arrangement: [{ id: 'summary', isOn: true }] };
}

/** As a reader sees it. */
function shown(words: string): string {
  return words.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Surrogate}]/gu,
    '\ufffd',
  );
}
