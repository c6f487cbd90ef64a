/*
 * Checks what belongs together in a pack: the files that signed entries cite, and the reports with the journal that they
 * say they come from.
 */

import { parse } from './journal.js';
import { JOURNAL, textOf } from './reading.js';

/**
 * @typedef {import('./checkPack.js').CheckId} CheckId
 * @typedef {import('./checkPack.js').Problem} Problem
 * @typedef {import('./manifest.js').Manifest} Manifest
 * @typedef {import('./archive.js').PackedFile} PackedFile
 * @typedef {ReturnType<typeof import('./journal.js').createJournalCheck>} JournalCheck
 */

/**
 * Every file that an entry cites is there with the bytes that it cites, or is said to be missing; no other is there.
 * @param {Manifest} manifest
 * @param {Map<string, string>} digests
 * @param {JournalCheck} journal
 * @param {(id: CheckId, problem: Problem) => void} tell
 */
export function checkAttachments(manifest, digests, journal, tell) {
  /** @type {Map<string, string>} */
  const listed = new Map();
  for (const { name, sha256, state } of manifest.attachments) {
    if (sha256 === null) continue;
    listed.set(sha256, name ?? '');
    if (state !== 'whole' || name === null) continue;
    if (digests.has(name) && digests.get(name) !== sha256)
      tell('attachments', { code: 'attachmentAltered', file: name, ...entryOf(journal.cited.get(sha256)) });
    else if (!digests.has(name))
      tell('attachments', { code: 'fileMissing', file: name, ...entryOf(journal.cited.get(sha256)) });
  }
  for (const [sha256, entries] of journal.cited)
    if (!listed.has(sha256))
      tell('attachments', {
        code: 'attachmentUnlisted',
        file: 'manifest.json',
        place: sha256,
        ...entryOf(entries),
      });
  const cited = new Set([...journal.cited.keys()].map((sha256) => listed.get(sha256)));
  for (const name of digests.keys())
    if (name.startsWith('attachments/') && !cited.has(name))
      tell('attachments', { code: 'attachmentUncited', file: name });
  return journal.cited.size;
}

/** @param {string[] | undefined} entries */
function entryOf(entries) {
  const [entry] = entries ?? [];
  return entry === undefined ? {} : { entry };
}

/**
 * Each report has the digest that it is known by, which is printed in it, and its digests of entries are those of the
 * journal.
 * @param {Manifest} manifest
 * @param {Map<string, string>} digests
 * @param {Map<string, PackedFile>} files
 * @param {JournalCheck} journal
 * @param {(id: CheckId, problem: Problem) => void} tell
 */
export async function checkReports(manifest, digests, files, journal, tell) {
  for (const { json, html, digest, isDigestPrinted } of manifest.reports) {
    if (digests.get(json) !== digest) tell('reports', { code: 'reportDigest', file: json });
    if (isDigestPrinted && !(await textOf(files.get(html))).includes(digests.get(json) ?? digest))
      tell('reports', { code: 'digestNotPrinted', file: html });
    const report = parse(await textOf(files.get(json)));
    if (report === null) {
      tell('reports', { code: 'fileUnreadable', file: json });
      continue;
    }
    if (report.incidentId !== manifest.incidentId)
      tell('reports', { code: 'incidentDiffers', file: json, place: 'incidentId' });
    checkAnnex(report, json, journal, tell);
  }
  return manifest.reports.length;
}

/**
 * @param {Record<string, unknown>} report
 * @param {string} file
 * @param {JournalCheck} journal
 * @param {(id: CheckId, problem: Problem) => void} tell
 */
function checkAnnex({ annex }, file, journal, tell) {
  for (const { device, deviceSeq, hash } of listIn(annex, 'heads'))
    if (!journal.holds(String(device), Number(deviceSeq), String(hash)))
      tell('reports', {
        code: 'annexHead',
        file,
        place: `${JOURNAL}, ${String(device)} ${String(deviceSeq)}`,
      });
  for (const { entryId, hash } of listIn(annex, 'entries'))
    if (journal.hashes.get(String(entryId)) !== hash)
      tell('reports', { code: 'annexEntry', file, entry: String(entryId), place: 'hash' });
}

/** @param {unknown} annex @param {string} name @returns {readonly Record<string, unknown>[]} */
function listIn(annex, name) {
  const list =
    typeof annex === 'object' && annex !== null
      ? Object.entries(annex).find(([key]) => key === name)?.[1]
      : null;
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : [];
}
