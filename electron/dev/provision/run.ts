/*
 * Runs another program and gives back what it printed. Its output is kept
 * quiet: it is shown only when the program fails, where it is the explanation.
 */
import { spawn } from 'node:child_process';
import { Stop } from '../say.ts';

const SHOWN_LINES = 40;

export type RunOptions = {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
  readonly onLine?: (line: string) => void;
};

export type RunResult = { readonly code: number; readonly output: string };

/** Runs to the end and answers exit code and output, whatever the code. */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  return await new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => child.kill('SIGKILL'), options.timeoutMs);
    let output = '';
    const take = (chunk: Buffer) => {
      const text = chunk.toString();
      output += text;
      for (const line of text.split('\n')) if (line !== '') options.onLine?.(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const end = (code: number, extra: string) => {
      clearTimeout(timer);
      resolve({ code, output: output + extra });
    };
    child.on('error', (error) => end(127, error.message));
    child.on('close', (code) => end(code ?? 1, ''));
  });
}

/** Runs and insists on exit code 0: otherwise stops with the last lines that the program printed. */
export async function runOrStop(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  const tail = output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
  throw new Stop(`${tail}\nFailed with exit code ${code}: ${command} ${args.join(' ')}`);
}

/** The npm that started us, or the one in PATH: command and leading arguments. */
export function npmCommand(): readonly [command: string, args: readonly string[]] {
  const script = process.env.npm_execpath;
  if (script !== undefined && /\.c?js$/.test(script)) return [process.execPath, [script]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}
