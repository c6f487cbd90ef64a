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
): Promise<Result<{ readonly bytes: Buffer; readonly pages: number }>> {
  const prints = await Promise.all(files.map((file) => readFile(file)));
  try {
    return ok(
      assemblePdf(prints, {
        title,
        sections,
        language: document.locale,
        generator: document.generator,
        createdAt: document.generated.at,
      }),
    );
  } catch (error) {
    if (error instanceof PdfUnreadable)
      return fail('report.notJoined', 'The prints could not be put together.', { reason: error.message });
    throw error;
  }
}
