/*
 * Notes of reports that are on their way, on a real disk: cut, altered and foreign ones, and a disk that takes none.
 */
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Log } from '../../../electron/shell/log.ts';
import { createUnfinishedReports } from '../../../electron/shell/unfinishedReports.ts';
import { saveReportInput } from '../../../shared/contract/reportSaving.ts';

const NOW = Date.UTC(2026, 10, 28, 12);
const idOf = (n: number): string => `0195a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const request = saveReportInput.parse({ incidentId: idOf(900), locale: 'fr-CA', format: 'pdf' });

let folder: string;
let path: string;
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-unfinished-'));
  path = join(folder, 'unfinished-reports.json');
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As a start makes it: what an earlier one was writing is not being written any more. */
const start = (database = '/data/vigie.db', at = path) =>
  createUnfinishedReports({
    path: at,
    database: () => database,
    log: { error: (_details: unknown, words: string) => told.push(words) } as unknown as Log,
    now: () => NOW,
  });
const idsOf = (unfinished: ReturnType<typeof start>) => unfinished.list().map(({ id }) => id);

describe('reports on their way', () => {
  it('are offered by the next start only, newest first, and only of the file that is open', () => {
    const running = start();
    running.begin(idOf(1), request, join(folder, 'a.pdf'));
    running.begin(idOf(2), request, join(folder, 'b.pdf'));
    expect(idsOf(running)).toEqual([]);
    expect(idsOf(start())).toEqual([idOf(2), idOf(1)]);
    expect(idsOf(start('/data/other.db'))).toEqual([]);
    expect(start('/data/other.db').find(idOf(1))).toBeNull();
    running.end(idOf(1));
    expect(idsOf(start())).toEqual([idOf(2)]);
    const next = start();
    next.end(idOf(2));
    expect(idsOf(start())).toEqual([]);
  });

  it('are not offered once a file has their name that is as young as they are', () => {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, 'the one before');
    utimesSync(file, new Date(NOW - 60_000), new Date(NOW - 60_000));
    start().begin(idOf(1), request, file);
    expect(idsOf(start())).toEqual([idOf(1)]);
    utimesSync(file, new Date(NOW + 1_000), new Date(NOW + 1_000));
    expect(idsOf(start())).toEqual([]);
  });

  it('are read entry by entry: cut or altered notes cost themselves only', () => {
    start().begin(idOf(1), request, join(folder, 'a.pdf'));
    const [good] = JSON.parse(readFileSync(path, 'utf8'));
    const odd = [null, 7, {}, { ...good, id: 'x' }, { ...good, request: { ...request, format: 'exe' } }];
    writeFileSync(path, JSON.stringify([...odd, { ...good, more: 1 }, good]));
    expect(idsOf(start())).toEqual([idOf(1)]);
    const whole = readFileSync(path, 'utf8');
    for (const text of ['', '{', '[]', 'null', '"a"', whole.slice(0, -9)]) {
      writeFileSync(path, text);
      expect(idsOf(start()), text).toEqual([]);
    }
  });

  it('are ten at most, and a disk that takes no note is told to the log', () => {
    const running = start();
    for (let n = 1; n <= 12; n += 1) running.begin(idOf(n), request, join(folder, `${n}.pdf`));
    expect(idsOf(start())).toEqual(Array.from({ length: 10 }, (_, at) => idOf(12 - at)));
    expect(told).toEqual([]);
    writeFileSync(join(folder, 'file'), '');
    start('/data/vigie.db', join(folder, 'file', 'notes.json')).begin(idOf(1), request, '/x.pdf');
    expect(told).toEqual(['reports on their way could not be noted']);
  });
});
