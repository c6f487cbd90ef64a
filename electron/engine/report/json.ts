/*
 * The report as JSON: the document itself. Its digest names the report on every page.
 */
import { createHash } from 'node:crypto';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';

/** The document as indented UTF-8 JSON that ends with a line feed. */
export function writeReportJson(document: ReportDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** SHA-256, in hexadecimal, over the UTF-8 bytes of the JSON form. */
export function reportDigest(document: ReportDocument): string {
  return createHash('sha256').update(writeReportJson(document), 'utf8').digest('hex');
}

/** The beginning of the digest, in groups of four, as the foot of a page shows it. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 12).replace(/(.{4})(?=.)/g, '$1\u00a0');
}
