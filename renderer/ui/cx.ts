// Joins class names. CSS modules type every class as perhaps missing, and parts add theirs by condition;
// this is the one place where that is made a plain string.

export function cx(...names: readonly (string | false | null | undefined)[]): string {
  let joined = '';
  for (const name of names) {
    if (name) joined = joined === '' ? name : `${joined} ${name}`;
  }
  return joined;
}
