/*
 * Which scenes of a wall have something to say, and which one stands now. By the clock alone: several walls of one
 * laptop turn over together, and a wall that was drawn anew goes on where it was.
 */
import { IDLE_SCENES, INCIDENT_SCENES, type WallScene, type WallSettings } from './wall.ts';
import type { WallModel } from './wallModel.ts';

const SAYS: Readonly<Record<WallScene, (model: WallModel) => boolean>> = {
  situation: ({ incident }) => incident !== null,
  words: ({ incident, sheets }) => incident !== null && sheets.length > 0,
  statement: ({ incident, statement, promises }) =>
    incident !== null && (statement !== null || promises.length > 0),
  posts: ({ incident, posts }) => incident !== null && posts.length > 0,
  coverage: ({ coverage }) => coverage !== null,
  since: ({ incident }) => incident !== null,
  readiness: ({ incident }) => incident === null,
  watch: ({ incident, watches }) => incident === null && watches.length > 0,
};

/** Scenes that rotate now; never none. */
export function scenesOf(model: WallModel): readonly WallScene[] {
  const all = model.incident === null ? IDLE_SCENES : INCIDENT_SCENES;
  return all.filter((scene) => SAYS[scene](model));
}

/** The scene that stands: the pinned one while it has something to say, else the one whose turn it is. `now` epoch ms UTC. */
export function sceneAt(
  model: WallModel,
  settings: Pick<WallSettings, 'pinned' | 'paceSeconds' | 'sinceMinutes'>,
  now: number,
): WallScene {
  const { pinned } = settings;
  if (pinned !== null && SAYS[pinned](model)) return pinned;
  const paceMs = settings.paceSeconds * 1_000;
  const sinceMs = settings.sinceMinutes * 60_000;
  if (sinceMs > 0 && now % sinceMs < paceMs && SAYS.since(model)) return 'since';
  const scenes = scenesOf(model);
  return scenes[turnOf(now, paceMs) % scenes.length] ?? 'situation';
}

/** How many turns have passed: what has several pages within a scene counts by it as well. */
export function turnOf(now: number, paceMs: number): number {
  return Math.floor(now / paceMs);
}

/** Which of `count` pages of a scene stands: one further each time the scene comes round. */
export function pageAt(now: number, paceMs: number, scenes: number, count: number): number {
  return count < 2 ? 0 : Math.floor(turnOf(now, paceMs) / Math.max(1, scenes)) % count;
}
