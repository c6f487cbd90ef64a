/*
 * A program that begins to read a database and does not end: what it reads keeps the log from being cut.
 */
import Database from 'better-sqlite3';

const db = new Database(process.argv[2] ?? '', { readonly: true });
db.exec('BEGIN');
db.prepare('SELECT count(*) FROM mention').get();
process.send?.('reading');
// Whatever nobody holds is closed one day, and with it what it reads.
setInterval(() => db.inTransaction, 1_000);
process.on('disconnect', () => process.exit(0));
