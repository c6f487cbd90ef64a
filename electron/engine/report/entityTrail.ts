/*
 * An entity act by act: its entries in the order of folding, each with what stood before and after it. Folded once, not
 * once an act, so that a text that was edited a thousand times is read like any other.
 */
import { compareEntries } from '../../../shared/domain/entry.ts';
import { type AnyNoun, type FoldStep, liftPayload, type StoredEntry } from '../../../shared/domain/fold.ts';

export type TrailStep<S> = {
  readonly entry: StoredEntry;
  readonly before: S | null;
  readonly state: S | null;
};

type Reduce<S> = (
  state: S | null,
  input: { readonly kind: string; readonly entry: StoredEntry },
) => FoldStep<S | null>;

/** The acts that count; what is void is left out. An erased act has no payload. */
export function trailOf<S>(noun: AnyNoun, entries: readonly StoredEntry[]): readonly TrailStep<S>[] {
  const reduce = noun.reduce as unknown as Reduce<S>;
  const steps: TrailStep<S>[] = [];
  let before: S | null = null;
  for (const entry of [...entries].sort(compareEntries)) {
    const lifted = liftPayload<unknown>(noun.kinds[entry.kind], entry);
    if ('voidReason' in lifted) continue;
    const known = { ...entry, payload: lifted.payload };
    const step = reduce(before, { kind: entry.kind, entry: known });
    if (step.voidReason === null) steps.push({ entry: known, before, state: step.state });
    before = step.state;
  }
  return steps;
}
