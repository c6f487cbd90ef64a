/*
 * A report is handed over, the incident goes on, and the next version says what is otherwise since.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesFolder, pathOfDigest } from '../../../electron/engine/files/fileStore.ts';
import { anchorsOf, documentParts, plainText } from '../../../shared/domain/reportAsBlocks.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { plainSpaces } from '../../support/report/allForms.ts';

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

const changesIn = (document: ReportDocument): readonly string[] | null => {
  const part = documentParts(document).find(({ id }) => id === 'changes');
  if (part === undefined) return null;
  return part.blocks
    .flatMap((block) => {
      if (block.type === 'list') return block.items.map(({ inlines }) => plainText(inlines));
      if (block.type === 'table') return block.rows.map(({ cells }) => cells.map(plainText).join(' | '));
      return 'inlines' in block ? [plainText(block.inlines)] : [];
    })
    .map(plainSpaces);
};

it('says since which version, what came and what reads otherwise', async () => {
  const { id: incidentId } = await desk.ask('incident.declare', {
    title: '[fictif] Rappel',
    level: 2,
    timeZone: 'America/Toronto',
  });
  const leo = (await desk.ask('person.create', { name: '[fictif] Léo', language: 'fr' })).id;
  const line = await desk.ask('logLine.record', { incidentId, text: '[fictif] Premier signalement' });
  const first = await desk.ask('reportDraft.begin', { incidentId });
  const own = { section: 'summary', language: 'fr' } as const;
  await desk.ask('reportDraft.write', { draftId: first.id, ...own, text: 'Un lot.', basedOn: null });
  const build = (profile: 'full' | 'public' = 'full') =>
    desk.ask('report.build', { incidentId, locale: 'fr-CA', profile });
  // What was never handed over is nothing to compare with.
  expect(changesIn(await build())).toBeNull();
  const submitted = await desk.ask('report.submit', { draftId: first.id, locales: ['fr-CA'] });
  const digests = submitted.submission?.documents?.map(({ digest }) => digest) ?? [];
  const approved = await desk.engine.call(
    'reportDraft.approve',
    { draftId: first.id, digests },
    { grade: 'console', person: leo },
  );
  expect(approved.ok).toBe(true);
  expect(changesIn(await build())).toBeNull();
  const { jobId } = await desk.ask('report.open', {
    incidentId,
    locale: 'fr-CA',
    draftId: first.id,
    receivers: ['[fictif] Conseil'],
  });
  const file = join(place.folder, 'first.json');
  expect(await desk.ask('report.write', { jobId, format: 'json', file })).toMatchObject({ issue: 1 });
  await desk.ask('report.close', { jobId });

  await desk.ask('logLine.record', { incidentId, text: '[fictif] Deuxième signalement' });
  await desk.ask('logLine.amend', { logLineId: line.id, text: '[fictif] Premier appel', reason: '' });
  await desk.ask('incident.changeLevel', { incidentId, level: 3, reason: '' });
  const next = await desk.ask('reportDraft.begin', { incidentId });
  const basedOn = next.texts[0]?.entryId ?? null;
  await desk.ask('reportDraft.write', { draftId: next.id, ...own, text: 'Deux lots.', basedOn });
  const later = await build();
  const said = changesIn(later) ?? [];
  expect(said[0]).toMatch(/^Par rapport à la version 1, remise pour la première fois le /);
  expect(said).toContain('Niveau : Niveau 2 · Alerte → Niveau 3 · Crise');
  expect(said).toContain('1 ligne de la main courante corrigée, annulée ou effacée.');
  expect(said.some((one) => /^\d+ lignes ajoutées à la main courante\.$/.test(one))).toBe(true);
  expect(said.some((one) => one.startsWith('Parties dont le contenu diffère : Synthèse'))).toBe(true);
  expect(anchorsOf(documentParts(later)).has('changes')).toBe(true);
  expect(changesIn(await build('public'))).toBeNull();
  // It was handed over in French only.
  expect(changesIn(await desk.ask('report.build', { incidentId, locale: 'en-CA' }))).toBeNull();

  // Whoever asks where a name stands is told of the frozen version too, which keeps the words that were corrected since.
  const found = await desk.ask('trace.find', { text: 'premier SIGNALEMENT' });
  expect(found.frozenReports).toMatchObject({
    count: 1,
    first: { incidentId, excerpt: expect.stringContaining('Premier signalement') },
  });
  expect((await desk.ask('trace.find', { text: 'deuxieme signalement' })).frozenReports.count).toBe(0);

  // Of a version that is not what it was nothing is said, and it is not written again; the next one is.
  const kept = pathOfDigest(filesFolder(desk.file), digests[0] ?? '');
  const bytes = readFileSync(kept);
  rmSync(kept);
  writeFileSync(kept, bytes.toString('utf8').replace('Un lot.', 'Dix lots.'));
  expect(changesIn(await build())).toBeNull();
  const again = { incidentId, locale: 'fr-CA', draftId: first.id } as const;
  expect((await desk.refused('report.open', again)).code).toBe('reportDraft.noDocument');
  writeFileSync(kept, bytes);
  expect((await desk.ask('report.open', again)).digest).toMatch(/^[0-9a-f]{64}$/);
});
