/*
 * Starts a reader of the engine and ends it in the moment it loads the database addon, again and again. A process of its own, for it may die of it. Words: how
 * (`asked` as the engine does, `cut` by `terminate()`), rounds, seed.
 */
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import { endThread } from '../../../electron/engine/threads/threadCalls.ts';
import { createRandom } from './random.ts';

/** From the first step of loading until the addon has given all its names away, and a little more. */
const LONGEST_DELAY_MS = 3;

/** The thread: the reader as it ships, which says when it begins to load the addon. */
async function readAndTell(flag: Int32Array): Promise<void> {
  const load = process.dlopen;
  process.dlopen = (...args: unknown[]) => {
    Atomics.store(flag, 0, 1);
    return Reflect.apply(load, process, args);
  };
  await import('../../../electron/engine/threads/reader.ts');
  connect(':memory:', { isReadOnly: false, mustExist: false });
}

async function startAndStop(how: string, delayMs: number): Promise<void> {
  const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(new URL(import.meta.url), { workerData: flag });
  worker.on('error', () => undefined);
  while (Atomics.load(flag, 0) === 0) await new Promise((resolve) => setImmediate(resolve));
  for (const until = performance.now() + delayMs; performance.now() < until; );
  await (how === 'cut' ? worker.terminate() : endThread(worker));
}

if (isMainThread) {
  const [how = 'asked', rounds = '10', seed = '1'] = process.argv.slice(2);
  const random = createRandom(Number(seed));
  for (let round = 0; round < Number(rounds); round++) {
    await startAndStop(how, random.next() * LONGEST_DELAY_MS);
  }
  process.stdout.write('alive\n');
} else {
  await readAndTell(workerData as Int32Array);
}
