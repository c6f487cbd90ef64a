/*
 * Who is on duty at a moment, by the shifts of the plan: whoever has the shift, else the holder of the role.
 */

import { readWallClock } from '../lib/wallClock.ts';
import { ROLE_CODES } from './planLimits.ts';
import type { Role } from './role.ts';
import type { WallDuty } from './wallFacts.ts';

type Shift = Role['shifts'][number];

/** Roles with somebody in them, in the order of the team. `now` epoch ms UTC; `timeZone` of the plan's hours. */
export function dutyAt(
  roles: readonly Pick<Role, 'code' | 'name' | 'holderId' | 'shifts'>[],
  nameOf: (contactId: string) => string | null,
  now: number,
  timeZone: string,
): readonly WallDuty[] {
  const { year, month, day, hour, minute } = readWallClock(now, timeZone);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
  const time = `${two(hour)}:${two(minute)}`;
  const isOn = (shift: Shift): boolean => {
    const isOnDay = (on: number): boolean => shift.days.length === 0 || shift.days.includes(on);
    // From an hour to the same hour is round the clock.
    if (shift.from === shift.to) return isOnDay(weekday);
    if (shift.from <= shift.to) return isOnDay(weekday) && time >= shift.from && time < shift.to;
    // Over midnight: the evening of its day, and the morning of the day after.
    return (
      (isOnDay(weekday) && time >= shift.from) ||
      (isOnDay(weekday === 1 ? 7 : weekday - 1) && time < shift.to)
    );
  };
  return [...roles]
    .sort((a, b) => ROLE_CODES.indexOf(a.code) - ROLE_CODES.indexOf(b.code))
    .flatMap(({ code, name: role, holderId, shifts }) => {
      const contactId = shifts.find(isOn)?.contactId ?? holderId;
      const name = contactId === null ? null : nameOf(contactId);
      return name === null ? [] : [{ code, role, name }];
    });
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
