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

/** What a thread is asked last: no call, for nothing is answered to it. */
const END = 'end';

/** The answering side: one table of methods, each may be asynchronous. */
export function serveThread<M extends Methods>(port: PortLike, methods: M): void {
  port.on('message', (request: Request | typeof END) => {
    // In a thread this ends the thread alone.
    if (request === END) process.exit(0);
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

/** A thread that computes without a pause is ended from outside after this long. */
const END_LIMIT_MS = 2_000;

/**
 * Has a thread end itself and waits until it is gone. `terminate()` is for the one that does not:
 * it stops a thread anywhere, and one that is just loading the database addon takes the whole
 * process with it.
 */
export async function endThread(worker: Worker): Promise<void> {
  // A thread that is gone already says so with this number.
  if (worker.threadId === -1) return;
  const gone = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  worker.postMessage(END);
  const limit = setTimeout(() => void worker.terminate(), END_LIMIT_MS);
  await gone;
  clearTimeout(limit);
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
