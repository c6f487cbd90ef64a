/* The improvement plan of an incident, kept up to date; who its owners are, and what the plan says that it is about. */
import { useMemo } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { Improvement } from '../../../shared/domain/improvement.ts';
import { ok } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { type Asked, useAsked } from '../../store/useAsked.ts';

export type Clause = CallOutput<'clause.list'>[number];
export type Contact = CallOutput<'contact.list'>[number];

export function useImprovements(incidentId: string): Asked<readonly Improvement[]> {
  const generation = useEntities((entities) => entities.generation);
  const revision = useEntities((entities) => entities.registerRevisions.improvement ?? 0);
  return useAsked(`${incidentId} ${generation} ${revision}`, () => api.improvement.list({ incidentId }));
}

/** Clauses of the netiquette, retired ones among them: a finding may name one. */
export function useClauses(): readonly Clause[] {
  const revision = useEntities((entities) => entities.planRevisions.clause ?? 0);
  return useAsked(`clauses ${revision}`, () => api.clause.list({ isWithRetired: true })).value ?? [];
}

/** Contacts of the plan. A directory may be long: it is read where somebody needs it. */
export function useContacts(isNeeded: boolean): readonly Contact[] {
  const revision = useEntities((entities) => entities.planRevisions.contact ?? 0);
  const asked = useAsked(isNeeded ? `contacts ${revision}` : 'none', () =>
    isNeeded ? api.contact.list({ isWithRetired: true }) : Promise.resolve(ok<readonly Contact[]>([])),
  );
  return asked.value ?? [];
}

/** The name of an owner: as the directory or the people have it now, as typed where they do not; null for nobody. */
export function useOwnerNames(
  improvements: readonly Improvement[],
): (improvement: Pick<Improvement, 'ownerId' | 'ownerName'>) => string | null {
  const people = useEntities((entities) => entities.people);
  const isNeeded = improvements.some(({ ownerId }) => ownerId !== null && people[ownerId] === undefined);
  const contacts = useContacts(isNeeded);
  return useMemo(() => {
    const names = new Map(contacts.map(({ id, fields }) => [id, fields.name]));
    return ({ ownerId, ownerName }) => {
      const known = ownerId === null ? null : (names.get(ownerId) ?? people[ownerId]?.name ?? null);
      return known || ownerName || null;
    };
  }, [contacts, people]);
}
