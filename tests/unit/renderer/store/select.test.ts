/* Which incident a window looks at, and in which order things are offered. */
import { describe, expect, it } from 'vitest';
import { listIncidents, listPeople, selectIncident } from '../../../../renderer/store/select.ts';
import { incident, person } from './batches.ts';

const rows = {
  old: incident('old', { level: 2, declaredAt: 10 }),
  grave: incident('grave', { level: 4, declaredAt: 5 }),
  closed: incident('closed', { status: 'closed', level: 4, declaredAt: 99 }),
  young: incident('young', { level: 2, declaredAt: 20 }),
};

describe('listIncidents', () => {
  it('puts open ones first, the gravest first, then the newest', () => {
    expect(listIncidents(rows).map(({ id }) => id)).toEqual(['grave', 'young', 'old', 'closed']);
  });
});

describe('selectIncident', () => {
  it('follows the choice, closed ones included', () => {
    expect(selectIncident(rows, 'closed')?.id).toBe('closed');
  });

  it('falls back to the gravest open one when nothing, or something gone, is chosen', () => {
    expect(selectIncident(rows, null)?.id).toBe('grave');
    expect(selectIncident(rows, 'gone')?.id).toBe('grave');
  });

  it('shows none rather than a closed one', () => {
    expect(selectIncident({ closed: rows.closed }, null)).toBeNull();
    expect(selectIncident({}, null)).toBeNull();
  });
});

describe('listPeople', () => {
  it('sorts as the language does and leaves out whoever was erased', () => {
    const people = {
      p1: { ...person(1), name: 'Zoé' },
      p2: { ...person(2), name: 'Élise' },
      p3: { ...person(3), name: null, isErased: true },
      p4: { ...person(4), name: 'Farid' },
    };
    expect(listPeople(people, 'fr-CA').map(({ name }) => name)).toEqual(['Élise', 'Farid', 'Zoé']);
  });
});
