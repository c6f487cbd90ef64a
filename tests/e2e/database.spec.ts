// A file that cannot be opened is never the end: the window opens, says what is wrong, and leads out of it.
// Nothing here ever loses a byte of the file that was there.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BackupInfo } from '../../shared/contract/backup.ts';
import type { EngineStatus } from '../../shared/contract/journal.ts';
import type { Incident } from '../../shared/domain/incident.ts';
import type { Person } from '../../shared/domain/person.ts';
import { askDoor, askValue, catchPorts, expect, readDesk, test, type Vigie } from './support/launch.ts';

/** A person and an incident, recorded through the page's own ports. */
async function beginIncident({ page }: Vigie, title: string): Promise<Incident> {
  const person = await askValue<Person>(page, 'engine', 'person.create', { name: title, language: 'fr' });
  await askValue(page, 'shell', 'session.choosePerson', { personId: person.id });
  return await askValue<Incident>(page, 'engine', 'incident.declare', {
    title,
    level: 2,
    timeZone: 'America/Toronto',
  });
}

/** How often the log says that the engine died. */
function deaths(userData: string): number {
  const log = join(userData, 'logs', 'vigie.log');
  return existsSync(log) ? readFileSync(log, 'utf8').split('the engine died').length - 1 : 0;
}

const troubles = [
  ['an empty file', '', 'database.empty'],
  ['something else', 'These are the minutes of a meeting.\n'.repeat(500), 'database.notADatabase'],
] as const;

for (const [what, content, code] of troubles) {
  test(`${what} in place of the database: said, left as it is, and openable once mended`, async ({
    launch,
  }) => {
    const good = await launch();
    await good.close();
    const mended = readFileSync(good.database);
    writeFileSync(good.database, content);

    const { page, database } = await launch({ userData: good.userData });
    await catchPorts(page);
    await expect
      .poll(async () => (await readDesk(page)).engine)
      .toMatchObject({ state: 'refused', problem: { code } });
    expect(readFileSync(database, 'utf8')).toBe(content);
    expect(await askDoor(page, 'engine', 'incident.list')).toMatchObject({
      error: { code: 'engine.notOpen' },
    });
    expect(await askDoor(page, 'shell', 'database.retry')).toEqual(
      expect.objectContaining({ ok: true, value: { isOpen: false } }),
    );

    writeFileSync(database, mended);
    expect(await askValue(page, 'shell', 'database.retry')).toEqual({ isOpen: true });
    await expect.poll(async () => (await askDoor(page, 'engine', 'incident.list')).ok).toBe(true);
  });
}

test('a damaged file: a backup is put in its place, the damaged one kept, and work goes on', async ({
  launch,
}) => {
  const first = await launch();
  await catchPorts(first.page);
  await beginIncident(first, 'Rappel du lot 42');
  const device = (await askValue<EngineStatus>(first.page, 'engine', 'engine.status')).device;
  const backup = await askValue<BackupInfo>(first.page, 'engine', 'backup.make');
  await first.close();
  const damaged = Buffer.alloc(100_000, 7);
  writeFileSync(first.database, damaged);

  const { page, database } = await launch({ userData: first.userData });
  await catchPorts(page);
  await expect.poll(async () => (await readDesk(page)).engine.state).toBe('refused');
  const { engine } = await readDesk(page);
  const backups = engine.state === 'refused' ? engine.backups : [];
  expect(backups.map(({ file }) => file)).toContain(backup.file);

  expect(await askDoor(page, 'shell', 'database.restore', { backupFile: '/etc/passwd' })).toMatchObject({
    error: { code: 'backup.unknown' },
  });
  const restored = await askValue<{ file: string; keptAs: string }>(page, 'shell', 'database.restore', {
    backupFile: backup.file,
  });
  expect(restored.file).toBe(database);
  expect(dirname(restored.keptAs)).toBe(dirname(database));
  expect(readFileSync(restored.keptAs).equals(damaged)).toBe(true);

  await expect.poll(async () => (await readDesk(page)).engine).toEqual({ state: 'open', isReadOnly: false });
  const incidents = await askValue<Incident[]>(page, 'engine', 'incident.list');
  expect(incidents.map(({ title }) => title)).toEqual(['Rappel du lot 42']);
  await beginIncident({ page } as Vigie, 'La suite');
  const status = await askValue<EngineStatus>(page, 'engine', 'engine.status');
  expect(status.device).not.toBe(device);
  expect(await askValue(page, 'engine', 'chain.verify')).toMatchObject({ isIntact: true, devices: 2 });
});

test('a backup is looked at without a mark on it, and the way back leads home', async ({ launch }) => {
  const { page, app, userData, database } = await launch();
  await catchPorts(page);
  await beginIncident({ page } as Vigie, 'Avant');
  const backup = await askValue<BackupInfo>(page, 'engine', 'backup.make');
  const copy = join(userData, 'stick.db');
  copyFileSync(backup.file, copy);
  const bytes = readFileSync(copy);
  await beginIncident({ page } as Vigie, 'Après');

  expect(await askValue(page, 'shell', 'database.openReadOnly', { file: copy })).toEqual({ file: copy });
  await expect.poll(async () => (await askDoor(page, 'engine', 'incident.list')).ok).toBe(true);
  expect(await readDesk(page)).toMatchObject({ file: copy, engine: { state: 'open', isReadOnly: true } });
  const [only, ...others] = await askValue<Incident[]>(page, 'engine', 'incident.list');
  expect([only?.title, others.length]).toEqual(['Avant', 0]);
  const refused = await askDoor(page, 'engine', 'person.create', { name: 'Ana', language: 'en' });
  expect(refused).toMatchObject({ error: { code: 'engine.readOnly' } });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toContain(
    'read-only',
  );

  expect(await askValue(page, 'shell', 'database.retry')).toEqual({ isOpen: true });
  await expect.poll(async () => (await readDesk(page)).file).toBe(database);
  expect(readFileSync(copy).equals(bytes)).toBe(true);
  expect(existsSync(`${copy}-wal`)).toBe(false);
});

test('another file that is none is refused, and the one before it is open again', async ({ launch }) => {
  const { page, app, userData, database } = await launch();
  await catchPorts(page);
  await beginIncident({ page } as Vigie, 'Le premier');
  const other = join(userData, 'minutes.db');
  writeFileSync(other, 'minutes\n'.repeat(1_000));
  await app.evaluate(({ dialog }, file) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [file] }) });
  }, other);
  expect(await askDoor(page, 'shell', 'database.choose')).toMatchObject({
    ok: false,
    error: { code: 'database.notADatabase' },
  });
  await expect.poll(async () => (await readDesk(page)).engine.state).toBe('open');
  expect((await readDesk(page)).file).toBe(database);
  await expect.poll(async () => (await askDoor(page, 'engine', 'incident.list')).ok).toBe(true);
});

test('the engine is killed: windows say so, get new ports, and what was answered is there', async ({
  launch,
}) => {
  const { page, app, userData } = await launch();
  await catchPorts(page);
  await beginIncident({ page } as Vigie, 'Avant la panne');
  for (let round = 1; round <= 3; round += 1) {
    const killed = await app.evaluate(({ app }) => {
      const engine = app
        .getAppMetrics()
        .find(({ name, serviceName }) => `${name}${serviceName}`.includes('Vigie engine'));
      if (engine !== undefined) process.kill(engine.pid, 'SIGKILL');
      return engine !== undefined;
    });
    expect(killed).toBe(true);
    await expect.poll(() => deaths(userData)).toBe(round);
    await expect.poll(async () => (await askDoor(page, 'engine', 'incident.list')).ok).toBe(true);
    expect((await readDesk(page)).engine.state).toBe('open');
  }
  const titles = (await askValue<Incident[]>(page, 'engine', 'incident.list')).map(({ title }) => title);
  expect(titles).toEqual(['Avant la panne']);
  expect(await askValue(page, 'engine', 'chain.verify')).toMatchObject({ isIntact: true });
});
