/*
 * A call tree as it is drawn and moved about: every place is drawn once, whatever is wrong with the tree, and moves
 * change nothing but what they are for.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallPlace } from '../../../shared/domain/callTree.ts';
import {
  addPlace,
  layOutTree,
  moveAmong,
  moveUnder,
  removePlace,
} from '../../../shared/domain/callTreeEdits.ts';
import { findCallTreeProblems } from '../../../shared/domain/callTreeRules.ts';

const at = (contactId: string, callerId: string | null): CallPlace => ({
  contactId,
  callerId,
  backupCallerId: null,
});
const drawn = (places: readonly CallPlace[]) =>
  layOutTree(places).map(
    ({ place, level, position, siblings }) =>
      `${'.'.repeat(level - 1)}${place.contactId}${position}/${siblings}`,
  );
const sound = [at('a', null), at('b', 'a'), at('c', 'a'), at('d', 'b')];
const problems = (places: readonly CallPlace[]) =>
  findCallTreeProblems(places).map(({ code, contactId }) => `${code} ${contactId}`);

describe('a call tree laid out', () => {
  it('stands from the top down, each caller with whom they call', () => {
    expect(drawn(sound)).toEqual(['a1/1', '.b1/2', '..d1/1', '.c2/2']);
    expect(layOutTree(sound).map(({ calls }) => calls)).toEqual([2, 1, 0, 0]);
  });

  it('shows whom nobody calls and who go round in a ring, apart and whole', () => {
    expect(drawn([...sound, at('x', 'gone'), at('y', 'x')])).toEqual([
      'a1/2',
      '.b1/2',
      '..d1/1',
      '.c2/2',
      'x2/2',
      '.y1/1',
    ]);
    const ring = moveUnder(sound, 1, 'd');
    expect(problems(ring)).toEqual(['ring d', 'ring b']);
    expect(drawn(ring)).toEqual(['a1/2', '.c1/1', 'd2/2', '.b1/1']);
  });

  it('draws every place exactly once, whatever stands in it', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const places = fc.array(fc.tuple(name, fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'gone'))), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(places, (some) => {
        const tree = some.map(([contactId, callerId]) => at(contactId, callerId));
        const rows = layOutTree(tree);
        expect(rows.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual(
          tree.map((_, index) => index),
        );
        expect(new Set(rows.map(({ key }) => key)).size).toBe(tree.length);
        for (const [row, { level, parentKey }] of rows.entries())
          expect(
            parentKey === null ? level === 1 : level >= 2 && level <= (rows[row - 1]?.level ?? 0) + 1,
          ).toBe(true);
      }),
      { seed: 6_021 },
    );
  });
});

describe('moves', () => {
  it('give another caller, change the order, add and take out', () => {
    expect(drawn(moveUnder(sound, 3, 'c'))).toEqual(['a1/1', '.b1/2', '.c2/2', '..d1/1']);
    expect(drawn(moveAmong(sound, 1, 1))).toEqual(['a1/1', '.c1/2', '.b2/2', '..d1/1']);
    expect(moveAmong(sound, 2, 1)).toBe(sound);
    expect(moveUnder(sound, 1, 'a')).toBe(sound);
    expect(drawn(addPlace(sound, 'e', 'd')).at(2)).toBe('..d1/1');
    expect(problems(removePlace(sound, 1))).toEqual(['orphan d']);
    expect(problems(moveUnder(removePlace(sound, 1), 2, 'a'))).toEqual([]);
  });
});
