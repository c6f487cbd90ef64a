/*
 * Bytes to a feed, by what they are and not by what they are called. What is no feed says what it is
 * instead: a page that names feeds, a page that asks for a password, something that cannot be read.
 */
import { decodeText } from './decodeText.ts';
import type { FeedBytes, FeedOutcome, ReadFeed } from './feedItem.ts';
import { findFeeds } from './findFeeds.ts';
import { readJsonFeed } from './readJsonFeed.ts';
import { readXmlFeed } from './readXmlFeed.ts';
import { readXml } from './xmlTree.ts';

/** Longest document that is read, in UTF-16 units: the ceiling of a reply. */
const TEXT_LIMIT = 16 * 1024 * 1024;

/** Reads a feed; `now` in epoch ms. Never throws. */
export function readFeed({ bytes, contentType, base }: FeedBytes, now: number): FeedOutcome {
  const decoded = decodeText(bytes, contentType);
  const notices = decoded.isDoubtful ? ['feed.encodingDoubtful'] : [];
  if (decoded.text.length > TEXT_LIMIT) return refused('tooLarge', 'document');
  // No form of text has a use for it, and it ends words where others do not see it.
  const text = decoded.text.replaceAll('\u0000', '').trimStart();
  if (text === '') return refused('notAFeed', 'empty');
  if (text.startsWith('{') || text.startsWith('[')) {
    const document = parseJson(text);
    if (document === undefined) return refused('malformed', 'json');
    const feed = readJsonFeed(document, base, now);
    return feed === null ? refused('notAFeed', 'json') : withNotices(feed, notices);
  }
  if (!text.startsWith('<')) return refused('notAFeed', 'text');
  if (isHtml(text)) {
    const { feeds, hasPassword } = findFeeds(text, base);
    return { kind: 'page', feeds, hasPassword };
  }
  const xml = readXml(text);
  if (!xml.ok) return refused(xml.reason === 'noXml' ? 'notAFeed' : 'malformed', xml.reason);
  const feed = readXmlFeed(xml.root, base, now);
  if (feed !== null) return withNotices(feed, xml.isBroken ? [...notices, 'feed.broken'] : notices);
  if (xml.root.name === 'html') {
    const { feeds, hasPassword } = findFeeds(text, base);
    return { kind: 'page', feeds, hasPassword };
  }
  return refused('notAFeed', xml.root.name.slice(0, 40));
}

/** Past comments and declarations, the first element decides. */
function isHtml(text: string): boolean {
  const head = text
    .slice(0, 20_000)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<\?[\s\S]*?\?>/g, '')
    .trimStart();
  return /^<!doctype\s+html/i.test(head) || /^<(?:html|head|body|meta|title)\b/i.test(head);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refused(trouble: 'tooLarge' | 'notAFeed' | 'malformed', detail: string): FeedOutcome {
  return { kind: 'refused', trouble, detail };
}

function withNotices(feed: ReadFeed, notices: readonly string[]): FeedOutcome {
  return { kind: 'feed', feed: { ...feed, notices } };
}
