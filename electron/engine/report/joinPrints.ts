/*
 * The prints of a report's parts, put together to one PDF.
 */
import { readFile } from 'node:fs/promises';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { assemblePdf } from './pdf/assemblePdf.ts';
import { PdfUnreadable } from './pdf/readPdf.ts';
import type { PdfPages } from './pdfPages.ts';

/** Refused with `report.notJoined` where the printing engine writes otherwise than is known here. */
export async function joinPrints(
  files: readonly string[],
  document: ReportDocument,
  { title, sections }: PdfPages,
): Promise<Result<Buffer>> {
  const prints = await Promise.all(files.map((file) => readFile(file)));
  try {
    return ok(
      assemblePdf(prints, {
        title,
        sections,
        language: document.locale,
        generator: document.generator,
        createdAt: document.generated.at,
      }).bytes,
    );
  } catch (error) {
    if (error instanceof PdfUnreadable)
      return fail('report.notJoined', 'The prints could not be put together.', { reason: error.message });
    throw error;
  }
}

/** The one print of a report that could not be printed in parts. */
export async function takePrint(files: readonly string[]): Promise<Result<Buffer>> {
  const [file] = files;
  return file === undefined || files.length > 1
    ? fail('report.notJoined', 'A whole print is one file.', { reason: 'many' })
    : ok(await readFile(file));
}
