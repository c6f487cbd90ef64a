/*
 * Expected against actual: for each thing that a scenario expects after an inject, the act of the journal that answered
 * it, how long that took, or that nobody did it. An act answers one expectation only: the one that waited longest.
 */
import type { Level } from './limits.ts';
import type { Expected, ExpectedAct, Inject } from './scenario.ts';

/** An act of the exercise's journal; `at` in seconds of the exercise's clock. */
export type ExerciseAct = {
  readonly entryId: string;
  readonly kind: string;
  readonly at: number;
  /** Of a level that was set. */
  readonly level?: Level;
};

export type Outcome = {
  readonly injectId: string;
  readonly expected: Expected;
  /** By when it was expected, seconds of the exercise's clock. */
  readonly dueAt: number;
  /** `early`: it had been done before the inject asked for it. */
  readonly state: 'inTime' | 'early' | 'late' | 'missed' | 'waiting';
  readonly entryId: string | null;
  /** Seconds from the inject to the act; null where there is none. */
  readonly tookSeconds: number | null;
};

const ANSWERS: Readonly<Record<ExpectedAct, readonly string[]>> = {
  level: ['incident.declared', 'incident.levelChanged'],
  fact: ['fact.stated', 'fact.turned'],
  decision: ['decision.taken'],
  verdict: ['verdict.observed', 'verdict.intervened', 'verdict.dismissed'],
  brief: ['internalBrief.given'],
  // No entry says so: whoever gathers the acts tells when a call run reached it.
  quorum: ['callRun.quorumReached'],
  statement: ['statement.published'],
  promise: ['commitment.given'],
  freeze: ['freeze.confirmed'],
  sitrep: ['sitrep.approved'],
  moderation: ['moderation.done'],
  logLine: ['logLine.recorded'],
};
/** Kinds of entries that may answer an expectation. */
export const ANSWERING_KINDS: readonly string[] = Object.values(ANSWERS).flat();
/** What holds once it is done: a level that was high enough before the inject need not be set again. */
const STANDING: readonly ExpectedAct[] = ['level', 'quorum', 'brief', 'freeze'];

/** What became of everything that was expected by `now` (seconds of the exercise's clock); injects that came only. */
export function exerciseOutcomes(
  injects: readonly Pick<Inject, 'id' | 'at' | 'expected'>[],
  acts: readonly ExerciseAct[],
  now: number,
): readonly Outcome[] {
  const used = new Set<string>();
  const sorted = [...acts].sort((a, b) => a.at - b.at || (a.entryId < b.entryId ? -1 : 1));
  const asked = injects
    .filter(({ at }) => at <= now)
    .flatMap((inject) => inject.expected.map((expected) => ({ inject, expected })))
    .sort((a, b) => a.inject.at - b.inject.at);
  return asked.map(({ inject, expected }): Outcome => {
    const dueAt = inject.at + expected.within;
    const base = { injectId: inject.id, expected, dueAt };
    const fits = sorted.filter((act) => isAnswer(act, expected));
    const before = STANDING.includes(expected.act) ? standsAt(fits, sorted, expected, inject.at) : null;
    if (before !== null) return { ...base, state: 'early', entryId: before.entryId, tookSeconds: 0 };
    const answer = fits.find(({ entryId, at }) => at >= inject.at && !used.has(entryId));
    if (answer === undefined)
      return { ...base, state: now > dueAt ? 'missed' : 'waiting', entryId: null, tookSeconds: null };
    if (!STANDING.includes(expected.act)) used.add(answer.entryId);
    return {
      ...base,
      state: answer.at <= dueAt ? 'inTime' : 'late',
      entryId: answer.entryId,
      tookSeconds: answer.at - inject.at,
    };
  });
}

function isAnswer({ kind, level }: ExerciseAct, expected: Expected): boolean {
  if (!ANSWERS[expected.act].includes(kind)) return false;
  return expected.act !== 'level' || (level ?? -1) >= (expected.level ?? 0);
}

/** The act by which it holds already at a moment; a level that fell since does not. */
function standsAt(
  fits: readonly ExerciseAct[],
  all: readonly ExerciseAct[],
  expected: Expected,
  at: number,
): ExerciseAct | null {
  const last = fits.findLast((act) => act.at < at) ?? null;
  if (last === null || expected.act !== 'level') return last;
  const newest = all.findLast((act) => act.at < at && ANSWERS.level.includes(act.kind));
  return (newest?.level ?? -1) >= (expected.level ?? 0) ? last : null;
}
