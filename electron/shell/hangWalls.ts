/*
 * Ties the walls to Electron: displays that come and go, sleep, the process that draws, windows and their grade.
 */
import { app, powerMonitor, powerSaveBlocker, screen } from 'electron';
import { every } from './every.ts';
import type { Log } from './log.ts';
import type { PreferenceStore } from './preferences.ts';
import { createWalls, type Walls } from './walls.ts';
import type { Connections, Stage } from './windows/connections.ts';
import { createDisplayNames } from './windows/displays.ts';
import { createWallWindow } from './windows/wall.ts';

export type HangWallsOptions = {
  readonly preferences: PreferenceStore;
  readonly connections: Pick<Connections, 'admit'>;
  /** What a new wall shows. */
  readonly stage: () => Stage;
  readonly preload: string;
  readonly icon: string | null;
  readonly title: () => string;
  readonly log: Log;
  readonly onChange: () => void;
};

export function hangWalls({
  preferences,
  connections,
  stage,
  preload,
  icon,
  title,
  log,
  onChange,
}: HangWallsOptions): Walls {
  const nameDisplays = createDisplayNames();
  let blocker: number | null = null;
  const walls = createWalls({
    preferences,
    displays: () => nameDisplays(screen.getAllDisplays(), screen.getPrimaryDisplay().id),
    createWindow: ({ bounds }, on) => {
      const wall = createWallWindow({ bounds, preload, icon, title: title(), log, ...on });
      connections.admit(wall.window.webContents, 'wall', stage());
      return wall;
    },
    stayAwake: (isAwake) => {
      if (blocker !== null) powerSaveBlocker.stop(blocker);
      blocker = isAwake ? powerSaveBlocker.start('prevent-display-sleep') : null;
    },
    onChange,
    now: Date.now,
    every,
  });
  screen.on('display-added', walls.settle);
  screen.on('display-removed', walls.settle);
  screen.on('display-metrics-changed', walls.settle);
  powerMonitor.on('resume', walls.resumed);
  app.on('child-process-gone', (_event, { type }) => {
    if (type === 'GPU') walls.repaint();
  });
  return walls;
}
