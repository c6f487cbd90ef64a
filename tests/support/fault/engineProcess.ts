/*
 * The headless engine as a process of its own, to be killed, starved and cut off: JSON lines in,
 * replies out, in order. What counts as answered is what had left the process when it ended.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { distDir } from '../../../electron/dev/paths.ts';

/** Built (support/built.ts), with the threads that are shipped. */
const HEADLESS = join(distDir, 'main', 'headless.js');

export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

export type Request = { readonly name: string; readonly input: unknown };

export type EngineUnderTest = {
  readonly pid: number;
  /** Sends a line; resolves with its reply, or null when the process ended first. */
  readonly call: (name: string, input: unknown) => Promise<Reply | null>;
  /** Sends lines without waiting. */
  readonly post: (requests: readonly Request[]) => void;
  /** Every reply so far, in the order of the lines sent. */
  readonly replies: readonly Reply[];
  /** kill -9; resolves once the process is gone and all that it had said was read. */
  readonly kill: () => Promise<void>;
  /** Closes its input; resolves with the exit code. */
  readonly end: () => Promise<number | null>;
  readonly errors: () => string;
};

export type StartOptions = {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Runs the process through another program, such as `unshare`. */
  readonly through?: readonly string[];
};

/** The words of the headless runner for a file. */
export function headlessArgs(file: string, more: readonly string[] = []): readonly string[] {
  return [HEADLESS, '--db', file, ...more];
}

/** Starts the headless engine on a file. It is ready when it answers. */
export function startEngine(file: string, options: StartOptions = {}): EngineUnderTest {
  const words = [...(options.through ?? []), process.execPath, ...headlessArgs(file, options.args)];
  const child: ChildProcessWithoutNullStreams = spawn(words[0] as string, words.slice(1), {
    env: {
      ...process.env,
      // Keys lie beside the file: a test keeps no memory outside its own folder.
      VIGIE_DATA: join(dirname(file), 'keys'),
      // Hundreds of starts: the stripped sources are kept between them.
      NODE_COMPILE_CACHE: join(tmpdir(), 'vigie-compile-cache'),
      ...options.env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const replies: Reply[] = [];
  const waiting: ((reply: Reply | null) => void)[] = [];
  let errors = '';
  child.stdin.on('error', () => undefined);
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString('utf8');
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    let reply: Reply;
    try {
      reply = JSON.parse(line) as Reply;
    } catch {
      return; // the last line of a killed process may be cut
    }
    replies.push(reply);
    waiting.shift()?.(reply);
  });
  const closed = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      for (const resolveCall of waiting.splice(0)) resolveCall(null);
      resolve(code);
    });
  });
  const post = (requests: readonly Request[]): void => {
    child.stdin.write(requests.map((request) => `${JSON.stringify(request)}\n`).join(''));
  };
  return {
    pid: child.pid ?? -1,
    call: (name, input) =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve(null);
        // Lines posted before are answered first.
        waiting.push(resolve);
        post([{ name, input }]);
      }),
    post: (requests) => {
      for (let n = 0; n < requests.length; n += 1) waiting.push(() => undefined);
      post(requests);
    },
    replies,
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
    end: () => {
      child.stdin.end();
      return closed;
    },
    errors: () => errors,
  };
}

/** The value of a reply that must be good. */
export function accepted<T>(reply: Reply | null): T {
  if (reply?.ok !== true) throw new Error(`refused: ${JSON.stringify(reply)}`);
  return reply.value as T;
}
