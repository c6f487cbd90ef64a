/*
 * The whole report as generic blocks: what a part of the document holds as a structure of its own (the log, the
 * evidence, the levels) is turned into tables, lists and paragraphs, so that a writer which lays out blocks can lay out
 * everything. Ids are those that links in the document lead to: a part by its id, a row of the log as `entry-…`, a
 * piece of evidence as `evidence-…`.
 */
import { createFormats } from '../lib/formats.ts';
import { coverageBlocks, factSheetBlocks, volumeBlocks } from './reportAsBlocksFacts.ts';
import { evidenceBlocks, exerciseBlocks, logBlocks } from './reportAsBlocksLog.ts';
import { annexBlocks, chainBlocks } from './reportAsBlocksProof.ts';
import type { ReportBlock, ReportInline } from './reportBlock.ts';
import type { ReportDocument } from './reportDocument.ts';
import { figureBlocks } from './reportFigureBlocks.ts';
import type { ReportSectionId } from './reportSection.ts';

/** Addresses as they may stand in a file: of the three schemes, with no blank and no sign that ends them in some form. */
const EXTERNAL = /^(?:https?:\/\/[^\s\p{Cc}\p{Cs}<>"`\\|^{}]+|mailto:[^\s\p{Cc}\p{Cs}<>"`\\|^{}]+)$/iu;

/** A part of the report as blocks. */
export type ReportBlockPart = {
  readonly id: ReportSectionId;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
};

/**
 * Every part that is on and has something to say, in the document's order. People's words stand before what the journal
 * filled in; where that has a structure of its own, further pictures stand after it, as they do in the page.
 */
export function documentParts(document: ReportDocument): readonly ReportBlockPart[] {
  const written = new Map(document.parts.map((part) => [part.id, part]));
  return document.arrangement.flatMap(({ id, isOn }) => {
    if (!isOn) return [];
    const words = written.get(id);
    const structure = structureOf(document, id);
    const title = structure?.title ?? words?.title;
    const given = words?.blocks ?? [];
    const blocks =
      structure === null
        ? given
        : [
            ...given.filter(({ type }) => type !== 'picture'),
            ...structure.blocks,
            ...given.filter(({ type }) => type === 'picture'),
          ];
    return title === undefined || blocks.length === 0 ? [] : [{ id, title, blocks }];
  });
}

/**
 * Where a heading stands for a target of links: its text links to itself, as the signs beside headings on the web do.
 * Null for all other blocks.
 */
export function headingAnchor(block: ReportBlock): string | null {
  if (block.type !== 'heading') return null;
  const first = block.inlines[0];
  if (first === undefined || first.isSaid || first.href === null) return null;
  return /^#(?:entry|evidence)-/.test(first.href) ? first.href.slice(1) : null;
}

/** Every id of these parts that a link may lead to. */
export function anchorsOf(parts: readonly ReportBlockPart[]): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const { id, blocks } of parts) {
    anchors.add(id);
    for (const block of blocks) {
      const anchor = headingAnchor(block);
      if (anchor !== null) anchors.add(anchor);
      if (block.type !== 'table') continue;
      for (const row of block.rows) if (row.anchor !== null) anchors.add(row.anchor);
    }
  }
  return anchors;
}

/** The ids that something in these parts links to. */
export function linkedAnchors(parts: readonly ReportBlockPart[]): ReadonlySet<string> {
  const linked = new Set<string>();
  for (const { blocks } of parts) {
    for (const block of blocks) {
      const own = headingAnchor(block);
      for (const { href } of inlinesOf(block)) {
        if (href?.startsWith('#') === true && href.slice(1) !== own) linked.add(href.slice(1));
      }
    }
  }
  return linked;
}

function inlinesOf(block: ReportBlock): readonly ReportInline[] {
  switch (block.type) {
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flat());
    case 'list':
      return block.items.flatMap((item) => item.inlines);
    case 'facts':
    case 'picture':
      return [];
    default:
      return block.inlines;
  }
}

/** Where a link may lead: out of the document, to an id in it, or nowhere. */
export function linkTarget(
  href: string | null,
):
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'internal'; readonly anchor: string }
  | null {
  if (href === null) return null;
  if (href.startsWith('#')) return { kind: 'internal', anchor: href.slice(1) };
  return EXTERNAL.test(href) ? { kind: 'external', url: href } : null;
}

/** The text of inlines without their looks. */
export function plainText(inlines: readonly ReportInline[]): string {
  return inlines.map(({ text }) => text).join('');
}

function structureOf(
  document: ReportDocument,
  id: ReportSectionId,
): { readonly title: string; readonly blocks: readonly ReportBlock[] } | null {
  const { number } = createFormats(document.locale, document.timeZone);
  switch (id) {
    case 'facts':
      return { title: document.factSheet.title, blocks: factSheetBlocks(document.factSheet) };
    case 'figures':
      return document.figures === null
        ? null
        : { title: document.figures.title, blocks: figureBlocks(document.figures) };
    case 'volume':
      return { title: document.volume.title, blocks: volumeBlocks(document.volume, number) };
    case 'exercise':
      return document.exercise === null
        ? null
        : { title: document.exercise.title, blocks: exerciseBlocks(document.exercise) };
    case 'coverage':
      return {
        title: document.coverage.title,
        blocks: coverageBlocks(document.coverage, number, document.notMeasured),
      };
    case 'log':
      return { title: document.log.title, blocks: logBlocks(document.log) };
    case 'evidence':
      return { title: document.evidence.title, blocks: evidenceBlocks(document.evidence) };
    case 'chain':
      return {
        title: document.chain.title,
        blocks: chainBlocks(document.chain, document.annex.headColumns.deviceSeq),
      };
    case 'annex':
      return { title: document.annex.title, blocks: annexBlocks(document.annex) };
    default:
      return null;
  }
}
