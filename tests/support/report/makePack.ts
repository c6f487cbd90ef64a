/*
 * Makes a small evidence pack with a real engine, in a process of its own: `node tests/support/report/makePack.ts FOLDER`
 * writes `whole.zip` there and says the id of its one line of the log. A test of windows need not read the engine.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import { filesFolder } from '../../../electron/engine/files/fileStore.ts';
import { writeReportHtml } from '../../../electron/engine/report/html.ts';
import { writeEvidencePack } from '../../../electron/engine/report/pack/evidencePack.ts';
import { declareIncident, openDesk } from '../openEngine.ts';

const folder = process.argv[2] ?? '.';
const desk = await openDesk(folder);
const incidentId = await declareIncident(desk);
const line = await desk.ask('logLine.record', { incidentId, text: 'Appel au responsable de la qualité' });
await desk.ask('evidence.attachBytes', {
  incidentId,
  base64: Buffer.from('photo').toString('base64'),
  name: 'photo.jpg',
});
const document = await desk.ask('report.build', { incidentId, locale: 'fr-CA' });
const { entries } = await desk.ask('entry.list', {});
await desk.stop();

const db = connect(desk.file, { isReadOnly: true, mustExist: true });
const chunks: Uint8Array[] = [];
await writeEvidencePack(
  {
    db,
    filesFolder: filesFolder(desk.file),
    reports: [{ document, html: writeReportHtml(document) }],
    forms: [],
    generatedAt: Date.UTC(2026, 2, 20),
  },
  { write: async (bytes) => void chunks.push(bytes) },
);
db.close();
writeFileSync(join(folder, 'whole.zip'), Buffer.concat(chunks));
process.stdout.write(entries.find(({ header }) => header.entityId === line.id)?.header.id ?? '');
