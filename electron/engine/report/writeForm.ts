/*
 * One opened report in one of its forms. Writers are brought in when they are asked for: most reports need one of them.
 */
import type { ReportFormat } from '../../../shared/domain/limits.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import { writeReportHtml } from './html.ts';
import { writeReportJson } from './json.ts';

export type FormWish = {
  readonly document: ReportDocument;
  /** The other language, for forms that can hold both. */
  readonly beside: ReportDocument | null;
  readonly format: ReportFormat;
  readonly context: Omit<QueryContext, 'now'>;
  readonly filesFolder: string;
  readonly isStopped: () => boolean;
};

/** A part file is one. */
export type FormSink = { readonly write: (data: string | Uint8Array) => Promise<void> };

/** Throws what a writer or the sink throws; a PDF is printed, not written here. */
export async function writeForm(wish: FormWish, sink: FormSink): Promise<void> {
  const { document, beside, format } = wish;
  switch (format) {
    case 'html':
      return sink.write(writeReportHtml(document, beside));
    case 'json':
      return sink.write(writeReportJson(document));
    case 'markdown':
      return sink.write((await import('./markdown.ts')).writeReportMarkdown(document));
    case 'docx':
      return sink.write(await (await import('./docx.ts')).writeReportDocx(document));
    case 'slides':
      return sink.write((await import('./slides.ts')).writeReportSlides(document));
    case 'xlsx':
      return sink.write(await (await import('./tables.ts')).writeReportXlsx(document, document.improvements));
    case 'csvLog':
    case 'csvEvidence':
    case 'csvFigures':
    case 'csvImprovement':
      return sink.write(await csvOf(document, format));
    case 'ics':
      return sink.write(await calendarOf(document));
    case 'csvMentions':
      return writeMentions(wish, sink);
    case 'pack':
      return writePack(wish, sink);
    case 'pdf':
      throw new Error('A PDF is printed by the desktop.');
  }
}

const TABLES = {
  csvLog: 'log',
  csvEvidence: 'evidence',
  csvFigures: 'figures',
  csvImprovement: 'improvement',
} as const;

async function csvOf(document: ReportDocument, format: keyof typeof TABLES): Promise<string> {
  const { writeReportCsv } = await import('./tables.ts');
  return writeReportCsv(document, TABLES[format], document.improvements);
}

async function calendarOf({ improvements, locale, generated }: ReportDocument): Promise<string> {
  const { writeImprovementCalendar } = await import('./calendar.ts');
  return writeImprovementCalendar(improvements, createWords(locale), generated.at);
}

/** The posts of the hours that the volume shows, of the watches that the incident names. */
async function writeMentions({ document, context, isStopped }: FormWish, sink: FormSink): Promise<void> {
  const { mentionCsvChunks } = await import('./mentionTable.ts');
  const { noticeOf } = await import('./tablesOfRoom.ts');
  const words = createWords(document.locale);
  const incident = context.states.incident.get(document.incidentId);
  const { from, to } = document.volume;
  const wish = { from: from?.at ?? 0, to: to?.at ?? 0, watchIds: incident?.watchIds ?? [] };
  const options = {
    words,
    formats: createFormats(document.locale, document.timeZone),
    notice: noticeOf(document, words),
  };
  for (const chunk of mentionCsvChunks(context, wish, options)) {
    if (isStopped()) return;
    await sink.write(chunk);
  }
}

async function writePack({ document, beside, context, filesFolder, isStopped }: FormWish, sink: FormSink) {
  const { writeEvidencePack } = await import('./pack/evidencePack.ts');
  const { writeReportMarkdown } = await import('./markdown.ts');
  const documents = [document, ...(beside === null ? [] : [beside])];
  await writeEvidencePack(
    {
      db: context.db,
      filesFolder,
      reports: documents.map((one) => ({ document: one, html: writeReportHtml(one) })),
      forms: documents.map((one) => ({
        name: `report-${one.language}.md`,
        bytes: writeReportMarkdown(one),
      })),
      generatedAt: document.generated.at,
    },
    sink,
    { isStopped },
  );
}
