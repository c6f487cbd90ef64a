/*
 * Settings of a wall from a file that anybody may have written in, and changes from a page.
 */
import { describe, expect, it } from 'vitest';
import { contract } from '../../../../shared/contract/contract.ts';
import { parseWallSettings, USUAL_WALL } from '../../../../shared/domain/wall.ts';

describe('settings of a wall', () => {
  it.each([null, 7, 'x', [], undefined])('falls back whole for %j', (value) => {
    expect(parseWallSettings(value)).toEqual(USUAL_WALL);
  });

  it('falls back field by field', () => {
    const kept = { pinned: 'posts', paceSeconds: 30, secondZone: 'Europe/Paris', isForVisitors: true };
    expect(
      parseWallSettings({
        ...kept,
        light: 'disco',
        locale: 'tlh',
        sinceMinutes: -1,
        __proto__: { pinned: 'x' },
      }),
    ).toEqual({
      ...USUAL_WALL,
      ...kept,
    });
  });

  it('takes only what is a change', () => {
    const accepts = (change: unknown): boolean =>
      contract['wall.configure'].input.safeParse({ key: 'Panel', change }).success;
    expect(accepts({ pinned: null, light: 'day', paceSeconds: 30, secondZone: 'Europe/Paris' })).toBe(true);
    expect(accepts({})).toBe(true);
    for (const wrong of [
      { pinned: 'kitchen' },
      { secondZone: 'Mars/Olympus' },
      { paceSeconds: 7 },
      { isAdmin: true },
      { toString: 1 },
      null,
      'x',
    ])
      expect(accepts(wrong), JSON.stringify(wrong)).toBe(false);
  });
});
