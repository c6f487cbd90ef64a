/*
 * From what a source says to a mention as it is stored: cleaned, bounded, folded, with the key by
 * which it is recognised again. Every source goes through here. Markup is not looked for: what
 * a post contains is text, and stays it.
 */
import * as crypto from 'node:crypto';
import {
  fingerprintDedupeKey,
  fingerprintSource,
  MENTION_LIMITS,
  type NewMention,
  namedDedupeKey,
} from '../../../shared/domain/mention.ts';
import { fold } from '../../../shared/scoring/fold.ts';
import type { FoldedPost } from '../../../shared/scoring/query/matchQuery.ts';

/** A post as a source gives it; empty and null mean the same. */
export type RawMention = {
  readonly network: string;
  readonly externalId: string | null;
  readonly author: string | null;
  readonly handle: string | null;
  readonly text: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly reach: number | null;
  readonly postedAt: number;
};

/** A mention with its title and text folded each for itself: what reads them next need not fold them again. */
export type FoldedMention = { readonly mention: NewMention; readonly folded: FoldedPost };

/** Cleans a raw mention; null when no text is left. */
export function normaliseMention(raw: RawMention): NewMention | null {
  return normaliseAndFold(raw)?.mention ?? null;
}

/** The same for whoever goes on to search it. */
export function normaliseAndFold(raw: RawMention): FoldedMention | null {
  const whole = cleanText(raw.text);
  if (whole === '') return null;
  const isTruncated = whole.length > MENTION_LIMITS.text;
  const text = isTruncated ? cut(whole, MENTION_LIMITS.text) : whole;
  const author = cleanLine(raw.author, MENTION_LIMITS.author);
  const handle = cleanLine(raw.handle, MENTION_LIMITS.handle);
  const title = cleanLine(raw.title, MENTION_LIMITS.title);
  const externalId = cleanIdentifier(raw.externalId);
  const { network, postedAt } = raw;
  const foldedText = fold(text);
  const foldedTitle = title === null ? null : fold(title);
  const mention: NewMention = {
    network,
    externalId,
    author,
    handle,
    text,
    title,
    url: cleanUrl(raw.url),
    language: raw.language,
    reach: raw.reach,
    postedAt,
    dedupeKey:
      externalId === null
        ? fingerprintDedupeKey(
            postedAt,
            digest(fingerprintSource({ network, author, handle, foldedText, postedAt })),
          )
        : namedDedupeKey(network, externalId),
    folded: withLines(foldedText, foldedTitle, author, handle),
    isTruncated,
  };
  return { mention, folded: { title: foldedTitle ?? '', text: foldedText } };
}

const UNWANTED = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/;
const UNWANTED_ALL = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;

/** Text without control characters except line ends (as \n) and tabs, well-formed, trimmed. */
export function cleanText(text: string): string {
  const plain = UNWANTED.test(text) ? text.replace(/\r\n?/g, '\n').replace(UNWANTED_ALL, '') : text;
  return wellFormed(plain).trim();
}

/** What makes a value of one line need more than a look. */
const UNTIDY = /[\x00-\x1f\x7f-\x9f\u2028\u2029]|^\s|\s$|\s\s/;

/** A value of one line, bounded; null when nothing is left. */
function cleanLine(value: string | null, limit: number): string | null {
  if (value === null || value === '') return null;
  const line = UNTIDY.test(value) ? cleanText(value).replace(/\s+/g, ' ') : wellFormed(value);
  if (line === '') return null;
  return line.length > limit ? cut(line, limit) : line;
}

/** An identifier is kept whole or not at all: a cut one would stand for another post. */
function cleanIdentifier(value: string | null): string | null {
  if (value === null) return null;
  const id = cleanText(value);
  return id === '' || id.length > MENTION_LIMITS.externalId ? null : id;
}

function cleanUrl(value: string | null): string | null {
  if (value === null || value === '') return null;
  const url = value.trim();
  if (url.length > MENTION_LIMITS.url || !/^https?:\/\//i.test(url)) return null;
  return !/[\s\x00-\x1f\x7f-\x9f]/.test(url) && URL.canParse(url) ? wellFormed(url) : null;
}

function withLines(text: string, title: string | null, author: string | null, handle: string | null): string {
  let folded = text;
  if (title !== null) folded += `\n${title}`;
  if (author !== null) folded += `\n${fold(author)}`;
  if (handle !== null) folded += `\n${fold(handle)}`;
  return folded;
}

/** Shortens without leaving half a surrogate pair. */
function cut(text: string, limit: number): string {
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? limit - 1 : limit);
}

/** Halves of surrogate pairs cannot be written as UTF-8; they become the replacement character. */
function wellFormed(text: string): string {
  return (text as string & { toWellFormed(): string }).toWellFormed();
}

/** The one-shot form is twice as fast on short texts; an older runtime lacks it. */
const digest: (source: string) => string =
  typeof crypto.hash === 'function'
    ? (source) => crypto.hash('sha256', source, 'base64url')
    : (source) => crypto.createHash('sha256').update(source, 'utf8').digest('base64url');
