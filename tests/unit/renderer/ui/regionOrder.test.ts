// F6 goes round the landmarks of a window, both ways.
import { expect, test } from 'vitest';
import { nextRegion } from '../../../../renderer/ui/regionOrder.ts';

test.each([
  [4, 0, 1, 1],
  [4, 3, 1, 0],
  [4, 0, -1, 3],
  [4, -1, 1, 0],
  [4, -1, -1, 3],
  [1, 0, 1, 0],
  [0, -1, 1, -1],
] as const)('of %i, from %i by %i: %i', (count, here, step, there) => {
  expect(nextRegion(count, here, step)).toBe(there);
});
