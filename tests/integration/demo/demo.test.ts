/*
 * The demonstration told to a real engine on a real file: the scenario of an exercise, and what a team does about it.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DemoPlay, seedDemo } from '../../../electron/engine/ingest/demo.ts';
import { sayClock } from '../../../electron/engine/ingest/demoActs.ts';
import type { DemoFace } from '../../../electron/engine/ingest/demoFace.ts';
import { startDemoLive } from '../../../electron/engine/ingest/demoLive.ts';
import { demoCallsOf, demoPostsOf } from '../../../electron/engine/ingest/demoPosts.ts';
import { loadDemo, startDemo } from '../../../electron/engine/ingest/startDemo.ts';
import { roomAt } from '../../../shared/domain/roomAt.ts';
import type { Scenario } from '../../../shared/domain/scenario.ts';
import { type Desk, declareIncident, openDesk, temporaryFolder } from '../../support/openEngine.ts';

const play = await loadDemo();
const { team, scenario } = play;
const past = demoPostsOf(scenario).filter(({ at }) => at <= team.nowAt);
const calls = demoCallsOf(scenario, 'fr');
const MINUTE = 60_000;

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk | null = null;
beforeEach(() => {
  place = temporaryFolder();
  troubles.length = 0;
});
afterEach(async () => {
  await desk?.stop();
  desk = null;
  place.clean();
});

const troubles: string[] = [];
const log = {
  error: (fields: object, message: string) => troubles.push(`${message} ${JSON.stringify(fields)}`),
};
const countOf = (type: string): number => team.acts.filter((act) => act.type === type).length;
const openDemo = async (): Promise<Desk> => {
  desk = await openDesk(place.folder, { realm: 'demo' });
  return desk;
};

describe('the demonstration in an engine', () => {
  it('tells the whole story once, in its own hours, and the journal holds', async () => {
    const { ask, engine } = await openDemo();
    const before = Date.now();
    (await startDemo(engine, log))();
    expect(troubles).toEqual([]);

    const [incident] = await ask('incident.list', {});
    if (incident === undefined) throw new Error('No incident was declared.');
    expect(incident).toMatchObject({ level: 3, peakLevel: 3, status: 'open' });
    expect(before - incident.declaredAt).toBeGreaterThan(44 * MINUTE);
    const { total } = await ask('mention.count', {});
    expect(total).toBe(past.length);
    const newest = (await ask('mention.list', { limit: 1 })).rows[0]?.postedAt ?? 0;
    // Nothing is posted later than now, and the feed is hot then.
    expect(before - newest).toBeGreaterThanOrEqual(-1_000);
    expect(before - newest).toBeLessThan(MINUTE);

    const { items } = await ask('incident.timeline', { incidentId: incident.id, limit: 2_000 });
    const lines = items.flatMap((item) => (item.type === 'logLine' ? [item.line] : []));
    const called = calls.filter(({ at }) => at <= team.nowAt).map(({ text }) => text);
    expect(called).toHaveLength(3);
    expect(lines).toHaveLength(countOf('line') + called.length);
    expect(lines.map(({ versions }) => versions[0]?.text)).toEqual(expect.arrayContaining(called));
    expect(JSON.stringify(items)).not.toContain('{clock');
    expect(lines.filter(({ versions }) => versions.length === 2)).toHaveLength(countOf('amend'));
    for (const item of items) {
      expect(item.voidReason).toBeNull();
      expect(item.recordedAt - item.occurredAt).toBeLessThan(5 * MINUTE);
      expect(item.occurredAt).toBeLessThan(before + MINUTE);
    }
    const evidence = await ask('evidence.list', { incidentId: incident.id });
    expect(evidence.filter((piece) => piece.unpinnedAt !== null)).toHaveLength(1);
    expect(evidence).toHaveLength(team.incident.mentions.length + countOf('pin'));
    expect((await ask('chain.verify', {})).isIntact).toBe(true);

    const document = await ask('report.build', { incidentId: incident.id, locale: 'fr-CA' });
    expect(document.banner?.word).toBe('DÉMO');
    expect(document.volume.isMeasured).toBe(true);

    (await startDemo(engine, log))();
    expect(await ask('incident.list', {})).toHaveLength(1);
    expect((await ask('mention.count', {})).total).toBe(total);
    expect(troubles).toEqual([]);
  }, 60_000);

  it('leaves no panel empty: plan, watches, duties, facts, decisions, tasks, words that went out', async () => {
    const { ask, engine } = await openDemo();
    (await startDemo(engine, log))();
    const [incident] = await ask('incident.list', {});
    const incidentId = incident?.id ?? '';

    const { parts } = await ask('plan.overview', {});
    expect(parts.filter((part) => part.records === 0).map((part) => part.noun)).toEqual([
      'asset',
      'source',
      'account',
    ]);
    const contacts = await ask('contact.list', {});
    expect(contacts.every(({ fields }) => /\(d[eé]mo\)$/.test(fields.name))).toBe(true);
    // Of a demonstration whoever is first in the list sits down.
    expect((await ask('person.list', {})).map(({ name }) => name).slice(1, 2)).toEqual([
      'Maude Lavigueur (démo)',
    ]);
    const people = new Map((await ask('person.list', {})).map((person) => [person.id, person]));
    expect(people.get(incident?.lead ?? '')?.name).toBe('Maude Lavigueur (démo)');
    expect(people.get(incident?.scribe ?? '')?.name).toBe('Gaspard Thiessen (démo)');
    expect(contacts.map(({ id }) => id)).toContain(people.get(incident?.lead ?? '')?.contactId);

    const queries = (await ask('watch.list', {})).map(({ fields }) => fields.query);
    for (const name of ['"Trois-Buttes"', '"lot 118"']) {
      const query = queries.find((one) => one.startsWith(`(${name}`) && one.includes(') NOT ')) ?? '';
      const tried = await ask('watch.test', { query });
      expect(tried.isValid).toBe(true);
      expect(tried.matched).toBeGreaterThan(50);
      expect(tried.matched).toBeLessThan(tried.tested);
    }

    const room = roomAt(await ask('room.get', { incidentId }), null, Date.now());
    expect(room.facts.length).toBe(countOf('fact'));
    expect(room.decisions.filter(({ status }) => status === 'taken')).toHaveLength(1);
    expect(room.tasks).toHaveLength(countOf('task'));
    const { statements } = await ask('statement.desk', { incidentId });
    expect(statements.flatMap(({ publications }) => publications)).toMatchObject([
      { language: 'fr', state: 'published', wasApproved: true },
      { language: 'en', state: 'published', wasApproved: true },
    ]);
    expect(statements[0]?.content.fr).toMatch(/Prochaine information à \d{1,2}\u00a0h\u00a0\d{2}/);
    expect(statements[0]?.promises[0]?.dueAt).toBeGreaterThan(Date.now() + 30 * MINUTE);
  }, 60_000);

  it('is told again after it was cut off, and every pin is found', async () => {
    const { ask, engine } = await openDemo();
    let batches = 0;
    const cutOff: DemoFace = {
      call: engine.call,
      pretendNow: engine.pretendNow,
      intake: async (batch) => {
        batches += 1;
        if (batches > 3) throw new Error('cut off');
        return engine.intake(batch);
      },
    };
    (await startDemo(cutOff, log))();
    expect(troubles).toHaveLength(1);
    expect(await ask('incident.list', {})).toEqual([]);
    const cutTotal = (await ask('mention.count', {})).total;
    expect(cutTotal).toBe(120);

    const again = await seedDemo(engine, play, Date.now() + MINUTE);
    expect(again).toMatchObject({ isSeeded: true, stored: past.length - cutTotal });
    expect((await ask('mention.count', {})).total).toBe(past.length);
    const evidence = await ask('evidence.list', { incidentId: again.incidentId ?? '' });
    expect(evidence).toHaveLength(team.incident.mentions.length + countOf('pin'));
    expect(await ask('callTree.list', {})).toHaveLength(1);
    // Of this desk, then of the story.
    expect(await ask('person.list', {})).toHaveLength(1 + team.people.length);
  }, 60_000);

  it('leaves a file alone in which an older version told another story', async () => {
    const { ask, engine } = await openDemo();
    await declareIncident(desk as Desk, 'Une autre histoire');
    const face: DemoFace = {
      call: engine.call,
      pretendNow: engine.pretendNow,
      intake: () => Promise.reject(new Error('nothing is to arrive')),
    };
    const stop = await startDemo(face, log);
    expect((await ask('mention.count', {})).total).toBe(0);
    expect((await ask('plan.overview', {})).revision).toBe(0);
    expect(troubles).toEqual([]);
    stop();
  });

  it('gives the clock back: what people record afterwards bears the real hour', async () => {
    const { ask, engine } = await openDemo();
    await seedDemo(engine, play, Date.now());
    const [incident] = await ask('incident.list', {});
    const line = await ask('logLine.record', { incidentId: incident?.id ?? '', text: 'Ici et maintenant' });
    expect(Math.abs(line.recordedAt - Date.now())).toBeLessThan(MINUTE);
  }, 60_000);

  it('lets the rest arrive, whoever calls once, also at a second showing, until it is stopped', async () => {
    const { ask, engine } = await openDemo();
    await seedDemo(engine, play, Date.now());
    const [incident] = await ask('incident.list', {});
    const quick = quickly(play);
    const said: string[] = [];
    const options = { clock: Date.now, onTrouble: (reason: string) => said.push(reason) };
    const count = async (): Promise<number> => (await ask('mention.count', {})).total;
    const until = async (wanted: number): Promise<void> => {
      while ((await count()) < wanted) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const told = async (): Promise<number> => {
      const { items } = await ask('incident.timeline', { incidentId: incident?.id ?? '', limit: 2_000 });
      const texts = items.flatMap((item) => (item.type === 'logLine' ? item.line.versions[0]?.text : []));
      return texts.filter((text) => text?.startsWith('Laboratoire (fictif)')).length;
    };
    expect(await told()).toBe(0);
    const stop = startDemoLive(engine, quick, options);
    await until(past.length + 7);
    expect(await told()).toBe(1);
    stop();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stored = await count();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await count()).toBe(stored);
    const again = startDemoLive(engine, quick, options);
    await until(stored + 4);
    again();
    expect(await told()).toBe(1);
    expect(said).toEqual([]);
  }, 60_000);

  it('names hours as each language writes them, in the zone of the story', () => {
    const now = Date.UTC(2026, 6, 6, 19, 49);
    const zone = 'America/Toronto';
    expect(sayClock('À {clock:600}.', 'fr', now, zone)).toBe('À 16\u00a0h\u00a000.');
    expect(sayClock('At {clock:600}, not {clock:-6600}', 'en', now, zone)).toBe(
      'At 4:00\u00a0p.m., not 2:00\u00a0p.m.',
    );
  });

  it('never lends another clock to a file that is not a demonstration', async () => {
    desk = await openDesk(place.folder, { realm: 'real' });
    await expect(desk.engine.pretendNow(1_000)).rejects.toThrow(/demo/);
  });
});

/** The same story, whose rest is three posts and the laboratory's call within a tenth of a second. */
function quickly({ team: people, scenario: whole }: DemoPlay): DemoPlay {
  const lab = whole.injects.find(({ id }) => id === 'lab');
  const posts = demoPostsOf(whole)
    .filter(({ at }) => at > people.nowAt)
    .slice(0, 3)
    .map(({ said }, index) => ({ ...said, after: (index + 1) * 0.02 }));
  if (lab === undefined) throw new Error('The laboratory does not call.');
  const rest: Scenario['injects'] = [
    { kind: 'posts', id: 'rest', at: people.nowAt, title: lab.title, expected: [], posts },
    { ...lab, at: people.nowAt + 0.07 },
  ];
  const before = whole.injects.filter(({ at, kind }) => kind !== 'posts' && at <= people.nowAt);
  const durationSeconds = people.nowAt + 0.1;
  return { team: people, scenario: { ...whole, durationSeconds, injects: [...before, ...rest] } };
}
