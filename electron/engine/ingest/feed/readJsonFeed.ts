/*
 * JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). Every value is looked at before it is
 * used: what has another shape than the form says counts as absent.
 */
import type { MediaRef } from '../../../../shared/domain/mediaRef.ts';
import type { FeedItem, ReadFeed } from './feedItem.ts';
import { absolute, htmlToText, looksLikeHtml } from './htmlText.ts';
import { ITEMS_LIMIT, rejectsOf } from './itemRejects.ts';
import { readFeedMoment } from './readXmlFeed.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads the items; null where the document is no feed. `now` in epoch ms. */
export function readJsonFeed(document: unknown, base: string | null, now: number): ReadFeed | null {
  if (!isFields(document) || !Array.isArray(document.items)) return null;
  const isNamed = typeof document.version === 'string' && document.version.includes('jsonfeed.org');
  if (!isNamed && typeof document.title !== 'string') return null;
  const language = primary(document.language);
  const all = document.items as readonly unknown[];
  const items: FeedItem[] = [];
  let wrong = 0;
  for (const raw of all.slice(0, ITEMS_LIMIT)) {
    const item = isFields(raw) ? readItem(raw, base, language, now) : null;
    if (item === null) wrong += 1;
    else items.push(item);
  }
  return {
    format: 'json',
    title: textOf(document.title),
    homeUrl: absolute(textOf(document.home_page_url), base),
    language,
    items,
    rejects: rejectsOf(wrong, all.length),
    notices: [],
  };
}

function readItem(
  item: Fields,
  base: string | null,
  feedLanguage: string | null,
  now: number,
): FeedItem | null {
  const html = textOf(item.content_html);
  const plain = textOf(item.content_text) ?? textOf(item.summary);
  const read = html === null ? null : htmlToText(html, base);
  const title = line(textOf(item.title));
  const url = absolute(textOf(item.url) ?? textOf(item.external_url), base);
  const text = (read?.text || plain || title) ?? '';
  if (text === '' && url === null) return null;
  const media: MediaRef[] = [...(read?.media ?? [])];
  const image = absolute(textOf(item.image) ?? textOf(item.banner_image), base);
  if (image !== null) media.push({ kind: 'image', url: image, alt: null });
  for (const attached of Array.isArray(item.attachments) ? item.attachments.slice(0, 20) : []) {
    const address = isFields(attached) ? absolute(textOf(attached.url), base) : null;
    if (address === null) continue;
    const type = textOf((attached as Fields).mime_type) ?? '';
    const kind = (['image', 'video', 'audio'] as const).find((one) => type.startsWith(one)) ?? 'link';
    media.push({ kind, url: address, alt: null });
  }
  return {
    title,
    text,
    url,
    author: authorOf(item),
    externalId: idOf(item.id) ?? url,
    postedAt: readMoment(item.date_published, now) ?? readMoment(item.date_modified, now),
    updatedAt: readMoment(item.date_modified, now),
    language: primary(item.language) ?? feedLanguage,
    links: read?.links ?? [],
    media: media.slice(0, 20),
  };
}

function authorOf(item: Fields): string | null {
  const list = Array.isArray(item.authors) ? item.authors : [item.author];
  const names = list.map((author) => (isFields(author) ? line(textOf(author.name)) : null));
  return names.filter((name) => name !== null).join(', ') || null;
}

/** Some write numbers, against the form. */
function idOf(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : textOf(value);
}

function readMoment(value: unknown, now: number): number | null {
  const text = textOf(value);
  return text === null ? null : readFeedMoment(text, now);
}

function line(value: string | null): string | null {
  if (value === null) return null;
  const text = looksLikeHtml(value) ? htmlToText(value).text : value;
  return text.replace(/\s+/g, ' ').trim() || null;
}

function primary(value: unknown): string | null {
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(textOf(value) ?? '')?.[0].toLowerCase() ?? null;
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return value.trim() === '' ? null : value.trim();
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
