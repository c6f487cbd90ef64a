/*
 * Until when the facts of a wall are true, by the real clock, which alone says whether they are old. An engine that is
 * real says it of itself. That of an exercise answers by the exercise's clock, which may rest or run faster: of it
 * counts when its answer came.
 */
export type HeldFacts = {
  readonly facts: object;
  /** When they came, epoch ms of the real clock. */
  readonly cameAt: number;
};

/** What is held of the last answer: an answer that is held already keeps the moment at which it came. */
export function holdFacts(held: HeldFacts | null, facts: object | null, realNow: number): HeldFacts | null {
  if (facts === null) return null;
  return held?.facts === facts ? held : { facts, cameAt: realNow };
}

/** Epoch ms of the real clock; null before the first facts. */
export function factsMoment(
  facts: { readonly asOf: number } | null,
  held: HeldFacts | null,
  isExercise: boolean,
): number | null {
  if (facts === null) return null;
  return isExercise ? (held?.cameAt ?? null) : facts.asOf;
}
