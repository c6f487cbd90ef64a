/*
 * An import is undone once, with one entry and the right number, whoever asks at the same time and
 * whatever cuts it off; and it is stopped whenever somebody asks, also before its file is read.
 */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import type { Import } from '../../../shared/domain/import.ts';
import { writePosts } from '../../support/fault/acts.ts';
import { accepted, type EngineUnderTest, startEngine } from '../../support/fault/engineProcess.ts';
import { type Desk, declareIncident, openDesk, temporaryFolder } from '../../support/openEngine.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.clean());

function posts(count: number): string {
  const file = join(place.folder, 'posts.csv');
  writePosts(file, 0, count);
  return file;
}

/** As another program sees it. */
function look<T>(file: string, sql: string): T {
  const db = connect(file, { isReadOnly: true, mustExist: true });
  try {
    return db.prepare(sql).pluck().get() as T;
  } finally {
    db.close();
  }
}
const undoneEntries = (file: string) =>
  look<number>(file, `SELECT count(*) FROM entry WHERE kind = 'import.undone'`);

async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await openDesk(place.folder);
  try {
    await work(desk);
  } finally {
    await desk.stop();
  }
}

describe('undoing an import', () => {
  it('happens once when it is asked for twice at the same time', () =>
    withDesk(async (desk) => {
      const { importId } = await desk.ask('mention.import', { file: posts(3_000) });
      const who = { grade: 'console', person: desk.person } as const;
      const undo = () => desk.engine.call('import.undo', { importId }, who);
      const [first, second] = await Promise.all([undo(), undo()]);
      expect(first).toEqual({ ok: true, value: { removed: 3_000, kept: 0 } });
      expect(second).toMatchObject({ ok: false, error: { code: 'import.undoing' } });
      expect(await desk.ask('import.list', {})).toMatchObject([{ removed: 3_000, kept: 0 }]);
      expect(undoneEntries(desk.file)).toBe(1);
      expect((await desk.refused('import.undo', { importId })).code).toBe('import.alreadyUndone');
    }));

  it('holds up no other import that is being undone', () =>
    withDesk(async (desk) => {
      const one = await desk.ask('mention.import', { file: posts(600) });
      const more = join(place.folder, 'more.csv');
      writePosts(more, 600, 700);
      const two = await desk.ask('mention.import', { file: more });
      const undone = await Promise.all(
        [one, two].map(({ importId }) => desk.ask('import.undo', { importId })),
      );
      expect(undone).toEqual([
        { removed: 600, kept: 0 },
        { removed: 700, kept: 0 },
      ]);
    }));

  it('counts nothing of an import before it that was stopped, whose cited posts have stayed', () =>
    withDesk(async (desk) => {
      const who = { grade: 'console', person: desk.person } as const;
      const incidentId = await declareIncident(desk);
      const running = desk.engine.call('mention.import', { file: posts(300_000) }, who);
      const newest = async () => (await desk.ask('mention.list', { limit: 1 })).rows[0]?.id;
      await vi.waitUntil(async () => (await newest()) !== undefined, { timeout: 20_000, interval: 5 });
      await desk.ask('evidence.pin', { incidentId, mentionId: (await newest()) ?? 0 });
      await desk.ask('import.stop', {});
      expect(await running).toMatchObject({ ok: false, error: { code: 'call.cancelled' } });
      expect((await desk.ask('mention.count', {})).total).toBe(1);

      const more = join(place.folder, 'more.csv');
      writePosts(more, 300_000, 10);
      const { importId } = await desk.ask('mention.import', { file: more });
      expect((await desk.ask('mention.list', { filter: { importId } })).rows).toHaveLength(10);
      expect(await desk.ask('import.undo', { importId })).toEqual({ removed: 10, kept: 0 });
      expect((await desk.ask('mention.count', {})).total).toBe(1);
    }));

  it('that a crash cut off is ended at the next start, with the whole number', async () => {
    const total = 20_000;
    const file = join(place.folder, 'vigie.db');
    const count = () => look<number>(file, 'SELECT count(*) FROM mention');
    const imports = async (engine: EngineUnderTest) =>
      accepted<readonly Import[]>(await engine.call('import.list', {}));
    const engine = startEngine(file);
    const { importId } = accepted<Import & { importId: string }>(
      await engine.call('mention.import', { file: posts(total) }),
    );
    const newest = accepted<{ rows: { id: number }[] }>(await engine.call('mention.list', { limit: 1 }));
    const declared = { title: 'Fuite', level: 1, timeZone: 'UTC', mentionIds: [newest.rows[0]?.id] };
    accepted(await engine.call('incident.declare', declared));
    engine.post([{ name: 'import.undo', input: { importId } }]);
    await vi.waitUntil(() => count() < total, { timeout: 20_000, interval: 2 });
    await engine.kill();
    const left = count();
    // Control: it was cut off in the middle, and nothing was recorded of it.
    expect(left).toBeGreaterThan(1);
    expect(left).toBeLessThan(total);
    expect(undoneEntries(file)).toBe(0);

    const again = startEngine(file);
    const asked = await again.call('import.undo', { importId });
    // Whoever comes first finishes it; the other one is told.
    if (asked?.ok === false) expect(asked.error.code).toMatch(/^import\.(undoing|alreadyUndone)$/);
    else expect(asked?.value).toEqual({ removed: total - 1, kept: 1 });
    await vi.waitUntil(async () => (await imports(again))[0]?.undoneAt !== null, { timeout: 20_000 });
    expect(await imports(again)).toMatchObject([{ stored: total, removed: total - 1, kept: 1 }]);
    expect(await again.end(), again.errors()).toBe(0);
    expect(count()).toBe(1);
    expect(undoneEntries(file)).toBe(1);
  });
});

describe('stopping an import', () => {
  it('works from the first moment on, before anything of the file is read', () =>
    withDesk(async (desk) => {
      const file = posts(30_000);
      const who = { grade: 'console', person: desk.person } as const;
      for (const afterMs of [0, 1, 2, 4, 8, 16]) {
        const running = desk.engine.call('mention.import', { file }, who);
        if (afterMs > 0) await wait(afterMs);
        expect(await desk.ask('import.stop', {}), `${afterMs} ms`).toEqual({ isStopped: true });
        expect(await running, `${afterMs} ms`).toMatchObject({
          ok: false,
          error: { code: 'call.cancelled' },
        });
      }
      expect((await desk.ask('mention.count', {})).total).toBe(0);
      expect(look(desk.file, 'SELECT count(*) FROM import_run')).toBe(0);
      // What was wished of one import is not done to the next.
      const small = join(place.folder, 'small.csv');
      writePosts(small, 0, 40);
      expect(await desk.ask('mention.import', { file: small })).toMatchObject({ stored: 40 });
      expect(await desk.ask('import.stop', {})).toEqual({ isStopped: false });
    }));

  it('is part of leaving: an import that has just been asked for does not hold it up', async () => {
    const desk = await openDesk(place.folder);
    const file = posts(200_000);
    const who = { grade: 'console', person: desk.person } as const;
    const running = desk.engine.call('mention.import', { file }, who);
    await desk.stop();
    expect(await running).toMatchObject({ ok: false, error: { code: 'call.cancelled' } });
    expect(look(desk.file, 'SELECT count(*) FROM mention')).toBe(0);
  });
});
