/*
 * Files that an engine must refuse to open, made from a good one: cut short, garbage, another
 * application's, from a newer version, with a write-ahead log or a rollback journal that belongs
 * to another file. Each names the codes that say what is wrong.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { ErrorCode } from '../../../shared/lib/errorCode.ts';
import type { Random } from './random.ts';

export type Damage = {
  readonly name: string;
  readonly codes: readonly ErrorCode[];
  /** Makes the damaged file at `target`. */
  readonly make: (target: string) => void;
};

/** Two good files of Vigie, closed, and the logs that they had while they were open; `backup` is one of `file`. */
export type GoodFiles = {
  readonly file: string;
  readonly ownWal: string;
  readonly backup: string;
  readonly stranger: string;
  readonly strangerWal: string;
};

const BROKEN: readonly ErrorCode[] = ['database.corrupt', 'database.notADatabase'];

/** S9: the good file cut short. */
export function truncations(good: GoodFiles): readonly Damage[] {
  const size = readFileSync(good.file).length;
  const at = (name: string, length: number, codes: readonly ErrorCode[] = BROKEN): Damage => ({
    name: `cut to ${name}`,
    codes,
    make: (target) => {
      copyFileSync(good.file, target);
      truncateSync(target, length);
    },
  });
  return [
    at('0 bytes', 0, ['database.empty']),
    at('1 byte', 1),
    at('15 bytes', 15),
    at('16 bytes', 16),
    at('99 bytes', 99),
    at('100 bytes', 100),
    at('512 bytes', 512),
    at('4096 bytes', 4_096),
    at('half', Math.floor(size / 2)),
    at('half, whole pages', Math.floor(size / 8_192) * 4_096),
    at('all but the last page', size - 4_096),
    at('all but the last byte', size - 1),
  ];
}

function withHeader(good: GoodFiles, offset: number, value: number): (target: string) => void {
  return (target) => {
    const bytes = readFileSync(good.file);
    bytes.writeUInt32BE(value, offset);
    writeFileSync(target, bytes);
  };
}

function foreignDatabase(applicationId: number, isWal: boolean): (target: string) => void {
  return (target) => {
    const database = new Database(target);
    if (isWal) database.pragma('journal_mode = WAL');
    database.pragma(`application_id = ${applicationId}`);
    database.exec(`CREATE TABLE visits (url TEXT); INSERT INTO visits VALUES ('https://example.org')`);
    database.close();
  };
}

const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;
const FORMAT_VERSIONS_AT = 18;

/** S11: files that are something else. */
export function impostors(good: GoodFiles, random: Random): readonly Damage[] {
  const bytes = (
    name: string,
    content: Buffer | string,
    codes: readonly ErrorCode[] = ['database.notADatabase'],
  ): Damage => ({
    name,
    codes,
    make: (target) => writeFileSync(target, content),
  });
  const magic = 'SQLite format 3\0';
  return [
    ...[1, 64, 4_096, 100_000, 1_048_576].map((length) =>
      bytes(`${length} bytes of noise`, random.bytes(length)),
    ),
    bytes('zeros', Buffer.alloc(65_536)),
    bytes('a text', 'Incident log\n============\n14:05 first call\n'),
    bytes('a CSV', 'id;date;text\n1;2013-07-06;rumeur\n'),
    bytes('a JSON', '{"format":1,"entries":[]}'),
    bytes('a PDF', Buffer.concat([Buffer.from('%PDF-1.7\n'), random.bytes(20_000)])),
    bytes('a zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), random.bytes(20_000)])),
    bytes('a picture', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), random.bytes(20_000)])),
    bytes('UTF-16 text', Buffer.from('\ufeffjournal', 'utf16le')),
    bytes(
      'the magic words, then noise',
      Buffer.concat([Buffer.from(magic, 'latin1'), random.bytes(40_000)]),
      [...BROKEN, 'database.otherApplication'],
    ),
    bytes('the magic words alone', magic, BROKEN),
    {
      name: 'a folder',
      codes: ['database.notADatabase', 'file.notReadable'],
      make: (target) => void mkdirSync(target),
    },
    { name: 'a database of nobody', codes: ['database.otherApplication'], make: foreignDatabase(0, false) },
    {
      name: 'a database of nobody, in WAL',
      codes: ['database.otherApplication'],
      make: foreignDatabase(0, true),
    },
    {
      name: "another application's",
      codes: ['database.otherApplication'],
      make: foreignDatabase(252_006_674, false),
    },
    {
      name: 'our file, another application id',
      codes: ['database.otherApplication'],
      make: withHeader(good, APPLICATION_ID_AT, 1),
    },
    ...[1, 2, 1_000, 2_147_483_647].map(
      (ahead): Damage => ({
        name: `from a newer version (+${ahead})`,
        codes: ['database.fromNewer'],
        make: (target) =>
          withHeader(
            good,
            USER_VERSION_AT,
            Math.min(readFileSync(good.file).readUInt32BE(USER_VERSION_AT) + ahead, 2_147_483_647),
          )(target),
      }),
    ),
    {
      name: 'from a newer version, which stands in the write-ahead log only',
      codes: ['database.fromNewer'],
      make: (target) => {
        const other = `${target}.other`;
        copyFileSync(good.file, other);
        const database = new Database(other);
        database.pragma('journal_mode = WAL');
        database.pragma('wal_autocheckpoint = 0');
        database.pragma('user_version = 1000');
        copyFileSync(other, target);
        copyFileSync(`${other}-wal`, `${target}-wal`);
        database.close();
      },
    },
    {
      name: 'a file format of the future',
      codes: BROKEN,
      make: (target) => {
        const content = readFileSync(good.file);
        content.writeUInt8(9, FORMAT_VERSIONS_AT);
        content.writeUInt8(9, FORMAT_VERSIONS_AT + 1);
        writeFileSync(target, content);
      },
    },
    {
      name: 'the first page in noise',
      codes: [...BROKEN, 'database.otherApplication'],
      make: (target) => {
        const content = readFileSync(good.file);
        random.bytes(3_996).copy(content, 100);
        writeFileSync(target, content);
      },
    },
    {
      name: 'a write-ahead log from another file',
      codes: ['database.corrupt'],
      make: (target) => {
        copyFileSync(good.file, target);
        copyFileSync(good.strangerWal, `${target}-wal`);
      },
    },
    {
      name: "another application's write-ahead log",
      codes: ['database.corrupt', 'database.otherApplication'],
      make: (target) => {
        const other = `${target}.other`;
        const database = new Database(other);
        database.pragma('journal_mode = WAL');
        database.exec('CREATE TABLE visits (url TEXT)');
        copyFileSync(good.file, target);
        copyFileSync(`${other}-wal`, `${target}-wal`);
        database.close();
      },
    },
    {
      name: 'a backup copied over a file whose log stayed behind',
      codes: ['database.corrupt'],
      make: (target) => {
        copyFileSync(good.backup, target);
        copyFileSync(good.ownWal, `${target}-wal`);
      },
    },
    {
      name: 'a write-ahead log without its file',
      codes: ['database.missing'],
      make: (target) => copyFileSync(good.ownWal, `${target}-wal`),
    },
    {
      name: 'our own journal under a stranger',
      codes: ['database.otherApplication'],
      make: (target) => {
        foreignDatabase(7, true)(target);
        copyFileSync(good.strangerWal, `${target}-wal`);
      },
    },
  ];
}

/** A target's files that a refusal may not change: the database, its log and its journal. */
export function protectedFiles(target: string): readonly string[] {
  return [target, `${target}-wal`, `${target}-journal`].filter((file) => existsSync(file));
}
