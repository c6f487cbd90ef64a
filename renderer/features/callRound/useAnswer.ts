/*
 * Asks the engine, again whenever the key changes; the last answer to the same key stays until the next one is there.
 */
import { useCallback, useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useWords } from '../../words/WordsProvider.tsx';

export type Answer<T> = {
  /** Null until the first answer. */
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
};

function useAnswer<T>(key: string, send: () => Promise<Result<T>>): Answer<T> {
  const [answer, setAnswer] = useState<Omit<Answer<T>, 'retry'>>({ value: null, failure: null });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what `send` asks for.
  useEffect(() => {
    let isGone = false;
    void send().then((reply) => {
      if (isGone) return;
      setAnswer((known) =>
        reply.ok ? { value: reply.value, failure: null } : { value: known.value, failure: reply.error },
      );
    });
    return () => {
      isGone = true;
    };
  }, [key, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...answer, retry };
}

function useRevisionOf(noun: 'callTree' | 'contact'): string {
  return useEntities((entities) => `${entities.generation}.${entities.planRevisions[noun] ?? 0}`);
}

export function useCallTrees(): Answer<CallOutput<'callTree.list'>> {
  return useAnswer(`trees ${useRevisionOf('callTree')}`, () => api.callTree.list({}));
}

/** Everybody in the directory, retired ones too: they may stand on an old sheet. */
export function useContacts(): Answer<CallOutput<'contact.list'>> {
  return useAnswer(`contacts ${useRevisionOf('contact')}`, () => api.contact.list({ isWithRetired: true }));
}

/** The rounds that were recorded, newest first. */
export function useCallRounds(): Answer<CallOutput<'callRound.list'>> {
  const rounds = useEntities((entities) => entities.callRounds);
  const generation = useEntities((entities) => entities.generation);
  const known = Object.values(rounds).map(({ id, revision }) => `${id}.${revision}`);
  return useAnswer(`rounds ${generation} ${known.join(' ')}`, () => api.callRound.list({}));
}

/** The lines of a sheet; `treeId` undefined while it is not known which. */
export function useCallSheet(
  treeId: string | null | undefined,
  branchId: string | null,
  revision: number | null,
): Answer<CallOutput<'callRound.sheet'>> & { readonly of: string } {
  const { locale } = useWords();
  const of = `${treeId ?? ''} ${branchId ?? ''} ${revision ?? ''}`;
  const changed = `${useRevisionOf('callTree')} ${useRevisionOf('contact')}`;
  const answer = useAnswer<{ of: string; sheet: CallOutput<'callRound.sheet'> | null }>(
    `${treeId === undefined ? 'none' : of} ${changed} ${locale}`,
    async () => {
      if (treeId === undefined) return { ok: true as const, value: { of, sheet: null } };
      const reply = await api.callRound.sheet({ treeId, branchId, revision, locale });
      return reply.ok ? { ok: true as const, value: { of, sheet: reply.value } } : reply;
    },
  );
  // The lines of another sheet are not shown under this one's name while the answer is on its way.
  const sheet = answer.value?.of === of ? answer.value.sheet : null;
  return { of, value: answer.failure === null ? sheet : null, failure: answer.failure, retry: answer.retry };
}
