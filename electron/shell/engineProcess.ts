/*
 * The engine's life as main sees it: started, asked, watched, started again when it dies.
 * A process opens one file once; for another file, another mode or another try, a fresh
 * process takes its place, so nothing of the old one (locks, handles, memory) is left.
 */
import type { MessagePortMain, UtilityProcess } from 'electron';
import type { WindowGrade } from '../../shared/contract/define.ts';
import type { DeskState } from '../../shared/contract/desk.ts';
import type { Realm } from '../../shared/domain/entry.ts';
import { fail, type Result } from '../../shared/lib/result.ts';
import type {
  EngineToMain,
  ListBackupsValue,
  MainToEngine,
  OpenOptions,
  RestoreValue,
  VaultRequest,
} from '../engine/processProtocol.ts';
import type { Log } from './log.ts';

export type EngineState = DeskState['engine'];

/** What is done in a fresh process before the file is opened. */
export type RestoreOrder = { readonly backupFile: string; readonly file: string; readonly now: number };

export type EngineProcess = {
  readonly state: () => EngineState;
  /** The realm that the open file says of itself; null until one is open. */
  readonly realm: () => Realm | null;
  /** Starts (again) on a file; settles when it is open, refused or given up. */
  readonly open: (options: OpenOptions) => Promise<EngineState>;
  /** Stops, puts a backup in place in a fresh process, leaves that process without a file. */
  readonly restore: (order: RestoreOrder) => Promise<Result<RestoreValue>>;
  readonly stop: () => Promise<void>;
  /** A call of the shell itself. */
  readonly call: (name: string, input: unknown, person: string | null) => Promise<Result<unknown>>;
  /** Hands the engine its end of a window's port; closes it where no engine runs. */
  readonly attach: (portId: number, grade: WindowGrade, person: string | null, port: MessagePortMain) => void;
  readonly setPerson: (portId: number, person: string | null) => void;
  readonly tellResumed: () => void;
};

export type EngineProcessOptions = {
  readonly fork: () => UtilityProcess;
  readonly answerVault: (request: VaultRequest) => MainToEngine;
  /** What the system says of the way to an address (`PROXY host:port; DIRECT`). */
  readonly resolveProxy: (url: string) => Promise<string>;
  readonly log: Log;
  readonly now: () => number;
  readonly onState: (state: EngineState) => void;
  /** A process took the place of another one: windows need new ports. */
  readonly onReplaced: () => void;
};

const FIRST_BACK_OFF_MS = 50;
const LONGEST_BACK_OFF_MS = 3_000;
/** A process that lived this long is not part of a row of failures. */
const STEADY_MS = 10_000;
const FAILURES_UNTIL_GIVEN_UP = 6;
const STOP_LIMIT_MS = 8_000;
const LIST_LIMIT_MS = 5_000;

type Run = {
  readonly child: UtilityProcess;
  readonly startedAt: number;
  readonly replies: Map<number, (result: Result<unknown>) => void>;
  readonly options: OpenOptions | null;
  readonly exited: Promise<void>;
  isStopping: boolean;
  wasOpen: boolean;
};

export function createEngineProcess(options: EngineProcessOptions): EngineProcess {
  let run: Run | null = null;
  let state: EngineState = { state: 'starting' };
  let realm: Realm | null = null;
  let lastId = 0;
  let failures = 0;
  let hasRunBefore = false;
  let restartTimer: ReturnType<typeof setTimeout> | null = null;
  let settle: ((state: EngineState) => void)[] = [];

  const setState = (next: EngineState): void => {
    state = next;
    options.onState(next);
    if (next.state === 'open' || next.state === 'refused') {
      const waiting = settle;
      settle = [];
      for (const resolve of waiting) resolve(next);
    }
  };

  const start = (open: OpenOptions | null): Run => {
    const child = options.fork();
    let exit: () => void = () => {};
    const current: Run = {
      child,
      startedAt: options.now(),
      replies: new Map(),
      options: open,
      exited: new Promise((resolve) => {
        exit = resolve;
      }),
      isStopping: false,
      wasOpen: false,
    };
    run = current;
    child.on('message', (message: EngineToMain) => receive(current, message));
    child.on('exit', (code) => {
      exit();
      end(current, code);
    });
    if (open !== null) send(current, { type: 'open', options: open });
    if (hasRunBefore) options.onReplaced();
    hasRunBefore = true;
    return current;
  };

  const receive = (from: Run, message: EngineToMain): void => {
    switch (message.type) {
      case 'opened':
        if (run !== from) return;
        from.wasOpen = true;
        realm = message.realm;
        setState({ state: 'open', isReadOnly: message.isReadOnly });
        return;
      case 'refused':
        void refuse(from, message.problem);
        return;
      case 'reply': {
        const resolve = from.replies.get(message.id);
        from.replies.delete(message.id);
        resolve?.(message.ok ? { ok: true, value: message.value } : { ok: false, error: message.error });
        return;
      }
      case 'vault':
        send(from, options.answerVault(message));
        return;
      case 'proxy': {
        const { id, url } = message;
        // What the system does not answer is reached directly, as everything else of this machine is.
        options
          .resolveProxy(url)
          .catch(() => 'DIRECT')
          .then((rules) => send(from, { type: 'proxyReply', id, rules }));
        return;
      }
      case 'log':
        options.log[message.level](message.fields, message.message);
        return;
      case 'stopped':
        // The file is closed; nothing keeps the process but its port to us.
        from.child.kill();
        return;
    }
  };

  const refuse = async (
    from: Run,
    problem: Extract<EngineToMain, { type: 'refused' }>['problem'],
  ): Promise<void> => {
    options.log.warn({ code: problem.code }, 'the database was refused');
    const { options: open } = from;
    const listed =
      open === null
        ? fail('engine.notOpen', 'No file was asked for.')
        : await within(
            LIST_LIMIT_MS,
            ask(from, (id) => ({ type: 'listBackups', id, folder: open.backupFolder, file: open.file })),
          );
    if (run !== from || from.isStopping) return;
    setState({ state: 'refused', problem, backups: listed.ok ? (listed.value as ListBackupsValue) : [] });
  };

  const end = (ended: Run, code: number): void => {
    for (const resolve of ended.replies.values()) resolve(lost());
    ended.replies.clear();
    if (run !== ended) return;
    run = null;
    if (ended.isStopping) return;
    const isSteady = options.now() - ended.startedAt >= STEADY_MS;
    failures = isSteady ? 1 : ended.wasOpen ? Math.max(1, failures) : failures + 1;
    options.log.error({ code, failures }, 'the engine died');
    const open = ended.options;
    if (open === null) return;
    if (failures >= FAILURES_UNTIL_GIVEN_UP) {
      failures = 0;
      setState({
        state: 'refused',
        problem: fail('engine.lost', 'The engine ended several times while opening this file.').error,
        backups: [],
      });
      return;
    }
    setState({ state: 'lost', sinceAt: options.now() });
    const wait = Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** (failures - 1));
    restartTimer = setTimeout(() => {
      restartTimer = null;
      // A new device begins once after a restore, not at every later start.
      start({ ...open, reason: 'start' });
    }, wait);
  };

  const ask = (to: Run, build: (id: number) => MainToEngine): Promise<Result<unknown>> => {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      to.replies.set(id, resolve);
      send(to, build(id));
    });
  };

  const stop = async (): Promise<void> => {
    if (restartTimer !== null) clearTimeout(restartTimer);
    restartTimer = null;
    const stopping = run;
    if (stopping === null) return;
    if (!stopping.isStopping) {
      stopping.isStopping = true;
      send(stopping, { type: 'stop' });
    }
    const isOver = await Promise.race([stopping.exited.then(() => true), delay(STOP_LIMIT_MS)]);
    if (isOver !== true) {
      options.log.warn({}, 'the engine did not stop in time');
      if (stopping.child.pid !== undefined) process.kill(stopping.child.pid, 'SIGKILL');
      await stopping.exited;
    }
  };

  return {
    state: () => state,
    realm: () => realm,
    open: async (open) => {
      if (run !== null || restartTimer !== null) await stop();
      failures = 0;
      realm = null;
      setState({ state: 'starting' });
      return new Promise((resolve) => {
        settle.push(resolve);
        start(open);
      });
    },
    restore: async (order) => {
      await stop();
      setState({ state: 'starting' });
      const result = await ask(start(null), (id) => ({ type: 'restore', id, ...order }));
      return result as Result<RestoreValue>;
    },
    stop,
    call: (name, input, person) =>
      run === null ? Promise.resolve(lost()) : ask(run, (id) => ({ type: 'call', id, name, input, person })),
    attach: (portId, grade, person, port) => {
      if (run === null) port.close();
      else run.child.postMessage({ type: 'port', portId, grade, person } satisfies MainToEngine, [port]);
    },
    setPerson: (portId, person) => {
      if (run !== null) send(run, { type: 'person', portId, person });
    },
    tellResumed: () => {
      if (run !== null) send(run, { type: 'resumed' });
    },
  };
}

function send(to: Run, message: MainToEngine): void {
  to.child.postMessage(message);
}

function lost(): Result<never> {
  return fail('engine.lost', 'The engine stopped before it answered.');
}

function delay(ms: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), ms).unref();
  });
}

async function within(ms: number, answer: Promise<Result<unknown>>): Promise<Result<unknown>> {
  return (await Promise.race([answer, delay(ms)])) ?? lost();
}
