/*
 * Which scene stands on a wall: only those that say something, all of them in turn, the pinned one while it can.
 */
import { describe, expect, it } from 'vitest';
import { USUAL_WALL } from '../../../../shared/domain/wall.ts';
import { pageAt, sceneAt, scenesOf } from '../../../../shared/domain/wallScenes.ts';
import { wallModels, wallNow } from '../../../support/gallery/wallModels.ts';

const { usual, idle, nothing } = wallModels;
if (usual === undefined || idle === undefined || nothing === undefined) throw new Error('models are missing');
const turning = { ...USUAL_WALL, sinceMinutes: 0 };
const seen = (model: typeof usual, settings = turning, turns = 30) =>
  Array.from({ length: turns }, (_, turn) =>
    sceneAt(model, settings, wallNow + turn * settings.paceSeconds * 1_000),
  );

describe('scenes', () => {
  it('are those that have something to say', () => {
    expect(scenesOf(usual)).toEqual(['situation', 'words', 'statement', 'posts', 'coverage']);
    expect(scenesOf(nothing)).toEqual(['situation']);
    expect(scenesOf(idle)).toEqual(['readiness', 'watch', 'coverage']);
  });

  it('come in turn, each as often as any other', () => {
    const turns = seen(usual);
    for (const scene of scenesOf(usual)) expect(turns.filter((one) => one === scene)).toHaveLength(6);
  });

  it('stay while one is pinned, which gives way when it has nothing to say', () => {
    expect(new Set(seen(usual, { ...turning, pinned: 'posts' }))).toEqual(new Set(['posts']));
    expect(new Set(seen(idle, { ...turning, pinned: 'posts' }))).toEqual(
      new Set(['readiness', 'watch', 'coverage']),
    );
  });

  it('look back every so many minutes for one turn, in an incident only', () => {
    const everyTen = { ...turning, sinceMinutes: 10 };
    const turns = seen(usual, everyTen, 180);
    expect(turns.filter((scene) => scene === 'since')).toHaveLength(6);
    expect(seen(idle, everyTen, 180)).not.toContain('since');
  });

  it('turn the pages of what has several, one further at each round', () => {
    const pages = Array.from({ length: 12 }, (_, turn) => pageAt(turn * 20_000, 20_000, 4, 3));
    expect(pages).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
    expect(pageAt(9e12, 20_000, 4, 0)).toBe(0);
  });
});
