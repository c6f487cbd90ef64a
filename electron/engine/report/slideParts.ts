/*
 * What a debrief looks at: of each part the blocks that are spoken of. Digests, UTC stamps and ways of computing are
 * read in the report.
 */
import type { ReportBlockPart } from '../../../shared/domain/reportAsBlocks.ts';
import {
  inline,
  type ReportBlock,
  type ReportInline,
  type ReportTable,
} from '../../../shared/domain/reportBlock.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import type { ReportFigure } from '../../../shared/domain/reportFigure.ts';
import type { ReportSectionId } from '../../../shared/domain/reportSection.ts';

/** In the order of the report; the others are read, not shown. */
export const SHOWN_PARTS: ReadonlySet<ReportSectionId> = new Set<ReportSectionId>([
  'summary',
  'facts',
  'figures',
  'narrative',
  'volume',
  'exercise',
  'decisions',
  'communication',
  'impact',
  'objectives',
  'lessons',
  'planGaps',
  'improvement',
  'messages',
  'coverage',
]);

export const FIGURES_A_SLIDE = 8;

/** The blocks of a part as they are shown; the volume's chart is drawn apart. */
export function blocksToShow(part: ReportBlockPart, document: ReportDocument): readonly ReportBlock[] {
  const pictures = part.blocks.filter(({ type }) => type === 'picture');
  if (part.id === 'volume') return pictures;
  if (part.id === 'figures' && document.figures !== null)
    return [...figuresToShow(document.figures), ...pictures];
  return part.blocks.map(shown);
}

/** Missed ones first, then those that were met; where the plan asks for nothing, what was measured. */
function figuresToShow({
  title,
  columns,
  figures,
}: NonNullable<ReportDocument['figures']>): readonly ReportTable[] {
  const of = (verdict: ReportFigure['verdict']) => figures.filter((figure) => figure.verdict === verdict);
  const judged = [...of('missed'), ...of('met')];
  const chosen = judged.length > 0 ? judged : of('noTarget');
  const rows = chosen.map((figure) => ({
    isHeading: false,
    anchor: null,
    cells: [
      [inline(figure.label)],
      [inline(figure.shown, 'strong')],
      figure.target === null ? [] : [inline(figure.target.shown)],
      [inline(figure.verdictShown, figure.verdict === 'missed' ? 'strong' : 'plain')],
    ],
  }));
  const labels = [
    { label: columns.figure, align: 'start' as const, share: 0.4 },
    { label: columns.value, align: 'start' as const, share: 0.22 },
    { label: columns.target, align: 'start' as const, share: 0.22 },
    { label: columns.verdict, align: 'start' as const, share: 0.16 },
  ];
  return [{ type: 'table', title, isTitleShown: false, columns: labels, rows, emptyNote: null }];
}

function shown(block: ReportBlock): ReportBlock {
  switch (block.type) {
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({ ...row, anchor: null, cells: row.cells.map(spoken) })),
      };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, inlines: spoken(item.inlines) })) };
    case 'facts':
      return { ...block, facts: block.facts.map((fact) => ({ ...fact, moment: null })) };
    case 'picture':
      return block;
    default:
      return { ...block, inlines: spoken(block.inlines) };
  }
}

const UTC_STAMP = /^\d{4}-\d{2}-\d{2}\s\d{2}:\d{2}:\d{2}\sUTC$/;
const DIGEST = /^[0-9a-f]{40,}$/;

/** Without lines that nobody reads aloud, and without links to rows that are not on slides. */
function spoken(inlines: readonly ReportInline[]): ReportInline[] {
  const lines: ReportInline[][] = [[]];
  for (const item of inlines) {
    if (item.text === '\n' && !item.isSaid) lines.push([]);
    else lines.at(-1)?.push(item.href?.startsWith('#') === true ? { ...item, href: null } : item);
  }
  const isSilent = ([first, ...others]: readonly ReportInline[]): boolean =>
    first !== undefined &&
    others.length === 0 &&
    !first.isSaid &&
    (UTC_STAMP.test(first.text) || DIGEST.test(first.text));
  return lines
    .filter((line) => !isSilent(line))
    .flatMap((line, index) => (index === 0 ? line : [inline('\n'), ...line]));
}
