/*
 * What people write after an incident, on a real file: versions of the report written by several, approved by digests
 * and issued; answers to the debrief; the improvement plan. All of it in the log and in the report, also once the
 * incident is closed; and the same again when the journal is replayed.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { REPORT_TABLES } from '../../../electron/engine/db/migrations/0016-report.ts';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import { refoldAll } from '../../../electron/engine/journal/projections.ts';
import type { Change } from '../../../shared/contract/changes.ts';
import type { CallOutput, CallRawInput, EngineCallName } from '../../../shared/contract/contract.ts';
import { roomActWords } from '../../../shared/domain/roomActWords.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

const DIGEST = { fr: 'ab'.repeat(32), en: 'cd'.repeat(32) };
const DOCUMENTS: CallRawInput<'reportDraft.recordSubmission'>['documents'] = [
  { locale: 'fr-CA', digest: DIGEST.fr, sizeBytes: 10 },
  { locale: 'en-CA', digest: DIGEST.en, sizeBytes: 12 },
];

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let incidentId = '';
let ana = '';
let leo = '';

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
  const declared = { title: '[fictif] Rappel', level: 2, timeZone: 'America/Toronto' } as const;
  incidentId = (await desk.ask('incident.declare', declared)).id;
  ana = (await desk.ask('person.create', { name: '[fictif] Ana', language: 'fr' })).id;
  leo = (await desk.ask('person.create', { name: '[fictif] Léo', language: 'fr' })).id;
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

async function as<N extends EngineCallName>(person: string, name: N, input: CallRawInput<N>) {
  const reply = await desk.engine.call(name, input, { grade: 'console', person });
  return reply.ok ? (reply.value as CallOutput<N>) : reply.error.code;
}

const issueOf = (draftId: string): CallRawInput<'reportDraft.recordIssue'> => ({
  draftId,
  profile: 'board',
  receivers: ['[fictif] Conseil'],
  documents: [{ locale: 'fr-CA', digest: 'ef'.repeat(32) }],
  files: [{ format: 'pdf', language: 'fr', sha256: '12'.repeat(32), sizeBytes: 5 }],
});

it('is written by several over what they read, approved by somebody else, issued, and begun anew from there', async () => {
  const told: Change[] = [];
  desk.engine.onChanges(({ changes }) => told.push(...changes));
  const { id: draftId } = await desk.ask('reportDraft.begin', { incidentId });
  expect((await desk.refused('reportDraft.begin', { incidentId })).code).toBe('reportDraft.underWay');
  const own = { draftId, section: 'summary', language: 'fr' } as const;
  const first = await desk.ask('reportDraft.write', { ...own, text: '# Deux malades', basedOn: null });
  expect(await as(ana, 'reportDraft.write', { ...own, text: 'autre', basedOn: null })).toBe(
    'reportDraft.changed',
  );
  const basedOn = first.texts[0]?.entryId ?? '';
  const text = '# Trois malades\n\n[source](javascript:alert(1)) <b>vue</b>';
  expect(await as(ana, 'reportDraft.write', { ...own, text, basedOn })).toMatchObject({
    texts: [{ text, by: ana }],
    authors: [desk.person, ana],
  });
  await desk.ask('reportDraft.arrange', {
    draftId,
    languages: 'fr',
    classification: { fr: 'Confidentiel', en: '' },
  });
  const rated = await desk.ask('reportDraft.rate', {
    draftId,
    objectives: [{ objective: { fr: 'Répondre en une heure', en: '' }, rating: 'M' }],
  });
  expect(rated.objectives).toMatchObject([{ rating: 'M', note: '' }]);

  // A window names documents; it does not make them.
  expect(await as(leo, 'reportDraft.recordSubmission', { draftId, documents: DOCUMENTS })).toBe(
    'call.notAllowed',
  );
  expect(await as(leo, 'reportDraft.recordIssue', issueOf(draftId))).toBe('call.notAllowed');
  expect((await desk.refused('reportDraft.recordIssue', issueOf(draftId))).code).toBe(
    'reportDraft.notApproved',
  );
  await desk.ask('reportDraft.recordSubmission', { draftId, documents: DOCUMENTS });
  const late = { ...own, text: 'tard', basedOn: null };
  expect(await as(ana, 'reportDraft.write', late)).toBe('reportDraft.notDraft');
  const digests = [DIGEST.en, DIGEST.fr];
  expect(await as(leo, 'reportDraft.approve', { draftId, digests: [DIGEST.fr] })).toBe(
    'reportDraft.otherDocuments',
  );
  expect(await as(ana, 'reportDraft.approve', { draftId, digests })).toBe('reportDraft.ownText');
  expect((await desk.refused('reportDraft.approve', { draftId, digests })).code).toBe('reportDraft.ownText');
  expect(await as(leo, 'reportDraft.approve', { draftId, digests })).toMatchObject({ status: 'approved' });
  const other = { ...issueOf(draftId), documents: [{ locale: 'en-GB', digest: DIGEST.en }] };
  expect((await desk.refused('reportDraft.recordIssue', other)).code).toBe('reportDraft.otherDocuments');
  await desk.ask('reportDraft.recordIssue', issueOf(draftId));
  expect(await desk.ask('reportDraft.recordIssue', issueOf(draftId))).toMatchObject({
    status: 'issued',
    issues: [{ number: 1 }, { number: 2, receivers: ['[fictif] Conseil'] }],
  });
  for (const name of ['reportDraft.recall', 'reportDraft.withdraw'] as const)
    expect(typeof (await as(leo, name, { draftId }))).toBe('string');
  expect(await as(ana, 'reportDraft.write', late)).toBe('reportDraft.frozen');

  const next = await desk.ask('reportDraft.begin', { incidentId });
  expect(next).toMatchObject({
    number: 2,
    previousId: draftId,
    status: 'draft',
    languages: 'fr',
    classification: { fr: 'Confidentiel', en: '' },
    texts: [{ section: 'summary', text, by: ana }],
    authors: [ana],
    objectives: rated.objectives,
    issues: [],
  });
  const listed = await desk.ask('reportDraft.list', { incidentId });
  expect(listed.map(({ number, status }) => [number, status])).toEqual([
    [2, 'draft'],
    [1, 'issued'],
  ]);
  const document = await desk.ask('report.build', { incidentId, locale: 'fr-CA' });
  expect(document).toMatchObject({ classification: 'Confidentiel' });
  expect(document.parts.find(({ id }) => id === 'summary')?.blocks).toMatchObject([
    { type: 'heading', level: 3, inlines: [{ text: 'Trois malades', isSaid: true }] },
    { type: 'paragraph', inlines: [{ text: 'source <b>vue</b>', href: null }] },
  ]);
  const english = await desk.ask('report.build', { incidentId, locale: 'en-CA' });
  expect(english.parts.some(({ id }) => id === 'summary')).toBe(false);
  expect(told).toContainEqual({ noun: 'register', record: 'reportDraft', id: draftId });
  expect(told).toContainEqual({ noun: 'timeline', incidentId });
});

it('asks people and follows up after the closing, and tells it in the log and in the report', async () => {
  await desk.ask('incident.close', { incidentId, reason: '' });
  const answers = [{ question: 'why', text: 'La liste était vieille.' }] as const;
  const contributor = { personId: null, name: '[fictif] Ada', role: 'nuit' };
  const hot = { incidentId, form: 'hot', language: 'fr', contributor, answers: [...answers] } as const;
  const given = await desk.ask('contribution.give', { ...hot, answers: [...answers] });
  for (const [input, code] of [
    [{ ...hot, contributor: { ...contributor, name: '' } }, 'contribution.nameNeeded'],
    [{ ...hot, answers: [{ question: 'why', text: '' }] }, 'contribution.empty'],
    [{ ...hot, answers: [{ question: 'stillOpen', text: 'x' }] }, 'contribution.notAsked'],
    [{ ...hot, contributor: { ...contributor, personId: incidentId } }, 'person.unknown'],
    [{ ...hot, incidentId: ana }, 'incident.unknown'],
  ] as const)
    expect((await desk.refused('contribution.give', input)).code).toBe(code);
  const cold = await desk.ask('contribution.give', { ...hot, form: 'cold', answers: [...answers] });
  await desk.ask('contribution.withdraw', { contributionId: cold.id });
  expect((await desk.refused('contribution.amend', { contributionId: cold.id, answers: [] })).code).toBe(
    'contribution.withdrawn',
  );
  expect(await desk.ask('contribution.list', { incidentId })).toMatchObject([
    { id: given.id, withdrawn: null },
    { id: cold.id, withdrawn: { reason: '' } },
  ]);

  const opened = { incidentId, finding: { fr: '[fictif] Liste périmée', en: '' }, part: 'contacts' } as const;
  for (const [more, code] of [
    [{ finding: { fr: '', en: '' } }, 'improvement.findingNeeded'],
    [{ startOn: '2026-04-02', dueOn: '2026-04-01' }, 'improvement.dueBeforeStart'],
    [{ ownerId: incidentId }, 'contact.unknown'],
    [{ clauseId: incidentId }, 'record.unknown'],
  ] as const)
    expect((await desk.refused('improvement.open', { ...opened, ...more })).code).toBe(code);
  const { id: improvementId } = await desk.ask('improvement.open', {
    ...opened,
    proposal: 'Revoir chaque mois.',
    ownerId: ana,
    dueOn: '2026-04-01',
  });
  expect((await desk.refused('improvement.amend', { improvementId, startOn: '2026-05-01' })).code).toBe(
    'improvement.dueBeforeStart',
  );
  await desk.ask('improvement.amend', { improvementId, action: 'Nommer qui la tient' });
  const { entries } = await desk.ask('entry.list', { limit: 100 });
  const declaring = entries.find(({ header }) => header.kind === 'incident.declared')?.header.id ?? '';
  expect((await desk.refused('improvement.adopt', { improvementId, planEntryId: declaring })).code).toBe(
    'entry.unknown',
  );
  await desk.ask('improvement.adopt', { improvementId, note: '[fictif] révision 4' });
  await desk.ask('improvement.complete', { improvementId });
  expect((await desk.refused('improvement.drop', { improvementId, reason: 'x' })).code).toBe(
    'improvement.ended',
  );
  for (const asked of [incidentId, null])
    expect(await desk.ask('improvement.list', { incidentId: asked })).toMatchObject([
      { id: improvementId, status: 'completed', action: 'Nommer qui la tient' },
    ]);

  for (const locale of ['fr-CA', 'en-CA'] as const) {
    const { t } = createWords(locale);
    const { items } = await desk.ask('incident.timeline', { incidentId });
    const lines = items.flatMap((item) =>
      item.type === 'act' && /^(contribution|improvement)\./.test(item.kind)
        ? [roomActWords({ ...item, kind: item.kind as never }, t, (id) => id)]
        : [],
    );
    const finding = '[fictif] Liste périmée';
    const ada = (form: 'hot' | 'cold') => ({
      form: t(`reportWritten.form_${form}`),
      name: '[fictif] Ada',
    });
    expect(lines).toEqual([
      t('reportWritten.act_contributionGiven', ada('hot')),
      t('reportWritten.act_contributionGiven', ada('cold')),
      t('reportWritten.act_contributionWithdrawn', ada('cold')),
      t('reportWritten.act_improvementOpened', { text: finding }),
      t('reportWritten.act_improvementAmended', { text: finding }),
      t('reportWritten.act_improvementAdopted', { text: finding }),
      t('reportWritten.act_improvementCompleted', { text: finding }),
    ]);
  }
  const document = await desk.ask('report.build', { incidentId, locale: 'fr-CA' });
  expect(JSON.stringify(document.log)).toContain('Liste périmée');
  expect(JSON.stringify(document)).not.toContain(createWords('fr-CA').t('report.actUnknown'));
});

it('is erased word by word, and the rest folds to the same rows', async () => {
  const { id: draftId } = await desk.ask('reportDraft.begin', { incidentId });
  const one = { draftId, section: 'impact', language: 'fr' } as const;
  const draft = await desk.ask('reportDraft.write', { ...one, text: 'Zénaïde est malade', basedOn: null });
  const contributor = { personId: ana, name: '', role: '' };
  const answers = [{ question: 'why', text: 'Zénaïde' } as const];
  const input = { incidentId, form: 'hot', language: 'fr', contributor, answers } as const;
  const { id } = await desk.ask('contribution.give', { ...input, answers });
  await desk.ask('improvement.open', { incidentId, finding: { fr: 'Suivre', en: '' } });
  const { entries } = await desk.ask('entry.list', { limit: 100 });
  const given = entries.find(({ header }) => header.entityId === id)?.header.id ?? '';
  await desk.ask('payload.erase', {
    entryIds: [draft.texts[0]?.entryId ?? '', given],
    reason: '[fictif] demande',
  });
  const drafts = await desk.ask('reportDraft.list', { incidentId });
  expect(drafts).toMatchObject([{ texts: [], isErased: true }]);
  expect(await desk.ask('contribution.list', { incidentId })).toMatchObject([
    { contributor: null, answers: [], isErased: true },
  ]);
  expect(JSON.stringify(await desk.ask('incident.timeline', { incidentId }))).not.toContain('Zénaïde');

  await desk.stop();
  const db = connect(desk.file, { isReadOnly: false, mustExist: true });
  const rows = () => REPORT_TABLES.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY id`).all());
  const live = rows();
  expect(live.map((table) => table.length)).toEqual([1, 1, 1]);
  refoldAll(db);
  expect(rows()).toEqual(live);
  db.close();
  desk = await openDesk(place.folder);
});
