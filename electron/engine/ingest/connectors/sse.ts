/*
 * A stream of server-sent events: addresses are checked by `http`, an event and a line have a bound, a
 * server whose heartbeat has stopped is given up, and while a reader is not ready nothing is read.
 */
import { StringDecoder } from 'node:string_decoder';
import { createParser } from 'eventsource-parser';
import { ofError } from '../net/httpFailure.ts';
import type { SafeHttp } from '../net/safeHttp.ts';
import type { RunEnd } from './connector.ts';
import { orAborted } from './orAborted.ts';
import { ABORTED, closed, failed, failedBy } from './runEnd.ts';
import { createWatchdog } from './watchdog.ts';

/** Longest event with all its lines, in UTF-16 units. */
export const EVENT_LIMIT = 1024 * 1024;
/** Servers send a comment every fifteen seconds or every thirty; two of the slower ones may go missing. */
export const SSE_SILENT_MS = 75_000;

export type SseEvent = { readonly event: string; readonly data: string };

export type SseWish = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly allowedHosts: readonly string[];
  readonly signal: AbortSignal;
  readonly silentMs: number;
  readonly onOpen: () => void;
  /** Takes an event; what it answers with is waited for before more is read. */
  readonly onEvent: (event: SseEvent) => Promise<void> | null;
};

/** Listens until the other side ends the body, fails, or the signal is aborted. */
export async function listenSse(http: SafeHttp, wish: SseWish): Promise<RunEnd> {
  const silence = new AbortController();
  const signal = AbortSignal.any([wish.signal, silence.signal]);
  const opened = await http.open(wish.url, {
    signal,
    allowedHosts: wish.allowedHosts,
    headers: { accept: 'text/event-stream', 'accept-encoding': 'identity', ...wish.headers },
  });
  if (wish.signal.aborted) {
    if (opened.ok) opened.body.destroy();
    return ABORTED;
  }
  if (!opened.ok) return failedBy(opened);
  const { body, headers } = opened;
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const coding = headers['content-encoding'] ?? 'identity';
  if (type !== 'text/event-stream' || coding !== 'identity') {
    body.destroy();
    body.on('error', () => undefined);
    if (type === 'text/html') return failed('loginPage', type);
    return failed('malformed', type === 'text/event-stream' ? `content-encoding ${coding}` : type);
  }

  let isTooLarge = false;
  let room: Promise<void> | null = null;
  const parser = createParser({
    maxBufferSize: EVENT_LIMIT,
    onEvent: ({ event, data }) => {
      const wait = wish.onEvent({ event: event ?? 'message', data });
      if (wait !== null) room = wait;
    },
    onError: ({ type: kind }) => {
      if (kind === 'max-buffer-size-exceeded') isTooLarge = true;
    },
  });
  const decoder = new StringDecoder('utf8');
  const watchdog = createWatchdog(wish.silentMs, () => silence.abort());
  wish.onOpen();
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      watchdog.heard();
      parser.feed(decoder.write(chunk));
      if (isTooLarge) return failed('tooLarge', 'event');
      const wait = room as Promise<void> | null;
      if (wait === null) continue;
      room = null;
      watchdog.holds();
      await orAborted(wait, signal);
      watchdog.listens();
    }
    return wish.signal.aborted ? ABORTED : closed('ended');
  } catch (error) {
    if (wish.signal.aborted) return ABORTED;
    if (silence.signal.aborted) return failed('timeout', 'silent');
    const end = ofError(error, wish.signal);
    // A body that breaks off is a stream that was cut: the server was there a moment ago.
    return end.trouble === 'unreachable' ? closed(end.detail) : failedBy(end);
  } finally {
    watchdog.stop();
    body.destroy();
  }
}
