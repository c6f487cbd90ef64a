/*
 * What of a Mastodon server is listened to, read from the address as people see it in their browser:
 * - `https://server/` or `/public`: all it knows; `/public/local`: its own people; `/public/remote`: others;
 * - `https://server/tags/acme`: a hashtag; with `/local` at its end, that of its own people;
 * - `https://server/lists/42`: a list of the account whose token is kept;
 * - `https://server/@name`: what one account says (asked for, since nobody streams it).
 * `https` streams by server-sent events, `wss` by WebSocket. Ids of Mastodon are moments (ms << 16).
 */

export type MastodonAddress = {
  /** `https://server`, where questions go. */
  readonly origin: string;
  readonly host: string;
  readonly isSocket: boolean;
  readonly listens:
    | { readonly to: 'public' | 'public:local' | 'public:remote' }
    | { readonly to: 'hashtag' | 'hashtag:local'; readonly tag: string }
    | { readonly to: 'list'; readonly list: string }
    | { readonly to: 'account'; readonly name: string };
};

/** Reads a source's address; null where it names nothing that can be listened to. */
export function readMastodonAddress(text: string): MastodonAddress | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isSecure = url.protocol === 'https:' || url.protocol === 'wss:';
  if (!isSecure && url.protocol !== 'http:' && url.protocol !== 'ws:') return null;
  const listens = readPath(url.pathname);
  if (listens === null) return null;
  return {
    origin: `${isSecure ? 'https' : 'http'}://${url.host}`,
    host: url.host,
    isSocket: url.protocol.startsWith('ws'),
    listens,
  };
}

function readPath(path: string): MastodonAddress['listens'] | null {
  let parts: readonly string[];
  try {
    parts = path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return null;
  }
  const [first = 'public', second, third] = parts;
  if (first === 'public' && second === undefined) return { to: 'public' };
  if (first === 'public' && (second === 'local' || second === 'remote') && third === undefined)
    return { to: `public:${second}` };
  if (first === 'tags' && second !== undefined && (third === undefined || third === 'local')) {
    const tag = second.replace(/^#/, '').normalize('NFKC').toLowerCase();
    if (!/^[\p{L}\p{M}\p{N}_·]{1,200}$/u.test(tag)) return null;
    return { to: third === 'local' ? 'hashtag:local' : 'hashtag', tag };
  }
  if (first === 'lists' && second !== undefined && /^[A-Za-z0-9_-]{1,64}$/.test(second))
    return { to: 'list', list: second };
  const name = /^@([A-Za-z0-9_.-]{1,100}(?:@[A-Za-z0-9.:-]{1,253})?)$/.exec(first)?.[1];
  return name !== undefined && second === undefined ? { to: 'account', name } : null;
}

/** Where the newest posts are asked for; null for an account, whose number must be asked first. */
export function timelinePath({ listens }: MastodonAddress): string | null {
  switch (listens.to) {
    case 'public':
      return '/api/v1/timelines/public';
    case 'public:local':
      return '/api/v1/timelines/public?local=true';
    case 'public:remote':
      return '/api/v1/timelines/public?remote=true';
    case 'hashtag':
      return `/api/v1/timelines/tag/${encodeURIComponent(listens.tag)}`;
    case 'hashtag:local':
      return `/api/v1/timelines/tag/${encodeURIComponent(listens.tag)}?local=true`;
    case 'list':
      return `/api/v1/timelines/list/${listens.list}`;
    case 'account':
      return null;
  }
}

/** Where it is streamed; null where it never is. */
export function streamPath({ listens, isSocket }: MastodonAddress): string | null {
  if (listens.to === 'account') return null;
  const query = new URLSearchParams();
  if (isSocket) query.set('stream', listens.to);
  if ('tag' in listens) query.set('tag', listens.tag);
  if ('list' in listens) query.set('list', listens.list);
  const path = isSocket ? '' : `/${listens.to.replace(':', '/')}`;
  const text = query.toString();
  return `/api/v1/streaming${path}${text === '' ? '' : `?${text}`}`;
}

/**
 * Where a server says that it streams (`configuration.urls.streaming` of /api/v2/instance): large ones do
 * it beside themselves, and a token is not sent on to where they redirect. Believed only of a name below
 * the server's own, since the token goes there; else the server itself.
 */
export function streamOrigin({ origin, host }: MastodonAddress, said: string | null): string {
  if (said === null || !URL.canParse(said)) return origin;
  const url = new URL(said);
  const own = new URL(origin);
  const isSecure = url.protocol === 'https:' || url.protocol === 'wss:';
  const isBelow = url.host === host || url.hostname.endsWith(`.${own.hostname}`);
  return isBelow && isSecure === (own.protocol === 'https:') && url.username === '' && url.password === ''
    ? `${own.protocol}//${url.host}`
    : origin;
}

/** Whether one id is newer than another: longer, or later in the alphabet at the same length. */
export function isNewer(id: string, than: string | null): boolean {
  if (than === null) return true;
  return id.length === than.length ? id > than : id.length > than.length;
}

/** The id that a post of this moment would have, epoch ms. */
export function idAt(ms: number): string {
  return (BigInt(Math.max(0, ms)) << 16n).toString();
}

/** The id so many ms earlier; ids that are no moments stay as they are. */
export function rewound(id: string, ms: number): string {
  if (!/^\d{15,19}$/.test(id)) return id;
  const earlier = BigInt(id) - (BigInt(ms) << 16n);
  return earlier > 0n ? earlier.toString() : id;
}
