/*
 * Checks the journal line by line: the digest of each header, the link to the laptop's entry before, the content against
 * its digest. The same rules as in Vigie, written once more and apart from it.
 */
import { sha256Hex } from './sha256.js';

/**
 * @typedef {{ readonly code: string, readonly line: number, readonly entry?: string, readonly place?: string }} EntryProblem
 * @typedef {{ readonly line: number, readonly entry: string, readonly publicKey: string, readonly hash: string, readonly signature: string }} ToVerify
 * @typedef {{ readonly hashesBySeq: Map<number, string[]>, readonly publicKey: string | null, newest: number }} Chain
 * @typedef {{ readonly line: number, readonly entry: string, readonly erasedBy: string | null }} Absence
 */

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const DEVICE = /^[0-9a-f]{40}$/;
const LAST_MOMENT = 253_402_300_799_999;

/** @param {RegExp} pattern */
const matching = (pattern) => (/** @type {unknown} */ value) =>
  typeof value === 'string' && pattern.test(value);
/** @param {(value: unknown) => boolean} test */
const orNull = (test) => (/** @type {unknown} */ value) => value === null || test(value);
/** @param {number} low @param {number} high */
const whole = (low, high) => (/** @type {unknown} */ value) =>
  Number.isSafeInteger(value) && Number(value) >= low && Number(value) <= high;

/**
 * The fields of a header in the order in which they are hashed, each with what it may hold. No string may hold a sign
 * that JSON would escape: any language that writes JSON writes the same bytes.
 * @type {readonly (readonly [string, (value: unknown) => boolean])[]}
 */
const FIELDS = [
  ['format', (value) => value === 1],
  ['id', matching(ID)],
  ['orgId', matching(ID)],
  ['realm', matching(/^(real|exercise|demo)$/)],
  ['device', matching(DEVICE)],
  ['deviceSeq', whole(1, Number.MAX_SAFE_INTEGER)],
  ['hlc', matching(/^\d{18}\.\d{5}$/)],
  ['recordedAt', whole(0, LAST_MOMENT)],
  ['occurredAt', whole(0, LAST_MOMENT)],
  ['person', matching(ID)],
  ['incidentId', orNull(matching(ID))],
  ['noun', matching(/^[a-z][A-Za-z]{0,39}$/)],
  ['entityId', matching(/^[0-9a-f-]{36,64}$/)],
  ['kind', matching(/^[a-z][A-Za-z]{0,39}\.[a-z][A-Za-z]{0,39}$/)],
  ['payloadVersion', whole(1, 65_535)],
  ['payloadHash', matching(SHA256)],
  ['basedOn', orNull(matching(ID))],
  ['prevHash', orNull(matching(SHA256))],
];
const STATES = /^(whole|withheld|erased|missing|damaged)$/;
/** Beside the header. @type {readonly (readonly [string, (value: unknown) => boolean])[]} */
const BESIDE = [
  ['hash', matching(SHA256)],
  // The last letter holds two bits only: others would be a second way to write the same bytes.
  ['signature', matching(/^[A-Za-z0-9_-]{85}[AQgw]$/)],
  ['payloadState', matching(STATES)],
  ['payload', orNull((value) => typeof value === 'string')],
  ['erasedBy', orNull(matching(ID))],
];
const KNOWN = new Map([...FIELDS, ...BESIDE]);

/**
 * The text that is hashed of a header.
 * @param {Record<string, unknown>} entry
 */
export function canonicalHeader(entry) {
  return JSON.stringify(['vigie.entry', ...FIELDS.map(([name]) => entry[name])]);
}

/**
 * A check that is handed one line after the other.
 * @param {string} incidentId
 * @param {(problem: EntryProblem) => void} report
 * @param {(toVerify: ToVerify) => void} verifyLater
 */
export function createJournalCheck(incidentId, report, verifyLater) {
  /** @type {Map<string, Chain>} */
  const chains = new Map();
  /** Of every entry by its id. @type {Map<string, string>} */
  const hashes = new Map();
  /** Which entries of the incident name a file, by its digest. @type {Map<string, string[]>} */
  const cited = new Map();
  /** What each act of erasure names, by the act. @type {Map<string, Set<string>>} */
  const erasures = new Map();
  /** @type {Absence[]} */
  const absences = [];
  const counts = { entries: 0, ofIncident: 0, withheld: 0, erased: 0, erasedElsewhere: 0, forks: 0 };

  /** @param {string} text @param {number} line */
  const readLine = (text, line) => {
    counts.entries += 1;
    const entry = parse(text);
    const wrong = entry === null ? 'JSON' : malformedField(entry);
    if (entry === null || wrong !== null) {
      report({
        code: 'headerMalformed',
        line,
        place: wrong ?? 'JSON',
        ...(entry === null ? {} : idOf(entry)),
      });
      return;
    }
    const id = String(entry.id);
    const tell = (/** @type {string} */ code, /** @type {string} */ place) =>
      report({ code, line, entry: id, place });
    const hash = String(entry.hash);
    if (hashes.has(id)) tell('entryTwice', 'id');
    hashes.set(id, hash);
    if (sha256Hex(canonicalHeader(entry)) !== hash) return tell('hashWrong', 'hash');
    checkLink(entry, hash, checkPayload(entry, id, line, tell), tell);
    const publicKey = chains.get(String(entry.device))?.publicKey ?? null;
    if (publicKey !== null)
      verifyLater({ line, entry: id, publicKey, hash, signature: String(entry.signature) });
  };

  /**
   * The content against its digest; answers with what it says, or null.
   * @param {Record<string, unknown>} entry
   * @param {string} id
   * @param {number} line
   * @param {(code: string, place: string) => void} tell
   */
  const checkPayload = (entry, id, line, tell) => {
    const isOfIncident = entry.incidentId === incidentId;
    if (isOfIncident) counts.ofIncident += 1;
    const { payload, payloadState } = entry;
    if (typeof payload === 'string') {
      if (payloadState !== 'whole') tell('headerMalformed', 'payloadState');
      if (sha256Hex(payload) !== entry.payloadHash) {
        tell('payloadWrong', 'payload');
        return null;
      }
      const parsed = parse(payload);
      const data = parsed === null ? null : parsed.data;
      if (isOfIncident) citeFiles(data, id, cited);
      if (entry.kind === 'payload.erased') erasures.set(id, namesIn(data));
      return data;
    }
    if (payloadState === 'withheld' && !isOfIncident && entry.kind !== 'device.created') counts.withheld += 1;
    else if (payloadState === 'erased')
      absences.push({
        line,
        entry: id,
        erasedBy: typeof entry.erasedBy === 'string' ? entry.erasedBy : null,
      });
    else tell('payloadMissing', 'payload');
    return null;
  };

  /**
   * The link to the entry before it, and for the first of a laptop its key.
   * @param {Record<string, unknown>} entry
   * @param {string} hash
   * @param {unknown} data
   * @param {(code: string, place: string) => void} tell
   */
  const checkLink = (entry, hash, data, tell) => {
    const device = String(entry.device);
    const seq = Number(entry.deviceSeq);
    const known = chains.get(device);
    if (known === undefined) {
      const publicKey = keyOf(entry, data);
      chains.set(device, { hashesBySeq: new Map([[seq, [hash]]]), publicKey, newest: seq });
      if (seq !== 1 || entry.prevHash !== null) tell('sequenceGap', 'deviceSeq');
      else if (publicKey === null) tell('deviceUnknown', 'device');
      return;
    }
    const parents = known.hashesBySeq.get(seq - 1);
    if (parents === undefined) tell('sequenceGap', 'deviceSeq');
    else if (!parents.includes(String(entry.prevHash))) tell('linkWrong', 'prevHash');
    const siblings = known.hashesBySeq.get(seq);
    if (siblings === undefined) known.hashesBySeq.set(seq, [hash]);
    else {
      siblings.push(hash);
      counts.forks += 1;
    }
    known.newest = Math.max(known.newest, seq);
  };

  return {
    readLine,
    counts,
    hashes,
    cited,
    /** @param {string} device @param {number} seq @param {string} hash */
    holds: (device, seq, hash) => chains.get(device)?.hashesBySeq.get(seq)?.includes(hash) === true,
    /** What can only be said once every line was read. */
    finish() {
      for (const { line, entry, erasedBy } of absences) {
        if (erasedBy !== null && erasures.get(erasedBy)?.has(entry) === true) counts.erased += 1;
        // The act may stand in another copy of the file only; that is said, and is no fault of this one.
        else if (erasedBy !== null && !hashes.has(erasedBy)) counts.erasedElsewhere += 1;
        else report({ code: 'payloadMissing', line, entry, place: 'payload' });
      }
    },
    /** The newest entry of every laptop. */
    heads() {
      return [...chains].flatMap(([device, { hashesBySeq, newest }]) =>
        (hashesBySeq.get(newest) ?? []).map((hash) => ({ device, deviceSeq: newest, hash })),
      );
    },
  };
}

/** @param {string} text @returns {Record<string, unknown> | null} */
export function parse(text) {
  try {
    const value = /** @type {unknown} */ (JSON.parse(text));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? /** @type {Record<string, unknown>} */ (value)
      : null;
  } catch {
    return null;
  }
}

/** @param {Record<string, unknown>} entry */
function idOf({ id }) {
  return typeof id === 'string' && ID.test(id) ? { entry: id } : {};
}

/** The first field that is not what it may be; one that nobody knows would be hashed by nobody. @param {Record<string, unknown>} entry */
function malformedField(entry) {
  for (const [name, isRight] of KNOWN) if (!Object.hasOwn(entry, name) || !isRight(entry[name])) return name;
  return Object.keys(entry).find((name) => !KNOWN.has(name)) ?? null;
}

/**
 * The public key in a laptop's first entry; its digest is the laptop's name.
 * @param {Record<string, unknown>} entry
 * @param {unknown} data
 */
function keyOf(entry, data) {
  if (entry.kind !== 'device.created' || entry.entityId !== entry.device) return null;
  const key = typeof data === 'object' && data !== null && 'publicKey' in data ? data.publicKey : null;
  if (typeof key !== 'string' || !/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(key)) return null;
  return sha256Hex(bytesOf(key)).slice(0, 40) === entry.device ? key : null;
}

/** The bytes of a text in base64url. @param {string} text */
export function bytesOf(text) {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

/** @param {unknown} data @returns {Set<string>} */
function namesIn(data) {
  const names = typeof data === 'object' && data !== null && 'entryIds' in data ? data.entryIds : null;
  return new Set(Array.isArray(names) ? names.map(String) : []);
}

/**
 * Notes every file that a content names.
 * @param {unknown} value
 * @param {string} entry
 * @param {Map<string, string[]>} cited
 */
function citeFiles(value, entry, cited) {
  if (typeof value !== 'object' || value === null) return;
  if (
    'sha256' in value &&
    'mediaType' in value &&
    'sizeBytes' in value &&
    SHA256.test(String(value.sha256))
  ) {
    const sha256 = String(value.sha256);
    cited.set(sha256, [...(cited.get(sha256) ?? []), entry]);
    return;
  }
  for (const inside of Object.values(value)) citeFiles(inside, entry, cited);
}
