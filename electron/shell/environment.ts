/*
 * Node's own switches are kept from the engine: a variable left in a shell must not load code
 * into the process that owns the database.
 */

/** The environment without variables that change what Node or Electron run. */
export function withoutSwitches(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && !/^(NODE|ELECTRON)_/i.test(pair[0]),
    ),
  );
}
