/*
 * What both tests of publishing begin with: publishers whose patience is short, a post, and an ear for secrets.
 */
import { expect } from 'vitest';
import type { SafeHttp } from '../../../electron/engine/ingest/net/safeHttp.ts';
import {
  createPublishers,
  type Publishers,
  type PublishPost,
} from '../../../electron/engine/publish/publisher.ts';
import type { PublishTiming } from '../../../electron/engine/publish/publishTypes.ts';
import type { Result } from '../../../shared/lib/result.ts';

export const PATIENT: PublishTiming = { questionMs: 10_000, fileMs: 10_000, mediaLookMs: 1, mediaLooks: 20 };
/** For servers that never answer. */
export const HASTY: PublishTiming = { ...PATIENT, questionMs: 400 };

export function publishersBy(http: SafeHttp, timing: PublishTiming = PATIENT, clock = Date.now): Publishers {
  return createPublishers({ http, clock, userAgent: 'Vigie (test)', allowedHosts: ['127.0.0.1'], timing });
}

let counted = 0;

export function aPost(more: Partial<PublishPost> = {}): PublishPost {
  counted += 1;
  return {
    id: `0198c0de-0000-7000-8000-${String(counted).padStart(12, '0')}`,
    text: 'We are looking into it. Next update at 15:00.',
    language: 'en',
    createdAt: Date.now(),
    replyTo: null,
    media: [],
    isRetry: false,
    ...more,
  };
}

/** A refusal with its code and whether nobody knows; none of the secrets stands anywhere in it. */
export function expectFailure(
  result: Result<unknown>,
  code: string,
  isUnknown: boolean,
  secrets: readonly string[],
): void {
  expect(result).toMatchObject({ ok: false, error: { code, detail: { isUnknown } } });
  const told = JSON.stringify(result);
  for (const secret of secrets) expect(told).not.toContain(secret);
}

export const PICTURE = {
  bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0x0d, 0x0a]),
  type: 'image/png',
  altText: 'Carte des rues où l’eau est coupée',
};
