// Choosing mentions by keys and by mouse.
import { describe, expect, it } from 'vitest';
import {
  actedOn,
  extendBy,
  extendTo,
  moveCursor,
  NOTHING_SELECTED,
  toggle,
} from '../../../../renderer/features/mention/selection.ts';

const order = [9, 7, 5, 3, 1];

describe('selection', () => {
  it('starts at the first card and stops at the ends', () => {
    const first = moveCursor(NOTHING_SELECTED, order, 1);
    expect(first.cursor).toBe(9);
    expect(moveCursor(first, order, -1).cursor).toBe(9);
    expect(moveCursor({ ...first, cursor: 1 }, order, 1).cursor).toBe(1);
    expect(moveCursor(NOTHING_SELECTED, [], 1).cursor).toBeNull();
  });

  it('stands again at the top when its card is gone', () => {
    expect(moveCursor({ ...NOTHING_SELECTED, cursor: 8 }, order, 1).cursor).toBe(9);
  });

  it('chooses and lets go', () => {
    const chosen = toggle(NOTHING_SELECTED, 5);
    expect([...chosen.ids]).toEqual([5]);
    expect([...toggle(chosen, 5).ids]).toEqual([]);
  });

  it('chooses a stretch in either direction from where it began', () => {
    const anchored = toggle(NOTHING_SELECTED, 5);
    expect([...extendTo(anchored, order, 1).ids].sort()).toEqual([1, 3, 5]);
    expect([...extendTo(anchored, order, 9).ids].sort()).toEqual([5, 7, 9]);
  });

  it('grows with Shift and an arrow', () => {
    const start = moveCursor(NOTHING_SELECTED, order, 1);
    const grown = extendBy(extendBy(start, order, 1), order, 1);
    expect([...grown.ids].sort()).toEqual([5, 7, 9]);
  });

  it('acts on the chosen cards, or else on the one under the cursor', () => {
    expect(actedOn(NOTHING_SELECTED)).toEqual([]);
    expect(actedOn(moveCursor(NOTHING_SELECTED, order, 1))).toEqual([9]);
    expect(actedOn({ ...toggle(NOTHING_SELECTED, 7), cursor: 1 })).toEqual([7]);
  });
});
