/*
 * The writer's part in an exercise: its acts, and the laptop's signature under its summary.
 */
import type { Exercise } from '../../../shared/domain/exercise.ts';
import {
  canonicalSummary,
  type ExerciseSummary,
  type SignedSummary,
} from '../../../shared/domain/exerciseSummary.ts';
import {
  actOnExercise,
  beginExercise,
  type ExerciseAct,
  type ExerciseBeginning,
} from '../commands/exercise.ts';
import { sha256Hex, signHash } from '../journal/hash.ts';
import type { RanCommand } from '../runCommand.ts';
import type { OpenedWriter } from './writerMethods.ts';

type ByPerson = { readonly person: string };

export function createWriterExercise(need: () => OpenedWriter) {
  return {
    beginExercise({ person, ...beginning }: ExerciseBeginning & ByPerson): RanCommand<Exercise> {
      return need().run(person, (context) => beginExercise(context, beginning));
    },
    actOnExercise({ person, act }: { readonly act: ExerciseAct } & ByPerson): RanCommand<Exercise> {
      return need().run(person, (context) => actOnExercise(context, act));
    },
    signSummary(summary: ExerciseSummary): SignedSummary {
      const { key } = need();
      return {
        summary,
        device: key.deviceId,
        publicKey: key.publicKey,
        signature: signHash(key, sha256Hex(canonicalSummary(summary))),
      };
    },
  };
}
