/*
 * What a plan asks of clocks at each level, as it stands.
 */
import type { LevelPeriod } from './clockRules.ts';
import type { Level } from './limits.ts';
import type { PlanRecordOf } from './planNouns.ts';

export type PlanClocks = readonly { readonly level: Level; readonly clocks: LevelPeriod['clocks'] }[];
type Severities = readonly PlanRecordOf<'severity'>[];

/** Levels that are retired or erased ask for nothing. */
export function planClocksOf(severities: Severities): PlanClocks {
  return severities
    .filter(({ retiredAt, isErased }) => retiredAt === null && !isErased)
    .map(({ fields: { level, clocks } }) => ({
      level,
      clocks: clocks.map(({ clock, minutes }) => ({ clock, minutes })),
    }));
}

/** Those of one level; none where the plan has none. */
export function levelClocksOf(severities: Severities, level: Level): LevelPeriod['clocks'] {
  return planClocksOf(severities).find((one) => one.level === level)?.clocks ?? [];
}
