/*
 * Every form of a report of real posts (Lac-Mégantic, July 2013), each read back by something else (both languages are
 * made from the scenarios);
 * and of an incident of two lines in scripts that few fonts have.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { hasWriter, makeAllForms, openInWriter, plainSpaces } from '../../support/report/allForms.ts';

const LIMIT_MS = 180_000;
const material = process.env.VIGIE_MATERIAL;
if (material === undefined)
  process.stdout.write('    VIGIE_MATERIAL is not set: no report of real posts was made\n');

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

it.skipIf(material === undefined)(
  'makes all forms of the report on Lac-Mégantic',
  async () => {
    const file = join(material ?? '', 'mentions', '2013_Lac_Megantic_train_crash.csv');
    expect(await desk.ask('mention.import', { file })).toMatchObject({ stored: 1_000 });
    const incident = await desk.ask('incident.declare', {
      title: 'Déraillement à Lac-Mégantic',
      level: 4,
      timeZone: 'America/Toronto',
      occurredAt: Date.UTC(2013, 6, 6, 5, 15),
    });
    const found = await desk.ask('mention.search', { text: 'megantic', limit: 3 });
    for (const { id } of found.rows)
      await desk.ask('evidence.pin', { incidentId: incident.id, mentionId: id });
    for (const locale of ['fr-CA'] as const) {
      const folder = join(place.folder, locale);
      const { document, pdf, files } = await makeAllForms(desk.ask, incident.id, locale, folder);
      expect(plainSpaces(pdf.text)).toContain('Lac-Mégantic');
      expect(document.volume.isMeasured).toBe(true);
      expect(readFileSync(files.csvMentions, 'utf8').split('\n').length).toBeGreaterThan(100);
      if (hasWriter()) {
        const text = plainSpaces(await openInWriter(files.docx, folder));
        expect(text).toContain('Lac-Mégantic');
        expect(text).toContain(plainSpaces(document.annex.digestLabel));
      }
    }
  },
  LIMIT_MS,
);

it(
  'makes all forms of an incident of two lines, with no mention, in scripts from everywhere',
  async () => {
    const incident = await desk.ask('incident.declare', {
      title: 'تسرب 泄漏 🚨',
      level: 1,
      timeZone: 'Asia/Shanghai',
    });
    await desk.ask('logLine.record', { incidentId: incident.id, text: 'قال المدير: «لا خطر».' });
    await desk.ask('logLine.record', { incidentId: incident.id, text: '=1+1 我们正在核实 👩‍🚒' });
    const { document, pdf } = await makeAllForms(desk.ask, incident.id, 'en-CA', join(place.folder, 'out'));
    expect(document.volume.isMeasured).toBe(false);
    expect(pdf.pages).toBeGreaterThan(1);
  },
  LIMIT_MS,
);
