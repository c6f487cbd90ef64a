/*
 * The log and the evidence of a report as tables: one row an act, one row a piece of evidence. What was struck through
 * stays beside what replaced it; what was erased says so.
 */
import type {
  ReportDocument,
  ReportEvidenceItem,
  ReportLogRow,
} from '../../../shared/domain/reportDocument.ts';
import type { Words } from '../../../shared/i18n/createWords.ts';
import { type ColumnOf, column, momentColumns, type Notice, type Table, tableOf } from './tableCell.ts';

type Moment = { readonly at: number; readonly shown: string };

/** The columns of a moment of a document: ISO 8601, a date, and as read in the incident's zone. */
function momentOf<Row>(
  label: string,
  { t }: Words,
  read: (row: Row) => Moment | null,
): readonly ColumnOf<Row>[] {
  return [
    ...momentColumns<Row>(label, t('reportTable.utcDate', { label }), (row) => read(row)?.at ?? null),
    column(t('reportTable.local', { label }), 34, (row) => read(row)?.shown ?? null),
  ];
}

/** What every table of a document says in each of its rows. */
export function noticeOf({ banner }: Pick<ReportDocument, 'banner'>, { t }: Words): Notice {
  return banner === null ? null : { label: t('reportTable.notice'), word: banner.word };
}

/** One row an act, in the order in which things happened. */
export function logTable(document: ReportDocument, words: Words): Table {
  const { t } = words;
  return tableOf<ReportLogRow>(
    t('reportPart.title_log'),
    [
      ...momentOf<ReportLogRow>(t('reportTable.occurred'), words, ({ occurred }) => occurred),
      ...momentColumns<ReportLogRow>(
        t('reportTable.recorded'),
        t('reportTable.utcDate', { label: t('reportTable.recorded') }),
        ({ recorded }) => recorded.at,
      ),
      column(t('reportTable.kind'), 18, ({ kind }) => t(`reportTable.kind_${kind}`)),
      column(t('reportTable.label'), 36, ({ label }) => label),
      column(t('reportTable.words'), 72, ({ wordings }) =>
        saidIn(wordings.filter(({ isStruck }) => !isStruck)),
      ),
      column(t('reportTable.struckWords'), 40, ({ wordings }) =>
        saidIn(wordings.filter(({ isStruck }) => isStruck)),
      ),
      column(t('reportTable.person'), 26, ({ person }) => person),
      column(t('reportTable.level'), 8, ({ level }) => level),
      column(t('reportTable.marks'), 36, ({ marks, recordedNote }) =>
        [...marks, ...(recordedNote === null ? [] : [recordedNote])].join('\n'),
      ),
      column(t('reportTable.act'), 26, ({ act }) => act),
      column(t('reportTable.entry'), 38, ({ entryId }) => entryId),
    ],
    document.log.rows,
    noticeOf(document, words),
  );
}

/** Wordings one under the other, each with what is said beside it: who replaced it, when and why. */
function saidIn(wordings: ReportLogRow['wordings']): string {
  return wordings
    .map(({ text, erasedNote, note, reason }) =>
      [text ?? erasedNote ?? '', note, reason]
        .filter((part): part is string => part !== null && part !== '')
        .join('\n'),
    )
    .join('\n\n');
}

/** One row a piece of evidence, by its number. */
export function evidenceTable(document: ReportDocument, words: Words): Table {
  const { t } = words;
  return tableOf<ReportEvidenceItem>(
    t('reportPart.title_evidence'),
    [
      column(t('reportTable.number'), 8, ({ number }) => number),
      column(t('reportTable.evidenceKind'), 14, ({ kind }) => t(`reportTable.kind_${kind}`)),
      column(t('reportTable.network'), 16, ({ network }) => network),
      column(t('reportTable.author'), 24, ({ author }) => author),
      column(t('reportTable.handle'), 24, ({ handle }) => handle),
      ...momentOf<ReportEvidenceItem>(t('reportTable.posted'), words, ({ posted }) => posted),
      column(t('reportTable.text'), 72, ({ text }) => text),
      column(t('reportTable.address'), 40, ({ url }) => url),
      column(t('reportTable.externalId'), 24, ({ externalId }) => externalId),
      column(t('reportTable.fileName'), 28, ({ file }) => file?.name ?? null),
      column(t('reportTable.mediaType'), 18, ({ file }) => file?.mediaType ?? null),
      column(t('reportTable.sizeBytes'), 14, ({ file }) => file?.sizeBytes ?? null),
      column(t('reportTable.sha256'), 66, ({ sha256 }) => sha256),
      column(t('reportTable.note'), 36, ({ note }) => note),
      ...momentOf<ReportEvidenceItem>(t('reportTable.pinned'), words, ({ pinned }) => pinned),
      column(t('reportTable.pinnedBy'), 26, ({ pinnedBy }) => pinnedBy),
      ...momentOf<ReportEvidenceItem>(
        t('reportTable.takenOff'),
        words,
        ({ unpinned }) => unpinned?.moment ?? null,
      ),
      column(t('reportTable.takenOffBy'), 26, ({ unpinned }) => unpinned?.person ?? null),
      column(t('reportTable.reason'), 36, ({ unpinned }) => unpinned?.reason ?? null),
      column(t('reportTable.state'), 36, ({ erasedNote }) => erasedNote),
      column(t('reportTable.identifier'), 38, ({ id }) => id),
    ],
    document.evidence.items,
    noticeOf(document, words),
  );
}
