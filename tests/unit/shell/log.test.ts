import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog, rotatingWriter } from '../../../electron/shell/log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the log', () => {
  it('is on the disk line by line, as JSON with its time and level', () => {
    const log = createLog(folder);
    log.warn({ code: 3 }, 'the engine died');
    const line = JSON.parse(readFileSync(join(folder, 'vigie.log'), 'utf8')) as Record<string, unknown>;
    expect(line).toMatchObject({ level: 'warn', code: 3, msg: 'the engine died' });
    expect(Date.parse(String(line.at))).toBeGreaterThan(0);
  });

  it('keeps five files of bounded size and loses the oldest', () => {
    const write = rotatingWriter(join(folder, 'vigie.log'), 1_000);
    for (let index = 0; index < 200; index += 1) write(`${String(index).padStart(99, '0')}\n`);
    const files = readdirSync(folder).sort();
    expect(files).toEqual(['vigie.log', 'vigie.log.1', 'vigie.log.2', 'vigie.log.3', 'vigie.log.4']);
    for (const file of files) expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(1_100);
    expect(readFileSync(join(folder, 'vigie.log'), 'utf8')).toContain('199\n');
  });

  it('cuts what an error carries', () => {
    createLog(folder).error({ err: new Error('x'.repeat(10_000)) }, 'failed');
    expect(statSync(join(folder, 'vigie.log')).size).toBeLessThan(4_000);
  });
});
