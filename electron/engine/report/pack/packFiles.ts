/*
 * The kept files that go into a pack, under names that every system can unpack. One that is gone, or is no longer what
 * was kept, is listed and left out: a pack never passes something else off as evidence.
 */
import { existsSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { ReportDocument } from '../../../../shared/domain/reportDocument.ts';
import { digestOf, pathOfDigest } from '../../files/fileStore.ts';
import type { CitedFiles } from './packJournal.ts';

export const ATTACHMENT_FOLDER = 'attachments';
const STEM_LIMIT = 60;
const EXTENSION_LIMIT = 10;

export type AttachmentState = 'whole' | 'missing' | 'altered' | 'erased';

export type PackAttachment = {
  /** In the pack; null where it is not there. */
  readonly name: string | null;
  readonly sha256: string | null;
  readonly sizeBytes: number | null;
  readonly mediaType: string | null;
  readonly originalName: string | null;
  /** Entries of the journal that name it. */
  readonly citedBy: readonly string[];
  /** Its number as evidence in the report; null for other files, such as pictures of a statement. */
  readonly evidenceNumber: number | null;
  readonly state: AttachmentState;
};

/** Looks at every cited file where it is kept. */
export async function findAttachments(
  folder: string,
  cited: CitedFiles,
  erased: readonly string[],
  document: ReportDocument,
  isStopped: () => boolean,
): Promise<readonly PackAttachment[]> {
  const numbers = new Map(
    document.evidence.items
      .filter(({ kind, sha256 }) => kind === 'file' && sha256 !== null)
      .map(({ sha256, number }) => [sha256, number])
      .reverse() as [string, number][],
  );
  const found: PackAttachment[] = [];
  for (const [index, { file, citedBy }] of [...cited.values()].entries()) {
    if (isStopped()) break;
    const number = numbers.get(file.sha256) ?? null;
    const state = await stateOf(pathOfDigest(folder, file.sha256), file.sha256);
    const prefix = number === null ? `file-${padded(index + 1)}` : `evidence-${padded(number)}`;
    found.push({
      name: state === 'whole' ? `${ATTACHMENT_FOLDER}/${prefix}-${safeName(file.name)}` : null,
      sha256: file.sha256,
      sizeBytes: file.sizeBytes,
      mediaType: file.mediaType,
      originalName: file.name,
      citedBy,
      evidenceNumber: number,
      state,
    });
  }
  for (const entryId of erased)
    found.push({
      name: null,
      sha256: null,
      sizeBytes: null,
      mediaType: null,
      originalName: null,
      citedBy: [entryId],
      evidenceNumber: null,
      state: 'erased',
    });
  return found;
}

async function stateOf(path: string, sha256: string): Promise<'whole' | 'missing' | 'altered'> {
  if (!existsSync(path) || !statSync(path).isFile()) return 'missing';
  try {
    return (await digestOf(path)) === sha256 ? 'whole' : 'altered';
  } catch {
    return 'altered';
  }
}

function padded(number: number): string {
  return String(number).padStart(3, '0');
}

/** A name in letters that every system unpacks alike; what it was called stands in the manifest. */
export function safeName(name: string): string {
  const plain = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9._-]+/g, '_')
      .replace(/\.{2,}/g, '.')
      .replace(/^[._-]+|[._-]+$/g, '');
  const extension = plain(extname(name).slice(1)).slice(0, EXTENSION_LIMIT);
  const stem = plain(name.slice(0, name.length - extname(name).length)).slice(0, STEM_LIMIT);
  return `${stem || 'file'}${extension === '' ? '' : `.${extension}`}`;
}

/** Files that are packed already gain nothing by being packed again. */
export function isCompressed(mediaType: string | null): boolean {
  return /^(image\/(?!svg|bmp|tiff)|video\/|audio\/|application\/(pdf|zip))/.test(mediaType ?? '');
}
