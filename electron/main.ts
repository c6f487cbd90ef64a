/*
 * The composition root: what there is and what belongs to what, top to bottom. The engine is
 * started before the window, because both take their time and can take it side by side; what
 * neither needs at first comes last (`furnish`).
 */
import { join } from 'node:path';
import { app, globalShortcut, nativeTheme, powerMonitor, safeStorage, session } from 'electron';
import type { ShellMessage } from '../shared/contract/wire.ts';
import type { VaultRequest } from './engine/processProtocol.ts';
import { createAskHung } from './shell/askHung.ts';
import { createBeats } from './shell/beats.ts';
import { type Start, settleBeforeReady } from './shell/beforeReady.ts';
import { runCheck } from './shell/check.ts';
import { parseCommandLine } from './shell/cli.ts';
import { createConsoles } from './shell/consoles.ts';
import { createDatabase } from './shell/database.ts';
import { createDesk } from './shell/desk.ts';
import { createEngineProcess } from './shell/engineProcess.ts';
import { every } from './shell/every.ts';
import { createExercises } from './shell/exercise/exercises.ts';
import { layStage } from './shell/exercise/layStage.ts';
import { forkEngine } from './shell/forkEngine.ts';
import type { Furniture, OwnFurniture } from './shell/furnish.ts';
import { createHandKey } from './shell/handKey.ts';
import { hangWalls } from './shell/hangWalls.ts';
import { print } from './shell/help.ts';
import { findIcon } from './shell/icon.ts';
import { bringForward, keepAlive, logBugs } from './shell/lifecycle.ts';
import { createLog } from './shell/log.ts';
import { nativeBinding } from './shell/nativeBinding.ts';
import { createSeat } from './shell/person.ts';
import { createPreferences } from './shell/preferences.ts';
import { serveApp } from './shell/security/appProtocol.ts';
import { lockAllContents } from './shell/security/lockContents.ts';
import { lockSession } from './shell/security/lockSession.ts';
import { answerVault, createVault } from './shell/vault.ts';
import { createConnections, type Stage } from './shell/windows/connections.ts';
import { groundColour } from './shell/windows/console.ts';
import { printAlone } from './shell/windows/printApart.ts';

const here = import.meta.dirname;

const start = await settleBeforeReady(process.argv);
// Readiness is not awaited here: Electron becomes ready only once this module has run to its end.
if (start !== null)
  void app.whenReady().then(() => (start.command.printFolder === null ? open(start) : printAlone(start)));

function open({ command, paths }: Start): void {
  const log = createLog(paths.logs);
  const preferences = createPreferences(paths.preferences, (error) =>
    log.error({ err: error }, 'the preferences could not be written'),
  );
  const vault = createVault(paths.vault, safeStorage, process.platform);
  logBugs(log);
  const engineNeeds = {
    fork: () =>
      forkEngine(
        join(here, 'engine.js'),
        app.isPackaged,
        nativeBinding(app.isPackaged, process.resourcesPath),
      ),
    answerVault: (request: VaultRequest) =>
      answerVault(vault, request, (error) => log.error({ err: error, op: request.op }, 'the vault failed')),
    resolveProxy: (url: string) => session.defaultSession.resolveProxy(url),
    log,
    now: Date.now,
  };
  const engine = createEngineProcess({
    ...engineNeeds,
    onState: (state) => {
      if (state.state === 'open') void seat.check();
      desk.tell();
    },
    onReplaced: () => connections.renewEnginePorts(stage),
  });

  const isFileNamed = paths.isDatabaseNamed;
  const database = createDatabase({
    engine,
    file: isFileNamed ? paths.database : (preferences.get().chosenDatabase ?? paths.database),
    usualFile: paths.database,
    realm: paths.realm,
    backupFolder: paths.backups,
    vault: vault.kind,
    appVersion: app.getVersion(),
    locale: () => desk.locale(),
    now: Date.now,
    onHome: (file) => {
      if (!isFileNamed) preferences.change({ chosenDatabase: file === paths.database ? null : file });
    },
  });

  const seat = createSeat({
    engine,
    file: database.file,
    preferences,
    isDemo: () => database.realm() === 'demo',
    onPerson: (windowId, person) => {
      connections.setPerson(windowId, person);
      desk.tell();
    },
  });

  const handKey = createHandKey({
    wanted: () => preferences.get().handKey,
    register: (accelerator, run) => globalShortcut.register(accelerator, run),
    unregister: (accelerator) => globalShortcut.unregister(accelerator),
    onPress: () => {
      bringForward(consoles.front(), consoles.open);
      askFront({ menu: 'noteMention' });
    },
    onFailure: (error) => log.warn({ err: error }, 'the key for noting a mention could not be held'),
  });

  const deskNeeds = {
    preferences,
    handKey,
    walls: () => walls,
    given: { locale: command.locale },
    stage: () => exercises.face(),
  };
  const desk = createDesk({
    engine,
    database,
    seat,
    ...deskNeeds,
    onChange: () => {
      connections.pushDesks();
      for (const one of consoles.all()) one.setTitle(desk.title());
    },
    onWords: () => void furnished().then(({ installMenu }) => installMenu()),
  });

  const connections = createConnections(log);
  /** What is real; an exercise has one of its own. */
  const stage: Stage = {
    engine,
    person: seat.person,
    door: async () => (await furnished()).door(),
    desk: desk.state,
  };

  const walls = hangWalls({
    preferences,
    connections,
    stage: () => exercises.wallStage(),
    preload: join(here, 'preload.cjs'),
    icon: findIcon(app.getAppPath()),
    title: () => desk.title(),
    log,
    onChange: () => desk.tell(),
  });

  const hung = createAskHung(async () => {
    await furnished();
    return desk.words();
  });
  const beats = createBeats({
    onHung: (windowId) => {
      log.error({ windowId }, 'a desk gives no sign of life');
      const one = [...consoles.all(), ...exercises.windows()].find(
        ({ webContents }) => webContents.id === windowId,
      );
      if (one !== undefined) void hung.ask(one);
    },
    onBack: hung.takeBack,
    now: Date.now,
    every,
  });

  const askFront = (message: ShellMessage): void => {
    const front = consoles.front();
    if (front !== null) connections.pushTo(front.webContents.id, message);
  };

  const furnishWith = async (own: OwnFurniture): Promise<Furniture> =>
    (await import('./shell/furnish.ts')).furnish({
      ...own,
      log,
      paths,
      rendererFolder: join(here, '..', 'renderer'),
      act: (menu) => askFront({ menu }),
      walls,
      beat: beats.sign,
      exercises,
    });
  let furniture: Promise<Furniture> | null = null;
  const furnished = (): Promise<Furniture> => {
    furniture ??= furnishWith({
      engine,
      database,
      seat,
      desk,
      window: () => consoles.front(),
      openWindow: () => consoles.open(),
    });
    return furniture;
  };
  const consoleNeeds = {
    preload: join(here, 'preload.cjs'),
    icon: findIcon(app.getAppPath()),
    preferences,
    log,
  };
  const consoles = createConsoles({
    console: {
      ...consoleNeeds,
      title: desk.title,
      words: async () => {
        await furnished();
        return desk.words();
      },
      beforeShown: async () => {
        (await furnished()).installMenu();
        handKey.settle();
        desk.tell();
      },
    },
    seat,
    connections,
    stage,
    forgetBeat: beats.forget,
    // A wall alone would keep the application alive with nobody able to end it.
    onLastClosed: () => walls.closeAll(),
  });
  const exercises = createExercises({
    folder: paths.exercises,
    preferences,
    real: {
      engine,
      stage: () => stage,
      file: database.file,
      person: () => {
        const front = consoles.front();
        return front === null ? null : seat.person(front.webContents.id);
      },
    },
    walls: () => walls,
    connections: () => connections,
    layStage: (file, backupFolder) =>
      layStage(
        {
          engine: engineNeeds,
          desk: deskNeeds,
          console: consoleNeeds,
          base: database.base,
          connections: () => connections,
          furnish: furnishWith,
          forgetBeat: beats.forget,
        },
        file,
        backupFolder,
      ),
    lookAtReal: () => bringForward(consoles.front(), consoles.open),
    onChange: () => desk.tell(),
    log,
    now: Date.now,
    every,
  });

  if (command.action === 'check') {
    void runCheck(engine, paths.userData, database.base(), process.versions.electron).then((report) => {
      print(JSON.stringify(report));
      app.exit(report.ok ? 0 : 1);
    });
    return;
  }

  void database.start();

  lockAllContents(log);
  lockSession(session.defaultSession, !app.isPackaged);
  serveApp(session.defaultSession, join(here, '..', 'renderer'));
  nativeTheme.themeSource = preferences.get().theme;
  nativeTheme.on('updated', () => {
    for (const one of [...consoles.all(), ...exercises.windows()]) one.setBackgroundColor(groundColour());
  });
  consoles.open();
  if (command.isWall) walls.restore();
  void exercises.restore();
  powerMonitor.on('resume', () => {
    engine.tellResumed();
    exercises.resumed();
    desk.tell();
  });
  powerMonitor.on('lock-screen', () => handKey.lock(true));
  powerMonitor.on('unlock-screen', () => handKey.lock(false));
  app.on('will-quit', () => globalShortcut.unregisterAll());
  keepAlive({
    log,
    stop: async () => void (await Promise.all([engine.stop(), exercises.stop()])),
    window: consoles.front,
    openConsole: consoles.open,
    onAgain: (argv) => {
      const again = parseCommandLine(argv.slice(1));
      if (again.ok && again.command.isWall) walls.restore();
    },
  });
}
