/*
 * How many faults a run injects. `npm test` keeps a seeded sample of each kind; with
 * VIGIE_SOAK=1 the full counts run. Each test prints what it really did.
 */

export const isSoak = process.env.VIGIE_SOAK === '1';

/** The number of faults to inject in this run. */
export function sampleSize(everyDay: number, soak: number): number {
  return isSoak ? soak : everyDay;
}

/** Prints a sample's size and outcome, so that nobody reads a small sample as a full one. */
export function tell(subject: string, facts: Readonly<Record<string, number | string>>): void {
  const words = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(`    [${isSoak ? 'soak' : 'sample'}] ${subject}: ${words.join(', ')}\n`);
}
