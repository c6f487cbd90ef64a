/*
 * Evidence packs taken apart and put together again, as an honest program would and as a forger would; and the scripts of
 * the page that checks them, as they stand in the page.
 */
import { createHash } from 'node:crypto';
import { runInThisContext } from 'node:vm';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

export type PackFiles = Map<string, Buffer>;

/** What the page's scripts leave for whoever wants to use them without the page. */
export type Verifier = {
  readonly openArchive: (blob: Blob) => Promise<unknown>;
  readonly openFiles: (list: readonly { readonly path: string; readonly file: Blob }[]) => unknown;
  readonly checkPack: (archive: unknown, options?: { readonly hasSignatures?: boolean }) => Promise<Checked>;
  readonly sha256Hex: (content: Uint8Array | string) => string;
  readonly createSha256: () => { readonly update: (bytes: Uint8Array) => void; readonly hex: () => string };
};

export type Fault = {
  readonly code: string;
  readonly file?: string;
  readonly entry?: string;
  readonly line?: number;
  readonly place?: string;
};

export type Checked = {
  readonly verdict: 'holds' | 'holdsUnsigned' | 'broken' | 'unreadable';
  readonly checks: readonly {
    readonly id: string;
    readonly state: 'right' | 'wrong' | 'unchecked';
    readonly count: number;
    readonly faults: number;
    readonly problems: readonly Fault[];
  }[];
  readonly counts: Readonly<Record<string, number>> | null;
};

/** Runs the one script of a page, outside of any page. */
export function loadVerifier(html: string): Verifier {
  const [, script] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
  if (script === undefined) throw new Error('The page has no script.');
  runInThisContext(script);
  return (globalThis as unknown as { vigieVerifier: Verifier }).vigieVerifier;
}

/** Every file of an archive, read by a library that has nothing to do with the one that wrote it. */
export async function unpack(bytes: Buffer): Promise<PackFiles> {
  const archive = await fromBufferPromise(bytes);
  const files: PackFiles = new Map();
  for await (const entry of archive.eachEntry()) {
    const stream = await archive.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    files.set(entry.fileName, Buffer.concat(chunks));
  }
  return files;
}

export async function repack(files: PackFiles): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(bytes, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

type Json = Record<string, unknown>;

export function editJson(files: PackFiles, name: string, edit: (value: Json) => void): void {
  const value = JSON.parse(String(files.get(name))) as Json;
  edit(value);
  files.set(name, Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
}

/** Changes the lines of the journal; a line is what JSON reads of it. */
export function editJournal(files: PackFiles, edit: (lines: Json[]) => Json[]): void {
  const lines = String(files.get('journal.ndjson'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Json);
  files.set(
    'journal.ndjson',
    Buffer.from(
      edit(lines)
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    ),
  );
}

/** Computes manifest and sums anew, as a careful forger does: only what is signed is then out of reach. */
export function reseal(files: PackFiles): void {
  editJson(files, 'manifest.json', (manifest) => {
    manifest.files = [...files]
      .filter(([name]) => name !== 'manifest.json' && name !== 'SHA256SUMS')
      .map(([name, bytes]) => ({ name, sizeBytes: bytes.length, sha256: sha256(bytes) }));
    manifest.entries = String(files.get('journal.ndjson')).trimEnd().split('\n').length;
    for (const report of manifest.reports as Json[])
      report.digest = sha256(files.get(String(report.json)) ?? Buffer.alloc(0));
  });
  const sums = [...files].filter(([name]) => name !== 'SHA256SUMS');
  files.set('SHA256SUMS', Buffer.from(sums.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('')));
}
