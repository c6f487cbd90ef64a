/*
 * The timelines of a Mastodon server, paged from the newest known post on. That is how a source without a
 * token listens, and how a stream that was cut learns what it missed.
 */

import type { HttpFailure } from '../net/httpFailure.ts';
import type { ConnectorInput, Delivery, RejectReason, Sink } from './connector.ts';
import { idAt, isNewer, type MastodonAddress, rewound, timelinePath } from './mastodonAddress.ts';
import { readStatus, type StatusPlace } from './mastodonStatus.ts';
import { jsonOf, listOf, shapeOf, textOf } from './readShape.ts';

/** As many as servers give at once. */
const PAGE = 40;
/** Pages in one run; what is beyond them comes with the next. */
const PAGES_LIMIT = 100;
/** Posts of other servers arrive late, with the number of the moment they were written. */
export const REWIND_MS = 60_000;
const PAGE_LIMIT_BYTES = 8 * 1024 * 1024;

export type CaughtUp =
  | { readonly ok: true; readonly newest: string; readonly isWhole: boolean }
  | { readonly ok: false; readonly failure: HttpFailure };

export type Asking = {
  readonly input: ConnectorInput;
  readonly address: MastodonAddress;
  readonly sink: Sink;
  readonly signal: AbortSignal;
  readonly headers: Readonly<Record<string, string>>;
  readonly place: () => StatusPlace;
};

/** Before the id of a cursor that was stored while catching up: exactly from there on, without going back. */
const MIDWAY = '=';

/** Delivers all that is newer than the cursor; without one, the newest page. */
export async function catchUp(asking: Asking, cursor: string | null): Promise<CaughtUp> {
  const path = timelinePath(asking.address) ?? (await accountPath(asking));
  if (typeof path !== 'string') return { ok: false, failure: path };
  const isMidway = cursor?.startsWith(MIDWAY) ?? false;
  const known = isMidway && cursor !== null ? cursor.slice(MIDWAY.length) : cursor;
  // A server without posts yet: whatever comes from now on is newer than this.
  let newest = known ?? idAt(asking.input.clock() - REWIND_MS);
  let from = known === null || isMidway ? known : rewound(known, REWIND_MS);
  for (let page = 0; page < PAGES_LIMIT; page += 1) {
    const url = new URL(path, asking.address.origin);
    url.searchParams.set('limit', String(PAGE));
    if (from !== null) url.searchParams.set('min_id', from);
    const asked = await ask(asking, url);
    if (!asked.ok) return { ok: false, failure: asked };
    const { observed, rejects, pageNewest } = readPage(asked.statuses, asking.place());
    if (pageNewest !== null && (known === null || isNewer(pageNewest, newest))) newest = pageNewest;
    // A server that does not move on would be asked the same for ever.
    const isLast = known === null || pageNewest === null || !isNewer(pageNewest, from);
    if (!isLast || asked.statuses.length > 0 || newest !== cursor)
      await asking.sink.deliver({ observed, rejects, cursor: isLast ? newest : `${MIDWAY}${pageNewest}` });
    if (isLast) return { ok: true, newest, isWhole: true };
    from = pageNewest;
    if (asking.signal.aborted) break;
  }
  return { ok: true, newest, isWhole: false };
}

type Page = Pick<Delivery, 'observed' | 'rejects'> & { readonly pageNewest: string | null };

function readPage(statuses: readonly unknown[], place: StatusPlace): Page {
  const read = statuses.map((status) => readStatus(status, place));
  const rejects = new Map<RejectReason, number>();
  let pageNewest: string | null = null;
  for (const one of read) {
    if (one.what === 'reject') rejects.set(one.reason, (rejects.get(one.reason) ?? 0) + 1);
    if (one.id !== null && isNewer(one.id, pageNewest)) pageNewest = one.id;
  }
  return {
    // Pages come newest first; they are told in the order in which they were written.
    observed: read.flatMap((one) => (one.what === 'observed' ? [one.observed] : [])).reverse(),
    rejects: [...rejects].map(([reason, count]) => ({ reason, count })),
    pageNewest,
  };
}

type Asked = { readonly ok: true; readonly statuses: readonly unknown[] } | HttpFailure;

async function ask(asking: Asking, url: URL): Promise<Asked> {
  const value = await askJson(asking, url);
  if ('ok' in value) return value;
  return Array.isArray(value.json)
    ? { ok: true, statuses: listOf(value.json) }
    : fault('malformed', 'no list');
}

async function askJson(asking: Asking, url: URL): Promise<{ readonly json: unknown } | HttpFailure> {
  const reply = await asking.input.http.get(url.href, {
    signal: asking.signal,
    allowedHosts: asking.input.source.allowedHosts,
    headers: { accept: 'application/json', ...asking.headers },
    limitBytes: PAGE_LIMIT_BYTES,
  });
  if (!reply.ok) {
    // A server that keeps its timelines to its members says so in this way.
    return reply.detail === '422' ? { ...reply, trouble: 'unauthorised' } : reply;
  }
  const json = jsonOf(Buffer.from(reply.bytes).toString('utf8'));
  if (json !== undefined) return { json };
  const isPage = (reply.headers['content-type'] ?? '').startsWith('text/html');
  return fault(isPage ? 'loginPage' : 'malformed', isPage ? 'text/html' : 'no JSON');
}

/** Where the server says that it streams; null where it says nothing. */
export async function askStreaming(asking: Asking): Promise<string | null> {
  // Everybody may ask this; the token stays here.
  const value = await askJson({ ...asking, headers: {} }, new URL('/api/v2/instance', asking.address.origin));
  if ('ok' in value) return null;
  return textOf(shapeOf(shapeOf(shapeOf(value.json)?.configuration)?.urls)?.streaming);
}

async function accountPath(asking: Asking): Promise<string | HttpFailure> {
  const { listens, origin } = asking.address;
  if (listens.to !== 'account') return fault('notFound', listens.to);
  const url = new URL('/api/v1/accounts/lookup', origin);
  url.searchParams.set('acct', listens.name);
  const value = await askJson(asking, url);
  if ('ok' in value) return value;
  const id = textOf(shapeOf(value.json)?.id);
  if (id === null || !/^[A-Za-z0-9_-]{1,64}$/.test(id)) return fault('malformed', 'account');
  return `/api/v1/accounts/${id}/statuses?exclude_reblogs=true`;
}

function fault(trouble: HttpFailure['trouble'], detail: string): HttpFailure {
  return { ok: false, trouble, detail, retryAfterMs: null, isFinal: false };
}
