/*
 * The writer thread. Batches of posts arrive on a port of their own, so that an act
 * waits for the batch that is being written and never for those behind it.
 */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { clockOf } from '../exercise/clockCell.ts';
import { serveThread } from './threadCalls.ts';
import { createWriterMethods } from './writerMethods.ts';

if (parentPort === null) throw new Error('This file runs as a thread.');

const methods = createWriterMethods(clockOf(workerData));

serveThread(parentPort, {
  ...methods,
  /** Lets the parser hand batches over without a detour through the engine. */
  connectParser(port: MessagePort): null {
    serveThread(port, { storeOfImport: methods.storeOfImport, storeObserved: methods.storeObserved });
    return null;
  },
});
