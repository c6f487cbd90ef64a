/*
 * Checks a whole pack: every file against the manifest and the sums, the journal against itself, what was signed, the
 * heads, the files that entries cite, the reports. It names every fault with its file, its entry and its place.
 */

import { checkAttachments, checkReports } from './checkContents.js';
import { createJournalCheck } from './journal.js';
import { readHeads, readManifest, readSums } from './manifest.js';
import { digestOf, eachLine, JOURNAL, textOf } from './reading.js';
import { canVerify, createSignatureCheck } from './signatures.js';

/**
 * @typedef {import('./archive.js').Archive} Archive
 * @typedef {import('./archive.js').PackedFile} PackedFile
 * @typedef {import('./manifest.js').Manifest} Manifest
 * @typedef {{ readonly code: string, readonly file?: string, readonly entry?: string, readonly line?: number, readonly place?: string }} Problem
 * @typedef {'archive' | 'files' | 'sums' | 'journal' | 'signatures' | 'heads' | 'attachments' | 'reports'} CheckId
 * @typedef {{ readonly id: CheckId, state: 'right' | 'wrong' | 'unchecked', count: number, faults: number, readonly problems: Problem[] }} Check
 * @typedef {{ readonly verdict: 'holds' | 'holdsUnsigned' | 'broken' | 'unreadable', readonly checks: readonly Check[], readonly manifest: Manifest | null, readonly counts: ReturnType<typeof createJournalCheck>['counts'] | null, readonly heads: readonly { device: string, deviceSeq: number, hash: string }[], readonly digests: ReadonlyMap<string, string> }} Result
 */

/** Faults that are named; more are counted. */
const NAMED = 20;
/** Lines of the journal between two words of how far it has come. */
const LINES_BETWEEN = 100;
const CHECKS = /** @type {const} */ ([
  'archive',
  'files',
  'sums',
  'journal',
  'signatures',
  'heads',
  'attachments',
  'reports',
]);

/**
 * @param {Archive} archive
 * @param {{ readonly onProgress?: (share: number) => void, readonly hasSignatures?: boolean }} [options]
 * @returns {Promise<Result>}
 */
export async function checkPack({ files, problems }, { onProgress = () => undefined, hasSignatures } = {}) {
  const checks = CHECKS.map(
    (id) => /** @type {Check} */ ({ id, state: 'right', count: 0, faults: 0, problems: [] }),
  );
  const tell = (/** @type {CheckId} */ id, /** @type {Problem} */ problem) => {
    const check = checks.find((one) => one.id === id);
    if (check === undefined) return;
    check.state = 'wrong';
    check.faults += 1;
    if (check.problems.length < NAMED) check.problems.push(problem);
  };
  const counted = (/** @type {CheckId} */ id, /** @type {number} */ count) => {
    for (const check of checks) if (check.id === id) check.count = count;
  };
  for (const problem of problems) tell('archive', problem);
  counted('archive', files.size);

  const digests = await digestAll(files, tell, onProgress);
  const manifest = readManifest(await textOf(files.get('manifest.json')));
  if (manifest === null) {
    tell('files', { code: 'manifestUnreadable', file: 'manifest.json' });
    const left = checks.filter(({ state }) => state === 'wrong');
    return { verdict: 'unreadable', checks: left, manifest, counts: null, heads: [], digests };
  }
  checkFiles(files, digests, manifest, tell);
  counted('files', manifest.files.length);
  counted('sums', checkSums(digests, readSums(await textOf(files.get('SHA256SUMS'))), tell));

  const canCheckSignatures = hasSignatures ?? (await canVerify());
  const signatures = createSignatureCheck(({ line, entry }) =>
    tell('signatures', { code: 'signatureWrong', file: JOURNAL, line, entry, place: 'signature' }),
  );
  const journal = createJournalCheck(
    manifest.incidentId,
    (problem) => tell('journal', { file: JOURNAL, ...problem }),
    (toVerify) => canCheckSignatures && signatures.add(toVerify),
  );
  const readLine = (/** @type {string} */ text, /** @type {number} */ line) => {
    journal.readLine(text, line);
    if (line % LINES_BETWEEN === 0) onProgress(Math.min(1, 0.7 + (0.3 * line) / (manifest.entries + 1)));
  };
  await eachLine(files.get(JOURNAL), readLine, signatures.relieve).catch(() =>
    tell('journal', { code: 'fileUnreadable', file: JOURNAL }),
  );
  await signatures.flush();
  journal.finish();
  if (journal.counts.entries !== manifest.entries) tell('journal', { code: 'countDiffers', file: JOURNAL });
  counted('journal', journal.counts.entries);
  counted('signatures', signatures.count());
  if (!canCheckSignatures)
    for (const check of checks) if (check.id === 'signatures') check.state = 'unchecked';

  counted('heads', checkHeads(journal, readHeads(await textOf(files.get('chain-heads.json'))), tell));
  counted('attachments', checkAttachments(manifest, digests, journal, tell));
  counted('reports', await checkReports(manifest, digests, files, journal, tell));
  onProgress(1);
  const isWrong = checks.some(({ state }) => state === 'wrong');
  return {
    verdict: isWrong ? 'broken' : canCheckSignatures ? 'holds' : 'holdsUnsigned',
    checks,
    manifest,
    counts: journal.counts,
    heads: journal.heads(),
    digests,
  };
}

/**
 * The digest of every file that can be read.
 * @param {Map<string, PackedFile>} files
 * @param {(id: CheckId, problem: Problem) => void} tell
 * @param {(share: number) => void} onProgress
 */
async function digestAll(files, tell, onProgress) {
  const total = [...files.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 1);
  let read = 0;
  /** @type {Map<string, string>} */
  const digests = new Map();
  for (const [name, file] of files) {
    try {
      const digest = await digestOf(file, (bytes) => {
        read += bytes.length;
        // The journal is gone through once more after this.
        onProgress(Math.min(0.7, (read / total) * 0.7));
      });
      if (digest === null) tell('archive', { code: 'sizeWrong', file: name });
      else digests.set(name, digest);
    } catch {
      tell('archive', { code: 'fileUnreadable', file: name });
    }
  }
  return digests;
}

/**
 * @param {Map<string, PackedFile>} files
 * @param {Map<string, string>} digests
 * @param {Manifest} manifest
 * @param {(id: CheckId, problem: Problem) => void} tell
 */
function checkFiles(files, digests, manifest, tell) {
  const listed = new Set(['manifest.json', 'SHA256SUMS']);
  for (const { name, sha256 } of manifest.files) {
    listed.add(name);
    if (!files.has(name)) tell('files', { code: 'fileMissing', file: name });
    else if (digests.get(name) !== sha256) tell('files', { code: 'fileAltered', file: name });
  }
  for (const name of files.keys()) if (!listed.has(name)) tell('files', { code: 'fileAdded', file: name });
}

/**
 * @param {Map<string, string>} digests
 * @param {Map<string, string> | null} sums
 * @param {(id: CheckId, problem: Problem) => void} tell
 */
function checkSums(digests, sums, tell) {
  if (sums === null || sums.size === 0) {
    tell('sums', { code: 'sumsUnreadable', file: 'SHA256SUMS' });
    return 0;
  }
  for (const [name, sha256] of sums)
    if (digests.get(name) !== sha256)
      tell('sums', { code: digests.has(name) ? 'fileAltered' : 'fileMissing', file: name });
  for (const name of digests.keys())
    if (name !== 'SHA256SUMS' && !sums.has(name)) tell('sums', { code: 'fileAdded', file: name });
  return sums.size;
}

/**
 * @param {ReturnType<typeof createJournalCheck>} journal
 * @param {readonly { device: string, deviceSeq: number, hash: string }[] | null} listed
 * @param {(id: CheckId, problem: Problem) => void} tell
 */
function checkHeads(journal, listed, tell) {
  const file = 'chain-heads.json';
  if (listed === null) {
    tell('heads', { code: 'headsUnreadable', file });
    return 0;
  }
  const keyOf = (/** @type {{ device: string, deviceSeq: number, hash: string }} */ head) =>
    `${head.device} ${head.deviceSeq} ${head.hash}`;
  const found = new Set(journal.heads().map(keyOf));
  const said = new Set(listed.map(keyOf));
  for (const key of said) if (!found.has(key)) tell('heads', { code: 'headWrong', file, place: key });
  for (const key of found) if (!said.has(key)) tell('heads', { code: 'headUnlisted', file, place: key });
  return said.size;
}
