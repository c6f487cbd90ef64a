/*
 * The stage of an exercise: an engine of its own on its own file, with its own people at its own windows, behind doors
 * of the same kind as those of what is real.
 */
import type { BrowserWindow } from 'electron';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import type { Database, OpenBase } from '../database.ts';
import { createDesk, type Desk, type DeskOptions } from '../desk.ts';
import { createEngineProcess, type EngineProcess, type EngineProcessOptions } from '../engineProcess.ts';
import type { Furniture, OwnFurniture } from '../furnish.ts';
import { createSeat } from '../person.ts';
import { APP_ORIGIN } from '../security/resolveAsset.ts';
import type { Connections, Stage } from '../windows/connections.ts';
import { type ConsoleOptions, createConsole, stepAside } from '../windows/console.ts';
import { exerciseFile } from './exerciseFile.ts';

export const FACILITATOR_PAGE = `${APP_ORIGIN}/windows/facilitator/index.html`;

type StageWindow = 'console' | 'facilitator';

export type LayStageOptions = {
  readonly engine: Pick<EngineProcessOptions, 'fork' | 'answerVault' | 'resolveProxy' | 'log' | 'now'>;
  readonly desk: Pick<DeskOptions, 'preferences' | 'handKey' | 'walls' | 'given' | 'stage'>;
  readonly console: Pick<ConsoleOptions, 'preload' | 'icon' | 'preferences' | 'log'>;
  readonly base: () => OpenBase;
  readonly connections: () => Connections;
  readonly furnish: (own: OwnFurniture) => Promise<Furniture>;
  /** A window that gives no sign of life any more must not be waited for. */
  readonly forgetBeat: (windowId: number) => void;
};

export type ExerciseStage = {
  readonly engine: EngineProcess;
  readonly database: Database;
  readonly desk: Desk;
  readonly stage: Stage;
  readonly open: (window: StageWindow, person: string | null) => Promise<Result<null>>;
  readonly windows: () => readonly BrowserWindow[];
  readonly closeWindows: () => void;
};

export function layStage(options: LayStageOptions, file: string, backupFolder: string): ExerciseStage {
  const shown = new Map<BrowserWindow, StageWindow>();
  const connections = options.connections();
  const tellWindows = (): void => {
    connections.pushDesks();
    for (const window of shown.keys()) window.setTitle(desk.title());
  };
  const engine = createEngineProcess({
    ...options.engine,
    onState: (state) => {
      if (state.state === 'open') void seat.check();
      desk.tell();
    },
    onReplaced: () => connections.renewEnginePorts(stage),
  });
  const database = exerciseFile(engine, file, backupFolder, options.base);
  const seat = createSeat({
    engine,
    file: database.file,
    preferences: options.desk.preferences,
    isDemo: () => false,
    onPerson: (windowId, person) => {
      connections.setPerson(windowId, person);
      desk.tell();
    },
  });
  const desk = createDesk({
    ...options.desk,
    engine,
    database,
    seat,
    onChange: tellWindows,
    // Menus are those of what is real.
    onWords: () => undefined,
  });
  let furniture: Promise<Furniture> | null = null;
  const furnished = (): Promise<Furniture> => {
    furniture ??= options.furnish({
      engine,
      database,
      seat,
      desk,
      window: () => last('console'),
      openWindow: () => void open('console', null),
    });
    return furniture;
  };
  const stage: Stage = {
    engine,
    person: seat.person,
    desk: desk.state,
    door: async () => (await furnished()).door(),
  };
  const last = (kind: StageWindow): BrowserWindow | null =>
    [...shown].findLast(([, its]) => its === kind)?.[0] ?? null;

  const open = async (kind: StageWindow, person: string | null): Promise<Result<null>> => {
    const known = last(kind);
    // Of facilitators there is one; of consoles another opens for somebody else.
    if (kind === 'facilitator' && person === null) return fail('person.none', 'Somebody has to lead.');
    if (known !== null && (kind === 'facilitator' || person !== null)) {
      const { id } = known.webContents;
      if (person !== null && seat.person(id) === null) await seat.choose(id, person, null);
      if (known.isMinimized()) known.restore();
      known.show();
      known.focus();
      return ok(null);
    }
    await furnished();
    const window = createConsole({
      ...options.console,
      title: desk.title,
      words: async () => desk.words(),
      beforeShown: async () => desk.tell(),
      ...(kind === 'facilitator' ? { page: FACILITATOR_PAGE } : {}),
    });
    const { id } = window.webContents;
    // The menu acts at what is real; the keys of the page are its own.
    if (process.platform !== 'darwin') window.removeMenu();
    stepAside(window);
    shown.set(window, kind);
    seat.admit(id, false);
    connections.admit(window.webContents, kind, stage);
    window.webContents.on('render-process-gone', () => options.forgetBeat(id));
    window.webContents.on('did-start-loading', () => options.forgetBeat(id));
    window.on('closed', () => {
      shown.delete(window);
      seat.forget(id);
      options.forgetBeat(id);
    });
    const seated = person === null ? ok(null) : await seat.choose(id, person, null);
    // Nothing can be led by nobody; at a desk it is asked who is here.
    if (!seated.ok && kind === 'facilitator') {
      window.destroy();
      return seated;
    }
    return ok(null);
  };

  return {
    engine,
    database,
    desk,
    stage,
    open,
    windows: () => [...shown.keys()],
    closeWindows: () => {
      for (const window of [...shown.keys()]) if (!window.isDestroyed()) window.destroy();
    },
  };
}
