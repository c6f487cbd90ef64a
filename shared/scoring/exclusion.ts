/*
 * Whom nobody wants to hear: the lists of every watch query together, asked of one post. Excluded is never
 * stored, hidden is stored and left out of the feed; who is on both is excluded.
 */
import { fold } from './fold.ts';
import { hostOf, type QueryPost, readSite } from './query/queryField.ts';

export type ListedAs = 'excluded' | 'hidden';

/** The lists of one watch query: a handle, a name or a site on each line. */
export type WatchLists = {
  readonly excludedAuthors: readonly string[];
  /** Absent in what was written before there was such a list. */
  readonly hiddenAuthors?: readonly string[] | undefined;
};

export type ListedPost = Pick<QueryPost, 'author' | 'handle' | 'url'>;

/** One list, ready to be asked. */
type ReadList = { readonly handles: Set<string>; readonly names: Set<string>; readonly sites: Set<string> };
type ReadLists = { readonly [L in ListedAs]: ReadList };

const SITE = /^(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u;

// The same lists are asked of every post; a changed plan comes as another array.
const known = new WeakMap<readonly WatchLists[], ReadLists>();

/**
 * On which list the post's author or site is, of all watches together; null on none. A handle is compared
 * folded, with or without its @. A name is compared only where a post has no handle, as `from:` does: a display
 * name is free to choose, and excluding Acme must not lose whoever poses as Acme. A site takes its subdomains in.
 */
export function listedAs(post: ListedPost, watches: readonly WatchLists[]): ListedAs | null {
  let lists = known.get(watches);
  if (lists === undefined) {
    lists = {
      excluded: readList(watches.flatMap(({ excludedAuthors }) => excludedAuthors)),
      hidden: readList(watches.flatMap(({ hiddenAuthors = [] }) => hiddenAuthors)),
    };
    known.set(watches, lists);
  }
  if (isOn(lists.excluded, post)) return 'excluded';
  return isOn(lists.hidden, post) ? 'hidden' : null;
}

/** The lines of the first list that mean somebody or some site of the second one, as they are written. */
export function onBothLists(excluded: readonly string[], hidden: readonly string[]): readonly string[] {
  const others = new Set(hidden.map(sameAs).filter((line) => line !== ''));
  const seen = new Set<string>();
  return excluded.filter((line) => {
    const same = sameAs(line);
    if (!others.has(same) || seen.has(same)) return false;
    seen.add(same);
    return true;
  });
}

/** The one form of a line that is compared: `@Acme` and `acme` mean one, `https://www.a.ca/` and `a.ca` too. */
function sameAs(line: string): string {
  const site = siteOf(line);
  return site ?? bareName(line);
}

function bareName(line: string): string {
  return fold(line).trim().replace(/^@+/, '').trim();
}

function siteOf(line: string): string | null {
  const trimmed = line.trim();
  if (trimmed.startsWith('@')) return null;
  const site = readSite(hostOf(trimmed) || trimmed);
  return SITE.test(site) ? site : null;
}

function readList(lines: readonly string[]): ReadList {
  const list: ReadList = { handles: new Set(), names: new Set(), sites: new Set() };
  for (const line of lines) {
    const name = bareName(line);
    if (name === '') continue;
    // Handles of some networks are domains, so a line may be both.
    list.handles.add(name);
    if (!line.trim().startsWith('@')) list.names.add(name);
    const site = siteOf(line);
    if (site !== null) list.sites.add(site);
  }
  return list;
}

function isOn({ handles, names, sites }: ReadList, { author, handle, url }: ListedPost): boolean {
  if (handles.size === 0) return false;
  const own = bareName(handle ?? '');
  if (own !== '' ? handles.has(own) : names.has(bareName(author ?? ''))) return true;
  if (sites.size === 0) return false;
  let host = hostOf(url ?? '').replace(/\.$/, '');
  while (host !== '') {
    if (sites.has(host)) return true;
    const dot = host.indexOf('.');
    host = dot === -1 ? '' : host.slice(dot + 1);
  }
  return false;
}
