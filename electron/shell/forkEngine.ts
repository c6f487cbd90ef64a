/*
 * The engine's process. Node's own switches are kept from it: a variable left in a shell must
 * not load code into the process that owns the database.
 */
import { type UtilityProcess, utilityProcess } from 'electron';

export function forkEngine(script: string, isPackaged: boolean): UtilityProcess {
  return utilityProcess.fork(script, [], {
    serviceName: 'Vigie engine',
    env: withoutSwitches(process.env),
    execArgv: [],
    // Standard output belongs to `--check` and `--version`.
    stdio: ['ignore', 'ignore', isPackaged ? 'ignore' : 'inherit'],
  });
}

/** The environment without variables that change what Node or Electron run. */
export function withoutSwitches(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && !/^(NODE|ELECTRON)_/i.test(pair[0]),
    ),
  );
}
