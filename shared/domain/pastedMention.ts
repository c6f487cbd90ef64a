/*
 * What can be told of a mention from what somebody pasted: an address, the words of a post, or both with a name and a
 * time beside them. Nothing is asked of any network: it has to work when all of them are closed. A proposal that is
 * shown and can be corrected, so it may guess; what it takes out of the text it has recognised whole.
 */
import { readSaidMoment, type SaidReading } from '../lib/saidMoment.ts';
import { MENTION_LIMITS } from './mention.ts';
import { type PostAddress, readPostAddress } from './postAddress.ts';

export type PastedMention = {
  /** Null where nothing tells. */
  readonly network: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly author: string | null;
  readonly handle: string | null;
  readonly externalId: string | null;
  /** Epoch ms UTC; null where nothing tells. */
  readonly postedAt: number | null;
  readonly isTimeApproximate: boolean;
  /** The text was longer than is kept. */
  readonly isCut: boolean;
};

/** Nobody pastes more than a post; what is longer is read to here. */
const READ_LIMIT = 2 * MENTION_LIMITS.text;
/** Names and times stand at the beginning or the end of what is copied from a page. */
const LINES_LOOKED_AT = 200;
const ADDRESSES_LOOKED_AT = 50;
const NAME_LIMIT = 80;

const DIRECTION = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const ADDRESS = /https?:\/\/[^\s<>"«»\u201c\u201d]{4,4000}/gi;
const BARE_ADDRESS = /^(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,12}\/[^\s<>"]{1,2000}$/i;
const CLOSING = /[.,;:!?'’)\]}…]+$/;
const HANDLE = '@[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,98}(?:@[\\p{L}\\p{N}.-]{3,100})?';
const HANDLE_LINE = new RegExp(`^(${HANDLE})(?: ?[·•|-] ?(.{1,40}))?$`, 'u');
const NAME_AND_HANDLE = new RegExp(`^(\\S.{0,78}?) ?[ (](${HANDLE})\\)?(?: ?[·•|-] ?(.{1,40}))?$`, 'u');
const REDDIT_USER = /^(u\/[\w-]{3,30})(?: ?[·•] ?(.{1,40}))?$/;
const ONLY_SIGNS = /^[·•|\u2013\u2014-]+$/;

type Line = { readonly written: string; readonly plain: string };
type Parts = { author: string | null; handle: string | null; at: ReturnType<typeof readSaidMoment> };

/** Reads what was pasted. Total: any text gives an answer. */
export function readPastedMention(pasted: string, reading: SaidReading): PastedMention {
  const lines: Line[] = pasted
    .slice(0, READ_LIMIT)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((written) => ({ written, plain: written.replace(DIRECTION, '').trim() }));
  const address = findAddress(lines);
  const parts: Parts = { author: null, handle: null, at: null };
  const kept = lines.filter((line, at) => {
    if (address !== null && line.plain === address.written) return false;
    const isNearEdge = at < LINES_LOOKED_AT || at >= lines.length - LINES_LOOKED_AT;
    return !isNearEdge || !takeParts(line.plain, parts, reading);
  });
  takeNameAbove(kept, lines, parts);
  const text = textOf(kept, address?.written ?? null);
  const found = address?.found ?? null;
  const isOfAddress = found !== null && found.postedAt !== null && found.postedAt <= reading.now + 60_000;
  return {
    network: found?.network ?? null,
    url: found?.url ?? null,
    text: cut(text, MENTION_LIMITS.text),
    author: parts.author,
    handle: parts.handle ?? found?.handle ?? null,
    externalId: found?.externalId ?? null,
    postedAt: isOfAddress ? found.postedAt : (parts.at?.at ?? null),
    isTimeApproximate: isOfAddress ? false : (parts.at?.isApproximate ?? false),
    isCut: text.length > MENTION_LIMITS.text || pasted.length > READ_LIMIT,
  };
}

/** The address of a post before any other, one on a line of its own before one inside a sentence. */
function findAddress(lines: readonly Line[]): { written: string; found: PostAddress } | null {
  const candidates: { written: string; found: PostAddress; isAlone: boolean }[] = [];
  for (const { plain } of lines) {
    if (candidates.length >= ADDRESSES_LOOKED_AT) break;
    if (BARE_ADDRESS.test(plain) && !/^https?:/i.test(plain)) {
      const found = readPostAddress(`https://${plain}`);
      // Without a scheme it may be anything with a slash: only posts of a network are taken for an address.
      if (found?.isPost === true) candidates.push({ written: plain, found, isAlone: true });
      continue;
    }
    for (const [whole] of plain.matchAll(ADDRESS)) {
      if (candidates.length >= ADDRESSES_LOOKED_AT) break;
      const found = readPostAddress(whole.replace(CLOSING, '')) ?? readPostAddress(whole);
      if (found !== null) candidates.push({ written: whole, found, isAlone: plain === whole });
    }
  }
  return (
    candidates.find(({ found }) => found.isPost) ??
    candidates.find(({ isAlone }) => isAlone) ??
    candidates[0] ??
    null
  );
}

/** Whether a line is a name, a time or a sign between them; what it says goes into `parts`, once each. */
function takeParts(line: string, parts: Parts, reading: SaidReading): boolean {
  if (line === '' || line.length > 2 * NAME_LIMIT) return false;
  if (ONLY_SIGNS.test(line)) return parts.handle !== null || parts.at !== null;
  if (parts.handle === null) {
    const alone = HANDLE_LINE.exec(line) ?? REDDIT_USER.exec(line);
    const [, author, handle, said] =
      alone === null ? (NAME_AND_HANDLE.exec(line) ?? []) : [null, null, alone[1], alone[2]];
    const at = said === undefined ? null : readSaidMoment(said, reading);
    // "Merci à @jroy" is a sentence: beside a name, the time or the brackets tell.
    const isName = alone !== null || at !== null || /\(@[^)]+\)$/.test(line);
    if (handle !== undefined && handle !== null && isName && (said === undefined || at !== null)) {
      parts.handle = handle;
      parts.author ??= author?.trim() || null;
      parts.at ??= at;
      return true;
    }
  }
  if (parts.at !== null) return false;
  parts.at = readSaidMoment(line, reading);
  return parts.at !== null;
}

/** Pages write the name above the handle: the first line is a name when the second was one. */
function takeNameAbove(kept: Line[], lines: readonly Line[], parts: Parts): void {
  const written = lines.filter(({ plain }) => plain !== '');
  const [first, second] = written;
  if (parts.author !== null || parts.handle === null || first === undefined || second === undefined) return;
  const isName =
    second.plain.startsWith(parts.handle) &&
    first.plain.length <= NAME_LIMIT &&
    kept.includes(first) &&
    !/[.!?:;]$|https?:/i.test(first.plain);
  if (!isName) return;
  parts.author = first.plain;
  kept.splice(kept.indexOf(first), 1);
}

function textOf(kept: readonly Line[], address: string | null): string {
  const text = kept
    .map(({ written }) => written)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  // Share buttons write the address behind the words; nothing of it is left to read.
  return address !== null && text.endsWith(address) ? text.slice(0, -address.length).trim() : text;
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? limit - 1 : limit);
}
