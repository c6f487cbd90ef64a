/*
 * What an event of Jetstream means to whoever listens: a post, a post that is gone, a name. Everything
 * else of the network is passed over. The time of a post is what its author's device said (`createdAt`),
 * unless that lies after the event or before 2022: then it is when the server witnessed it.
 * Records: app.bsky.feed.post, app.bsky.embed.* and app.bsky.richtext.facet of bluesky-social/atproto.
 */

import type { MediaRef } from '../../../../shared/domain/mediaRef.ts';
import type { SourceReject } from '../../../../shared/domain/sourceHealth.ts';
import type { Observed, ObservedPost } from './connector.ts';
import { type JetstreamEvent, type JetstreamWire, readFrame } from './jetstreamWire.ts';
import { languageOf, listOf, momentOf, type Shape, shapeOf, textOf, webAddressOf } from './readShape.ts';

export const POSTS_COLLECTION = 'app.bsky.feed.post';
export const BLUESKY = 'bluesky';

export type JetstreamReading =
  | { readonly what: 'observed'; readonly observed: Observed; readonly timeUs: number }
  /** The handle of an account, as told. */
  | { readonly what: 'handle'; readonly did: string; readonly handle: string; readonly timeUs: number }
  /** Nothing to keep. */
  | { readonly what: 'passed'; readonly timeUs: number }
  | { readonly what: 'notice'; readonly name: string }
  | { readonly what: 'error'; readonly name: string }
  | { readonly what: 'reject'; readonly reason: SourceReject };

const EARLIEST_MS = Date.UTC(2022, 0, 1);
const RKEY = /^[A-Za-z0-9._:~-]{1,200}$/;
const POST_URI = /^at:\/\/did:[a-z]+:[A-Za-z0-9._:%-]+\/app\.bsky\.feed\.post\/[A-Za-z0-9._:~-]+$/;
const CID = /^[A-Za-z0-9]{10,200}$/;
const HANDLE = /^[A-Za-z0-9.-]{3,253}$/;
const MEDIA_LIMIT = 20;
/** Gone for good or taken off the network; an account that is only asleep keeps its posts. */
const GONE_ACCOUNTS: readonly unknown[] = ['deleted', 'takendown'];

/** Reads one message. `handleOf` tells what an account is called, where it was told. Never throws. */
export function readJetstream(
  wire: JetstreamWire,
  text: string,
  handleOf: (did: string) => string | null,
): JetstreamReading {
  const frame = readFrame(wire, text);
  if (frame.what !== 'event') return frame;
  const { event } = frame;
  const { did, timeUs, kind, body } = event;
  switch (kind) {
    case 'commit':
      return readCommit(event, handleOf);
    case 'identity': {
      const handle = textOf(body.handle);
      return handle !== null && HANDLE.test(handle)
        ? { what: 'handle', did, handle: handle.toLowerCase(), timeUs }
        : { what: 'passed', timeUs };
    }
    case 'account':
      // The account's own address stands for everything below it.
      return body.active === false && GONE_ACCOUNTS.includes(body.status)
        ? { what: 'observed', observed: deletion(`at://${did}`, timeUs), timeUs }
        : { what: 'passed', timeUs };
    case 'sync':
      return { what: 'passed', timeUs };
  }
}

function readCommit(event: JetstreamEvent, handleOf: (did: string) => string | null): JetstreamReading {
  const { did, timeUs, body } = event;
  if (textOf(body.collection) === null) return { what: 'reject', reason: 'wrongShape' };
  if (body.collection !== POSTS_COLLECTION) return { what: 'passed', timeUs };
  const rkey = textOf(body.rkey);
  if (rkey === null || !RKEY.test(rkey)) return { what: 'reject', reason: 'wrongShape' };
  const externalId = `at://${did}/${POSTS_COLLECTION}/${rkey}`;
  if (body.operation === 'delete')
    return { what: 'observed', observed: deletion(externalId, timeUs), timeUs };
  if (body.operation !== 'create' && body.operation !== 'update')
    return { what: 'reject', reason: 'unknownKind' };
  const record = shapeOf(body.record);
  if (record === null || typeof record.text !== 'string') return { what: 'reject', reason: 'wrongShape' };
  const media = mediaOf(record, did);
  // A post without words is found by what its pictures are said to show.
  const text =
    record.text.trim() !== ''
      ? record.text
      : media.flatMap(({ alt }) => (alt === null ? [] : [alt])).join('\n');
  if (text.trim() === '') return { what: 'reject', reason: 'noText' };
  const createdAt = momentOf(record.createdAt);
  const witnessedAt = Math.floor(timeUs / 1_000);
  const post: ObservedPost = {
    network: BLUESKY,
    externalId,
    author: did,
    handle: handleOf(did),
    text,
    title: null,
    url: `https://bsky.app/profile/${did}/post/${rkey}`,
    language: languageOf(listOf(record.langs)[0]),
    reach: null,
    postedAt:
      createdAt !== null && createdAt >= EARLIEST_MS && createdAt <= witnessedAt ? createdAt : witnessedAt,
    replyTo: postUri(shapeOf(shapeOf(record.reply)?.parent)?.uri),
    quotes: quotedBy(record),
    media,
    editedAt: body.operation === 'update' ? witnessedAt : null,
  };
  return { what: 'observed', observed: { what: 'post', post }, timeUs };
}

function deletion(externalId: string, timeUs: number): Observed {
  return { what: 'deleted', network: BLUESKY, externalId, at: Math.floor(timeUs / 1_000) };
}

function postUri(value: unknown): string | null {
  const uri = textOf(value);
  return uri !== null && uri.length <= 300 && POST_URI.test(uri) ? uri : null;
}

/** A record alone, or a record with pictures: there it lies one step deeper. */
function quotedBy(record: Shape): string | null {
  const embed = shapeOf(record.embed);
  const quoted = shapeOf(embed?.record);
  return postUri(quoted?.uri) ?? postUri(shapeOf(quoted?.record)?.uri);
}

/** Pictures, film and card of a post, then the links in its words. References only; nothing is asked. */
function mediaOf(record: Shape, did: string): readonly MediaRef[] {
  const found: MediaRef[] = [];
  const embed = shapeOf(record.embed);
  for (const part of [embed, shapeOf(embed?.media)]) {
    if (part === null) continue;
    for (const one of listOf(part.images)) {
      const cid = blobOf(shapeOf(one)?.image);
      if (cid !== null) {
        const url = `https://cdn.bsky.app/img/feed_fullsize/plain/${did}/${cid}`;
        found.push({ kind: 'image', url, alt: textOf(shapeOf(one)?.alt) });
      }
    }
    const film = blobOf(part.video);
    if (film !== null) {
      const url = `https://video.bsky.app/watch/${did}/${film}/playlist.m3u8`;
      found.push({ kind: 'video', url, alt: textOf(part.alt) });
    }
    const card = shapeOf(part.external);
    const cardUrl = webAddressOf(card?.uri);
    if (cardUrl !== null) found.push({ kind: 'link', url: cardUrl, alt: textOf(card?.title) });
  }
  for (const facet of listOf(record.facets)) {
    for (const feature of listOf(shapeOf(facet)?.features)) {
      const url = webAddressOf(shapeOf(feature)?.uri);
      if (url !== null && !found.some((one) => one.url === url)) found.push({ kind: 'link', url, alt: null });
    }
    if (found.length >= MEDIA_LIMIT) break;
  }
  return found.slice(0, MEDIA_LIMIT);
}

function blobOf(value: unknown): string | null {
  const cid = textOf(shapeOf(shapeOf(value)?.ref)?.$link);
  return cid !== null && CID.test(cid) ? cid : null;
}
