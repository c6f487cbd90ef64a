/*
 * An evidence pack of a real file that has one of everything: two laptops, another matter beside, words and a file that
 * were erased, a file that is gone, a file whose name would lead out of the folder. All of it invented.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { restoreFile } from '../../../electron/engine/db/restore.ts';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import { filesFolder, pathOfDigest } from '../../../electron/engine/files/fileStore.ts';
import { writeReportHtml } from '../../../electron/engine/report/html.ts';
import {
  type EvidencePackInput,
  writeEvidencePack,
} from '../../../electron/engine/report/pack/evidencePack.ts';
import type { PackManifest } from '../../../electron/engine/report/pack/packManifest.ts';
import { beginAtomically } from '../../../electron/engine/report/writeAtomically.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { declareIncident, openDesk, temporaryFolder } from '../openEngine.ts';

/** Said of another matter: nowhere in the pack. */
export const SECRET = 'Propos d’une autre affaire, qui ne regarde personne ici';
/** Erased since: nowhere in the pack. */
export const ERASED = 'Numéro de téléphone de la plaignante';

export type RealPack = {
  readonly folder: string;
  readonly input: EvidencePackInput;
  readonly file: string;
  readonly pack: Buffer;
  readonly manifest: PackManifest;
  /** The bytes of the first attachment. */
  readonly photo: Buffer;
  readonly clean: () => void;
};

/** Writes a pack as the product does, whole or not at all. */
export async function writePackAt(input: EvidencePackInput, path: string): Promise<PackManifest> {
  const part = await beginAtomically(path);
  try {
    const written = await writeEvidencePack(input, part);
    await part.finish();
    return written;
  } catch (error) {
    await part.drop();
    throw error;
  }
}

/** Makes the file and the pack; `clean` removes both. */
export async function makeRealPack(): Promise<RealPack> {
  const place = temporaryFolder();
  const photo = randomBytes(40_000);
  const first = await openDesk(place.folder);
  const other = await declareIncident(first, 'Autre affaire');
  await first.ask('logLine.record', { incidentId: other, text: SECRET });
  const incidentId = await declareIncident(first);
  for (let number = 0; number < 12; number += 1)
    await first.ask('logLine.record', { incidentId, text: `Ligne ${number} « 漢字 » 🙂 \u2028 ​` });
  const attach = (name: string, bytes: Buffer) =>
    first.ask('evidence.attachBytes', { incidentId, base64: bytes.toString('base64'), name });
  await attach('bouteille éclatée (lot 42).jpg', photo);
  await attach('../../.bashrc', Buffer.from('alias ls=rm\n'));
  const gone = await attach('disparu.txt', Buffer.from('rien\n'));
  const forgotten = await attach('plainte.txt', Buffer.from(ERASED));
  const line = await first.ask('logLine.record', { incidentId, text: ERASED });
  const { entries } = await first.ask('entry.list', {});
  const erasedIds = [line.id, forgotten.id].map(
    (entity) => entries.find(({ header }) => header.entityId === entity)?.header.id ?? '',
  );
  await first.ask('payload.erase', { entryIds: erasedIds, reason: 'demande de la personne' });
  const backup = await first.ask('backup.make', {});
  await first.stop();
  // A restored file goes on as a laptop of its own.
  const restored = restoreFile({ backupFile: backup.file, file: first.file, now: Date.now() });
  if (!restored.ok) throw new Error(restored.error.code);
  const second = await openDesk(place.folder, { isRestored: true });
  await second.ask('logLine.record', { incidentId, text: 'Écrit sur le second poste' });
  await second.ask('logLine.record', { incidentId: other, text: SECRET });
  rmSync(pathOfDigest(filesFolder(second.file), gone.file?.sha256 ?? ''));
  const documents: ReportDocument[] = [];
  for (const locale of ['fr-CA', 'en-CA'] as const)
    documents.push(await second.ask('report.build', { incidentId, locale }));
  await second.stop();

  const db = connect(second.file, { isReadOnly: true, mustExist: true });
  const input: EvidencePackInput = {
    db,
    filesFolder: filesFolder(second.file),
    reports: documents.map((document) => ({ document, html: writeReportHtml(document) })),
    forms: [{ name: 'report-fr.md', bytes: '# Rapport\n' }],
    generatedAt: Date.UTC(2026, 2, 20, 15, 4, 5),
  };
  const file = join(place.folder, 'pack.zip');
  const manifest = await writePackAt(input, file);
  return {
    folder: place.folder,
    input,
    file,
    pack: readFileSync(file),
    manifest,
    photo,
    clean: () => {
      db.close();
      place.clean();
    },
  };
}
