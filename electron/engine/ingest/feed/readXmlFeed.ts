/*
 * Feeds in XML: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF. Told apart by their elements rather than
 * by their namespaces, since feeds in the wild declare these wrongly or not at all.
 */

import type { MediaRef } from '../../../../shared/domain/mediaRef.ts';
import { readMoment } from '../../../../shared/lib/dateForms.ts';
import { createZoneMoments } from '../../../../shared/lib/zoneMoments.ts';
import type { FeedFormat, FeedItem, ReadFeed } from './feedItem.ts';
import { atomText, lineText, rssText } from './feedValue.ts';
import { absolute, type HtmlText } from './htmlText.ts';
import { itemMedia } from './itemMedia.ts';
import { ITEMS_LIMIT, rejectsOf } from './itemRejects.ts';
import type { XmlNode } from './xmlTree.ts';

const ITEM_NAMES = new Set(['item', 'entry']);
/** Prefixes under which the elements of a feed itself are written; any other is a module's. */
const CORE = new Set(['', 'rss', 'atom', 'atom10', 'a', 'rdf', 'content', 'xhtml', 'feed']);
/** What says when, the first that can be read: when it was published before when it was changed. */
const MOMENTS: readonly string[] = [
  'pubdate',
  'published',
  'issued',
  'created',
  'date',
  'updated',
  'modified',
  'lastmod',
];
/** What says when it was last changed. */
const CHANGES: readonly string[] = ['updated', 'modified', 'lastmod'];
const TEXTS: readonly string[] = [
  'encoded',
  'body',
  'fullitem',
  'content',
  'description',
  'summary',
  'abstract',
  'subtitle',
];

/** Reads the items; null where the document is no feed. `base` is where relative addresses begin, `now` epoch ms. */
export function readXmlFeed(root: XmlNode, base: string | null, now: number): ReadFeed | null {
  const format = formatOf(root);
  if (format === null) return null;
  const rootBase = baseOf(root, base);
  const channel = root.children.find(({ name }) => name === 'channel') ?? root;
  const channelBase = channel === root ? rootBase : baseOf(channel, rootBase);
  const found: { readonly node: XmlNode; readonly base: string | null }[] = [];
  collect(root, rootBase, found, 0);
  const language = languageOf(channel) ?? languageOf(root);
  const items: FeedItem[] = [];
  let empty = 0;
  for (const { node, base: itemBase } of found.slice(0, ITEMS_LIMIT)) {
    const item = readItem(node, baseOf(node, itemBase), format, language, now);
    if (item === null) empty += 1;
    else items.push(item);
  }
  const title = core(channel, 'title');
  return {
    format,
    title: title === undefined ? null : lineText(title, channelBase) || null,
    homeUrl: linkOf(channel, channelBase),
    language,
    items,
    rejects: rejectsOf(empty, found.length),
    notices: [],
  };
}

function formatOf({ name, children }: XmlNode): FeedFormat | null {
  if (name === 'rss') return 'rss';
  if (name === 'rdf') return 'rdf';
  if (name === 'feed') return 'atom';
  if (name === 'channel') return children.some((child) => child.name === 'pubdate') ? 'rss' : 'cdf';
  return null;
}

function collect(
  node: XmlNode,
  base: string | null,
  found: { node: XmlNode; base: string | null }[],
  depth: number,
): void {
  if (depth > 5) return;
  for (const child of node.children) {
    if (ITEM_NAMES.has(child.name)) found.push({ node: child, base });
    else collect(child, baseOf(child, base), found, depth + 1);
  }
}

function readItem(
  node: XmlNode,
  base: string | null,
  format: FeedFormat,
  feedLanguage: string | null,
  now: number,
): FeedItem | null {
  const isAtom = format === 'atom';
  const titleNode = core(node, 'title') ?? module(node, ['dc', 'media'], 'title');
  const title =
    titleNode === undefined
      ? null
      : (isAtom
          ? atomText(titleNode, baseOf(titleNode, base)).text.replace(/\s+/g, ' ')
          : lineText(titleNode, base)) || null;
  const links = new Set<string>();
  const media: MediaRef[] = [...itemMedia(node, base)];
  let text = '';
  for (const name of TEXTS) {
    const value = textNode(node, name);
    if (value === undefined) continue;
    const at = baseOf(value, base);
    const read: HtmlText = isAtom ? atomText(value, at) : rssText(value, at);
    for (const link of read.links) links.add(link);
    for (const one of read.media) if (!media.some(({ url }) => url === one.url)) media.push(one);
    if (text === '') text = read.text;
  }
  const url = linkOf(node, base);
  const author = authorOf(node, base);
  const postedAt = momentOf(node, now);
  const id = idOf(node);
  if (text === '' && [title, url, author, postedAt, id].every((value) => value === null)) return null;
  return {
    title,
    text: text || (title ?? ''),
    url,
    author,
    externalId: id ?? url,
    postedAt,
    updatedAt: momentOf(node, now, CHANGES),
    language: languageOf(node) ?? feedLanguage,
    links: [...links],
    media,
  };
}

/** A child of the feed's own vocabulary. */
function core(node: XmlNode, name: string): XmlNode | undefined {
  const named = node.children.filter((child) => child.name === name);
  return named.find(({ prefix }) => prefix === node.prefix) ?? named.find(({ prefix }) => CORE.has(prefix));
}

/** A child of a module, by the prefixes it goes by. */
function module(node: XmlNode, prefixes: readonly string[], name: string): XmlNode | undefined {
  return node.children.find((child) => child.name === name && prefixes.includes(child.prefix));
}

function textNode(node: XmlNode, name: string): XmlNode | undefined {
  // `media:content` is a file, not a text.
  return (
    core(node, name) ?? module(node, ['itunes', 'dc', 'media', 'dcterms'], name === 'content' ? '' : name)
  );
}

function baseOf(node: XmlNode, base: string | null): string | null {
  const own = node.attributes['xml:base'];
  return own === undefined ? base : (absolute(own, base) ?? base);
}

function linkOf(node: XmlNode, base: string | null): string | null {
  const atoms = node.children.filter((child) => child.name === 'link' && child.attributes.href !== undefined);
  const rated = atoms
    .filter(({ attributes }) => ['', 'alternate'].includes((attributes.rel ?? '').toLowerCase()))
    .sort((a, b) => rate(b) - rate(a));
  for (const link of rated) {
    const url = absolute(link.attributes.href, baseOf(link, base));
    if (url !== null) return url;
  }
  for (const link of node.children.filter(({ name, prefix }) => name === 'link' && CORE.has(prefix))) {
    const url = absolute(link.text, baseOf(link, base));
    if (url !== null) return url;
  }
  const own = absolute(node.attributes.href, base);
  if (own !== null) return own;
  const guid = core(node, 'guid');
  if (guid !== undefined && guid.attributes.ispermalink?.toLowerCase() !== 'false') {
    const url = absolute(guid.text, null);
    if (url !== null) return url;
  }
  return absolute(node.attributes['rdf:about'], null);
}

function rate({ attributes }: XmlNode): number {
  return /html/i.test(attributes.type ?? 'text/html') ? 1 : 0;
}

function idOf(node: XmlNode): string | null {
  const named = core(node, 'guid') ?? core(node, 'id') ?? module(node, ['dc', 'dcterms'], 'identifier');
  return named?.text.trim() || node.attributes['rdf:about']?.trim() || null;
}

/** `me@example.com (Name)`, the form that RSS asks for. */
const MAIL_AND_NAME = /^\S+@\S+\s+\((.+)\)$/;

function authorOf(node: XmlNode, base: string | null): string | null {
  const found =
    core(node, 'author') ??
    module(node, ['dc', 'dcterms', 'itunes', 'media'], 'creator') ??
    module(node, ['dc', 'itunes', 'dcterms'], 'author') ??
    module(node, ['media'], 'credit') ??
    core(node, 'contributor') ??
    core(node, 'managingeditor');
  if (found === undefined) return null;
  const name = found.children.find((child) => child.name === 'name');
  if (name !== undefined) {
    const mail = found.children.find((child) => child.name === 'email')?.text.trim() ?? '';
    const said = lineText(name, base);
    if (said === '') return mail || null;
    return mail === '' ? said : `${said} (${mail})`;
  }
  const line = lineText(found, base);
  return MAIL_AND_NAME.exec(line)?.[1]?.trim() ?? (line || null);
}

/** Dates without a zone: feeds mean UTC as often as not, and nothing tells. */
const zone = createZoneMoments('UTC');

function momentOf(node: XmlNode, now: number, names = MOMENTS): number | null {
  for (const name of names) {
    for (const child of node.children) {
      if (child.name !== name) continue;
      const at = readFeedMoment(child.text, now);
      if (at !== null) return at;
    }
  }
  return null;
}

/** A date of a feed in any of the forms that Vigie reads; without a zone it is UTC. Epoch ms, null if unreadable. */
export function readFeedMoment(text: string, now: number): number | null {
  const read = readMoment(text.trim(), { dateOrder: null, zone, now });
  return read.ok ? read.at : null;
}

function languageOf(node: XmlNode): string | null {
  const said =
    node.attributes['xml:lang'] ?? node.children.find(({ name }) => name === 'language')?.text ?? '';
  const primary = /^[a-z]{2,3}(?=$|[-_])/i.exec(said.trim())?.[0];
  return primary?.toLowerCase() ?? null;
}
