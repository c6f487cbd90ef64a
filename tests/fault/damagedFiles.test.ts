/*
 * S9, S11 and locked or read-only places: a file that is cut short, something else, from a newer
 * version, or with another file's log beside it. The engine refuses with a code, changes no byte,
 * makes no new database in its place, and does so at once.
 * Controls: the good file opens; and bare SQLite takes several of these without a word.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUpRoom, writePosts } from '../support/fault/acts.ts';
import { type Damage, type GoodFiles, impostors, truncations } from '../support/fault/damage.ts';
import { accepted, startEngine } from '../support/fault/engineProcess.ts';
import { createPromises } from '../support/fault/promises.ts';
import { createRandom, seedOf } from '../support/fault/random.ts';
import { makeScratch } from '../support/fault/recordedRun.ts';
import { tell } from '../support/fault/soak.ts';

const SEED = seedOf(11);
const scratch = makeScratch('damage');
const good: GoodFiles = {
  file: join(scratch, 'good.db'),
  ownWal: join(scratch, 'good-wal.kept'),
  backup: join(scratch, 'backup.kept'),
  stranger: join(scratch, 'stranger.db'),
  strangerWal: join(scratch, 'stranger-wal.kept'),
};
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

beforeAll(async () => {
  const csv = join(scratch, 'posts.csv');
  writePosts(csv, 0, 300);
  for (const [file, wal] of [
    [good.file, good.ownWal],
    [good.stranger, good.strangerWal],
  ] as const) {
    const engine = startEngine(file);
    await setUpRoom(engine, csv, createPromises());
    const { file: backup } = accepted<{ file: string }>(await engine.call('backup.make', {}));
    if (file === good.file) copyFileSync(backup, good.backup);
    expect(await engine.end(), engine.errors()).toBe(0);
    // The log as it stands while an engine works: killed, so it stays. The file is put back.
    const kept = `${file}.kept`;
    copyFileSync(file, kept);
    const killed = startEngine(file);
    accepted(await killed.call('person.create', { name: 'Somebody', language: 'en' }));
    await killed.kill();
    copyFileSync(`${file}-wal`, wal);
    for (const side of ['-wal', '-shm']) rmSync(`${file}${side}`, { force: true });
    copyFileSync(kept, file);
  }
}, 60_000);

type Refusal = { readonly code: string; readonly exit: number | null; readonly said: string };

/** Starts the engine on a file and asks for something; what it answers, or how it ended. */
async function tryToOpen(file: string): Promise<Refusal> {
  const engine = startEngine(file);
  const reply = await Promise.race([
    engine.call('engine.status', {}),
    new Promise<'slow'>((resolve) => setTimeout(() => resolve('slow'), 8_000)),
  ]);
  if (reply === 'slow') {
    await engine.kill();
    return { code: 'hung', exit: null, said: engine.errors() };
  }
  const exit = await engine.end();
  const said = `${JSON.stringify(reply)} ${engine.errors()}`;
  if (reply?.ok === true) return { code: 'opened', exit, said };
  const code =
    reply?.ok === false ? reply.error.code : (/[a-z]+\.[A-Za-z]+/.exec(engine.errors())?.[0] ?? 'silent');
  return { code, exit, said };
}

function digestOf(target: string): string {
  return ['', '-wal', '-journal']
    .map((suffix) => `${target}${suffix}`)
    .filter((file) => existsSync(file))
    .map(
      (file) =>
        `${file} ${statSync(file).isFile() ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'folder'}`,
    )
    .join('\n');
}

async function faultsOf(damages: readonly Damage[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const queue = [...damages.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, damage] = next;
      const folder = join(scratch, `case-${index}-${damage.name.replace(/\W+/g, '-')}`);
      mkdirSync(folder);
      const target = join(folder, 'vigie.db');
      damage.make(target);
      const before = digestOf(target);
      const refusal = await tryToOpen(target);
      if (!(damage.codes as readonly string[]).includes(refusal.code)) {
        faults.push(
          `${damage.name}: ${refusal.code}, wanted ${damage.codes.join(' or ')}; ${refusal.said.slice(0, 300)}`,
        );
      }
      if (digestOf(target) !== before) faults.push(`${damage.name}: touched\n${before}\n${digestOf(target)}`);
      rmSync(folder, { recursive: true, force: true });
    }
  };
  await Promise.all([work(), work()]);
  return faults;
}

describe('files that must not be opened', { timeout: 180_000 }, () => {
  it('control: the good file opens, also with its own log beside it', async () => {
    expect(await tryToOpen(good.file)).toMatchObject({ code: 'opened', exit: 0 });
    const own = join(scratch, 'own.db');
    copyFileSync(good.file, own);
    copyFileSync(good.ownWal, `${own}-wal`);
    const opened = await tryToOpen(own);
    expect(opened).toMatchObject({ code: 'opened', exit: 0 });
  });

  it('S9: a file cut short is refused and left as it is', async () => {
    const damages = truncations(good);
    const faults = await faultsOf(damages);
    tell('S9 truncated files', { cases: damages.length, faults: faults.length });
    expect(faults).toEqual([]);
  });

  it('S11: garbage, a stranger, a newer version, another log: refused and left as it is', async () => {
    const damages = impostors(good, createRandom(SEED));
    const faults = await faultsOf(damages);
    tell('S11 impostors', { seed: SEED, cases: damages.length, faults: faults.length });
    expect(damages.length).toBeGreaterThanOrEqual(28);
    expect(faults).toEqual([]);
  });

  it('control: bare SQLite takes an empty file and another log without a word', () => {
    const target = join(scratch, 'bare.db');
    truncations(good)[0]?.make(target);
    const database = new Database(target);
    database.exec('CREATE TABLE new (x)');
    database.close();
    expect(statSync(target).size).toBeGreaterThan(0);

    const mixed = join(scratch, 'mixed.db');
    copyFileSync(good.file, mixed);
    copyFileSync(good.strangerWal, `${mixed}-wal`);
    const before = digestOf(mixed);
    const other = new Database(mixed);
    other.prepare('SELECT count(*) FROM sqlite_schema').get();
    other.close();
    expect(digestOf(mixed)).not.toBe(before);
  });
});

describe('files that somebody else holds, or that may not be written', { timeout: 60_000 }, () => {
  it('a second engine is told engine.busy, and the first goes on', async () => {
    const file = join(scratch, 'held.db');
    copyFileSync(good.file, file);
    const first = startEngine(file);
    accepted(await first.call('engine.status', {}));
    expect((await tryToOpen(file)).code).toBe('engine.busy');
    accepted(await first.call('person.create', { name: 'Still here', language: 'en' }));
    await first.kill();
    // The lock died with its owner: nothing to force, nothing to wait for.
    expect((await tryToOpen(file)).code).toBe('opened');
  });

  it('another program that holds the database is named, and nothing hangs', async () => {
    const file = join(scratch, 'foreign.db');
    copyFileSync(good.file, file);
    const holder = await hold(file);
    const startedAt = performance.now();
    expect((await tryToOpen(file)).code).toBe('database.locked');
    expect(performance.now() - startedAt).toBeLessThan(8_000);
    await holder.letGo();
    expect((await tryToOpen(file)).code).toBe('opened');
  });

  it('an act while another program writes is answered database.locked, and works afterwards', async () => {
    const file = join(scratch, 'busy.db');
    copyFileSync(good.file, file);
    const engine = startEngine(file);
    accepted(await engine.call('engine.status', {}));
    const foreign = new Database(file);
    foreign.exec('BEGIN IMMEDIATE');
    const input = { name: 'Waiting', language: 'en' };
    expect(await engine.call('person.create', input)).toMatchObject({
      ok: false,
      error: { code: 'database.locked' },
    });
    foreign.exec('ROLLBACK');
    foreign.close();
    accepted(await engine.call('person.create', input));
    expect(await engine.end()).toBe(0);
  });
});

const isRoot = process.getuid?.() === 0;

/** Root may write anywhere, so the rights are tried as nobody. */
const asNobody: readonly string[] = isRoot
  ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
  : [];

describe.runIf(process.platform === 'linux')('places that may not be written', { timeout: 60_000 }, () => {
  it.each([
    ['the folder', 0o444, 0o555],
    ['the file alone', 0o444, 0o777],
  ])('%s is read-only: a coded answer, not a byte changed', async (name, fileMode, folderMode) => {
    const folder = join(scratch, `readonly-${name.replace(/\W+/g, '-')}`);
    mkdirSync(folder);
    chmodSync(scratch, 0o755);
    const file = join(folder, 'vigie.db');
    copyFileSync(good.file, file);
    chmodSync(file, fileMode);
    chmodSync(folder, folderMode);
    const before = digestOf(file);
    const engine = startEngine(file, { through: asNobody, env: { HOME: '/nonexistent' } });
    const reply = await engine.call('person.create', { name: 'Nobody', language: 'en' });
    await engine.end();
    chmodSync(folder, 0o755);
    const code = reply?.ok === false ? reply.error.code : engine.errors();
    expect(code).toMatch(/database\.readOnlyPlace|engine\.readOnly/);
    expect(digestOf(file)).toBe(before);
  });
});

/** Another program that takes the database for itself alone. */
async function hold(file: string): Promise<{ readonly letGo: () => Promise<void> }> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../support/fault/holdDatabase.ts'), file],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return {
    letGo: async () => {
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.stdin.end();
      await gone;
    },
  };
}
