/*
 * Who may import whom. The table is data (rooms.ts); the message says which room to use.
 */
import { describe, expect, it } from 'vitest';
import { ROOMS } from './rooms.ts';
import { readSources, runtimeImportsOf, type Source } from './sources.ts';

const sources = readSources(['shared', 'electron', 'renderer', 'resources']);
const roomOf = (path: string) => ROOMS.find((room) => room.path.test(path));

function problemsOf(source: Source): readonly string[] {
  const room = roomOf(source.path);
  if (room === undefined)
    return [`${source.path} is in no room: add it to tests/architecture/rooms.ts or move it`];
  return source.imports
    .filter((target) => {
      const isProjectFile = /^(shared|electron|renderer|resources|tests)\//.test(target);
      if (!isProjectFile) return !room.packages.some((allowed) => allowed.test(target));
      if (/\.(css|png|svg|woff2)$/.test(target) && roomOf(target) === room) return false;
      const isOwn =
        room.name === 'renderer/features' ? sameFeature(source.path, target) : room.path.test(target);
      return !isOwn && !room.mayImport.some((allowed) => allowed.test(target));
    })
    .map((target) => `${source.path} (${room.name}) may not import ${target}: ${room.instead}`);
}

function sameFeature(path: string, target: string): boolean {
  const feature = path.split('/')[2];
  return target.startsWith(`renderer/features/${feature}/`);
}

describe('imports', () => {
  it('keep to the rooms', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(problemsOf)).toEqual([]);
  });

  it('would be caught if they did not', () => {
    const wrong: readonly Source[] = [
      { path: 'shared/domain/x.ts', text: '', imports: ['node:fs'] },
      { path: 'electron/engine/engine.ts', text: '', imports: ['electron'] },
      { path: 'electron/shell/x.ts', text: '', imports: ['electron/engine/db/open.ts'] },
      { path: 'renderer/features/mention/x.ts', text: '', imports: ['renderer/features/incident/y.ts'] },
      { path: 'renderer/ui/x.tsx', text: '', imports: ['shared/domain/incident.ts'] },
      { path: 'resources/plan/x.ts', text: '', imports: ['shared/lib/zod.ts'] },
      { path: 'electron/stray.ts', text: '', imports: [] },
    ];
    for (const source of wrong) expect(problemsOf(source), source.path).toHaveLength(1);
  });

  it('bring only types into the plan that ships', () => {
    const ships = sources.filter(({ path }) => path.startsWith('resources/plan/'));
    expect(ships.length).toBeGreaterThan(10);
    const own = /^resources\/plan\//;
    expect(ships.flatMap(runtimeImportsOf).filter((target) => !own.test(target))).toEqual([]);
    // Control: the types themselves do come from the domain.
    expect(ships.some(({ imports }) => imports.includes('shared/domain/planNouns.ts'))).toBe(true);
  });

  it('bring no schema into a page: limits and lists stand in shared/domain/limits.ts', () => {
    const byPath = new Map(sources.map((source) => [source.path, source]));
    const waysTo = (start: string, target: RegExp): readonly string[] => {
      const ways: string[] = [];
      const seen = new Set<string>();
      const walk = (path: string, way: string): void => {
        if (target.test(path)) ways.push(way);
        const source = byPath.get(path);
        if (source === undefined || seen.has(path)) return;
        seen.add(path);
        for (const next of runtimeImportsOf(source)) walk(next, `${way} > ${next}`);
      };
      walk(start, start);
      return ways;
    };
    const page = 'renderer/windows/console/main.tsx';
    expect(waysTo(page, /^zod/)).toEqual([]);
    // Control: the walk does reach what a page stands on, and schemas where there are some.
    expect(waysTo(page, /^react-dom/).length).toBeGreaterThan(0);
    expect(waysTo('shared/contract/contract.ts', /^zod/).length).toBeGreaterThan(0);
  });
});
