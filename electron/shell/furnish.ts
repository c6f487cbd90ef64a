/*
 * What a window needs only once it is on its way: words and menu first, and at the first call of
 * a page the shell's door with its dialogs and print. The contract is long to load, and an
 * ordinary start calls nothing.
 */
import { app, type BrowserWindow } from 'electron';
import type { MenuAct } from '../../shared/contract/wire.ts';
import { createWords } from '../../shared/i18n/createWords.ts';
import type { Door } from '../door/createDoor.ts';
import type { Database } from './database.ts';
import type { Desk } from './desk.ts';
import { createDialogs } from './dialogs.ts';
import type { EngineProcess } from './engineProcess.ts';
import type { Exercises } from './exercise/exercises.ts';
import type { Log } from './log.ts';
import { installMenu } from './menu.ts';
import { showAbout, showFailure } from './messages.ts';
import type { Paths } from './paths.ts';
import type { Seat } from './person.ts';
import type { Walls } from './walls.ts';

export type FurnishOptions = {
  readonly engine: EngineProcess;
  readonly database: Database;
  readonly seat: Seat;
  readonly desk: Desk;
  readonly log: Log;
  readonly paths: Pick<Paths, 'logs' | 'prints' | 'unfinishedReports'>;
  readonly window: () => BrowserWindow | null;
  /** Where the built pages and their fonts lie. */
  readonly rendererFolder: string;
  readonly act: (act: MenuAct) => void;
  readonly openWindow: () => void;
  readonly walls: Walls;
  readonly beat: (windowId: number, isResting: boolean) => void;
  readonly exercises: Exercises;
};

/** What differs between what is real and an exercise. */
export type OwnFurniture = Pick<
  FurnishOptions,
  'engine' | 'database' | 'seat' | 'desk' | 'window' | 'openWindow'
>;

export type Furniture = {
  readonly installMenu: () => void;
  /** The same door every time. */
  readonly door: () => Promise<Door>;
};

export function furnish(options: FurnishOptions): Furniture {
  const { database, desk, window } = options;
  desk.learn(createWords);
  const dialogs = createDialogs(desk.words, window);
  let door: Promise<Door> | null = null;

  return {
    door: () => {
      door ??= import('./shellDoor.ts').then(({ createShellDoor }) =>
        createShellDoor({ ...options, dialogs }),
      );
      return door;
    },
    installMenu: () =>
      installMenu({
        words: desk.words(),
        isDemo: database.realm() === 'demo',
        isDeveloping: !app.isPackaged,
        logFolder: options.paths.logs,
        act: options.act,
        openWindow: options.openWindow,
        openDatabase: () =>
          void dialogs.chooseDatabase().then(async (file) => {
            const opened = file.ok ? await database.choose(file.value) : file;
            if (!opened.ok) showFailure(desk.words(), opened.error, window());
          }),
        showAbout: () => showAbout(desk.words(), window()),
      }),
  };
}
