// Which region F6 goes to next. Pure; -1 for `here` means that focus is in none of them.

export function nextRegion(count: number, here: number, step: 1 | -1): number {
  if (count <= 0) return -1;
  if (here < 0) return step === 1 ? 0 : count - 1;
  return (here + step + count) % count;
}
