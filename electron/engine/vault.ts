/*
 * Where secrets are kept. In the app the shell answers with the operating system's store;
 * elsewhere a file of the user's own, readable by nobody else, and said to be plain.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { moveInPlace } from './files/durable.ts';

export type Vault = {
  readonly kind: 'system' | 'plain';
  readonly get: (key: string) => Promise<string | null>;
  readonly set: (key: string, value: string) => Promise<void>;
  readonly delete: (key: string) => Promise<void>;
};

/** A vault in one file with mode 0600; written under a temporary name and renamed. */
export function createFileVault(file: string): Vault {
  const read = (): Record<string, string> => {
    if (!existsSync(file)) return {};
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof parsed !== 'object' || parsed === null) throw new Error(`The vault ${file} cannot be read.`);
    return Object.fromEntries(
      Object.entries(parsed).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
  };
  const write = (secrets: Record<string, string>): void => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const temporary = `${file}.${process.pid}.part`;
    writeFileSync(temporary, JSON.stringify(secrets), { mode: 0o600 });
    chmodSync(temporary, 0o600);
    // A key that a power cut takes back would leave entries behind that nobody can continue.
    moveInPlace(temporary, file);
  };
  return {
    kind: 'plain',
    get: async (key) => read()[key] ?? null,
    set: async (key, value) => write({ ...read(), [key]: value }),
    delete: async (key) => {
      const { [key]: _gone, ...rest } = read();
      write(rest);
    },
  };
}
