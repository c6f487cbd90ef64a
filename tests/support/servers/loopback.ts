/*
 * A server on this machine that can be cut at any moment and refuse whenever it is told to: what every
 * server of the tests is built on. Sockets are counted, so that a test knows what it cut.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export type Refusal = { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

export type Loopback = {
  readonly port: number;
  readonly server: Server;
  /** Ends every connection without a word, as a cable does; answers how many there were. */
  readonly cutAll: () => number;
  /** How many connections stand. */
  readonly open: () => number;
  /** Refuses every question from now on; null lets them in again. */
  readonly refuse: (refusal: Refusal | null) => void;
  /** Questions asked so far, the refused ones among them. */
  readonly asked: () => number;
  readonly close: () => Promise<void>;
};

export type Answers = {
  readonly request: (request: IncomingMessage, reply: ServerResponse) => void;
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
};

export async function openLoopback(answers: Answers): Promise<Loopback> {
  const sockets = new Set<Socket>();
  let refusal: Refusal | null = null;
  let asked = 0;
  const server = createServer((request, reply) => {
    asked += 1;
    if (refusal !== null) {
      reply.writeHead(refusal.status, { ...refusal.headers, connection: 'close' });
      reply.end('refused');
      return;
    }
    answers.request(request, reply);
  });
  server.keepAliveTimeout = 500;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, socket, head) => {
    asked += 1;
    socket.on('error', () => undefined);
    if (refusal !== null || answers.upgrade === undefined) {
      refuseUpgrade(socket, refusal ?? { status: 404 }, 'refused');
      return;
    }
    answers.upgrade(request, socket, head);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cutAll = (): number => {
    const count = sockets.size;
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    return count;
  };
  return {
    port: (server.address() as AddressInfo).port,
    server,
    cutAll,
    open: () => sockets.size,
    refuse(next) {
      refusal = next;
    },
    asked: () => asked,
    async close() {
      const ended = new Promise<void>((resolve) => server.close(() => resolve()));
      cutAll();
      await ended;
    },
  };
}

/** Answers an upgrade with a status, before any socket is made of it. */
export function refuseUpgrade(socket: Duplex, { status, headers = {} }: Refusal, body: string): void {
  const lines = Object.entries({ ...headers, connection: 'close', 'content-length': String(body.length) });
  socket.end(
    `HTTP/1.1 ${status} Refused\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  );
}
