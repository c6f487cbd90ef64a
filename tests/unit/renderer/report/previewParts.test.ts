/* Which parts the preview shows, in which order, and where its links lead. */
import { describe, expect, it } from 'vitest';
import {
  isReachable,
  previewParts,
  previewTargets,
} from '../../../../renderer/features/report/preview/previewParts.ts';
import { documentParts } from '../../../../shared/domain/reportAsBlocks.ts';
import type { ReportDocument } from '../../../../shared/domain/reportDocument.ts';
import { withSampleBlocks } from '../../../support/report/blocks.ts';
import { documentOf } from '../../../support/report/documentOf.ts';

const whole = withSampleBlocks(documentOf('en-CA'), 'Words');
const targetsOf = (document: ReportDocument) => previewTargets(document, previewParts(document));

describe('the preview', () => {
  it('shows the parts that the other forms of the document have, in their order', () => {
    const shown = previewParts(whole).map(({ id, title }) => [id, title]);
    expect(shown).toEqual(documentParts(whole).map(({ id, title }) => [id, title]));
    expect(shown.length).toBeGreaterThan(7);
  });

  it('leaves out what is off and follows another order', () => {
    const arrangement = whole.arrangement
      .toReversed()
      .map(({ id }) => ({ id, isOn: id !== 'log' && id !== 'figures' }));
    const changed = { ...whole, arrangement };
    const ids = previewParts(changed).map(({ id }) => id);
    expect(ids).toEqual(documentParts(changed).map(({ id }) => id));
    expect(ids).not.toContain('log');
    expect(ids[0]).toBe('annex');
  });

  it('loses no block: words stand before a structure, pictures after it', () => {
    for (const { id, words, pictures } of previewParts(whole)) {
      const given = whole.parts.find((part) => part.id === id)?.blocks ?? [];
      expect([...words, ...pictures].toSorted(byText)).toEqual(given.toSorted(byText));
      expect(pictures.every(({ type }) => type === 'picture')).toBe(true);
    }
  });

  it('leads to rows of the log by every entry that stands in them, and nowhere once the log is off', () => {
    const amended = whole.log.rows.findIndex(({ wordings }) => wordings.length > 1);
    const row = whole.log.rows[amended];
    if (row === undefined) throw new Error('The sample has an amended line.');
    const targets = targetsOf(whole);
    for (const { entryId } of [row, ...row.wordings]) {
      expect(targets.rowOf.get(entryId)).toBe(amended);
      expect(isReachable(targets, `entry-${entryId}`)).toBe(true);
    }
    expect(isReachable(targets, 'entry-unknown')).toBe(false);
    expect(isReachable(targets, 'evidence-1')).toBe(true);
    expect(isReachable(targets, 'coverage')).toBe(true);
    const off = {
      ...whole,
      arrangement: whole.arrangement.map(({ id }) => ({ id, isOn: id !== 'log' && id !== 'evidence' })),
    };
    expect(isReachable(targetsOf(off), `entry-${row.entryId}`)).toBe(false);
    expect(isReachable(targetsOf(off), 'evidence-1')).toBe(false);
  });
});

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
