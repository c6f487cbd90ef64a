/*
 * Runs a packaged Vigie (or the Electron it is made from) to its end and gives
 * back all it said. `--no-sandbox` is on the test's own command line and only
 * for root, to whom Chromium refuses its sandbox; nothing shipped contains it.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Said = {
  /** Null when the program had to be ended. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
};

export type RunPackagedOptions = {
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments before the machine's own: a program run as Node takes its script from there. */
  readonly first?: readonly string[];
  readonly limitMs?: number;
  /** Ends the program as soon as this is heard on either stream. */
  readonly until?: RegExp;
};

const LIMIT_MS = 60_000;
const ROOT_ARGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The switches a test adds for the machine it runs on. */
export const machineArgs = [...ROOT_ARGS, '--disable-gpu'];

/** Runs `executable` with a profile of its own until it ends. */
export async function runPackaged(
  executable: string,
  args: readonly string[],
  options: RunPackagedOptions = {},
): Promise<Said> {
  const profile = mkdtempSync(join(tmpdir(), 'vigie-packaged-'));
  const env: NodeJS.ProcessEnv = { ...process.env, ...options.env };
  // What helps to run from source must not help what is shipped.
  for (const name of ['VIGIE_SQLITE_BINDING', 'ELECTRON_OVERRIDE_DIST_PATH']) delete env[name];
  try {
    return await new Promise((resolve, reject) => {
      const first = options.first ?? [];
      const child = spawn(executable, [...first, ...machineArgs, `--user-data-dir=${profile}`, ...args], {
        env,
        cwd: profile,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let out = '';
      let err = '';
      let wasEnded = false;
      const end = () => {
        wasEnded = true;
        child.kill('SIGKILL');
      };
      const listen = () => {
        if (options.until?.test(out + err)) end();
      };
      const timer = setTimeout(end, options.limitMs ?? LIMIT_MS);
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        listen();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        err += chunk.toString();
        listen();
      });
      child.on('error', reject);
      child.on('close', (code) => {
        clearTimeout(timer);
        resolve({ code: wasEnded ? null : code, out, err });
      });
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
