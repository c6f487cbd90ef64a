/*
 * What the dialog of call sheets asks: trees, people, the sheets typed back, the lines of one.
 */
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { type Asked, useAsked } from '../../store/useAsked.ts';
import { useWords } from '../../words/WordsProvider.tsx';

function useRevisionOf(noun: 'callTree' | 'contact'): string {
  return useEntities((entities) => `${entities.generation}.${entities.planRevisions[noun] ?? 0}`);
}

export function useCallTrees(): Asked<CallOutput<'callTree.list'>> {
  return useAsked(`trees ${useRevisionOf('callTree')}`, () => api.callTree.list({}));
}

/** Everybody in the directory, retired ones too: they may stand on an old sheet. */
export function useContacts(): Asked<CallOutput<'contact.list'>> {
  return useAsked(`contacts ${useRevisionOf('contact')}`, () => api.contact.list({ isWithRetired: true }));
}

/** The rounds that were recorded, newest first. */
export function useCallRounds(): Asked<CallOutput<'callRound.list'>> {
  const rounds = useEntities((entities) => entities.callRounds);
  const generation = useEntities((entities) => entities.generation);
  const known = Object.values(rounds).map(({ id, revision }) => `${id}.${revision}`);
  return useAsked(`rounds ${generation} ${known.join(' ')}`, () => api.callRound.list({}));
}

/** The lines of a sheet; `treeId` undefined while it is not known which. */
export function useCallSheet(
  treeId: string | null | undefined,
  branchId: string | null,
  revision: number | null,
): Asked<CallOutput<'callRound.sheet'>> & { readonly of: string } {
  const { locale } = useWords();
  const of = `${treeId ?? ''} ${branchId ?? ''} ${revision ?? ''}`;
  const changed = `${useRevisionOf('callTree')} ${useRevisionOf('contact')}`;
  const answer = useAsked<{ of: string; sheet: CallOutput<'callRound.sheet'> | null }>(
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
