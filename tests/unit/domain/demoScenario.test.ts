/*
 * The story of the demonstration: whole, bilingual, varied, and fictional to its last address.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoCallsOf, demoPostsOf, toDemoMention } from '../../../electron/engine/ingest/demoPosts.ts';
import { contamination } from '../../../resources/exercise/contamination.ts';
import {
  citationProblems,
  type DemoScenario,
  demoScenarioSchema,
} from '../../../shared/domain/demoScenario.ts';
import { makeScenario } from '../../../shared/domain/scenarioMaker.ts';

const FILE = join(import.meta.dirname, '../../../resources/demo/scenario.json');
const data: unknown = JSON.parse(readFileSync(FILE, 'utf8'));
const team = demoScenarioSchema.parse(data);
const posts = demoPostsOf(makeScenario(contamination, team.seed));
const past = posts.filter(({ at }) => at <= team.nowAt);
const rest = posts.filter(({ at }) => at > team.nowAt);

type Act = Record<string, unknown> & { type: string; by: string; at: number };
type Story = { acts: Act[]; nowAt: number; incident: { scribe: string }; people: { language: string }[] };
const changed = (change: (story: Story) => void): unknown => {
  const story = structuredClone(data) as Story;
  change(story);
  return story;
};
const withAct = (type: string, change: (act: Act) => void): unknown =>
  changed(({ acts }) =>
    acts
      .filter((act) => act.type === type)
      .slice(0, 1)
      .forEach(change),
  );

describe('the demonstration', () => {
  it('plays a scenario of the exercises that is hot when it is opened, and goes on', () => {
    expect(past.length).toBeGreaterThanOrEqual(250);
    expect(rest.length).toBeGreaterThanOrEqual(200);
    for (const part of [past, rest]) {
      for (const language of ['fr', 'en'])
        expect(part.filter(({ said }) => said.language === language).length).toBeGreaterThan(60);
      expect(new Set(part.map(({ said }) => said.network)).size).toBeGreaterThanOrEqual(7);
    }
    const of = (minute: number): number =>
      posts.filter(({ at }) => at >= minute * 60 && at < (minute + 10) * 60).length;
    const now = team.nowAt / 60;
    expect(of(now - 10)).toBeGreaterThan(3 * of(0));
    expect(of(now)).toBeGreaterThan(of(90));
    expect(new Set(posts.map(({ name }) => name)).size).toBe(posts.length);
  });

  it('has a log that is amended, levels that rise, evidence kept and taken off, and words that go out', () => {
    const count = (type: string): number => team.acts.filter((act) => act.type === type).length;
    expect(team.acts.length).toBeGreaterThanOrEqual(25);
    expect(count('line')).toBeGreaterThanOrEqual(12);
    expect(count('amend')).toBe(2);
    expect(count('level')).toBe(2);
    expect(count('pin')).toBeGreaterThanOrEqual(6);
    expect(count('unpin')).toBe(1);
    for (const type of ['fact', 'decide', 'task', 'freeze', 'draft', 'sign', 'publish'])
      expect(count(type)).toBeGreaterThan(0);
    const languageOf = new Map(team.people.map(({ key, language }) => [key, language]));
    expect(new Set(team.acts.map(({ by }) => languageOf.get(by)))).toEqual(new Set(['fr', 'en']));
  });

  it('lets the scribe write down whoever calls, in the language of the scribe', () => {
    const scenario = makeScenario(contamination, team.seed);
    const french = demoCallsOf(scenario, 'fr');
    expect(french.map(({ kind }) => kind)).toEqual(['call', 'messageIn', 'order', 'call']);
    expect(french.map(({ at }) => at <= team.nowAt)).toEqual([true, true, true, false]);
    expect(french[0]?.text).toMatch(/^Une mère, en larmes, au téléphone : « Ma fille/);
    expect(french[1]?.text).toMatch(/» Réponse attendue d’ici 30 min\.$/);
    const english = demoCallsOf(scenario, 'en');
    expect(english[1]?.text).toMatch(/^Radio Val-Clair \(fictional\) calls: “.*” Answer due in 30 min\.$/);
    expect(english[3]?.text).toMatch(/^Laboratory \(fictional\), on the telephone: “Preliminary/);
  });

  it('marks its people as not real and leads nowhere', () => {
    for (const { name } of team.people) expect(name).toMatch(/\((démo|demo)\)$/);
    for (const post of posts)
      expect(new URL(toDemoMention(post, post.name, 0)?.url ?? '').hostname).toMatch(/\.example$/);
    for (const act of team.acts)
      if (act.type === 'publish') expect(new URL(act.address).hostname).toMatch(/\.example$/);
  });

  it('refuses a story that does not hold together', () => {
    const broken = [
      withAct('line', (act) => {
        act.by = 'nobody';
      }),
      changed(({ incident }) => {
        incident.scribe = 'nobody';
      }),
      changed(({ people }) => {
        for (const person of people) person.language = 'fr';
      }),
      changed(({ acts }) => {
        acts.reverse();
      }),
      changed((story) => {
        story.nowAt = 2_000;
      }),
      withAct('amend', (act) => {
        act.line = 'nothing';
      }),
      withAct('decide', (act) => {
        act.facts = ['nothing'];
      }),
      withAct('sign', (act) => {
        act.statement = 'nothing';
      }),
      withAct('publish', (act) => {
        act.address = 'https://trois-buttes.com/lot-118';
      }),
    ];
    for (const story of broken) expect(demoScenarioSchema.safeParse(story).success).toBe(false);
  });

  it('cites only posts that are there by then', () => {
    expect(citationProblems(team, posts)).toEqual([]);
    const early: DemoScenario = { ...team, incident: { ...team.incident, at: 10 } };
    expect(citationProblems(early, posts)).toContain('The post p7 is cited before it is posted.');
    expect(
      citationProblems(
        team,
        posts.filter(({ key }) => key !== 'eleven'),
      ),
    ).toEqual(['There is no post eleven.']);
  });
});
