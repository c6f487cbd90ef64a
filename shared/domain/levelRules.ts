/*
 * The level that measures suggest (domain reference 4.2): criteria and floor rules of the plan, each with what it asks
 * and what was measured. It suggests; a person sets the level. What is not measured neither holds nor nearly holds.
 */
import type { Level } from './limits.ts';
import type { Measures } from './measure.ts';
import type { Measure } from './planLimits.ts';

export type LevelRule = {
  readonly level: Level;
  readonly kind: 'criterion' | 'floor';
  readonly measure: Measure;
  readonly atLeast: number;
  /** And so many mentions an hour; null: any number. */
  readonly perHour: number | null;
  /** Null: not measured. */
  readonly value: number | null;
  readonly state: 'fires' | 'nearly' | 'not' | 'unknown';
};

export type LevelCriteria = {
  readonly level: Level;
  readonly criteria: readonly {
    readonly measure: Measure;
    readonly atLeast: number;
    readonly perHour: number | null;
  }[];
  readonly needed: number;
  readonly floorRules: readonly { readonly measure: Measure; readonly atLeast: number }[];
  readonly stepDownAfterMin: number;
};

export type LevelSuggestion = {
  readonly level: Level;
  /** Rules that fire, nearly fire or cannot be told, the highest level first. */
  readonly rules: readonly LevelRule[];
};

/** Within a fifth of what is asked it nearly holds. */
const NEARLY = 0.8;
const PERCENT = 100;

/** What was measured, in the unit of the plan's criteria; null where it was not. */
export function measuredValue(measure: Measure, measures: Measures): number | null {
  switch (measure) {
    case 'volumeRatio':
      return measures.volumeRatio;
    case 'negativeShare':
      return measures.negative.share === null ? null : measures.negative.share * PERCENT;
    case 'networks':
      return measures.networks.length;
    case 'authorReach':
      return measures.audience;
    case 'mediaTier':
      return measures.mediaTier;
    case 'harmTier':
      return measures.harmTier;
    case 'reposts':
      return measures.largestGroup;
    case 'lexiconHit':
      return measures.lexiconHits;
  }
}

function stateOf(value: number | null, atLeast: number, perHour: number | null, lastHour: number) {
  if (value === null) return 'unknown';
  const isEnough = perHour === null || lastHour >= perHour;
  if (value >= atLeast && isEnough) return 'fires';
  const isNearlyEnough = perHour === null || lastHour >= perHour * NEARLY;
  // Of what is counted in ones, one less is far away.
  return value > 0 && value >= atLeast * NEARLY && isNearlyEnough ? 'nearly' : 'not';
}

/** The highest level that is entered, with the rules behind it. A share that is only estimated fires no floor. */
export function suggestLevel(levels: readonly LevelCriteria[], measures: Measures): LevelSuggestion {
  let suggested: Level = 0;
  const rules: LevelRule[] = [];
  for (const { level, criteria, needed, floorRules } of [...levels].sort((a, b) => a.level - b.level)) {
    const read = (
      kind: LevelRule['kind'],
      { measure, atLeast, perHour }: { measure: Measure; atLeast: number; perHour: number | null },
    ): LevelRule => {
      const value = measuredValue(measure, measures);
      const isBarred = kind === 'floor' && measure === 'negativeShare' && measures.negative.isEstimated;
      const state = isBarred ? 'not' : stateOf(value, atLeast, perHour, measures.lastHour);
      return { level, kind, measure, atLeast, perHour, value, state };
    };
    const own = [
      ...criteria.map((criterion) => read('criterion', criterion)),
      ...floorRules.map((floor) => read('floor', { ...floor, perHour: null })),
    ];
    const held = own.filter(({ kind, state }) => kind === 'criterion' && state === 'fires').length;
    const isFloor = own.some(({ kind, state }) => kind === 'floor' && state === 'fires');
    if (
      level > suggested &&
      criteria.length + floorRules.length > 0 &&
      (isFloor || (held > 0 && held >= needed))
    )
      suggested = level;
    rules.push(...own.filter(({ state }) => state !== 'not'));
  }
  return { level: suggested, rules: rules.sort((a, b) => b.level - a.level) };
}

export type StepDown = {
  readonly isAllowed: boolean;
  /** When it will be, if nothing changes; null where it is allowed now or nothing can be told. */
  readonly allowedAt: number | null;
  /** Nothing was measured over that time: a person may step down, and the entry says so. */
  readonly isMeasured: boolean;
};

/** How often the past is looked at, ms. */
export const STEP_DOWN_STEP_MS = 5 * 60_000;
const MINUTE_MS = 60_000;

/**
 * Whether a level may fall to another one now: what speaks for more than that must not have held for the time that the
 * plan asks of the present level. `at` answers with the measures of a moment; null where none were kept.
 */
export function stepDownOf(
  levels: readonly LevelCriteria[],
  from: Level,
  to: Level,
  at: (moment: number) => Measures | null,
  now: number,
): StepDown {
  const spanMs = (levels.find(({ level }) => level === from)?.stepDownAfterMin ?? 0) * MINUTE_MS;
  let isMeasured = false;
  for (let back = 0; back <= spanMs; back += STEP_DOWN_STEP_MS) {
    const measures = at(now - back);
    if (measures === null) continue;
    isMeasured = true;
    if (suggestLevel(levels, measures).level > to)
      return { isAllowed: false, allowedAt: now - back + spanMs + STEP_DOWN_STEP_MS, isMeasured };
  }
  return { isAllowed: true, allowedAt: null, isMeasured };
}
