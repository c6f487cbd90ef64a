/*
 * The address of a page as it is kept: without what says who shared it and from where, and on the host that everybody
 * can open. Two people who saw one post then have one address. Nothing is asked of any network.
 */
import { MENTION_LIMITS } from './mention.ts';
import { networkOfUrl } from './network.ts';

export type Address = {
  readonly scheme: string;
  /** Lower case, with its port. */
  readonly host: string;
  readonly path: string;
  /** Names and values as they are written, in their order. */
  readonly query: readonly (readonly [string, string])[];
  readonly fragment: string;
};

const FORM = /^(https?):\/\/(?:[^/?#\s\\]*@)?([^/?#\s@\\]+)([^?#\s\\]*)(?:\?([^#\s]*))?(?:#(\S*))?$/i;

/**
 * Names that advertisers and applications add for their own counting: those that browsers take off (Firefox and Brave
 * publish their lists) and those that share buttons of the networks write.
 */
const COUNTING =
  /^(?:utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|ttclid|yclid|mc_[ce]id|mkt_tok|oly_(?:enc|anon)_id|vero_id|_hs(?:enc|mi)|igsh|igshid|mibextid|rdid|share_id|share_url|__cft__.*|__tn__|__eep__|xmt|ref_src|ref_url|rcm|trk|trkinfo|trackingid|lipi|is_from_webapp|sender_device|sender_web_id|at_(?:medium|campaign|custom\d)|xtor|cmpid|smid|ocid)$/i;

/** Networks whose addresses say all in their path. */
const WITHOUT_QUERY = new Set([
  'x',
  'instagram',
  'tiktok',
  'bluesky',
  'linkedin',
  'threads',
  'reddit',
  'telegram',
]);

const HOSTS: Readonly<Record<string, string>> = {
  'twitter.com': 'x.com',
  'www.x.com': 'x.com',
  'instagram.com': 'www.instagram.com',
  'facebook.com': 'www.facebook.com',
  'web.facebook.com': 'www.facebook.com',
  'tiktok.com': 'www.tiktok.com',
  'youtube.com': 'www.youtube.com',
  'music.youtube.com': 'www.youtube.com',
  'linkedin.com': 'www.linkedin.com',
  'reddit.com': 'www.reddit.com',
  'old.reddit.com': 'www.reddit.com',
  'new.reddit.com': 'www.reddit.com',
  'np.reddit.com': 'www.reddit.com',
  'threads.net': 'www.threads.com',
  'threads.com': 'www.threads.com',
  'www.threads.net': 'www.threads.com',
  'telegram.me': 't.me',
};

/** Takes an address apart; null for what is none. */
export function readAddress(text: string): Address | null {
  if (text.length > MENTION_LIMITS.url) return null;
  const found = FORM.exec(text);
  if (found === null) return null;
  const [, scheme = '', host = '', path = '', query = '', fragment = ''] = found;
  return {
    scheme: scheme.toLowerCase(),
    host: host.toLowerCase(),
    path: path === '' ? '/' : path,
    query: query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const at = pair.indexOf('=');
        return at < 0 ? ([pair, ''] as const) : ([pair.slice(0, at), pair.slice(at + 1)] as const);
      }),
    fragment,
  };
}

/** The address as it is kept. */
export function tidyAddress(address: Address): Address {
  const network = networkOfUrl(writeAddress(address));
  const isNetwork = network !== null && network !== 'web' && network !== 'blog';
  const host = isNetwork || /\.m\.wiki/.test(address.host) ? plainHost(address.host) : address.host;
  const isSaidInPath = network !== null && WITHOUT_QUERY.has(network);
  return {
    ...address,
    scheme: isNetwork ? 'https' : address.scheme,
    host,
    query: isSaidInPath ? [] : address.query.filter(([name]) => !isCounting(name, network)),
    fragment: isNetwork || /^(?::~:|utm_|xtor=)/.test(address.fragment) ? '' : address.fragment,
  };
}

export function writeAddress({ scheme, host, path, query, fragment }: Address): string {
  const pairs = query.map(([name, value]) => (value === '' ? name : `${name}=${value}`));
  return `${scheme}://${host}${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}${fragment === '' ? '' : `#${fragment}`}`;
}

function isCounting(name: string, network: string | null): boolean {
  return COUNTING.test(name) || (network === 'youtube' && /^(?:si|feature|pp|ab_channel|app)$/.test(name));
}

/** The host of the desktop's page: phones have their own. */
function plainHost(host: string): string {
  const plain = host
    .replace(/^(?:www\.)?(?:m|mobile|touch|mbasic)\.(?=[^.]+\.)/, '')
    .replace(/\.m\.(?=wiki)/, '.');
  return HOSTS[plain] ?? plain;
}
