/*
 * The reader of the first moments: a thread takes as long to start as a page takes to paint, so
 * the engine's own thread answers until the reader thread is up and has the file open too. Same
 * methods, same answers; only a long question asked in that half second would hold up others.
 */
import type { LazyThread } from './createThreads.ts';
import type { ReaderMethods } from './readerMethods.ts';

/** The reader thread is started this long after the file was opened: the page has painted by then. */
const HAND_OVER_AFTER_MS = 400;

type Call = LazyThread<ReaderMethods>['call'];

/** Wraps a reader thread that has not been started. */
export function createFirstReader(
  thread: LazyThread<ReaderMethods>,
  methods: ReaderMethods,
): LazyThread<ReaderMethods> {
  let isHandedOver = false;
  let isClosed = false;
  let handingOver: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** Answers that are being made here; some are made in slices, and read the file until their end. */
  const underWay = new Set<Promise<unknown>>();

  const handOver = async (file: string): Promise<void> => {
    const opened = await thread.call('open', { file });
    // What the thread cannot open this one goes on reading, as it has it open.
    if (!opened.ok || isClosed) return;
    isHandedOver = true;
    await Promise.allSettled(underWay);
    methods.close(null);
  };
  const here = async (method: keyof ReaderMethods, input: unknown): Promise<unknown> => {
    const answer = (methods[method] as (input: unknown) => unknown)(input);
    if (!(answer instanceof Promise)) return answer;
    underWay.add(answer);
    try {
      return await answer;
    } finally {
      underWay.delete(answer);
    }
  };

  const call = async (method: keyof ReaderMethods, input: unknown): Promise<unknown> => {
    if (method === 'close') {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      await handingOver;
      if (thread.isStarted()) await thread.call('close', null);
      return isHandedOver ? null : here('close', null);
    }
    if (isHandedOver) return (thread.call as unknown as typeof here)(method, input);
    const answer = await here(method, input);
    if (method === 'open' && (answer as ReturnType<ReaderMethods['open']>).ok) {
      const { file } = input as { readonly file: string };
      isClosed = false;
      timer = setTimeout(() => {
        handingOver = handOver(file).catch(() => undefined);
      }, HAND_OVER_AFTER_MS);
      timer.unref();
    }
    return answer;
  };
  return { call: call as unknown as Call, isStarted: thread.isStarted };
}
