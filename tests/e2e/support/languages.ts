/*
 * In which language a story is told. The soak tells it in both. Every day one is enough for what does not depend on the
 * language, so that the tests end in time; the whole crisis (twoHours), the main job and every printed sheet are told in
 * both each time, and missing words are found by tests/unit/i18n.
 */
import type { Locale } from '../../../shared/lib/locale.ts';
import { isSoak } from '../../support/fault/soak.ts';

/** Those of `all` that are told in this run: in the soak all, every day the one in `everyDay`. */
export function toldIn<T extends readonly [Locale, unknown]>(
  all: readonly T[],
  everyDay: Locale,
): readonly T[] {
  const told = isSoak ? all : all.filter(([locale]) => locale === everyDay);
  if (told.length === 0) throw new Error(`No story is told in ${everyDay}.`);
  return told;
}

/** The same for a story that is told in the two languages of Canada. */
export function localesTold(everyDay: 'fr-CA' | 'en-CA'): readonly ('fr-CA' | 'en-CA')[] {
  return isSoak ? ['fr-CA', 'en-CA'] : [everyDay];
}
