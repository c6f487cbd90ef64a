/* Which injects a facilitator sees, and which comes next. */
import { describe, expect, it } from 'vitest';
import { counterText } from '../../../../renderer/features/facilitator/counter.ts';
import { FINDING_LENGTH } from '../../../../renderer/features/facilitator/findingLength.ts';
import {
  countWaiting,
  inOrder,
  lastHeard,
  nextInject,
  shownInjects,
} from '../../../../renderer/features/facilitator/injectRows.ts';
import { heldTime } from '../../../../renderer/features/facilitator/usePassed.ts';
import type { InjectView } from '../../../../shared/contract/exercise.ts';
import { FINDING_LIMIT } from '../../../../shared/domain/exercise.ts';

const title = { fr: 'Titre', en: 'Title' };
const wanted = { act: 'level', within: 60, words: title } as const;

function one(
  id: string,
  at: number,
  kind: 'note' | 'posts',
  state: InjectView['state'],
  more: { readonly cameAtMs?: number; readonly isExpected?: boolean } = {},
): InjectView {
  const shape = { id, at, title, expected: more.isExpected === true ? [wanted] : [] };
  return {
    inject: kind === 'posts' ? { ...shape, kind, count: 3 } : { ...shape, kind, words: title },
    state,
    cameAtMs: more.cameAtMs ?? null,
    isByHand: false,
    outcomes: [],
  };
}

const injects = [
  one('late', 300, 'note', 'waiting'),
  one('first', 0, 'note', 'came', { cameAtMs: 0 }),
  one('posts', 60, 'posts', 'came', { cameAtMs: 90_000 }),
  one('asked', 70, 'posts', 'waiting', { isExpected: true }),
  one('gone', 65, 'note', 'skipped'),
];
const ids = (views: readonly InjectView[]) => views.map(({ inject }) => inject.id);

describe('injects', () => {
  it('stand in the order of the scenario, whatever came first', () => {
    expect(ids(inOrder(injects))).toEqual(['first', 'posts', 'gone', 'asked', 'late']);
  });

  it('leave posts out, but not those after which something is expected', () => {
    expect(ids(shownInjects(injects, 'withoutPosts'))).toEqual(['late', 'first', 'asked', 'gone']);
    expect(shownInjects(injects, 'all')).toHaveLength(5);
  });

  it('know the next one by its time, and none where nothing waits', () => {
    expect(nextInject(injects)?.inject.id).toBe('asked');
    expect(nextInject(injects.filter(({ state }) => state !== 'waiting'))).toBeNull();
    expect(countWaiting(injects)).toBe(2);
  });

  it('tell those who listen what came last, posts aside', () => {
    expect(lastHeard(injects)?.inject.id).toBe('first');
    expect(lastHeard([])).toBeNull();
  });
});

describe('counters', () => {
  it.each([
    [0, '0:00:00'],
    [-5_000, '0:00:00'],
    [59_999, '0:00:59'],
    [3_725_000, '1:02:05'],
    [86_400_000, '24:00:00'],
  ])('write %i ms as %s', (ms, text) => {
    expect(counterText(ms)).toBe(text);
  });
});

it('holds the clock where it stood when its engine fell silent', () => {
  expect(heldTime({ realAt: 1_000, shownAt: 50_000, speed: 4 }, 3_000)).toEqual({
    realAt: 3_000,
    shownAt: 58_000,
    speed: 0,
  });
});

it('lets a finding be as long as its engine takes it', () => {
  expect(FINDING_LENGTH).toBe(FINDING_LIMIT);
});
