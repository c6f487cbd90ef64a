/*
 * The fact sheet with its levels, the volume with its marks and intervals, and the coverage as blocks.
 */
import { column, headingRow, lines, momentCell, row, table } from './reportAsBlocksTable.ts';
import { heading, inline, paragraph, type ReportBlock, said } from './reportBlock.ts';
import type { ReportDocument, ReportVolume } from './reportDocument.ts';

/** Intervals of half a day and more give date and time each; shorter ones stand under their day. */
const HALF_DAY_MS = 43_200_000;

type ShowNumber = (value: number) => string;

export function factSheetBlocks(factSheet: ReportDocument['factSheet']): readonly ReportBlock[] {
  const facts: ReportBlock = { type: 'facts', facts: factSheet.facts };
  if (factSheet.levels.length === 0) return [facts];
  const { levelColumns: columns } = factSheet;
  const rows = factSheet.levels.map((span) =>
    row([
      [inline(span.word, 'strong')],
      momentCell(span.from),
      span.to === null ? [inline(factSheet.stillRunning)] : momentCell(span.to),
      [inline(span.duration)],
      span.reason === null ? [] : [said(span.reason)],
    ]),
  );
  return [
    facts,
    heading(factSheet.levelsTitle),
    table(
      factSheet.levelsTitle,
      [
        column(columns.level, 0.2),
        column(columns.from, 0.23),
        column(columns.to, 0.23),
        column(columns.duration, 0.12),
        column(columns.reason, 0.22),
      ],
      rows,
    ),
  ];
}

/** The chart's words and numbers; drawing it is a matter of each writer. */
export function volumeBlocks(volume: ReportVolume, show: ShowNumber): readonly ReportBlock[] {
  if (volume.peak === null) return [paragraph(volume.description)];
  const { columns } = volume;
  const marks = volume.marks.map(({ number, moment, label }) =>
    row([[inline(show(number))], momentCell(moment), [inline(label)]]),
  );
  return [
    paragraph(volume.description),
    paragraph(volume.note, 'note'),
    ...(marks.length === 0
      ? []
      : [
          table(
            volume.description,
            [column(columns.mark, 0.12), column(columns.from, 0.36), column(columns.what, 0.52)],
            marks,
          ),
        ]),
    table(
      volume.title,
      [column(columns.interval, 0.36), column(columns.count, 0.14, true), column(columns.mark, 0.5)],
      bucketRows(volume, show),
    ),
  ];
}

function bucketRows(volume: ReportVolume, show: ShowNumber): Extract<ReportBlock, { type: 'table' }>['rows'] {
  const isByDay = (volume.bucketMs ?? 0) < HALF_DAY_MS;
  const rowOf = ({ from, count }: ReportVolume['buckets'][number]) =>
    row([
      [inline(isByDay ? from.time : from.shown)],
      [inline(show(count))],
      lines(...marksIn(volume, from.at).map((mark) => [inline(`${show(mark.number)} · ${mark.label}`)])),
    ]);
  if (!isByDay) return volume.buckets.map(rowOf);
  return volume.days.flatMap(({ day, shown }) => [
    headingRow([inline(shown, 'strong')]),
    ...volume.buckets.filter((bucket) => bucket.day === day).map(rowOf),
  ]);
}

/** The acts that fall into the interval which begins then. */
function marksIn({ marks, bucketMs }: ReportVolume, from: number): ReportVolume['marks'] {
  return marks.filter(({ moment }) => moment.at >= from && moment.at < from + (bucketMs ?? 0));
}

/** What the numbers rest on, and what the report does not say. */
export function coverageBlocks(
  coverage: ReportDocument['coverage'],
  show: ShowNumber,
  notMeasured: string,
): readonly ReportBlock[] {
  const columns = coverage.importColumns;
  const count = (value: number | null) => [
    value === null ? inline(notMeasured, 'soft') : inline(show(value)),
  ];
  const rows = coverage.imports.map((item) =>
    row([
      lines(
        [said(item.fileName)],
        item.undoneNote === null ? null : [inline(item.undoneNote, 'soft')],
        item.fileSha256 === null ? null : [inline(item.fileSha256, 'code')],
      ),
      momentCell(item.completed),
      count(item.rowsRead),
      count(item.stored),
      count(item.duplicate),
      count(item.rejected),
    ]),
  );
  const limits = coverage.limits.map((limit) => ({ depth: 0, inlines: [inline(limit)] }));
  return [
    { type: 'facts', facts: coverage.facts },
    heading(coverage.importsTitle),
    coverage.importsNote === null
      ? table(
          coverage.importsTitle,
          [
            column(columns.file, 0.32),
            column(columns.completed, 0.22),
            column(columns.rowsRead, 0.11, true),
            column(columns.stored, 0.13, true),
            column(columns.duplicate, 0.11, true),
            column(columns.rejected, 0.11, true),
          ],
          rows,
        )
      : paragraph(coverage.importsNote),
    heading(coverage.limitsTitle),
    { type: 'list', isOrdered: false, items: limits },
  ];
}
