/*
 * The journal of a pack: every entry of the file as one line, for a chain holds only as a whole; but a content only where
 * it belongs to the incident, is a laptop's key, or is an act that erased something of the incident. Of all the others
 * the header is enough to check the chain, and their contents stay at home.
 */
import { isUtf8 } from 'node:buffer';
import { type FileRef, fileRefSchema } from '../../../../shared/domain/fileRef.ts';
import type { Db } from '../../db/sqlite.ts';
import { type EntryRow, readPayloadBytes, rowToEntry } from '../../journal/entryRow.ts';

const ROWS_OF_PAGE = 500;
/** A file that is attached; one whose content was erased is named by nothing but its entry. */
const ATTACHING_KIND = 'evidence.attached';

export type PayloadState = 'whole' | 'withheld' | 'erased' | 'missing' | 'damaged';

export type JournalHead = { readonly device: string; readonly deviceSeq: number; readonly hash: string };

/** What a pack holds of the journal: everything up to one entry, so that later ones change nothing while it is written. */
export type JournalScope = {
  readonly incidentId: string;
  readonly throughSeq: number;
  readonly entries: number;
  readonly ofIncident: number;
  /** About how long the lines will be. */
  readonly sizeBytes: number;
};

type CarriedRow = EntryRow & {
  readonly bytes: Buffer | null;
  readonly isCarried: number;
  readonly isErased: number;
  readonly erasedBy: string | null;
};

/** Acts that erased something of the incident: what is missing is explained by them. */
const ERASING = `SELECT payload_erasure.erased_by FROM payload_erasure JOIN entry ON entry.id = payload_erasure.entry_id
  WHERE entry.incident_id = @incidentId OR entry.kind = 'device.created'`;
const IS_CARRIED = `(entry.incident_id IS @incidentId OR entry.kind = 'device.created' OR entry.id IN (${ERASING}))`;
const HEADER_LINE_BYTES = 900;
const PAYLOAD_BYTES = 600;

/** Looks how much there is. */
export function readScope(db: Db, incidentId: string): JournalScope {
  const counts = db
    .prepare<
      [{ incidentId: string }],
      { through: number | null; entries: number; ofIncident: number | null }
    >(
      `SELECT max(seq) AS through, count(*) AS entries, sum(incident_id IS @incidentId) AS ofIncident FROM entry`,
    )
    .get({ incidentId });
  const entries = counts?.entries ?? 0;
  const ofIncident = counts?.ofIncident ?? 0;
  return {
    incidentId,
    throughSeq: counts?.through ?? 0,
    entries,
    ofIncident,
    sizeBytes: entries * HEADER_LINE_BYTES + ofIncident * PAYLOAD_BYTES,
  };
}

/** The newest entry of every laptop, of what the pack holds. */
export function readScopeHeads(db: Db, { throughSeq }: JournalScope): readonly JournalHead[] {
  return db
    .prepare<[{ throughSeq: number }], JournalHead>(
      `SELECT device, device_seq AS deviceSeq, hash FROM entry AS e
       WHERE seq <= @throughSeq AND device_seq =
         (SELECT max(device_seq) FROM entry WHERE device = e.device AND seq <= @throughSeq)
       ORDER BY device, hash`,
    )
    .all({ throughSeq });
}

/**
 * The lines of journal.ndjson in the order of arrival, some hundred at a time; between two pieces the connection is free.
 * What entries of the incident cite is noted on the way, for each content is read but once.
 */
export function* journalLines(
  db: Db,
  { incidentId, throughSeq }: JournalScope,
  cited: CitedFiles,
): Generator<string> {
  const page = db.prepare<
    [{ incidentId: string; after: number; throughSeq: number }],
    CarriedRow
  >(`SELECT entry.*, ${IS_CARRIED} AS isCarried, CASE WHEN ${IS_CARRIED} THEN payload.bytes END AS bytes,
       (payload_erasure.entry_id IS NOT NULL) AS isErased, payload_erasure.erased_by AS erasedBy
     FROM entry LEFT JOIN payload ON payload.entry_id = entry.id
     LEFT JOIN payload_erasure ON payload_erasure.entry_id = entry.id
     WHERE entry.seq > @after AND entry.seq <= @throughSeq ORDER BY entry.seq LIMIT ${ROWS_OF_PAGE}`);
  for (let after = 0; ; ) {
    const rows = page.all({ incidentId, after, throughSeq });
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const row of rows)
      if (row.incident_id === incidentId && row.bytes !== null) cite(row.id, row.bytes, cited);
    yield rows.map((row) => `${JSON.stringify(lineOf(row))}\n`).join('');
    after = last.seq;
  }
}

function lineOf(row: CarriedRow): Readonly<Record<string, unknown>> {
  const state = stateOf(row);
  return {
    ...rowToEntry(row),
    payloadState: state,
    // The bytes as they were hashed: they are text in UTF-8, and the same bytes come out of it again.
    payload: state === 'whole' ? (row.bytes?.toString('utf8') ?? null) : null,
    erasedBy: state === 'erased' ? row.erasedBy : null,
  };
}

function stateOf({ bytes, isCarried, isErased }: CarriedRow): PayloadState {
  if (isCarried === 0) return 'withheld';
  if (bytes !== null) return isUtf8(bytes) ? 'whole' : 'damaged';
  return isErased === 1 ? 'erased' : 'missing';
}

/** Kept files that entries of the incident name, by digest, in the order in which they came. */
export type CitedFiles = Map<string, { readonly file: FileRef; readonly citedBy: string[] }>;

function cite(entryId: string, bytes: Buffer, cited: CitedFiles): void {
  if (!bytes.includes('"sha256"')) return;
  for (const file of fileRefsIn(readPayloadBytes(bytes))) {
    const known = cited.get(file.sha256) ?? { file, citedBy: [] };
    if (known.citedBy.at(-1) !== entryId) known.citedBy.push(entryId);
    cited.set(file.sha256, known);
  }
}

function fileRefsIn(value: unknown): readonly FileRef[] {
  if (typeof value !== 'object' || value === null) return [];
  const file = fileRefSchema.safeParse(value);
  return file.success ? [file.data] : Object.values(value).flatMap(fileRefsIn);
}

/** Entries that attached a file and whose content was erased since: nobody knows any more which file it was. */
export function readErasedAttachments(db: Db, { incidentId, throughSeq }: JournalScope): readonly string[] {
  return db
    .prepare<[{ incidentId: string; throughSeq: number; kind: string }], string>(
      `SELECT entry.id FROM entry JOIN payload_erasure ON payload_erasure.entry_id = entry.id
       WHERE entry.incident_id = @incidentId AND entry.kind = @kind AND entry.seq <= @throughSeq ORDER BY entry.seq`,
    )
    .pluck()
    .all({ incidentId, throughSeq, kind: ATTACHING_KIND });
}
