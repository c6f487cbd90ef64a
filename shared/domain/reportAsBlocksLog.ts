/*
 * The log, the evidence and expected against actual as blocks. Struck words keep their look, so that every form tells
 * them apart.
 */
import { column, headingRow, lines, momentCell, row, table } from './reportAsBlocksTable.ts';
import { heading, inline, paragraph, type ReportBlock, type ReportInline, said } from './reportBlock.ts';
import type { ReportDocument, ReportEvidenceItem, ReportLogRow } from './reportDocument.ts';
import type { ReportExercise } from './reportExerciseSchema.ts';

/** One table, each day under a row of its own. */
export function logBlocks(log: ReportDocument['log']): readonly ReportBlock[] {
  if (log.rows.length === 0) return [paragraph(log.emptyNote)];
  const days = new Map(log.days.map(({ day, shown }) => [day, shown]));
  const rows = log.rows.flatMap((item, index) => [
    ...(log.rows[index - 1]?.day === item.day
      ? []
      : [headingRow([inline(days.get(item.day) ?? item.day, 'strong')])]),
    row(
      [momentCell(item.occurred, 'time'), whatHappened(item), [inline(item.person)]],
      `entry-${item.entryId}`,
    ),
  ]);
  return [
    paragraph(log.intro, 'intro'),
    ...(log.cutNote === null ? [] : [paragraph(log.cutNote)]),
    table(
      log.title,
      [column(log.columns.time, 0.21), column(log.columns.what, 0.59), column(log.columns.person, 0.2)],
      rows,
    ),
  ];
}

function whatHappened(item: ReportLogRow): readonly ReportInline[] {
  return lines(
    item.label === null ? null : [inline(item.label, 'strong')],
    ...item.wordings.map(wordingOf),
    item.recordedNote === null ? null : [inline(item.recordedNote, 'soft')],
    ...item.marks.map((mark) => [inline(mark, 'strong')]),
  );
}

function wordingOf(wording: ReportLogRow['wordings'][number]): readonly ReportInline[] {
  return lines(
    wording.text === null
      ? [inline(wording.erasedNote ?? '', 'em')]
      : [said(wording.text, wording.isStruck ? 'struck' : 'plain')],
    wording.note === null ? null : [inline(wording.note, 'soft')],
    wording.reason === null ? null : [said(wording.reason, 'soft')],
  );
}

/** Each piece under its number; the heading links to itself, which makes it the target of links. */
export function evidenceBlocks(evidence: ReportDocument['evidence']): readonly ReportBlock[] {
  return [paragraph(evidence.intro, 'intro'), ...evidence.items.flatMap(itemBlocks)];
}

function itemBlocks(item: ReportEvidenceItem): readonly ReportBlock[] {
  const source = sourceOf(item);
  const title: ReportInline[] = [
    inline(item.heading, 'plain', `#evidence-${item.number}`),
    ...(source === '' ? [] : [inline(' · '), said(source)]),
  ];
  const { unpinned } = item;
  return [
    { type: 'heading', level: 3, inlines: title },
    ...(unpinned === null
      ? []
      : [under(inline(unpinned.note, 'strong'), unpinned.reason === null ? null : said(unpinned.reason))]),
    ...(item.erasedNote === null ? [] : [under(inline(item.erasedNote, 'em'), null)]),
    ...(item.text === null
      ? []
      : [
          {
            type: 'quote',
            inlines: [said(item.text, item.isUnpinned ? 'struck' : 'plain')],
          } satisfies ReportBlock,
        ]),
    { type: 'facts', facts: item.facts },
  ];
}

/** A paragraph of our words with what somebody typed under them. */
function under(ours: ReportInline, theirs: ReportInline | null): ReportBlock {
  return { type: 'paragraph', tone: 'plain', inlines: [...lines([ours], theirs === null ? null : [theirs])] };
}

function sourceOf(item: ReportEvidenceItem): string {
  const parts = item.kind === 'file' ? [item.file?.name] : [item.network, item.author ?? item.handle];
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
}

/** Expected against actual: one table, each inject under a row of its own. */
export function exerciseBlocks(exercise: ReportExercise): readonly ReportBlock[] {
  return [
    paragraph(exercise.intro, 'intro'),
    { type: 'quote', inlines: [said(exercise.notice)] },
    { type: 'facts', facts: exercise.facts },
    exercise.emptyNote === null ? outcomes(exercise) : paragraph(exercise.emptyNote, 'verdict'),
    ...(exercise.skipped.length === 0
      ? []
      : [heading(exercise.skippedTitle), listOf(exercise.skipped.map(({ title }) => [said(title)]))]),
    heading(exercise.findingsTitle),
    exercise.findingsNote === null
      ? listOf(
          exercise.findings.map(({ text, person, moment }) =>
            lines([said(text)], [inline(`${person} · ${moment.shown}`, 'soft')]),
          ),
        )
      : paragraph(exercise.findingsNote),
  ];
}

function outcomes({ title, columns, injects }: ReportExercise): ReportBlock {
  const rows = injects.flatMap((inject) => [
    headingRow(
      lines([said(inject.title, 'strong')], [inline(`${columns.came} · ${inject.came.shown}`, 'soft')]),
    ),
    ...inject.rows.map((item) =>
      row([
        [said(item.expected)],
        lines(momentCell(item.due, 'time'), [inline(item.within, 'soft')]),
        [inline(item.stateShown, 'strong')],
        lines(
          item.done === null ? null : momentCell(item.done, 'time'),
          item.doneWhat === null ? null : [said(item.doneWhat)],
          item.doneBy === null ? null : [inline(item.doneBy, 'soft')],
          item.doneNote === null ? null : [inline(item.doneNote)],
        ),
        item.took === null ? [] : [inline(item.took)],
      ]),
    ),
  ]);
  return table(
    title,
    [
      column(columns.expected, 0.25),
      column(columns.due, 0.22),
      column(columns.state, 0.17),
      column(columns.done, 0.25),
      column(columns.took, 0.11),
    ],
    rows,
  );
}

function listOf(items: readonly (readonly ReportInline[])[]): ReportBlock {
  return {
    type: 'list',
    isOrdered: false,
    items: items.map((inlines) => ({ depth: 0, inlines: [...inlines] })),
  };
}
