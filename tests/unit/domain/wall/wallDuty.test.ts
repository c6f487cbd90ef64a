/*
 * Who is on duty by the plan's shifts: hours of its own zone, over midnight too, else whoever holds the role.
 */
import { describe, expect, it } from 'vitest';
import { dutyAt } from '../../../../shared/domain/wallDuty.ts';

const ZONE = 'America/Montreal';
/** Local time of Montreal in January. */
const local = (day: number, hour: number, minute = 0) => Date.UTC(2026, 0, day, hour + 5, minute);
const role = (code: 'lead' | 'monitor' | 'scribe', holderId: string | null, shifts: readonly object[] = []) =>
  ({ code, name: { fr: code, en: code }, holderId, shifts }) as Parameters<typeof dutyAt>[0][number];
const nameOf = (id: string) => (id === 'gone' ? null : id.toUpperCase());
const names = (at: number, ...roles: Parameters<typeof dutyAt>[0][number][]) =>
  dutyAt(roles, nameOf, at, ZONE).map(({ code, name }) => `${code} ${name}`);

describe('who is on duty', () => {
  it('is the holder where there is no shift, in the order of the team', () => {
    expect(names(local(14, 12), role('monitor', 'b'), role('lead', 'a'))).toEqual(['lead A', 'monitor B']);
  });

  it('is whoever has the shift, from its first minute and not in its last', () => {
    const lead = role('lead', 'a', [{ contactId: 'b', days: [3], from: '08:00', to: '16:00' }]);
    expect(names(local(14, 7, 59), lead)).toEqual(['lead A']);
    expect(names(local(14, 8), lead)).toEqual(['lead B']);
    expect(names(local(14, 16), lead)).toEqual(['lead A']);
    // A Thursday.
    expect(names(local(15, 12), lead)).toEqual(['lead A']);
  });

  it('lasts over midnight into the morning after', () => {
    const lead = role('lead', 'a', [{ contactId: 'n', days: [7], from: '22:00', to: '06:00' }]);
    expect(names(local(18, 23), lead)).toEqual(['lead N']);
    expect(names(local(19, 5, 59), lead)).toEqual(['lead N']);
    expect(names(local(19, 6), lead)).toEqual(['lead A']);
    expect(names(local(18, 5), lead)).toEqual(['lead A']);
  });

  it('is round the clock from an hour to the same hour', () => {
    const lead = role('lead', 'a', [{ contactId: 'c', days: [], from: '08:00', to: '08:00' }]);
    expect(names(local(14, 3), lead)).toEqual(['lead C']);
  });

  it('leaves out roles that nobody is in', () => {
    expect(names(local(14, 12), role('lead', null), role('scribe', 'gone'))).toEqual([]);
  });
});
