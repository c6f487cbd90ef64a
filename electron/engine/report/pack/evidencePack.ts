/*
 * The evidence pack: one ZIP with the report, the journal that it comes from, the files that the journal cites, and what
 * anybody needs to check all of it without Vigie. It is written as a stream; no file of it is held but the report's own.
 */
import { createReadStream } from 'node:fs';
import type { ReportDocument } from '../../../../shared/domain/reportDocument.ts';
import type { Db } from '../../db/sqlite.ts';
import { pathOfDigest } from '../../files/fileStore.ts';
import { reportDigest, writeReportJson } from '../json.ts';
import { beginZip, type ZipContent, type ZipSink, ZipStopped } from '../zipStream.ts';
import { findAttachments, isCompressed } from './packFiles.ts';
import {
  type CitedFiles,
  journalLines,
  readErasedAttachments,
  readScope,
  readScopeHeads,
} from './packJournal.ts';
import {
  headsText,
  jsonText,
  PACK_SCHEMA,
  PACK_VERSION,
  type PackedFile,
  type PackedReport,
  type PackManifest,
  sumsText,
} from './packManifest.ts';
import { readMeText } from './packReadMe.ts';
import { buildVerifierPage } from './verifierPage.ts';

/** Names that the pack gives itself; other forms of the report must not take them. */
const FORM_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9]+)+$/;

export type EvidencePackInput = {
  /** A connection for reading; it is free between two pieces. */
  readonly db: Db;
  /** Where the kept files of that database lie (`filesFolder`). */
  readonly filesFolder: string;
  /** One or both languages of the same report, with its page; the full ones, for the journal is in the pack whole. */
  readonly reports: readonly { readonly document: ReportDocument; readonly html: string }[];
  /** Further forms, such as report-fr.pdf. */
  readonly forms: readonly { readonly name: string; readonly bytes: string | Uint8Array }[];
  /** Epoch ms UTC. */
  readonly generatedAt: number;
};

export type PackControl = {
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly isStopped?: () => boolean;
};

/** Writes the pack and answers with its manifest. Throws what the sink says, and `ZipStopped` once it was stopped. */
export async function writeEvidencePack(
  input: EvidencePackInput,
  sink: ZipSink,
  { onProgress = () => undefined, isStopped = () => false }: PackControl = {},
): Promise<PackManifest> {
  const { db, filesFolder, reports, forms, generatedAt } = input;
  const [main] = reports;
  if (main === undefined) throw new RangeError('A pack needs a report.');
  checkInput(input);
  const { document } = main;
  const generated = new Date(generatedAt).toISOString();
  const scope = readScope(db, document.incidentId);
  const heads = readScopeHeads(db, scope);
  // What is cited is known once the journal was gone through; the report names nearly all of it.
  const total =
    scope.sizeBytes +
    document.evidence.items.reduce((sum, { file }) => sum + (file?.sizeBytes ?? 0), 0) +
    reports.reduce((sum, { html }) => sum + html.length * 2, 0) +
    forms.reduce((sum, { bytes }) => sum + bytes.length, 0);
  let done = 0;
  const zip = beginZip(sink, {
    modifiedAt: generatedAt,
    isStopped,
    onBytes: (bytes) => {
      done += bytes;
      onProgress(Math.min(0.99, done / (total + 1)));
    },
  });
  const files: PackedFile[] = [];
  const add = async (name: string, content: ZipContent, isStored = false): Promise<void> => {
    files.push({ name, ...(await zip.add(name, content, isStored)) });
  };
  try {
    await add('verify.html', buildVerifierPage());
    const packed: PackedReport[] = [];
    for (const report of reports) packed.push(await addReport(report, add));
    for (const { name, bytes } of forms) await add(name, bytes);
    const cited: CitedFiles = new Map();
    await add('journal.ndjson', journalLines(db, scope, cited));
    await add('chain-heads.json', headsText(heads, scope, generated));
    const erased = readErasedAttachments(db, scope);
    const attachments = await findAttachments(filesFolder, cited, erased, document, isStopped);
    if (isStopped()) throw new ZipStopped('stopped');
    for (const { name, sha256, mediaType } of attachments)
      if (name !== null && sha256 !== null)
        await add(name, createReadStream(pathOfDigest(filesFolder, sha256)), isCompressed(mediaType));

    const readMe = {
      document,
      generated,
      generator: document.generator,
      forms: forms.map(({ name }) => name),
      attachments,
    };
    await add('READ-ME.txt', readMeText('en', readMe));
    await add('LISEZ-MOI.txt', readMeText('fr', readMe));
    const manifest: PackManifest = {
      schema: PACK_SCHEMA,
      version: PACK_VERSION,
      incidentId: document.incidentId,
      orgId: orgIdOf(db),
      realm: document.realm,
      generated,
      generator: document.generator,
      entries: scope.entries,
      entriesOfIncident: scope.ofIncident,
      reports: packed,
      attachments,
      files: [...files],
    };
    await add('manifest.json', jsonText(manifest));
    await zip.add('SHA256SUMS', sumsText(files));
    await zip.finish();
    onProgress(1);
    return manifest;
  } catch (error) {
    zip.drop();
    throw error;
  }
}

function checkInput({ reports, forms }: EvidencePackInput): void {
  const [main] = reports;
  const languages = new Set(reports.map(({ document }) => document.language));
  if (languages.size !== reports.length) throw new RangeError('A pack holds one report a language.');
  for (const { document } of reports) {
    if (document.incidentId !== main?.document.incidentId)
      throw new RangeError('The reports are of two incidents.');
    // What was taken out of a report would stand in the journal beside it.
    if (document.profile !== 'full') throw new RangeError('A pack holds the full report.');
  }
  const names = new Set(['verify.html', 'journal.ndjson', 'chain-heads.json', 'manifest.json']);
  for (const language of languages) names.add(`report-${language}.html`).add(`report-${language}.json`);
  names.add('read-me.txt').add('lisez-moi.txt');
  for (const { name } of forms) {
    if (!FORM_NAME.test(name) || names.has(name.toLowerCase()))
      throw new RangeError(`A pack cannot hold ${name}.`);
    names.add(name.toLowerCase());
  }
}

async function addReport(
  { document, html }: EvidencePackInput['reports'][number],
  add: (name: string, content: ZipContent) => Promise<void>,
): Promise<PackedReport> {
  const json = `report-${document.language}.json`;
  const page = `report-${document.language}.html`;
  const digest = reportDigest(document);
  await add(page, html);
  await add(json, writeReportJson(document));
  return {
    language: document.language,
    locale: document.locale,
    json,
    html: page,
    digest,
    isDigestPrinted: html.includes(digest),
  };
}

function orgIdOf(db: Db): string {
  const found = db.prepare<[], string>('SELECT org_id FROM entry ORDER BY seq LIMIT 1').pluck().get();
  return found ?? '';
}
