/*
 * What goes wrong when a server is asked, in the words of the sources: a status, an exception, a rule of ours.
 */
import type { SourceTrouble } from '../../../../shared/domain/sourceHealth.ts';
import { INSIDE_CODE } from './addressRules.ts';

export type HttpFailure = {
  readonly ok: false;
  readonly trouble: SourceTrouble;
  /** Short, as text; never holds what was sent along. */
  readonly detail: string;
  readonly retryAfterMs: number | null;
  readonly isFinal: boolean;
};

export function refused(
  trouble: SourceTrouble,
  detail: string,
  more: { readonly retryAfterMs?: number | null; readonly isFinal?: boolean },
): HttpFailure {
  return {
    ok: false,
    trouble,
    detail,
    retryAfterMs: more.retryAfterMs ?? null,
    isFinal: more.isFinal ?? false,
  };
}

/** What a status means to whoever listens. */
export function ofStatus(status: number, retryAfterMs: number | null): HttpFailure {
  const detail = String(status);
  if (status === 401 || status === 403 || status === 407)
    return refused('unauthorised', detail, { retryAfterMs });
  if (status === 404) return refused('notFound', detail, { retryAfterMs });
  if (status === 410) return refused('gone', detail, { isFinal: true });
  if (status === 429) return refused('tooMany', detail, { retryAfterMs });
  if (status >= 500) return refused('serverError', detail, { retryAfterMs });
  return refused('badStatus', detail, { retryAfterMs });
}

/** Codes of Node and undici for certificates that do not hold. */
const TLS_CODES =
  /^(?:CERT_|ERR_TLS|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT|UNABLE_TO_|ERR_SSL_|HOSTNAME_MISMATCH|INVALID_CA)/;

/** What an exception of the network means. */
export function ofError(error: unknown, wanted: AbortSignal): HttpFailure {
  const codes: string[] = [];
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth += 1) {
    // Exceptions of the platform (a time that has run out) have a number there, and their name says it.
    const code: unknown = (at as NodeJS.ErrnoException).code;
    codes.push(typeof code === 'string' ? code : at.name);
    if (at instanceof AggregateError)
      for (const one of at.errors as readonly NodeJS.ErrnoException[]) codes.push(String(one.code ?? ''));
  }
  const code = codes.find((one) => one !== '' && one !== 'Error') ?? 'unknown';
  if (codes.includes(INSIDE_CODE)) return refused('refusedAddress', 'address.inside', {});
  if (codes.includes('PROXY_UNKNOWN')) return refused('proxy', 'PROXY_UNKNOWN', {});
  if (wanted.aborted) return refused('closed', 'aborted', {});
  if (codes.some((one) => TLS_CODES.test(one))) return refused('tls', code, {});
  if (codes.includes('UND_ERR_HEADERS_OVERFLOW') || codes.includes('HPE_HEADER_OVERFLOW'))
    return refused('tooLarge', 'headers', {});
  if (codes.some((one) => one.includes('TIMEOUT') || one === 'TimeoutError' || one === 'AbortError'))
    return refused('timeout', code, {});
  if (codes.some((one) => one.startsWith('HPE_'))) return refused('malformed', code, {});
  return refused('unreachable', code, {});
}
