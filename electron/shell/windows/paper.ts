/*
 * The paper window: hidden, without scripts, in a session of its own that can load nothing but
 * the one page it was given under a name nobody can guess. A print that fails is an answer, not an
 * exception.
 */
import { randomBytes } from 'node:crypto';
import { app, BrowserWindow, type PrintToPDFOptions, session } from 'electron';
import { fail, type Result } from '../../../shared/lib/result.ts';
import type { Log } from '../log.ts';
import { FIXED_HEADERS } from '../security/appProtocol.ts';
import { PAPER_POLICY } from '../security/csp.ts';
import { lockSession } from '../security/lockSession.ts';
import { APP_SCHEME } from '../security/resolveAsset.ts';
import { safePreferences } from './webPreferences.ts';

// No `persist:`: nothing of a report stays in Chromium's caches.
const PARTITION = 'paper';
const LIMIT_MS = 60_000;

export type Printer = (html: string, options: PrintToPDFOptions) => Promise<Result<Uint8Array>>;

export function createPrinter(log: Log): Printer {
  const pages = new Map<string, string>();
  let isServed = false;

  const serve = (): void => {
    if (isServed) return;
    isServed = true;
    const paper = session.fromPartition(PARTITION);
    lockSession(paper, false);
    paper.protocol.handle(APP_SCHEME, (request) => {
      const url = new URL(request.url);
      const html = url.host === 'paper' ? pages.get(url.pathname.slice(1)) : undefined;
      return html === undefined
        ? new Response('', { status: 404, headers: FIXED_HEADERS })
        : new Response(html, {
            headers: {
              ...FIXED_HEADERS,
              'Content-Type': 'text/html; charset=utf-8',
              'Content-Security-Policy': PAPER_POLICY,
              'Cache-Control': 'no-store',
            },
          });
    });
  };

  const printOnce = async (html: string, options: PrintToPDFOptions): Promise<Uint8Array> => {
    serve();
    const token = randomBytes(24).toString('hex');
    pages.set(token, html);
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        ...safePreferences(session.fromPartition(PARTITION), app.isPackaged),
        javascript: false,
        backgroundThrottling: false,
      },
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const limit = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error('The print took too long.')), LIMIT_MS);
        window.webContents.once('render-process-gone', () => reject(new Error('The paper page died.')));
      });
      const print = async (): Promise<Uint8Array> => {
        await window.loadURL(`${APP_SCHEME}://paper/${token}`);
        return new Uint8Array(await window.webContents.printToPDF(options));
      };
      return await Promise.race([print(), limit]);
    } finally {
      clearTimeout(timer);
      pages.delete(token);
      if (!window.isDestroyed()) window.destroy();
    }
  };

  return async (html, options) => {
    try {
      return { ok: true, value: await printOnce(html, options) };
    } catch (error) {
      log.error({ err: error }, 'a print failed');
    }
    return fail('print.failed', 'The page could not be laid out as PDF.');
  };
}
