/*
 * The first of the nine faults, met for real: a server whose certificate nobody vouches for. Neither
 * a page nor a request of the application reaches it. Control: the same server answers whoever asks
 * without looking.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { rootDir } from '../../electron/dev/paths.ts';
import { expect, test } from './support/launch.ts';

let server: Server;
let address: string;
let served = 0;

test.beforeAll(async () => {
  const read = (name: string): string => readFileSync(join(rootDir, 'tests/fixtures/tls', name), 'utf8');
  server = createServer({ key: read('key.pem'), cert: read('certificate.pem') }, (_request, response) => {
    served += 1;
    response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
test.afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('a certificate that nobody vouches for is refused', async ({ launch }) => {
  const { app } = await launch();
  // Sessions of their own: in Vigie's session no request leaves at all (see security.spec.ts).
  const outcomes = await app.evaluate(async ({ BrowserWindow, session }, url) => {
    const fetched = await session
      .fromPartition('certificate-request')
      .fetch(url)
      .then(
        () => 'reached',
        (error: Error) => error.message,
      );
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'certificate-page' } });
    const loaded = await window.loadURL(url).then(
      () => 'reached',
      (error: Error) => error.message,
    );
    window.destroy();
    return { fetched, loaded };
  }, address);
  expect(outcomes.fetched).toContain('ERR_CERT_AUTHORITY_INVALID');
  expect(outcomes.loaded).toContain('ERR_CERT_AUTHORITY_INVALID');
  expect(served).toBe(0);

  const control = await app.evaluate(async ({ session }, url) => {
    const careless = session.fromPartition('certificate-control');
    careless.setCertificateVerifyProc((_request, callback) => callback(0));
    return await (await careless.fetch(url)).text();
  }, address);
  expect(control).toBe('reached');
  expect(served).toBe(1);
});
