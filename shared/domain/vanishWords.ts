/* What is said of a page that will not stay, on screen and on paper. */
import type { Words } from '../i18n/createWords.ts';
import { vanishingOf } from './vanishing.ts';

const WORDS = { story: 'evidence.vanishStory', live: 'evidence.vanishLive' } as const;

/** Null where the address says nothing of the kind. */
export function vanishWords(url: string | null, t: Words['t']): string | null {
  const kind = vanishingOf(url);
  return kind === null ? null : t(WORDS[kind]);
}
