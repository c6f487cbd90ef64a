/*
 * From an address of ours to a file inside the folder of built pages. The URL parser has
 * folded plain `..` away already; what is left are encoded dots, backslashes, NUL and names
 * that merely begin like the folder. Only known kinds of files are given out.
 */
import { extname, join, sep } from 'node:path';

export const APP_SCHEME = 'app';
export const APP_HOST = 'vigie';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
]);

export type Asset = { readonly file: string; readonly type: string };

/** The file that an address names, or null where it names none of ours. */
export function resolveAsset(root: string, address: string): Asset | null {
  let url: URL;
  let path: string;
  try {
    url = new URL(address);
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (url.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST) return null;
  if (path.includes('\0') || path.includes('\\') || path.includes(':')) return null;
  const parts = path.split('/').slice(1);
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return null;
  const file = join(root, ...parts);
  const type = TYPES.get(extname(file).toLowerCase());
  if (type === undefined || !file.startsWith(root + sep)) return null;
  return { file, type };
}

/** Whether an address belongs to the application: the only ones that windows may show. */
export function isOwnAddress(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
  } catch {
    return false;
  }
}
