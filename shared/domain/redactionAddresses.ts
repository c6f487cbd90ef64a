/*
 * Addresses of pages and handles in what was typed. Those of authors who are named and of the organisation itself stay;
 * any other may lead to a private person and goes.
 */
import type { Somebody } from './redactionName.ts';
import { gone, type Piece, stays } from './redactionPiece.ts';
import { foldWords } from './redactionWord.ts';

/** An address with its scheme or www, or a host with a path. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>«»"“”]+|(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?\/[^\s<>«»"“”]+/giu;
/** Signs that end a sentence rather than an address. */
const TRAILING = /[.,;:!?…'’)\]}]+$/u;
const HANDLE =
  /(?<![\p{L}\p{N}_@.%+-])@(?=[\p{N}_.-]*\p{L})[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*(?:@[\p{L}\p{N}][\p{L}\p{N}.-]*)?/gu;
const HANDLE_END = /[.-]+$/;

/** What stays: addresses and handles by their folded form, hosts with all that is under them. */
export type KeptAddresses = {
  readonly hosts: readonly string[];
  readonly urls: ReadonlySet<string>;
  readonly handles: ReadonlySet<string>;
};

/** An address without what may be written either way: scheme, www, case of the host, the last stroke. */
export function tidyUrl(url: string): string {
  const bare = url.trim().replace(/^(?:https?:\/\/)?(?:www\.)?/i, '');
  const host = /^[^/?#]*/.exec(bare)?.[0] ?? '';
  return host.toLowerCase() + bare.slice(host.length).replace(/\/+$/, '');
}

/** A handle without its sign, folded. */
export function tidyHandle(handle: string): string {
  return foldWords(handle.trim()).replace(/^@/, '');
}

/** Whether an address is of a host or of one under it. */
export function isUnder(url: string, own: string): boolean {
  // Who stands before an @ is whom one signs in as, not where the page is.
  const host = (/^[^/?#]*/.exec(tidyUrl(url))?.[0] ?? '').replace(/^.*@/, '').replace(/:\d+$/, '');
  return own !== '' && (host === own || host.endsWith(`.${own}`));
}

/** Whether an address may stay. Its first folder may be the handle of an author who is named. */
export function isAddressKept(url: string, kept: KeptAddresses): boolean {
  const tidy = tidyUrl(url);
  if (kept.urls.has(tidy) || kept.hosts.some((own) => isUnder(url, own))) return true;
  const folder = /^[^/?#]*\/([^/?#]+)/.exec(tidy)?.[1];
  return folder !== undefined && kept.handles.has(tidyHandle(plainUrl(folder)));
}

/** An address with its percent signs read, as far as they can be. */
export function plainUrl(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url.replace(/%[0-9a-f]{2}/gi, ' ');
  }
}

/** Addresses of a text; `isFree` says which ones stay. */
export function addressesIn(text: string, isFree: (url: string) => boolean): readonly Piece[] {
  if (!text.includes('/') && !/www\./i.test(text)) return [];
  return [...text.matchAll(ADDRESS)].flatMap(({ index, 0: found }) => {
    const url = found.replace(TRAILING, '');
    const end = index + url.length;
    if (tidyUrl(url) === '') return [];
    return [isFree(url) ? stays(index, end) : gone(index, end, 'address', tidyUrl(url))];
  });
}

/** Handles of a text; `whose` gives the author of one that is not shown, null where it stays. */
export function handlesIn(text: string, whose: (handle: string) => Somebody | null): readonly Piece[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(HANDLE)].map(({ index, 0: found }) => {
    const handle = found.replace(HANDLE_END, '');
    return { start: index, end: index + handle.length, who: whose(tidyHandle(handle)), gone: null };
  });
}
