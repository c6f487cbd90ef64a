/*
 * The composition root: what there is and what belongs to what, top to bottom. The engine is
 * started before the window, because both take their time and can take it side by side; what
 * neither needs at first comes last (`furnish`).
 */
import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  globalShortcut,
  nativeTheme,
  powerMonitor,
  safeStorage,
  session,
} from 'electron';
import type { ShellMessage } from '../shared/contract/wire.ts';
import { createAskHung } from './shell/askHung.ts';
import { createBeats } from './shell/beats.ts';
import { type Start, settleBeforeReady } from './shell/beforeReady.ts';
import { runCheck } from './shell/check.ts';
import { parseCommandLine } from './shell/cli.ts';
import { createDatabase } from './shell/database.ts';
import { createDesk } from './shell/desk.ts';
import { createEngineProcess } from './shell/engineProcess.ts';
import { forkEngine } from './shell/forkEngine.ts';
import type { Furniture } from './shell/furnish.ts';
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
import { createConnections } from './shell/windows/connections.ts';
import { createConsole, groundColour, stepAside } from './shell/windows/console.ts';

const here = import.meta.dirname;

const start = await settleBeforeReady(process.argv);
// Readiness is not awaited here: Electron becomes ready only once this module has run to its end.
if (start !== null) void app.whenReady().then(() => open(start));

function open({ command, paths }: Start): void {
  const log = createLog(paths.logs);
  const preferences = createPreferences(paths.preferences, (error) =>
    log.error({ err: error }, 'the preferences could not be written'),
  );
  const vault = createVault(paths.vault, safeStorage, process.platform);
  logBugs(log);
  const windows = new Set<BrowserWindow>();
  /** The one that was used last. */
  let window: BrowserWindow | null = null;

  const engine = createEngineProcess({
    fork: () =>
      forkEngine(
        join(here, 'engine.js'),
        app.isPackaged,
        nativeBinding(app.isPackaged, process.resourcesPath),
      ),
    answerVault: (request) =>
      answerVault(vault, request, (error) => log.error({ err: error, op: request.op }, 'the vault failed')),
    resolveProxy: (url) => session.defaultSession.resolveProxy(url),
    log,
    now: Date.now,
    onState: (state) => {
      if (state.state === 'open') void seat.check();
      desk.tell();
    },
    onReplaced: () => connections.renewEnginePorts(),
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
      bringForward(window, openConsole);
      askFront({ menu: 'noteMention' });
    },
    onFailure: (error) => log.warn({ err: error }, 'the key for noting a mention could not be held'),
  });

  const desk = createDesk({
    engine,
    database,
    seat,
    preferences,
    handKey,
    walls: () => walls,
    givenLocale: command.locale,
    onChange: () => {
      connections.push((windowId) => ({ desk: desk.state(windowId) }));
      for (const one of windows) one.setTitle(desk.title());
    },
    onWords: () => void furnished().then(({ installMenu }) => installMenu()),
  });

  const connections = createConnections({
    engine,
    person: seat.person,
    log,
    door: async () => (await furnished()).door(),
    desk: desk.state,
  });

  const walls = hangWalls({
    preferences,
    connections,
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
      const one = [...windows].find(({ webContents }) => webContents.id === windowId);
      if (one !== undefined) void hung.ask(one);
    },
    onBack: hung.takeBack,
    now: Date.now,
    every: (ms, run) => {
      const timer = setInterval(run, ms);
      return () => clearInterval(timer);
    },
  });

  const askFront = (message: ShellMessage): void => {
    if (window !== null) connections.pushTo(window.webContents.id, message);
  };

  let furniture: Promise<Furniture> | null = null;
  const furnished = (): Promise<Furniture> => {
    furniture ??= import('./shell/furnish.ts').then(({ furnish }) =>
      furnish({
        engine,
        database,
        seat,
        desk,
        log,
        logFolder: paths.logs,
        window: () => window,
        rendererFolder: join(here, '..', 'renderer'),
        act: (menu) => askFront({ menu }),
        openWindow: () => openConsole(),
        walls,
        beat: beats.sign,
      }),
    );
    return furniture;
  };

  if (command.action === 'check') {
    void runCheck(engine, paths.userData, database.base(), process.versions.electron).then((report) => {
      print(JSON.stringify(report));
      app.exit(report.ok ? 0 : 1);
    });
    return;
  }

  void database.start();

  const openConsole = (): void => {
    const isFirst = windows.size === 0;
    const opened = createConsole({
      preload: join(here, 'preload.cjs'),
      icon: findIcon(app.getAppPath()),
      preferences,
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
      log,
    });
    const { id } = opened.webContents;
    if (!isFirst) stepAside(opened);
    seat.admit(id, isFirst);
    connections.admit(opened.webContents, 'console');
    windows.add(opened);
    window = opened;
    opened.on('focus', () => {
      window = opened;
    });
    opened.webContents.on('render-process-gone', () => beats.forget(id));
    opened.webContents.on('did-start-loading', () => beats.forget(id));
    opened.on('closed', () => {
      beats.forget(id);
      windows.delete(opened);
      seat.forget(id);
      if (window === opened) window = [...windows].at(-1) ?? null;
      // A wall alone would keep the application alive with nobody able to end it.
      if (windows.size === 0) walls.closeAll();
    });
  };

  lockAllContents(log);
  lockSession(session.defaultSession, !app.isPackaged);
  serveApp(session.defaultSession, join(here, '..', 'renderer'));
  nativeTheme.themeSource = preferences.get().theme;
  nativeTheme.on('updated', () => {
    for (const one of windows) one.setBackgroundColor(groundColour());
  });
  openConsole();
  if (command.isWall) walls.restore();
  powerMonitor.on('resume', () => {
    engine.tellResumed();
    desk.tell();
  });
  powerMonitor.on('lock-screen', () => handKey.lock(true));
  powerMonitor.on('unlock-screen', () => handKey.lock(false));
  app.on('will-quit', () => globalShortcut.unregisterAll());
  keepAlive({
    log,
    stop: engine.stop,
    window: () => window,
    openConsole,
    onAgain: (argv) => {
      const again = parseCommandLine(argv.slice(1));
      if (again.ok && again.command.isWall) walls.restore();
    },
  });
}
