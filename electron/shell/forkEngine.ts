/*
 * The engine's process: Electron's own way to run Node beside main, with its file, its threads
 * and its memory apart, so that a long query never holds a window up.
 */
import { type UtilityProcess, utilityProcess } from 'electron';
import { withoutSwitches } from './environment.ts';

/** `nativeBinding` is the addon for the runtime of tests; null where the packaged one loads by itself. */
export function forkEngine(
  script: string,
  isPackaged: boolean,
  nativeBinding: string | null,
): UtilityProcess {
  return utilityProcess.fork(script, [], {
    serviceName: 'Vigie engine',
    env: {
      ...withoutSwitches(process.env),
      ...(nativeBinding === null ? {} : { VIGIE_SQLITE_BINDING: nativeBinding }),
    },
    execArgv: [],
    // Standard output belongs to `--check` and `--version`.
    stdio: ['ignore', 'ignore', isPackaged ? 'ignore' : 'inherit'],
  });
}
