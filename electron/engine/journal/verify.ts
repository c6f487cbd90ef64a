/*
 * Proves the journal: every header's hash, every signature, every link to the device's
 * previous entry, every payload. Names the first entry that does not hold. A missing
 * payload is right only when an erasure names it.
 */
import type { KeyObject } from 'node:crypto';
import type { ChainVerification, VerifyProblem } from '../../../shared/contract/journal.ts';
import { entryHeaderSchema } from '../../../shared/domain/entry.ts';
import type { Db } from '../db/sqlite.ts';
import { type EntryWithPayloadRow, readPayloadBytes, rowToEntry } from './entryRow.ts';
import { deviceIdOf, hashHeader, isSignatureRight, publicKeyObject, sha256Hex } from './hash.ts';

export type VerifyOptions = {
  readonly now: number;
  /** Only the newest n entries, without signatures: for the start, at any size. */
  readonly newest?: number;
};

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
  const rows = db.prepare<[number], EntryWithPayloadRow>(`
    SELECT entry.*, payload.bytes AS bytes, (payload_erasure.entry_id IS NOT NULL) AS is_erased
    FROM entry LEFT JOIN payload ON payload.entry_id = entry.id
    LEFT JOIN payload_erasure ON payload_erasure.entry_id = entry.id
    WHERE entry.seq > ? ORDER BY entry.seq`);
  const chains = new Map<string, DeviceChain>();
  const forks: { device: string; deviceSeq: number }[] = [];
  let firstBad: ChainVerification['firstBad'] = null;
  let erasedPayloads = 0;

  for (const row of rows.iterate(start)) {
    if (row.bytes === null && row.is_erased === 1) erasedPayloads += 1;
    if (firstBad !== null) continue;
    const problem = checkEntry(row, chains, forks, isWhole);
    if (problem !== null) firstBad = { seq: row.seq, entryId: row.id, problem };
  }
  return {
    isIntact: firstBad === null,
    entries: total,
    devices: (db.prepare('SELECT count(DISTINCT device) AS n FROM entry').get() as { n: number }).n,
    erasedPayloads,
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

function checkEntry(
  row: EntryWithPayloadRow,
  chains: Map<string, DeviceChain>,
  forks: { device: string; deviceSeq: number }[],
  isWhole: boolean,
): VerifyProblem | null {
  const { hash, signature, ...header } = rowToEntry(row);
  if (!entryHeaderSchema.safeParse(header).success) return 'headerMalformed';
  if (hashHeader(header) !== hash) return 'hashWrong';
  if (row.bytes === null) {
    if (row.is_erased !== 1) return 'payloadMissing';
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
