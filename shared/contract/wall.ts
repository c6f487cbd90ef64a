/*
 * The wall: what it asks the engine, the sign of life it gives the shell, and how the desk opens and sets it.
 */
import { idSchema } from '../domain/entry.ts';
import { timeZoneSchema } from '../domain/incident.ts';
import {
  WALL_LIGHTS,
  WALL_PACES,
  WALL_SCENES,
  WALL_SINCE_MINUTES,
  type WallScene,
  type WallSettings,
} from '../domain/wall.ts';
import type { WallFacts } from '../domain/wallFacts.ts';
import { LOCALES } from '../lib/locale.ts';
import { z } from '../lib/zod.ts';
import { engineQuery, shellCall } from './define.ts';

/** A display of this laptop. */
export type DisplayFace = {
  /** The same for the same panel, plugged out and in again. */
  readonly key: string;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly isPrimary: boolean;
};

/** A wall that is wished for. Moments epoch ms UTC. */
export type WallFace = {
  readonly key: string;
  readonly label: string;
  readonly settings: WallSettings;
  /** `waiting`: its display is not there; it comes back with it. */
  readonly state: 'shown' | 'waiting';
  /** What it said of itself last; null before. */
  readonly scene: WallScene | null;
  /** Since when it marks what it shows as old; null: it does not. */
  readonly staleSince: number | null;
  /** How often its page was drawn anew because it died or hung. */
  readonly redrawn: number;
};

/** Walls and displays as the desk sees them. */
export type WallDesk = {
  readonly displays: readonly DisplayFace[];
  readonly walls: readonly WallFace[];
};

/** What is left out stays as it is. */
const changeSchema = z.strictObject({
  pinned: z.enum(WALL_SCENES).nullable().optional(),
  paceSeconds: z.literal([...WALL_PACES]).optional(),
  sinceMinutes: z.literal([...WALL_SINCE_MINUTES]).optional(),
  isForVisitors: z.boolean().optional(),
  light: z.enum(WALL_LIGHTS).optional(),
  secondZone: timeZoneSchema.nullable().optional(),
  locale: z.enum(LOCALES).nullable().optional(),
});

const keySchema = z.string().min(1).max(200);
const onlyConsole = { kind: 'command', grades: ['console'] } as const;

export const wallCalls = {
  'scene.facts': engineQuery<WallFacts>()({
    summary:
      'What a wall shows beside the room: volume, posts that matter, sheets, last words, who is on duty.',
    input: z.strictObject({
      incidentId: idSchema.nullable(),
      sinceMinutes: z.number().int().min(1).max(1_440).default(15),
      /** Names are needed to be masked. */
      isForVisitors: z.boolean().default(false),
    }),
    grades: ['wall', 'console', 'headless'],
  }),
  'engine.pulse': engineQuery<{ readonly at: number }>()({
    summary: 'Answers once whatever was asked before is read and whatever was recorded before is stored.',
    input: z.strictObject({}),
    grades: ['wall', 'console', 'headless'],
  }),
};

/** What the shell answers; among the calls of the desk. */
export const wallDeskCalls = {
  'wall.beat': shellCall<null>()({
    kind: 'query',
    summary: 'A wall says that it draws, and what.',
    input: z.strictObject({
      scene: z.enum(WALL_SCENES).nullable(),
      isIncidentOpen: z.boolean(),
      staleSince: z.number().int().min(0).max(8.64e15).nullable(),
    }),
    grades: ['wall'],
  }),
  'wall.open': shellCall<{ readonly key: string }>()({
    ...onlyConsole,
    summary: 'Opens a wall, full screen, on a display; without one on the display that had it last.',
    input: z.strictObject({ key: keySchema.nullable().default(null) }),
  }),
  'wall.close': shellCall<null>()({
    ...onlyConsole,
    summary: 'Closes a wall; it is not awaited any more.',
    input: z.strictObject({ key: keySchema }),
  }),
  'wall.configure': shellCall<WallSettings>()({
    ...onlyConsole,
    summary:
      'Sets a wall: the scene that is pinned, the pace, visitors, night and day, language, second zone.',
    input: z.strictObject({
      key: keySchema,
      change: changeSchema,
    }),
  }),
};
