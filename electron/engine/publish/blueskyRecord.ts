/*
 * Parts of a post on Bluesky that are made of the text and of the publication alone: where links stand in it, counted in
 * bytes of UTF-8, and the key it lies under. https://atproto.com/specs/tid, https://docs.bsky.app/docs/advanced-guides/post-richtext
 */
import { createHash } from 'node:crypto';
import { linksIn } from '../../../shared/lib/linksIn.ts';
import type { PublishPost } from './publishTypes.ts';

export const POSTS = 'app.bsky.feed.post';

export type Facet = {
  readonly index: { readonly byteStart: number; readonly byteEnd: number };
  readonly features: readonly [{ readonly $type: 'app.bsky.richtext.facet#link'; readonly uri: string }];
};

const LINK_START = /https?:\/\//giu;

/** Links of a text of at most 3,000 bytes. */
export function facetsOf(text: string): readonly Facet[] {
  const facets: Facet[] = [];
  let from = 0;
  for (;;) {
    LINK_START.lastIndex = from;
    const start = LINK_START.exec(text);
    if (start === null) return facets;
    const [uri] = linksIn(text.slice(start.index), 1);
    from = start.index + start[0].length;
    // The rule of what is a link is the same everywhere here; it may see none at this place.
    if (uri === undefined || !text.startsWith(uri, start.index) || !URL.canParse(uri)) continue;
    from = start.index + uri.length;
    const byteStart = Buffer.byteLength(text.slice(0, start.index), 'utf8');
    facets.push({
      index: { byteStart, byteEnd: byteStart + Buffer.byteLength(uri, 'utf8') },
      features: [{ $type: 'app.bsky.richtext.facet#link', uri }],
    });
  }
}

const LETTERS = '234567abcdefghijklmnopqrstuvwxyz';
const LENGTH = 13;

/**
 * The key of a publication: a TID, which is 53 bits of microseconds and 10 bits of who counted. The milliseconds are
 * those at which it was asked for; what is left is drawn from its id, so that it is the same at each try.
 */
export function keyOf({ id, createdAt }: Pick<PublishPost, 'id' | 'createdAt'>): string {
  const drawn = createHash('sha256').update(id, 'utf8').digest();
  const micros = BigInt(Math.max(0, Math.trunc(createdAt))) * 1_000n + BigInt(drawn.readUInt32BE(0) % 1_000);
  let rest = ((micros & ((1n << 53n) - 1n)) << 10n) | BigInt(drawn.readUInt16BE(4) & 0x3ff);
  let key = '';
  for (let index = 0; index < LENGTH; index += 1) {
    key = (LETTERS[Number(rest & 31n)] ?? '') + key;
    rest >>= 5n;
  }
  return key;
}
