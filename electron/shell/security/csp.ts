/*
 * The Content-Security-Policy of every page. React Aria adds style elements of its own and
 * takes the nonce from the page's `csp-nonce` meta tag; it is new at every load. Style
 * attributes set by script go through the DOM and need no exception.
 */

/** The placeholder that the build leaves in pages. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** What a window's page may load: its own files, and pictures that it made itself. */
export function windowPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'none'",
    "worker-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "media-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What paper may load: nothing at all but what it carries in itself. */
export const PAPER_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Puts the nonce where the build left its placeholder. */
export function withNonce(html: string, nonce: string): string {
  return html.replaceAll(NONCE_PLACEHOLDER, () => nonce);
}
