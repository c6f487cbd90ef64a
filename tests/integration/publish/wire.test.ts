/*
 * The way to a server: behind a certificate that does not hold nothing is sent, and it is known that nothing was; names
 * that lead inside are not asked. The control has a certificate that holds.
 */
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createSafeHttp, type SafeHttp } from '../../../electron/engine/ingest/net/safeHttp.ts';
import { createPublishers } from '../../../electron/engine/publish/publisher.ts';
import { readRetryAt } from '../../../electron/engine/publish/publishFailure.ts';
import { readOrigin } from '../../../electron/engine/publish/wire.ts';
import { type Certificate, makeCertificates } from '../../support/servers/certificates.ts';
import { testHttp } from '../../support/servers/resume.ts';
import { aPost, expectFailure, publishersBy } from './publishing.ts';

const made = makeCertificates();
if (made === null) console.log('No OpenSSL here: certificates that do not hold are not tried.');
const trusted = getCACertificates('default');
const signal = new AbortController().signal;

let http: SafeHttp;
let server: Server | null = null;
const asked: string[] = [];
beforeAll(() => {
  if (made !== null) setDefaultCACertificates([...trusted, made.authority]);
  http = testHttp();
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
  asked.length = 0;
});
afterAll(async () => {
  setDefaultCACertificates(trusted);
  await http.close();
});

/** Says of itself what it may, and is cut when something is published. */
async function serve(certificate: Certificate): Promise<string> {
  const opened = createServer({ ...certificate }, (request, reply) => {
    asked.push(`${request.method} ${request.url}`);
    if (request.method === 'POST') request.socket.destroy();
    else reply.end('{}');
  });
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  return `https://127.0.0.1:${(opened.address() as AddressInfo).port}`;
}

const accountOf = (origin: string) => ({ network: 'mastodon', server: origin, handle: 'press' }) as const;

describe.runIf(made !== null)('a certificate', () => {
  it.each(['expired', 'otherHost', 'selfSigned'] as const)('that is %s lets nothing out', async (which) => {
    if (made === null) return;
    const account = accountOf(await serve(made[which]));
    const result = await publishersBy(http).publish(account, 'fictional', aPost(), signal);
    expectFailure(result, 'publish.unreachable', false, ['fictional']);
    expect(result).toMatchObject({ error: { detail: { trouble: 'tls' } } });
    expect(asked).toEqual([]);
  });

  it('that holds lets the post out, and nobody knows once it is lost behind it', async () => {
    if (made === null) return;
    const account = accountOf(await serve(made.good));
    const result = await publishersBy(http).publish(account, 'fictional', aPost(), signal);
    expectFailure(result, 'publish.unreachable', true, ['fictional']);
    expect(asked).toEqual(['GET /api/v2/instance', 'POST /api/v1/statuses']);
  });
});

describe('a name that leads inside', () => {
  it('is not asked, whatever it is called', async () => {
    const resolve = () => Promise.resolve(['127.0.0.1']);
    const led = createSafeHttp({ clock: Date.now, userAgent: 'Vigie (test)', hostGapMs: 0, resolve });
    const publishers = createPublishers({ http: led, clock: Date.now, userAgent: 'Vigie (test)' });
    const result = await publishers.publish(
      accountOf('https://social.example'),
      'fictional',
      aPost(),
      signal,
    );
    expectFailure(result, 'publish.unreachable', false, ['fictional']);
    expect(result).toMatchObject({ error: { detail: { trouble: 'refusedAddress' } } });
    await led.close();
  });

  it.each([
    ['https://social.example/about', 'https://social.example'],
    ['https://SOCIAL.example:8443', 'https://social.example:8443'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['http://social.example', null],
    ['http://localhost:3000', null],
    ['https://name:word@social.example', null],
    ['wss://social.example', null],
    ['no address', null],
  ])('%s is asked at %s', (server, origin) => {
    expect(readOrigin(server, ['127.0.0.1', 'social.example'])).toBe(origin);
  });
});

describe('how long a network asks to wait', () => {
  const now = Date.UTC(2031, 0, 1);
  it.each<[Record<string, string>, number | null]>([
    [{ 'retry-after': '120' }, now + 120_000],
    [{ 'x-ratelimit-reset': '2031-01-01T00:05:00.000Z' }, now + 300_000],
    [{ 'ratelimit-reset': String(now / 1_000 + 60) }, now + 60_000],
    [{ 'ratelimit-reset': '99999999999999999999' }, now + 86_400_000],
    [{ 'ratelimit-reset': '12' }, now],
    [{ 'x-ratelimit-reset': 'soon' }, null],
    [{}, null],
  ])('%j', (headers, at) => {
    expect(readRetryAt(headers, now)).toBe(at);
  });
});
