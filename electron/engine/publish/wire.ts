/*
 * One question to the server of an account, by the rules of addresses that hold for sources. Nothing is sent on to where
 * a server redirects: a token belongs to one server. Beside the answer counts whether the question can have arrived.
 */
import * as http from 'node:http';
import * as https from 'node:https';
import { addAbortSignal } from 'node:stream';
import { TLSSocket } from 'node:tls';
import type { SourceTrouble } from '../../../shared/domain/sourceHealth.ts';
import { hostKey, readAddress } from '../ingest/net/addressRules.ts';
import { ofError } from '../ingest/net/httpFailure.ts';
import { readBody } from '../ingest/net/readReply.ts';
import type { PublishersDeps, PublishTiming } from './publishTypes.ts';

/** More than any answer to these questions has. */
export const ANSWER_LIMIT_BYTES = 2 * 1024 * 1024;
const HEADERS_LIMIT_BYTES = 64 * 1024;

export const USUAL_TIMING: PublishTiming = {
  questionMs: 20_000,
  fileMs: 90_000,
  mediaLookMs: 1_000,
  mediaLooks: 60,
};

export type Question = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
  readonly isFile: boolean;
  readonly signal: AbortSignal;
};

export type WireReply = {
  readonly ok: true;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined where the body is no JSON or too large. */
  readonly json: unknown;
};

export type WireFault = {
  readonly ok: false;
  readonly trouble: SourceTrouble;
  /** A connection stood, so the server may have read the question. */
  readonly wasSent: boolean;
};

export type AskWire = (question: Question) => Promise<WireReply | WireFault>;

const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

/** The origin of a server: https, or this machine where it was allowed by name; null for everything else. */
export function readOrigin(server: string, allowedHosts: readonly string[]): string | null {
  const read = readAddress(server, allowedHosts);
  if (!read.ok) return null;
  const { url, isAllowedByName } = read;
  const isHere = isAllowedByName && LOOPBACK.includes(hostKey(url.hostname));
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere) ? url.origin : null;
}

export function createWire(deps: PublishersDeps): AskWire {
  const timing = deps.timing ?? USUAL_TIMING;
  return async (question) => {
    const { url, signal } = question;
    const way = await deps.http.socketOptions(url, deps.allowedHosts ?? []);
    if (!way.ok) return { ok: false, trouble: way.trouble, wasSent: false };
    if (signal.aborted) return { ok: false, trouble: 'closed', wasSent: false };
    const late = new AbortController();
    const timer = setTimeout(
      () => late.abort(new DOMException('late', 'TimeoutError')),
      question.isFile ? timing.fileMs : timing.questionMs,
    );
    const sent = { was: false };
    try {
      const { body } = question;
      const length = body === null ? {} : { 'content-length': String(body.byteLength) };
      const options: https.RequestOptions = {
        method: question.method,
        headers: {
          accept: 'application/json',
          'accept-encoding': 'gzip, deflate, br',
          'user-agent': deps.userAgent,
          ...length,
          ...question.headers,
        },
        // A connection of its own: one that was kept may be gone, and nobody would know what it took along.
        agent: way.agent ?? false,
        lookup: way.lookup,
        maxHeaderSize: HEADERS_LIMIT_BYTES,
        signal: AbortSignal.any([signal, late.signal]),
      };
      return await send(url, options, body, sent);
    } catch (error) {
      // A connection that our own end of patience cut looks like one that the server cut.
      const isLate = late.signal.aborted && !signal.aborted;
      return { ok: false, trouble: isLate ? 'timeout' : ofError(error, signal).trouble, wasSent: sent.was };
    } finally {
      clearTimeout(timer);
    }
  };
}

async function send(
  url: string,
  options: https.RequestOptions,
  body: Uint8Array | null,
  sent: { was: boolean },
): Promise<WireReply> {
  const reply = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const isSecure = url.startsWith('https:');
    const request = (isSecure ? https.request : http.request)(url, options, resolve);
    const arrives = (): void => {
      sent.was = true;
    };
    request.on('socket', (socket) => {
      if (socket instanceof TLSSocket) socket.once('secureConnect', arrives);
      else if (socket.connecting) socket.once('connect', arrives);
      else arrives();
    });
    request.on('finish', arrives);
    // Stays on: what happens to the connection after the answer is no exception of anybody's.
    request.on('error', reject);
    request.end(body ?? undefined);
  });
  if (options.signal !== undefined) addAbortSignal(options.signal, reply);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(reply.headers))
    if (typeof value === 'string') headers[name] = value;
  const read = await readBody(reply, headers['content-encoding'] ?? null, ANSWER_LIMIT_BYTES);
  const json = read.ok ? jsonOf(Buffer.from(read.bytes).toString('utf8')) : undefined;
  return { ok: true, status: reply.statusCode ?? 0, headers, json };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
