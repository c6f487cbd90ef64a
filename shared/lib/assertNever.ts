/** Ends a switch over a literal union: the compiler proves it is never reached, and a bug throws. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
