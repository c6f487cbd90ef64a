/*
 * `app://vigie/…`: the built pages, and nothing else on the disk. A standard, secure scheme
 * instead of `file://`, so that pages have an origin that ports and policies can be held to.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs';
import { type CustomScheme, type ProtocolResponse, protocol, type Session } from 'electron';
import { windowPolicy, withNonce } from './csp.ts';
import { APP_SCHEME, type Asset, resolveAsset } from './resolveAsset.ts';

const SCHEME: CustomScheme = {
  scheme: APP_SCHEME,
  // No fetch, no CORS, no service worker, no way round the policy. Compiled scripts are kept between starts.
  privileges: { standard: true, secure: true, codeCache: true },
};

/** Must run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([SCHEME]);
}

export const FIXED_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=(), display-capture=()',
} as const;

/**
 * Serves the folder of built pages to a session. By the older of Electron's two ways: the newer
 * one brings Node's fetch along, and loading that keeps the first page waiting for 30 ms.
 */
export function serveApp(session: Session, root: string): void {
  session.protocol.registerBufferProtocol(APP_SCHEME, (request, answer) => {
    const asset = request.method === 'GET' ? resolveAsset(root, request.url) : null;
    if (asset === null) return answer(NOT_FOUND);
    readFile(asset.file, (error, body) => answer(error === null ? served(asset, body) : NOT_FOUND));
  });
}

function served({ type }: Asset, body: Buffer): ProtocolResponse {
  const headers: Record<string, string> = { ...FIXED_HEADERS, 'Content-Type': type };
  if (!type.startsWith('text/html')) {
    headers['Content-Security-Policy'] = "default-src 'none'; frame-ancestors 'none'";
    return { data: body, headers };
  }
  const nonce = randomBytes(18).toString('base64');
  headers['Content-Security-Policy'] = windowPolicy(nonce);
  headers['Cache-Control'] = 'no-store';
  return { data: Buffer.from(withNonce(body.toString('utf8'), nonce)), headers };
}

const NOT_FOUND: ProtocolResponse = {
  statusCode: 404,
  headers: { ...FIXED_HEADERS, 'Content-Type': 'text/plain' },
  data: Buffer.alloc(0),
};
