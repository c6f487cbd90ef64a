/*
 * The shell's door and what stands behind it.
 */
import type { BrowserWindow } from 'electron';
import { fail } from '../../shared/lib/result.ts';
import { createDoor, type Door } from '../door/createDoor.ts';
import { handleWith } from '../door/handlers.ts';
import { createCodeSheetSaver } from './codeSheetSaver.ts';
import type { Database } from './database.ts';
import type { Desk } from './desk.ts';
import type { Dialogs } from './dialogs.ts';
import type { EngineProcess } from './engineProcess.ts';
import type { Exercises } from './exercise/exercises.ts';
import { createHandlers } from './handlers.ts';
import { createLinkOpener, type LinkOpener } from './linkOpener.ts';
import type { Log } from './log.ts';
import { createPageSaver } from './pageSaver.ts';
import type { Paths } from './paths.ts';
import type { Seat } from './person.ts';
import { createContactSaver, createPlanSaver } from './planSaver.ts';
import { createPrivacySaver } from './privacySaver.ts';
import { createReportSaver, fileNameOf } from './reportSaver.ts';
import { createSheetSaver } from './sheetSaver.ts';
import { createUnfinishedReports } from './unfinishedReports.ts';
import type { Walls } from './walls.ts';
import { createPaperFonts } from './windows/paperFonts.ts';
import { createSteadyPrinter } from './windows/printApart.ts';

export type ShellDoorOptions = {
  readonly engine: EngineProcess;
  readonly database: Database;
  readonly seat: Seat;
  readonly desk: Desk;
  readonly dialogs: Dialogs;
  readonly log: Log;
  readonly window: () => BrowserWindow | null;
  /** Where the built pages and their fonts lie. */
  readonly rendererFolder: string;
  readonly paths: Pick<Paths, 'prints' | 'unfinishedReports'>;
  readonly openWindow: () => void;
  readonly walls: Walls;
  readonly beat: (windowId: number, isResting: boolean) => void;
  readonly exercises: Exercises;
};

export function createShellDoor({
  engine,
  database,
  seat,
  desk,
  dialogs,
  log,
  window,
  rendererFolder,
  paths,
  openWindow,
  walls,
  beat,
  exercises,
}: ShellDoorOptions): Door {
  const print = createSteadyPrinter(paths.prints, log);
  const reports = createReportSaver({
    engine,
    dialogs,
    print,
    printsFolder: paths.prints,
    unfinished: createUnfinishedReports({
      path: paths.unfinishedReports,
      database: database.file,
      log,
      now: Date.now,
    }),
    fileName: (title) => fileNameOf(desk.reportName(title, Date.now())),
    log,
  });
  const savePlan = createPlanSaver({
    engine,
    dialogs,
    fileName: () => fileNameOf(desk.planName(Date.now())),
  });
  const saveContacts = createContactSaver({
    engine,
    dialogs,
    fileName: () => fileNameOf(desk.contactsName(Date.now())),
  });
  const withFonts = createPaperFonts(rendererFolder);
  const saveSheet = createSheetSaver({ engine, dialogs, print, withFonts, log });
  const privacy = createPrivacySaver({ engine, dialogs, desk, print, withFonts, log });
  const savePage = createPageSaver({ engine, dialogs, print, withFonts, log });
  const openOutside = createLinkOpener(desk.words, window);
  // A link of an exercise leads out of the laptop: nothing of one leaves it.
  const openLink: LinkOpener = async (address) =>
    database.realm() === 'exercise'
      ? fail('exercise.notHere', 'Nothing leaves the laptop from an exercise.')
      : openOutside(address);
  const handlers = createHandlers({
    desk,
    seat,
    dialogs,
    database,
    openLink,
    reports,
    savePlan,
    saveContacts,
    saveSheet,
    privacy,
    savePage,
    saveCodeSheet: createCodeSheetSaver({ engine, dialogs, print, withFonts, log }),
    openWindow,
    walls,
    beat,
    exercises,
  });
  return createDoor({ name: 'shell', log, handle: handleWith(handlers) });
}
