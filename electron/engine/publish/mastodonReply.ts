/*
 * The number that a post of anybody's has on the account's own server, where it can be answered. Only a post that says
 * of itself that it has the address is it: servers that cannot resolve one search for its words instead.
 */
import { ok, type Result } from '../../../shared/lib/result.ts';
import type { AskServer } from './askServer.ts';
import { foundSchema, searchSchema } from './mastodonShapes.ts';
import { notPosted } from './publishFailure.ts';
import type { Access, PublishPost } from './publishTypes.ts';

export async function findReplied(
  ask: AskServer,
  { origin, secret: token }: Access,
  replyTo: NonNullable<PublishPost['replyTo']>,
): Promise<Result<string>> {
  const { host } = new URL(origin);
  const names = [replyTo.url, replyTo.uri].filter((name) => name !== null);
  for (const name of names) {
    const own = ownNumber(name, host);
    if (own === null) continue;
    const found = await ask({ path: `/api/v1/statuses/${own}`, token }, foundSchema);
    if (found.ok && found.value.value.id === own) return ok(own);
    if (!found.ok && !isAnswer(found.error.detail?.status)) return found;
  }
  const asked = names.map(asAddress).filter((address) => address !== null);
  for (const q of asked) {
    const query = { q, resolve: 'true', type: 'statuses', limit: '5' };
    const found = await ask({ path: '/api/v2/search', query, token }, searchSchema);
    if (!found.ok) {
      if (isAnswer(found.error.detail?.status)) continue;
      return found;
    }
    const one = found.value.value.statuses.find(({ url, uri }) =>
      [url, uri].some((name) => name !== null && asked.includes(asAddress(name) ?? '')),
    );
    if (one !== undefined) return ok(one.id);
  }
  return notPosted('publish.replyNotFound', 'notFound');
}

/** The server says that it does not have it, or does not take such a question. */
function isAnswer(status: unknown): boolean {
  return status === 400 || status === 404 || status === 410 || status === 422;
}

/** `server/number` as mentions are called here, or the address in which a server shows a post of its own. */
function ownNumber(name: string, host: string): string | null {
  const [server, number, ...more] = name.split('/');
  if (server === host && more.length === 0 && number !== undefined && /^\d{1,32}$/.test(number))
    return number;
  const address = asAddress(name);
  if (address === null || new URL(address).host !== host) return null;
  return /^\/@[A-Za-z0-9_.@:-]{1,400}\/(\d{1,32})$/.exec(new URL(address).pathname)?.[1] ?? null;
}

/** An address as it is compared; null where it is none of the web. */
function asAddress(text: string): string | null {
  if (text.length > 4_000 || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  url.hash = '';
  return url.href.endsWith('/') ? url.href.slice(0, -1) : url.href;
}
