/*
 * A window may look before acts can be recorded: a file that was closed properly is read at once,
 * by the engine's own thread at first; one that was not goes through the writer's checks before.
 */
import { existsSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../electron/engine/engine.ts';
import { createFileVault } from '../../../electron/engine/vault.ts';
import type { EngineStatus } from '../../../shared/contract/journal.ts';
import { declareIncident, openDesk, temporaryFolder, tryEngine } from '../../support/openEngine.ts';

const WINDOW = { grade: 'console', person: null } as const;
/** Longer than the engine's own thread reads before the reader thread takes over. */
const HANDED_OVER_MS = 1_200;

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.clean());

const vault = () => createFileVault(join(place.folder, 'vault.json'));

async function statusOf(engine: Engine): Promise<EngineStatus> {
  const reply = await engine.call('engine.status', {}, WINDOW);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value as EngineStatus;
}

/** Opens again and looks the moment it may; answers with what was seen, and the engine. */
async function lookEarly() {
  const seen: { at: 'reading'; status: Promise<EngineStatus>; act: Promise<unknown> }[] = [];
  const opened = await tryEngine(place.folder, {
    vault: vault(),
    onReadable: (engine) =>
      seen.push({
        at: 'reading',
        status: statusOf(engine),
        act: engine.call('person.create', { name: 'Early Bird', language: 'en' }, WINDOW),
      }),
  });
  return { seen, opened };
}

describe('a file that was closed properly', () => {
  it('is read before it can be written to, and an act that comes early is recorded', async () => {
    const desk = await openDesk(place.folder, { vault: vault() });
    await declareIncident(desk);
    await desk.stop();
    const { seen, opened } = await lookEarly();
    if (!opened.ok) throw new Error(opened.error.code);
    expect(seen).toHaveLength(1);
    const early = await seen[0]?.status;
    expect(early).toMatchObject({ synchronous: null, isReadOnly: false });
    expect(early?.entries).toBeGreaterThan(0);
    expect(await seen[0]?.act).toMatchObject({ ok: true });
    expect(await statusOf(opened.value)).toMatchObject({ synchronous: 2 });
    await opened.value.stop();
  });

  it('is read on without a gap while the reader thread takes over', async () => {
    const desk = await openDesk(place.folder, { vault: vault() });
    const incident = await declareIncident(desk);
    const until = Date.now() + HANDED_OVER_MS;
    let asked = 0;
    while (Date.now() < until) {
      expect(await desk.ask('incident.get', { incidentId: incident })).toMatchObject({ id: incident });
      asked += 1;
      await wait(5);
    }
    expect(asked).toBeGreaterThan(10);
    await desk.stop();
    expect(existsSync(`${desk.file}-wal`)).toBe(false);
  });

  it('may be closed at any moment of the hand-over, and leaves no log behind', async () => {
    for (const afterMs of [0, 150, 380, 410, 450, 520]) {
      const desk = await openDesk(place.folder, { vault: vault() });
      await wait(afterMs);
      await desk.stop();
      expect(existsSync(`${desk.file}-wal`)).toBe(false);
    }
  });
});

describe('a file that was not closed properly', () => {
  it('is looked through by the writer before anybody reads it', async () => {
    const desk = await openDesk(place.folder, { vault: vault() });
    await declareIncident(desk);
    await desk.stop();
    // Not a log at all: whoever read it first would take in, or throw away, what is not its own.
    writeFileSync(`${desk.file}-wal`, Buffer.alloc(64, 7));
    expect(statSync(`${desk.file}-wal`).size).toBe(64);
    const { seen, opened } = await lookEarly();
    if (!opened.ok) throw new Error(opened.error.code);
    expect(seen).toHaveLength(1);
    expect(await seen[0]?.status).toMatchObject({ synchronous: 2 });
    await opened.value.stop();
  });
});

describe('a file that may be read but not written to', () => {
  it('is given up with the reason, early questions and acts included', async () => {
    const desk = await openDesk(place.folder, { vault: vault() });
    await declareIncident(desk);
    await desk.stop();
    renameSync(join(place.folder, 'vault.json'), join(place.folder, 'kept.json'));
    const locked = { ...vault(), get: () => Promise.reject(new Error('locked')) };
    const acts: Promise<unknown>[] = [];
    const opened = await tryEngine(place.folder, {
      vault: locked,
      onReadable: (engine) =>
        acts.push(engine.call('person.create', { name: 'Early Bird', language: 'en' }, WINDOW)),
    });
    expect(opened).toMatchObject({ ok: false, error: { code: 'vault.unreadable' } });
    expect(await Promise.all(acts)).toMatchObject([{ ok: false, error: { code: 'vault.unreadable' } }]);
    renameSync(join(place.folder, 'kept.json'), join(place.folder, 'vault.json'));
    const again = await openDesk(place.folder, { vault: vault() });
    expect((await again.ask('person.list', {})).map(({ name }) => name)).toEqual(['Camille Essai']);
    await again.stop();
  });
});
