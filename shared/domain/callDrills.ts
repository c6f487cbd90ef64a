/*
 * What runs of calls taught: by quarter, how long it took until enough were reached, and which numbers were found dead.
 * Pure.
 */
import type { CallRun } from './callRun.ts';
import { quorumReachedAt } from './callRunRules.ts';

export type CallQuarter = {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
  readonly runs: number;
  /** Of these, drills. */
  readonly drills: number;
  /** Of `runs`, those in which enough were reached. */
  readonly reached: number;
  /** From the first call to the quorum, ms; null where no run came so far. */
  readonly medianMs: number | null;
  /** Numbers found to be of somebody else. */
  readonly deadNumbers: number;
};

/** A moment's year and month (1 to 12) in the zone of whoever reads. */
export type MonthOf = (at: number) => { readonly year: number; readonly month: number };

/** The newest quarter first. Runs that were erased say nothing. */
export function quartersOf(runs: readonly CallRun[], monthOf: MonthOf): readonly CallQuarter[] {
  const byQuarter = new Map<string, CallRun[]>();
  for (const run of runs) {
    if (run.isErased) continue;
    const { year, month } = monthOf(run.startedAt);
    const key = `${year}.${Math.ceil(month / 3)}`;
    byQuarter.set(key, [...(byQuarter.get(key) ?? []), run]);
  }
  return [...byQuarter]
    .map(([key, own]) => {
      const [year = 0, quarter = 1] = key.split('.').map(Number);
      const spans = own.flatMap((run) => {
        const at = quorumReachedAt(run);
        return at === null ? [] : [at - run.startedAt];
      });
      return {
        year,
        quarter,
        runs: own.length,
        drills: own.filter(({ incidentId }) => incidentId === null).length,
        reached: spans.length,
        medianMs: median(spans),
        deadNumbers: own.reduce((count, run) => count + deadSeats(run), 0),
      };
    })
    .sort((a, b) => b.year - a.year || b.quarter - a.quarter);
}

function deadSeats({ seats }: CallRun): number {
  return seats.filter(({ tries }) =>
    tries.some(
      ({ whom, outcome, struck }) => whom === 'person' && outcome === 'wrongNumber' && struck === null,
    ),
  ).length;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
