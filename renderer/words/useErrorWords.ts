/*
 * A refusal as a sentence in the reader's language. The message inside a failure is for logs, in
 * plain English, and never shown.
 */
import { useCallback } from 'react';
import type { Failure } from '../../shared/lib/result.ts';
import { useWords } from './WordsProvider.tsx';

/** Answers with the function that says a failure. */
export function useErrorWords(): (failure: Failure) => string {
  const { t } = useWords();
  return useCallback((failure: Failure) => t(`error.${failure.code}`), [t]);
}
