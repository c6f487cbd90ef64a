/*
 * Which addresses may leave for the browser, and how they are shown before they do. A name in
 * other letters is shown in both spellings, because `xn--` hides what the eye would notice and
 * the letters hide what the machine would reach.
 */
import { domainToUnicode } from 'node:url';

const ALLOWED: readonly string[] = ['https:', 'http:', 'mailto:'];
const SHOWN_LIMIT = 2_000;

export type Link = {
  /** Exactly what would be opened. */
  readonly href: string;
  /** The host in its own letters, where that differs from what `href` shows. */
  readonly hostInLetters: string | null;
};

/** The address as it would be opened, or null where it is refused. */
export function readLink(text: string): Link | null {
  // The URL parser drops tabs and line ends in silence: what looks like one thing would be another.
  if (/[\u0000-\u001f\u007f]/.test(text) || text.length > SHOWN_LIMIT) return null;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (!ALLOWED.includes(url.protocol)) return null;
  if (url.protocol !== 'mailto:' && url.hostname === '') return null;
  // `https://bank.example@evil.example/` leads to evil.example.
  if (url.username !== '' || url.password !== '') return null;
  if (url.href.length > SHOWN_LIMIT) return null;
  const letters = url.hostname.includes('xn--') ? domainToUnicode(url.hostname) : '';
  return { href: url.href, hostInLetters: letters === '' || letters === url.hostname ? null : letters };
}
