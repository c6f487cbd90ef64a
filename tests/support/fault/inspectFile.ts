/*
 * Looks at a database with bare SQLite, apart from the engine's own code: is anything that was
 * answered "ok" missing, is any act there by halves, does the full text equal the content, do
 * hashes and links hold? Works on a copy, so the engine itself still has to recover the original.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { canonicalHeader, type EntryHeader } from '../../../shared/domain/entry.ts';

/** What must be found, as the replies said it. */
export type Promised = {
  /** Entity ids that were answered, by noun. */
  readonly entities: ReadonlyMap<string, ReadonlySet<string>>;
  /** Wordings that a line must hold, in order: entity id → texts. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** At least so many entries of each kind. */
  readonly kinds: ReadonlyMap<string, number>;
  /** At least so many mentions. */
  readonly mentions: number;
};

export type Inspection = {
  readonly entries: number;
  /** Promised things that are not there. */
  readonly lost: readonly string[];
  /** Everything that is there by halves or does not fit together. */
  readonly damage: readonly string[];
};

const TABLE_BY_NOUN: Readonly<Record<string, string>> = {
  device: 'device',
  person: 'person',
  incident: 'incident',
  logLine: 'log_line',
  evidence: 'evidence',
  import: 'import',
  payload: 'erasure',
  report: 'report',
  paperCopy: 'paper_copy',
};

type Row = Readonly<Record<string, unknown>>;

/** Copies the file with its log to `scratch` and inspects the copy; `isDeep` adds hashes and integrity_check. */
export function inspectFile(file: string, scratch: string, promised: Promised, isDeep: boolean): Inspection {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${scratch}${suffix}`, { force: true });
  for (const suffix of ['', '-wal', '-journal']) {
    if (existsSync(`${file}${suffix}`)) copyFileSync(`${file}${suffix}`, `${scratch}${suffix}`);
  }
  const all = [...promised.entities].flatMap(([noun, ids]) => [...ids].map((id) => `${noun} ${id}`));
  if (!existsSync(scratch)) return { entries: 0, lost: all, damage: [] };
  let database: Database.Database | null = null;
  try {
    database = new Database(scratch);
    if (database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'entry'`).get() === undefined) {
      return { entries: 0, lost: all, damage: [] };
    }
    return inspect(database, promised, isDeep);
  } catch (error) {
    return { entries: 0, lost: [], damage: [String(error)] };
  } finally {
    database?.close();
  }
}

function inspect(database: Database.Database, promised: Promised, isDeep: boolean): Inspection {
  const lost: string[] = [];
  for (const [noun, ids] of promised.entities) {
    const table = TABLE_BY_NOUN[noun] ?? '';
    const inState = database.prepare(`SELECT 1 FROM ${table} WHERE id = ?`);
    const inJournal = database.prepare('SELECT 1 FROM entry WHERE noun = ? AND entity_id = ?');
    for (const id of ids) {
      if (inState.get(id) === undefined || inJournal.get(noun, id) === undefined) lost.push(`${noun} ${id}`);
    }
  }
  const stateOf = database.prepare<[string], { state: string }>('SELECT state FROM log_line WHERE id = ?');
  for (const [id, texts] of promised.texts) {
    const state = JSON.parse(stateOf.get(id)?.state ?? '{"versions":[]}') as { versions: { text: string }[] };
    const there = state.versions.map((version) => version.text);
    // In their order; an amendment that was recorded but no longer answered may stand between them.
    let from = 0;
    for (const text of texts) {
      from = there.indexOf(text, from) + 1;
      if (from === 0) {
        lost.push(`wording of ${id}`);
        break;
      }
    }
  }
  const countKind = database.prepare<[string], { n: number }>(
    'SELECT count(*) AS n FROM entry WHERE kind = ?',
  );
  for (const [kind, least] of promised.kinds) {
    const there = countKind.get(kind)?.n ?? 0;
    if (there < least) lost.push(`${least - there} of ${kind}`);
  }
  const mentions = (database.prepare('SELECT count(*) AS n FROM mention').get() as { n: number }).n;
  if (mentions < promised.mentions) lost.push(`${promised.mentions - mentions} mentions`);
  const damage = [...findHalves(database), ...(isDeep ? findRot(database) : [])];
  return {
    entries: (database.prepare('SELECT count(*) AS n FROM entry').get() as { n: number }).n,
    lost,
    damage,
  };
}

/** Whatever is there without its other half. */
function findHalves(database: Database.Database): readonly string[] {
  const found: string[] = [];
  const none = (what: string, sql: string): void => {
    const rows = database.prepare(sql).all() as Row[];
    if (rows.length > 0) found.push(`${what}: ${rows.length}, first ${JSON.stringify(rows[0])}`);
  };
  none(
    'entries without a payload',
    `SELECT id FROM entry WHERE id NOT IN (SELECT entry_id FROM payload) AND id NOT IN (SELECT entry_id FROM payload_erasure)`,
  );
  none(
    'payloads without an entry',
    'SELECT entry_id FROM payload WHERE entry_id NOT IN (SELECT id FROM entry)',
  );
  none(
    'holes in the count of a device',
    'SELECT device, count(*) AS n, max(device_seq) AS top FROM entry GROUP BY device HAVING n <> top',
  );
  for (const [noun, table] of Object.entries(TABLE_BY_NOUN)) {
    none(
      `${noun} not folded`,
      `SELECT entity_id FROM entry WHERE noun = '${noun}' AND entity_id NOT IN (SELECT id FROM ${table})`,
    );
    none(
      `${noun} without entries`,
      `SELECT id FROM ${table} WHERE id NOT IN (SELECT entity_id FROM entry WHERE noun = '${noun}')`,
    );
    none(
      `${noun} folded too far or not far enough`,
      `SELECT id, head_id FROM ${table} WHERE head_id IS NOT (
         SELECT entry.id FROM entry WHERE noun = '${noun}' AND entity_id = ${table}.id
         ORDER BY hlc DESC, device DESC, device_seq DESC LIMIT 1)`,
    );
  }
  none('broken references', 'PRAGMA foreign_key_check');
  return found;
}

/** Slower checks: pages, full text against content, minute counts, digests and links. */
function findRot(database: Database.Database): readonly string[] {
  const found: string[] = [];
  const integrity = database.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') found.push(String(integrity));
  try {
    database.exec(`INSERT INTO mention_text (mention_text, rank) VALUES ('integrity-check', 1)`);
  } catch (error) {
    found.push(`full text differs from content: ${String(error)}`);
  }
  const minutes = database
    .prepare(
      `SELECT minute FROM (SELECT posted_at / 60000 AS minute, count(*) AS n FROM mention GROUP BY 1)
       FULL JOIN mention_minute USING (minute) WHERE n IS NOT count`,
    )
    .all();
  if (minutes.length > 0) found.push(`${minutes.length} minutes counted wrong`);
  const hashes = new Map<string, string>();
  const rows = database
    .prepare(
      'SELECT entry.*, bytes FROM entry LEFT JOIN payload ON entry_id = entry.id ORDER BY device, device_seq',
    )
    .all() as Row[];
  for (const row of rows) {
    const bytes = row.bytes;
    if (bytes instanceof Uint8Array && sha256(bytes) !== row.payload_hash)
      found.push(`payload of ${String(row.id)}`);
    if (sha256(Buffer.from(canonicalHeader(headerOf(row)), 'utf8')) !== row.hash)
      found.push(`hash of ${String(row.id)}`);
    const device = String(row.device);
    if ((hashes.get(device) ?? null) !== row.prev_hash) found.push(`link of ${String(row.id)}`);
    hashes.set(device, String(row.hash));
  }
  return found;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Columns are the header's fields in snake_case. */
function headerOf(row: Row): EntryHeader {
  const camel = (name: string): string =>
    name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [camel(name), value]),
  ) as unknown as EntryHeader;
}
