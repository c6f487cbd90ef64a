/*
 * The reader's part in levels: an incident's measures against the plan's criteria, over the time that a fall asks for.
 */
import type { IncidentSuggestion, LevelForecast } from '../../../shared/contract/suggestion.ts';
import { wordFloorsOf } from '../../../shared/domain/levelGround.ts';
import {
  type LevelCriteria,
  type StepDown,
  stepDownOf,
  suggestLevel,
} from '../../../shared/domain/levelRules.ts';
import { LEVELS, type Level } from '../../../shared/domain/limits.ts';
import { MINUTE_MS } from '../../../shared/domain/measure.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import type { MeasureHistory } from '../../../shared/scoring/measure/measureHistory.ts';
import { forecastReach } from '../../../shared/scoring/measure/timeToNextLevel.ts';
import { prepareMeasureRows } from '../db/repositories/measureRows.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import { type Db, hasTable } from '../db/sqlite.ts';

/** A day is the longest that a fall is asked to wait, and one to spare. */
const MOST_MINUTES = 3 * 1_440;
const FORECAST_BUCKET_MIN = 5;
const FORECAST_BUCKETS = 12;

export type Suggested = Omit<IncidentSuggestion, 'blind'> & {
  /** Whether it may fall to a level, for each below the present one. */
  readonly falls: Readonly<Partial<Record<Level, StepDown>>>;
};

export function createReaderSuggestion(
  need: () => { readonly db: Db; readonly context: { readonly states: States } },
) {
  return {
    incidentSuggestion(input: { readonly incidentId: string; readonly now: number }): Result<Suggested> {
      const { db, context } = need();
      const { now } = input;
      const incident = context.states.incident.get(input.incidentId);
      if (incident === null) return fail('incident.unknown', 'There is no such incident.');
      const levels = levelsOf(context.states);
      const history = prepareMeasureRows(db).history(
        { kind: 'incident', id: incident.id },
        now,
        MOST_MINUTES,
      );
      const isKept = hasTable(db, 'measure_minute');
      const at = (moment: number) => (isKept ? history.at(moment) : null);
      const measures = history.at(now);
      const { level: suggested, rules } = suggestLevel(levels, measures);
      const falls: Partial<Record<Level, StepDown>> = {};
      for (const level of LEVELS)
        if (level < incident.level) falls[level] = stepDownOf(levels, incident.level, level, at, now);
      const below = LEVELS.filter((level) => level < incident.level).at(-1);
      return ok({
        measures,
        suggested,
        rules,
        wordFloors: wordFloorsOf(levels),
        forecast: forecastOf(levels, incident.level, history, now),
        stepDown: (below === undefined ? undefined : falls[below]) ?? {
          isAllowed: true,
          allowedAt: null,
          isMeasured: isKept,
        },
        falls,
        hasPlan: levels.some(({ criteria, floorRules }) => criteria.length + floorRules.length > 0),
        asOf: now,
      });
    },
  };
}

function levelsOf(states: States) {
  return states
    .plan('severity')
    .all()
    .filter(({ retiredAt, isErased }) => retiredAt === null && !isErased)
    .map(({ fields: { level, criteria, needed, floors, floorRules, stepDownAfterMin } }) => ({
      level,
      criteria,
      needed,
      floors,
      floorRules,
      stepDownAfterMin,
    }));
}

/** When the volume of the next level will be reached, as far as volume alone decides. */
function forecastOf(
  levels: readonly LevelCriteria[],
  present: Level,
  history: MeasureHistory,
  now: number,
): LevelForecast {
  const level = LEVELS.find((one) => one > present);
  const { usualHour } = history.at(now);
  const criterion = levels
    .find((one) => one.level === level)
    ?.criteria.find(({ measure }) => measure === 'volumeRatio');
  if (level === undefined || criterion === undefined || usualHour === null) return null;
  const perHour = Math.max(criterion.atLeast * Math.max(1, usualHour), criterion.perHour ?? 0);
  const last = Math.floor(now / MINUTE_MS);
  const buckets = Array.from({ length: FORECAST_BUCKETS }, (_, index) => {
    const first = last - (FORECAST_BUCKETS - index) * FORECAST_BUCKET_MIN + 1;
    return { at: first * MINUTE_MS, count: history.count(first, first + FORECAST_BUCKET_MIN - 1) };
  });
  const found = forecastReach(buckets, FORECAST_BUCKET_MIN * MINUTE_MS, perHour, now);
  return found === null ? null : { level, at: found.at, from: found.from, to: found.to };
}
