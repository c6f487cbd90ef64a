/*
 * Takes the words of mentions that are older than the plan allows, once a day and whenever somebody asks, in small steps
 * between acts. What is cut off goes on at the next start, from the first row: a row whose words went is only looked at.
 * How far time was seen to pass is kept beside (`shared/domain/seenClock.ts`), so that a clock that jumps takes nothing.
 */
import type { Change } from '../../shared/contract/changes.ts';
import type { RetentionFacts, RetentionRun } from '../../shared/contract/retention.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { Disk } from './disk.ts';
import type { Threads } from './threads/createThreads.ts';
import type { RetentionTime } from './threads/writerRetention.ts';

const DAY_MS = 86_400_000;
/** The start has other things to do. */
const FIRST_AFTER_MS = 90_000;
const EVERY_MS = 10 * 60_000;

export type RetentionDeps = {
  readonly threads: Threads;
  /** The second reader, open. */
  readonly chores: () => Promise<Threads['chores']>;
  /** Epoch ms UTC; may jump. */
  readonly clock: () => number;
  readonly isReadOnly: boolean;
  readonly disk: Pick<Disk, 'note'>;
  readonly observe: (change: Change) => void;
  readonly log: (message: string, fields: Readonly<Record<string, string | number>>) => void;
  readonly firstAfterMs?: number | undefined;
};

export type Retention = ReturnType<typeof createRetention>;

export function createRetention(deps: RetentionDeps) {
  const { threads, clock } = deps;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<Result<RetentionRun>> | null = null;
  let isStopped = false;
  /** By a clock that does not jump; null before time was first looked at. */
  let lookedAt: number | null = null;

  const lookAtTime = async (isSure: boolean): Promise<Result<RetentionTime>> => {
    const at = performance.now();
    const elapsedMs = lookedAt === null ? null : at - lookedAt;
    const looked = await threads.writer.call('lookAtTime', { now: clock(), elapsedMs, isSure });
    if (looked.ok) lookedAt = at;
    return looked;
  };

  const walk = async (person: string | null): Promise<Result<RetentionRun>> => {
    const kept = { cited: 0, inIncident: 0 };
    let after: number | null = 0;
    let before: number | null = null;
    while (after !== null) {
      if (isStopped) return fail('engine.stopping', 'The engine is stopping.');
      const step: Awaited<ReturnType<typeof takeStep>> = await takeStep(after);
      if (!step.ok) return step;
      if (step.value === null) break;
      before = step.value.before;
      after = step.value.next;
      kept.cited += step.value.cited;
      kept.inIncident += step.value.inIncident;
      const { due } = step.value;
      // As many as before: windows ask again for what they show.
      if (due > 0) deps.observe({ noun: 'mention', added: due, removed: due, newestId: null });
    }
    if (before === null) return fail('retention.endless', 'The plan keeps the words until somebody says.');
    const ended = await threads.writer.call('endRetention', {
      ranAt: clock(),
      ranBy: person,
      ranBefore: before,
      ...kept,
    });
    if (!ended.ok) return ended;
    await sweep();
    const row = ended.value;
    return ok({ at: row?.ranAt ?? clock(), by: person, before, removed: row?.removed ?? 0, ...kept });
  };
  const takeStep = (after: number) => threads.writer.call('retentionStep', { after, now: clock() });

  /** What is left of it is done at the next look. */
  const sweep = async (): Promise<void> => {
    for (let isFirst = true; !isStopped; isFirst = false) {
      const swept = await threads.writer.call('sweepRetention', { isFirst });
      if (!swept.ok)
        return deps.log('what retention freed is not overwritten yet', { code: swept.error.code });
      if (swept.value !== 'more') return;
    }
  };

  const run = (person: string | null): Promise<Result<RetentionRun>> => {
    running ??= walk(person)
      .then((result) => {
        deps.disk.note(result);
        return result;
      })
      .finally(() => {
        running = null;
      });
    return running;
  };

  const tick = async (): Promise<void> => {
    const time = await lookAtTime(false);
    if (!time.ok || running !== null) return;
    const { row, months } = time.value;
    const isDayOver = row.ranAt === null || Math.abs(clock() - row.ranAt) >= DAY_MS;
    if (months !== null && (isDayOver || row.removedSoFar > 0)) {
      const ran = await run(null);
      if (!ran.ok && !isStopped) deps.log('words that are due were not removed', { code: ran.error.code });
    } else if (row.isSweepDue === 1) await sweep();
  };
  const later = (afterMs: number): void => {
    timer = setTimeout(() => {
      tick()
        // What is cut off by stopping is no failure: the next start does it again.
        .catch((error: unknown) => {
          if (!isStopped) deps.log('retention failed', { reason: String(error) });
        })
        .finally(() => {
          if (!isStopped) later(EVERY_MS);
        });
    }, afterMs);
    timer.unref();
  };

  return {
    start(): void {
      if (!deps.isReadOnly) later(deps.firstAfterMs ?? FIRST_AFTER_MS);
    },
    async get(): Promise<Result<RetentionFacts>> {
      const facts = await (await deps.chores()).call('retentionFacts', {
        now: clock(),
        isLookedAt: lookedAt !== null,
      });
      return ok({ ...facts, isRunning: running !== null });
    },
    async run(person: string, isClockRight: boolean): Promise<Result<RetentionRun>> {
      if (running !== null) return fail('retention.running', 'Words are being removed at this moment.');
      const time = await lookAtTime(isClockRight);
      if (!time.ok) return time;
      const { months, isUnsure, row } = time.value;
      if (months === null) return fail('retention.endless', 'The plan keeps the words until somebody says.');
      if (isUnsure)
        return fail(
          'retention.clockUnsure',
          'The date of this computer is further on than time was seen to pass.',
          {
            seenAt: row.seenAt,
          },
        );
      return run(person);
    },
    async stop(): Promise<void> {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
}
