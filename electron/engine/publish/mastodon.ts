/*
 * Publishing on a server of Mastodon. Two tries are one post twice over: the server is told the publication's own id
 * (`Idempotency-Key`, which it remembers for an hour), and before any second try the account's own posts are looked
 * through. Wire: https://docs.joinmastodon.org/methods/statuses/#create
 */
import { lengthOn, NETWORK_LIMITS } from '../../../shared/domain/textLength.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { type AskServer, createAskServer } from './askServer.ts';
import { findEarlier } from './mastodonEarlier.ts';
import { uploadMedia } from './mastodonMedia.ts';
import { findReplied } from './mastodonReply.ts';
import { accountSchema, instanceSchema, type Status, statusSchema } from './mastodonShapes.ts';
import { calledOff, isUnknown, notPosted, withUnknown } from './publishFailure.ts';
import type { Access, Network, Published, PublishersDeps, PublishPost } from './publishTypes.ts';
import { type AskWire, USUAL_TIMING } from './wire.ts';

/** What servers allow that say nothing of it. */
const USUAL_LIMITS = { characters: NETWORK_LIMITS.mastodon ?? 500, pictures: 4 };

export function createMastodon(wire: AskWire, deps: PublishersDeps): Network {
  const { clock, timing = USUAL_TIMING } = deps;
  return {
    async check(access) {
      const ask = createAskServer(wire, access, clock);
      const asked = { path: '/api/v1/accounts/verify_credentials', token: access.secret };
      const account = await ask(asked, accountSchema);
      if (!account.ok) return account;
      return ok({ handle: `${account.value.value.username}@${new URL(access.origin).host}` });
    },
    async publish(access, post) {
      const ask = createAskServer(wire, access, clock);
      // Until the account's posts were looked through, a second try knows as little as the first.
      const known = post.isRetry ? withUnknown : <T>(result: T): T => result;
      let repliesTo: string | null = null;
      if (post.replyTo !== null) {
        const replied = await findReplied(ask, access, post.replyTo);
        if (!replied.ok) return known(replied);
        repliesTo = replied.value;
      }
      if (post.isRetry) {
        const earlier = await findEarlier(ask, access, post, repliesTo, clock);
        if (!earlier.ok) return withUnknown(earlier);
        if (earlier.value !== null) return publishedOf(access, earlier.value, clock());
      }
      const limits = await askLimits(ask);
      if (!limits.ok) return limits;
      const { used, isAtLeast } = lengthOn('mastodon', post.text);
      // Counted to a point and no further: what a server allows beyond that is for the server to say.
      if (used > limits.value.characters && !(isAtLeast && limits.value.characters >= used - 1))
        return notPosted('publish.tooLong', 'tooLong', { used, limit: limits.value.characters });
      if (post.media.length > limits.value.pictures)
        return notPosted('publish.mediaRefused', 'tooMany', { limit: limits.value.pictures });
      const media: string[] = [];
      for (const one of post.media) {
        const uploaded = await uploadMedia(ask, access, one, timing);
        if (!uploaded.ok) return uploaded;
        media.push(uploaded.value);
      }
      return await send(ask, access, post, repliesTo, media, clock);
    },
  };
}

async function send(
  ask: AskServer,
  access: Access,
  post: PublishPost,
  repliesTo: string | null,
  media: readonly string[],
  clock: () => number,
): Promise<Result<Published>> {
  const off = await calledOff(post);
  if (off !== null) return off;
  const status = await ask(
    {
      path: '/api/v1/statuses',
      token: access.secret,
      headers: { 'idempotency-key': post.id },
      form: {
        status: post.text,
        language: post.language,
        // What the account does by default may be for its followers alone.
        visibility: 'public',
        ...(repliesTo === null ? {} : { in_reply_to_id: repliesTo }),
        ...(media.length === 0 ? {} : { media_ids: media }),
      },
      isPost: true,
    },
    statusSchema,
  );
  if (status.ok) return publishedOf(access, status.value.value, clock());
  // The post that is answered went away between the two questions.
  if (repliesTo !== null && status.error.detail?.status === 404 && !isUnknown(status.error))
    return notPosted('publish.replyNotFound', 'notFound');
  return status;
}

type Limits = typeof USUAL_LIMITS;

/** Everybody may ask this; the token stays here. A server that cannot be reached is not asked any more. */
async function askLimits(ask: AskServer): Promise<Result<Limits>> {
  const instance = await ask({ path: '/api/v2/instance', token: null }, instanceSchema);
  if (instance.ok) {
    const { statuses } = instance.value.value.configuration;
    const { max_characters: characters, max_media_attachments: pictures } = statuses;
    return ok({
      characters: characters ?? USUAL_LIMITS.characters,
      pictures: pictures ?? USUAL_LIMITS.pictures,
    });
  }
  const hasAnswered = instance.error.code !== 'publish.unreachable' || instance.error.detail?.status !== null;
  return hasAnswered ? ok(USUAL_LIMITS) : instance;
}

function publishedOf({ origin }: Access, status: Status, now: number): Result<Published> {
  const { id, url, account } = status;
  const said = Date.parse(status.created_at);
  const { host } = new URL(origin);
  return ok({
    // An address elsewhere would be opened and archived as the statement: the server's own form of it is used instead.
    address: url !== null && isOwnAddress(url, origin) ? url : `${origin}/@${account.username}/${id}`,
    remoteId: `${host}/${id}`,
    postedAt: Number.isNaN(said) ? now : Math.min(said, now),
  });
}

function isOwnAddress(text: string, origin: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.origin === origin && url.username === '' && url.password === '';
}
