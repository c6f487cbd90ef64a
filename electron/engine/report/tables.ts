/*
 * The tables of a report: figures, log, evidence and improvement plan, as CSV for any program and as one workbook. The
 * headings are in the document's language, the words in their own.
 */
import { IMPROVEMENT_STATUSES, type ImprovementAction } from '../../../shared/domain/improvementAction.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import type { ReportFigure } from '../../../shared/domain/reportFigure.ts';
import { createWords, type Words } from '../../../shared/i18n/createWords.ts';
import { csvText } from './csv.ts';
import { reportDigest } from './json.ts';
import { column, type Notice, type Table, type TableCell, tableOf } from './tableCell.ts';
import { evidenceTable, logTable, noticeOf } from './tablesOfRoom.ts';
import { xlsxBytes } from './xlsx.ts';

export const REPORT_TABLES = ['figures', 'log', 'evidence', 'improvement'] as const;
export type ReportTableName = (typeof REPORT_TABLES)[number];

/** One table as CSV. The actions are those of the improvement plan, which the document holds as words only. */
export function writeReportCsv(
  document: ReportDocument,
  table: ReportTableName,
  actions: readonly ImprovementAction[] = [],
): string {
  return csvText(tableNamed(document, table, actions, createWords(document.locale)), document.language);
}

/** All of them as one workbook, with a last sheet that says what it was made from. */
export async function writeReportXlsx(
  document: ReportDocument,
  actions: readonly ImprovementAction[] = [],
): Promise<Uint8Array> {
  const words = createWords(document.locale);
  return xlsxBytes(
    [
      ...REPORT_TABLES.map((table) => tableNamed(document, table, actions, words)),
      aboutTable(document, words),
    ],
    { modifiedAt: document.generated.at, cutNote: words.t('reportTable.cut') },
  );
}

/** The improvement plan as CSV, apart from any report. */
export function writeImprovementCsv(actions: readonly ImprovementAction[], words: Words): string {
  return csvText(improvementTable(actions, words, null), words.language);
}

function tableNamed(
  document: ReportDocument,
  table: ReportTableName,
  actions: readonly ImprovementAction[],
  words: Words,
): Table {
  if (table === 'figures') return figuresTable(document, words);
  if (table === 'log') return logTable(document, words);
  if (table === 'evidence') return evidenceTable(document, words);
  return improvementTable(actions, words, noticeOf(document, words));
}

function figuresTable(document: ReportDocument, words: Words): Table {
  const { t } = words;
  return tableOf<ReportFigure>(
    t('reportPart.title_figures'),
    [
      column(t('reportTable.figure'), 32, ({ label }) => label),
      column(t('reportTable.value'), 20, ({ shown }) => shown),
      column(t('reportTable.rawValue'), 16, ({ raw }) => raw),
      column(t('reportTable.unit'), 10, ({ unit }) => unit),
      column(t('reportTable.target'), 20, ({ target }) => target?.shown ?? null),
      column(t('reportTable.rawTarget'), 14, ({ target }) => target?.raw ?? null),
      column(t('reportTable.targetSource'), 28, ({ target }) => target?.source ?? null),
      column(t('reportTable.verdict'), 18, ({ verdictShown }) => verdictShown),
      column(t('reportTable.note'), 40, ({ note }) => note),
      column(t('reportTable.formula'), 48, ({ formula }) => formula),
      column(t('reportTable.inputs'), 48, ({ inputs }) => linesOf(inputs)),
      column(t('reportTable.earlier'), 40, ({ earlier }) =>
        linesOf(earlier.map(({ title, shown }) => ({ label: title, shown }))),
      ),
      column(t('reportTable.entriesCounted'), 16, ({ entryIds }) => entryIds.length),
      column(t('reportTable.windowFrom'), 25, ({ window }) => isoOf(window?.from)),
      column(t('reportTable.windowTo'), 25, ({ window }) => isoOf(window?.to)),
      column(t('reportTable.figureKey'), 26, ({ key }) => key),
    ],
    document.figures?.figures ?? [],
    noticeOf(document, words),
  );
}

function improvementTable(actions: readonly ImprovementAction[], { t }: Words, notice: Notice): Table {
  const order = (action: ImprovementAction): number => IMPROVEMENT_STATUSES.indexOf(action.status);
  return tableOf<ImprovementAction>(
    t('reportPart.title_improvement'),
    [
      column(t('reportTable.finding'), 48, ({ finding }) => finding),
      column(t('reportTable.action'), 48, ({ action }) => action),
      column(t('reportTable.owner'), 24, ({ owner }) => owner),
      column(t('reportTable.start'), 14, ({ startOn }) => (startOn === null ? null : { day: startOn })),
      column(t('reportTable.due'), 14, ({ dueOn }) => (dueOn === null ? null : { day: dueOn })),
      column(t('reportTable.criterion'), 40, ({ criterion }) => criterion),
      column(t('reportTable.status'), 18, ({ statusShown }) => statusShown),
      column(t('reportTable.identifier'), 38, ({ id }) => id),
    ],
    [...actions].sort(
      (a, b) => order(a) - order(b) || compare(a.dueOn ?? '9999', b.dueOn ?? '9999') || compare(a.id, b.id),
    ),
    notice,
  );
}

function aboutTable(document: ReportDocument, words: Words): Table {
  const { t } = words;
  const rows: (readonly [string, string])[] = [
    ...(document.banner === null
      ? []
      : ([[t('reportTable.notice'), `${document.banner.word} · ${document.banner.warning}`]] as const)),
    [t('reportTable.aboutTitle'), document.title],
    [t('reportTable.aboutProfile'), document.profileShown],
    ...(document.classification === null
      ? []
      : ([[t('reportTable.aboutClassification'), document.classification]] as const)),
    ...document.removed.map((note) => [t('reportTable.aboutRemoved'), note] as const),
    ...document.cover.map(({ label, value }) => [label, value] as const),
    [t('reportTable.aboutTimes'), t('reportTable.aboutTimesValue', { zone: document.timeZone })],
    [document.annex.digestLabel, reportDigest(document)],
    [t('reportTable.aboutGenerated'), `${document.generator} · ${document.generated.iso}`],
  ];
  return tableOf<readonly [string, string]>(
    t('reportTable.sheetAbout'),
    [
      column(t('reportTable.about'), 36, ([label]) => label),
      column(t('reportTable.aboutValue'), 80, ([, value]) => value),
    ],
    rows,
  );
}

function linesOf(items: readonly { readonly label: string; readonly shown: string }[]): string {
  return items.map(({ label, shown }) => `${label} · ${shown}`).join('\n');
}

function isoOf(at: number | undefined): TableCell {
  return at === undefined ? null : { iso: at };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
