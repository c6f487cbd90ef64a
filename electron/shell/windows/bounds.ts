/*
 * Where the console opens: where it last was on the display that is there now, as long as
 * enough of it would be visible; else in the middle. Displays come and go between starts.
 */
import type { Bounds } from '../preferences.ts';

export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type DisplayArea = { readonly id: number; readonly workArea: Area };
export type Places = Readonly<Record<string, Bounds>>;

export const MIN_WIDTH = 1024;
export const MIN_HEIGHT = 700;
const USUAL = { width: 1440, height: 900 };
/** Enough of a title bar to take hold of. */
const VISIBLE_PX = 120;
const LAST = '*';

/** `displays` begins with the primary one. */
export function chooseBounds(places: Places, displays: readonly DisplayArea[]): Bounds {
  const last = places[LAST];
  if (last !== undefined && displays.some(({ workArea }) => isReachable(last, workArea))) {
    return fitted(last, nearest(last, displays));
  }
  for (const display of displays) {
    const place = places[keyOf(display)];
    if (place !== undefined && isReachable(place, display.workArea)) return fitted(place, display.workArea);
  }
  return centred(displays[0]?.workArea ?? { x: 0, y: 0, ...USUAL });
}

/** The places to remember after the window moved. */
export function rememberBounds(places: Places, bounds: Bounds, display: DisplayArea): Record<string, Bounds> {
  const kept = Object.entries(places).slice(-20);
  return { ...Object.fromEntries(kept), [keyOf(display)]: bounds, [LAST]: bounds };
}

function keyOf({ workArea }: DisplayArea): string {
  return `${workArea.x},${workArea.y},${workArea.width}x${workArea.height}`;
}

function isReachable(bounds: Bounds, area: Area): boolean {
  const right = Math.min(bounds.x + bounds.width, area.x + area.width);
  const left = Math.max(bounds.x, area.x);
  return (
    right - left >= VISIBLE_PX && bounds.y >= area.y - 1 && bounds.y <= area.y + area.height - VISIBLE_PX
  );
}

function nearest(bounds: Bounds, displays: readonly DisplayArea[]): Area {
  const found = displays.find(({ workArea }) => isReachable(bounds, workArea));
  return found?.workArea ?? bounds;
}

function fitted(bounds: Bounds, area: Area): Bounds {
  const width = Math.min(Math.max(bounds.width, Math.min(MIN_WIDTH, area.width)), area.width);
  const height = Math.min(Math.max(bounds.height, Math.min(MIN_HEIGHT, area.height)), area.height);
  return { ...bounds, width, height };
}

function centred(area: Area): Bounds {
  const width = Math.min(USUAL.width, area.width);
  const height = Math.min(USUAL.height, area.height);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
    isMaximized: false,
  };
}
