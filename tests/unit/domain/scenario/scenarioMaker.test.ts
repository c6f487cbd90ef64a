/*
 * The stories that come with Vigie and the scenarios made of them: sound, bilingual, as long as they should be, the same
 * for a seed, and like people: reposts, questions, answers and trolls among them.
 */
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../../../electron/engine/exercise/readScenario.ts';
import { accountsEn, accountsFr } from '../../../../resources/exercise/accounts.ts';
import { contamination } from '../../../../resources/exercise/contamination.ts';
import { employeeVideo } from '../../../../resources/exercise/employeeVideo.ts';
import { executiveRemark } from '../../../../resources/exercise/executiveRemark.ts';
import { makeScenario } from '../../../../shared/domain/scenarioMaker.ts';

const stories = { contamination, employeeVideo, executiveRemark };
const SEEDS = [1, 7, 118, 2_026, 99_991];

describe.each(Object.entries(stories))('%s', (_name, story) => {
  const scenarios = SEEDS.map((seed) => makeScenario(story, seed));
  const postsOf = (scenario: (typeof scenarios)[number]) =>
    scenario.injects.flatMap((inject) => (inject.kind === 'posts' ? inject.posts : []));

  it('makes files that are read without a fault, with 300 to 1,000 posts', () => {
    for (const scenario of scenarios) {
      const read = readScenario(JSON.stringify(scenario));
      expect(read.ok ? [] : read.faults).toEqual([]);
      const count = postsOf(scenario).length;
      expect(count).toBeGreaterThanOrEqual(300);
      expect(count).toBeLessThanOrEqual(1_000);
    }
  });

  it('is the same to the letter for a seed, and another afternoon for another', () => {
    expect(JSON.stringify(makeScenario(story, 118))).toBe(JSON.stringify(scenarios[2]));
    expect(JSON.stringify(scenarios[0])).not.toBe(JSON.stringify(scenarios[1]));
  });

  it('speaks both languages, and no slot is left open', () => {
    for (const scenario of scenarios) {
      const posts = postsOf(scenario);
      const french = posts.filter(({ language }) => language === 'fr').length / posts.length;
      expect(french).toBeGreaterThan(0.4);
      expect(french).toBeLessThan(0.75);
      for (const { text } of posts) expect(text).not.toMatch(/[{}]/);
    }
  });

  it('sounds like people: reposts, answers, several networks, many small accounts and few large ones', () => {
    for (const scenario of scenarios) {
      const posts = postsOf(scenario);
      const texts = new Map<string, number>();
      for (const { text } of posts) {
        const bare = text.replace(/^RT @\S+ /, '');
        texts.set(bare, (texts.get(bare) ?? 0) + 1);
      }
      expect([...texts.values()].filter((times) => times >= 3).length).toBeGreaterThan(5);
      expect(posts.filter(({ answers }) => answers !== undefined).length).toBeGreaterThan(15);
      expect(new Set(posts.map(({ network }) => network)).size).toBeGreaterThanOrEqual(5);
      const reach = posts.flatMap(({ reach: one }) => one ?? []).sort((a, b) => a - b);
      expect(reach[Math.floor(reach.length / 2)]).toBeLessThan(3_000);
      expect(reach.at(-1)).toBeGreaterThan(20_000);
    }
  });

  it('rises and falls', () => {
    const [scenario] = scenarios;
    if (scenario === undefined) return;
    const fifths = [0, 0, 0, 0, 0];
    for (const inject of scenario.injects)
      if (inject.kind === 'posts')
        for (const { after } of inject.posts) {
          const at = Math.min(4, Math.floor(((inject.at + after) / scenario.durationSeconds) * 5));
          fifths[at] = (fifths[at] ?? 0) + 1;
        }
    const peak = Math.max(...fifths);
    expect(peak).toBeGreaterThan((fifths[0] ?? 0) * 2);
    expect(peak).toBeGreaterThan((fifths[4] ?? 0) * 1.5);
  });

  it('asks a team for what a crisis asks for, in both languages', () => {
    const acts = new Set(story.beats.flatMap(({ expected }) => expected.map(({ act }) => act)));
    for (const act of ['level', 'decision', 'statement'] as const) expect(acts).toContain(act);
    expect(acts.size).toBeGreaterThanOrEqual(5);
    expect(story.beats.length).toBeGreaterThanOrEqual(5);
  });
});

it('names nobody: accounts are nicknames, each once', () => {
  const all = [...accountsFr, ...accountsEn];
  expect(new Set(all).size).toBe(all.length);
});
