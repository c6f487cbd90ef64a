/*
 * What the shell's door leads to: one short function for every call of `shared/contract/desk.ts`.
 */
import { ok } from '../../shared/lib/result.ts';
import type { ShellHandlers } from '../door/handlers.ts';
import type { Who } from '../door/who.ts';
import type { CodeSheetSaver } from './codeSheetSaver.ts';
import type { Database } from './database.ts';
import type { Desk } from './desk.ts';
import type { Dialogs } from './dialogs.ts';
import type { Exercises } from './exercise/exercises.ts';
import type { LinkOpener } from './linkOpener.ts';
import type { SavePage } from './pageSaver.ts';
import type { Seat } from './person.ts';
import type { ContactSaver, PlanSaver } from './planSaver.ts';
import type { PrivacySaver } from './privacySaver.ts';
import type { ReportSaver } from './reportSaver.ts';
import type { SheetSaver } from './sheetSaver.ts';
import type { Walls } from './walls.ts';

export type HandlerOptions = {
  readonly desk: Desk;
  readonly seat: Seat;
  readonly dialogs: Dialogs;
  readonly reports: ReportSaver;
  readonly savePlan: PlanSaver;
  readonly saveContacts: ContactSaver;
  readonly saveSheet: SheetSaver;
  readonly privacy: PrivacySaver;
  readonly savePage: SavePage;
  readonly saveCodeSheet: CodeSheetSaver;
  readonly openLink: LinkOpener;
  readonly database: Database;
  readonly openWindow: () => void;
  readonly walls: Walls;
  readonly beat: (windowId: number, isResting: boolean) => void;
  readonly exercises: Exercises;
};

/** Every port of the shell belongs to a window. */
function windowOf({ windowId }: Who): number {
  return windowId ?? 0;
}

export function createHandlers(options: HandlerOptions): ShellHandlers {
  const { database, dialogs, walls } = options;
  return {
    'desk.get': (_input, who) => ok(options.desk.state(windowOf(who))),
    'desk.beat': ({ isResting }, who) => {
      options.beat(windowOf(who), isResting);
      return ok(null);
    },
    'setting.change': (change) => ok(options.desk.changeSettings(change)),
    'session.choosePerson': ({ personId, pin }, who) => options.seat.choose(windowOf(who), personId, pin),
    'session.leave': (_input, who) => {
      options.seat.leave(windowOf(who));
      return ok(null);
    },
    'session.openWindow': () => {
      options.openWindow();
      return ok(null);
    },
    'wall.open': ({ key }) => walls.open(key),
    'wall.close': ({ key }) => walls.close(key),
    'wall.configure': ({ key, change }) => walls.configure(key, change),
    'wall.beat': (beat, who) => {
      walls.beat(windowOf(who), beat);
      return ok(null);
    },
    'session.setPin': (change, who) => options.seat.setPin(windowOf(who), change),
    'session.clearPin': (removal, who) => options.seat.clearPin(windowOf(who), removal),
    'dialog.choosePosts': async () => {
      const file = await dialogs.choosePosts();
      return file.ok ? ok({ file: file.value }) : file;
    },
    'dialog.chooseFile': async () => {
      const file = await dialogs.chooseFile();
      return file.ok ? ok({ file: file.value }) : file;
    },
    'stage.begin': (wish, who) => options.exercises.begin(wish, who.person),
    'stage.open': ({ window }, who) => options.exercises.open(window, who.person),
    'stage.showWalls': ({ areWallsIn }) => options.exercises.showWalls(areWallsIn),
    'stage.look': () => options.exercises.look(),
    'stage.adopt': () => options.exercises.adopt(),
    'stage.close': ({ isFileKept }) => options.exercises.close(isFileKept),
    'dialog.chooseScenario': async () => {
      const file = await dialogs.chooseScenario();
      return file.ok ? ok({ file: file.value }) : file;
    },
    'dialog.choosePlan': async () => {
      const file = await dialogs.choosePlan();
      return file.ok ? ok({ file: file.value }) : file;
    },
    'paper.save': (wish, who) => options.saveSheet(wish, who.person),
    'dialog.chooseContacts': async () => {
      const file = await dialogs.chooseContacts();
      return file.ok ? ok({ file: file.value }) : file;
    },
    'contact.save': (wish, who) => options.saveContacts(wish, who.person),
    'confidentialityIncident.save': (wish, who) => options.privacy.saveRegister(wish, who.person),
    'trace.save': (wish, who) => options.privacy.saveDocument(wish, who.person),
    'sitrep.save': (wish, who) => options.savePage('sitrep.save', wish, who.person),
    'evidence.save': (wish, who) => options.savePage('evidence.save', wish, who.person),
    'codeSheet.save': (wish, who) => options.saveCodeSheet(wish, who.person),
    'shift.save': (wish, who) => options.savePage('shift.save', wish, who.person),
    'erasure.save': (wish, who) => options.privacy.saveCertificate(wish, who.person),
    'plan.save': (_input, who) => options.savePlan(who.person),
    'dialog.chooseBackupFolder': async () => {
      const folder = await dialogs.chooseBackupFolder();
      return folder.ok ? ok({ folder: folder.value }) : folder;
    },
    'report.save': (request, who) => options.reports.save(request, who.person),
    'report.unfinished': () => ok(options.reports.unfinished()),
    'report.finish': ({ id }, who) => options.reports.finish(id, who.person),
    'report.leave': ({ id }) => {
      options.reports.leave(id);
      return ok(null);
    },
    'report.stopSaving': async () => ok({ isStopped: await options.reports.stop() }),
    'link.open': ({ url }) => options.openLink(url),
    'database.openReadOnly': ({ file }) => database.openReadOnly(file),
    'database.choose': async () => {
      const file = await dialogs.chooseDatabase();
      return file.ok ? database.choose(file.value) : file;
    },
    'database.restore': ({ backupFile }, who) => database.restore(backupFile, who.person),
    'database.retry': () => database.retry(),
  };
}
