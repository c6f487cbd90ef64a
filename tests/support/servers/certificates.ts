/*
 * Certificates made for one run by OpenSSL, where it is there: one that holds, and three that do not.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Certificate = { readonly key: string; readonly cert: string };

export type Certificates = {
  /** The authority that whoever trusts it has to be given. */
  readonly authority: string;
  readonly good: Certificate;
  readonly expired: Certificate;
  readonly otherHost: Certificate;
  readonly selfSigned: Certificate;
};

/** Null where this machine has no OpenSSL. */
export function makeCertificates(): Certificates | null {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-certificates-'));
  const run = (...args: readonly string[]): void => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const leaf = (name: string, address: string, days: string): Certificate => {
    writeFileSync(join(folder, `${name}.ext`), `subjectAltName=IP:${address}\n`);
    run('req', ...key, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    run(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-days',
      days,
      '-extfile',
      `${name}.ext`,
      '-out',
      `${name}.pem`,
    );
    return { key: read(`${name}.key`), cert: read(`${name}.pem`) };
  };
  try {
    run(
      'req',
      '-x509',
      ...key,
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
      '-days',
      '2',
      '-subj',
      '/CN=Fictional authority',
    );
    run(
      'req',
      '-x509',
      ...key,
      '-keyout',
      'self.key',
      '-out',
      'self.pem',
      '-days',
      '2',
      '-subj',
      '/CN=Fictional',
      '-addext',
      'subjectAltName=IP:127.0.0.1',
    );
    return {
      authority: read('ca.pem'),
      good: leaf('good', '127.0.0.1', '2'),
      expired: leaf('expired', '127.0.0.1', '-1'),
      otherHost: leaf('other', '192.0.2.1', '2'),
      selfSigned: { key: read('self.key'), cert: read('self.pem') },
    };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
