/*
 * Publishing on Bluesky, at the account's own server (PDS). A post lies under a key that is made of the publication's
 * own id, and one key holds one post: a second try finds the first. Wire: com.atproto.server.createSession and
 * com.atproto.repo.* of bluesky-social/atproto.
 */
import { lengthOn } from '../../../shared/domain/textLength.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { type AskServer, createAskServer } from './askServer.ts';
import { facetsOf, keyOf, POSTS } from './blueskyRecord.ts';
import { findRefs, type Refs } from './blueskyReply.ts';
import {
  type Blob,
  blobSchema,
  createdSchema,
  isAbsent,
  recordSchema,
  type Session,
  sessionSchema,
} from './blueskyShapes.ts';
import { calledOff, isUnknown, notPosted, ofBadAnswer, withUnknown } from './publishFailure.ts';
import type { Access, Network, Published, PublishersDeps, PublishPost } from './publishTypes.ts';
import type { AskWire } from './wire.ts';

const PICTURES_LIMIT = 4;
export const PICTURE_LIMIT_BYTES = 1_000_000;

type Place = { readonly ask: AskServer; readonly session: Session; readonly key: string };

export function createBluesky(wire: AskWire, { clock }: PublishersDeps): Network {
  return {
    async check(access) {
      const session = await openSession(createAskServer(wire, access, clock), access);
      return session.ok ? ok({ handle: session.value.handle }) : session;
    },
    async publish(access, post) {
      const ask = createAskServer(wire, access, clock);
      const known = post.isRetry ? withUnknown : <T>(result: T): T => result;
      const refusal = refusalOf(post);
      // What this network would not have taken was not taken before either.
      if (refusal !== null) return refusal;
      const session = await openSession(ask, access);
      if (!session.ok) return known(session);
      const place = { ask, session: session.value, key: keyOf(post) };
      if (post.isRetry) {
        const earlier = await findEarlier(place, post, clock);
        if (!earlier.ok) return withUnknown(earlier);
        if (earlier.value !== null) return ok(earlier.value);
      }
      let reply: Refs | null = null;
      if (post.replyTo !== null) {
        const refs = await findRefs(ask, session.value.accessJwt, post.replyTo);
        if (!refs.ok) return refs;
        reply = refs.value;
      }
      const pictures: { readonly alt: string; readonly image: Blob }[] = [];
      for (const { bytes, type, altText } of post.media) {
        const file = { bytes, type };
        const token = session.value.accessJwt;
        const sent = await ask({ path: '/xrpc/com.atproto.repo.uploadBlob', token, file }, blobSchema);
        if (!sent.ok) return asMediaRefused(sent);
        pictures.push({ alt: altText, image: sent.value.value.blob });
      }
      return await send(place, post, reply, pictures, clock);
    },
  };
}

function refusalOf({ text, media }: PublishPost): ReturnType<typeof notPosted> | null {
  const { used, limit } = lengthOn('bluesky', text);
  if (limit !== null && used > limit) return notPosted('publish.tooLong', 'tooLong', { used, limit });
  if (media.length > PICTURES_LIMIT)
    return notPosted('publish.mediaRefused', 'tooMany', { limit: PICTURES_LIMIT });
  for (const { bytes, type } of media) {
    if (!/^image\/(?:png|jpeg|webp|gif)$/.test(type)) return notPosted('publish.mediaRefused', 'type');
    if (bytes.byteLength > PICTURE_LIMIT_BYTES)
      return notPosted('publish.mediaRefused', 'tooLarge', {
        used: bytes.byteLength,
        limit: PICTURE_LIMIT_BYTES,
      });
  }
  return null;
}

async function openSession(ask: AskServer, { account, secret }: Access): Promise<Result<Session>> {
  const form = { identifier: account.handle.replace(/^@/, ''), password: secret };
  const path = '/xrpc/com.atproto.server.createSession';
  const session = await ask({ path, token: null, form }, sessionSchema);
  return session.ok ? ok(session.value.value) : session;
}

/** What lies under the publication's key; null where nothing does. */
async function findEarlier(
  { ask, session, key }: Place,
  post: PublishPost,
  clock: () => number,
): Promise<Result<Published | null>> {
  const query = { repo: session.did, collection: POSTS, rkey: key };
  const path = '/xrpc/com.atproto.repo.getRecord';
  const found = await ask({ path, query, token: session.accessJwt }, recordSchema);
  if (!found.ok) return isAbsent(found.error) ? ok(null) : found;
  const { uri, value } = found.value.value;
  if (uri !== uriOf(session.did, key)) return ofBadAnswer('otherRecord', false);
  // The key is the publication's: what lies there with other words is not what was to be said.
  if (value.text !== post.text) return notPosted('publish.refused', 'keyTaken');
  return ok(publishedOf(session.did, key, Date.parse(value.createdAt), clock()));
}

async function send(
  place: Place,
  post: PublishPost,
  reply: Refs | null,
  pictures: readonly { readonly alt: string; readonly image: Blob }[],
  clock: () => number,
): Promise<Result<Published>> {
  const { ask, session, key } = place;
  const facets = facetsOf(post.text);
  const postedAt = clock();
  const record = {
    $type: POSTS,
    text: post.text,
    // When it goes out, not when it was asked for: readers are shown posts in this order.
    createdAt: new Date(postedAt).toISOString(),
    langs: [post.language],
    ...(facets.length === 0 ? {} : { facets }),
    ...(reply === null ? {} : { reply }),
    ...(pictures.length === 0 ? {} : { embed: { $type: 'app.bsky.embed.images', images: pictures } }),
  };
  const form = { repo: session.did, collection: POSTS, rkey: key, record };
  const path = '/xrpc/com.atproto.repo.createRecord';
  const off = await calledOff(post);
  if (off !== null) return off;
  const created = await ask({ path, token: session.accessJwt, form, isPost: true }, createdSchema);
  if (created.ok && created.value.value.uri === uriOf(session.did, key))
    return ok(publishedOf(session.did, key, postedAt, postedAt));
  const failure = created.ok ? ofBadAnswer('otherRecord', true) : created;
  // A key that is taken is refused in several ways, and an answer may be lost: what lies there says how it is.
  const isMaybe = isUnknown(failure.error) || failure.error.code === 'publish.refused';
  if (!isMaybe) return failure;
  const earlier = await findEarlier(place, post, clock);
  return earlier.ok && earlier.value !== null ? ok(earlier.value) : failure;
}

function uriOf(did: string, key: string): string {
  return `at://${did}/${POSTS}/${key}`;
}

function publishedOf(did: string, key: string, said: number, now: number): Published {
  return {
    address: `https://bsky.app/profile/${did}/post/${key}`,
    remoteId: uriOf(did, key),
    postedAt: Number.isNaN(said) ? now : Math.min(said, now),
  };
}

/** What is refused here is the picture, not the text. */
function asMediaRefused(failed: Extract<Result<unknown>, { readonly ok: false }>): typeof failed {
  return failed.error.code === 'publish.refused'
    ? { ...failed, error: { ...failed.error, code: 'publish.mediaRefused' } }
    : failed;
}
