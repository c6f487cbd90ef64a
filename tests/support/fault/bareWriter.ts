/*
 * A program of its own: acts written with better-sqlite3 and nothing else, to prove the
 * power-cut simulator before the engine is put under it. Each act is two rows and a full-text
 * row in one transaction, then its number on standard output.
 *   bareWriter.ts FILE FULL|NORMAL ACTS
 */
import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';

const [, , file, synchronous, acts] = process.argv;
if (file === undefined || (synchronous !== 'FULL' && synchronous !== 'NORMAL')) throw new Error('usage');

const database = new Database(file);
database.pragma('journal_mode = WAL');
database.pragma(`synchronous = ${synchronous}`);
database.pragma('wal_autocheckpoint = 60');
database.exec(`
  BEGIN;
  CREATE TABLE act (number INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
  CREATE TABLE half (number INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
  CREATE VIRTUAL TABLE actText USING fts5(words, content='act', content_rowid='number');
  COMMIT;
`);
const insertAct = database.prepare('INSERT INTO act (number, words) VALUES (?, ?)');
const insertHalf = database.prepare('INSERT INTO half (number, words) VALUES (?, ?)');
const insertText = database.prepare('INSERT INTO actText (rowid, words) VALUES (?, ?)');
const record = database.transaction((number: number, words: string) => {
  insertAct.run(number, words);
  insertHalf.run(number, words);
  insertText.run(number, words);
});
for (let number = 1; number <= Number(acts); number += 1) {
  record(number, `act${number} ${'water level rising '.repeat(1 + ((number * 7) % 90))}`);
  writeSync(1, `${number}\n`);
}
database.close();
