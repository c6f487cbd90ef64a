/*
 * Writes a built report where the person asked, whole or not at all.
 */
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { sha256Hex } from '../journal/hash.ts';
import { writeReportJson } from './json.ts';
import { writeAtomically } from './writeAtomically.ts';

export type WrittenReport = { readonly file: string; readonly sha256: string; readonly sizeBytes: number };

/** `built` is what the report query answered: a page for `html`, the document for `json`. */
export async function writeReport(
  file: string,
  format: 'html' | 'json',
  built: unknown,
): Promise<Result<WrittenReport>> {
  const text =
    format === 'html' ? (built as { readonly html: string }).html : writeReportJson(built as ReportDocument);
  const bytes = Buffer.from(text, 'utf8');
  const written = await writeAtomically(file, bytes);
  return written.ok ? ok({ file, sha256: sha256Hex(bytes), sizeBytes: bytes.length }) : written;
}
