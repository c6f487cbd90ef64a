/*
 * Writes a built report where the person asked, whole or not at all.
 */
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { dbFailure } from '../db/dbFailure.ts';
import { writeReportJson } from './json.ts';
import { type Written, writeAtomically } from './writeAtomically.ts';

/** `built` is what the report query answered: a page for `html`, the document for `json`. */
export async function writeReport(
  file: string,
  format: 'html' | 'json',
  built: unknown,
): Promise<Result<Written>> {
  const text =
    format === 'html' ? (built as { readonly html: string }).html : writeReportJson(built as ReportDocument);
  try {
    return ok(await writeAtomically(file, text));
  } catch (error) {
    const known = dbFailure(error);
    if (known?.code === 'disk.full') return { ok: false, error: known };
    return fail('report.failed', 'The report could not be written.', { cause: known?.code ?? 'unknown' });
  }
}
