/*
 * The ports of every open page. A page asks by its preload; who it is comes from the window it
 * sits in, after its frame and address were checked. When the engine was started again each
 * page gets a new engine's port and heals by itself; the shell's port stays, because answers
 * may be on their way there.
 */
import {
  type IpcMainEvent,
  ipcMain,
  MessageChannelMain,
  type MessagePortMain,
  type WebContents,
} from 'electron';
import type { WindowGrade } from '../../../shared/contract/define.ts';
import type { DeskState } from '../../../shared/contract/desk.ts';
import type { ShellMessage } from '../../../shared/contract/wire.ts';
import type { Door, DoorLog } from '../../door/createDoor.ts';
import { servePort } from '../../door/servePort.ts';
import type { EngineProcess } from '../engineProcess.ts';
import { isOwnAddress } from '../security/resolveAsset.ts';

export const PORTS_CHANNEL = 'vigie:ports';

type Connection = {
  readonly contents: WebContents;
  readonly grade: WindowGrade;
  enginePortId: number | null;
  shellPort: MessagePortMain | null;
};

export type Connections = {
  /** Binds a window to its grade; its page may then ask for ports. */
  readonly admit: (contents: WebContents, grade: WindowGrade) => void;
  readonly renewEnginePorts: () => void;
  readonly setPerson: (windowId: number, person: string | null) => void;
  /** To one page: what a menu asks for is meant for the window in front. */
  readonly pushTo: (windowId: number, message: ShellMessage) => void;
  /** The same for every page, or of each its own. */
  readonly push: (message: ShellMessage | ((windowId: number) => ShellMessage)) => void;
};

export type ConnectionOptions = {
  readonly engine: EngineProcess;
  /** Loaded at the first call, which waits for it. */
  readonly door: () => Promise<Door>;
  /** A page is told with its port how things stand: it need not ask. */
  readonly desk: (windowId: number) => DeskState;
  readonly person: (windowId: number) => string | null;
  readonly log: DoorLog;
};

export function createConnections(options: ConnectionOptions): Connections {
  const connections = new Map<number, Connection>();
  let lastPortId = 0;

  const engineEnd = (connection: Connection): MessagePortMain => {
    const { port1, port2 } = new MessageChannelMain();
    lastPortId += 1;
    connection.enginePortId = lastPortId;
    options.engine.attach(lastPortId, connection.grade, options.person(connection.contents.id), port1);
    return port2;
  };

  const shellEnd = (connection: Connection): MessagePortMain => {
    const { port1, port2 } = new MessageChannelMain();
    connection.shellPort?.close();
    connection.shellPort = port1;
    const windowId = connection.contents.id;
    const who = () => ({ grade: connection.grade, person: options.person(windowId), windowId });
    servePort(port1, options.door, who, options.log);
    port1.postMessage({ desk: options.desk(windowId) } satisfies ShellMessage);
    return port2;
  };

  ipcMain.on(PORTS_CHANNEL, (event) => {
    const connection = connections.get(event.sender.id);
    if (connection === undefined || !isFromOwnPage(event)) return;
    event.sender.postMessage(PORTS_CHANNEL, null, [engineEnd(connection), shellEnd(connection)]);
  });

  return {
    admit: (contents, grade) => {
      // The id is kept: a destroyed contents no longer tells its own.
      const { id } = contents;
      connections.set(id, { contents, grade, enginePortId: null, shellPort: null });
      contents.once('destroyed', () => {
        connections.get(id)?.shellPort?.close();
        connections.delete(id);
      });
    },
    renewEnginePorts: () => {
      for (const connection of connections.values()) {
        // A page that has not asked yet gets both ports when it does.
        if (connection.enginePortId === null || connection.contents.isDestroyed()) continue;
        connection.contents.postMessage(PORTS_CHANNEL, null, [engineEnd(connection)]);
      }
    },
    setPerson: (windowId, person) => {
      const enginePortId = connections.get(windowId)?.enginePortId ?? null;
      if (enginePortId !== null) options.engine.setPerson(enginePortId, person);
    },
    pushTo: (windowId, message) => connections.get(windowId)?.shellPort?.postMessage(message),
    push: (message) => {
      for (const [windowId, { shellPort }] of connections)
        shellPort?.postMessage(typeof message === 'function' ? message(windowId) : message);
    },
  };
}

/** Only the main frame of one of our own pages is handed ports. */
function isFromOwnPage(event: IpcMainEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isOwnAddress(frame.url);
}
