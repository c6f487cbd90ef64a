/*
 * What is typed into the form of the register, read as it is sent.
 */
import { describe, expect, it } from 'vitest';
import {
  type IncidentDraft,
  readDraft,
  shownValue,
} from '../../../../renderer/features/confidentialityIncident/incidentDraft.ts';
import { NO_CONFIDENTIALITY_FIELDS } from '../../../../shared/domain/confidentialityRules.ts';

const ZONE = 'America/Toronto';
const NOW = Date.UTC(2026, 10, 22, 19, 5);
const read = (values: IncidentDraft['values']) => readDraft({ values, revision: 1 }, ZONE, NOW);

describe('the form of the register', () => {
  it('reads moments in the zone of the incident, days as days, and empties what was emptied', () => {
    const typed = { awareAt: '2026-11-22 14:05', happenedFrom: ' 2026-11-20 ', authorityNotifiedAt: '' };
    expect(read({ ...typed, title: ' Portable volé ', persons: 4, isCountApproximate: true })).toEqual({
      ok: true,
      fields: {
        awareAt: NOW,
        happenedFrom: '2026-11-20',
        authorityNotifiedAt: null,
        title: 'Portable volé',
        persons: 4,
        isCountApproximate: true,
      },
    });
  });

  it('names the field that cannot be read: half a day, a moment to come, none where one is needed', () => {
    expect(read({ happenedFrom: '2026-02-30' })).toEqual({ ok: false, field: 'happenedFrom' });
    expect(read({ happenedTo: '2026-11' })).toEqual({ ok: false, field: 'happenedTo' });
    expect(read({ awareAt: '2026-11-22 15:05' })).toEqual({ ok: false, field: 'awareAt' });
    expect(read({ awareAt: '' })).toEqual({ ok: false, field: 'awareAt' });
    expect(read({ personsNotifiedAt: 'hier' })).toEqual({ ok: false, field: 'personsNotifiedAt' });
  });

  it('shows what is kept as it is typed, and the draft before it', () => {
    const fields = { ...NO_CONFIDENTIALITY_FIELDS, awareAt: NOW, timeZone: ZONE };
    expect(shownValue(fields, undefined, 'awareAt')).toBe('2026-11-22 14:05');
    expect(shownValue(fields, undefined, 'authorityNotifiedAt')).toBe('');
    expect(shownValue(fields, undefined, 'happenedFrom')).toBe('');
    expect(shownValue(fields, { values: { awareAt: '14' }, revision: 1 }, 'awareAt')).toBe('14');
    expect(shownValue(fields, { values: { persons: null }, revision: 1 }, 'persons')).toBeNull();
  });
});
