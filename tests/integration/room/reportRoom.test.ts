/*
 * What a report gathers of a small incident on a real file: how it came to light, decisions about posts, a text that was
 * returned, signed late and published, a promise kept late, a sheet that half of an audience read, calls, the pictures'
 * numbers; an erased name is nowhere in it.
 */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openForReading } from '../../../electron/engine/db/open.ts';
import { prepareMentions } from '../../../electron/engine/db/repositories/mentionRepository.ts';
import { prepareStates } from '../../../electron/engine/db/repositories/stateRepository.ts';
import { gatherRoom } from '../../../electron/engine/report/gatherRoom.ts';
import type { CallOutput, CallRawInput, EngineCallName } from '../../../shared/contract/contract.ts';
import { netTone } from '../../../shared/domain/pictureTone.ts';
import type { ReportRoomFacts } from '../../../shared/domain/reportRoomFacts.ts';
import { builtThreads, type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { plantedPost, plantObserved } from '../../support/plantObserved.ts';

const MINUTE = 60_000;
const START = Math.floor(Date.now() / MINUTE) * MINUTE;
const at = (minutes: number): number => START + minutes * MINUTE;
const RULES = [{ id: 'w', query: 'exemple', excludedAuthors: [], hiddenAuthors: [] }];
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let threads: ReturnType<typeof builtThreads>;
let now = START;

beforeEach(async () => {
  now = START;
  place = temporaryFolder();
  await open();
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

/** Only a demo file lets a test say what time it is. */
async function open(): Promise<void> {
  threads = builtThreads();
  desk = await openDesk(place.folder, { realm: 'demo', threads, clock: () => now });
  await pass(0);
}
async function pass(minutes: number): Promise<void> {
  now += minutes * MINUTE;
  await threads.writer.call('pretendNow', now);
}
async function as<N extends EngineCallName>(
  person: string,
  name: N,
  input: CallRawInput<N>,
): Promise<CallOutput<N>> {
  const reply = await desk.engine.call(name, input, { grade: 'console', person });
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`);
  return reply.value as CallOutput<N>;
}
const ask = <N extends EngineCallName>(name: N, input: CallRawInput<N>) => desk.ask(name, input);

const post = (number: number, text: string, minutes: number, reach: number) =>
  plantedPost(number, {
    ...{ text: `[fictif] Exemple : ${text}`, externalId: `${number}`, reach, postedAt: at(minutes) },
  });

async function gathered(incidentId: string): Promise<ReportRoomFacts> {
  await desk.stop();
  const opened = openForReading(desk.file);
  if (!opened.ok) throw new Error(opened.error.code);
  const db = opened.value;
  try {
    const states = prepareStates(db);
    const incident = states.incident.get(incidentId);
    if (incident === null) throw new Error('There is no incident.');
    const room = db.transaction(() =>
      gatherRoom({ db, states, mentions: prepareMentions(db), now }, incident),
    )();
    if (room === null) throw new Error('There is no room.');
    return room;
  } finally {
    db.close();
    await open();
  }
}

it('gathers what the room did, act by act', async () => {
  await ask('plan.begin', { origin: 'empty', organisation: '[fictif] Laiterie' });
  const somebody = async (name: string) => {
    const contact = (await ask('contact.add', { fields: { name, language: 'fr' } })).id;
    return { contact, person: (await ask('person.create', { name, language: 'fr', contactId: contact })).id };
  };
  const ana = await somebody('[fictif] Ana');
  const leo = await somebody('[fictif] Léo');
  const max = await somebody('[fictif] Max');
  const role = {
    code: 'commsLead',
    name: { fr: 'Communications', en: 'Comms' },
    holderId: leo.contact,
  } as const;
  const { id: roleId } = await ask('role.add', { fields: role });
  await ask('approvalRule.add', {
    fields: { content: 'statement', level: 3, signatoryRoleIds: [roleId], mode: 'all', timeBoxMin: 10 },
  });
  const contactIds = [ana.contact, max.contact];
  const { id: audienceId } = await ask('audience.add', {
    fields: { name: { fr: 'Comptoir', en: 'Counter' }, contactIds },
  });
  const title = { fr: 'Au comptoir', en: 'At the counter' };
  const { id: briefId } = await ask('brief.add', { fields: { title, audienceId } });
  const places = [
    { contactId: ana.contact, callerId: null, backupCallerId: null },
    { contactId: max.contact, callerId: ana.contact, backupCallerId: null },
  ];
  const { id: treeId } = await ask('callTree.add', {
    fields: { name: { fr: 'Cellule', en: 'Team' }, places, quorum: 2 },
  });

  const { file } = desk;
  await desk.stop();
  const told = [
    post(1, 'ma bouteille a éclaté, c’est dangereux, quelle honte', -40, 1_000),
    post(2, 'lamentable, remboursez-moi', -30, 8_000),
    post(3, 'lamentable encore une fois', -20, 900),
    post(4, 'bravo et merci pour le marché', -10, 100),
  ];
  plantObserved(file, { s: told }, RULES, at(-5));
  await open();

  const { items } = await ask('triage.queue', {});
  const idOf = (words: string): number => items.find(({ text }) => text.includes(words))?.mentionId ?? 0;
  const decided = { class: 'rager', level: 1, reason: '[fictif] à suivre' } as const;
  const tripwires = [{ kind: 'audience' as const, atLeast: 5_000 }];
  const observed = { ...decided, recheckAt: at(60), tripwires };
  await as(max.person, 'verdict.observe', { mentionId: idOf('éclaté'), ...observed });
  await pass(1);
  await as(max.person, 'verdict.observe', { mentionId: idOf('merci'), ...observed });
  await pass(4);
  const declared = { title: '[fictif] Rappel', level: 3, timeZone: 'America/Toronto' } as const;
  const { id: incidentId } = await as(ana.person, 'incident.declare', {
    ...declared,
    mentionIds: [idOf('éclaté')],
  });
  await pass(2);
  await as(max.person, 'verdict.intervene', { mentionId: idOf('éclaté'), ...decided, incidentId });
  await as(ana.person, 'decision.take', {
    incidentId,
    question: 'Rappeler ?',
    choice: 'Oui',
    why: 'prudence',
  });

  const promise = {
    ...{ id: '019a0000-0000-7000-8000-000000000001', text: 'Des nouvelles à 15 h' },
    ...{ dueAt: at(60), ownerId: leo.person },
  };
  const statement = await as(ana.person, 'statement.draft', {
    ...{
      incidentId,
      kind: 'statement',
      title: '[fictif] Première',
      languages: ['fr', 'en'],
      posture: 'inform',
    },
    ...{ fr: 'Nous vérifions.', en: 'We are checking.', promises: [promise] },
  });
  const text = { statementId: statement.id, digest: statement.digest ?? '' };
  const submit = async () => (await as(ana.person, 'statement.submit', text)).submission?.id ?? '';
  await as(max.person, 'statement.decline', { ...text, submissionId: await submit(), reason: 'trop court' });
  const submissionId = await submit();
  await pass(15);
  await as(leo.person, 'statement.sign', { ...text, submissionId });
  const mark = { ...text, network: 'x', address: 'https://example.org/1' };
  await as(ana.person, 'statement.mark', { ...mark, language: 'fr' });
  await pass(3);
  await as(ana.person, 'statement.mark', { ...mark, language: 'en' });

  await as(ana.person, 'internalBrief.give', { incidentId, briefId, way: 'réunion' });
  await ask('acknowledgement.record', { briefId, people: [{ contactId: ana.contact }], way: 'screen' });
  const run = await as(ana.person, 'callRun.start', { treeId, incidentId });
  const call = (contactId: string, outcome: 'reached' | 'voicemail') =>
    as(ana.person, 'callRun.try', { runId: run.id, contactId, outcome });
  await call(ana.contact, 'reached');
  await pass(4);
  await call(max.contact, 'voicemail');
  await call(max.contact, 'reached');
  const sitrep = await as(ana.person, 'sitrep.draft', {
    ...{ incidentId, size: 'flash', language: 'fr', text: 'Tout est calme.' },
  });
  await as(ana.person, 'sitrep.approve', { sitrepId: sitrep.id, digest: sha256('Tout est calme.') });
  await as(ana.person, 'incident.changeLevel', { incidentId, level: 2, reason: 'retombée' });
  await pass(60);
  await as(leo.person, 'commitment.fulfil', { commitmentId: promise.id });
  await as(ana.person, 'incident.close', { incidentId, reason: 'fini' });
  await ask('contact.erase', { id: max.contact, reason: 'demande', alsoEntryIds: [] });
  await pass(1);
  const room = await gathered(incidentId);

  expect(room.detection.firstPost).toMatchObject({
    network: 'bluesky',
    postedAt: at(-40),
    receivedAt: at(-5),
  });
  expect(room.detection.traces.map(({ kind, at: when, by, decision }) => [kind, when, by, decision])).toEqual(
    [['triage', at(0), max.person, 'observed']],
  );
  expect(room.posts.map(({ kind, by, outcome }) => [kind, by, outcome.state, outcome.at])).toEqual([
    ['observed', max.person, 'intervened', at(7)],
    ['observed', max.person, 'open', null],
    ['intervened', max.person, 'open', null],
  ]);
  expect(room.posts[1]?.outcome.echoes).toBe(0);
  expect(room.decisions.map(({ choice, entryId }) => [choice, entryId === null])).toEqual([['Oui', false]]);
  expect(room.levels.map(({ from, to, reason }) => [from, to, reason])).toEqual([
    [null, 3, ''],
    [3, 2, 'retombée'],
  ]);

  const [told1] = room.statements;
  expect(
    told1?.trail.map(({ kind, person, note, isCompleting }) => [kind, person, note, isCompleting]),
  ).toEqual([
    ['submitted', ana.person, '', false],
    ['declined', max.person, 'trop court', false],
    ['submitted', ana.person, '', false],
    ['signed', leo.person, '', true],
    ['published', ana.person, '', false],
    ['published', ana.person, '', false],
  ]);
  expect(
    told1?.askings.map(({ approvedAt, endedAt, timeBoxMin }) => [approvedAt, endedAt, timeBoxMin]),
  ).toEqual([
    [null, at(7), 10],
    [at(22), null, 10],
  ]);
  expect(told1).toMatchObject({
    firstAt: { fr: at(22), en: at(25) },
    texts: [{ fr: 'Nous vérifions.', isOut: true }],
  });
  expect(room.roles).toMatchObject([{ id: roleId, name: role.name }]);
  expect(room.commitments).toMatchObject([{ dueAt: at(60), fulfilledAt: at(89), text: promise.text }]);

  expect(room.briefs).toMatchObject([
    { title, isBehind: true, expected: 1, acknowledgedAt: [at(25)], missing: [] },
  ]);
  expect(room.callRuns).toMatchObject([{ quorum: 2, quorumAt: at(29) }]);
  expect(room.callRuns[0]?.seats.map(({ depth, turnAt, reachedAt }) => [depth, turnAt, reachedAt])).toEqual([
    [0, at(25), at(25)],
    [1, at(25), at(29)],
  ]);
  expect(room.sitreps.map(({ number, text: words }) => [number, words])).toEqual([[1, 'Tout est calme.']]);
  // Whoever was erased from the plan has no name here, though the calls had copied it.
  expect(room.contacts).toContainEqual({ id: max.contact, name: null });
  expect(JSON.stringify(room)).not.toContain('[fictif] Max');

  expect(room.amplifiers).toMatchObject({ reach: 10_000, authors: 4, needed: 1, above: null });
  expect(room.amplifiers?.largest[0]).toMatchObject({ author: 'a2.example.org', reach: 8_000 });
  const toned = room.tone?.buckets ?? [];
  expect(toned.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  expect(toned.flatMap((bucket) => netTone(bucket) ?? []).some((net) => net < 0)).toBe(true);
  // Nobody stood as a source: what came was seen otherwise, and no query of the plan watches any category.
  expect(room.coverage?.cells.every(({ kind }) => kind === 'blind')).toBe(true);
});
