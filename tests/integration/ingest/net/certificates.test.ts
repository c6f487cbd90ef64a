/*
 * Certificates that do not hold: nothing is read behind them, by questions, streams or sockets alike.
 * The control has one that holds.
 */
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { createJetstream } from '../../../../electron/engine/ingest/connectors/jetstream.ts';
import { createMastodon } from '../../../../electron/engine/ingest/connectors/mastodon.ts';
import type { SafeHttp } from '../../../../electron/engine/ingest/net/safeHttp.ts';
import { type Certificate, makeCertificates } from '../../../support/servers/certificates.ts';
import { createKept, inputOf, testHttp } from '../../../support/servers/resume.ts';

const made = makeCertificates();
if (made === null) console.log('No OpenSSL here: certificates that do not hold are not tried.');
const trusted = getCACertificates('default');

let http: SafeHttp;
let server: Server;
let asked = 0;
beforeAll(() => {
  if (made !== null) setDefaultCACertificates([...trusted, made.authority]);
  http = testHttp();
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});
afterAll(async () => {
  setDefaultCACertificates(trusted);
  await http.close();
});

async function serve(certificate: Certificate): Promise<string> {
  asked = 0;
  server = createServer({ ...certificate }, (_request, reply) => {
    asked += 1;
    reply.end('hello');
  });
  new WebSocketServer({ server }).on('connection', (socket) => {
    asked += 1;
    socket.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe.runIf(made !== null)('a certificate', () => {
  const wish = { signal: new AbortController().signal, allowedHosts: ['127.0.0.1'] };
  const streamed = (kind: 'jetstream' | 'mastodon', address: string) =>
    (kind === 'jetstream' ? createJetstream() : createMastodon())(
      inputOf({ kind, address, http, secret: 'fictional' }, null),
      createKept(),
      wish.signal,
    );

  it.each(['expired', 'otherHost', 'selfSigned'] as const)('that is %s ends the question', async (which) => {
    if (made === null) return;
    const host = await serve(made[which]);
    expect(await http.get(`https://${host}/`, wish)).toMatchObject({ ok: false, trouble: 'tls' });
    expect(await http.open(`https://${host}/`, wish)).toMatchObject({ ok: false, trouble: 'tls' });
    expect(await streamed('jetstream', `wss://${host}/subscribe`)).toMatchObject({ trouble: 'tls' });
    expect(await streamed('mastodon', `https://${host}/public`)).toMatchObject({ trouble: 'tls' });
    expect(await streamed('mastodon', `wss://${host}/public`)).toMatchObject({ trouble: 'tls' });
    expect(asked).toBe(0);
  });

  it('that holds lets all of them in', async () => {
    if (made === null) return;
    const host = await serve(made.good);
    expect(await http.get(`https://${host}/`, wish)).toMatchObject({ ok: true, status: 200 });
    expect(await streamed('jetstream', `wss://${host}/subscribe`)).toMatchObject({ kind: 'closed' });
    expect(asked).toBe(2);
  });
});
