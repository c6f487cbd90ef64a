/*
 * The story of the demonstration: whole, bilingual, varied, and fictional to its last address.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoScenarioSchema } from '../../../shared/domain/demoScenario.ts';

const FILE = join(import.meta.dirname, '../../../resources/demo/scenario.json');
const data: unknown = JSON.parse(readFileSync(FILE, 'utf8'));
const scenario = demoScenarioSchema.parse(data);

type Story = { mentions: { key?: string; at: number; text: string }[]; acts: { by: string; at: number }[] };
const changed = (change: (story: Story) => void): unknown => {
  const story = structuredClone(data) as Story;
  change(story);
  return story;
};

describe('the demonstration', () => {
  it('is rich in both languages and on every network', () => {
    expect(scenario.mentions.length).toBeGreaterThanOrEqual(600);
    expect(scenario.drip.length).toBeGreaterThanOrEqual(200);
    const own = scenario.mentions.filter(({ text }) => !/^RT |↩|\n\(|^> | \(@|[»”] \(/.test(text));
    for (const language of ['fr', 'en'] as const) {
      const texts = new Set(own.filter((post) => post.language === language).map((post) => post.text));
      expect(texts.size).toBeGreaterThanOrEqual(150);
    }
    expect(new Set(scenario.mentions.map((post) => post.network)).size).toBe(7);
  });

  it('rises, peaks, rests and rises again', () => {
    const perBucket = new Map<number, number>();
    for (const { at } of scenario.mentions) {
      const bucket = Math.floor(at / 1_200);
      perBucket.set(bucket, (perBucket.get(bucket) ?? 0) + 1);
    }
    const of = (minutes: number): number => perBucket.get(Math.floor((minutes * 60) / 1_200)) ?? 0;
    expect(of(-105)).toBeGreaterThan(3 * of(-165));
    expect(of(-105)).toBeGreaterThan(2 * of(-55));
    expect(of(-35)).toBeGreaterThan(1.5 * of(-55));
  });

  it('has a log of two dozen lines with two amendments, levels up and down, evidence kept and taken off', () => {
    const count = (type: string): number => scenario.acts.filter((act) => act.type === type).length;
    expect(count('line')).toBeGreaterThanOrEqual(24);
    expect(count('amend')).toBe(2);
    expect(count('level')).toBeGreaterThanOrEqual(4);
    expect(count('pin')).toBeGreaterThanOrEqual(8);
    expect(count('unpin')).toBe(1);
  });

  it('marks its people as not real and leads nowhere', () => {
    for (const { name } of scenario.people) expect(name).toMatch(/\((démo|demo)\)$/);
    for (const { url } of [...scenario.mentions, ...scenario.drip]) {
      expect(new URL(url).hostname).toMatch(/\.example$/);
    }
  });

  it('refuses a story that does not hold together', () => {
    const broken = [
      changed(({ acts }) => {
        for (const act of acts.slice(0, 1)) act.by = 'nobody';
      }),
      changed(({ mentions }) => {
        for (const post of mentions) if (post.key === 'firstFr') post.at = -10;
      }),
      changed(({ mentions }) => {
        for (const post of mentions) if (post.key === 'firstFr') delete post.key;
      }),
      changed(({ acts }) => {
        acts.reverse();
      }),
    ];
    for (const story of broken) expect(demoScenarioSchema.safeParse(story).success).toBe(false);
  });
});
