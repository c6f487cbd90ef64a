/*
 * kill -9 while the words of old mentions are removed: after each kill no row is without words and still in the index, or
 * the other way round; nothing that is counted moves; and the run goes on until it is done, with the whole number.
 * Control: a row whose words are taken by hand, as half a step would, is found.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { accepted, startEngine } from '../support/fault/engineProcess.ts';
import { createRandom, seedOf } from '../support/fault/random.ts';
import { makeScratch } from '../support/fault/recordedRun.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';
import { plantedPost, plantObserved } from '../support/plantObserved.ts';

const SEED = seedOf(7_007);
const KILLS = sampleSize(5, 100);
const POSTS = 20_000;
const FROM = Date.now() - 400 * 86_400_000;
const LONGEST_WAIT_MS = 1_200;

const scratch = makeScratch('retention');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Look = { readonly damage: readonly string[]; readonly gone: number };

/** Looks with bare SQLite at a copy: the engine itself still has to recover the original. */
function inspect(file: string): Look {
  const copy = join(scratch, 'look.db');
  for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
  copyFileSync(file, copy);
  try {
    copyFileSync(`${file}-wal`, `${copy}-wal`);
  } catch {
    // No log: everything is in the file.
  }
  const db = new Database(copy);
  const count = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;
  const damage: string[] = [];
  try {
    const halves = count(
      `SELECT count(*) FROM mention WHERE (expired_at IS NULL) <> (text <> '')
         OR (expired_at IS NULL) <> (folded <> '') OR (expired_at IS NOT NULL AND author IS NOT NULL)`,
    );
    if (halves > 0) damage.push(`${halves} rows by halves`);
    if (count('SELECT count(*) FROM mention') !== POSTS) damage.push('rows went');
    if (count('SELECT sum(count) FROM mention_minute') !== POSTS) damage.push('counts moved');
    const found = count(`SELECT count(*) FROM mention_text WHERE mention_text MATCH 'message'`);
    const kept = count('SELECT count(*) FROM mention WHERE expired_at IS NULL');
    if (found !== kept) damage.push(`${found} found of ${kept} with words`);
    if (count('SELECT removed_so_far FROM retention') > POSTS - kept) damage.push('more noted than went');
    db.exec(`INSERT INTO mention_text (mention_text, rank) VALUES ('integrity-check', 1)`);
    return { damage, gone: POSTS - kept };
  } catch (error) {
    return { damage: [...damage, String(error)], gone: 0 };
  } finally {
    db.close();
  }
}

async function plantFile(name: string): Promise<string> {
  const file = join(scratch, name);
  const engine = startEngine(file);
  accepted(await engine.call('person.create', { name: 'Camille Essai', language: 'fr' }));
  expect(await engine.end(), engine.errors()).toBe(0);
  const posts = Array.from({ length: POSTS }, (_, at) => plantedPost(at, { postedAt: FROM + at * 1_000 }));
  plantObserved(file, { source: posts }, [], FROM);
  return file;
}

describe('kill -9 while words are removed', { timeout: sampleSize(240_000, 3_600_000) }, () => {
  it('leaves nothing by halves and goes on', async () => {
    const random = createRandom(SEED);
    let file = await plantFile('lane-0.db');
    let midway = 0;
    const faults: string[] = [];
    for (let kill = 0; kill < KILLS && faults.length === 0; kill += 1) {
      const before = inspect(file).gone;
      if (before === POSTS) file = await plantFile(`lane-${kill}.db`);
      const engine = startEngine(file);
      accepted(await engine.call('engine.status', {}));
      engine.post([{ name: 'retention.run', input: {} }]);
      await new Promise((resolve) => setTimeout(resolve, random.next() * LONGEST_WAIT_MS));
      await engine.kill();
      const { damage, gone } = inspect(file);
      faults.push(...damage.map((what) => `kill ${kill}: ${what}`));
      if (gone > 0 && gone < POSTS) midway += 1;
    }
    expect(faults).toEqual([]);
    const last = startEngine(file);
    accepted(await last.call('retention.run', {}));
    const facts = accepted<{ last: { removed: number }; next: { due: number } }>(
      await last.call('retention.get', {}),
    );
    expect(await last.end(), last.errors()).toBe(0);
    expect(facts.next.due).toBe(0);
    expect(inspect(file)).toEqual({ damage: [], gone: POSTS });
    tell('retention kills', { seed: SEED, kills: KILLS, 'cut midway': midway });
    expect(midway).toBeGreaterThan(0);
  });

  it('control: words that are taken without their place in the index are found', async () => {
    const file = await plantFile('control.db');
    const engine = startEngine(file);
    accepted(await engine.call('retention.get', {}));
    expect(await engine.end(), engine.errors()).toBe(0);
    expect(inspect(file)).toEqual({ damage: [], gone: 0 });
    const db = new Database(file);
    db.exec(`UPDATE mention SET text = '', expired_at = 1 WHERE id = (SELECT max(id) FROM mention)`);
    db.close();
    expect(inspect(file).damage.join(' ')).toContain('1 rows by halves');
  });
});
