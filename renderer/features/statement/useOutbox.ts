/*
 * What waits on this laptop to be sent, and for which accounts it keeps a token: asked again whenever either moved.
 */
import type { AccountHealth, OutboxItem } from '../../../shared/contract/outbox.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useAsked } from '../../store/useAsked.ts';

const NOTHING: readonly never[] = [];

function useKey(): string {
  const revision = useEntities((entities) => entities.outboxRevision);
  const plan = useEntities(({ planRevisions }) => planRevisions.account ?? 0);
  const generation = useEntities((entities) => entities.generation);
  return [revision, plan, generation].join(' ');
}

export function useOutbox(): readonly OutboxItem[] {
  return useAsked(useKey(), () => api.outbox.list({})).value ?? NOTHING;
}

/** Null until it is known. */
export function useAccountHealth(): readonly AccountHealth[] | null {
  return useAsked(useKey(), () => api.account.health({})).value;
}
