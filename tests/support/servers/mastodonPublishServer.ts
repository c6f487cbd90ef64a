/*
 * A server of Mastodon on this machine to publish on: statuses with their idempotency keys, files that are worked on for
 * a while, search by address, and the ways in which all of it goes wrong. Wire: docs.joinmastodon.org/methods/.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Loopback, openLoopback } from './loopback.ts';

export const PUBLISH_TOKEN = 'fictional-token-that-publishes';

/** What a server does instead of answering as it should; what begins with `stored` happens after it has done what it was asked for. */
export type Fault =
  | 'storedThenSilent'
  | 'storedThenCut'
  | 'storedThen500'
  | 'storedThenGarbled'
  | 'storedThenHuge'
  | 'cut'
  | '500'
  | '429'
  | '422'
  | 'moved'
  | 'echo'
  | 'garbled'
  | 'huge';

export type StoredStatus = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly in_reply_to_id: string | null;
  readonly media_ids: readonly string[];
  readonly visibility: string;
};

export type SentMedia = { readonly type: string; readonly description: string; readonly bytes: Buffer };

export type MastodonPublishServer = Loopback & {
  readonly origin: string;
  /** The account's own posts, oldest first. */
  readonly statuses: () => readonly StoredStatus[];
  readonly media: () => ReadonlyMap<string, SentMedia>;
  /** The next question whose path begins so goes wrong, as often as it is said. */
  readonly fault: (path: string, fault: Fault, times?: number) => void;
  /** An hour has passed: no key is remembered. */
  readonly forgetKeys: () => void;
  /** The words that were typed are not told any more. */
  readonly hideSources: () => void;
  /** A post of somebody else that this server finds by its address. */
  readonly know: (url: string, id: string) => void;
  /** A post of the account, made by other means at this moment (epoch ms). */
  readonly plant: (text: string, at: number) => string;
  /** Longest text, as the server says; null for one that says nothing. */
  readonly allow: (characters: number | null) => void;
  /** How many looks a file takes until it is done. */
  readonly workOnMedia: (looks: number) => void;
  /** What the server gives as the address of a post. */
  readonly giveAddress: (address: string | null) => void;
  /** Path and headers of each question. */
  readonly seen: () => readonly { readonly path: string; readonly authorization: string | undefined }[];
};

const RESET_AT = '2031-05-04T10:20:00.000Z';

export async function openMastodonPublishServer(): Promise<MastodonPublishServer> {
  const statuses: StoredStatus[] = [];
  const media = new Map<string, SentMedia>();
  const looks = new Map<string, number>();
  const keys = new Map<string, string>();
  const known = new Map<string, string>();
  const faults: { readonly path: string; readonly fault: Fault; left: number }[] = [];
  const seen: { path: string; authorization: string | undefined }[] = [];
  let areSourcesTold = true;
  let characters: number | null = 500;
  let looksNeeded = 0;
  let given: string | null | undefined;
  let origin = '';
  let last = 0n;

  const add = (at: number, more: Partial<StoredStatus> & { readonly text: string }): StoredStatus => {
    const id = BigInt(at) << 16n;
    last = id > last ? id : last + 1n;
    const text = more.text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const status: StoredStatus = {
      id: last.toString(),
      created_at: new Date(at).toISOString(),
      url: given === undefined ? `${origin}/@press/${last}` : given,
      uri: `${origin}/users/press/statuses/${last}`,
      account: { id: '42', username: 'press', acct: 'press' },
      content: `<p>${text.replace(/\n/g, '<br />').replace(/https:\/\/([^\s<]+)/g, '<a href="https://$1"><span class="invisible">https://</span><span>$1</span></a>')}</p>`,
      language: 'en',
      in_reply_to_id: null,
      media_ids: [],
      visibility: 'public',
      ...more,
    };
    statuses.push(status);
    return status;
  };

  /** What is done, and how it is answered where nothing goes wrong. */
  const answer = (request: IncomingMessage, url: URL, body: Buffer): readonly [number, unknown] => {
    const { pathname: path } = url;
    if (path === '/api/v2/instance') {
      const limits = characters === null ? {} : { max_characters: characters, max_media_attachments: 4 };
      return [200, { domain: url.host, configuration: { statuses: limits } }];
    }
    if (request.headers.authorization !== `Bearer ${PUBLISH_TOKEN}`)
      return [401, { error: 'The access token is invalid' }];
    if (path === '/api/v1/accounts/verify_credentials')
      return [200, { id: '42', username: 'press', acct: 'press' }];
    if (path === '/api/v1/accounts/42/statuses') {
      const before = url.searchParams.get('max_id');
      const page = statuses.filter(({ id }) => before === null || BigInt(id) < BigInt(before));
      return [200, page.slice(-Number(url.searchParams.get('limit') ?? 20)).reverse()];
    }
    if (path === '/api/v2/search') {
      const id = known.get(url.searchParams.get('q') ?? '');
      const address = url.searchParams.get('q') ?? '';
      // What is not found by its address is searched for by its words, and something else is found.
      const other = {
        id: '666',
        url: 'https://elsewhere.example/@other/1',
        uri: 'https://elsewhere.example/1',
      };
      return [
        200,
        {
          accounts: [],
          hashtags: [],
          statuses: [id === undefined ? other : { id, url: address, uri: address }],
        },
      ];
    }
    if (path === '/api/v2/media') return sendMedia(request, body);
    const file = /^\/api\/v1\/media\/(\d+)$/.exec(path)?.[1];
    if (file !== undefined) {
      const left = (looks.get(file) ?? 0) - 1;
      looks.set(file, left);
      return [
        left > 0 ? 206 : 200,
        { id: file, type: 'image', url: left > 0 ? null : `${origin}/${file}.png` },
      ];
    }
    if (path === '/api/v1/statuses') return sendStatus(request, body);
    const [, id, isSource] = /^\/api\/v1\/statuses\/(\d+)(\/source)?$/.exec(path) ?? [];
    const status = statuses.find((one) => one.id === id);
    if (status === undefined || (isSource !== undefined && !areSourcesTold))
      return [404, { error: 'Record not found' }];
    return [200, isSource === undefined ? status : { id, text: status.text, spoiler_text: '' }];
  };

  const sendStatus = (request: IncomingMessage, body: Buffer): readonly [number, unknown] => {
    const key = String(request.headers['idempotency-key'] ?? '');
    const earlier = statuses.find(({ id }) => id === keys.get(key));
    if (earlier !== undefined) return [200, earlier];
    const form = JSON.parse(body.toString('utf8')) as Readonly<Record<string, unknown>>;
    const unready = ((form.media_ids ?? []) as readonly string[]).some((one) => (looks.get(one) ?? 0) > 0);
    if (unready) return [422, { error: 'Cannot attach files that have not finished processing.' }];
    const status = add(Date.now(), {
      text: String(form.status).trim(),
      language: String(form.language),
      in_reply_to_id: (form.in_reply_to_id as string | undefined) ?? null,
      media_ids: (form.media_ids as readonly string[] | undefined) ?? [],
      visibility: String(form.visibility),
    });
    if (key !== '') keys.set(key, status.id);
    return [200, status];
  };

  const sendMedia = (request: IncomingMessage, body: Buffer): readonly [number, unknown] => {
    const boundary = /boundary=(.+)$/.exec(request.headers['content-type'] ?? '')?.[1] ?? '';
    const parts = body.toString('latin1').split(`--${boundary}`);
    const part = (name: string): readonly [string, string] => {
      const found = parts.find((one) => one.includes(`name="${name}"`)) ?? '';
      const at = found.indexOf('\r\n\r\n');
      return [found.slice(0, at), found.slice(at + 4, -2)];
    };
    const [head, bytes] = part('file');
    if (!head.includes('image/')) return [422, { error: 'Validation failed: File content type is invalid' }];
    const id = String(9000 + media.size);
    media.set(id, {
      type: /content-type: (\S+)/.exec(head)?.[1] ?? '',
      description: Buffer.from(part('description')[1], 'latin1').toString('utf8'),
      bytes: Buffer.from(bytes, 'latin1'),
    });
    looks.set(id, looksNeeded);
    return [looksNeeded > 0 ? 202 : 200, { id, type: 'image', url: null }];
  };

  const loopback = await openLoopback({
    request(request, reply) {
      const url = new URL(request.url ?? '/', origin);
      seen.push({ path: url.pathname, authorization: request.headers.authorization });
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const planned = faults.find(({ path, left }) => left > 0 && url.pathname.startsWith(path));
        if (planned !== undefined) planned.left -= 1;
        const fault = planned?.fault ?? null;
        const isDone = fault === null || fault.startsWith('stored');
        const [status, value] = isDone ? answer(request, url, Buffer.concat(chunks)) : [200, null];
        if (fault === null) json(reply, status, value);
        else goWrong(request, reply, fault);
      });
    },
  });
  origin = `http://127.0.0.1:${loopback.port}`;

  return {
    ...loopback,
    origin,
    statuses: () => statuses,
    media: () => media,
    fault: (path, fault, times = 1) => {
      faults.push({ path, fault, left: times });
    },
    forgetKeys: () => keys.clear(),
    hideSources() {
      areSourcesTold = false;
    },
    know: (url, id) => {
      known.set(url, id);
    },
    plant: (text, at) => add(at, { text }).id,
    allow(most) {
      characters = most;
    },
    workOnMedia(times) {
      looksNeeded = times;
    },
    giveAddress(address) {
      given = address;
    },
    seen: () => seen,
  };
}

export function json(
  reply: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  reply.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  reply.end(JSON.stringify(value));
}

/** Each fault as it looks on the wire; shared by the servers that are published on. */
export function goWrong(request: IncomingMessage, reply: ServerResponse, fault: Fault): void {
  switch (fault) {
    case 'storedThenSilent':
      return;
    case 'storedThenCut':
    case 'cut':
      request.socket.destroy();
      return;
    case 'storedThen500':
    case '500':
      json(reply, 500, { error: 'InternalServerError' });
      return;
    case '429':
      json(reply, 429, { error: 'Too many requests' }, { 'x-ratelimit-reset': RESET_AT });
      return;
    case '422':
      json(reply, 422, { error: 'Validation failed: Text is not allowed\u0007\nhere' });
      return;
    case 'moved':
      reply.writeHead(307, { location: '/elsewhere' });
      reply.end();
      return;
    case 'echo':
      // A server that sends back what it was asked with.
      json(reply, 400, { error: `Bad header ${request.headers.authorization ?? ''}` });
      return;
    case 'storedThenGarbled':
    case 'garbled':
      json(reply, 200, { id: ['not', 'a', 'number'], url: 7, token: 'x' });
      return;
    case 'storedThenHuge':
    case 'huge':
      json(reply, 200, { id: '1', padding: 'x'.repeat(10 * 1024 * 1024) });
      return;
  }
}
