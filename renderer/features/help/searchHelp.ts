/*
 * Searching the built-in help: a topic is shown when every word typed begins a word of it, and
 * those words are marked. Accents and case do not matter.
 */
import { endOfPiece, fold, foldWithMap } from '../../../shared/scoring/fold.ts';
import { wordsOf } from '../../../shared/scoring/searchQuery.ts';
import type { TextRange } from '../../ui/markRanges.ts';

export type HelpText = {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
};

/** The topics that hold all that was typed; all of them when nothing was. */
export function searchHelp(topics: readonly HelpText[], typed: string): readonly HelpText[] {
  const parts = partsOf(typed);
  return topics.filter((topic) => {
    const words = wordsOf(fold([topic.title, ...topic.paragraphs].join(' ')));
    return parts.every((part) => words.some(({ word }) => word.startsWith(part)));
  });
}

/** Where the words typed stand in a text: whole words are marked. */
export function markHelp(text: string, typed: string): readonly TextRange[] {
  const parts = partsOf(typed);
  if (parts.length === 0) return [];
  const map = foldWithMap(text);
  return wordsOf(map.folded)
    .filter(({ word }) => parts.some((part) => word.startsWith(part)))
    .map(({ start, end }) => ({ start: map.starts[start] ?? 0, end: endOfPiece(map, end - 1) }));
}

function partsOf(typed: string): readonly string[] {
  return wordsOf(fold(typed)).map(({ word }) => word);
}
