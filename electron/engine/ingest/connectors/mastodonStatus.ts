/*
 * A post of Mastodon (and of servers that speak its interface) as it is told here: HTML becomes the words
 * people read, the warning above it its title, boosts are no posts of their own, what is not public is
 * left out. An external id is the server's name with its own number for the post: deletions and replies
 * name no other, and a post that two servers tell of is met again by its words.
 * Entities: https://docs.joinmastodon.org/entities/Status/
 */

import type { MediaRef } from '../../../../shared/domain/mediaRef.ts';
import type { SourceReject } from '../../../../shared/domain/sourceHealth.ts';
import { htmlToText } from '../feed/htmlText.ts';
import type { Observed, ObservedPost } from './connector.ts';
import {
  languageOf,
  listOf,
  momentOf,
  type Shape,
  shapeOf,
  textOf,
  webAddressOf,
  wholeOf,
} from './readShape.ts';

export const MASTODON = 'mastodon';

export type StatusReading =
  /** `id` is the server's number, by which timelines are paged. */
  | { readonly what: 'observed'; readonly observed: Observed; readonly id: string }
  | { readonly what: 'passed'; readonly id: string }
  | { readonly what: 'reject'; readonly reason: SourceReject; readonly id: string | null };

export type StatusPlace = {
  /** The server that tells it, with its port where it has one of its own. */
  readonly host: string;
  readonly network: string;
  /** Epoch ms UTC. */
  readonly now: number;
};

/** Numbers of Mastodon, and the letters of servers that only speak like it. */
const ID = /^[A-Za-z0-9_-]{1,64}$/;
const OPEN: readonly unknown[] = ['public', 'unlisted'];
const HTML_LIMIT = 262_144;
const OPTIONS_LIMIT = 20;
const MEDIA_LIMIT = 20;

export function externalIdOf(host: string, id: string): string {
  return `${host}/${id}`;
}

/** Reads a status. Never throws. */
export function readStatus(value: unknown, place: StatusPlace): StatusReading {
  const status = shapeOf(value);
  const id = idOf(status?.id);
  if (status === null || id === null) return { what: 'reject', reason: 'wrongShape', id: null };
  if (shapeOf(status.reblog) !== null) return { what: 'passed', id };
  if (!OPEN.includes(status.visibility ?? 'public')) return { what: 'reject', reason: 'notPublic', id };
  const account = shapeOf(status.account);
  const createdAt = momentOf(status.created_at);
  if (account === null || typeof status.content !== 'string' || createdAt === null)
    return { what: 'reject', reason: 'wrongShape', id };
  const read = htmlToText(status.content.slice(0, HTML_LIMIT));
  const media = mediaOf(status, read);
  const text = wordsOf(status, read.text, media);
  if (text === '') return { what: 'reject', reason: 'noText', id };
  const username = textOf(account.acct) ?? textOf(account.username);
  const replyTo = idOf(status.in_reply_to_id);
  const quote = shapeOf(status.quote);
  const quoted = idOf(shapeOf(quote?.quoted_status)?.id) ?? idOf(quote?.quoted_status_id);
  const warning = textOf(status.spoiler_text);
  const post: ObservedPost = {
    network: place.network,
    externalId: externalIdOf(place.host, id),
    author: textOf(account.display_name) ?? username,
    handle: username === null || username.includes('@') ? username : `${username}@${place.host}`,
    text,
    title: warning === null ? null : htmlToText(warning).text,
    url: webAddressOf(status.url) ?? webAddressOf(status.uri),
    language: languageOf(status.language),
    reach: reachOf(account),
    // A post of the future is one whose server's clock is wrong.
    postedAt: Math.min(createdAt, place.now),
    replyTo: replyTo === null ? null : externalIdOf(place.host, replyTo),
    quotes: quoted === null ? null : externalIdOf(place.host, quoted),
    media,
    // Servers that know no edits have no such field.
    ...('edited_at' in status ? { editedAt: momentOf(status.edited_at) } : {}),
  };
  return { what: 'observed', observed: { what: 'post', post }, id };
}

/** A post that is gone, by its number; null where that is none. */
export function readDeletion(value: unknown, place: StatusPlace): Observed | null {
  const id = idOf(value);
  if (id === null) return null;
  return { what: 'deleted', network: place.network, externalId: externalIdOf(place.host, id), at: place.now };
}

function idOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(wholeOf(value) ?? '') : textOf(value)?.trim();
  return text !== undefined && ID.test(text) ? text : null;
}

function reachOf(account: Shape): number | null {
  const followers = wholeOf(account.followers_count);
  return followers !== null && followers >= 0 ? followers : null;
}

/** The words, then the choices of a poll; without any, what the pictures are said to show. */
function wordsOf(status: Shape, text: string, media: readonly MediaRef[]): string {
  const options = listOf(shapeOf(status.poll)?.options)
    .slice(0, OPTIONS_LIMIT)
    .flatMap((option) => textOf(shapeOf(option)?.title) ?? [])
    .map((title) => `– ${title}`);
  const words = [text, ...options].filter((line) => line.trim() !== '').join('\n');
  if (words !== '') return words;
  return media.flatMap(({ alt }) => alt ?? []).join('\n');
}

const KINDS: Readonly<Record<string, MediaRef['kind']>> = {
  image: 'image',
  gifv: 'video',
  video: 'video',
  audio: 'audio',
};

function mediaOf(status: Shape, read: { readonly links: readonly string[] }): readonly MediaRef[] {
  const found: MediaRef[] = [];
  for (const value of listOf(status.media_attachments).slice(0, MEDIA_LIMIT)) {
    const one = shapeOf(value);
    const url = webAddressOf(one?.remote_url) ?? webAddressOf(one?.url);
    if (url === null) continue;
    found.push({ kind: KINDS[textOf(one?.type) ?? ''] ?? 'link', url, alt: textOf(one?.description) });
  }
  const card = shapeOf(status.card);
  const cardUrl = webAddressOf(card?.url);
  if (cardUrl !== null) found.push({ kind: 'link', url: cardUrl, alt: textOf(card?.title) });
  const isOwn = new Set(
    [...listOf(status.mentions), ...listOf(status.tags)].flatMap((one) => textOf(shapeOf(one)?.url) ?? []),
  );
  for (const url of read.links) {
    // Names and tags are links as well, but lead nowhere that the words do not say.
    if (!isOwn.has(url) && !found.some((one) => one.url === url))
      found.push({ kind: 'link', url, alt: null });
  }
  return found.slice(0, MEDIA_LIMIT);
}
