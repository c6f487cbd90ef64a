/*
 * Whether the word inside is out, and whether it was before the first word outside. Pure and without schemas.
 */
import type { InternalBrief } from './internalBrief.ts';

/** When the last brief of the plan went out; epoch ms UTC, null while somebody was told nothing. */
export function briefOutAt(
  given: readonly Pick<InternalBrief, 'givenAt' | 'missing' | 'withdrawnAt'>[],
): number | null {
  const times = given.flatMap(({ givenAt, missing, withdrawnAt }) =>
    withdrawnAt === null && missing === 0 ? givenAt : [],
  );
  return times.length === 0 ? null : Math.min(...times);
}

/** Whether something was said in public before an audience was told. */
export function isBehind(givenAt: number | null, firstStatementAt: number | null): boolean {
  return firstStatementAt !== null && (givenAt === null || givenAt > firstStatementAt);
}
