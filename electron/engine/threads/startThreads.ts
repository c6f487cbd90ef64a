/*
 * Starts the engine's threads. The parser and the second reader (for long work) start when
 * they are first needed: the feed's first page should not wait for them.
 */

import type { MessagePort } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import type { ParserMethods } from './parserMethods.ts';
import type { ReaderMethods } from './readerMethods.ts';
import { createThreadClient, onThreadEnd, type ThreadClient, threadUrl } from './threadCalls.ts';
import type { WriterMethods } from './writerMethods.ts';

export type WriterThreadMethods = WriterMethods & { readonly connectParser: (port: MessagePort) => null };

export type Threads = {
  readonly writer: ThreadClient<WriterThreadMethods>;
  readonly reader: ThreadClient<ReaderMethods>;
  readonly parser: () => ThreadClient<ParserMethods>;
  /** A reader of its own for verification, backups and reports; null until its file is open. */
  readonly chores: () => ThreadClient<ReaderMethods>;
  readonly hasChores: () => boolean;
  readonly stop: () => Promise<void>;
};

/** `onLost` is told when a thread ends that was not asked to. */
export function startThreads(onLost: (name: string, reason: string) => void): Threads {
  const workers: Worker[] = [];
  let isStopping = false;
  const start = <M extends Parameters<typeof createThreadClient>[0] extends never ? never : object>(
    file: 'writer' | 'reader' | 'parser',
    name: string,
  ): ThreadClient<M & Record<string, (input: never) => unknown>> => {
    const worker = new Worker(threadUrl(file, import.meta.url), { name: `vigie-${name}` });
    workers.push(worker);
    const client = createThreadClient<M & Record<string, (input: never) => unknown>>(worker);
    onThreadEnd(worker, (reason) => {
      client.close(`The ${name} thread ended: ${reason}`);
      if (!isStopping) onLost(name, reason);
    });
    return client;
  };
  const lazily = <T>(make: () => T): { get: () => T; isMade: () => boolean } => {
    let made: T | null = null;
    return {
      get: () => {
        made ??= make();
        return made;
      },
      isMade: () => made !== null,
    };
  };
  const writer = start<WriterThreadMethods>('writer', 'writer') as ThreadClient<WriterThreadMethods>;
  const reader = start<ReaderMethods>('reader', 'reader') as ThreadClient<ReaderMethods>;
  const parser = lazily(() => start<ParserMethods>('parser', 'parser') as ThreadClient<ParserMethods>);
  const chores = lazily(() => start<ReaderMethods>('reader', 'chores') as ThreadClient<ReaderMethods>);
  return {
    writer,
    reader,
    parser: parser.get,
    chores: chores.get,
    hasChores: chores.isMade,
    async stop() {
      isStopping = true;
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
