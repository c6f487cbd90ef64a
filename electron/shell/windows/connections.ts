/*
 * The ports of every open page. A page asks by its preload; who it is comes from the window it
 * sits in, after its frame and address were checked. When the engine was started again each
 * page gets a new engine's port and heals by itself; the shell's port stays, because answers
 * may be on their way there. What a page is connected with is its stage: what is real, or an exercise.
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

/** An engine with its door and its people: what is real, or an exercise. */
export type Stage = {
  readonly engine: Pick<EngineProcess, 'attach' | 'setPerson'>;
  /** Loaded at the first call, which waits for it. */
  readonly door: () => Promise<Door>;
  /** A page is told with its port how things stand: it need not ask. */
  readonly desk: (windowId: number) => DeskState;
  readonly person: (windowId: number) => string | null;
};

type Connection = {
  readonly contents: WebContents;
  readonly grade: WindowGrade;
  stage: Stage;
  enginePortId: number | null;
  shellPort: MessagePortMain | null;
};

export type Connections = {
  /** Binds a window to its grade and its stage; its page may then ask for ports. */
  readonly admit: (contents: WebContents, grade: WindowGrade, stage: Stage) => void;
  /** Puts a window on another stage; its page has to be loaded anew, so that nothing of the other stays. */
  readonly move: (windowId: number, stage: Stage) => void;
  readonly renewEnginePorts: (stage: Stage) => void;
  readonly setPerson: (windowId: number, person: string | null) => void;
  /** To one page: what a menu asks for is meant for the window in front. */
  readonly pushTo: (windowId: number, message: ShellMessage) => void;
  /** Tells every page how things stand on its stage. */
  readonly pushDesks: () => void;
};

export function createConnections(log: DoorLog): Connections {
  const connections = new Map<number, Connection>();
  let lastPortId = 0;

  const engineEnd = (connection: Connection): MessagePortMain => {
    const { port1, port2 } = new MessageChannelMain();
    lastPortId += 1;
    connection.enginePortId = lastPortId;
    const { stage, grade, contents } = connection;
    stage.engine.attach(lastPortId, grade, stage.person(contents.id), port1);
    return port2;
  };

  const shellEnd = (connection: Connection): MessagePortMain => {
    const { port1, port2 } = new MessageChannelMain();
    connection.shellPort?.close();
    connection.shellPort = port1;
    const windowId = connection.contents.id;
    const who = () => ({ grade: connection.grade, person: connection.stage.person(windowId), windowId });
    servePort(port1, () => connection.stage.door(), who, log);
    port1.postMessage({ desk: connection.stage.desk(windowId) } satisfies ShellMessage);
    return port2;
  };

  ipcMain.on(PORTS_CHANNEL, (event) => {
    const connection = connections.get(event.sender.id);
    if (connection === undefined || !isFromOwnPage(event)) return;
    event.sender.postMessage(PORTS_CHANNEL, null, [engineEnd(connection), shellEnd(connection)]);
  });

  return {
    admit: (contents, grade, stage) => {
      // The id is kept: a destroyed contents no longer tells its own.
      const { id } = contents;
      connections.set(id, { contents, grade, stage, enginePortId: null, shellPort: null });
      contents.once('destroyed', () => {
        connections.get(id)?.shellPort?.close();
        connections.delete(id);
      });
    },
    move: (windowId, stage) => {
      const connection = connections.get(windowId);
      if (connection !== undefined) connection.stage = stage;
    },
    renewEnginePorts: (stage) => {
      for (const connection of connections.values()) {
        if (connection.stage !== stage) continue;
        // A page that has not asked yet gets both ports when it does.
        if (connection.enginePortId === null || connection.contents.isDestroyed()) continue;
        connection.contents.postMessage(PORTS_CHANNEL, null, [engineEnd(connection)]);
      }
    },
    setPerson: (windowId, person) => {
      const connection = connections.get(windowId);
      if (connection === undefined || connection.enginePortId === null) return;
      connection.stage.engine.setPerson(connection.enginePortId, person);
    },
    pushTo: (windowId, message) => connections.get(windowId)?.shellPort?.postMessage(message),
    pushDesks: () => {
      for (const [windowId, { shellPort, stage }] of connections)
        shellPort?.postMessage({ desk: stage.desk(windowId) } satisfies ShellMessage);
    },
  };
}

/** Only the main frame of one of our own pages is handed ports. */
function isFromOwnPage(event: IpcMainEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isOwnAddress(frame.url);
}
