/*
 * The room on a real file: facts that turn, decisions that rest on them, tasks that two people reach for, clocks that
 * rest only with a reason. And any moment of it is what a replay of the journal to that moment gives.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOM_TABLES } from '../../../electron/engine/db/migrations/0011-room.ts';
import { refoldAll } from '../../../electron/engine/journal/projections.ts';
import { factText, statusOf } from '../../../shared/domain/factRules.ts';
import { stateAt } from '../../../shared/domain/historyAt.ts';
import { builtOn, roomAt, turnedGrounds } from '../../../shared/domain/roomAt.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

const MINUTE = 60_000;

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

const declare = async (level: 1 | 2 | 3 = 1): Promise<string> =>
  (
    await desk.ask('incident.declare', {
      title: '[fictif] Rappel du lot 42',
      level,
      timeZone: 'America/Toronto',
    })
  ).id;
/** As it is, or with its clocks as they will be: acts have the machine's own clock. */
const roomNow = async (incidentId: string, afterMin = 0) =>
  roomAt(await desk.ask('room.get', { incidentId }), null, Date.now() + afterMin * MINUTE);
const someoneElse = async () => {
  const made = await desk.ask('person.create', { name: 'Autre, fictive', language: 'fr' });
  return { person: (made as { id: string }).id, grade: 'console' } as const;
};

describe('the facts board', () => {
  it('keeps every turn of a fact, and lists what was built on it when it turns', async () => {
    const incidentId = await declare();
    const fact = await desk.ask('fact.state', {
      incidentId,
      text: 'Trois personnes malades',
      status: 'unconfirmed',
      source: 'appel d’un magasin',
    });
    await desk.ask('fact.turn', { factId: fact.id, status: 'confirmed', source: 'santé publique' });
    const decision = await desk.ask('decision.take', {
      incidentId,
      question: 'Rappeler le lot ?',
      options: ['rappel complet', 'attendre'],
      choice: 'Rappel complet du lot 42',
      why: 'principe de précaution',
      factIds: [fact.id],
    });
    expect(decision.grounds).toEqual([
      { factId: fact.id, text: 'Trois personnes malades', status: 'confirmed' },
    ]);
    await desk.ask('fact.turn', { factId: fact.id, status: 'refuted', source: 'laboratoire' });
    const { facts, decisions } = await roomNow(incidentId);
    expect(facts[0]?.turns.map(({ status, source }) => [status, source])).toEqual([
      ['unconfirmed', 'appel d’un magasin'],
      ['confirmed', 'santé publique'],
      ['refuted', 'laboratoire'],
    ]);
    expect(builtOn(fact.id, decisions).map(({ id }) => id)).toEqual([decision.id]);
    expect(decisions[0] === undefined ? [] : turnedGrounds(decisions[0], facts)).toHaveLength(1);
    const { items } = await desk.ask('incident.timeline', { incidentId });
    expect(items.map((item) => (item.type === 'act' ? [item.kind, item.title] : []))).toEqual([
      ['incident.declared', '[fictif] Rappel du lot 42'],
      ['fact.stated', 'Trois personnes malades'],
      ['fact.turned', 'Trois personnes malades'],
      ['decision.taken', 'Rappel complet du lot 42'],
      ['fact.turned', 'Trois personnes malades'],
    ]);
  });

  it('refuses the same status, what was taken off, and a moment of tomorrow or of last week', async () => {
    const incidentId = await declare();
    const input = { incidentId, text: 'Rumeur', status: 'unknown' };
    const { id } = await desk.ask('fact.state', input as never);
    const refused = async (name: never, more: object) => (await desk.refused(name, more)).code;
    expect(await refused('fact.turn' as never, { factId: id, status: 'unknown' })).toBe('fact.sameStatus');
    expect(await refused('fact.state' as never, { ...input, occurredAt: Date.now() + 86_400_000 })).toBe(
      'moment.inFuture',
    );
    expect(await refused('fact.state' as never, { ...input, occurredAt: Date.now() - 7 * 86_400_000 })).toBe(
      'moment.beforeIncident',
    );
    await desk.ask('fact.withdraw', { factId: id });
    expect(await refused('fact.turn' as never, { factId: id, status: 'confirmed' })).toBe('fact.withdrawn');
    expect((await roomNow(incidentId)).facts).toEqual([]);
    await desk.ask('fact.restore', { factId: id });
    await desk.ask('fact.amend', { factId: id, text: 'Rumeur d’intoxication' });
    const [fact] = (await roomNow(incidentId)).facts;
    expect(fact?.wordings.map(({ text }) => text)).toEqual(['Rumeur', 'Rumeur d’intoxication']);
  });
});

describe('decisions', () => {
  it('answer a question that was asked, and are reversed by another one, never edited', async () => {
    const incidentId = await declare();
    const asked = await desk.ask('decision.ask', { incidentId, question: 'Fermer l’usine ?' });
    expect((await roomNow(incidentId)).decisions[0]).toMatchObject({ status: 'asked' });
    const taken = await desk.ask('decision.take', {
      incidentId,
      decisionId: asked.id,
      choice: 'Non',
      reviewAt: Date.now() + 60 * MINUTE,
    });
    expect(taken).toMatchObject({ id: asked.id, question: 'Fermer l’usine ?', status: 'taken' });
    const again = { incidentId, decisionId: asked.id, choice: 'Oui' };
    expect((await desk.refused('decision.take', again)).code).toBe('decision.notOpen');
    expect((await desk.refused('decision.withdraw', { decisionId: asked.id })).code).toBe('decision.notOpen');
    const other = await desk.ask('decision.take', { incidentId, choice: 'Oui', reverses: asked.id });
    const { decisions } = await roomNow(incidentId);
    expect(decisions).toMatchObject([
      { id: other.id, status: 'taken', reverses: asked.id },
      { id: asked.id, status: 'reversed', choice: 'Non', reversedBy: other.id, reviewAt: null },
    ]);
    const passed = { incidentId, choice: 'Oui', reviewAt: Date.now() - 1 };
    expect((await desk.refused('decision.take', passed)).code).toBe('decision.reviewPassed');
  });
});

describe('tasks', () => {
  it('go to the first who claims them; the other is told', async () => {
    const incidentId = await declare();
    const task = await desk.ask('task.add', { incidentId, title: 'Appeler le laboratoire' });
    const other = await someoneElse();
    const answers = await Promise.all([
      desk.engine.call('task.claim', { taskId: task.id }, { person: desk.person, grade: 'console' }),
      desk.engine.call('task.claim', { taskId: task.id }, other),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
    expect(answers[1]).toMatchObject({ error: { code: 'task.claimed', detail: { by: desk.person } } });
    expect((await roomNow(incidentId)).tasks[0]?.claimedBy).toBe(desk.person);
    await desk.ask('task.complete', { taskId: task.id, note: 'fait' });
    expect((await desk.refused('task.claim', { taskId: task.id })).code).toBe('task.ended');
    await desk.ask('task.reopen', { taskId: task.id });
    expect((await roomNow(incidentId)).tasks[0]).toMatchObject({ status: 'open', endedAt: null });
  });

  it('come from the role cards that the level calls, each line once', async () => {
    await desk.ask('plan.begin', { origin: 'default', organisation: '[fictif] Usine' });
    const incidentId = await declare(3);
    const proposed = await desk.ask('task.propose', { incidentId });
    const first = proposed.filter(({ isFirst }) => isFirst).slice(0, 3);
    expect(first).toHaveLength(3);
    const lines = first.map(({ roleId, line }) => ({ roleId, line: line.en }));
    const made = await desk.ask('task.adopt', { incidentId, lines });
    expect(made.map(({ title, dueAt, addedAt }) => [title, (dueAt ?? 0) - addedAt])).toEqual(
      lines.map(({ line }) => [line, 5 * MINUTE]),
    );
    expect((await desk.refused('task.adopt', { incidentId, lines })).code).toBe('task.allAdded');
    const after = await desk.ask('task.propose', { incidentId });
    expect(after.filter(({ isAdded }) => isAdded)).toHaveLength(3);
    const invented = [{ roleId: first[0]?.roleId ?? '', line: 'inventé' }];
    expect((await desk.refused('task.adopt', { incidentId, lines: invented })).code).toBe('record.unknown');
  });
});

describe('clocks', () => {
  it('start with the acts that start them, rest only with a reason, and are kept by the acts that keep them', async () => {
    await desk.ask('plan.begin', { origin: 'default', organisation: '[fictif] Usine' });
    const incidentId = await declare(1);
    const clockOf = async (name: string, afterMin = 0) =>
      (await roomNow(incidentId, afterMin)).clocks.find(({ clock }) => clock === name);
    const minutesLeft = async (name: string, afterMin = 0) =>
      Math.round(((await clockOf(name, afterMin))?.leftMs ?? Number.NaN) / MINUTE);
    expect(await clockOf('owned')).toMatchObject({ state: 'running' });
    expect(await minutesLeft('owned', 10)).toBe(50);
    await desk.ask('incident.staff', { incidentId, duty: 'lead', person: desk.person });
    expect(await clockOf('owned', 90)).toMatchObject({ state: 'fulfilled' });
    await desk.ask('incident.changeLevel', { incidentId, level: 3 });
    expect(await minutesLeft('holding')).toBe(60);
    const holding = { incidentId, clock: 'holding' } as const;
    expect((await desk.refused('clock.pause', { ...holding, reason: '' })).code).toBe('call.inputInvalid');
    await desk.ask('clock.pause', { ...holding, reason: 'le juridique relit' });
    expect(await clockOf('holding', 90)).toMatchObject({
      state: 'paused',
      pause: { reason: 'le juridique relit' },
    });
    expect(await minutesLeft('holding', 90)).toBe(60);
    await desk.ask('clock.resume', holding);
    expect(await clockOf('holding', 61)).toMatchObject({ state: 'overdue' });
    await desk.ask('clock.fulfil', holding);
    expect(await clockOf('holding', 61)).toMatchObject({ state: 'fulfilled' });
    expect(await clockOf('update')).toMatchObject({ round: 1, state: 'running' });
    expect((await desk.refused('clock.fulfil', holding)).code).toBe('clock.fulfilled');
    expect((await desk.refused('clock.resume', { incidentId, clock: 'debrief' })).code).toBe(
      'clock.notStarted',
    );
  });
});

describe('the freeze ledger', () => {
  it('lists the plan’s places and others once, silences with a proof, and keeps what was silenced', async () => {
    await desk.ask('plan.begin', { origin: 'default', organisation: '[fictif] Usine' });
    const incidentId = await declare(3);
    const proposed = await desk.ask('freeze.propose', { incidentId });
    expect(proposed.length).toBeGreaterThan(0);
    const places = [proposed[0]?.line.fr ?? '', '[fictif] Infolettre'];
    const [first, own] = await desk.ask('freeze.add', { incidentId, places });
    expect((await desk.refused('freeze.add', { incidentId, places })).code).toBe('freeze.allListed');
    expect((await desk.ask('freeze.propose', { incidentId }))[0]?.isListed).toBe(true);
    const freezeId = own?.id ?? '';
    expect((await desk.refused('freeze.lift', { freezeId })).code).toBe('freeze.notFrozen');
    await desk.ask('freeze.confirm', { freezeId, proof: 'capture 3' });
    expect((await desk.refused('freeze.withdraw', { freezeId })).code).toBe('freeze.frozen');
    expect((await roomNow(incidentId)).freezes).toMatchObject([
      { id: first?.id, status: 'listed' },
      { id: freezeId, status: 'frozen', proof: 'capture 3', frozenBy: desk.person },
    ]);
    await desk.ask('freeze.lift', { freezeId, note: 'fini' });
    await desk.ask('freeze.withdraw', { freezeId: first?.id ?? '' });
    expect((await roomNow(incidentId)).freezes).toMatchObject([{ id: freezeId, status: 'thawed' }]);
  });
});

/** The room as the journal alone makes it, of what was recorded by a moment. */
function replayed(file: string, moment: number, incidentId: string) {
  const copy = join(place.folder, `replay-${moment}.db`);
  copyFileSync(file, copy);
  const db = new Database(copy);
  db.pragma('foreign_keys = OFF');
  // The copy is made to forget, which no file of the product allows.
  const guards = db
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'entry'")
    .pluck()
    .all();
  for (const guard of guards) db.exec(`DROP TRIGGER ${guard}`);
  db.exec('DELETE FROM entry_void');
  for (const table of [...ROOM_TABLES, 'incident']) db.exec(`DELETE FROM ${table}`);
  db.prepare('DELETE FROM entry WHERE recorded_at > ?').run(moment);
  refoldAll(db);
  const states = (table: string) =>
    db
      .prepare<[string], string>(`SELECT state FROM ${table} WHERE ? IN (incident_id, id) ORDER BY id`)
      .pluck()
      .all(incidentId)
      .map((text) => JSON.parse(text));
  const room = {
    incident: states('incident'),
    facts: states('fact'),
    decisions: states('decision'),
    tasks: states('task'),
    freezes: states('freeze'),
    callRuns: states('call_run'),
    handovers: states('handover'),
    internalBriefs: states('internal_brief'),
  };
  db.close();
  return room;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

describe('any moment of the room', () => {
  it('is what a replay of the journal to that moment gives', async () => {
    const incidentId = await declare();
    await desk.ask('plan.begin', { origin: 'default', organisation: '[fictif] Brasserie' });
    const { id: sam } = await desk.ask('person.create', { name: 'Sam, fictif', language: 'fr' });
    const { id: ana } = await desk.ask('contact.add', { fields: { name: '[fictif] Ana' } });
    const places = [{ contactId: ana, callerId: null, backupCallerId: null }];
    const { id: treeId } = await desk.ask('callTree.add', {
      fields: { name: { fr: 'Cellule', en: 'Team' }, places },
    });
    const { id: runId } = await desk.ask('callRun.start', { treeId, incidentId });
    const briefId = (await desk.ask('internalBrief.list', { incidentId })).rows[0]?.briefId ?? '';
    const ids: { facts: string[]; tasks: string[] } = { facts: [], tasks: [] };
    const statuses = ['confirmed', 'refuted', 'unknown', 'unconfirmed'] as const;
    // A seeded story: the same one every time.
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const moments: number[] = [];
    for (let step = 0; step < 60; step += 1) {
      await setTimeout(2 + next(5));
      const fact = ids.facts[next(Math.max(1, ids.facts.length))];
      const task = ids.tasks[next(Math.max(1, ids.tasks.length))];
      const kind = next(10);
      if (kind === 0 || fact === undefined) {
        const stated = { incidentId, text: `fait ${step}`, status: 'unconfirmed' } as const;
        ids.facts.push((await desk.ask('fact.state', stated)).id);
      } else if (kind === 1) {
        const status = statuses[next(4)] ?? 'unknown';
        await desk.engine.call(
          'fact.turn',
          { factId: fact, status },
          { grade: 'headless', person: desk.person },
        );
      } else if (kind === 2 || task === undefined)
        ids.tasks.push((await desk.ask('task.add', { incidentId, title: `tâche ${step}` })).id);
      else if (kind === 3)
        await desk.engine.call('task.complete', { taskId: task }, { grade: 'headless', person: desk.person });
      else if (kind === 4)
        await desk.ask('decision.take', {
          incidentId,
          choice: `choix ${step}`,
          factIds: [fact],
          // Typed later than it happened.
          occurredAt: Date.now() - 2 * MINUTE,
        });
      else if (kind === 5) await desk.ask('fact.amend', { factId: fact, text: `fait, redit ${step}` });
      else if (kind === 6) await desk.ask('freeze.add', { incidentId, places: [`lieu ${step}`] });
      else if (kind === 7)
        await desk.ask('callRun.try', { runId, contactId: ana, outcome: 'voicemail', note: `essai ${step}` });
      else if (kind === 8) {
        const offer = { incidentId, duty: 'lead', to: sam, language: 'fr', text: `relais ${step}` } as const;
        const { id: handoverId } = await desk.ask('handover.offer', offer);
        if (next(2) === 0) await setTimeout(3);
        await desk.ask('handover.withdraw', { handoverId });
      } else await desk.ask('internalBrief.give', { incidentId, briefId, way: `moyen ${step}` });
      if (step % 3 === 2) moments.push(Date.now());
    }
    const history = await desk.ask('room.get', { incidentId });
    const { file } = desk;
    await desk.stop();
    const db = new Database(file);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    expect(moments.length).toBeGreaterThan(10);
    for (const moment of moments) {
      const shown = roomAt(history, moment, Date.now());
      const { incident, facts, decisions, tasks, ...others } = replayed(file, moment, incidentId);
      expect(shown.incident).toEqual(incident[0]);
      expect([...shown.facts].sort(byId)).toEqual(facts);
      expect([...shown.decisions].sort(byId)).toEqual(decisions);
      expect([...shown.tasks].sort(byId)).toEqual(tasks);
      expect([...shown.freezes].sort(byId)).toEqual(others.freezes);
      expect([...shown.callRuns].sort(byId)).toEqual(others.callRuns);
      expect(shown.handovers).toEqual(others.handovers.filter(({ status }) => status === 'offered'));
      const given = history.internalBriefs.flatMap((one) => stateAt(one, moment) ?? []);
      expect([...given].sort(byId)).toEqual(others.internalBriefs);
    }
    // Apart the moments differ: the comparison can fail.
    const texts = moments.map((at) =>
      JSON.stringify(roomAt(history, at, Date.now()).facts.map((fact) => [factText(fact), statusOf(fact)])),
    );
    expect(new Set(texts).size).toBeGreaterThan(5);
    desk = await openDesk(place.folder);
  });
});
