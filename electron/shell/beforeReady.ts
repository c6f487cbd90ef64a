/*
 * What has to be settled before Electron is ready: the folder of this laptop's data, the scheme
 * of our pages, one instance for a folder, and what the command line asks that needs no window.
 * Answers null when there is nothing left to start.
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { url as inspectorUrl } from 'node:inspector';
import { join } from 'node:path';
import { app } from 'electron';
import type { Words } from '../../shared/i18n/createWords.ts';
import { nearestLocale } from '../../shared/lib/locale.ts';
import { type CommandLine, parseCommandLine } from './cli.ts';
import { helpText, print } from './help.ts';
import { absolute, buildPaths, type Paths } from './paths.ts';
import { clearPrints } from './printsFolder.ts';
import { registerAppScheme } from './security/appProtocol.ts';

export type Start = { readonly command: CommandLine; readonly paths: Paths };

export async function settleBeforeReady(argv: readonly string[]): Promise<Start | null> {
  const parsed = parseCommandLine(argv.slice(1));
  if (!parsed.ok) return leave(parsed.problem, 2);
  const { command } = parsed;
  if (command.action === 'help') return leave(helpText(await loadWords(command)), 0);
  if (command.action === 'version') return leave(app.getVersion(), 0);
  // Node's inspector is off in what ships (a fuse), so there nobody can hold the pages from outside either.
  if (app.isPackaged && isDebuggingAsked() && inspectorUrl() === undefined) {
    return leave((await loadWords(command)).t('shell.debuggingRefused'), 1);
  }
  const paths = settlePaths(command);
  registerAppScheme();
  // Chromium refuses its sandbox to root; from source such a run says so with the switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // The sixth crash of the GPU process would otherwise end the application.
  app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
  if (command.action === 'run' && !app.requestSingleInstanceLock())
    return leave((await loadWords(command)).t('shell.alreadyRunning'), 0);
  if (command.action === 'run') clearPrints(paths.prints);
  return { command, paths };
}

function settlePaths(command: CommandLine): Paths {
  if (command.action === 'check')
    app.setPath('userData', mkdtempSync(join(app.getPath('temp'), 'vigie-check-')));
  else if (command.printFolder !== null)
    app.setPath('userData', join(absolute(process.cwd(), command.printFolder), 'profile'));
  else if (command.userDataDir !== null)
    app.setPath('userData', absolute(process.cwd(), command.userDataDir));
  const userData = app.getPath('userData');
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  const isUsualMac = process.platform === 'darwin' && command.userDataDir === null;
  const logs = isUsualMac ? app.getPath('logs') : join(userData, 'logs');
  app.setAppLogsPath(logs);
  return buildPaths({
    userData,
    logs,
    isDemo: command.isDemo,
    db: command.db,
    envDb: process.env.VIGIE_DB,
    cwd: process.cwd(),
  });
}

/** Only for a start that ends here: an ordinary one does not wait for its words. */
async function loadWords(command: CommandLine): Promise<Words> {
  const { createWords } = await import('../../shared/i18n/createWords.ts');
  return createWords(command.locale ?? nearestLocale([process.env.LC_ALL || process.env.LANG || 'en']));
}

function isDebuggingAsked(): boolean {
  return ['remote-debugging-port', 'remote-debugging-pipe'].some((name) => app.commandLine.hasSwitch(name));
}

function leave(text: string, code: number): null {
  print(text, code === 0 ? 'out' : 'error');
  app.exit(code);
  return null;
}
