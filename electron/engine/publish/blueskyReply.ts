/*
 * What an answer on Bluesky points at: the post that is answered, and the one that its thread began with. Each is named
 * with the fingerprint (CID) of the wording that was answered.
 */
import { ok, type Result } from '../../../shared/lib/result.ts';
import type { AskServer } from './askServer.ts';
import { POSTS } from './blueskyRecord.ts';
import { DID, HANDLE, isAbsent, type Ref, repliedSchema, resolvedSchema } from './blueskyShapes.ts';
import { notPosted, ofBadAnswer } from './publishFailure.ts';
import type { PublishPost } from './publishTypes.ts';

export type Refs = { readonly root: Ref; readonly parent: Ref };

export async function findRefs(
  ask: AskServer,
  token: string,
  replyTo: NonNullable<PublishPost['replyTo']>,
): Promise<Result<Refs>> {
  const named = readName(replyTo.uri) ?? readName(replyTo.url);
  if (named === null) return notPosted('publish.replyNotFound', 'address');
  let repo = named.author;
  if (!DID.test(repo)) {
    const path = '/xrpc/com.atproto.identity.resolveHandle';
    const resolved = await ask({ path, query: { handle: repo }, token }, resolvedSchema);
    if (!resolved.ok) return asNotFound(resolved);
    repo = resolved.value.value.did;
  }
  const query = { repo, collection: POSTS, rkey: named.key };
  const found = await ask({ path: '/xrpc/com.atproto.repo.getRecord', query, token }, repliedSchema);
  if (!found.ok) return asNotFound(found);
  const { uri, cid, value } = found.value.value;
  if (uri !== `at://${repo}/${POSTS}/${named.key}`) return ofBadAnswer('otherRecord', false);
  const parent = { uri, cid };
  return ok({ root: value.reply?.root ?? parent, parent });
}

/** Who wrote it and under which key, of an at:// address or one of bsky.app; null where it is neither. */
function readName(text: string | null): { readonly author: string; readonly key: string } | null {
  const found =
    text === null || text.length > 1_000
      ? null
      : (/^at:\/\/([^/?#]+)\/app\.bsky\.feed\.post\/([^/?#]+)$/.exec(text) ??
        /^https:\/\/bsky\.app\/profile\/([^/?#]+)\/post\/([^/?#]+)\/?(?:[?#].*)?$/.exec(text));
  const [, author, key] = found ?? [];
  if (author === undefined || key === undefined || !/^[A-Za-z0-9._:~-]{1,200}$/.test(key)) return null;
  return DID.test(author) || HANDLE.test(author) ? { author, key } : null;
}

function asNotFound(failed: Extract<Result<never>, { readonly ok: false }>): typeof failed {
  return isAbsent(failed.error) ? notPosted('publish.replyNotFound', 'notFound') : failed;
}
