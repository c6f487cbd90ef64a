/*
 * One window's end of its two ports: engine and shell. When the engine starts again a new port
 * is attached; what was waiting is refused with `engine.lost` and nothing is sent a second time,
 * because an act whose reply was lost may well be recorded.
 */

import type { ChangeBatch } from '../../shared/contract/changes.ts';
import type { CallName } from '../../shared/contract/contract.ts';
import type { CallReply, PortMessage, ShellMessage } from '../../shared/contract/wire.ts';
import { fail, type Result } from '../../shared/lib/result.ts';
import { type Api, deriveApi } from './api.ts';
import { doorOf, isQuickQuery } from './routes.ts';

export const QUERY_LIMIT_MS = 10_000;

export type Bridge = {
  readonly api: Api;
  /** Takes the ports over; the shell's stays when only the engine's is new. */
  readonly attach: (enginePort: MessagePort, shellPort?: MessagePort) => void;
  readonly onChanges: (listener: (batch: ChangeBatch) => void) => () => void;
  /** What the shell pushes: the desk changed, a menu item was chosen. */
  readonly onShell: (listener: (message: ShellMessage) => void) => () => void;
  /** Told whenever the engine's port is attached (true) or lost (false). */
  readonly onEngine: (listener: (isAttached: boolean) => void) => () => void;
};

type Reply = Result<unknown>;
type Waiting = {
  readonly resolve: (reply: Reply) => void;
  readonly timer: ReturnType<typeof setTimeout> | null;
};
type Line = { readonly port: MessagePort; readonly waiting: Map<number, Waiting> };

/** Builds a bridge without ports. Calls that come before the first ports wait for them. */
export function createBridge(queryLimitMs: number = QUERY_LIMIT_MS): Bridge {
  const changeListeners = new Set<(batch: ChangeBatch) => void>();
  const shellListeners = new Set<(message: ShellMessage) => void>();
  const engineListeners = new Set<(isAttached: boolean) => void>();
  const lines: { engine: Line | null; shell: Line | null } = { engine: null, shell: null };
  /** Null once a door has been open: from then on a missing port means that it was lost. */
  const early: { engine: (() => void)[] | null; shell: (() => void)[] | null } = { engine: [], shell: [] };
  let lastCall = 0;

  const hangUp = (door: 'engine' | 'shell', line: Line): void => {
    if (lines[door] === line) {
      lines[door] = null;
      if (door === 'engine') for (const listener of engineListeners) listener(false);
    }
    for (const [call, entry] of line.waiting) settle(line, call, entry, lost());
  };

  const open = (door: 'engine' | 'shell', port: MessagePort): void => {
    const line: Line = { port, waiting: new Map() };
    const old = lines[door];
    lines[door] = line;
    if (old !== null) {
      hangUp(door, old);
      old.port.close();
    }
    port.addEventListener('message', (event: MessageEvent) => {
      const message = event.data as PortMessage | ShellMessage;
      if (!('call' in message)) {
        if (lines[door] !== line) return;
        if ('changes' in message) for (const listener of changeListeners) listener(message.changes);
        else for (const listener of shellListeners) listener(message);
        return;
      }
      const entry = line.waiting.get(message.call);
      if (entry !== undefined) settle(line, message.call, entry, replyOf(message));
    });
    port.addEventListener('close', () => hangUp(door, line));
    port.start();
    const held = early[door];
    early[door] = null;
    for (const sendNow of held ?? []) sendNow();
  };

  const send = (name: CallName, input: unknown): Promise<Reply> =>
    new Promise((resolve) => {
      const door = doorOf(name);
      const line = lines[door];
      if (line === null) {
        const held = early[door];
        if (held === null) resolve(lost());
        else held.push(() => void send(name, input).then(resolve));
        return;
      }
      lastCall += 1;
      const call = lastCall;
      const timer = isQuickQuery(name)
        ? setTimeout(() => {
            const entry = line.waiting.get(call);
            if (entry !== undefined) settle(line, call, entry, lost());
          }, queryLimitMs)
        : null;
      line.waiting.set(call, { resolve, timer });
      line.port.postMessage({ call, name, input });
    });

  return {
    api: deriveApi(send),
    attach: (enginePort, shellPort) => {
      if (shellPort !== undefined) open('shell', shellPort);
      open('engine', enginePort);
      for (const listener of engineListeners) listener(true);
    },
    onChanges: (listener) => subscribe(changeListeners, listener),
    onShell: (listener) => subscribe(shellListeners, listener),
    onEngine: (listener) => subscribe(engineListeners, listener),
  };
}

function settle(line: Line, call: number, entry: Waiting, reply: Reply): void {
  line.waiting.delete(call);
  if (entry.timer !== null) clearTimeout(entry.timer);
  entry.resolve(reply);
}

function replyOf(message: CallReply): Reply {
  return message.ok ? { ok: true, value: message.value } : { ok: false, error: message.error };
}

function lost(): Reply {
  return fail('engine.lost', 'The port is closed, or no reply came in time.');
}

function subscribe<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
