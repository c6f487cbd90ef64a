/*
 * Chromium keeps pages in a sandbox made of user namespaces, which some kernels
 * forbid to ordinary users (Ubuntu 24.04 does); Electron then dies with a long
 * message. Root cannot have that sandbox at all and is given a switch instead.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Stop } from '../say.ts';

type Setting = { readonly name: string; readonly forbids: string; readonly allows: string };

const SETTINGS: readonly Setting[] = [
  { name: 'kernel.apparmor_restrict_unprivileged_userns', forbids: '1', allows: '0' },
  { name: 'kernel.unprivileged_userns_clone', forbids: '0', allows: '1' },
  { name: 'user.max_user_namespaces', forbids: '0', allows: '15000' },
];

/** Commands for root that let Chromium make its sandbox; none where it can already. */
export function sandboxCommands(): readonly string[] {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return [];
  if (spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0) return [];
  const forbidding = SETTINGS.filter((setting) => currentValue(setting.name) === setting.forbids);
  if (forbidding.length === 0) {
    throw new Stop(
      'User namespaces are forbidden here, as some containers do, and Chromium makes its sandbox of them.\n' +
        'Allow them to this container (Docker: --security-opt seccomp=unconfined), then run the same command again.',
    );
  }
  return forbidding.map((setting) => `sysctl -w ${setting.name}=${setting.allows}`);
}

function currentValue(name: string): string | null {
  try {
    return readFileSync(`/proc/sys/${name.replaceAll('.', '/')}`, 'utf8').trim();
  } catch {
    return null;
  }
}
