/*
 * What a window needs only once it is on its way: words, menu, dialogs, print, the shell's door.
 * Loaded while the page is being read, because the contract and the catalogues together would
 * hold the window back by a tenth of a second.
 */
import { app, type BrowserWindow } from 'electron';
import type { MenuAct } from '../../shared/contract/wire.ts';
import { createWords } from '../../shared/i18n/createWords.ts';
import { createDoor, type Door } from '../door/createDoor.ts';
import { handleWith } from '../door/handlers.ts';
import type { Database } from './database.ts';
import type { Desk } from './desk.ts';
import { createDialogs } from './dialogs.ts';
import type { EngineProcess } from './engineProcess.ts';
import { createHandlers } from './handlers.ts';
import { createLinkOpener } from './linkOpener.ts';
import type { Log } from './log.ts';
import { installMenu } from './menu.ts';
import { showAbout, showFailure } from './messages.ts';
import type { Seat } from './person.ts';
import { createReportSaver, fileNameOf } from './reportSaver.ts';
import { createPrinter } from './windows/paper.ts';

export type FurnishOptions = {
  readonly engine: EngineProcess;
  readonly database: Database;
  readonly seat: Seat;
  readonly desk: Desk;
  readonly log: Log;
  readonly logFolder: string;
  readonly window: () => BrowserWindow | null;
  readonly act: (act: MenuAct) => void;
};

export type Furniture = { readonly door: Door; readonly installMenu: () => void };

export function furnish(options: FurnishOptions): Furniture {
  const { engine, database, desk, log, window } = options;
  desk.learn(createWords);
  const dialogs = createDialogs(desk.words, window);

  const saveReport = createReportSaver({
    engine,
    dialogs,
    print: createPrinter(log),
    fileName: (title) => fileNameOf(desk.reportName(title, Date.now())),
    log,
  });
  const openLink = createLinkOpener(desk.words, window);
  const handlers = createHandlers({ desk, seat: options.seat, dialogs, database, openLink, saveReport });

  return {
    door: createDoor({ name: 'shell', log, handle: handleWith(handlers) }),
    installMenu: () =>
      installMenu({
        words: desk.words(),
        isDemo: database.realm() === 'demo',
        isDeveloping: !app.isPackaged,
        logFolder: options.logFolder,
        act: options.act,
        openDatabase: () =>
          void dialogs.chooseDatabase().then(async (file) => {
            const opened = file.ok ? await database.choose(file.value) : file;
            if (!opened.ok) showFailure(desk.words(), opened.error, window());
          }),
        showAbout: () => showAbout(desk.words(), window()),
      }),
  };
}
