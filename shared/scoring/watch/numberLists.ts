/*
 * Lists of numbers by number, laid end to end in one typed array: what is walked for every post lies together, and
 * walking it makes nothing.
 */
export type NumberLists = {
  /** The list of `n` stands in `items` from `begins[n]` up to `begins[n + 1]`. */
  readonly begins: Int32Array;
  readonly items: Int32Array;
};

export function numberLists(lists: readonly (readonly number[])[]): NumberLists {
  const begins = new Int32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) begins[at + 1] = (begins[at] ?? 0) + list.length;
  return { begins, items: Int32Array.from(lists.flat()) };
}
