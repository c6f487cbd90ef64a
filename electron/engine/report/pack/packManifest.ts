/*
 * What a pack says of itself: every file with its digest, what is not there and why, and the same digests once more as
 * the command sha256sum reads them.
 */
import type { Realm } from '../../../../shared/domain/entry.ts';
import type { ReportDocument } from '../../../../shared/domain/reportDocument.ts';
import type { PackAttachment } from './packFiles.ts';
import type { JournalHead, JournalScope } from './packJournal.ts';

export const PACK_SCHEMA = 'vigie.evidencePack';
export const PACK_VERSION = 1;
export const HEADS_SCHEMA = 'vigie.chainHeads';

export type PackedFile = { readonly name: string; readonly sizeBytes: number; readonly sha256: string };

export type PackedReport = {
  readonly language: ReportDocument['language'];
  readonly locale: ReportDocument['locale'];
  readonly json: string;
  readonly html: string;
  /** SHA-256 of the JSON form: the digest that is printed in the report. */
  readonly digest: string;
  /** Whether the page prints it, which its parts decide. */
  readonly isDigestPrinted: boolean;
};

export type PackManifest = {
  readonly schema: typeof PACK_SCHEMA;
  readonly version: typeof PACK_VERSION;
  readonly incidentId: string;
  readonly orgId: string;
  readonly realm: Realm;
  /** ISO 8601, UTC. */
  readonly generated: string;
  readonly generator: string;
  /** Lines of journal.ndjson, and how many of them are of the incident. */
  readonly entries: number;
  readonly entriesOfIncident: number;
  readonly reports: readonly PackedReport[];
  readonly attachments: readonly PackAttachment[];
  /** Every file of the pack but this one and SHA256SUMS. */
  readonly files: readonly PackedFile[];
};

/** The text of a JSON file: indented, ended by a line feed. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** chain-heads.json: the newest entry of every laptop, to be compared with what was printed. */
export function headsText(heads: readonly JournalHead[], scope: JournalScope, generated: string): string {
  return jsonText({ schema: HEADS_SCHEMA, version: 1, generated, entries: scope.entries, heads });
}

/** SHA256SUMS: what `sha256sum -c` takes. Names hold nothing that it would have to escape. */
export function sumsText(files: readonly PackedFile[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}
