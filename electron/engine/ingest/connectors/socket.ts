/*
 * A WebSocket that is listened to and says nothing itself: addresses are checked by number, a message has
 * a bound, a peer that has gone without a word is found by asking it (ping), and while a reader is not
 * ready nothing is read from the network. The system's proxies are not used here.
 */
import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { ofError, ofStatus } from '../net/httpFailure.ts';
import { readRetryAfter } from '../net/readReply.ts';
import type { SafeHttp } from '../net/safeHttp.ts';
import type { RunEnd } from './connector.ts';
import { ABORTED, closed, failed, failedBy } from './runEnd.ts';
import { createWatchdog } from './watchdog.ts';

/** Longest message; posts are a thousand times shorter. */
export const MESSAGE_LIMIT_BYTES = 1024 * 1024;
/** A peer that answers nothing, not even a ping, is given up after this and at most a fifth more. */
export const SOCKET_SILENT_MS = 24_000;
const HANDSHAKE_WITHIN_MS = 10_000;
/** Read of a refusal, to know its reason. */
const REFUSAL_LIMIT_BYTES = 4_096;
const REFUSAL_WITHIN_MS = 2_000;

export type SocketWish = {
  readonly url: string;
  readonly protocols: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly allowedHosts: readonly string[];
  readonly signal: AbortSignal;
  readonly clock: () => number;
  readonly silentMs: number;
  readonly onOpen: () => void;
  /** Takes a message; what it answers with is waited for before more is read. */
  readonly onText: (text: string) => Promise<void> | null;
  /** Whether the reason of a refusal (status, beginning of its body) makes an end of its own. */
  readonly onRefusal?: (status: number, body: string) => void;
};

/** Listens until the other side closes, fails, or the signal is aborted. */
export async function listenSocket(http: SafeHttp, wish: SocketWish): Promise<RunEnd> {
  const { signal } = wish;
  if (signal.aborted) return ABORTED;
  const checked = await http.socketOptions(wish.url, wish.allowedHosts);
  if (!checked.ok) return failedBy(checked);
  return await new Promise<RunEnd>((resolve) => {
    const socket = new WebSocket(wish.url, [...wish.protocols], {
      headers: { ...wish.headers },
      lookup: checked.lookup,
      agent: checked.agent,
      maxPayload: MESSAGE_LIMIT_BYTES,
      handshakeTimeout: HANDSHAKE_WITHIN_MS,
      // Messages of a thousand bytes gain little by it, and it is a way to send a bomb.
      perMessageDeflate: false,
      followRedirects: false,
    });
    let isOver = false;
    let waiting = 0;
    let fault: unknown = null;
    const watchdog = createWatchdog(
      wish.silentMs,
      () => end(failed('timeout', 'silent')),
      () => {
        if (socket.readyState === WebSocket.OPEN) socket.ping();
      },
    );
    const end = (how: RunEnd): void => {
      if (isOver) return;
      isOver = true;
      watchdog.stop();
      signal.removeEventListener('abort', abort);
      socket.terminate();
      resolve(how);
    };
    const abort = (): void => end(ABORTED);
    signal.addEventListener('abort', abort, { once: true });

    socket.on('open', () => {
      watchdog.heard();
      wish.onOpen();
    });
    socket.on('ping', watchdog.heard);
    socket.on('pong', watchdog.heard);
    socket.on('message', (data, isBinary) => {
      watchdog.heard();
      if (isOver) return;
      const room = wish.onText(isBinary ? '' : data.toString());
      if (room === null) return;
      waiting += 1;
      socket.pause();
      watchdog.holds();
      void room.finally(() => {
        waiting -= 1;
        if (waiting > 0 || isOver) return;
        watchdog.listens();
        socket.resume();
      });
    });
    socket.on('unexpected-response', (request, reply) => {
      void refusalOf(reply).then((body) => {
        request.destroy();
        const status = reply.statusCode ?? 0;
        wish.onRefusal?.(status, body);
        if (status >= 300 && status < 400) return end(failed('redirects', String(status)));
        if (status < 400) return end(failed('malformed', String(status)));
        end(failedBy(ofStatus(status, readRetryAfter(reply.headers['retry-after'] ?? null, wish.clock()))));
      });
    });
    socket.on('error', (error) => {
      fault = error;
      if (signal.aborted) return end(ABORTED);
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') return end(failed('tooLarge', 'message'));
      if (code.startsWith('WS_ERR_')) return end(failed('malformed', code));
      if (/handshake has timed out/.test(error.message)) return end(failed('timeout', 'handshake'));
      // The other side answered and speaks something else: its words, which name no secret.
      if (/^(?:Invalid|Server sent|Unexpected server)/.test(error.message) && code === '')
        return end(failed('malformed', error.message));
      end(failedBy(ofError(error, signal)));
    });
    socket.on('close', (code, reason) => {
      if (fault === null) end(closed(`${code} ${reason.toString()}`.trim()));
    });
  });
}

/** The beginning of a refusal's body, within a little time. */
async function refusalOf(reply: IncomingMessage): Promise<string> {
  let text = '';
  const timer = setTimeout(() => reply.destroy(), REFUSAL_WITHIN_MS);
  try {
    for await (const chunk of reply as AsyncIterable<Uint8Array>) {
      text += Buffer.from(chunk).toString('utf8');
      if (text.length > REFUSAL_LIMIT_BYTES) break;
    }
  } catch {
    // What was read by then is enough.
  }
  clearTimeout(timer);
  return text.slice(0, REFUSAL_LIMIT_BYTES);
}
