/*
 * How often the language of real posts is told right, against labels that were given by rule and by eye.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../shared/scoring/language.ts';
import { materialFolder, readRealPosts } from '../../support/realPosts.ts';

type Labels = { readonly otherwise: string; readonly languages: Readonly<Record<string, readonly string[]>> };

const labels = JSON.parse(
  readFileSync(new URL('../../fixtures/language/crisis-posts.json', import.meta.url), 'utf8'),
) as Labels;

describe.runIf(materialFolder !== null)('the language of real posts', () => {
  it('is told right for French and English, and others are seldom taken for them', async () => {
    const byId = new Map(
      Object.entries(labels.languages).flatMap(([language, ids]) => ids.map((id) => [id, language] as const)),
    );
    const counts = new Map<string, { of: number; right: number; asFrenchOrEnglish: number }>();
    for (const { externalId, text } of await readRealPosts()) {
      const label = byId.get(externalId ?? '') ?? labels.otherwise;
      if (label === 'none') continue;
      const group = label === 'fr' || label === 'en' ? label : 'other';
      const count = counts.get(group) ?? { of: 0, right: 0, asFrenchOrEnglish: 0 };
      const found = detectLanguage(text);
      count.of += 1;
      if (found === label) count.right += 1;
      if (found === 'fr' || found === 'en') count.asFrenchOrEnglish += 1;
      counts.set(group, count);
    }
    for (const [group, { of, right }] of counts)
      console.log(`language: ${group}, ${right} of ${of} real posts`);
    const share = (group: string): number => (counts.get(group)?.right ?? 0) / (counts.get(group)?.of ?? 1);
    expect(counts.get('en')?.of).toBeGreaterThan(2_000);
    expect(counts.get('fr')?.of).toBeGreaterThan(400);
    expect(share('en')).toBeGreaterThan(0.99);
    expect(share('fr')).toBeGreaterThan(0.99);
    expect(counts.get('other')?.asFrenchOrEnglish).toBeLessThanOrEqual(8);
  });

  it('is what the posts of a recorded stream say of themselves', () => {
    const file = join(materialFolder ?? '', 'jetstream', 'golden_v1.jsonl');
    if (!existsSync(file)) return;
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    const posts = lines
      .map((line) => JSON.parse(line) as { commit?: { record?: { text?: string; langs?: string[] } } })
      .flatMap(({ commit }) => (commit?.record?.langs === undefined ? [] : [commit.record]));
    expect(posts.length).toBeGreaterThan(0);
    for (const { text, langs } of posts) expect(langs, text).toContain(detectLanguage(text ?? ''));
  });
});
