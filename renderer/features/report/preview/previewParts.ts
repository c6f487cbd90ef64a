/*
 * Which parts the preview shows, in the document's order, and where its links may lead. A part that is off, or says
 * nothing, is not among them.
 */
import type { ReportBlock } from '../../../../shared/domain/reportBlock.ts';
import type { ReportDocument } from '../../../../shared/domain/reportDocument.ts';
import type { ReportSectionId } from '../../../../shared/domain/reportSection.ts';

export type PreviewPart = {
  readonly id: ReportSectionId;
  readonly title: string;
  /** It has a structure of its own in the document: the log, the figures. */
  readonly isStructured: boolean;
  /** What people wrote; it stands before the structure. */
  readonly words: readonly ReportBlock[];
  /** They stand after it. */
  readonly pictures: readonly ReportBlock[];
};

export function previewParts(document: ReportDocument): readonly PreviewPart[] {
  const given = new Map(document.parts.map((part) => [part.id, part]));
  return document.arrangement.flatMap(({ id, isOn }): readonly PreviewPart[] => {
    if (!isOn) return [];
    const own = titleOfStructure(document, id);
    const part = given.get(id);
    const title = own ?? part?.title;
    if (title === undefined) return [];
    const blocks = part?.blocks ?? [];
    if (own === null && blocks.length === 0) return [];
    const isPicture = ({ type }: ReportBlock): boolean => own !== null && type === 'picture';
    return [
      {
        id,
        title,
        isStructured: own !== null,
        words: blocks.filter((block) => !isPicture(block)),
        pictures: blocks.filter(isPicture),
      },
    ];
  });
}

/** Null for a part that is blocks alone. */
function titleOfStructure(document: ReportDocument, id: ReportSectionId): string | null {
  switch (id) {
    case 'facts':
      return document.factSheet.title;
    case 'figures':
      return document.figures?.title ?? null;
    case 'volume':
      return document.volume.title;
    case 'exercise':
      return document.exercise?.title ?? null;
    case 'log':
      return document.log.title;
    case 'evidence':
      return document.evidence.title;
    case 'chain':
      return document.chain.title;
    case 'coverage':
      return document.coverage.title;
    case 'annex':
      return document.annex.title;
    default:
      return null;
  }
}

export type PreviewTargets = {
  /** By the id of an entry: which row of the log holds it. An amendment is found in the row of its line. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Everything else that a link may lead to. */
  readonly anchors: ReadonlySet<string>;
};

/** What links of these parts may lead to. */
export function previewTargets(document: ReportDocument, parts: readonly PreviewPart[]): PreviewTargets {
  const anchors = new Set<string>();
  const rowOf = new Map<string, number>();
  for (const { id, words } of parts) {
    anchors.add(id);
    for (const block of words)
      if (block.type === 'table')
        for (const { anchor } of block.rows) if (anchor !== null) anchors.add(anchor);
    if (id === 'evidence')
      for (const { number } of document.evidence.items) anchors.add(`evidence-${number}`);
    if (id === 'figures') for (const { key } of document.figures?.figures ?? []) anchors.add(`figure-${key}`);
    if (id === 'log')
      document.log.rows.forEach(({ entryId, wordings }, index) => {
        for (const wording of wordings) rowOf.set(wording.entryId, index);
        rowOf.set(entryId, index);
      });
  }
  return { rowOf, anchors };
}

/** The id of an entry that an anchor names; null for every other anchor. */
export function entryOfAnchor(anchor: string): string | null {
  return anchor.startsWith('entry-') ? anchor.slice('entry-'.length) : null;
}

/** Whether a link leads somewhere in this preview. */
export function isReachable({ rowOf, anchors }: PreviewTargets, anchor: string): boolean {
  const entryId = entryOfAnchor(anchor);
  return entryId === null ? anchors.has(anchor) : rowOf.has(entryId);
}
