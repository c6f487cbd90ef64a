/*
 * The body of a reply, unpacked and bounded while it arrives: what is sent as a kilobyte and unpacks to a
 * gigabyte stops at the bound, not after it.
 */
import type { Readable, Transform } from 'node:stream';
import * as zlib from 'node:zlib';

export const BODY_LIMIT_BYTES = 15 * 1024 * 1024;
/** Packed inside packed more often than this is a bomb or a mistake. */
const CODINGS_LIMIT = 2;

export type ReadBody =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly trouble: 'tooLarge' | 'malformed'; readonly detail: string };

/** Reads at most `limit` unpacked bytes. Rejects only when the stream breaks or is aborted. */
export async function readBody(
  body: Readable,
  contentEncoding: string | null,
  limit: number = BODY_LIMIT_BYTES,
): Promise<ReadBody> {
  const codings = (contentEncoding ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  // A body that is let go says so with an error, which nobody may be listening for any more.
  body.on('error', () => undefined);
  if (codings.length > CODINGS_LIMIT) {
    body.destroy();
    return { ok: false, trouble: 'malformed', detail: 'content-encoding' };
  }
  const steps: Transform[] = [];
  for (const coding of codings.reverse()) {
    const step = unpackerOf(coding);
    if (step === null) {
      body.destroy();
      return { ok: false, trouble: 'malformed', detail: `content-encoding ${coding.slice(0, 20)}` };
    }
    steps.push(step);
  }
  let stream: Readable = body;
  let unpackFault: Error | null = null;
  for (const step of steps) {
    const from = stream;
    from.on('error', (error) => step.destroy(error));
    step.on('error', (error) => {
      unpackFault ??= error;
      from.destroy();
    });
    stream = from.pipe(step);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > limit) {
        body.destroy();
        return { ok: false, trouble: 'tooLarge', detail: `> ${limit} B` };
      }
      chunks.push(chunk);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (
      unpackFault !== null &&
      (code.startsWith('Z_') || code.startsWith('ERR_') || code === 'ERR__ERROR_FORMAT')
    )
      return { ok: false, trouble: 'malformed', detail: code.slice(0, 40) };
    throw error;
  } finally {
    for (const step of steps) step.destroy();
  }
  return { ok: true, bytes: Buffer.concat(chunks, size) };
}

function unpackerOf(coding: string): Transform | null {
  // Small pieces: the bound is looked at after each.
  const options = { chunkSize: 64 * 1024 };
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return zlib.createGunzip(options);
    case 'deflate':
      return zlib.createInflate(options);
    case 'br':
      return zlib.createBrotliDecompress(options);
    default:
      return null;
  }
}

/** Longest wait a server may ask for; absurd ones are cut to it. */
export const RETRY_AFTER_LIMIT_MS = 24 * 3_600_000;

/** What `Retry-After` asks for, in ms from `now` (epoch ms): seconds or a date; null where it cannot be read. */
export function readRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const text = value.trim();
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  if (Number.isNaN(ms)) return null;
  return Math.min(Math.max(ms, 0), RETRY_AFTER_LIMIT_MS);
}
