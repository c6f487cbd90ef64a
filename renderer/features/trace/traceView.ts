/*
 * Who was looked for last, and what was found: a change of place does not lose it.
 */
import { create } from 'zustand';
import type { PersonFound } from '../../../shared/contract/trace.ts';
import { needlesOf } from '../../../shared/domain/personSearch.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';

export type TraceView = {
  readonly typed: string;
  readonly isTooShort: boolean;
  readonly isLooking: boolean;
  readonly found: { readonly text: string; readonly what: PersonFound } | null;
  readonly failure: Failure | null;
};

export const useTraceView = create<TraceView>()(() => ({
  typed: '',
  isTooShort: false,
  isLooking: false,
  found: null,
  failure: null,
}));

/** Looks for what was typed, one question at a time. */
export async function findPerson(): Promise<void> {
  const { typed, isLooking } = useTraceView.getState();
  const text = typed.trim();
  if (isLooking) return;
  if (needlesOf(text).length === 0) return useTraceView.setState({ isTooShort: true, failure: null });
  useTraceView.setState({ isLooking: true, isTooShort: false, failure: null });
  const reply = await api.trace.find({ text });
  useTraceView.setState(
    reply.ok
      ? { isLooking: false, found: { text, what: reply.value } }
      : { isLooking: false, found: null, failure: reply.error },
  );
}
