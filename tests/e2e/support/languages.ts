/*
 * In which language a story is told. The soak tells it in both. Every day one is enough for what does not depend on the
 * language, so that the tests end in time; the whole crisis (twoHours), speaking without a network and every printed sheet
 * are told in both each time, and missing words are found by tests/unit/i18n.
 */
import { isSoak } from '../../support/fault/soak.ts';

type StoryLocale = 'fr-CA' | 'en-CA';

/** In the soak both, every day the one. */
export function localesTold(everyDay: StoryLocale): readonly StoryLocale[] {
  return isSoak ? ['fr-CA', 'en-CA'] : [everyDay];
}

/** The same for stories that differ in more than the language: those of `all` that are told in this run. */
export function toldIn<T extends readonly [StoryLocale, unknown]>(
  all: readonly T[],
  everyDay: StoryLocale,
): readonly T[] {
  const told = all.filter(([locale]) => localesTold(everyDay).includes(locale));
  if (told.length === 0) throw new Error(`No story is told in ${everyDay}.`);
  return told;
}
