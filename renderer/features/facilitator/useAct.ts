/*
 * An act of the facilitator: its trouble is said and kept in sight, and what it changed is asked for at once.
 */
import { useCallback } from 'react';
import type { Result } from '../../../shared/lib/result.ts';
import { type Done, recordAct } from '../../store/recordAct.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useExercise } from './exerciseStore.ts';

/** Answers whether it was done, once the window shows it. */
export function useAct(): (act: Promise<Result<unknown>>, done?: Done) => Promise<boolean> {
  const sayFailure = useErrorWords();
  return useCallback(
    async (act, done) => {
      const isDone = await recordAct(act, sayFailure, done);
      await useExercise.getState().refresh();
      return isDone;
    },
    [sayFailure],
  );
}
