/*
 * Whose words go: by posting and receiving, unless something cites them or an incident may need them; and what day it
 * is for that, whatever the computer's clock says.
 */
import { describe, expect, it } from 'vitest';
import { foldEntity, type StoredEntry } from '../../../shared/domain/fold.ts';
import {
  INCIDENT_LEAD_MS,
  monthsBefore,
  type RetentionRule,
  retentionMonthsSchema,
  retentionRule,
  retentionVerdict,
} from '../../../shared/domain/mentionRetention.ts';
import { planNoun } from '../../../shared/domain/plan.ts';
import {
  BELIEVED_AT_START_MS,
  isClockUnsure,
  seenNow,
  startSeenClock,
  tickSeenClock,
} from '../../../shared/domain/seenClock.ts';

const DAY_MS = 86_400_000;
const TODAY = Date.UTC(2026, 10, 26, 12);
const incident = (declaredAt: number, closedAt: number | null) => ({ declaredAt, closedAt });

function rule(
  months: number,
  incidents: readonly { declaredAt: number; closedAt: number | null }[] = [],
): RetentionRule {
  const made = retentionRule(months, TODAY, incidents);
  if (made === null) throw new Error('There is a rule for a number of months.');
  return made;
}
const verdict = (
  postedAt: number,
  by: RetentionRule,
  more: { receivedAt?: number; isCited?: boolean } = {},
) => retentionVerdict({ postedAt, receivedAt: more.receivedAt ?? postedAt }, by, () => more.isCited === true);

describe('months', () => {
  it('are those of the calendar', () => {
    expect(monthsBefore(TODAY, 12)).toBe(Date.UTC(2025, 10, 26, 12));
    expect(monthsBefore(Date.UTC(2026, 2, 31), 1)).toBe(Date.UTC(2026, 1, 28));
    expect(monthsBefore(Date.UTC(2028, 1, 29), 12)).toBe(Date.UTC(2027, 1, 28));
    expect(monthsBefore(TODAY, 120)).toBe(Date.UTC(2016, 10, 26, 12));
  });

  it('are from 1 to 120, or without an end', () => {
    for (const good of [1, 12, 120, null]) expect(retentionMonthsSchema().safeParse(good).success).toBe(true);
    for (const bad of [0, 121, 1.5, -1, '12', undefined, Number.NaN])
      expect(retentionMonthsSchema().safeParse(bad).success).toBe(false);
    expect(retentionRule(null, TODAY, [])).toBeNull();
  });
});

describe('the words of a mention', () => {
  const old = Date.UTC(2025, 5, 1);

  it('go when it was both posted and received long enough ago', () => {
    expect(verdict(old, rule(12))).toBe('due');
    expect(verdict(Date.UTC(2025, 10, 26, 12) - 1, rule(12))).toBe('due');
    expect(verdict(Date.UTC(2025, 10, 26, 12), rule(12))).toBe('young');
    // An archive that was taken in yesterday is not old, whatever its posts are.
    expect(verdict(old, rule(12), { receivedAt: TODAY - DAY_MS })).toBe('young');
    expect(verdict(old, rule(24))).toBe('young');
  });

  it('stay while an entry cites them', () => {
    expect(verdict(old, rule(12), { isCited: true })).toBe('cited');
  });

  it('stay for an incident that is open or was closed less than so long ago', () => {
    const open = rule(12, [incident(old, null)]);
    expect(verdict(old, open)).toBe('incident');
    expect(verdict(old - INCIDENT_LEAD_MS, open)).toBe('incident');
    expect(verdict(old - INCIDENT_LEAD_MS - 1, open)).toBe('due');
    const closedAt = Date.UTC(2025, 10, 26, 12);
    expect(verdict(old, rule(12, [incident(old, closedAt)]))).toBe('incident');
    expect(verdict(old, rule(12, [incident(old, closedAt - 1)]))).toBe('due');
    // After it was closed nothing belongs to it any more.
    expect(verdict(old + DAY_MS, rule(1, [incident(old, old + DAY_MS)]))).toBe('due');
  });

  it('asks whether they are cited only where that decides', () => {
    const never = () => {
      throw new Error('asked');
    };
    expect(retentionVerdict({ postedAt: TODAY, receivedAt: TODAY }, rule(12), never)).toBe('young');
    expect(() => retentionVerdict({ postedAt: old, receivedAt: old }, rule(12), never)).toThrow('asked');
  });
});

describe('the choice', () => {
  it('is the default in a plan that was written before there was one', () => {
    const { mentionMonths, ...fields } = planNoun.blank;
    expect(mentionMonths).toBe(12);
    const added = {
      id: 'a',
      entityId: 'p',
      hlc: '1',
      device: 'd',
      deviceSeq: 1,
      kind: 'plan.added',
      payloadVersion: 1,
      payload: { fields: { ...fields, organisation: 'Ancienne' } },
      occurredAt: TODAY,
      person: 'x',
    };
    const { state, voids } = foldEntity(planNoun, [added as unknown as StoredEntry]);
    expect(voids.size).toBe(0);
    expect(state?.fields).toEqual({ ...planNoun.blank, organisation: 'Ancienne' });
  });
});

describe('the day that counts', () => {
  const stored = { seenAt: TODAY, wallAt: TODAY };

  it('begins at what the file knows, and never after the clock', () => {
    expect(startSeenClock(null, TODAY, TODAY - 90 * DAY_MS).seenAt).toBe(TODAY - 90 * DAY_MS);
    expect(startSeenClock(null, TODAY, TODAY + DAY_MS).seenAt).toBe(TODAY);
    expect(startSeenClock(null, TODAY, null).seenAt).toBe(TODAY);
  });

  it('believes a week of a jump of a year, once, however often one starts', () => {
    const ahead = TODAY + 365 * DAY_MS;
    let clock = stored;
    for (let start = 0; start < 50; start += 1) clock = startSeenClock(clock, ahead + start * 60_000, null);
    expect(clock.seenAt - TODAY).toBeLessThanOrEqual(BELIEVED_AT_START_MS + 50 * 60_000);
    expect(isClockUnsure(clock, ahead)).toBe(true);
    // Put right again, nothing is left of it but those days, and they do not count before they come.
    const right = startSeenClock(clock, TODAY + DAY_MS, null);
    expect(seenNow(right, TODAY + DAY_MS)).toBe(TODAY + DAY_MS);
    expect(isClockUnsure(right, TODAY + DAY_MS)).toBe(false);
  });

  it('does not move because the clock jumps while it runs', () => {
    const ticked = tickSeenClock(stored, TODAY + 365 * DAY_MS, 600_000);
    expect(ticked.seenAt).toBe(TODAY + 3 * 600_000);
    expect(tickSeenClock(stored, TODAY + DAY_MS, 0.4).seenAt).toBe(TODAY + 1);
    expect(tickSeenClock(stored, TODAY - 400 * DAY_MS, 600_000).seenAt).toBe(TODAY);
    expect(tickSeenClock(stored, TODAY + DAY_MS, -5).seenAt).toBe(TODAY);
  });

  it('never goes back, and a clock of 1970 makes nothing due', () => {
    const back = startSeenClock(stored, 0, null);
    expect(back.seenAt).toBe(TODAY);
    expect(seenNow(back, 0)).toBe(0);
    expect(startSeenClock(back, TODAY + DAY_MS, null).seenAt).toBe(TODAY + DAY_MS);
  });

  it('keeps up with days of use, and with nights of sleep', () => {
    let clock = stored;
    let now = TODAY;
    for (let day = 0; day < 30; day += 1) {
      now += DAY_MS / 3;
      clock = tickSeenClock(clock, now, DAY_MS / 3);
      now += (2 * DAY_MS) / 3;
      clock = tickSeenClock(clock, now, 0);
    }
    expect(isClockUnsure(clock, now)).toBe(false);
    const back = now + 6 * DAY_MS;
    expect(isClockUnsure(startSeenClock(clock, back, null), back)).toBe(false);
  });
});
