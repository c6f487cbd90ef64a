/*
 * Another program that holds a database for itself until its input ends: holdDatabase.ts FILE
 */
import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';

const file = process.argv[2];
if (file === undefined) throw new Error('usage');
const database = new Database(file);
database.pragma('locking_mode = EXCLUSIVE');
database.exec('BEGIN EXCLUSIVE');
writeSync(1, 'held\n');
process.stdin.resume().on('end', () => {
  database.exec('ROLLBACK');
  database.close();
});
