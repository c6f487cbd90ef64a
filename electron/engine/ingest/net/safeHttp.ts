/*
 * How the engine asks servers: one question at a time a host, every address checked by its number at the
 * moment of connecting and again at each redirect, a ceiling on size and time for whatever comes back.
 * What goes wrong is an answer with a reason, never an exception.
 */
import type { Readable } from 'node:stream';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { Agent, type Dispatcher, ProxyAgent, request } from 'undici';
import { guardedLookup, type Resolve, readAddress } from './addressRules.ts';
import type { ClockComparison } from './clockComparison.ts';
import { createHostTurns } from './hostTurns.ts';
import { type HttpFailure, ofError, ofStatus, refused } from './httpFailure.ts';
import { readBody, readRetryAfter } from './readReply.ts';

export type HttpReply = {
  readonly ok: true;
  readonly status: number;
  /** Where the reply came from in the end. */
  readonly url: string;
  /** Moved for good: the address to ask from now on. */
  readonly movedTo: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
};

export type HttpStream = Omit<HttpReply, 'bytes'> & { readonly body: Readable };

export type HttpWish = {
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  /** Hosts inside that were allowed by name. */
  readonly allowedHosts: readonly string[];
  readonly limitBytes?: number;
};

export type SafeHttp = {
  /** Asks for a whole body: status 200 to 299, or 304. */
  readonly get: (url: string, wish: HttpWish) => Promise<HttpReply | HttpFailure>;
  /** Opens a body that goes on; headers must come in time, the rest is the caller's to bound. */
  readonly open: (url: string, wish: HttpWish) => Promise<HttpStream | HttpFailure>;
  /** For sockets of other libraries: the same checks, or why not. */
  readonly socketOptions: (
    url: string,
    allowedHosts: readonly string[],
  ) => Promise<
    | {
        readonly ok: true;
        readonly lookup: ReturnType<typeof guardedLookup>;
        /** The way through the system's proxy; undefined for none. */
        readonly agent: HttpsProxyAgent<string> | undefined;
      }
    | HttpFailure
  >;
  readonly close: () => Promise<void>;
};

export type SafeHttpOptions = {
  /** Epoch ms UTC. */
  readonly clock: () => number;
  readonly userAgent: string;
  /** The system's proxy for an address; null for none. A proxy is trusted, as the names are resolved there. */
  readonly proxyFor?: (url: string) => Promise<string | null>;
  readonly resolve?: Resolve;
  /** Told of every reply, that the laptop's clock may be compared. */
  readonly onReply?: ClockComparison['take'];
  /** Least time between two questions to one host, ms. */
  readonly hostGapMs?: number;
};

export const REDIRECTS_LIMIT = 5;
const HEADERS_LIMIT_BYTES = 64 * 1024;
export const HEADERS_WITHIN_MS = 10_000;
export const WHOLE_WITHIN_MS = 20_000;
const CONNECT_WITHIN_MS = 10_000;
/** An unwanted body that drips is not waited for. */
const DRAIN_WITHIN_MS = 2_000;
const HOST_GAP_MS = 1_000;
/** Servers that ask for more patience in their rules (GDELT: one question every five seconds). */
const SLOW_HOSTS: Readonly<Record<string, number>> = { 'api.gdeltproject.org': 5_500 };
/** Streams held open to one host at once. */
const STREAMS_PER_HOST = 64;

export function createSafeHttp(options: SafeHttpOptions): SafeHttp {
  const { clock, userAgent, resolve } = options;
  const gapMs = options.hostGapMs ?? HOST_GAP_MS;
  const turns = createHostTurns((host) => (gapMs === 0 ? 0 : (SLOW_HOSTS[host] ?? gapMs)));
  const agentOf = (isAllowedByName: boolean, isForStreams: boolean): Agent =>
    new Agent({
      maxHeaderSize: HEADERS_LIMIT_BYTES,
      headersTimeout: HEADERS_WITHIN_MS,
      // A stream may be silent for longer, and holds its connection: questions must not wait behind it.
      bodyTimeout: isForStreams ? 0 : WHOLE_WITHIN_MS,
      connections: isForStreams ? STREAMS_PER_HOST : 2,
      keepAliveTimeout: 4_000,
      connect: { timeout: CONNECT_WITHIN_MS, lookup: guardedLookup(isAllowedByName, resolve) },
    });
  const agents = {
    whole: { outside: agentOf(false, false), named: agentOf(true, false) },
    stream: { outside: agentOf(false, true), named: agentOf(true, true) },
  };
  const proxies = new Map<string, ProxyAgent>();

  const dispatcherFor = async (
    url: URL,
    isAllowedByName: boolean,
    use: keyof typeof agents,
  ): Promise<Dispatcher> => {
    const proxy = (await options.proxyFor?.(url.href)) ?? null;
    if (proxy === null) return isAllowedByName ? agents[use].named : agents[use].outside;
    const known = proxies.get(proxy) ?? new ProxyAgent({ uri: proxy, headersTimeout: HEADERS_WITHIN_MS });
    proxies.set(proxy, known);
    return known;
  };

  /** Follows redirects hop by hop, each checked as if it were the first. */
  const follow = async (
    first: string,
    wish: HttpWish,
    signal: AbortSignal,
    use: keyof typeof agents,
    onTurn: () => void,
  ): Promise<HttpFailure | { url: URL; movedTo: string | null; reply: Dispatcher.ResponseData }> => {
    let text = first;
    let from: URL | null = null;
    let isWithFirst = true;
    let isForGood = true;
    let movedTo: string | null = null;
    for (let hop = 0; hop <= REDIRECTS_LIMIT; hop += 1) {
      const read = readAddress(text, wish.allowedHosts);
      if (!read.ok) return refused('refusedAddress', read.fault, { isFinal: hop === 0 });
      const { url, isAllowedByName } = read;
      if (from?.protocol === 'https:' && url.protocol !== 'https:')
        return refused('redirects', 'https → http', {});
      // What was sent to one host is not sent on to another, nor once another has been in between.
      isWithFirst &&= from === null || from.origin === url.origin;
      const headers = isWithFirst ? wish.headers : {};
      await turns.take(url.host, signal);
      onTurn();
      const askedAt = clock();
      const reply = await request(url, {
        method: 'GET',
        dispatcher: await dispatcherFor(url, isAllowedByName, use),
        signal,
        headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip, deflate, br', ...headers },
      });
      const answeredAt = clock();
      options.onReply?.({ host: url.host, headers: headersOf(reply.headers), askedAt, answeredAt });
      const location = header(reply.headers.location);
      if (![301, 302, 303, 307, 308].includes(reply.statusCode) || location === null)
        return { url, movedTo, reply };
      await drain(reply.body);
      if (!URL.canParse(location, url.href)) return refused('redirects', 'location', {});
      isForGood &&= reply.statusCode === 301 || reply.statusCode === 308;
      text = new URL(location, url.href).href;
      movedTo = isForGood ? text : movedTo;
      from = url;
    }
    return refused('redirects', `> ${REDIRECTS_LIMIT}`, {});
  };

  const asked = async <T extends { readonly ok: true }>(
    url: string,
    wish: HttpWish,
    signal: AbortSignal,
    use: keyof typeof agents,
    onTurn: () => void,
    finish: (opened: {
      url: URL;
      movedTo: string | null;
      reply: Dispatcher.ResponseData;
    }) => Promise<T | HttpFailure>,
  ): Promise<T | HttpFailure> => {
    try {
      const opened = await follow(url, wish, signal, use, onTurn);
      if ('ok' in opened) return opened;
      const status = opened.reply.statusCode;
      if ((status < 200 || status > 299) && status !== 304) {
        const retryAfterMs = readRetryAfter(header(opened.reply.headers['retry-after']), clock());
        await drain(opened.reply.body);
        return ofStatus(status, retryAfterMs);
      }
      return await finish(opened);
    } catch (error) {
      return ofError(error, wish.signal);
    }
  };

  return {
    get(url, wish) {
      // Waiting for one's turn at a busy host is no slowness of the server.
      const late = new AbortController();
      let timer: NodeJS.Timeout | null = null;
      const onTurn = (): void => {
        timer ??= setTimeout(() => late.abort(new DOMException('late', 'TimeoutError')), WHOLE_WITHIN_MS);
      };
      const signal = AbortSignal.any([wish.signal, late.signal]);
      const reply = asked<HttpReply>(
        url,
        wish,
        signal,
        'whole',
        onTurn,
        async ({ url: final, movedTo, reply }) => {
          const read = await readBody(reply.body, header(reply.headers['content-encoding']), wish.limitBytes);
          if (!read.ok) return refused(read.trouble, read.detail, {});
          return {
            ok: true,
            status: reply.statusCode,
            url: final.href,
            movedTo,
            headers: headersOf(reply.headers),
            bytes: read.bytes,
          };
        },
      );
      return reply.finally(() => {
        if (timer !== null) clearTimeout(timer);
      });
    },
    open(url, wish) {
      return asked<HttpStream>(
        url,
        wish,
        wish.signal,
        'stream',
        () => undefined,
        async ({ url: final, movedTo, reply }) => ({
          ok: true,
          status: reply.statusCode,
          url: final.href,
          movedTo,
          headers: headersOf(reply.headers),
          body: reply.body,
        }),
      );
    },
    async socketOptions(url, allowedHosts) {
      const read = readAddress(url, allowedHosts);
      if (!read.ok) return refused('refusedAddress', read.fault, { isFinal: true });
      try {
        // Systems know proxies for pages, and a socket begins as the question for one.
        const page = read.url.href.replace(/^ws/, 'http');
        const proxy = (await options.proxyFor?.(page)) ?? null;
        const agent = proxy === null ? undefined : new HttpsProxyAgent(proxy);
        return { ok: true, lookup: guardedLookup(read.isAllowedByName, resolve), agent };
      } catch (error) {
        return ofError(error, new AbortController().signal);
      }
    },
    async close() {
      await Promise.allSettled(
        [agents.whole, agents.stream]
          .flatMap(({ outside, named }): Dispatcher[] => [outside, named])
          .concat(...proxies.values())
          .map((agent) => agent.destroy()),
      );
    },
  };
}

/** A reply that is not wanted: a little of it is read so that the connection can be used again. */
async function drain(body: Dispatcher.ResponseData['body']): Promise<void> {
  const signal = AbortSignal.timeout(DRAIN_WITHIN_MS);
  await body.dump({ limit: 64 * 1024, signal }).catch(() => undefined);
}

function header(value: string | readonly string[] | undefined): string | null {
  const one = typeof value === 'string' ? value : value?.[0];
  return one ?? null;
}

function headersOf(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const one = header(value);
    if (one !== null) kept[name.toLowerCase()] = one;
  }
  return kept;
}
