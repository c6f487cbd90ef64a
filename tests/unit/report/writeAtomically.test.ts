/*
 * A writer is killed at random moments; what is found is a whole file, old or new.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAtomically } from '../../../electron/engine/report/writeAtomically.ts';
import { sampleSize, tell } from '../../support/fault/soak.ts';

const WRITER = join(import.meta.dirname, '../../support/report/endlessWriter.ts');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-write-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function killOnce(file: string, manner: 'careful' | 'careless', delayMs: number): Promise<void> {
  const child = spawn(process.execPath, [WRITER, file, manner], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', () => reject(new Error('The writer ended before it was killed.')));
  });
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  child.kill('SIGKILL');
  await ended;
}

async function isWhole(file: string): Promise<boolean> {
  const [body = '', digest = ''] = (await readFile(file, 'utf8')).split('\n');
  return body !== '' && createHash('sha256').update(body).digest('hex') === digest;
}

describe('writeAtomically', () => {
  it('leaves the old file or the new one when the writer is killed', async () => {
    const kills = sampleSize(20, 400);
    const file = join(folder, 'report.html');
    for (let kill = 0; kill < kills; kill += 1) {
      await killOnce(file, 'careful', (kill * 7) % 53);
      expect(await isWhole(file)).toBe(true);
    }
    tell('report writer killed', { kills, torn: 0 });
  }, 600_000);

  it('would be caught by the same test if it overwrote in place', async () => {
    // It ends with the first torn file, so a high limit costs nothing; a loaded machine has needed
    // more than the careful writer's count.
    const kills = 1_000;
    const file = join(folder, 'report.html');
    let torn = 0;
    for (let kill = 0; kill < kills && torn === 0; kill += 1) {
      await killOnce(file, 'careless', (kill * 7) % 53);
      if (!(await isWhole(file))) torn += 1;
    }
    expect(torn).toBeGreaterThan(0);
  }, 600_000);

  it('answers with the digest and size of what it wrote', async () => {
    const file = join(folder, 'rapport été.json');
    const written = await writeAtomically(file, '{"é":1}\n');
    const bytes = await readFile(file);
    expect(written).toEqual({
      file,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sizeBytes: bytes.byteLength,
    });
    expect(await readdir(folder)).toEqual(['rapport été.json']);
  });

  it('keeps the earlier file and leaves no part behind when it cannot finish', async () => {
    const file = join(folder, 'report.html');
    await mkdir(file);
    await writeFile(join(file, 'inside'), 'kept');
    await expect(writeAtomically(file, 'new')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['report.html']);
    expect(await readFile(join(file, 'inside'), 'utf8')).toBe('kept');
  });

  it('clears parts that dead writers left, never those of a living one', async () => {
    const old = join(folder, '.report.html.aaaaaaaaaaaa.vigie-part');
    const fresh = join(folder, '.report.html.bbbbbbbbbbbb.vigie-part');
    await writeFile(old, 'x');
    await writeFile(fresh, 'x');
    await utimes(old, new Date(Date.now() - 3_600_000), new Date(Date.now() - 3_600_000));
    await writeAtomically(join(folder, 'report.html'), 'new');
    expect((await readdir(folder)).toSorted()).toEqual([
      '.report.html.bbbbbbbbbbbb.vigie-part',
      'report.html',
    ]);
  });
});
