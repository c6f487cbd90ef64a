/*
 * The two wires of Jetstream as one event. Both are spoken by the same servers:
 * - `/subscribe`: bare JSON, times in `time_us` (README of bluesky-social/jetstream);
 * - `/xrpc/network.bsky.jetstream.subscribeEvents`: frames `{ $type: "message", payload }` of the
 *   subprotocol xrpc.v1.json, times as texts. Its lexicon is
 *   lexicons/network/bsky/jetstream/subscribeEvents.json in bluesky-social/jetstream
 *   (commit c5c5b38b21078806ee76a31050cd6a3a0c6204b3).
 */
import type { SourceReject } from '../../../../shared/domain/sourceHealth.ts';
import { jsonOf, type Shape, shapeOf, textOf, wholeOf } from './readShape.ts';

export const EVENTS_NSID = 'network.bsky.jetstream.subscribeEvents';
export const EVENTS_PROTOCOL = 'xrpc.v1.json';

export type JetstreamWire = 'subscribe' | 'subscribeEvents';

export type JetstreamEvent = {
  readonly did: string;
  /** When the server witnessed it, epoch µs: what a cursor is made of, on either wire. */
  readonly timeUs: number;
  readonly kind: 'commit' | 'identity' | 'account' | 'sync';
  /** What belongs to the kind. */
  readonly body: Shape;
};

export type JetstreamFrame =
  | { readonly what: 'event'; readonly event: JetstreamEvent }
  /** Said about the stream itself. */
  | { readonly what: 'notice'; readonly name: string }
  /** The server ends the stream after this. */
  | { readonly what: 'error'; readonly name: string }
  | { readonly what: 'reject'; readonly reason: SourceReject };

const KINDS = ['commit', 'identity', 'account', 'sync'] as const;
const DID = /^did:[a-z]+:[A-Za-z0-9._:%-]{1,250}$/;
/** 2022 in µs: nothing is older than the network; below 1e15 a cursor would mean something else. */
const EARLIEST_US = Date.UTC(2022, 0, 1) * 1_000;

/** Reads one message of a wire. Never throws. */
export function readFrame(wire: JetstreamWire, text: string): JetstreamFrame {
  const value = jsonOf(text);
  if (value === undefined) return { what: 'reject', reason: 'notJson' };
  const shape = shapeOf(value);
  if (shape === null) return { what: 'reject', reason: 'wrongShape' };
  return wire === 'subscribe' ? readBare(shape) : readEnvelope(shape);
}

function readBare(shape: Shape): JetstreamFrame {
  const { kind } = shape;
  if (textOf(kind) === null) return { what: 'reject', reason: 'wrongShape' };
  return readEvent(shape, String(kind), wholeOf(shape.time_us), shapeOf(shape[String(kind)]));
}

function readEnvelope(shape: Shape): JetstreamFrame {
  if (shape.$type === 'error') return { what: 'error', name: textOf(shape.error)?.slice(0, 100) ?? 'error' };
  const payload = shape.$type === 'message' ? shapeOf(shape.payload) : null;
  const type = textOf(payload?.$type);
  if (payload === null || type === null) return { what: 'reject', reason: 'wrongShape' };
  if (!type.startsWith(`${EVENTS_NSID}#`)) return { what: 'reject', reason: 'unknownKind' };
  const kind = type.slice(EVENTS_NSID.length + 1);
  if (kind === 'info') return { what: 'notice', name: textOf(payload.name)?.slice(0, 100) ?? 'info' };
  // A commit lies flat in its payload; the other kinds wrap what the relay said.
  const body = kind === 'commit' ? payload : shapeOf(payload[kind]);
  return readEvent(payload, kind, microsOf(payload.witnessedAt) ?? microsOf(payload.time), body);
}

function readEvent(shape: Shape, kind: string, timeUs: number | null, body: Shape | null): JetstreamFrame {
  const known = KINDS.find((one) => one === kind);
  if (known === undefined) return { what: 'reject', reason: 'unknownKind' };
  const did = textOf(shape.did);
  if (did === null || !DID.test(did) || timeUs === null || timeUs < EARLIEST_US || body === null)
    return { what: 'reject', reason: 'wrongShape' };
  return { what: 'event', event: { did, timeUs, kind: known, body } };
}

const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/;

/** Epoch µs of a time text: its last digits are kept, which `Date` would drop. */
export function microsOf(value: unknown): number | null {
  const parts = TIME.exec(textOf(value) ?? '');
  if (parts === null) return null;
  const seconds = Date.parse(`${parts[1]}${parts[3]}`);
  if (Number.isNaN(seconds)) return null;
  return seconds * 1_000 + Number((parts[2] ?? '').padEnd(6, '0').slice(0, 6));
}
