/*
 * Figures as blocks, for every writer: a table of what came out, and after it how each is computed and from what. A
 * figure leads to how it is computed, and from there to the rows of the log that it rests on.
 */
import { inline, paragraph, type ReportBlock, type ReportInline, type ReportTable } from './reportBlock.ts';
import type { ReportDocument } from './reportDocument.ts';
import type { ReportFigure } from './reportFigure.ts';

type Figures = NonNullable<ReportDocument['figures']>;

/** Rows of the log that one figure leads to; the others stand in the JSON form. */
const LINKS_AT_MOST = 20;

/** Where it stands how a figure is computed. */
const figureAnchor = (key: ReportFigure['key']): string => `figure-${key}`;

/** The part on figures as blocks. */
export function figureBlocks(figures: Figures): ReportBlock[] {
  return [paragraph(figures.intro, 'intro'), resultTable(figures), basisTable(figures)];
}

function resultTable({ title, columns, figures }: Figures): ReportTable {
  // A first incident has none before it: the room goes to what there is.
  const hasEarlier = figures.some(({ earlier }) => earlier.length > 0);
  return {
    type: 'table',
    title,
    isTitleShown: false,
    columns: [
      { label: columns.figure, align: 'start', share: hasEarlier ? 0.24 : 0.3 },
      { label: columns.value, align: 'start', share: hasEarlier ? 0.22 : 0.28 },
      { label: columns.target, align: 'start', share: hasEarlier ? 0.22 : 0.28 },
      { label: columns.verdict, align: 'start', share: hasEarlier ? 0.12 : 0.14 },
      ...(hasEarlier ? [{ label: columns.earlier, align: 'start' as const, share: 0.2 }] : []),
    ],
    rows: figures.map((figure) => ({
      isHeading: false,
      anchor: null,
      cells: [
        [inline(figure.label, 'plain', `#${figureAnchor(figure.key)}`)],
        valueCell(figure),
        targetCell(figure),
        [inline(figure.verdictShown, figure.verdict === 'missed' ? 'strong' : 'plain')],
        ...(hasEarlier ? [earlierCell(figure)] : []),
      ],
    })),
    emptyNote: null,
  };
}

function valueCell({ raw, shown, note }: ReportFigure): ReportInline[] {
  const value = inline(shown, raw === null ? 'soft' : 'strong');
  return note === null ? [value] : [value, inline(`\n${note}`, 'soft')];
}

function targetCell({ target }: ReportFigure): ReportInline[] {
  return target === null ? [] : [inline(target.shown), inline(`\n${target.source}`, 'soft')];
}

/** Titles are what people typed. */
function earlierCell({ earlier }: ReportFigure): ReportInline[] {
  return earlier.flatMap(({ title, shown }, index) => [
    inline(`${index === 0 ? '' : '\n'}${shown} · `),
    { text: title, look: 'soft' as const, href: null, isSaid: true },
  ]);
}

function basisTable({ basisTitle, columns, figures }: Figures): ReportTable {
  return {
    type: 'table',
    title: basisTitle,
    isTitleShown: true,
    columns: [
      { label: columns.figure, align: 'start', share: 0.2 },
      { label: columns.formula, align: 'start', share: 0.42 },
      { label: columns.inputs, align: 'start', share: 0.38 },
    ],
    rows: figures.map((figure) => ({
      isHeading: false,
      anchor: figureAnchor(figure.key),
      cells: [[inline(figure.label, 'strong')], [inline(figure.formula)], inputsCell(figure)],
    })),
    emptyNote: null,
  };
}

/** Inputs one a line; then the window, and the entries that no input names already. */
function inputsCell({ inputs, window, entryIds }: ReportFigure): ReportInline[] {
  const lines: ReportInline[][] = inputs.map(({ label, shown, entryId }) => {
    const value = entryId === null ? inline(shown) : inline(shown, 'plain', `#entry-${entryId}`);
    return [inline(`${label} = `, 'soft'), value];
  });
  if (window !== null) lines.push([inline(window.shown, 'soft')]);
  const named = new Set(inputs.map(({ entryId }) => entryId));
  const others = entryIds.filter((id) => !named.has(id));
  if (others.length > 0)
    lines.push(
      others
        .slice(0, LINKS_AT_MOST)
        .flatMap((id, index) => [
          inline(index === 0 ? '→ ' : ' ', 'soft'),
          inline(`${index + 1}`, 'plain', `#entry-${id}`),
        ]),
    );
  if (others.length > LINKS_AT_MOST) lines.push([inline(`… +${others.length - LINKS_AT_MOST}`, 'soft')]);
  return lines.flatMap((line, index) => (index === 0 ? line : [inline('\n'), ...line]));
}
