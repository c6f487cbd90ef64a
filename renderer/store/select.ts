/*
 * Views of the state that several features need: people by name, the incident that is looked at.
 * Pure functions, to be called inside `useEntities` and `useSession` selectors.
 */
import type { Incident } from '../../shared/domain/incident.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { EntityState } from './entityState.ts';

/** Open incidents first, gravest first, then the newest. */
export function listIncidents(incidents: EntityState['incidents']): readonly Incident[] {
  return Object.values(incidents).sort(
    (a, b) =>
      Number(a.status === 'closed') - Number(b.status === 'closed') ||
      (a.status === 'open' ? b.level - a.level : 0) ||
      b.declaredAt - a.declaredAt,
  );
}

/** The incident that was chosen, else the gravest open one; null when none is open. */
export function selectIncident(
  incidents: EntityState['incidents'],
  chosenId: string | null,
): Incident | null {
  const chosen = chosenId === null ? undefined : incidents[chosenId];
  if (chosen !== undefined) return chosen;
  const first = listIncidents(incidents)[0];
  return first?.status === 'open' ? first : null;
}

/** People who can be chosen, by name; erased ones are left out. */
export function listPeople(people: EntityState['people'], locale: string): readonly Person[] {
  const byName = new Intl.Collator(locale);
  return Object.values(people)
    .filter((person) => person.name !== null && !person.isErased)
    .sort((a, b) => byName.compare(a.name ?? '', b.name ?? ''));
}

/** Whether acts can be recorded now. */
export function selectCanAct(state: EntityState): boolean {
  return state.connection.state === 'live' && state.status?.isReadOnly === false;
}
