/*
 * The one way in for files of contacts. What a file is, its first lines say, not its name: a card begins with
 * BEGIN:VCARD, the rest is tried as a table. Nothing is stored; the answer is what somebody looks at and agrees to.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { CONTACT_FILE_LIMIT, type ReadContacts } from '../../../../shared/domain/contactFile.ts';
import type { ContactMapping } from '../../../../shared/domain/contactMapping.ts';
import { fail, ok, type Result } from '../../../../shared/lib/result.ts';
import { decodeLines } from '../csv/decode.ts';
import { encodingOfHead, type FoundEncoding } from '../csv/encoding.ts';
import { refusalOf } from '../posts/postFile.ts';
import { readContactTable } from './readTable.ts';
import { readVCards } from './vcard/readVCards.ts';

export type ContactsWish = {
  /** ISO country (two letters) of numbers that are written without one. */
  readonly country: string;
  /** The present, epoch ms UTC. */
  readonly now: number;
  /** How a table is to be read, where somebody has overruled the guess; its encoding, separator and header too. */
  readonly mapping?: ContactMapping | undefined;
  readonly signal?: AbortSignal | undefined;
};

const HEAD_BYTES = 65_536;
const FIRST_LINES = 20;
/** Bytes read at a time, so that a stop is heard on a slow drive. */
const PIECE_BYTES = 4 * 1024 * 1024;

/**
 * Reads a file of contacts. Refusals: `contacts.tooLarge`, `contacts.notContacts`, `file.missing`,
 * `file.notReadable`, `csv.empty`, `csv.noColumns`, `csv.unreadable`, `call.cancelled`.
 */
export async function readContactsFile(file: string, wish: ContactsWish): Promise<Result<ReadContacts>> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, 'r');
    const stat = await handle.stat();
    if (!stat.isFile()) return fail('file.notReadable', 'It is not a file.');
    const bytes = stat.size;
    if (bytes > CONTACT_FILE_LIMIT)
      return fail('contacts.tooLarge', 'The file is larger than 100 MB.', {
        bytes,
        limitBytes: CONTACT_FILE_LIMIT,
      });
    const head = Buffer.alloc(Math.min(bytes, HEAD_BYTES));
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    const found = encodingOfHead(head.subarray(0, bytesRead));
    if (found === 'unsupported')
      return fail('csv.unreadable', 'The file is in UTF-32.', { encoding: 'utf-32' });
    const encoding: FoundEncoding = found ?? { encoding: 'utf-8', bomBytes: 0 };
    if (holdsCards(head.subarray(0, bytesRead), encoding))
      return await readCardsOf(handle, file, bytes, encoding, wish);
  } catch (error) {
    return refusalOf(error, wish.signal);
  } finally {
    await handle?.close();
  }
  return readTableOf(file, wish);
}

function holdsCards(head: Buffer, { encoding, bomBytes }: FoundEncoding): boolean {
  const bytes = head.subarray(bomBytes);
  const text = encoding.startsWith('utf-16') ? new TextDecoder(encoding).decode(bytes) : decodeLines(bytes);
  return text
    .split(/\r\n?|\n/, FIRST_LINES)
    .some((line) => /^\s*(?:[\w-]{1,40}\.)?BEGIN\s{0,9}:\s{0,9}VCARD\s*$/i.test(line.slice(0, 100)));
}

async function readCardsOf(
  handle: FileHandle,
  file: string,
  bytes: number,
  { encoding, bomBytes }: FoundEncoding,
  { country, signal }: ContactsWish,
): Promise<Result<ReadContacts>> {
  const content = Buffer.alloc(bytes - bomBytes);
  let length = 0;
  while (length < content.length) {
    if (signal?.aborted === true) return fail('call.cancelled', 'Reading was stopped.');
    const wanted = Math.min(PIECE_BYTES, content.length - length);
    const { bytesRead } = await handle.read(content, length, wanted, bomBytes + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  const read = await readVCards(content.subarray(0, length), encoding, country, signal);
  if (!read.ok) return read;
  return ok({ kind: 'vcard', fileName: basename(file), bytes, encoding, ...read.value, table: null });
}

async function readTableOf(
  file: string,
  { country, now, mapping, signal }: ContactsWish,
): Promise<Result<ReadContacts>> {
  const { delimiter, encoding, hasHeader } = mapping ?? {};
  const reading = {
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(hasHeader === undefined ? {} : { hasHeader }),
  };
  const read = await readContactTable(file, { country, now, mapping, reading, signal });
  if (read.ok) return ok({ kind: 'csv', fileName: basename(file), ...read.value });
  // The words of the reader of posts speak of posts.
  if (read.error.code !== 'csv.binary') return read;
  return fail('contacts.notContacts', 'The file is neither vCards nor a table.', read.error.detail);
}
