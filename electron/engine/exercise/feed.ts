/*
 * The feed of an exercise: a source for each network of the scenario, which hears what the script says and nothing from
 * outside. It goes through the same intake as every other source; while a network is cut its source fails, and what was
 * said meanwhile comes once it is back.
 */

import type { Connector, Observed } from '../ingest/connectors/connector.ts';
import type { SourceRecord } from '../ingest/listeningPlan.ts';

/** Delivered at once at most. */
const AT_ONCE = 500;

type Line = { queue: Observed[]; isCut: boolean; wake: () => void };

export type ExerciseFeed = {
  readonly connectorOf: (record: SourceRecord) => Promise<Connector>;
  readonly push: (network: string, observed: readonly Observed[]) => void;
  /** Null: every network. */
  readonly cut: (network: string | null, isCut: boolean) => void;
  /** Nothing is reached at all. */
  readonly isEverythingCut: () => boolean;
};

export function createExerciseFeed(): ExerciseFeed {
  const lines = new Map<string, Line>();
  let isAllCut = false;
  const lineOf = (network: string): Line => {
    const known = lines.get(network);
    if (known !== undefined) return known;
    const line: Line = { queue: [], isCut: false, wake: () => undefined };
    lines.set(network, line);
    return line;
  };
  const connector: Connector = async ({ source }, sink, signal) => {
    const line = lineOf(source.network);
    const isDown = (): boolean => isAllCut || line.isCut;
    const failed = {
      kind: 'failed',
      trouble: 'unreachable',
      detail: 'exercise',
      retryAfterMs: null,
      isFinal: false,
    } as const;
    if (isDown()) return failed;
    sink.live(false);
    for (;;) {
      if (signal.aborted) return { kind: 'closed', detail: 'aborted' };
      if (isDown()) return failed;
      const observed = line.queue.slice(0, AT_ONCE);
      if (observed.length > 0) {
        await sink.deliver({ observed, rejects: [], cursor: null });
        line.queue = line.queue.slice(observed.length);
        continue;
      }
      await new Promise<void>((resolve) => {
        line.wake = resolve;
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  };
  return {
    connectorOf: async () => connector,
    push(network, observed) {
      const line = lineOf(network);
      line.queue.push(...observed);
      line.wake();
    },
    cut(network, isCut) {
      if (network === null) isAllCut = isCut;
      else lineOf(network).isCut = isCut;
      for (const line of lines.values()) line.wake();
    },
    isEverythingCut: () => isAllCut,
  };
}
