/*
 * The engine's process: Electron's own way to run Node beside main, with its file, its threads
 * and its memory apart, so that a long query never holds a window up.
 */
import { type UtilityProcess, utilityProcess } from 'electron';
import { withoutSwitches } from './environment.ts';

export function forkEngine(script: string, isPackaged: boolean): UtilityProcess {
  return utilityProcess.fork(script, [], {
    serviceName: 'Vigie engine',
    env: withoutSwitches(process.env),
    execArgv: [],
    // Standard output belongs to `--check` and `--version`.
    stdio: ['ignore', 'ignore', isPackaged ? 'ignore' : 'inherit'],
  });
}
