/*
 * The report of an incident that was led in the room: its facts, decisions, tasks and clocks stand in the log in words,
 * who led and the three questions in the fact sheet; in both languages.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

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

it.each(['fr-CA', 'en-CA'] as const)('tells what the room did (%s)', async (locale) => {
  const { t } = createWords(locale);
  const declared = { title: '[fictif] Rappel', level: 2, timeZone: 'UTC' } as const;
  const { id: incidentId } = await desk.ask('incident.declare', declared);
  await desk.ask('incident.staff', { incidentId, duty: 'lead', person: desk.person });
  await desk.ask('incident.assess', {
    incidentId,
    trigger: '[fictif] une vidéo',
    fault: 'accidental',
    reaction: null,
    note: '',
  });
  const fact = await desk.ask('fact.state', {
    incidentId,
    text: '[fictif] trois malades',
    status: 'confirmed',
    source: 'laboratoire',
  });
  await desk.ask('decision.take', {
    incidentId,
    question: '[fictif] rappeler',
    choice: '[fictif] rappel complet',
    why: 'précaution',
    factIds: [fact.id],
  });
  await desk.ask('task.add', { incidentId, title: '[fictif] appeler' });
  await desk.ask('freeze.add', { incidentId, places: ['[fictif] infolettre'] });
  const file = join(place.folder, `report-${locale}.json`);
  await desk.ask('report.export', { incidentId, locale, format: 'json', file });
  const text = readFileSync(file, 'utf8');
  expect(text).not.toContain(t('report.actUnknown'));
  for (const said of [
    t('room.act_factStated', {
      status: t('room.status_confirmed').toLowerCase(),
      text: '[fictif] trois malades',
    }),
    t('room.act_decisionTaken', { text: '[fictif] rappel complet' }),
    t('log.because', { reason: 'précaution' }),
    t('room.act_taskAdded', { text: '[fictif] appeler' }),
    t('room.act_freezeListed', { text: '[fictif] infolettre' }),
    t('room.fault_accidental'),
    '[fictif] une vidéo',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain(t('room.reaction_unknown'));
});
