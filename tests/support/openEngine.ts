/*
 * A real engine on a real file for tests: own folder, own vault, the threads as they ship.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { distDir } from '../../electron/dev/paths.ts';
import { createEngine, type Engine, type EngineOptions } from '../../electron/engine/engine.ts';
import { createThreads } from '../../electron/engine/threads/createThreads.ts';
import { createFileVault } from '../../electron/engine/vault.ts';
import type { CallOutput, CallRawInput, EngineCallName } from '../../shared/contract/contract.ts';
import type { Failure, Result } from '../../shared/lib/result.ts';

/** The threads run as they ship: from sources each would read two hundred files anew, for every desk of every test. */
const BUILT_ENGINE = pathToFileURL(join(distDir, 'main', 'engine.js')).href;

export type Desk = {
  readonly engine: Engine;
  readonly file: string;
  readonly folder: string;
  readonly backupFolder: string;
  /** Calls as the console of the person of this desk; throws on a refusal. */
  readonly ask: <N extends EngineCallName>(name: N, input: CallRawInput<N>) => Promise<CallOutput<N>>;
  /** The refusal of a call that must not succeed. */
  readonly refused: (name: EngineCallName, input: unknown) => Promise<Failure>;
  readonly person: string;
  readonly stop: () => Promise<void>;
};

/** A folder that goes when `clean` is called. */
export function temporaryFolder(): { readonly folder: string; readonly clean: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-test-'));
  return { folder, clean: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The threads as they ship; a test that lets time pass in a demo file keeps them to say what time it is. */
export function builtThreads(): ReturnType<typeof createThreads> {
  return createThreads((name, reason) => process.stderr.write(`lost: ${name}: ${reason}\n`), BUILT_ENGINE);
}

/** Tries to open; answers with what the engine says. */
export function tryEngine(folder: string, options: Partial<EngineOptions> = {}): Promise<Result<Engine>> {
  return createEngine({
    file: join(folder, 'vigie.db'),
    mode: 'readWrite',
    realm: 'real',
    isRestored: false,
    backupFolder: join(folder, 'backups'),
    clock: Date.now,
    vault: createFileVault(join(folder, 'vault.json')),
    log: { error: (fields, message) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`) },
    appVersion: 'test',
    threads: builtThreads(),
    ...options,
  });
}

/** Opens an engine and names a person, or throws. */
export async function openDesk(folder: string, options: Partial<EngineOptions> = {}): Promise<Desk> {
  const opened = await tryEngine(folder, options);
  if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.message}`);
  const engine = opened.value;
  const people = await engine.call('person.list', {}, { grade: 'console', person: null });
  let person = people.ok ? (people.value as CallOutput<'person.list'>)[0]?.id : undefined;
  if (person === undefined && !engine.isReadOnly) {
    const made = await engine.call(
      'person.create',
      { name: 'Camille Essai', language: 'fr' },
      { grade: 'console', person: null },
    );
    if (!made.ok) throw new Error(made.error.code);
    person = (made.value as CallOutput<'person.create'>).id;
  }
  const who = { grade: 'headless', person: person ?? null } as const;
  return {
    engine,
    folder,
    file: options.file ?? join(folder, 'vigie.db'),
    backupFolder: options.backupFolder ?? join(folder, 'backups'),
    person: person ?? '',
    async ask(name, input) {
      const answer = await engine.call(name, input, who);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`);
      return answer.value as never;
    },
    async refused(name, input) {
      const answer = await engine.call(name, input, who);
      if (answer.ok) throw new Error(`${name} was not refused`);
      return answer.error;
    },
    stop: () => engine.stop(),
  };
}

/** Declares an incident to write in. */
export async function declareIncident(desk: Desk, title = 'Rappel du lot 42'): Promise<string> {
  const incident = await desk.ask('incident.declare', {
    title,
    level: 2,
    timeZone: 'America/Toronto',
    mentionIds: [],
  });
  return incident.id;
}
