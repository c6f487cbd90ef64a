/*
 * Proves the journal: every header's hash, every signature, every link to the device's
 * previous entry, every payload. Names the first entry that does not hold. A missing
 * payload is right only when an erasure names it; where the act that erased it is not in this
 * file (an older copy that was cleaned or restored), that is counted and said.
 */
import type { KeyObject } from 'node:crypto';
import type { ChainVerification, VerifyProblem } from '../../../shared/contract/journal.ts';
import { entryHeaderSchema } from '../../../shared/domain/entry.ts';
import { payloadErasedSchema } from '../../../shared/domain/payload.ts';
import type { Db } from '../db/sqlite.ts';
import { type EntryWithPayloadRow, readPayloadBytes, rowToEntry } from './entryRow.ts';
import { deviceIdOf, hashHeader, isSignatureRight, publicKeyObject, sha256Hex } from './hash.ts';

export type VerifyOptions = {
  readonly now: number;
  /** Only the newest n entries, without signatures: for the start, at any size. */
  readonly newest?: number;
};

type VerifiedRow = EntryWithPayloadRow & { readonly erased_by: string | null };
/** What explains a missing payload: an act of this file, one that only another copy holds, or nothing. */
type Absence = 'erasedHere' | 'erasedElsewhere' | 'unexplained';

type DeviceChain = { seq: number; hash: string; hashesBySeq: Map<number, string[]>; key: KeyObject | null };

/** Verifies the whole journal, or its newest part. Reads row by row; memory grows with devices and forks only. */
export function verifyJournal(db: Db, options: VerifyOptions): ChainVerification {
  const total = (db.prepare('SELECT count(*) AS n FROM entry').get() as { n: number }).n;
  const isWhole = options.newest === undefined || options.newest >= total;
  const start = isWhole
    ? 0
    : ((
        db.prepare('SELECT seq FROM entry ORDER BY seq DESC LIMIT 1 OFFSET ?').get(options.newest) as
          | { seq: number }
          | undefined
      )?.seq ?? 0);
  const rows = db.prepare<[number], VerifiedRow>(`
    SELECT entry.*, payload.bytes AS bytes, (payload_erasure.entry_id IS NOT NULL) AS is_erased,
      payload_erasure.erased_by AS erased_by
    FROM entry LEFT JOIN payload ON payload.entry_id = entry.id
    LEFT JOIN payload_erasure ON payload_erasure.entry_id = entry.id
    WHERE entry.seq > ? ORDER BY entry.seq`);
  const chains = new Map<string, DeviceChain>();
  const forks: { device: string; deviceSeq: number }[] = [];
  let firstBad: ChainVerification['firstBad'] = null;
  const explain = prepareExplain(db);
  let erasedPayloads = 0;
  let erasedElsewhere = 0;

  for (const row of rows.iterate(start)) {
    const absence = row.bytes === null ? explain(row.id, row.erased_by) : null;
    if (absence === 'erasedHere') erasedPayloads += 1;
    if (absence === 'erasedElsewhere') erasedElsewhere += 1;
    if (firstBad !== null) continue;
    const problem = checkEntry(row, absence, chains, forks, isWhole);
    if (problem !== null) firstBad = { seq: row.seq, entryId: row.id, problem };
  }
  return {
    isIntact: firstBad === null,
    entries: total,
    devices: (db.prepare('SELECT count(DISTINCT device) AS n FROM entry').get() as { n: number }).n,
    erasedPayloads,
    erasedElsewhere,
    forks,
    firstBad,
    heads: readHeads(db),
    verifiedAt: options.now,
    isWhole,
  };
}

/** The newest entry of every device. */
export function readHeads(db: Db): ChainVerification['heads'] {
  return db
    .prepare<[], { device: string; deviceSeq: number; hash: string }>(
      `SELECT device, device_seq AS deviceSeq, hash FROM entry AS e
       WHERE device_seq = (SELECT max(device_seq) FROM entry WHERE device = e.device)
       ORDER BY device, hash`,
    )
    .all();
}

/** Prepares asking why a payload is not there: a row that says "erased" proves nothing, the act that it cites does. */
function prepareExplain(db: Db): (entryId: string, erasedBy: string | null) => Absence {
  const find = db.prepare<[string], { kind: string; bytes: Buffer | null }>(
    'SELECT kind, payload.bytes AS bytes FROM entry LEFT JOIN payload ON payload.entry_id = entry.id WHERE entry.id = ?',
  );
  // One act may erase thousands of payloads: what it names is read once.
  const namedBy = new Map<string, ReadonlySet<string> | null>();
  const read = (erasedBy: string): ReadonlySet<string> | null => {
    const act = find.get(erasedBy);
    if (act === undefined) return null;
    if (act.kind !== 'payload.erased' || act.bytes === null) return new Set();
    const payload = payloadErasedSchema.safeParse(readPayloadBytes(act.bytes));
    return new Set(payload.success ? payload.data.entryIds : []);
  };
  return (entryId, erasedBy) => {
    if (erasedBy === null) return 'unexplained';
    const named = namedBy.get(erasedBy) ?? read(erasedBy);
    namedBy.set(erasedBy, named);
    if (named === null) return 'erasedElsewhere';
    return named.has(entryId) ? 'erasedHere' : 'unexplained';
  };
}

function checkEntry(
  row: VerifiedRow,
  absence: Absence | null,
  chains: Map<string, DeviceChain>,
  forks: { device: string; deviceSeq: number }[],
  isWhole: boolean,
): VerifyProblem | null {
  const { hash, signature, ...header } = rowToEntry(row);
  if (!entryHeaderSchema.safeParse(header).success) return 'headerMalformed';
  if (hashHeader(header) !== hash) return 'hashWrong';
  if (row.bytes === null) {
    if (absence === 'unexplained') return 'payloadMissing';
  } else if (sha256Hex(row.bytes) !== header.payloadHash) return 'payloadWrong';

  const known = chains.get(header.device);
  if (known === undefined) {
    if (isWhole && (header.deviceSeq !== 1 || header.prevHash !== null)) return 'sequenceGap';
    const key = isWhole ? readDevicePublicKey(row) : null;
    if (isWhole && key === null) return 'deviceUnknown';
    if (key !== null && !isSignatureRight(key, hash, signature)) return 'signatureWrong';
    chains.set(header.device, {
      seq: header.deviceSeq,
      hash,
      hashesBySeq: new Map([[header.deviceSeq, [hash]]]),
      key,
    });
    return null;
  }
  if (known.key !== null && !isSignatureRight(known.key, hash, signature)) return 'signatureWrong';
  const siblings = known.hashesBySeq.get(header.deviceSeq);
  const parents = known.hashesBySeq.get(header.deviceSeq - 1);
  if (parents === undefined) return 'sequenceGap';
  if (header.prevHash === null || !parents.includes(header.prevHash)) return 'linkWrong';
  if (siblings !== undefined) {
    siblings.push(hash);
    forks.push({ device: header.device, deviceSeq: header.deviceSeq });
  } else known.hashesBySeq.set(header.deviceSeq, [hash]);
  known.seq = header.deviceSeq;
  known.hash = hash;
  return null;
}

/** The public key in a device's first entry, if that entry is what it must be. */
function readDevicePublicKey(row: EntryWithPayloadRow): KeyObject | null {
  if (row.kind !== 'device.created' || row.bytes === null || row.entity_id !== row.device) return null;
  const data = readPayloadBytes(row.bytes);
  if (
    typeof data !== 'object' ||
    data === null ||
    !('publicKey' in data) ||
    typeof data.publicKey !== 'string'
  )
    return null;
  if (deviceIdOf(data.publicKey) !== row.device) return null;
  try {
    return publicKeyObject(data.publicKey);
  } catch {
    return null;
  }
}
