/*
 * Sentences of drafts, half of them as they should be and half with one thing to read again. Prints precision and recall
 * by kind; what was measured must not get worse.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWording } from '../../../../shared/scoring/wording/checkWording.ts';
import { WORDING_KINDS, type WordingKind } from '../../../../shared/scoring/wording/wordingText.ts';

type Sentence = {
  readonly language: 'fr' | 'en';
  readonly kind: WordingKind | null;
  readonly mark: string | null;
  readonly text: string;
  readonly unconfirmed: readonly string[];
};

const path = join(import.meta.dirname, '../../../fixtures/wording/sentences.json');
const sentences = JSON.parse(readFileSync(path, 'utf8')) as readonly Sentence[];
/** Of a hundred; what is measured (100 and 100) is told in the README with what it is worth. */
const FLOOR = { precision: 85, recall: 83 };

describe.each(['fr', 'en'] as const)('drafts in %s', (language) => {
  const own = sentences.filter((one) => one.language === language);
  const judged = own.map((one) => ({
    one,
    hints: checkWording(one.text, language, { unconfirmed: one.unconfirmed }),
  }));

  it('are as many, half of them clean', () => {
    expect(own.length).toBeGreaterThanOrEqual(60);
    const clean = own.filter(({ kind }) => kind === null).length;
    expect(Math.abs(clean - own.length / 2)).toBeLessThanOrEqual(2);
    for (const { text, mark } of own) expect(text).toContain(mark ?? '');
  });

  it('get no hint where they are clean', () => {
    const warned = judged.filter(({ one, hints }) => one.kind === null && hints.length > 0);
    expect(warned).toEqual([]);
  });

  it.each(WORDING_KINDS)('are marked where it is: %s', (kind) => {
    const wanted = judged.filter(({ one }) => one.kind === kind);
    const found = wanted.filter(({ one: { text, mark }, hints }) => {
      const at = text.indexOf(mark ?? '');
      return hints.some((hint) => hint.kind === kind && hint.from < at + (mark ?? '').length && hint.to > at);
    });
    const given = judged.filter(({ hints }) => hints.some((hint) => hint.kind === kind));
    const right = given.filter(({ one }) => one.kind === kind);
    const recall = Math.round((found.length / wanted.length) * 100);
    const precision = given.length === 0 ? 0 : Math.round((right.length / given.length) * 100);
    console.log(`${language} ${kind}: precision ${precision}, recall ${recall} of ${wanted.length}`);
    for (const { one } of wanted.filter((each) => !found.includes(each))) console.log('missed:', one.text);
    for (const { one } of given.filter((each) => !right.includes(each))) console.log('stray:', one.text);
    expect(precision).toBeGreaterThanOrEqual(FLOOR.precision);
    expect(recall).toBeGreaterThanOrEqual(FLOOR.recall);
  });
});
