/*
 * What kind of source somebody means by what they pasted: the address of a page or a feed, of a Mastodon tag, a
 * community of Reddit, a folder, a few words to look for. A guess that the reader sees and may overrule.
 */
import { SOURCE_ADDRESS_LIMIT, type SourceKind } from './planLimits.ts';

export type SourceGuess = {
  readonly kind: SourceKind;
  /** In the form in which the source of that kind is asked. */
  readonly address: string;
  /** What it may be called until something better is known; empty for a page, whose title says it. */
  readonly name: string;
};

const JETSTREAM = 'wss://jetstream2.us-east.bsky.network/subscribe';
/** Where posts of a server of Mastodon are listened to, told by the path alone. */
const MASTODON_PATH = /^\/(?:tags\/[^/]+|public(?:\/local|\/remote)?|lists\/\d+|explore)\/?$/;
const COMMUNITY = /^\/?(?:r|u|user)\/[\w-]{2,40}\/?$/i;

type Address = {
  readonly whole: string;
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
  readonly query: string;
};

/** Null for nothing, or for more than an address may be. */
export function guessSource(pasted: string): SourceGuess | null {
  const text = pasted.trim();
  if (text === '' || text.length > SOURCE_ADDRESS_LIMIT || /[\r\n]/.test(text)) return null;
  if (COMMUNITY.test(text)) return { kind: 'reddit', address: text, name: text.replace(/^\/|\/$/g, '') };
  if (/^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(text))
    return { kind: 'folder', address: text, name: text.split(/[\\/]/).filter(Boolean).at(-1) ?? text };
  if (/^#[\p{L}\p{N}_]+$/u.test(text))
    return { kind: 'mastodon', address: `https://mastodon.social/tags/${text.slice(1)}`, name: text };
  const address = addressOf(text);
  return address === null ? { kind: 'gdelt', address: text, name: text.slice(0, 80) } : ofAddress(address);
}

function ofAddress({ whole, scheme, host, path, query }: Address): SourceGuess {
  if (scheme === 'ws' || scheme === 'wss') {
    const isJetstream = /subscribe(?:Events)?\/?$/.test(path) || host.includes('jetstream');
    return { kind: isJetstream ? 'jetstream' : 'mastodon', address: whole, name: host };
  }
  if (host === 'bsky.app' || host === 'bsky.social')
    return { kind: 'jetstream', address: JETSTREAM, name: 'Bluesky' };
  if (/(?:^|\.)reddit\.com$/.test(host)) {
    const community = COMMUNITY.exec(path)?.[0]?.replace(/^\/|\/$/g, '');
    return { kind: 'reddit', address: whole, name: community ?? 'Reddit' };
  }
  if (host === 'news.ycombinator.com' || host === 'hnrss.org')
    return { kind: 'hackerNews', address: whole, name: 'Hacker News' };
  if (host === 'api.gdeltproject.org') {
    const words = /[?&]query=([^&]*)/.exec(query)?.[1];
    return { kind: 'gdelt', address: whole, name: decode(words ?? '').slice(0, 80) || 'GDELT' };
  }
  if (MASTODON_PATH.test(path)) {
    const tag = /^\/tags\/([^/]+)/.exec(path)?.[1];
    return { kind: 'mastodon', address: whole, name: tag === undefined ? host : `#${decode(tag)} (${host})` };
  }
  return { kind: 'feed', address: whole, name: '' };
}

/** An address with its scheme, or one that lost it on the way (`journal.example.org/rss`). */
function addressOf(text: string): Address | null {
  const isBare = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d{1,5})?(?:\/\S*)?$/u.test(text);
  const whole = isBare ? `https://${text}` : text;
  const parts =
    /^(https?|wss?):\/\/(?:www\.)?([^/?#:\s]+)(?::\d{1,5})?([^?#\s]*)(\?[^#\s]*)?(?:#\S*)?$/i.exec(whole);
  if (parts === null) return null;
  const [, scheme = '', host = '', path = '', query = ''] = parts;
  return { whole, scheme: scheme.toLowerCase(), host: host.toLowerCase(), path, query };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
