/*
 * Listens to what is real while an exercise goes on: an incident that is declared, a level that rises, a spike. Asked
 * for again and again rather than waited for, so that an engine that is lost is noticed as well.
 */
import type { SpikesNow } from '../../../shared/contract/spike.ts';
import type { BreakThrough } from '../../../shared/contract/stage.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Level } from '../../../shared/domain/limits.ts';
import { fail, type Result } from '../../../shared/lib/result.ts';
import type { EngineProcess } from '../engineProcess.ts';

const LOOK_EVERY_MS = 2_000;
/** Spikes are told by the minute. */
const SPIKES_EVERY_MS = 6_000;
/** A loss that heals by itself at once is no news. */
const LOST_AFTER_MS = 3_000;
const KEPT = 20;
/** An engine that does not answer for so long is not heard: it may hang. */
const ANSWERS_WITHIN_MS = 3_000;

export type BreakThroughOptions = {
  readonly engine: Pick<EngineProcess, 'call' | 'state'>;
  readonly onChange: () => void;
  /** Epoch ms of the real clock. */
  readonly now: () => number;
  /** Calls again and again; answers how to stop it. */
  readonly every: (ms: number, run: () => void) => () => void;
};

export type BreakThroughs = {
  readonly list: () => readonly BreakThrough[];
  readonly lostSince: () => number | null;
  /** Somebody has looked: what broke through so far is known. */
  readonly seen: () => void;
  readonly stop: () => void;
};

export function watchBreakThroughs({ engine, onChange, now, every }: BreakThroughOptions): BreakThroughs {
  const begunAt = now();
  /** What stood already, or was said: levels by incident, spikes. */
  let levels: Map<string, Level> | null = null;
  const spikes = new Set<string>();
  let news: readonly BreakThrough[] = [];
  let lostSince: number | null = null;
  let toldLost: number | null = null;
  let isLooking = false;
  let isCounting = false;
  let spikesAt = Number.NEGATIVE_INFINITY;
  let isStopped = false;

  const add = (found: readonly BreakThrough[]): void => {
    if (found.length === 0) return;
    news = [...found, ...news].sort((a, b) => b.at - a.at).slice(0, KEPT);
    onChange();
  };
  const lookAtIncidents = async (): Promise<boolean> => {
    const listed = (await within(engine.call('incident.list', {}, null))) as Result<readonly Incident[]>;
    if (!listed.ok) return false;
    const open = listed.value.filter(({ status }) => status === 'open');
    const before = levels;
    levels = new Map(open.map(({ id, level }) => [id, level]));
    if (before === null) return true;
    add(
      open.flatMap(({ id, title, level, declaredAt, levelSince }): readonly BreakThrough[] => {
        const was = before.get(id);
        const told = { title, level, count: null };
        if (was === undefined) return [{ key: `declared ${id}`, kind: 'declared', at: declaredAt, ...told }];
        return level > was
          ? [{ key: `level ${id} ${level} ${levelSince}`, kind: 'level', at: levelSince, ...told }]
          : [];
      }),
    );
    return true;
  };
  const lookAtSpikes = async (): Promise<void> => {
    spikesAt = now();
    const listed = (await engine.call('spike.list', { since: begunAt }, null)) as Result<SpikesNow>;
    if (!listed.ok) return;
    const found = listed.value.spikes.filter(
      ({ id, judged, startedAt, lastAt }) =>
        !spikes.has(id) && judged?.verdict !== 'false' && Math.max(startedAt, lastAt) >= begunAt,
    );
    for (const { id } of found) spikes.add(id);
    add(
      found.map(({ id, watchName, startedAt, posts }) => ({
        key: `spike ${id}`,
        kind: 'spike' as const,
        at: startedAt,
        // Two languages, as the plan has them: whoever shows it picks.
        title: watchName === null ? null : [...new Set([watchName.fr, watchName.en])].join(' · '),
        level: null,
        count: posts,
      })),
    );
  };
  const lost = (): number | null =>
    lostSince !== null && now() - lostSince >= LOST_AFTER_MS ? lostSince : null;
  const look = async (): Promise<void> => {
    const { state } = engine.state();
    const isHeard = state === 'open' && (await lookAtIncidents());
    lostSince = isHeard ? null : (lostSince ?? now());
    // What is said, not what is known: a loss is only told once it has lasted.
    if (lost() !== toldLost) {
      toldLost = lost();
      onChange();
    }
    // Counting may take its time: an incident is not kept waiting for it.
    if (isHeard && !isCounting && now() - spikesAt >= SPIKES_EVERY_MS) {
      isCounting = true;
      void lookAtSpikes()
        .catch(() => undefined)
        .finally(() => {
          isCounting = false;
        });
    }
  };
  const run = (): void => {
    if (isLooking || isStopped) return;
    isLooking = true;
    void look()
      .catch(() => undefined)
      .finally(() => {
        isLooking = false;
      });
  };
  run();
  const stop = every(LOOK_EVERY_MS, run);

  return {
    list: () => news,
    lostSince: lost,
    seen: () => {
      if (news.length === 0) return;
      news = [];
      onChange();
    },
    stop: () => {
      isStopped = true;
      stop();
    },
  };
}

async function within<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Result<never>>((resolve) => {
    timer = setTimeout(() => resolve(fail('engine.lost', 'No answer came in time.')), ANSWERS_WITHIN_MS);
    timer.unref();
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
