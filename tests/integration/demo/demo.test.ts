/*
 * The demonstration told to a real engine on a real file.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sayClock, seedDemo, startDemoDrip } from '../../../electron/engine/ingest/demo.ts';
import { startDemo } from '../../../electron/engine/ingest/startDemo.ts';
import scenarioData from '../../../resources/demo/scenario.json' with { type: 'json' };
import { demoScenarioSchema } from '../../../shared/domain/demoScenario.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

const scenario = demoScenarioSchema.parse(scenarioData);
const HOUR = 3_600_000;

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk | null = null;
beforeEach(() => {
  place = temporaryFolder();
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

describe('the demonstration in an engine', () => {
  it('tells the whole story once, in its own hours, and the journal holds', async () => {
    desk = await openDesk(place.folder, { realm: 'demo' });
    const before = Date.now();
    const stop = await startDemo(desk.engine, log);
    stop();
    expect(troubles).toEqual([]);

    const [incident] = await desk.ask('incident.list', {});
    if (incident === undefined) throw new Error('No incident was declared.');
    expect(incident).toMatchObject({ level: 3, peakLevel: 3, status: 'open' });
    expect(before - incident.declaredAt).toBeGreaterThan(2 * HOUR);
    const { total } = await desk.ask('mention.count', {});
    expect(
      (await desk.ask('mention.search', { text: 'clock', limit: 5, isLastWordPrefix: false })).rows,
    ).toEqual([]);
    expect(total).toBe(scenario.mentions.length);

    const { items } = await desk.ask('incident.timeline', { incidentId: incident.id, limit: 2_000 });
    const lines = items.filter((item) => item.type === 'logLine');
    expect(lines).toHaveLength(scenario.acts.filter((act) => act.type === 'line').length);
    expect(lines.filter((item) => item.line.versions.length === 2)).toHaveLength(2);
    for (const item of items) {
      expect(item.voidReason).toBeNull();
      expect(item.recordedAt - item.occurredAt).toBeLessThan(5 * 60_000);
      expect(item.occurredAt).toBeLessThan(before);
    }
    const { parts } = await desk.ask('plan.overview', {});
    expect(parts.filter((part) => part.records === 0).map((part) => part.noun)).toEqual([
      'asset',
      'source',
      'account',
    ]);
    const names = (await desk.ask('contact.list', {})).map(({ fields }) => fields.name);
    expect(names.every((name) => /\(d[eé]mo\)$/.test(name))).toBe(true);
    const evidence = await desk.ask('evidence.list', { incidentId: incident.id });
    expect(evidence.filter((piece) => piece.unpinnedAt !== null)).toHaveLength(1);
    expect(evidence.length).toBe(
      scenario.incident.mentions.length + scenario.acts.filter((act) => act.type === 'pin').length,
    );
    expect((await desk.ask('chain.verify', {})).isIntact).toBe(true);

    const document = await desk.ask('report.build', { incidentId: incident.id, locale: 'fr-CA' });
    expect(document.banner?.word).toBe('DÉMO');
    expect(document.volume.isMeasured).toBe(true);

    expect(await seedDemo(desk.engine, scenario, Date.now())).toMatchObject({
      isSeeded: false,
      incidentId: incident.id,
    });
    expect((await desk.ask('mention.count', {})).total).toBe(total);
  }, 60_000);

  it('gives the clock back: what people record afterwards bears the real hour', async () => {
    desk = await openDesk(place.folder, { realm: 'demo' });
    await seedDemo(desk.engine, scenario, Date.now());
    const [incident] = await desk.ask('incident.list', {});
    const line = await desk.ask('logLine.record', {
      incidentId: incident?.id ?? '',
      text: 'Ici et maintenant',
    });
    expect(Math.abs(line.recordedAt - Date.now())).toBeLessThan(60_000);
  }, 60_000);

  it('lets posts arrive one by one, also at a second showing, until it is stopped', async () => {
    desk = await openDesk(place.folder, { realm: 'demo' });
    const drip = scenario.drip.slice(0, 3).map((post) => ({ ...post, after: 0.02 }));
    const said: string[] = [];
    const options = { clock: Date.now, onTrouble: (reason: string) => said.push(reason) };
    const count = async (): Promise<number> => (await desk?.ask('mention.count', {}))?.total ?? 0;
    const until = async (wanted: number): Promise<void> => {
      while ((await count()) < wanted) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const stop = startDemoDrip(desk.engine, { ...scenario, drip }, options);
    await until(5);
    stop();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stored = await count();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await count()).toBe(stored);
    const again = startDemoDrip(desk.engine, { ...scenario, drip }, options);
    await until(stored + 2);
    again();
    expect(said).toEqual([]);
  }, 30_000);

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
