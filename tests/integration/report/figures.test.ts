/*
 * What the figures of a report are gathered from, on a real file: each moment is the one that was entered, with the entry
 * that says so; what was erased or has no effect does not count; counts of posts are those of the posts that were planted.
 */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FigureStamp } from '../../../shared/domain/reportFigureFacts.ts';
import { temporaryFolder } from '../../support/openEngine.ts';
import {
  at,
  type FigureRoom,
  figurePosts,
  HOUR,
  MINUTE,
  makeFigurePlan,
  openFigureRoom,
  START,
} from '../../support/report/figureRoom.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let place: ReturnType<typeof temporaryFolder>;
let room: FigureRoom;

beforeEach(async () => {
  place = temporaryFolder();
  room = await openFigureRoom(place.folder);
});
afterEach(async () => {
  await room.stop();
  place.clean();
});

it('takes each moment from the entry that says so, and counts the posts that count', async () => {
  const { as, ask, to, gathered } = room;
  const { cast, briefId, treeId, own, rival } = await makeFigurePlan(room);
  const { ana, leo, max } = cast;
  await room.plant(own, rival);
  const { rows } = await ask('mention.list', { limit: 100 });
  const idOf = (words: string): number => {
    const found = rows.find(({ text }) => text.includes(words));
    if (found === undefined) throw new Error(`no post says ${words}`);
    return found.id;
  };

  const declared = { title: '[fictif] Rappel', level: 1, timeZone: 'America/Toronto' } as const;
  const { id: incidentId } = await as(ana.person, 'incident.declare', declared);
  await as(ana.person, 'incident.scope', { incidentId, watchIds: [own] });
  await to(1);
  const called = await as(ana.person, 'logLine.record', {
    incidentId,
    text: '[fictif] un client appelle',
    occurredAt: at(-7),
  });
  await to(4);
  await as(ana.person, 'incident.staff', { incidentId, duty: 'scribe', person: max.person });
  await to(5);
  await as(ana.person, 'incident.staff', { incidentId, duty: 'lead', person: ana.person });
  await to(6);
  await as(ana.person, 'incident.changeLevel', { incidentId, level: 3, reason: 'blessés' });
  await to(9);
  const decided = { class: 'unhappy', level: 3, reason: '[fictif] à suivre' } as const;
  await as(max.person, 'verdict.observe', {
    mentionId: idOf('fromagère encore'),
    ...decided,
    recheckAt: at(40),
  });
  await to(11);
  await as(max.person, 'verdict.observe', { mentionId: idOf('merci'), ...decided, recheckAt: at(40) });
  await as(max.person, 'verdict.intervene', { mentionId: idOf('lamentable'), ...decided });
  await as(max.person, 'verdict.intervene', { mentionId: idOf('dangereux'), ...decided });
  await to(12);
  const run = await as(ana.person, 'callRun.start', { treeId, incidentId });
  await to(14);
  await as(ana.person, 'callRun.try', { runId: run.id, contactId: ana.contact, outcome: 'reached' });
  await as(ana.person, 'internalBrief.give', { incidentId, briefId, way: 'réunion' });
  await to(15);
  await ask('acknowledgement.record', { briefId, people: [{ contactId: ana.contact }], way: 'screen' });
  await to(17);
  await as(ana.person, 'callRun.try', { runId: run.id, contactId: max.contact, outcome: 'reached' });

  await to(20);
  const promise = {
    id: '019a0000-0000-7000-8000-000000000001',
    text: 'Des nouvelles',
    dueAt: at(80),
    ownerId: leo.person,
  };
  const statement = await as(ana.person, 'statement.draft', {
    ...{ incidentId, kind: 'statement', title: '[fictif] Première', languages: ['fr', 'en'] },
    ...{ fr: 'Nous vérifions.', en: 'We are checking.', promises: [promise] },
  });
  const text = { statementId: statement.id, digest: statement.digest ?? '' };
  const submit = async () => (await as(ana.person, 'statement.submit', text)).submission?.id ?? '';
  await as(max.person, 'statement.decline', { ...text, submissionId: await submit(), reason: 'trop court' });
  await to(21);
  const submissionId = await submit();
  await to(33);
  await as(leo.person, 'statement.sign', { ...text, submissionId });
  const mark = { ...text, network: 'x', address: 'https://example.org/1' };
  await to(34);
  await as(ana.person, 'statement.mark', { ...mark, language: 'en' });
  await to(38);
  await as(ana.person, 'statement.mark', { ...mark, language: 'fr' });
  await ask('acknowledgement.record', { briefId, people: [{ contactId: max.contact }], way: 'paper' });

  const reply = await as(ana.person, 'statement.draft', {
    ...{
      incidentId,
      kind: 'freeReply',
      title: '[fictif] Réponse',
      languages: ['fr'],
      mentionId: idOf('lamentable'),
    },
    ...{ fr: 'Nous sommes désolés.', en: '', isWithoutPromise: true },
  });
  await to(42);
  await as(ana.person, 'statement.mark', {
    ...{
      statementId: reply.id,
      digest: reply.digest ?? '',
      network: 'bluesky',
      language: 'fr',
      note: 'Urgence',
    },
  });

  const sitrep = async (words: string, nextAt: number | null) => {
    const drafted = await as(ana.person, 'sitrep.draft', {
      ...{ incidentId, size: 'flash', language: 'fr', text: words, nextAt },
    });
    await as(ana.person, 'sitrep.approve', { sitrepId: drafted.id, digest: sha256(words) });
  };
  await to(45);
  await sitrep('Tout est calme.', at(60));
  await to(70);
  await sitrep('Toujours calme.', null);
  await to(79);
  await as(leo.person, 'commitment.fulfil', { commitmentId: promise.id });
  await to(150);
  await as(ana.person, 'incident.close', { incidentId, reason: 'fini' });
  await to(160);

  const { entries } = await ask('entry.list', { incidentId, limit: 1_000 });
  const kindOf = new Map(entries.map(({ header }) => [header.id, header.kind]));
  const told = (stamp: FigureStamp | null) =>
    stamp === null
      ? null
      : [(stamp.at - START) / MINUTE, stamp.entryId === null ? null : kindOf.get(stamp.entryId)];
  const facts = gathered(incidentId);
  const { times } = facts;
  // The hour before the first post of the window is no part of it: an ordinary one stands first.
  expect(times.relation).toBe('watches');
  expect(told(times.detected)).toEqual([-7, 'logLine.recorded']);
  expect(told(times.acknowledged)).toEqual([5, 'incident.staffed']);
  expect(told(times.levelSet)).toEqual([0, 'incident.declared']);
  // The rival's post is no part of the incident.
  expect(told(times.decided)).toEqual([11, null]);
  expect(told(times.response.en)).toEqual([34, 'statement.published']);
  expect(told(times.response.fr)).toEqual([38, 'statement.published']);
  expect(times.responseNoted).toBeNull();
  expect(told(times.closed)).toEqual([150, 'incident.closed']);
  expect(facts.until).toBe(at(150));

  expect(facts.quorums.map(({ started, reached }) => [told(started), told(reached)])).toEqual([
    [
      [12, 'callRun.started'],
      [17, 'callRun.tried'],
    ],
  ]);
  expect(
    facts.approvals.map(({ submittedAt, approvedAt, endedAt, timeBoxMs, signers }) => [
      (submittedAt - START) / MINUTE,
      approvedAt,
      endedAt,
      timeBoxMs,
      signers.map((one) => [one.personId, one.at]),
    ]),
  ).toEqual([
    [20, null, at(20), 10 * MINUTE, []],
    [21, at(33), null, 10 * MINUTE, [[leo.person, at(33)]]],
  ]);
  expect(facts.approvals.map(({ entryId }) => kindOf.get(entryId))).toEqual([
    'statement.submitted',
    'statement.submitted',
  ]);
  expect(facts.promises).toMatchObject([{ dueAt: at(80), keptAt: at(79), brokenAt: null }]);
  // The public rhythm was not kept; the situation report came ten minutes late.
  expect(facts.updates.map(({ kind, dueAt, doneAt }) => [kind, (dueAt - START) / MINUTE, doneAt])).toEqual([
    ['sitrep', 60, at(70)],
    ['update', 98, null],
  ]);
  expect(facts.publicWords.map(told)).toEqual([
    [34, 'statement.published'],
    [38, 'statement.published'],
  ]);
  expect(facts.readers.map(({ givenAt, acknowledgedAt }) => [givenAt, acknowledgedAt])).toEqual([
    [at(14), at(15)],
    [at(14), at(38)],
  ]);

  const { posts: counted, audience, triage, replies } = facts;
  expect(counted?.scope).toBe('incident');
  const from = counted?.from ?? 0;
  const inside = figurePosts().flatMap((one) =>
    one.what === 'post' && one.post.text.includes('laiterie') && one.post.postedAt >= from ? [one.post] : [],
  );
  expect(inside.length).toBeGreaterThanOrEqual(6);
  expect(counted?.buckets.reduce((sum, one) => (one.at >= from ? sum + one.count : sum), 0)).toBe(
    inside.length,
  );
  expect(times.firstMention?.at).toBe(Math.min(...inside.map(({ postedAt }) => postedAt)));
  expect(from - (counted?.baselineFrom ?? 0)).toBeGreaterThanOrEqual(48 * HOUR);
  // Ida posted twice and counts once, with the larger of her audiences; nobody knows that of Kim.
  const wanted = new Map<string, number>();
  for (const { handle, reach } of inside)
    if (handle !== null && reach !== null) wanted.set(handle, Math.max(reach, wanted.get(handle) ?? 0));
  expect([...(audience?.reaches ?? [])].sort((a, b) => b - a)).toEqual(
    [...wanted.values()].sort((a, b) => b - a),
  );
  expect(audience).toMatchObject({ looked: inside.length, media: [] });
  expect(facts.voice).toEqual({ own: inside.length, competitors: 2 });
  const toned = facts.tone?.buckets.filter((one) => one.at >= from) ?? [];
  expect(toned.reduce((sum, one) => sum + one.count, 0)).toBe(inside.length);
  expect(toned.reduce((sum, one) => sum + one.negative, 0)).toBeGreaterThan(
    toned.reduce((sum, one) => sum + one.positive, 0),
  );

  expect(triage.observed).toEqual([{ at: at(11), recheckAt: at(40), intervenedAt: null }]);
  expect(triage.intervened).toEqual([
    { postedAt: at(2), repliedAt: at(42) },
    { postedAt: at(4), repliedAt: null },
  ]);
  expect(replies).toMatchObject([{ postedAt: at(2), repliedAt: at(42), isToPrivate: false }]);
  expect(facts.targets).toMatchObject({
    level: 3,
    isCopied: true,
    clocks: [
      { clock: 'owned', minutes: 15, source: '[fictif] guide, p. 4' },
      { clock: 'holding', minutes: 60, source: '' },
      { clock: 'update', minutes: 60, source: '' },
    ],
  });

  const document = await ask('report.build', { incidentId, locale: 'en-CA' });
  const figures = document.figures?.figures ?? [];
  const shown = Object.fromEntries(figures.map(({ key, raw, verdict }) => [key, [raw, verdict]]));
  expect(shown).toMatchObject({
    timeToAcknowledge: [12 * MINUTE, 'met'],
    decisionTime: [18 * MINUTE, 'noTarget'],
    timeToFirstResponse: [41 * MINUTE, 'met'],
    languageGap: [4 * MINUTE, 'noTarget'],
    timeToClose: [157 * MINUTE, 'noTarget'],
    quorumTime: [5 * MINUTE, 'noTarget'],
    approvalLatencyMedian: [12 * MINUTE, 'noTarget'],
    approvalPastTimeBox: [100, 'missed'],
    promiseKeptRate: [100, 'noTarget'],
    updatePunctuality: [0, 'noTarget'],
    longestSilence: [112 * MINUTE, 'missed'],
    staffInformedFirst: [50, 'noTarget'],
    responseRate: [50, 'noTarget'],
    firstReplyMedian: [40 * MINUTE, 'noTarget'],
    movedToPrivate: [null, 'notMeasured'],
    observePrecision: [100, 'noTarget'],
    actionClosure: [null, 'notMeasured'],
  });
  // Every row that a figure leads to is in the log.
  const logged = new Set(document.log.rows.map((row) => row.entryId));
  const ledTo = figures.flatMap(({ entryIds, inputs }) => [
    ...entryIds,
    ...inputs.flatMap((input) => input.entryId ?? []),
  ]);
  expect(ledTo.length).toBeGreaterThan(20);
  expect(ledTo.filter((id) => !logged.has(id))).toEqual([]);

  // What has no effect, as after a merge, and what was erased, does not count.
  const line = called.versions[0]?.entryId ?? '';
  await room.alter((db) =>
    db.prepare(`INSERT INTO entry_void VALUES (?, 'logLine', ?, 'notFirst')`).run(line, called.id),
  );
  expect(told(gathered(incidentId).times.detected)).toEqual([0, 'incident.declared']);
  await room.alter((db) => db.prepare('DELETE FROM entry_void').run());
  expect(told(gathered(incidentId).times.detected)).toEqual([-7, 'logLine.recorded']);
  await as(ana.person, 'payload.erase', { entryIds: [line], reason: 'demande' });
  const erased = gathered(incidentId);
  expect(told(erased.times.detected)).toEqual([0, 'incident.declared']);

  // A later incident is held against this one; posts that nobody asked for count where no query is named.
  await to(200);
  const { id: laterId } = await as(ana.person, 'incident.declare', { ...declared, title: '[fictif] Encore' });
  const later = gathered(laterId);
  expect(later.earlier.map(({ incidentId: id, title }) => [id, title])).toEqual([
    [incidentId, '[fictif] Rappel'],
  ]);
  expect(later.earlier[0]?.times).toEqual(erased.times);
  expect(later.times).toMatchObject({ acknowledged: null, decided: null, closed: null });
  expect(later.posts?.scope).toBe('own');
  expect(facts.earlier).toEqual([]);
});
