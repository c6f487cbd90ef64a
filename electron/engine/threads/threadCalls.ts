/*
 * Calls between the engine and its threads: a numbered request, one reply. The only
 * messages there are; both sides are typed from one table of methods.
 */
import type { MessagePort, Worker } from 'node:worker_threads';
import { sqliteCode } from '../db/sqlite.ts';

export type Methods = Readonly<Record<string, (input: never) => unknown>>;

type Request = { readonly id: number; readonly method: string; readonly input: unknown };
type Reply = {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: { message: string; stack: string | undefined; code: string };
};

type PortLike = MessagePort | Worker;

export type ThreadClient<M extends Methods> = {
  readonly call: <N extends keyof M & string>(
    method: N,
    input: Parameters<M[N]>[0],
    transfer?: readonly MessagePort[],
  ) => Promise<Awaited<ReturnType<M[N]>>>;
  /** Rejects what is waiting; called when the thread is gone. */
  readonly close: (reason: string) => void;
};

/** The calling side. Bugs in the thread arrive as rejected promises with the thread's stack. */
export function createThreadClient<M extends Methods>(port: PortLike): ThreadClient<M> {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let nextId = 1;
  let closedBecause: string | null = null;
  port.on('message', (reply: Reply) => {
    const call = waiting.get(reply.id);
    if (call === undefined) return;
    waiting.delete(reply.id);
    if (reply.error === undefined) call.resolve(reply.value);
    else {
      // What SQLite or the disk said is told by its code alone.
      const error = Object.assign(new Error(reply.error.message), { code: reply.error.code });
      if (reply.error.stack !== undefined) error.stack = reply.error.stack;
      call.reject(error);
    }
  });
  return {
    call: (method, input, transfer = []) =>
      new Promise((resolve, reject) => {
        if (closedBecause !== null) {
          reject(new Error(closedBecause));
          return;
        }
        const id = nextId++;
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
        port.postMessage({ id, method, input } satisfies Request, [...transfer]);
      }),
    close: (reason) => {
      closedBecause = reason;
      for (const call of waiting.values()) call.reject(new Error(reason));
      waiting.clear();
    },
  };
}

/** The answering side: one table of methods, each may be asynchronous. */
export function serveThread<M extends Methods>(port: PortLike, methods: M): void {
  port.on('message', (request: Request) => {
    void answer(methods, request).then((reply) => port.postMessage(reply));
  });
}

async function answer(methods: Methods, request: Request): Promise<Reply> {
  try {
    const method = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
    if (method === undefined) throw new Error(`This thread has no method "${request.method}".`);
    return { id: request.id, value: await method(request.input as never) };
  } catch (error) {
    const known = error instanceof Error ? error : new Error(String(error));
    return { id: request.id, error: { message: known.message, stack: known.stack, code: sqliteCode(known) } };
  }
}

/** Where a thread's code lies: beside this file, as source under Node or as a bundle in the app. */
export function threadUrl(name: 'writer' | 'reader' | 'parser', here: string): URL {
  return here.endsWith('.ts') ? new URL(`./${name}.ts`, here) : new URL(`./${name}.js`, here);
}

/** Reports a thread that ended by itself. */
export function onThreadEnd(worker: Worker, tell: (reason: string) => void): void {
  worker.on('error', (error) =>
    tell(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  worker.on('exit', (code) => tell(`exit ${code}`));
}
