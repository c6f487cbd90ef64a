/*
 * Acts of an exercise, in its own file; and in the real one the only act by which anything of an exercise enters.
 */
import { type Exercise, FINDINGS_LIMIT, isSettled, type Script } from '../../../shared/domain/exercise.ts';
import type { ClockAct } from '../../../shared/domain/exerciseClock.ts';
import { canonicalSummary } from '../../../shared/domain/exerciseSummary.ts';
import type { Language } from '../../../shared/domain/limits.ts';
import type { PlanState } from '../../../shared/domain/planHistory.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import { deviceIdOf, isSignatureRight, publicKeyObject, sha256Hex } from '../journal/hash.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { changePlan } from './planChange.ts';
import { folded } from './require.ts';

export type ExerciseBeginning = {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly language: Language;
    readonly contactId: string | null;
  }[];
  readonly plan: PlanState | null;
  readonly script: Script;
  readonly scenarioSha256: string;
  /** Epoch ms of the real clock, at which the exercise's clock begins. */
  readonly originAt: number;
};

/** What is recorded of an exercise under way. */
export type ExerciseAct =
  | { readonly verb: 'timed'; readonly payload: { readonly act: ClockAct } }
  | {
      readonly verb: 'injected';
      readonly payload: { readonly injectId: string; readonly atMs: number; readonly isByHand: boolean };
    }
  | { readonly verb: 'skipped'; readonly payload: { readonly injectId: string } }
  | { readonly verb: 'noticed'; readonly payload: { readonly text: string } }
  | { readonly verb: 'withdrawn'; readonly payload: { readonly findingId: string } }
  | { readonly verb: 'ended'; readonly payload: { readonly endedAt: number; readonly atMs: number } };

/** Begins an exercise in an empty file: its people, its plan and its script, in one act or not at all. */
export function beginExercise(context: CommandContext, beginning: ExerciseBeginning): Act<Exercise> {
  const { states } = context;
  if (states.exercise.all().length > 0 || states.person.all().length > 0)
    throw new Refusal('exercise.notEmpty', 'This file holds entries already.');
  const id = context.newId();
  const { people, plan, ...begun } = beginning;
  const planned =
    plan === null
      ? null
      : changePlan(context, { wished: plan, isReplacing: false, isBeginning: true, reason: '' });
  return {
    entries: [
      ...people.map((person) => ({
        noun: 'person',
        entityId: person.id,
        kind: 'person.created',
        payload: { name: person.name, language: person.language, contactId: person.contactId },
      })),
      ...(planned?.entries ?? []),
      { noun: 'exercise', entityId: id, kind: 'exercise.started', payload: begun },
    ],
    reply: () => folded(states.exercise.get(id)),
    also: () => planned?.also?.(),
  };
}

/** One act of the exercise of this file. */
export function actOnExercise(context: CommandContext, act: ExerciseAct): Act<Exercise> {
  const [exercise] = context.states.exercise.all();
  if (exercise === undefined) throw new Refusal('exercise.none', 'This file holds no exercise.');
  if (exercise.endedAt !== null && act.verb !== 'noticed' && act.verb !== 'withdrawn')
    throw new Refusal('exercise.ended', 'The exercise has ended.');
  if (act.verb === 'injected' || act.verb === 'skipped') {
    const { injectId } = act.payload;
    if (!exercise.script?.injects.some(({ id }) => id === injectId))
      throw new Refusal('exercise.injectUnknown', 'This inject is not in the scenario.', { injectId });
    if (isSettled(exercise, injectId))
      throw new Refusal('exercise.injectSettled', 'This inject came already.', { injectId });
  }
  if (act.verb === 'noticed' && exercise.findings.length >= FINDINGS_LIMIT)
    throw new Refusal('exercise.findingsFull', 'There are findings enough.', { limit: FINDINGS_LIMIT });
  if (act.verb === 'withdrawn' && !exercise.findings.some(({ id }) => id === act.payload.findingId))
    throw new Refusal('exercise.findingUnknown', 'There is no such finding.');
  return {
    entries: [
      { noun: 'exercise', entityId: exercise.id, kind: `exercise.${act.verb}`, payload: act.payload },
    ],
    reply: (states) => folded(states.exercise.get(exercise.id)),
  };
}

export const exerciseCommands: CommandTable<'exerciseSummary.adopt'> = {
  'exerciseSummary.adopt': ({ states }, { signed }) => {
    const { summary, device, publicKey, signature } = signed;
    const isSigned =
      deviceIdOf(publicKey) === device && isRight(publicKey, sha256Hex(canonicalSummary(summary)), signature);
    if (!isSigned) throw new Refusal('exercise.unsigned', 'The summary is not signed by that laptop.');
    if (states.exercise.all().length > 0)
      throw new Refusal('exercise.notHere', 'An exercise does not adopt itself.');
    if (states.exerciseSummary.get(summary.exerciseId) !== null)
      throw new Refusal('exercise.adopted', 'The summary was adopted already.');
    return {
      entries: [
        {
          noun: 'exerciseSummary',
          entityId: summary.exerciseId,
          kind: 'exerciseSummary.adopted',
          payload: { signed },
        },
      ],
      reply: (after) => folded(after.exerciseSummary.get(summary.exerciseId)),
    };
  },
};

function isRight(publicKey: string, hash: string, signature: string): boolean {
  try {
    return isSignatureRight(publicKeyObject(publicKey), hash, signature);
  } catch {
    return false;
  }
}
