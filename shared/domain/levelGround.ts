/*
 * What a person went by when they set a level: a rule of the plan that was measured, or a floor in words ("a journalist
 * calls") that only a person can see. Copied as the plan said it then, for plans change.
 */
import { z } from '../lib/zod.ts';
import type { BiText } from './biText.ts';
import { levelSchema } from './level.ts';
import type { Level } from './limits.ts';
import { MEASURES, PLAN_LINE_LIMIT } from './planLimits.ts';
import { textSchema } from './planText.ts';

/** The most that one change names. */
export const GROUNDS_LIMIT = 20;

const measuredShape = { level: levelSchema, kind: z.enum(['criterion', 'floor']), measure: z.enum(MEASURES) };

/** As it is asked for: a floor in words by its line in either language, exactly as in the plan. */
export const askedGroundSchema = z.union([
  z.strictObject(measuredShape),
  z.strictObject({
    level: levelSchema,
    kind: z.literal('words'),
    line: z.string().min(1).max(PLAN_LINE_LIMIT),
  }),
]);
export type AskedGround = z.infer<typeof askedGroundSchema>;

/** As it is recorded. */
export const levelGroundSchema = z.union([
  z.object(measuredShape),
  z.object({
    level: levelSchema,
    kind: z.literal('words'),
    words: z.object({ fr: textSchema(PLAN_LINE_LIMIT), en: textSchema(PLAN_LINE_LIMIT) }),
  }),
]);
export type LevelGround = z.infer<typeof levelGroundSchema>;

/** A floor in words of a level; the two languages stand in the same place of their lists. */
export type WordFloor = { readonly level: Level; readonly words: BiText };

type LevelOfPlan = {
  readonly level: Level;
  readonly criteria: readonly { readonly measure: string }[];
  readonly floorRules: readonly { readonly measure: string }[];
  readonly floors: { readonly fr: readonly string[]; readonly en: readonly string[] };
};

/** The floors in words of a plan's levels, the highest level first. */
export function wordFloorsOf(levels: readonly LevelOfPlan[]): readonly WordFloor[] {
  return [...levels]
    .sort((a, b) => b.level - a.level)
    .flatMap(({ level, floors: { fr, en } }) =>
      Array.from({ length: Math.max(fr.length, en.length) }, (_, at) => ({
        level,
        words: { fr: fr[at] ?? '', en: en[at] ?? '' },
      })),
    );
}

/** The ground as the plan has it; null where the plan has no such rule. */
export function groundOf(levels: readonly LevelOfPlan[], asked: AskedGround): LevelGround | null {
  const own = levels.filter(({ level }) => level === asked.level);
  if (asked.kind === 'words') {
    const floor = wordFloorsOf(own).find(({ words }) => words.fr === asked.line || words.en === asked.line);
    return floor === undefined ? null : { kind: 'words', ...floor };
  }
  const isInPlan = own.some((level) =>
    (asked.kind === 'floor' ? level.floorRules : level.criteria).some(
      ({ measure }) => measure === asked.measure,
    ),
  );
  return isInPlan ? asked : null;
}
