/*
 * The walls of this laptop: one for each display that was chosen. A display that is gone takes its picture with it and
 * brings it back; a page that hangs or dies is drawn anew; the screen does not sleep while an incident is open on a wall.
 * What touches Electron is handed in.
 */
import type { WallDesk } from '../../shared/contract/wall.ts';
import {
  parseWallSettings,
  USUAL_WALL,
  WALLS_LIMIT,
  type WallChange,
  type WallScene,
  type WallSettings,
} from '../../shared/domain/wall.ts';
import { HUNG_AFTER_MS } from '../../shared/domain/wallTrust.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { PreferenceStore } from './preferences.ts';
import { type KnownDisplay, preferredDisplay } from './windows/displays.ts';
import type { WallWindow } from './windows/wall.ts';

/** A page that is still being read gives no sign yet. */
const LOADING_FOR_MS = 20_000;
const LOOK_EVERY_MS = 500;

export type Beat = {
  readonly scene: WallScene | null;
  readonly isIncidentOpen: boolean;
  readonly staleSince: number | null;
};

type Shown = {
  readonly page: WallWindow;
  beat: Beat | null;
  /** When a page that gives no sign counts as hung. */
  patientUntil: number;
};

export type WallsOptions = {
  readonly preferences: PreferenceStore;
  readonly displays: () => readonly KnownDisplay[];
  readonly createWindow: (
    display: KnownDisplay,
    on: { readonly onRedraw: () => void; readonly onClosed: () => void; readonly onLeave: () => void },
  ) => WallWindow;
  /** Holds the screen awake, or lets it sleep. */
  readonly stayAwake: (isAwake: boolean) => void;
  readonly onChange: () => void;
  readonly now: () => number;
  /** Calls again and again; answers how to stop it. */
  readonly every: (ms: number, run: () => void) => () => void;
};

export type Walls = {
  /** Opens on the display; without one where they were last, else where nobody works. */
  readonly open: (key: string | null) => Result<{ readonly key: string }>;
  readonly close: (key: string) => Result<null>;
  /** Opens those that were open when Vigie was last used. */
  readonly restore: () => void;
  /** For the end of the application: they are open again at the next start that asks for walls. */
  readonly closeAll: () => void;
  readonly configure: (key: string, change: WallChange) => Result<WallSettings>;
  readonly beat: (windowId: number, beat: Beat) => void;
  readonly settingsOf: (windowId: number) => WallSettings | null;
  readonly describe: () => WallDesk;
  /** Displays came, went or changed. */
  readonly settle: () => void;
  /** The laptop slept: no page could give a sign. */
  readonly resumed: () => void;
  /** The process that draws was ended. */
  readonly repaint: () => void;
  readonly hasAny: () => boolean;
  /** Loads every page anew, after what is done with its window. */
  readonly reload: (before: (windowId: number) => void) => void;
};

export function createWalls(options: WallsOptions): Walls {
  const { preferences, now } = options;
  /** Wished for, whether its display is there or not. */
  const wished = new Set<string>();
  const shown = new Map<string, Shown>();
  const redrawn = new Map<string, number>();
  let stopLooking: (() => void) | null = null;
  let lastLookAt = now();
  let isAwake = false;

  const settingsFor = (key: string): WallSettings => {
    const { walls: known } = preferences.get();
    if (Object.hasOwn(known, key)) return parseWallSettings(known[key]);
    // Visitors are in the room, not in front of one panel: a wall on another display is masked as well.
    return { ...USUAL_WALL, isForVisitors: Object.values(known).some((one) => one.isForVisitors) };
  };
  const remember = (key: string, settings: WallSettings): void => {
    const { [key]: _old, ...others } = preferences.get().walls;
    preferences.change({
      walls: Object.fromEntries([...Object.entries(others), [key, settings]].slice(-WALLS_LIMIT)),
    });
  };
  /** The walls that a person wishes for now: those of the next start. */
  const rememberOpen = (): void => {
    // Closing the last one is no wish for none: the next time they are where they were.
    if (wished.size > 0) preferences.change({ openWalls: [...wished] });
  };
  const byWindow = (windowId: number): [string, Shown] | null =>
    [...shown].find(([, { page }]) => page.id === windowId) ?? null;

  const rest = (): void => {
    const wasAwake = isAwake;
    isAwake = [...shown.values()].some(({ beat }) => beat?.isIncidentOpen === true);
    if (isAwake !== wasAwake) options.stayAwake(isAwake);
    if (shown.size === 0 && stopLooking !== null) {
      stopLooking();
      stopLooking = null;
    }
  };
  const hide = (key: string): void => {
    const one = shown.get(key);
    shown.delete(key);
    one?.page.close();
    rest();
  };
  const show = (display: KnownDisplay): void => {
    const { key } = display;
    const page = options.createWindow(display, {
      onRedraw: () => {
        redrawn.set(key, (redrawn.get(key) ?? 0) + 1);
        const one = shown.get(key);
        if (one !== undefined) one.patientUntil = now() + LOADING_FOR_MS;
        options.onChange();
      },
      onClosed: () => {
        // Closed by the system or by a person at the window: it is not wished for any more.
        if (shown.get(key)?.page !== page) return;
        shown.delete(key);
        wished.delete(key);
        rememberOpen();
        rest();
        options.onChange();
      },
      onLeave: () => void walls.close(key),
    });
    shown.set(key, { page, beat: null, patientUntil: now() + LOADING_FOR_MS });
    stopLooking ??= options.every(LOOK_EVERY_MS, look);
    lastLookAt = now();
  };
  /** Ends pages that give no sign. */
  const look = (): void => {
    const at = now();
    // The whole laptop stood still, or its clock was set: nobody could give a sign.
    if (Math.abs(at - lastLookAt) > HUNG_AFTER_MS) walls.resumed();
    lastLookAt = at;
    for (const one of shown.values()) {
      if (at <= one.patientUntil) continue;
      one.patientUntil = at + LOADING_FOR_MS;
      one.page.redraw();
    }
  };

  const walls: Walls = {
    open: (key) => {
      const displays = options.displays();
      const { openWalls } = preferences.get();
      const last = displays.filter((one) => openWalls.includes(one.key));
      const preferred = preferredDisplay(displays);
      const wanted =
        key !== null
          ? displays.filter((one) => one.key === key)
          : last.length > 0 || preferred === null
            ? last
            : [preferred];
      const [first] = wanted;
      if (first === undefined) return fail('wall.noDisplay', 'That display is not there.');
      for (const display of wanted) {
        wished.add(display.key);
        const known = shown.get(display.key);
        if (known === undefined) show(display);
        else known.page.window.show();
      }
      // Where it only went because its own display is not there, it is not looked for the next time.
      if (key !== null || last.length > 0 || openWalls.length === 0) rememberOpen();
      options.onChange();
      return ok({ key: first.key });
    },
    restore: () => {
      const { openWalls } = preferences.get();
      // What was never placed goes where nobody works; what was waits for its display rather than cover another one.
      if (openWalls.length === 0) {
        walls.open(null);
        return;
      }
      for (const key of openWalls) wished.add(key);
      walls.settle();
    },
    close: (key) => {
      if (!wished.delete(key)) return fail('wall.unknown', 'There is no such wall.');
      rememberOpen();
      hide(key);
      options.onChange();
      return ok(null);
    },
    closeAll: () => {
      wished.clear();
      for (const key of [...shown.keys()]) hide(key);
    },
    configure: (key, change) => {
      if (!wished.has(key)) return fail('wall.unknown', 'There is no such wall.');
      const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const settings = parseWallSettings({ ...settingsFor(key), ...said });
      remember(key, settings);
      options.onChange();
      return ok(settings);
    },
    beat: (windowId, beat) => {
      const found = byWindow(windowId);
      if (found === null) return;
      const [, one] = found;
      const before = one.beat;
      one.beat = beat;
      one.patientUntil = now() + HUNG_AFTER_MS;
      rest();
      if (before?.scene !== beat.scene || before.staleSince !== beat.staleSince) options.onChange();
    },
    settingsOf: (windowId) => {
      const found = byWindow(windowId);
      return found === null ? null : settingsFor(found[0]);
    },
    describe: () => {
      const displays = options.displays().map(({ bounds: _bounds, ...face }) => face);
      return {
        displays,
        walls: [...wished].map((key) => {
          const one = shown.get(key);
          return {
            key,
            label: displays.find((display) => display.key === key)?.label ?? key,
            settings: settingsFor(key),
            state: one === undefined ? ('waiting' as const) : ('shown' as const),
            scene: one?.beat?.scene ?? null,
            staleSince: one?.beat?.staleSince ?? null,
            redrawn: redrawn.get(key) ?? 0,
          };
        }),
      };
    },
    settle: () => {
      const displays = options.displays();
      for (const key of wished) {
        const display = displays.find((one) => one.key === key);
        const one = shown.get(key);
        if (display === undefined) hide(key);
        else if (one === undefined) show(display);
        else one.page.move(display.bounds);
      }
      options.onChange();
    },
    resumed: () => {
      for (const one of shown.values()) one.patientUntil = Math.max(one.patientUntil, now() + HUNG_AFTER_MS);
    },
    repaint: () => {
      for (const { page } of shown.values()) page.repaint();
    },
    hasAny: () => shown.size > 0,
    reload: (before) => {
      for (const one of shown.values()) {
        before(one.page.id);
        one.beat = null;
        one.patientUntil = now() + LOADING_FOR_MS;
        one.page.reload();
      }
      rest();
    },
  };
  return walls;
}
