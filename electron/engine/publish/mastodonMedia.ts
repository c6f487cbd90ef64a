/*
 * A picture on its way to a server of Mastodon, with the words that stand for it. Servers that work on a file for longer
 * say so (202) and are asked until they are done. Wire: https://docs.joinmastodon.org/methods/media/#v2
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { ok, type Result } from '../../../shared/lib/result.ts';
import type { AskServer } from './askServer.ts';
import { mediaSchema } from './mastodonShapes.ts';
import { notPosted } from './publishFailure.ts';
import type { Access, PublishMedia, PublishTiming } from './publishTypes.ts';

const WORKING: readonly number[] = [202, 206];

/** The file's number on the server. */
export async function uploadMedia(
  ask: AskServer,
  { secret: token, signal }: Access,
  media: PublishMedia,
  timing: PublishTiming,
): Promise<Result<string>> {
  if (!/^[a-z]{1,20}\/[a-z0-9.+-]{1,60}$/.test(media.type)) return notPosted('publish.mediaRefused', 'type');
  const sent = await ask({ path: '/api/v2/media', token, file: asForm(media) }, mediaSchema);
  if (!sent.ok) return asMediaRefused(sent);
  const { id } = sent.value.value;
  let isWorking = WORKING.includes(sent.value.status);
  for (let look = 0; isWorking && look < timing.mediaLooks; look += 1) {
    const isOn = await wait(timing.mediaLookMs, true, { signal }).catch(() => false);
    if (!isOn) return notPosted('publish.unreachable', 'closed');
    const seen = await ask({ path: `/api/v1/media/${id}`, token }, mediaSchema);
    if (!seen.ok) return asMediaRefused(seen);
    isWorking = WORKING.includes(seen.value.status);
  }
  return isWorking ? notPosted('publish.mediaRefused', 'timeout') : ok(id);
}

/** What is refused here is the file, not the text. */
function asMediaRefused(failed: Extract<Result<unknown>, { readonly ok: false }>): typeof failed {
  return failed.error.code === 'publish.refused'
    ? { ...failed, error: { ...failed.error, code: 'publish.mediaRefused' } }
    : failed;
}

/** RFC 7578. The file is called by its kind: what it is called on this machine is nobody's business. */
function asForm({ bytes, type, altText }: PublishMedia): {
  readonly bytes: Uint8Array;
  readonly type: string;
} {
  const boundary = `----${randomUUID()}`;
  const head = (disposition: string): string =>
    `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n`;
  const parts = [
    `${head('name="description"')}content-type: text/plain; charset=utf-8\r\n\r\n${altText}\r\n`,
    `${head(`name="file"; filename="picture.${type.split('/')[1] ?? ''}"`)}content-type: ${type}\r\n\r\n`,
    bytes,
    `\r\n--${boundary}--\r\n`,
  ];
  return {
    bytes: Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part))),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}
