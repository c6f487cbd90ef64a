/*
 * An engine that dies the moment an erasure is on disk, before anything else is done for it:
 * eraseAndDie.ts FOLDER WORDS. It leaves a backup from before the words were recorded and one that
 * holds them.
 */
import { declareIncident, openDesk } from '../openEngine.ts';

const [, , folder, words] = process.argv;
if (folder === undefined || words === undefined) throw new Error('usage');
const desk = await openDesk(folder);
const incidentId = await declareIncident(desk);
await desk.ask('backup.make', {});
const line = await desk.ask('logLine.record', { incidentId, text: words });
await desk.ask('logLine.record', { incidentId, text: 'Autre ligne' });
await desk.ask('backup.make', {});
const { entries } = await desk.ask('entry.list', {});
const entryId = entries.find((entry) => entry.header.entityId === line.id)?.header.id ?? '';
// Changes are told between the act and what follows it.
desk.engine.onChanges(() => process.kill(process.pid, 'SIGKILL'));
await desk.ask('payload.erase', { entryIds: [entryId], reason: 'demande' });
