// What a list shows, by position and by key. A source may know how many rows there are and hold only some:
// `at` and `keyAt` answer undefined for the others, and the list draws their shape.

export interface RowSource<Item> {
  readonly count: number;
  readonly at: (index: number) => Item | undefined;
  readonly keyAt: (index: number) => string | undefined;
  /** Position of a key, -1 if it is not (or no longer) there. `near` is where it was. */
  readonly indexOf: (key: string, near: number) => number;
}

const nearbySteps = 2000;

/** A source over an array. Keys are looked for outwards from where they were; a map is made only when that fails. */
export function arrayRows<Item>(items: readonly Item[], keyOf: (item: Item) => string): RowSource<Item> {
  let positions: Map<string, number> | undefined;
  const keyAt = (index: number): string | undefined => {
    const item = items[index];
    return item === undefined ? undefined : keyOf(item);
  };
  const indexOf = (key: string, near: number): number => {
    const start = Math.min(items.length - 1, Math.max(0, near));
    for (let step = 0; step <= nearbySteps; step += 1) {
      const isBelow = start + step < items.length;
      const isAbove = start - step >= 0;
      if (!isBelow && !isAbove) return -1;
      if (isBelow && keyAt(start + step) === key) return start + step;
      if (isAbove && keyAt(start - step) === key) return start - step;
    }
    positions ??= new Map(items.map((item, index) => [keyOf(item), index]));
    return positions.get(key) ?? -1;
  };
  return { count: items.length, at: (index) => items[index], keyAt, indexOf };
}
