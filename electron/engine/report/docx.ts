/*
 * The report as a document of a word processor: real headings, contents that are filled in before anybody updates them,
 * tables whose heads repeat, charts that are drawn by the word processor. The same document gives the same bytes.
 */
import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  type Table,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import {
  documentParts,
  headingAnchor,
  linkedAnchors,
  type ReportBlockPart,
} from '../../../shared/domain/reportAsBlocks.ts';
import { inline, said } from '../../../shared/domain/reportBlock.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { shortenText } from '../../../shared/lib/shortenText.ts';
import { cleanText } from './cleanText.ts';
import { type BlockPlace, docxBlocks } from './docxBlocks.ts';
import { volumeChart } from './docxChart.ts';
import { houseOf } from './docxHouse.ts';
import { sealDocx } from './docxPackage.ts';
import { DIGEST_SIZE, docxNumbering, docxStyles, LISTS, MONO_FONT, pageOf } from './docxStyle.ts';
import { factsOf, keptAnchors } from './docxTable.ts';
import { type Bookmarks, bookmarksFor, paragraphOf } from './docxText.ts';
import { reportDigest, shortDigest } from './json.ts';

const HEAD_TITLE_LIMIT = 80;

type Child = Paragraph | Table | TableOfContents;
type Digest = { readonly whole: string; readonly label: string };

/** The document as the bytes of a .docx file. */
export async function writeReportDocx(document: ReportDocument): Promise<Uint8Array> {
  const { t } = createWords(document.locale);
  const page = pageOf(document.locale);
  const parts = documentParts(document);
  let lists = 0;
  const place: BlockPlace = {
    bookmarks: bookmarksOf(parts),
    textWidth: page.textWidth,
    cutNote: (count) => t('reportForm.rowsCut', { count }),
    formats: createFormats(document.locale, document.timeZone),
    nextList: () => {
      lists += 1;
      return lists;
    },
  };
  const digest = { whole: reportDigest(document), label: document.annex.digestLabel };
  const file = new Document({
    features: { updateFields: true },
    styles: docxStyles(document.locale, document.house?.colour ?? null),
    numbering: docxNumbering(),
    sections: [
      {
        properties: { page: { size: page.size, margin: page.margin } },
        headers: { default: headerOf(document, page.textWidth) },
        footers: { default: footerOf(document, digest, page.textWidth) },
        children: [
          ...coverOf(document, place),
          ...contentsOf(document, parts, place.bookmarks),
          ...parts.flatMap((part, index) => partOf(document, part, index, place)),
          ...endOf(document, digest),
        ],
      },
    ],
  });
  return await sealDocx(await Packer.toBuffer(file), {
    title: cleanText(titleOf(document)),
    creator: cleanText(document.generatedBy),
    subject: cleanText(document.kicker),
    language: document.locale,
    generator: cleanText(document.generator),
    at: document.generated.at,
  });
}

/** Parts and evidence can be led to, and those rows that something leads to. */
function bookmarksOf(parts: readonly ReportBlockPart[]): Bookmarks {
  const linked = linkedAnchors(parts);
  const anchors = parts.flatMap(({ id, blocks }) => [
    id,
    ...blocks.flatMap((block) => {
      const anchor = headingAnchor(block);
      if (anchor !== null) return [anchor];
      return block.type === 'table' ? keptAnchors(block).filter((one) => linked.has(one)) : [];
    }),
  ]);
  return bookmarksFor(new Set(anchors));
}

function titleOf({ banner, title, kicker }: ReportDocument): string {
  return [...(banner === null ? [] : [banner.word]), title, kicker].join(' · ').replace(/\s+/g, ' ');
}

function coverOf(document: ReportDocument, place: BlockPlace): readonly Child[] {
  const { bookmarks } = place;
  const { banner, classification, house, removed } = document;
  const kicker =
    document.profile === 'full' ? document.kicker : `${document.kicker} · ${document.profileShown}`;
  return [
    ...(banner === null
      ? []
      : [
          paragraphOf(
            [inline(banner.word, 'strong'), inline(`  ${banner.warning}`)],
            { style: 'Banner' },
            bookmarks,
          ),
        ]),
    ...(classification === null ? [] : [paragraphOf([said(classification, 'strong')], {}, bookmarks)]),
    ...(house === null ? [] : houseOf(house)),
    paragraphOf([inline(kicker)], { style: 'Intro' }, bookmarks),
    paragraphOf([said(document.title)], { heading: HeadingLevel.TITLE }, bookmarks),
    paragraphOf([inline(document.levelShown, 'strong')], {}, bookmarks),
    ...factsOf(document.cover, place),
    ...removed.map((line) =>
      paragraphOf(
        [inline(line)],
        { numbering: { reference: LISTS.bullets, level: 0, instance: 0 } },
        bookmarks,
      ),
    ),
  ];
}

/** Filled in with links; page numbers come when the word processor updates its fields, which it is asked to do. */
function contentsOf(
  { contentsTitle }: ReportDocument,
  parts: readonly ReportBlockPart[],
  bookmarks: Bookmarks,
): readonly Child[] {
  if (parts.length === 0) return [];
  const cachedEntries = parts.map(({ id, title }, index) => {
    const href = bookmarks.get(id);
    return { title: numbered(index, title), level: 1, ...(href === undefined ? {} : { href }) };
  });
  return [
    new Paragraph({ style: 'ContentsTitle', text: cleanText(contentsTitle) }),
    new TableOfContents(cleanText(contentsTitle), {
      hyperlink: true,
      headingStyleRange: '1-1',
      cachedEntries,
      tabLeader: LeaderType.NONE,
    }),
  ];
}

function partOf(
  document: ReportDocument,
  { id, title, blocks }: ReportBlockPart,
  index: number,
  place: BlockPlace,
): readonly Child[] {
  const name = place.bookmarks.get(id);
  const words = [new TextRun({ text: numbered(index, title) })];
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    ...(index === 0 || id === 'annex' ? { pageBreakBefore: true } : {}),
    children: name === undefined ? words : [new Bookmark({ id: name, children: words })],
  });
  const chart = id === 'volume' ? volumeChart(document.volume, place.formats, place.textWidth) : null;
  return [heading, ...(chart === null ? [] : [chart]), ...docxBlocks(blocks, place)];
}

function endOf(document: ReportDocument, { whole, label }: Digest): readonly Child[] {
  return [
    new Paragraph({
      style: 'Note',
      spacing: { before: 360 },
      children: [
        new TextRun({ text: `${cleanText(label)} · ` }),
        new TextRun({ text: whole, font: MONO_FONT, size: DIGEST_SIZE, noProof: true }),
      ],
    }),
    new Paragraph({
      style: 'Note',
      text: cleanText(`${document.generator} · ${document.generated.shown}`),
    }),
  ];
}

function headerOf(document: ReportDocument, textWidth: number): Header {
  const { banner, classification } = document;
  const marks = [banner?.word ?? null, classification].filter((mark) => mark !== null).join(' · ');
  const title = shortenText(oneLine(document.title), HEAD_TITLE_LIMIT);
  return new Header({
    children: [
      new Paragraph({
        style: 'PageHead',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun({ text: title, noProof: true }),
          new TextRun({ children: [new Tab(), oneLine(marks)], bold: true }),
        ],
      }),
    ],
  });
}

function footerOf({ generated, foot }: ReportDocument, { whole }: Digest, textWidth: number): Footer {
  const pages = foot.page.split(/(\{pages?\})/).map((part) => {
    if (part === '{page}') return PageNumber.CURRENT;
    return part === '{pages}' ? PageNumber.TOTAL_PAGES : part;
  });
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageHead',
        alignment: AlignmentType.START,
        tabStops: [
          { type: TabStopType.CENTER, position: Math.round(textWidth / 2) },
          { type: TabStopType.RIGHT, position: textWidth },
        ],
        children: [
          new TextRun({ text: oneLine(generated.shown) }),
          new TextRun({
            children: [new Tab(), foot.digest.replace('{digest}', shortDigest(whole)), new Tab()],
          }),
          new TextRun({ children: pages }),
        ],
      }),
    ],
  });
}

function numbered(index: number, title: string): string {
  return `${index + 1}. ${oneLine(title)}`;
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, ' ');
}
