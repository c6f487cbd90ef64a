/*
 * Keeps measures right behind whatever writes: posts that came without being read (by hand, of a demonstration, from
 * before there were signals) are read, minutes that changed are counted again, and windows are told that measures moved.
 * Everything in slices between acts; what is cut off goes on at the next start.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Change } from '../../shared/contract/changes.ts';
import { MINUTE_MS } from '../../shared/domain/measure.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Threads } from './threads/createThreads.ts';

/** Windows are told no more often than this. */
const TOLD_EVERY_MS = 1_000;
/** The start has other things to do. */
const FIRST_AFTER_MS = 1_500;
const AGAIN_AFTER_MS = 150;
const MOVES: readonly string[] = ['mention', 'plan', 'incident', 'register'];

export type MeasureKeeper = ReturnType<typeof createMeasureKeeper>;

export type MeasureKeeperDeps = {
  readonly threads: Pick<Threads, 'writer' | 'parser'>;
  readonly clock: () => number;
  readonly isReadOnly: boolean;
  /** The watch queries of the plan stand in the parser. */
  readonly readRules: () => Promise<void>;
  readonly observe: (change: Change) => void;
  readonly log: (message: string, fields: object) => void;
};

export function createMeasureKeeper(deps: MeasureKeeperDeps) {
  const { threads, clock } = deps;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let telling: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let isStopped = false;
  let isAsked = false;
  const nowMinute = (): number => Math.floor(clock() / MINUTE_MS);

  const tell = (): void => {
    if (telling !== null || isStopped) return;
    telling = setTimeout(() => {
      telling = null;
      deps.observe({ noun: 'measure' });
    }, TOLD_EVERY_MS);
    telling.unref();
  };

  const readUnread = async (): Promise<boolean> => {
    const unread = await threads.writer.call('unreadPosts', nowMinute());
    if (!unread.ok || unread.value.length === 0) return false;
    const stored: Result<null> = await threads.writer.call(
      'storeRead',
      await threads.parser.call('readStored', unread.value),
    );
    return stored.ok;
  };

  const catchUp = async (): Promise<void> => {
    let hasMoved = false;
    await deps.readRules();
    while (!isStopped && (await readUnread())) {
      hasMoved = true;
      await nextTurn();
    }
    for (;;) {
      if (isStopped) return;
      const left = await threads.writer.call('recountSlice', nowMinute());
      if (!left.ok || !left.value) break;
      hasMoved = true;
      await nextTurn();
    }
    if (hasMoved) tell();
  };

  const run = (): void => {
    timer = null;
    if (isStopped) return;
    isAsked = false;
    running = catchUp()
      .catch((error: unknown) =>
        deps.log('measures could not be brought up to date', { reason: String(error) }),
      )
      .finally(() => {
        running = null;
        if (isAsked) schedule(AGAIN_AFTER_MS);
      });
  };
  const schedule = (afterMs: number): void => {
    if (isStopped || deps.isReadOnly) return;
    if (running !== null) {
      isAsked = true;
      return;
    }
    if (timer !== null) return;
    timer = setTimeout(run, afterMs);
    timer.unref();
  };

  return {
    start: (): void => schedule(FIRST_AFTER_MS),
    /** What was told to windows may have moved what is measured. */
    note(changes: readonly Change[]): void {
      if (!changes.some(({ noun }) => MOVES.includes(noun))) return;
      if (changes.some(({ noun }) => noun === 'mention')) tell();
      schedule(AGAIN_AFTER_MS);
    },
    async stop(): Promise<void> {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      if (telling !== null) clearTimeout(telling);
      await running;
    },
  };
}
