/*
 * The keeper of the walls, with windows that only note what is done to them and a clock that is turned by hand: displays
 * that go and come, pages that give no sign, sleep that is held off.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { type PreferenceStore, parsePreferences } from '../../../electron/shell/preferences.ts';
import { createWalls, type Walls } from '../../../electron/shell/walls.ts';
import {
  createDisplayNames,
  type KnownDisplay,
  preferredDisplay,
} from '../../../electron/shell/windows/displays.ts';
import type { WallWindow } from '../../../electron/shell/windows/wall.ts';

const at = (x: number, width = 1_920, height = 1_080) => ({ x, y: 0, width, height });
const LAPTOP = { id: 1, label: 'Laptop', bounds: at(0) };
const PANEL = { id: 2, label: 'Panel', bounds: at(1_920, 3_840, 2_160) };

type Opened = {
  readonly key: string;
  isClosed: boolean;
  redraws: number;
  readonly die: () => void;
  readonly leave: () => void;
  readonly id: number;
};

let now = 0;
let tick: (() => void) | null = null;
let plugged: readonly (typeof LAPTOP)[] = [];
let opened: Opened[] = [];
let awake: boolean[] = [];
let walls: Walls;
let preferences: PreferenceStore;

const run = (ms: number): void => {
  for (let passed = 0; passed < ms; passed += 500) {
    now += 500;
    tick?.();
  }
};
const beat = (isIncidentOpen = false): void => {
  for (const { id, isClosed } of opened)
    if (!isClosed) walls.beat(id, { scene: 'situation', isIncidentOpen, staleSince: null });
};
const openNow = () => opened.filter(({ isClosed }) => !isClosed).map(({ key }) => key);

beforeEach(() => {
  now = 1_000_000;
  tick = null;
  plugged = [LAPTOP, PANEL];
  opened = [];
  awake = [];
  let current = parsePreferences('{}');
  const nameDisplays = createDisplayNames();
  preferences = {
    get: () => current,
    change: (change) => {
      current = { ...current, ...change };
    },
  };
  walls = createWalls({
    preferences,
    displays: () => nameDisplays(plugged, 1),
    createWindow: ({ key }: KnownDisplay, on) => {
      const one: Opened = {
        key,
        id: 10 + opened.length,
        isClosed: false,
        redraws: 0,
        die: on.onRedraw,
        leave: on.onLeave,
      };
      opened.push(one);
      return {
        id: one.id,
        window: { show: () => {} },
        move: () => {},
        redraw: () => {
          one.redraws += 1;
          on.onRedraw();
        },
        repaint: () => {},
        close: () => {
          one.isClosed = true;
        },
      } as unknown as WallWindow;
    },
    stayAwake: (isAwake) => awake.push(isAwake),
    onChange: () => {},
    now: () => now,
    every: (_ms, look) => {
      tick = look;
      return () => {
        tick = null;
      };
    },
  });
});

describe('displays', () => {
  const keys = (of: readonly KnownDisplay[]) => of.map(({ key }) => key);

  it('keep their names while they are plugged in, whatever comes, goes or is turned', () => {
    const name = createDisplayNames();
    const right = { ...PANEL, id: 8, bounds: at(5_760, 3_840, 2_160) };
    expect(keys(name([PANEL, LAPTOP, right], 1))).toEqual(['Laptop', 'Panel', 'Panel #2']);
    expect(keys(name([LAPTOP, right], 1))).toEqual(['Laptop', 'Panel #2']);
    // Turned upright, and moved to the other side.
    expect(keys(name([LAPTOP, { ...right, bounds: at(-2_160, 2_160, 3_840) }], 1))).toEqual([
      'Panel #2',
      'Laptop',
    ]);
    // The other one comes back with another number.
    expect(keys(name([LAPTOP, right, { ...PANEL, id: 99 }], 1))).toEqual(['Laptop', 'Panel', 'Panel #2']);
  });

  it('are chosen where nobody works, else there is only one', () => {
    const name = createDisplayNames();
    expect(preferredDisplay(name([LAPTOP, PANEL], 1))?.label).toBe('Panel');
    expect(preferredDisplay(name([LAPTOP], 1))?.label).toBe('Laptop');
    expect(preferredDisplay([])).toBeNull();
  });
});

describe('walls', () => {
  it('go and come with their display, and keep how they were set', () => {
    expect(walls.open(null)).toEqual({ ok: true, value: { key: 'Panel' } });
    expect(walls.configure('Panel', { pinned: 'posts' }).ok).toBe(true);
    plugged = [LAPTOP];
    walls.settle();
    expect(openNow()).toEqual([]);
    expect(walls.describe().walls).toMatchObject([{ state: 'waiting', settings: { pinned: 'posts' } }]);
    expect(walls.open('Panel')).toMatchObject({ ok: false, error: { code: 'wall.noDisplay' } });
    plugged = [LAPTOP, { ...PANEL, id: 44 }];
    walls.settle();
    expect(openNow()).toEqual(['Panel']);
    expect(walls.close('Panel').ok).toBe(true);
    walls.settle();
    expect(openNow()).toEqual([]);
    expect(walls.close('Panel')).toMatchObject({ ok: false, error: { code: 'wall.unknown' } });
  });

  it('are where they were, the next time; one whose display is not there is waited for at the start', () => {
    walls.open('Panel');
    walls.close('Panel');
    walls.open('Laptop');
    walls.closeAll();
    expect(openNow()).toEqual([]);
    walls.open(null);
    expect(openNow()).toEqual(['Laptop']);
    walls.close('Laptop');
    walls.open('Panel');
    walls.closeAll();
    plugged = [LAPTOP];
    walls.restore();
    expect(openNow()).toEqual([]);
    expect(walls.describe().walls).toMatchObject([{ key: 'Panel', state: 'waiting' }]);
    plugged = [LAPTOP, PANEL];
    walls.settle();
    expect(openNow()).toEqual(['Panel']);
  });

  it('go elsewhere for once when somebody asks now and their display is not there', () => {
    walls.open('Panel');
    walls.closeAll();
    plugged = [LAPTOP];
    walls.open(null);
    expect(openNow()).toEqual(['Laptop']);
    expect(preferences.get().openWalls).toEqual(['Panel']);
  });

  it('stay masked on another display while visitors are in the room', () => {
    walls.open('Panel');
    walls.configure('Panel', { isForVisitors: true, pinned: 'posts' });
    walls.open('Laptop');
    expect(walls.settingsOf(opened[1]?.id ?? 0)).toMatchObject({ isForVisitors: true, pinned: null });
  });

  it('are drawn anew when they give no sign for so long, and not before', () => {
    walls.open(null);
    beat();
    run(4_000);
    expect(opened[0]?.redraws).toBe(0);
    run(500);
    expect(opened[0]?.redraws).toBe(1);
    expect(walls.describe().walls[0]?.redrawn).toBe(1);
    // The new page is being read: it is given time, and then not for ever.
    run(15_000);
    expect(opened[0]?.redraws).toBe(1);
    run(6_000);
    expect(opened[0]?.redraws).toBe(2);
    for (let second = 0; second < 30; second += 1) {
      beat();
      run(1_000);
    }
    expect(opened[0]?.redraws).toBe(2);
  });

  it('are not blamed for the sleep of the laptop', () => {
    walls.open(null);
    beat();
    now += 3_600_000;
    tick?.();
    expect(opened[0]?.redraws).toBe(0);
    run(4_500);
    expect(opened[0]?.redraws).toBe(1);
  });

  it('hold sleep off while an incident is open on one of them', () => {
    walls.open(null);
    beat(false);
    expect(awake).toEqual([]);
    beat(true);
    beat(true);
    expect(awake).toEqual([true]);
    plugged = [LAPTOP];
    walls.settle();
    expect(awake).toEqual([true, false]);
  });

  it('are left by a key at the wall, and then not awaited', () => {
    walls.open(null);
    opened[0]?.leave();
    expect(openNow()).toEqual([]);
    expect(walls.describe().walls).toEqual([]);
    expect(walls.hasAny()).toBe(false);
    expect(tick).toBeNull();
  });
});
