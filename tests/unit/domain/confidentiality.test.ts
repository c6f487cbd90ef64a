/*
 * The register's rules: 72 hours from becoming aware, five years by the calendar, and what no incident can be.
 */
import { describe, expect, it } from 'vitest';
import {
  type ConfidentialityIncident,
  confidentialityIncidentNoun,
  confidentialitySteps,
} from '../../../shared/domain/confidentialityIncident.ts';
import {
  type ConfidentialityFields,
  dayIn,
  findConfidentialityProblem,
  keptUntil,
  NO_CONFIDENTIALITY_FIELDS,
  noticeClock,
} from '../../../shared/domain/confidentialityRules.ts';
import { foldEntity, type StoredEntry } from '../../../shared/domain/fold.ts';

const HOUR = 3_600_000;
const AWARE = Date.UTC(2026, 10, 20, 14);
const NOW = AWARE + 10 * HOUR;
const ZONE = 'America/Toronto';
const fields = (more: Partial<ConfidentialityFields> = {}): ConfidentialityFields => ({
  ...NO_CONFIDENTIALITY_FIELDS,
  title: 'Portable volé',
  awareAt: AWARE,
  timeZone: ZONE,
  ...more,
});

describe('the 72 hours', () => {
  it('run from becoming aware, are overdue after, and end with the notice', () => {
    expect(noticeClock(fields(), NOW)).toEqual({ state: 'running', leftMs: 62 * HOUR });
    expect(noticeClock(fields(), AWARE + 72 * HOUR)).toEqual({ state: 'running', leftMs: 0 });
    expect(noticeClock(fields(), AWARE + 75 * HOUR)).toEqual({ state: 'overdue', byMs: 3 * HOUR });
    const told = (hours: number) => fields({ authorityNotifiedAt: AWARE + hours * HOUR });
    expect(noticeClock(told(72), AWARE + 100 * HOUR)).toEqual({ state: 'notified', isLate: false });
    expect(noticeClock(told(73), AWARE + 100 * HOUR)).toEqual({ state: 'notified', isLate: true });
  });

  it('end where there is no risk, only with the reason; not where there is one', () => {
    expect(noticeClock(fields({ risk: 'notSerious', riskReason: 'chiffré' }), NOW).state).toBe('notNeeded');
    expect(noticeClock(fields({ risk: 'notSerious' }), NOW).state).toBe('running');
    expect(noticeClock(fields({ risk: 'serious', riskReason: 'NAS' }), NOW).state).toBe('running');
  });
});

describe('the five years', () => {
  it('are counted by the calendar, in the zone of the incident', () => {
    expect(keptUntil({ awareAt: AWARE, timeZone: ZONE })).toBe('2031-11-20');
    const evening = Date.UTC(2026, 11, 31, 23, 30);
    expect(keptUntil({ awareAt: evening, timeZone: ZONE })).toBe('2031-12-31');
    expect(keptUntil({ awareAt: evening, timeZone: 'Europe/Paris' })).toBe('2032-01-01');
    expect(dayIn(evening, 'Europe/Paris')).toBe('2027-01-01');
  });

  it('are never short of a day for one of 29 February', () => {
    expect(keptUntil({ awareAt: Date.UTC(2028, 1, 29, 12), timeZone: 'UTC' })).toBe('2033-03-01');
  });
});

describe('what cannot be', () => {
  const problem = (more: Partial<ConfidentialityFields>) => findConfidentialityProblem(fields(more), NOW);
  it('is named with its field', () => {
    expect(problem({})).toBeNull();
    expect(problem({ awareAt: NOW + 1 })).toEqual({ code: 'inFuture', field: 'awareAt' });
    expect(problem({ happenedTo: '2026-11-22' })).toEqual({ code: 'inFuture', field: 'happenedTo' });
    expect(problem({ happenedFrom: '2026-11-21' })).toEqual({ code: 'awareBefore', field: 'awareAt' });
    expect(problem({ happenedFrom: '2026-11-19', happenedTo: '2026-11-18' })).toEqual({
      code: 'periodTurned',
      field: 'happenedTo',
    });
    expect(problem({ authorityNotifiedAt: AWARE - 1 })).toEqual({
      code: 'noticeBeforeAware',
      field: 'authorityNotifiedAt',
    });
    expect(problem({ personsNotifiedAt: NOW + 1 })).toEqual({ code: 'inFuture', field: 'personsNotifiedAt' });
    expect(problem({ persons: 3, personsInQuebec: 4 })?.code).toBe('moreThanAll');
    expect(problem({ risk: 'notSerious' })?.field).toBe('riskReason');
  });

  it('leaves what may be: the same day, an incident that goes on, numbers that nobody knows', () => {
    expect(problem({ happenedFrom: '2026-11-20', happenedTo: '2026-11-20' })).toBeNull();
    expect(problem({ persons: null, personsInQuebec: 4 })).toBeNull();
    expect(problem({ authorityNotifiedAt: AWARE, personsNotifiedAt: NOW })).toBeNull();
  });
});

describe('an incident of the register', () => {
  let made = 0;
  const id = (no: number) => `018f0000-0000-7000-8000-${String(no).padStart(12, '0')}`;
  const entry = (verb: string, payload: unknown): StoredEntry => {
    made += 1;
    return {
      id: id(made),
      hlc: `${String(made).padStart(18, '0')}.00000`,
      device: 'a'.repeat(40),
      deviceSeq: made,
      recordedAt: made,
      occurredAt: made,
      person: id(800),
      incidentId: null,
      entityId: id(900),
      basedOn: null,
      kind: `confidentialityIncident.${verb}`,
      payloadVersion: 1,
      payload,
    };
  };
  const fold = (...entries: StoredEntry[]) =>
    foldEntity<ConfidentialityIncident>(confidentialityIncidentNoun, entries);

  it('is entered, amended, closed, and amended again only once it is open', () => {
    const recorded = entry('recorded', { fields: fields() });
    const amended = entry('amended', { fields: { persons: 12 } });
    const closed = entry('closed', { reason: 'avis donnés' });
    const late = entry('amended', { fields: { persons: 13 } });
    const reopened = entry('reopened', { reason: 'plainte' });
    const again = entry('amended', { fields: { persons: 14 } });
    const folded = fold(recorded, amended, closed, late, reopened, again);
    expect(folded.state).toMatchObject({ revision: 5, closedAt: null, fields: { persons: 14 } });
    expect([...folded.voids]).toEqual([[late.id, 'closed']]);
    expect(confidentialitySteps([again, reopened, late, closed, amended, recorded])).toMatchObject([
      { verb: 'recorded', changes: [] },
      { verb: 'amended', changes: [{ field: 'persons', before: null, after: 12 }] },
      { verb: 'closed', reason: 'avis donnés' },
      { verb: 'reopened', reason: 'plainte' },
      { verb: 'amended', changes: [{ field: 'persons', before: 12, after: 14 }] },
    ]);
  });

  it('keeps its moment once its words are erased, and reads nothing that does not fit', () => {
    const erased = { ...entry('recorded', null), occurredAt: 77 };
    expect(fold(erased).state).toMatchObject({ isErased: true, fields: { title: '', awareAt: 77 } });
    expect(fold(entry('amended', { fields: {} })).state).toBeNull();
    expect([...fold(entry('recorded', { fields: { title: 4 } })).voids.values()]).toEqual(['unreadable']);
  });
});
