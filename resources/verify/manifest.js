/*
 * Reads what a pack says of itself. Only its shape is looked at here; whether it is true is checked elsewhere.
 */
import { parse } from './journal.js';

/**
 * @typedef {{ readonly name: string, readonly sizeBytes: number, readonly sha256: string }} ListedFile
 * @typedef {{ readonly json: string, readonly html: string, readonly digest: string, readonly isDigestPrinted: boolean }} ListedReport
 * @typedef {{ readonly name: string | null, readonly sha256: string | null, readonly state: string, readonly originalName: string | null, readonly citedBy: readonly string[] }} ListedAttachment
 * @typedef {{ readonly device: string, readonly deviceSeq: number, readonly hash: string }} Head
 * @typedef {{ readonly incidentId: string, readonly orgId: string, readonly realm: string, readonly generated: string, readonly generator: string, readonly entries: number, readonly files: readonly ListedFile[], readonly reports: readonly ListedReport[], readonly attachments: readonly ListedAttachment[] }} Manifest
 */

const SHA256 = /^[0-9a-f]{64}$/;

/** @param {unknown} value */
const isText = (value) => typeof value === 'string';
/** @param {unknown} value */
const isSha256 = (value) => typeof value === 'string' && SHA256.test(value);
/** @param {unknown} value */
const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
/** @param {(value: unknown) => boolean} test */
const orNull = (test) => (/** @type {unknown} */ value) => value === null || test(value);

/**
 * The items of a list, if each is an object with these fields; null if one is not.
 * @param {unknown} value
 * @param {Record<string, (value: unknown) => boolean>} shape
 */
function listOf(value, shape) {
  if (!Array.isArray(value)) return null;
  const isRight = value.every(
    (item) =>
      typeof item === 'object' &&
      item !== null &&
      Object.entries(shape).every(([name, test]) => test(item[name])),
  );
  return isRight ? value : null;
}

/**
 * The manifest; null where this is none, or one of a later version.
 * @param {string} text
 * @returns {Manifest | null}
 */
export function readManifest(text) {
  const value = parse(text);
  if (value === null || value.schema !== 'vigie.evidencePack' || value.version !== 1) return null;
  const files = listOf(value.files, { name: isText, sizeBytes: isCount, sha256: isSha256 });
  const reports = listOf(value.reports, {
    json: isText,
    html: isText,
    digest: isSha256,
    isDigestPrinted: (flag) => typeof flag === 'boolean',
  });
  const attachments = listOf(value.attachments, {
    name: orNull(isText),
    sha256: orNull(isSha256),
    state: isText,
    originalName: orNull(isText),
    citedBy: (ids) => Array.isArray(ids) && ids.every(isText),
  });
  const { incidentId, orgId, realm, generated, generator, entries } = value;
  if (files === null || reports === null || attachments === null || !isCount(entries)) return null;
  if (![incidentId, orgId, realm, generated, generator].every(isText)) return null;
  return /** @type {Manifest} */ ({
    incidentId,
    orgId,
    realm,
    generated,
    generator,
    entries,
    files,
    reports,
    attachments,
  });
}

/**
 * The heads of the chains as the pack lists them.
 * @param {string} text
 * @returns {readonly Head[] | null}
 */
export function readHeads(text) {
  const value = parse(text);
  if (value === null || value.schema !== 'vigie.chainHeads') return null;
  return listOf(value.heads, { device: isText, deviceSeq: isCount, hash: isSha256 });
}

/**
 * The lines of SHA256SUMS, as the program of that name writes them; null where one cannot be read.
 * @param {string} text
 * @returns {Map<string, string> | null}
 */
export function readSums(text) {
  /** @type {Map<string, string>} */
  const sums = new Map();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, sha256, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (sha256 === undefined || name === undefined || sums.has(name)) return null;
    sums.set(name, sha256);
  }
  return sums;
}
