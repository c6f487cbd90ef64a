/*
 * What is asked of an exercise at its own engine. Only the engine of an exercise, which has a clock of its own, plays one;
 * every other one answers that there is none.
 */
import type { ExerciseView, InjectView } from '../../shared/contract/exercise.ts';
import { isSettled } from '../../shared/domain/exercise.ts';
import { type ShownTime, shownTimeOf } from '../../shared/domain/exerciseClock.ts';
import { type SignedSummary, summariseExercise } from '../../shared/domain/exerciseSummary.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { EngineHandlers } from '../door/handlers.ts';
import type { Who } from '../door/who.ts';
import type { Player } from './exercise/player.ts';
import type { Exercising } from './exercising.ts';
import type { ExerciseReading } from './threads/readerExercise.ts';

type ExerciseCall =
  | 'exercise.get'
  | 'exercise.begin'
  | 'exercise.setClock'
  | 'exercise.advance'
  | 'exercise.skip'
  | 'exercise.notice'
  | 'exercise.withdraw'
  | 'exercise.end'
  | 'exercise.summary';

export function createExerciseHandlers({
  exercising,
}: {
  readonly exercising: Exercising | null;
}): Pick<EngineHandlers, ExerciseCall> {
  const read = async (): Promise<ExerciseReading | null> =>
    exercising === null ? null : exercising.threads.reader.call('exercise', null);
  const played = async <T>(
    { person }: Who,
    act: (player: Player, by: string) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    await exercising?.ready;
    const player = exercising?.player() ?? null;
    if (player === null) return fail('exercise.none', 'No exercise is played here.');
    if (person === null) return fail('person.none', 'Nobody was chosen.');
    return act(player, person);
  };
  const summary = async (): Promise<Result<SignedSummary>> => {
    const reading = await read();
    if (reading === null || exercising === null) return fail('exercise.none', 'This file holds no exercise.');
    const summed = summariseExercise(reading);
    if (summed === null) return fail('exercise.notEnded', 'The exercise goes on.');
    return ok(await exercising.threads.writer.call('signSummary', summed));
  };

  return {
    'exercise.get': async () => {
      await exercising?.ready;
      const reading = await read();
      const player = exercising?.player() ?? null;
      return ok(
        reading === null
          ? null
          : viewOf(reading, shownTimeOf(reading.exercise, exercising?.realNow() ?? Date.now()), {
              outages: player?.outages() ?? [],
              posts: player?.posts() ?? { came: 0, onTheirWay: 0 },
            }),
      );
    },
    'exercise.begin': async (wish, { person }) => {
      if (person === null) return fail('person.none', 'Nobody was chosen.');
      return (
        exercising?.begin(wish, person) ?? fail('exercise.notHere', 'No exercise is played in this engine.')
      );
    },
    'exercise.setClock': (wish, who) => played(who, (player, by) => player.setClock(wish, by)),
    'exercise.advance': ({ injectId }, who) => played(who, (player, by) => player.advance(injectId, by)),
    'exercise.skip': ({ injectId }, who) =>
      played(who, (player, by) => player.note({ verb: 'skipped', payload: { injectId } }, by)),
    'exercise.notice': ({ text }, who) =>
      played(who, (player, by) => player.note({ verb: 'noticed', payload: { text } }, by)),
    'exercise.withdraw': ({ findingId }, who) =>
      played(who, (player, by) => player.note({ verb: 'withdrawn', payload: { findingId } }, by)),
    'exercise.end': async (_input, who) => {
      const ended = await played(who, (player, by) => player.end(by));
      return ended.ok ? summary() : ended;
    },
    'exercise.summary': summary,
  };
}

function viewOf(
  { exercise, outcomes }: ExerciseReading,
  time: ShownTime,
  live: Pick<ExerciseView, 'outages' | 'posts'>,
): ExerciseView | null {
  const { script, id, originAt, endedAt, findings, came } = exercise;
  if (script === null) return null;
  const cameOf = new Map(came.map((one) => [one.injectId, one]));
  const { title, summary, notice, timeZone, durationSeconds } = script;
  return {
    ...{ id, title, summary, notice, timeZone, durationSeconds, originAt, time, endedAt, findings },
    injects: script.injects.map((inject): InjectView => {
      const one = cameOf.get(inject.id);
      return {
        inject,
        state: one !== undefined ? 'came' : isSettled(exercise, inject.id) ? 'skipped' : 'waiting',
        cameAtMs: one?.atMs ?? null,
        isByHand: one?.isByHand ?? false,
        outcomes: one === undefined ? [] : outcomes.filter(({ injectId }) => injectId === inject.id),
      };
    }),
    ...live,
  };
}
