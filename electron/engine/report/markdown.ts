/*
 * The report as Markdown: CommonMark with tables, no HTML in it. Headings carry the ids that links lead to in braces,
 * as Pandoc and others read them; a row of the log that something links to shows its id, since a row can carry none.
 */
import {
  anchorsOf,
  documentParts,
  linkedAnchors,
  type ReportBlockPart,
} from '../../../shared/domain/reportAsBlocks.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { reportDigest } from './json.ts';
import { type BlockPlace, markdownOfBlocks, markdownOfFacts } from './markdownOfBlocks.ts';
import { escapeMarkdown } from './markdownText.ts';

/** The document as Markdown text that ends with a line feed. */
export function writeReportMarkdown(document: ReportDocument): string {
  const parts = documentParts(document);
  const place: BlockPlace = { anchors: anchorsOf(parts), linked: linkedAnchors(parts) };
  const body = parts.flatMap(({ id, title, blocks }, index) => [
    `## ${index + 1}. ${oneLine(title)} {#${id}}`,
    ...markdownOfBlocks(blocks, place),
  ]);
  const sections = [...coverOf(document, place), ...contentsOf(document, parts), ...body, ...endOf(document)];
  return `${sections.join('\n\n')}\n`;
}

function coverOf(document: ReportDocument, place: BlockPlace): readonly string[] {
  const { banner, classification, removed } = document;
  const handling = [classification, document.profileShown].filter((text) => text !== null);
  return [
    `# ${oneLine(document.title)}`,
    ...(banner === null ? [] : [`**${oneLine(banner.word)}** ${oneLine(banner.warning)}`]),
    oneLine(document.kicker),
    `**${oneLine(document.levelShown)}**`,
    handling.map((text) => `**${oneLine(text)}**`).join(' · '),
    markdownOfFacts(document.cover, place),
    ...(removed.length === 0 ? [] : [removed.map((text) => `* ${oneLine(text)}`).join('\n')]),
  ];
}

function contentsOf(document: ReportDocument, parts: readonly ReportBlockPart[]): readonly string[] {
  const items = parts.map(({ id, title }, index) => `${index + 1}. [${oneLine(title)}](#${id})`);
  return [`## ${oneLine(document.contentsTitle)}`, items.join('\n')];
}

function endOf(document: ReportDocument): readonly string[] {
  return [
    '---',
    `${oneLine(document.annex.digestLabel)} · \`${reportDigest(document)}\``,
    `${oneLine(document.generator)} · ${oneLine(document.generated.shown)}`,
  ];
}

function oneLine(text: string): string {
  return escapeMarkdown(text.replace(/\s*\n\s*/g, ' ').trim());
}
