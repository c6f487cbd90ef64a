/*
 * What goes wrong when something is published, as codes. Each failure says whether the post certainly did not go out, or
 * whether nobody knows: a connection that was lost after the question was sent, a server that failed over it, an answer
 * that cannot be read. Secrets never stand in one, even where a server sends them back.
 */
import type { ErrorCode } from '../../../shared/lib/errorCode.ts';
import { type Failure, fail, type Result } from '../../../shared/lib/result.ts';
import { readRetryAfter } from '../ingest/net/readReply.ts';
import type { PublishPost } from './publishTypes.ts';
import type { WireFault, WireReply } from './wire.ts';

export type PublishCode = Extract<ErrorCode, `publish.${string}`>;
export type Failed = { readonly ok: false; readonly error: Failure };

type More = {
  readonly isUnknown?: boolean;
  readonly status?: number | null;
  readonly said?: string | null;
  readonly retryAt?: number | null;
  readonly used?: number;
  readonly limit?: number;
};

/** `trouble`: one word for logs. */
function failed(code: ErrorCode, trouble: string, more: More): Failed {
  const { isUnknown = false, status = null, said = null, retryAt = null } = more;
  return fail(code, `publishing failed: ${trouble}`, { ...more, isUnknown, trouble, status, said, retryAt });
}

/** A failure after which the post certainly is not out. */
export function notPosted(code: PublishCode, trouble: string, more: More = {}): Failed {
  return failed(code, trouble, more);
}

/** It was called off before the network was told to publish; null where it goes. */
export async function calledOff({ stillGoes }: Pick<PublishPost, 'stillGoes'>): Promise<Failed | null> {
  const why = stillGoes === undefined ? null : await stillGoes();
  return why === null ? null : failed(why, 'calledOff', {});
}

/** The same failure, where an earlier try may have gone out all the same. */
export function withUnknown<T extends Result<unknown>>(result: T): T {
  if (result.ok) return result;
  return { ...result, error: { ...result.error, detail: { ...result.error.detail, isUnknown: true } } };
}

export function isUnknown(error: Failure): boolean {
  return error.detail?.isUnknown === true;
}

/** `isPost`: the question was the one that publishes. */
export function ofFault(fault: WireFault, isPost: boolean): Failed {
  return failed('publish.unreachable', fault.trouble, { isUnknown: isPost && fault.wasSent });
}

/** An answer that is no success: status 300 and above. `said`: what the server says to it, without secrets. */
export function ofStatus(reply: WireReply, isPost: boolean, said: string | null, now: number): Failed {
  const { status, headers } = reply;
  const more: More = { status, said };
  if (status === 401 || status === 403) return failed('publish.tokenRefused', 'unauthorised', more);
  if (status === 429)
    return failed('publish.rateLimited', 'tooMany', { ...more, retryAt: readRetryAt(headers, now) });
  // Whoever stands before the server gave up waiting for it (408), or it failed itself: it may have posted before.
  if (status === 408 || status >= 500)
    return failed('publish.unreachable', 'serverError', { ...more, isUnknown: isPost });
  return failed('publish.refused', status < 400 ? 'redirects' : 'badStatus', more);
}

/** A success that cannot be read. */
export function ofBadAnswer(what: string, isPost: boolean): Failed {
  return failed('publish.badAnswer', what, { isUnknown: isPost });
}

const DAY_MS = 24 * 3_600_000;

/** When a network lets itself be asked again: `Retry-After`, a moment (Mastodon), or epoch seconds (Bluesky). */
export function readRetryAt(headers: Readonly<Record<string, string>>, now: number): number | null {
  const afterMs = readRetryAfter(headers['retry-after'] ?? null, now);
  if (afterMs !== null) return now + afterMs;
  const reset = (headers['x-ratelimit-reset'] ?? headers['ratelimit-reset'] ?? '').trim();
  if (reset === '' || reset.length > 64) return null;
  const at = /^\d+$/.test(reset) ? Number(reset) * 1_000 : Date.parse(reset);
  return Number.isNaN(at) ? null : Math.min(Math.max(at, now), now + DAY_MS);
}

const SAID_LIMIT = 200;

/** The words of an answer, short and on one line; null where a secret stands in them. */
export function saidIn(json: unknown, secrets: readonly string[]): string | null {
  if (typeof json !== 'object' || json === null) return null;
  const { error, message } = json as { readonly error?: unknown; readonly message?: unknown };
  const words = [error, message].filter((one) => typeof one === 'string' && one !== '').join(': ');
  if (words === '' || secrets.some((secret) => words.includes(secret))) return null;
  return words
    .slice(0, SAID_LIMIT)
    .replace(/[\p{C}\s]/gu, ' ')
    .trim();
}
