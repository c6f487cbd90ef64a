/*
 * Mastodon: with a token a stream (server-sent events, or a WebSocket where the address says `wss`), and
 * without one its timelines, asked again and again. The cursor is the newest id that everything before is
 * known of: while a stream catches up by the timeline, what it hears meanwhile moves no cursor.
 * Which address listens to what: `mastodonAddress.ts`. Wire: streaming/index.js of mastodon/mastodon and
 * https://docs.joinmastodon.org/methods/streaming/
 */

import { ofStatus } from '../net/httpFailure.ts';
import { createBatch } from './batch.ts';
import type { Connector, RunEnd } from './connector.ts';
import { idAt, isNewer, readMastodonAddress, streamOrigin, streamPath } from './mastodonAddress.ts';
import { MASTODON, readDeletion, readStatus, type StatusPlace } from './mastodonStatus.ts';
import { type Asking, askStreaming, catchUp } from './mastodonTimeline.ts';
import { jsonOf, listOf, shapeOf, textOf, wholeOf } from './readShape.ts';
import { ABORTED, failed, failedBy } from './runEnd.ts';
import { listenSocket, SOCKET_SILENT_MS } from './socket.ts';
import { listenSse, SSE_SILENT_MS } from './sse.ts';

/** Told of an account or the server, and nothing to us. */
const PASSED_EVENTS: readonly string[] = [
  'notification',
  'notifications_merged',
  'filters_changed',
  'conversation',
  'announcement',
  'announcement.reaction',
  'announcement.delete',
  'encrypted_message',
  'emoji_reaction',
];

export type MastodonTiming = { readonly sseSilentMs: number; readonly socketSilentMs: number };

const USUAL: MastodonTiming = { sseSilentMs: SSE_SILENT_MS, socketSilentMs: SOCKET_SILENT_MS };

/** Servers whose place of streaming is remembered. */
const PLACES_REMEMBERED = 100;

export function createMastodon(timing: MastodonTiming = USUAL): Connector {
  const places = new Map<string, string>();
  const originFor = async (asking: Asking): Promise<string> => {
    const { origin } = asking.address;
    const known = places.get(origin);
    if (known !== undefined) return known;
    const said = await askStreaming(asking);
    const found = streamOrigin(asking.address, said);
    // A server that did not answer is asked again the next time.
    if (said !== null && places.size < PLACES_REMEMBERED) places.set(origin, found);
    return found;
  };
  return async (input, sink, signal) => {
    const address = readMastodonAddress(input.source.address);
    if (address === null) return failed('refusedAddress', 'address.unreadable', true);
    const network = input.source.network === '' ? MASTODON : input.source.network;
    const place = (): StatusPlace => ({ host: address.host, network, now: input.clock() });
    const headers: Readonly<Record<string, string>> =
      input.secret === null ? {} : { authorization: `Bearer ${input.secret}` };
    const asking: Asking = { input, address, sink, signal, headers, place };
    const path = streamPath(address);
    if (address.listens.to === 'list' && input.secret === null) return failed('noToken', 'list', true);
    if (path === null || input.secret === null) return await poll(asking);
    const origin = await originFor(asking);
    if (signal.aborted) return ABORTED;
    return await stream(asking, `${origin}${path}`, timing);
  };
}

async function poll(asking: Asking): Promise<RunEnd> {
  asking.sink.live(asking.input.cursor !== null);
  const caught = await catchUp(asking, asking.input.cursor);
  if (asking.signal.aborted) return ABORTED;
  if (!caught.ok) return failedBy(caught.failure);
  asking.sink.live(!caught.isWhole);
  return { kind: 'answered', againInMs: caught.isWhole ? null : 0 };
}

async function stream(asking: Asking, url: string, timing: MastodonTiming): Promise<RunEnd> {
  const { input, address, sink, signal, headers, place } = asking;
  const stop = new AbortController();
  const until = AbortSignal.any([signal, stop.signal]);
  let fault: { readonly cause: unknown } | null = null;
  const fails = (cause: unknown): void => {
    fault ??= { cause };
    stop.abort();
  };
  const batch = createBatch(sink, fails);
  let early: RunEnd | null = null;
  /** The newest id up to which nothing is missing; null until what was missed has been asked for. */
  let whole: string | null = null;
  let heard: string | null = null;
  let catching: Promise<void> | null = null;

  const ends = (how: RunEnd): void => {
    early ??= how;
    stop.abort();
  };
  const onOpen = (): void => {
    sink.live(true);
    catching = catchUp({ ...asking, signal: until }, input.cursor).then((caught) => {
      if (until.aborted) return;
      if (!caught.ok) return ends(failedBy(caught.failure));
      // The rest comes with a run of its own, begun where this one stopped.
      if (!caught.isWhole) return ends({ kind: 'closed', detail: 'behind' });
      whole = heard !== null && isNewer(heard, caught.newest) ? heard : caught.newest;
      void batch.add({ cursor: whole, size: 0 });
      sink.live(false);
    }, fails);
  };
  const take = (event: string, payload: unknown, size: number): Promise<void> | null => {
    if (event === 'delete') {
      const observed = readDeletion(payload, place());
      return batch.add(observed === null ? { reject: 'wrongShape', size } : { observed: [observed], size });
    }
    if (PASSED_EVENTS.includes(event)) return null;
    if (event !== 'update' && event !== 'status.update') return batch.add({ reject: 'unknownKind', size });
    const status = typeof payload === 'string' ? jsonOf(payload) : payload;
    if (status === undefined) return batch.add({ reject: 'notJson', size });
    const reading = readStatus(status, place());
    // An edit keeps its number, which may be years old; one from the future would skip what comes.
    const isMoment = reading.id !== null && !isNewer(reading.id, ahead(reading.id, input.clock()));
    if (reading.id !== null && isMoment && isNewer(reading.id, heard)) heard = reading.id;
    if (whole !== null && heard !== null && isNewer(heard, whole)) whole = heard;
    const cursor = whole;
    if (reading.what === 'reject') return batch.add({ reject: reading.reason, cursor, size });
    return batch.add({
      ...(reading.what === 'observed' ? { observed: [reading.observed] } : {}),
      cursor,
      size,
    });
  };

  const common = { headers, allowedHosts: input.source.allowedHosts, signal: until, onOpen };
  const end = address.isSocket
    ? await listenSocket(input.http, {
        ...common,
        url: url.replace(/^http/, 'ws'),
        protocols: [],
        clock: input.clock,
        silentMs: timing.socketSilentMs,
        onText(text) {
          const message = shapeOf(jsonOf(text));
          if (message === null) return batch.add({ reject: 'notJson', size: text.length });
          if (textOf(message.error) !== null) {
            ends(refusedBy(message.status));
            return null;
          }
          const event = textOf(message.event);
          if (event === null || listOf(message.stream).length === 0)
            return batch.add({ reject: 'wrongShape', size: text.length });
          return take(event, message.payload, text.length);
        },
      })
    : await listenSse(input.http, {
        ...common,
        url,
        silentMs: timing.sseSilentMs,
        onEvent: ({ event, data }) => take(event, data, data.length),
      });
  stop.abort();
  if (catching !== null) await catching;
  await batch.flush(signal);
  if (fault !== null) throw (fault as { readonly cause: unknown }).cause;
  if (signal.aborted) return ABORTED;
  return early ?? end;
}

/** An id that no honest post has yet: five minutes ahead. Ids that are no moments have none. */
function ahead(id: string, now: number): string {
  return /^\d{15,19}$/.test(id) ? idAt(now + 5 * 60_000) : id;
}

function refusedBy(status: unknown): RunEnd {
  const code = wholeOf(status);
  return code === null ? failed('badStatus', 'error') : failedBy(ofStatus(code, null));
}

export const mastodon: Connector = createMastodon();
