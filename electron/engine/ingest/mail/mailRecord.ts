/*
 * One message as one row: who wrote it, when, under which subject, and its text. postal-mime takes it apart
 * (multipart, quoted-printable, base64, charsets, encoded words): it has no dependency, bounds nesting and headers
 * itself, and runs no stream that could be left open. Attachments are named and left where they are.
 */
import PostalMime, { type Email } from 'postal-mime';
import type { ColumnMapping } from '../../../../shared/domain/columnMapping.ts';
import { MENTION_LIMITS } from '../../../../shared/domain/mention.ts';

import { htmlToText } from '../feed/htmlText.ts';
import type { PostRecord } from '../posts/postFile.ts';

/** Larger messages carry films, not complaints. Reading one costs a few times its size. */
export const MAIL_BYTES_LIMIT = 33_554_432;

const LIMITS = { maxNestingDepth: 32, maxHeadersSize: 262_144, maxRfc822NestingDepth: 3 } as const;
/** Each part costs memory of its own, however small. */
const PARTS_LIMIT = 2_000;
const ATTACHMENTS_NAMED = 50;

export const MAIL_HEADERS = [
  'From',
  'Address',
  'Subject',
  'Date',
  'Message-ID',
  'Text',
  'Attachments',
] as const;

/** How a message becomes a mention: there is nothing to choose, and it can be overruled like any other. */
export const MAIL_MAPPING: ColumnMapping = {
  text: 'Text',
  textElse: 'Subject',
  title: 'Subject',
  externalId: 'Message-ID',
  postedAt: 'Date',
  postedAtFrom: 'column',
  author: 'From',
  authorHandle: 'Address',
  fixedNetwork: 'email',
};

/** Reads a message. Total: what cannot be read safely is a record with its fault. */
export async function readMailRecord(bytes: Buffer): Promise<PostRecord> {
  if (countParts(bytes) > PARTS_LIMIT) return { fields: [], line: 1, fault: 'mail.unreadable' };
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, LIMITS);
  } catch {
    // Its limits are thrown as plain errors, and a fault of its own must end in the same way.
    return { fields: [], line: 1, fault: 'mail.unreadable' };
  }
  return { fields: fieldsOf(email), line: 1, fault: null };
}

/** Lines that may be boundaries, counted before anything is taken apart. */
function countParts(bytes: Buffer): number {
  let count = 0;
  for (
    let at = bytes.indexOf('\n--');
    at !== -1 && count <= PARTS_LIMIT;
    at = bytes.indexOf('\n--', at + 3)
  ) {
    count += 1;
  }
  return count;
}

function fieldsOf(email: Email): string[] {
  const address = email.from?.address ?? '';
  const names = email.attachments
    .slice(0, ATTACHMENTS_NAMED)
    .map(({ filename, mimeType }) => oneLine(filename ?? mimeType));
  return [
    oneLine(email.from?.name || address),
    oneLine(address),
    oneLine(email.subject ?? ''),
    oneLine(email.date ?? ''),
    oneLine(email.messageId ?? '').replace(/^<(.*)>$/, '$1'),
    withNames(textOf(email), names),
    names.join(', '),
  ];
}

function textOf({ text = '', html = '' }: Email): string {
  const lines = text.slice(0, MENTION_LIMITS.text * 2).split('\n');
  const plain = lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
  return plain === '' ? htmlToText(html).text : plain;
}

/** The names stay with the text: whoever reads the mention knows that more came with it. */
function withNames(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  return `${text}\n\n${names.map((name) => `[${name}]`).join('\n')}`.trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 1_000);
}
