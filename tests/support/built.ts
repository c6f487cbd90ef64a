/* Before the first test: what Electron runs is built, unless it is up to date. */
import { buildApp } from '../../electron/dev/build.ts';

export async function setup(): Promise<void> {
  await buildApp();
}
