/*
 * Whether an earlier try of a publication went out after all: the account's own newest posts are looked through for one
 * with the same words, in answer to the same post, made since. The words are those that were typed, where the server
 * still tells them; else what it made of them.
 */
import { ok, type Result } from '../../../shared/lib/result.ts';
import { z } from '../../../shared/lib/zod.ts';
import type { AskServer } from './askServer.ts';
import { accountSchema, type OwnStatus, ownStatusSchema, sourceSchema } from './mastodonShapes.ts';
import { notPosted } from './publishFailure.ts';
import type { Access, PublishPost } from './publishTypes.ts';

const PAGE_SIZE = 40;
/** An account that posted more since is not looked through to the end, and nothing is posted. */
const PAGES_LIMIT = 10;
/** Clocks are compared by the second, and answers take their time. */
const CLOCK_SLACK_MS = 60_000;

const pageSchema = z.array(ownStatusSchema).max(200);

export async function findEarlier(
  ask: AskServer,
  { secret: token }: Access,
  post: PublishPost,
  repliesTo: string | null,
  clock: () => number,
): Promise<Result<OwnStatus | null>> {
  const account = await ask({ path: '/api/v1/accounts/verify_credentials', token }, accountSchema);
  if (!account.ok) return account;
  const { saidAt, value } = account.value;
  // The laptop's clock may be wrong, and the server's is what its posts are dated by.
  const aheadMs = saidAt === null ? 0 : saidAt - clock();
  const sinceAt = post.createdAt + aheadMs - CLOCK_SLACK_MS;
  const candidates: OwnStatus[] = [];
  const path = `/api/v1/accounts/${value.id}/statuses`;
  let before: string | null = null;
  for (let page = 0; ; page += 1) {
    if (page === PAGES_LIMIT) return notPosted('publish.badAnswer', 'tooMany');
    const query: Record<string, string> = { limit: String(PAGE_SIZE), exclude_reblogs: 'true' };
    if (before !== null) query.max_id = before;
    const read = await ask({ path, query, token }, pageSchema);
    if (!read.ok) return read;
    const statuses: readonly OwnStatus[] = read.value.value;
    const since = statuses.filter(({ created_at: at }) => !(Date.parse(at) < sinceAt));
    candidates.push(...since.filter(({ in_reply_to_id: answered }) => answered === repliesTo));
    const last = statuses.at(-1);
    if (last === undefined || since.length === 0 || last.id === before) break;
    before = last.id;
  }
  // The one that was made first after the publication was asked for.
  for (const status of candidates.reverse()) {
    const isIt = await isSame(ask, token, status, post.text);
    if (!isIt.ok) return isIt;
    if (isIt.value) return ok(status);
  }
  return ok(null);
}

async function isSame(
  ask: AskServer,
  token: string,
  status: OwnStatus,
  text: string,
): Promise<Result<boolean>> {
  const source = await ask({ path: `/api/v1/statuses/${status.id}/source`, token }, sourceSchema);
  if (source.ok) return ok(asTyped(source.value.value.text) === asTyped(text));
  // Servers that do not know the question, or do not answer it to this token, are read by what they show.
  const { status: said } = source.error.detail ?? {};
  if (said === 401 || said === 403 || said === 404)
    return ok(asShown(wordsOf(status.content)) === asShown(text));
  return source;
}

function asTyped(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The words of the few tags that servers make of a text. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:(amp|lt|gt|quot)|#(\d{1,6}));/g, (_, name: string | undefined, code: string | undefined) =>
      name === undefined ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? ''),
    );
}

/** Letters and digits alone: how lines, links and accounts are shown differs from server to server. */
function asShown(text: string): string {
  return text
    .replace(/(?<![=/:\p{L}\p{N}_])(@[\w.-]{1,64})@[\p{L}\p{N}_.-]{1,253}/gu, '$1')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
