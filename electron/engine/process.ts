/*
 * The engine as a process of its own beside the application's main process. Windows talk to
 * it over their own ports; main only opens, asks for backups, and stops it. Imports nothing
 * of Electron: the ports it is handed look alike.
 */
import type { MessagePort } from 'node:worker_threads';
import type { BackupInfo } from '../../shared/contract/backup.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { Who } from '../door/who.ts';
import { listBackups } from './db/backup.ts';
import { restoreFile } from './db/restore.ts';
import { recallSecondFolder } from './db/secondFolder.ts';
import { createEngine, type Engine } from './engine.ts';
import { createClockCell } from './exercise/clockCell.ts';
import { readProxyRules } from './ingest/net/proxyRules.ts';
import { startDemo } from './ingest/startDemo.ts';
import type { EngineToMain, MainToEngine, OpenOptions, VaultRequest } from './processProtocol.ts';
import { createThreads } from './threads/createThreads.ts';
import type { Vault } from './vault.ts';

type PortMain = Pick<MessagePort, 'postMessage' | 'start'> & {
  readonly on: (event: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) => unknown;
};
type ParentPort = {
  readonly postMessage: (message: EngineToMain) => void;
  readonly on: (
    event: 'message',
    listener: (event: { readonly data: MainToEngine; readonly ports: readonly PortMain[] }) => void,
  ) => unknown;
};

const parentPort = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;
if (parentPort === undefined) throw new Error('This file runs as a process of the application.');
const main: ParentPort = parentPort;

const log = {
  error: (fields: object, message: string): void =>
    main.postMessage({ type: 'log', level: 'error', message, fields: plain(fields) }),
};

/** Held back until the file is open or refused; then every waiting call is answered. */
let settleOpened: (engine: Engine | null) => void = () => undefined;
const opened = new Promise<Engine | null>((resolve) => {
  settleOpened = resolve;
});
const people = new Map<number, string | null>();
const vaultWaiting = new Map<
  number,
  { resolve: (value: string | null) => void; reject: (error: Error) => void }
>();
const proxyWaiting = new Map<number, (rules: string) => void>();
let nextVaultId = 1;
let nextProxyId = 1;
let stopDemo: () => void = () => undefined;

main.on('message', (event) => {
  handle(event.data, event.ports).catch((error: unknown) =>
    log.error({ reason: String(error) }, 'a message of main failed'),
  );
});

async function handle(message: MainToEngine, ports: readonly PortMain[]): Promise<void> {
  switch (message.type) {
    case 'open':
      return open(message.options);
    case 'port':
      if (ports[0] !== undefined) servePort(ports[0], message.portId, message.grade, message.person);
      return;
    case 'person':
      people.set(message.portId, message.person);
      return;
    case 'call': {
      const engine = await opened;
      const result =
        engine === null
          ? notOpen()
          : await engine.call(message.name, message.input, { grade: 'shell', person: message.person });
      return reply(message.id, result);
    }
    case 'listBackups':
      return reply(message.id, ok(listEverywhere(message.folder)));
    case 'restore':
      return reply(
        message.id,
        restoreFile({ backupFile: message.backupFile, file: message.file, now: message.now }),
      );
    case 'vaultReply': {
      const waiting = vaultWaiting.get(message.id);
      vaultWaiting.delete(message.id);
      if (message.isDone) waiting?.resolve(message.value);
      else waiting?.reject(new Error('The vault did not answer.'));
      return;
    }
    case 'proxyReply':
      proxyWaiting.get(message.id)?.(message.rules);
      proxyWaiting.delete(message.id);
      return;
    case 'resumed':
      (await opened)?.resumed();
      return;
    case 'stop': {
      stopDemo();
      settleOpened(null);
      await (await opened)?.stop();
      main.postMessage({ type: 'stopped' });
      return;
    }
  }
}

async function open(options: OpenOptions): Promise<void> {
  try {
    await openEngine(options);
  } catch (error) {
    // Whatever it was, a window must not wait for ever: it says that the file is not open.
    log.error({ reason: String(error) }, 'the file could not be opened');
    main.postMessage({
      type: 'refused',
      problem: fail('call.failed', 'The engine could not open the file.').error,
    });
    settleOpened(null);
  }
}

async function openEngine(options: OpenOptions): Promise<void> {
  const cell = options.realm === 'exercise' ? createClockCell() : null;
  const result = await createEngine({
    file: options.file,
    mode: options.mode,
    realm: options.realm,
    isRestored: options.reason === 'restored',
    backupFolder: options.backupFolder,
    clock: cell?.clock ?? Date.now,
    ...(cell === null ? {} : { exerciseClock: cell }),
    // Secrets of the real thing are out of reach of an exercise.
    vault: vaultOfMain(options.vault, options.realm === 'exercise' ? 'exercise.' : ''),
    log,
    proxyFor: async (url) => readProxyRules(await proxyRulesOfMain(url)),
    appVersion: options.appVersion,
    // A thread that died takes the process with it: main starts a fresh one, and windows heal.
    threads: createThreads(
      (name, reason) => {
        log.error({ thread: name, reason }, 'a thread was lost');
        process.exit(70);
      },
      undefined,
      cell?.memory ?? null,
    ),
    // The story of a demonstration is told before anybody looks; any other file may be read at once.
    onReadable: (engine) => {
      if (engine.realm !== 'demo') settleOpened(engine);
    },
  });
  if (!result.ok) {
    main.postMessage({ type: 'refused', problem: result.error });
    settleOpened(null);
    return;
  }
  const engine = result.value;
  // A newcomer finds every panel alive at once.
  if (engine.realm === 'demo' && !engine.isReadOnly) stopDemo = await startDemo(engine, log);
  main.postMessage({ type: 'opened', isReadOnly: engine.isReadOnly, realm: engine.realm });
  settleOpened(engine);
}

function servePort(port: PortMain, portId: number, grade: Who['grade'], person: string | null): void {
  people.set(portId, person);
  const send = (message: unknown): void => {
    try {
      port.postMessage(message);
    } catch (error) {
      log.error({ reason: String(error) }, 'a window did not take a message');
    }
  };
  port.on('message', (event) => {
    opened
      .then(async (engine) => {
        if (engine !== null) return engine.answer(event.data, { grade, person: people.get(portId) ?? null });
        const call = (event.data as { readonly call?: unknown } | null)?.call;
        return typeof call === 'number' ? { call, ...notOpen() } : null;
      })
      .then((answer) => {
        if (answer !== null) send(answer);
      })
      .catch((error: unknown) => log.error({ reason: String(error) }, 'a call was not answered'));
  });
  void opened.then((engine) => {
    const off = engine?.onChanges((changes) => send({ changes }));
    port.on('close', () => {
      off?.();
      people.delete(portId);
    });
  });
  port.start();
}

/** Backups of both places, newest first, without the file that could not be opened. */
function listEverywhere(folder: string): readonly BackupInfo[] {
  const second = recallSecondFolder(folder);
  const inSecond = second === null ? [] : listBackups(second, 'second', null, null);
  return [...listBackups(folder, 'data', null, null), ...inSecond].sort((a, b) => b.madeAt - a.madeAt);
}

/** What the system says of an address; only main can ask it. */
function proxyRulesOfMain(url: string): Promise<string> {
  return new Promise((resolve) => {
    const id = nextProxyId++;
    proxyWaiting.set(id, resolve);
    main.postMessage({ type: 'proxy', id, url });
  });
}

/** `prefix` stands before every name. */
function vaultOfMain(kind: Vault['kind'], prefix: string): Vault {
  type Ask = VaultRequest extends infer R ? (R extends VaultRequest ? Omit<R, 'id' | 'type'> : never) : never;
  const ask = (request: Ask): Promise<string | null> =>
    new Promise((resolve, reject) => {
      const id = nextVaultId++;
      vaultWaiting.set(id, { resolve, reject });
      main.postMessage({ type: 'vault', id, ...request } as VaultRequest);
    });
  return {
    kind,
    get: (key) => ask({ op: 'get', key: `${prefix}${key}` }),
    set: async (key, value) => {
      await ask({ op: 'set', key: `${prefix}${key}`, value });
    },
    delete: async (key) => {
      await ask({ op: 'delete', key: `${prefix}${key}` });
    },
  };
}

function reply(id: number, result: Result<unknown>): void {
  main.postMessage(
    result.ok
      ? { type: 'reply', id, ok: true, value: result.value }
      : { type: 'reply', id, ok: false, error: result.error },
  );
}

function notOpen() {
  return fail('engine.notOpen', 'No database is open.');
}

/** Only what a log line may hold: short, flat, no text of mentions or entries. */
function plain(fields: object): Readonly<Record<string, string | number | boolean | null>> {
  const flat: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) flat[name] = value;
    else
      flat[name] = (value instanceof Error ? (value.stack ?? value.message) : String(value)).slice(0, 2_000);
  }
  return flat;
}
