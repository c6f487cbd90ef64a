/*
 * The last hand on a .docx: what the library makes by chance or by the clock (names of relationships, numbers of
 * drawings and bookmarks, dates) is replaced by what follows from the document, in the archive and in the workbooks
 * inside it, so that the same document gives the same bytes.
 */
import { inflateRawSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { escapeText } from './markup.ts';

export type DocxFacts = {
  readonly title: string;
  readonly creator: string;
  readonly subject: string;
  readonly language: string;
  readonly generator: string;
  /** The date of everything in it, epoch ms UTC. */
  readonly at: number;
};

type Entry = { readonly name: string; readonly bytes: Buffer };

const PROPERTIES = 'docProps/core.xml';
const XML = /\.(?:xml|rels)$/;
const WORKBOOK = /\.xlsx$/;
/** As the library names them: 21 signs by chance. Nobody can type one that is in the list of relationships. */
const CHANCE = /"rId([a-z0-9_-]{21})"/g;
const CHANCE_MADE = /\bId="rId([a-z0-9_-]{21})"/g;

/** The document with nothing in it that is by chance, and its properties. */
export async function sealDocx(bytes: Uint8Array, facts: DocxFacts): Promise<Uint8Array> {
  const entries = readArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const names = relationshipNames(entries);
  const sealed: Entry[] = [];
  for (const { name, bytes: content } of entries) {
    if (name === PROPERTIES) sealed.push({ name, bytes: Buffer.from(properties(facts)) });
    else if (WORKBOOK.test(name)) {
      sealed.push({ name, bytes: await writeArchive(readArchive(content), facts.at) });
    } else if (XML.test(name))
      sealed.push({ name, bytes: Buffer.from(withoutChance(content.toString('utf8'), names)) });
    else sealed.push({ name, bytes: content });
  }
  return await writeArchive(sealed, facts.at);
}

/** In the order of the files and of their rows, which is that of the document. */
function relationshipNames(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name, bytes } of entries) {
    if (!name.endsWith('.rels')) continue;
    for (const [, chance = ''] of bytes.toString('utf8').matchAll(CHANCE_MADE)) {
      if (!names.has(chance)) names.set(chance, `rIdv${names.size + 1}`);
    }
  }
  return names;
}

function withoutChance(xml: string, names: ReadonlyMap<string, string>): string {
  const bookmarks = new Map<string, number>();
  let drawings = 0;
  return xml
    .replace(CHANCE, (whole, chance: string) => {
      const name = names.get(chance);
      return name === undefined ? whole : `"${name}"`;
    })
    .replace(/<wp:docPr id="\d+"/g, () => {
      drawings += 1;
      return `<wp:docPr id="${drawings}"`;
    })
    .replace(/(<w:bookmark(?:Start|End)\b[^<>]*\bw:id=")(\d+)"/g, (_, before: string, id: string) => {
      const number = bookmarks.get(id) ?? bookmarks.size + 1;
      bookmarks.set(id, number);
      return `${before}${number}"`;
    });
}

function properties({ title, creator, subject, language, generator, at }: DocxFacts): string {
  const moment = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  const text = (name: string, value: string): string => `<${name}>${escapeText(value)}</${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    text('dc:title', title),
    text('dc:subject', subject),
    text('dc:creator', creator),
    text('dc:description', generator),
    text('dc:language', language),
    text('cp:lastModifiedBy', creator),
    text('cp:revision', '1'),
    date('created'),
    date('modified'),
    '</cp:coreProperties>',
  ].join('');
}

const END_SIGN = 0x06054b50;
const ENTRY_SIGN = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;

/** Reads an archive that the library has just made: no comment, nothing beyond four gigabytes, stored or deflated. */
function readArchive(archive: Buffer): readonly Entry[] {
  const end = archive.byteLength - END_LENGTH;
  if (end < 0 || archive.readUInt32LE(end) !== END_SIGN)
    throw new Error('This is no archive of the library.');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (archive.readUInt32LE(at) !== ENTRY_SIGN) throw new Error('An entry of the archive is missing.');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    const bytes = contentAt(archive, archive.readUInt32LE(at + 42), {
      isDeflated: archive.readUInt16LE(at + 10) !== 0,
      length: archive.readUInt32LE(at + 20),
    });
    at += ENTRY_LENGTH + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    return { name, bytes };
  });
}

function contentAt(
  archive: Buffer,
  local: number,
  { isDeflated, length }: { readonly isDeflated: boolean; readonly length: number },
): Buffer {
  const from = local + LOCAL_LENGTH + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(from, from + length);
  return isDeflated ? inflateRawSync(packed) : packed;
}

/** Dates of an archive have no zone: they are given in UTC, whatever the zone of this machine. */
async function writeArchive(entries: readonly Entry[], at: number): Promise<Buffer> {
  const utc = new Date(at);
  const mtime = new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  );
  const zip = new ZipFile();
  for (const { name, bytes } of entries) {
    zip.addBuffer(bytes, name, { mtime, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
