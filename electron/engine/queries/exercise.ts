/*
 * An exercise out of its own file: what was expected against what was done, what the team heard; and in the real file
 * the exercises that were adopted.
 */
import type { HeardInject } from '../../../shared/contract/exercise.ts';
import type { CallRun } from '../../../shared/domain/callRun.ts';
import { quorumReachedAt } from '../../../shared/domain/callRunRules.ts';
import type { Exercise, ScriptInject } from '../../../shared/domain/exercise.ts';
import type { ExerciseFacts } from '../../../shared/domain/exerciseFacts.ts';
import {
  ANSWERING_KINDS,
  type ExerciseAct,
  exerciseOutcomes,
} from '../../../shared/domain/exerciseOutcome.ts';
import type { Level } from '../../../shared/domain/limits.ts';
import { ok } from '../../../shared/lib/result.ts';
import { type Db, hasTable } from '../db/sqlite.ts';
import { readPayloadBytes } from '../journal/entryRow.ts';
import type { QueryContext, QueryTable } from './queryTable.ts';

export const exerciseQueries: QueryTable<'exercise.phase' | 'exercise.heard' | 'exerciseSummary.list'> = {
  'exercise.phase': ({ db }) => {
    if (!hasTable(db, 'exercise')) return ok(null);
    // Asked again and again: the script is not read for it.
    const row = db
      .prepare<[], { id: string; endedAt: number | null }>(
        `SELECT id, json_extract(state, '$.endedAt') AS endedAt FROM exercise LIMIT 1`,
      )
      .get();
    return ok(row ?? null);
  },
  'exercise.heard': ({ states }) => {
    const [exercise] = states.exercise.all();
    if (exercise === undefined) return ok([]);
    const heard = exercise.came.flatMap(({ injectId, atMs }): readonly HeardInject[] => {
      const inject = exercise.script?.injects.find(({ id }) => id === injectId);
      return inject === undefined ? [] : heardOf(inject, exercise.originAt + atMs);
    });
    return ok(heard.toReversed());
  },
  'exerciseSummary.list': ({ states }) =>
    ok([...states.exerciseSummary.all()].sort((a, b) => b.adoptedAt - a.adoptedAt)),
};

function heardOf(inject: ScriptInject, at: number): readonly HeardInject[] {
  const { id: injectId } = inject;
  switch (inject.kind) {
    case 'call':
      return [heard(inject, { injectId, at, from: inject.from, role: inject.role })];
    case 'journalist': {
      const answerBy = inject.answerWithin === null ? null : at + inject.answerWithin * 1_000;
      return [heard(inject, { injectId, at, from: inject.outlet, answerBy })];
    }
    case 'order':
      return [heard(inject, { injectId, at, from: inject.from })];
    case 'note':
      return [heard(inject, { injectId, at })];
    // Posts are in the feed, and an outage is noticed by what it does.
    case 'posts':
    case 'outage':
      return [];
  }
}

function heard(
  { kind, words }: Pick<HeardInject, 'kind' | 'words'>,
  rest: Pick<HeardInject, 'injectId' | 'at'> & Partial<HeardInject>,
): HeardInject {
  return { kind, words, from: null, role: null, answerBy: null, ...rest };
}

/** The exercise of a file with everything that became of it; null where there is none. */
export function gatherExercise(context: Pick<QueryContext, 'db' | 'states' | 'now'>): ExerciseFacts | null {
  const { db, states, now } = context;
  const [exercise] = states.exercise.all();
  if (exercise === undefined) return null;
  const untilMs = exercise.endedAtMs ?? Math.max(0, now - exercise.originAt);
  const acts = [...actsOf(db, exercise), ...quorumsOf(states.callRun.all(), exercise)];
  const injects = exercise.came.flatMap(({ injectId, atMs }) => {
    const inject = exercise.script?.injects.find(({ id }) => id === injectId);
    return inject === undefined ? [] : [{ id: inject.id, at: atMs / 1_000, expected: inject.expected }];
  });
  return { exercise, outcomes: exerciseOutcomes(injects, acts, untilMs / 1_000), untilMs };
}

type ActRow = {
  readonly id: string;
  readonly kind: string;
  readonly occurredAt: number;
  readonly bytes: Buffer | null;
};

/** Acts that may answer an expectation; those that had no effect do not. */
function actsOf(db: Db, { originAt }: Exercise): readonly ExerciseAct[] {
  return db
    .prepare<[string], ActRow>(
      `SELECT entry.id, entry.kind, entry.occurred_at AS occurredAt, payload.bytes
       FROM entry LEFT JOIN payload ON payload.entry_id = entry.id
       WHERE entry.kind IN (SELECT value FROM json_each(?))
         AND entry.id NOT IN (SELECT entry_id FROM entry_void)
       ORDER BY entry.seq`,
    )
    .all(JSON.stringify(ANSWERING_KINDS))
    .map(({ id, kind, occurredAt, bytes }): ExerciseAct => {
      const level = kind.startsWith('incident.') ? levelIn(bytes) : null;
      const at = Math.max(0, (occurredAt - originAt) / 1_000);
      return { entryId: id, kind, at, ...(level === null ? {} : { level }) };
    });
}

function levelIn(bytes: Buffer | null): Level | null {
  const data = bytes === null ? null : readPayloadBytes(bytes);
  const level = typeof data === 'object' && data !== null && 'level' in data ? data.level : null;
  return typeof level === 'number' ? (level as Level) : null;
}

/** No entry says that enough were reached: the call that reached the last of them does. */
function quorumsOf(runs: readonly CallRun[], { originAt }: Exercise): readonly ExerciseAct[] {
  return runs.flatMap((run) => {
    const at = quorumReachedAt(run);
    if (at === null) return [];
    const tries = run.seats.flatMap((seat) => seat.tries);
    const deciding = tries.find((one) => one.at === at && one.outcome === 'reached' && one.struck === null);
    const entryId = deciding?.id ?? run.id;
    return [{ entryId, kind: 'callRun.quorumReached', at: Math.max(0, (at - originAt) / 1_000) }];
  });
}
