/*
 * Bluesky by Jetstream, on either of its wires. The address decides:
 * - `wss://host/subscribe` (or the server alone): the legacy wire;
 * - `wss://host/xrpc/network.bsky.jetstream.subscribeEvents`: the current one.
 * Further parameters of the address are kept (`wantedDids`, `dids`); without one for collections, posts
 * alone are asked for. The cursor is the time of the newest event in µs, on both wires, so that a source
 * may move from one to the other and from server to server; it is resumed a few seconds earlier, since
 * events do not come strictly in order and posts are known by their id.
 */
import { createBatch } from './batch.ts';
import type { Connector, ConnectorInput, Delivery, RunEnd, Sink } from './connector.ts';
import { POSTS_COLLECTION, readJetstream } from './jetstreamEvent.ts';
import { EVENTS_NSID, EVENTS_PROTOCOL, type JetstreamWire } from './jetstreamWire.ts';
import { closed, failed } from './runEnd.ts';
import { listenSocket, SOCKET_SILENT_MS } from './socket.ts';

/** Events of the last moments may still be on their way when a cursor is stored. */
export const REWIND_MS = 5_000;
/** A cursor further ahead than this is not ours: servers would wait for it, or start anywhere. */
const CURSOR_AHEAD_MS = 5 * 60_000;
/** Events are live when they are about this young. */
const LIVE_WITHIN_MS = 30_000;
/** What is replayed comes without a pause: after this long without a word it is over. */
const REPLAY_PAUSE_MS = 3_000;
/** Legacy servers do not say that a cursor was too old: the first event is later by more than this. */
const MISSED_AFTER_MS = 10 * 60_000;
/** Accounts whose handle is remembered, of all Jetstream sources together. */
const HANDLES_REMEMBERED = 10_000;

export type JetstreamAddress = { readonly wire: JetstreamWire; readonly url: URL };

/** Reads a source's address; null where it cannot be one of Jetstream. */
export function readJetstreamAddress(text: string): JetstreamAddress | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const scheme = { 'https:': 'wss:', 'http:': 'ws:', 'wss:': 'wss:', 'ws:': 'ws:' }[url.protocol];
  if (scheme === undefined) return null;
  const whole = new URL(`${scheme}${url.href.slice(url.protocol.length)}`);
  whole.hash = '';
  whole.searchParams.delete('cursor');
  // A dictionary would pack what is read here as text.
  for (const name of ['compress', 'zstdDictionary', 'requireHello']) whole.searchParams.delete(name);
  const wire = whole.pathname.endsWith(`/xrpc/${EVENTS_NSID}`) ? 'subscribeEvents' : 'subscribe';
  if (whole.pathname === '/') whole.pathname = '/subscribe';
  const collections = wire === 'subscribe' ? 'wantedCollections' : 'collections';
  if (!whole.searchParams.has(collections)) whole.searchParams.set(collections, POSTS_COLLECTION);
  if (wire === 'subscribeEvents' && !whole.searchParams.has('kinds'))
    for (const kind of ['commit', 'identity', 'account']) whole.searchParams.append('kinds', kind);
  return { wire, url: whole };
}

/** `silentMs`: how long the server may be without a sign of life. */
export function createJetstream(silentMs: number = SOCKET_SILENT_MS): Connector {
  const handles = new Map<string, string>();
  const remember = (did: string, handle: string): void => {
    handles.delete(did);
    handles.set(did, handle);
    const [oldest] = handles.keys();
    if (handles.size > HANDLES_REMEMBERED && oldest !== undefined) handles.delete(oldest);
  };
  return async (input, sink, signal) => {
    const address = readJetstreamAddress(input.source.address);
    if (address === null) return failed('refusedAddress', 'address.unreadable', true);
    const { clock } = input;
    const stored = readCursor(input.cursor);
    if (stored !== null && stored / 1_000 > clock() + CURSOR_AHEAD_MS) {
      // Nothing tells since when: only that from here on all is heard.
      return (await listen(input, sink, signal, address, null, { from: clock(), to: clock() })).end;
    }
    const first = await listen(input, sink, signal, address, stored, null);
    if (!first.isCursorRefused || stored === null) return first.end;
    const missed = { from: Math.floor(stored / 1_000), to: clock() };
    return (await listen(input, sink, signal, address, null, missed)).end;
  };

  async function listen(
    input: ConnectorInput,
    sink: Sink,
    signal: AbortSignal,
    { wire, url }: JetstreamAddress,
    cursor: number | null,
    missedBefore: NonNullable<Delivery['missed']> | null,
  ): Promise<{ readonly end: RunEnd; readonly isCursorRefused: boolean }> {
    const { clock } = input;
    const fault = new AbortController();
    const until = AbortSignal.any([signal, fault.signal]);
    const batch = createBatch(sink, (cause) => fault.abort(cause));
    const asked = new URL(url);
    const resumeMs = cursor === null ? null : Math.floor(cursor / 1_000) - REWIND_MS;
    if (resumeMs !== null) asked.searchParams.set('cursor', String(resumeMs * 1_000));
    let newest = cursor ?? 0;
    let isCatchingUp = resumeMs !== null;
    let isFirst = true;
    let isCursorRefused = false;
    let streamError: string | null = null;

    const gapBefore = (eventMs: number, isOutdated: boolean): Delivery['missed'] => {
      const isLate = resumeMs !== null && eventMs - resumeMs > MISSED_AFTER_MS && !hasAccounts(url);
      return cursor !== null && (isOutdated || isLate)
        ? { from: Math.floor(cursor / 1_000), to: eventMs }
        : undefined;
    };
    let isOutdated = false;
    const caughtUp = (): void => {
      clearTimeout(pause);
      if (isCatchingUp) sink.live(false);
      isCatchingUp = false;
    };
    const pause = setTimeout(() => {
      if (isOpen) caughtUp();
    }, REPLAY_PAUSE_MS);
    let isOpen = false;

    const end = await listenSocket(input.http, {
      url: asked.href,
      protocols: wire === 'subscribeEvents' ? [EVENTS_PROTOCOL] : [],
      headers: {},
      allowedHosts: input.source.allowedHosts,
      signal: until,
      clock,
      silentMs,
      onOpen() {
        isOpen = true;
        pause.refresh();
        sink.live(isCatchingUp);
        if (missedBefore !== null) void batch.add({ missed: missedBefore, size: 0 });
        // From now on all is heard: a cut before the first event must lose nothing either.
        if (cursor === null) void batch.add({ cursor: String(clock() * 1_000), size: 0 });
      },
      onRefusal(status, body) {
        // Nothing else of what is asked depends on the day.
        if (status === 400 && cursor !== null && /cursor/i.test(body)) isCursorRefused = true;
      },
      onText(text) {
        const size = text.length;
        const reading = readJetstream(wire, text, (did) => handles.get(did) ?? null);
        if (reading.what === 'reject') return batch.add({ reject: reading.reason, size });
        if (reading.what === 'error') {
          streamError = reading.name;
          return null;
        }
        if (reading.what === 'notice') {
          if (reading.name === 'OutdatedCursor' || reading.name === 'FutureCursor') isOutdated = true;
          return null;
        }
        if (reading.what === 'handle') remember(reading.did, reading.handle);
        const eventMs = Math.floor(reading.timeUs / 1_000);
        // A time ahead of ours moves no cursor: it would skip what is still to come.
        if (reading.timeUs > newest && eventMs <= clock() + CURSOR_AHEAD_MS) newest = reading.timeUs;
        const missed = isFirst ? gapBefore(eventMs, isOutdated) : undefined;
        isFirst = false;
        if (isCatchingUp) {
          if (eventMs >= clock() - LIVE_WITHIN_MS) caughtUp();
          else pause.refresh();
        }
        return batch.add({
          ...(reading.what === 'observed' ? { observed: [reading.observed] } : {}),
          ...(missed === undefined ? {} : { missed }),
          cursor: newest === 0 ? null : String(newest),
          size,
        });
      },
    });
    clearTimeout(pause);
    await batch.flush(until);
    if (fault.signal.aborted && !signal.aborted) throw fault.signal.reason;
    if (streamError !== null && end.kind !== 'failed')
      return { end: closed(streamError), isCursorRefused: false };
    return { end, isCursorRefused };
  }
}

/** A stream of a few accounts may be silent for as long as they are. */
function hasAccounts(url: URL): boolean {
  return url.searchParams.has('wantedDids') || url.searchParams.has('dids');
}

/** Epoch µs; null where there is none, or none that can be read. */
function readCursor(text: string | null): number | null {
  if (text === null || !/^\d{15,17}$/.test(text)) return null;
  const micros = Number(text);
  return Number.isSafeInteger(micros) ? micros : null;
}

export const jetstream: Connector = createJetstream();
