/*
 * Messages of an exercise are told once: those that were there when the window was opened are counted, what comes later
 * is told, and what was read in the list is new no longer.
 */
import { describe, expect, it } from 'vitest';
import {
  keepNotice,
  markHeard,
  takeUntold,
  useExerciseView,
} from '../../../renderer/features/exercise/exerciseView.ts';
import { say, useNotices } from '../../../renderer/store/notices.ts';
import { breakThroughWords } from '../../../renderer/words/breakThroughWords.ts';
import type { BreakThrough } from '../../../shared/contract/stage.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';

describe('messages of an exercise', () => {
  it('are told once, and none of those that were there at first', () => {
    expect(takeUntold(['a'])).toEqual([]);
    expect(takeUntold(['c', 'b', 'a'])).toEqual(['c', 'b']);
    expect(takeUntold(['c', 'b', 'a'])).toEqual([]);
  });

  it('leave the corner when the list was opened; other notices stay', () => {
    const other = say(() => 'Saved.');
    keepNotice(say(() => 'A journalist.'));
    markHeard(['a', 'b', 'c']);
    expect(useExerciseView.getState().seenIds).toEqual(['a', 'b', 'c']);
    expect(useNotices.getState().notices.map(({ id }) => id)).toEqual([other]);
  });
});

describe('what breaks through', () => {
  const one: BreakThrough = { key: 'k', kind: 'level', at: 1, title: 'Panne', level: 3, count: null };
  const { t } = createWords('en-CA');

  it('is said by what it is, and never by its title, which not everybody may read', () => {
    expect(breakThroughWords(one, t)).toBe('Level raised to 3, Crisis');
    expect(breakThroughWords({ ...one, kind: 'declared', level: null }, t)).toBe('Incident declared');
    expect(breakThroughWords({ ...one, kind: 'spike', level: null, count: 1_234 }, t)).toBe(
      'Spike: 1,234 mentions',
    );
    for (const kind of ['level', 'declared', 'spike'] as const)
      expect(breakThroughWords({ ...one, kind }, createWords('fr-CA').t)).not.toContain('Panne');
  });
});
