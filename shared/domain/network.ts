/*
 * Names of networks. Exports call one network by many names ("Twitter", "X", "x.com"); stored is
 * one short code, so that filters and identifiers agree. An unknown name is kept as a slug.
 */
import { MENTION_LIMITS } from './mention.ts';

const NETWORKS: Readonly<Record<string, { readonly names: string; readonly hosts: string }>> = {
  x: {
    names: 'twitter|x twitter|twitter x|x formerly twitter|tweet|tweets',
    hosts: 'x.com|twitter.com|t.co',
  },
  facebook: {
    names: 'fb|facebook page|facebook public|facebook pages',
    hosts: 'facebook.com|fb.com|fb.watch',
  },
  instagram: { names: 'ig|insta|instagram public', hosts: 'instagram.com' },
  tiktok: { names: 'tik tok', hosts: 'tiktok.com' },
  youtube: { names: 'you tube|yt', hosts: 'youtube.com|youtu.be' },
  linkedin: { names: 'linked in', hosts: 'linkedin.com|lnkd.in' },
  reddit: { names: '', hosts: 'reddit.com|redd.it' },
  bluesky: { names: 'bsky|blue sky', hosts: 'bsky.app' },
  mastodon: { names: 'fediverse', hosts: 'mastodon.social|mastodon.online|mamot.fr' },
  threads: { names: '', hosts: 'threads.net|threads.com' },
  telegram: { names: '', hosts: 't.me|telegram.me' },
  pinterest: { names: '', hosts: 'pinterest.com' },
  tumblr: { names: '', hosts: 'tumblr.com' },
  vk: { names: 'vkontakte', hosts: 'vk.com' },
  twitch: { names: '', hosts: 'twitch.tv' },
  news: {
    names: 'online news|onlinenews|news site|actualites|presse|presse en ligne|web news|print|magazine',
    hosts: '',
  },
  blog: { names: 'blogs', hosts: 'wordpress.com|blogspot.com|medium.com' },
  forum: { names: 'forums|message board|message boards|messageboard', hosts: '' },
  review: { names: 'reviews|avis', hosts: 'trustpilot.com|tripadvisor.com' },
  radio: { names: 'podcast|podcasts', hosts: '' },
  tv: { names: 'television|tele|broadcast', hosts: '' },
  web: { names: 'website|site web|internet|sites|www', hosts: '' },
  email: { names: 'e mail|mail|courriel|courriels|newsletter|infolettre', hosts: '' },
};

/** Of a post whose network nothing tells. */
export const UNKNOWN_NETWORK = 'other';

/** Every code that has a name of its own, in the order in which they are offered. */
export const NETWORK_CODES: readonly string[] = [...Object.keys(NETWORKS), UNKNOWN_NETWORK];

const codeOfName = new Map<string, string>();
const codeOfHost = new Map<string, string>();
for (const [code, { names, hosts }] of Object.entries(NETWORKS)) {
  codeOfName.set(code, code);
  for (const name of names.split('|')) if (name !== '') codeOfName.set(name, code);
  for (const host of hosts.split('|')) if (host !== '') codeOfHost.set(host, code);
}

const ESCAPED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * The text of a post as its author typed it. X hands out `&`, `<` and `>` escaped, these three alone,
 * and exports keep them so. https://developer.x.com/en/docs/counting-characters
 */
export function asTyped(network: string, text: string): string {
  if (network !== 'x' || !text.includes('&')) return text;
  return text.replace(/&(?:amp|lt|gt);/g, (escaped) => ESCAPED[escaped] ?? escaped);
}

/** The code of a network by any of its names; null when the name is not a known one. */
export function knownNetwork(name: string): string | null {
  const word = plain(name);
  return (
    codeOfName.get(word) ??
    codeOfFamily(word) ??
    codeOfHost.get(
      name
        .trim()
        .toLowerCase()
        .replace(/^www\./, ''),
    ) ??
    null
  );
}

/**
 * Talkwalker names a family and then its member: `SOCIALMEDIA, SOCIALMEDIA_TWITTER`, `ONLINENEWS_MAGAZINE`.
 * https://developer.talkwalker.com/docs/talkwalker-documents (source_type)
 */
function codeOfFamily(word: string): string | null {
  const member = /^(?:socialmedia )+(.+)$/.exec(word)?.[1];
  if (member !== undefined) return codeOfName.get(member) ?? null;
  const family = /^(onlinenews|messageboard|blog|newsletter) /.exec(word)?.[1];
  return family === undefined ? null : (codeOfName.get(family) ?? null);
}

/** The code under which a name is stored: the known one, else a slug; null when nothing is left of it. */
export function readNetwork(name: string): string | null {
  const slug = () => plain(name).replace(/ /g, '-').slice(0, MENTION_LIMITS.network);
  return knownNetwork(name) ?? (slug() || null);
}

/** The network that an address belongs to: a known one by its host, `web` for any other; null without an address. */
export function networkOfUrl(url: string): string | null {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase();
  if (host === undefined) return null;
  const known = seenHosts.get(host);
  if (known !== undefined) return known;
  const code = codeOfLabels(host.split('.'));
  if (seenHosts.size >= HOSTS_REMEMBERED) seenHosts.clear();
  seenHosts.set(host, code);
  return code;
}

// Files of a million rows name few hosts; a hostile one must not fill memory.
const HOSTS_REMEMBERED = 2_000;
const seenHosts = new Map<string, string>();

/** The identifier that an address gives a post of X, or null: suites export the address and an identifier of their own. */
export function statusOfUrl(url: string): string | null {
  return (
    /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/[^/?#]+(?:\/[^/?#]+)?\/status(?:es)?\/(\d{1,20})(?:[/?#]|$)/i.exec(
      url,
    )?.[1] ?? null
  );
}

function codeOfLabels(labels: readonly string[]): string {
  for (let from = 0; from < labels.length - 1; from += 1) {
    const code = codeOfHost.get(labels.slice(from).join('.'));
    if (code !== undefined) return code;
  }
  return 'web';
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
