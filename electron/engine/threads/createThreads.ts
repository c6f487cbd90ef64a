/*
 * The engine's threads, each started when it is first called: two cores cannot start four at once
 * while a page is being painted.
 */

import { setFlagsFromString } from 'node:v8';
import type { MessagePort } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import { clockOf } from '../exercise/clockCell.ts';
import { createFirstReader } from './firstReader.ts';
import type { ParserMethods } from './parserMethods.ts';
import { createReaderMethods, type ReaderMethods } from './readerMethods.ts';
import {
  createThreadClient,
  endThread,
  type Methods,
  onThreadEnd,
  type ThreadClient,
  threadUrl,
} from './threadCalls.ts';
import type { WriterMethods } from './writerMethods.ts';

/*
 * V8 frees WebAssembly code that several threads of one process share (the lexer of CommonJS modules, the HTTP
 * parser) and may then count a page of it wrong, which ends the whole process: "Check failed:
 * jit_page_->allocations_.erase(addr) == 1", nodejs/node issue 64500. There is too little of it to be worth freeing.
 */
setFlagsFromString('--no-wasm-code-gc');

export type WriterThreadMethods = WriterMethods & { readonly connectParser: (port: MessagePort) => null };

export type Threads = {
  readonly writer: LazyThread<WriterThreadMethods>;
  readonly reader: LazyThread<ReaderMethods>;
  readonly parser: LazyThread<ParserMethods>;
  /** A reader of its own for verification, backups and reports. */
  readonly chores: LazyThread<ReaderMethods>;
  readonly stop: () => Promise<void>;
};

export type LazyThread<M extends Methods> = Pick<ThreadClient<M>, 'call'> & {
  readonly isStarted: () => boolean;
};

/**
 * `onLost` is told when a thread ends that was not asked to; `here` is the module beside which the threads' code lies;
 * `clockMemory` is the clock of an exercise, null for the real one.
 */
export function createThreads(
  onLost: (name: string, reason: string) => void,
  here: string = import.meta.url,
  clockMemory: SharedArrayBuffer | null = null,
): Threads {
  const workers: Worker[] = [];
  let isStopping = false;

  const thread = <M extends Methods>(file: 'writer' | 'reader' | 'parser', name: string): LazyThread<M> => {
    let client: ThreadClient<M> | null = null;
    const start = (): ThreadClient<M> => {
      const worker = new Worker(threadUrl(file, here), { name: `vigie-${name}`, workerData: clockMemory });
      workers.push(worker);
      const started = createThreadClient<M>(worker);
      onThreadEnd(worker, (reason) => {
        started.close(`The ${name} thread ended: ${reason}`);
        if (!isStopping) onLost(name, reason);
      });
      client = started;
      return started;
    };
    return {
      call: (method, input, transfer) => {
        if (client === null && isStopping) return Promise.reject(new Error('The engine is stopping.'));
        return (client ?? start()).call(method, input, transfer);
      },
      isStarted: () => client !== null,
    };
  };

  return {
    writer: thread<WriterThreadMethods>('writer', 'writer'),
    reader: createFirstReader(
      thread<ReaderMethods>('reader', 'reader'),
      createReaderMethods(clockOf(clockMemory)),
    ),
    parser: thread<ParserMethods>('parser', 'parser'),
    chores: thread<ReaderMethods>('reader', 'chores'),
    async stop() {
      isStopping = true;
      await Promise.all(workers.map(endThread));
    },
  };
}
