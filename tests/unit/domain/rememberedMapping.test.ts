/*
 * A remembered mapping serves the next file of the same columns, and never decides how an unclear date is read.
 */
import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../../shared/domain/columnMapping.ts';
import { adoptMapping } from '../../../shared/domain/rememberedMapping.ts';

const remembered: ColumnMapping = {
  text: 'Text',
  author: 'Who',
  postedAt: 'Date',
  postedAtFrom: 'column',
  dateOrder: 'monthFirst',
};
const guess = (dateOrder: ColumnMapping['dateOrder'], ...problems: string[]) => ({
  mapping: {
    text: 'Text',
    postedAt: 'Date',
    postedAtFrom: 'column' as const,
    ...(dateOrder === undefined ? {} : { dateOrder }),
  },
  problems: problems as never,
  notices: [],
});

describe('a remembered mapping', () => {
  it('keeps its columns', () => {
    expect(adoptMapping(remembered, guess(undefined), true)).toEqual({
      mapping: remembered,
      problems: [],
      notices: [],
    });
  });

  it('gives way to the order that the new dates themselves show', () => {
    expect(adoptMapping(remembered, guess('dayFirst'), true)?.mapping.dateOrder).toBe('dayFirst');
  });

  it('asks again where the new dates can be read two ways, with the earlier answer proposed', () => {
    const adopted = adoptMapping(remembered, guess(undefined, 'mapping.dateOrderAmbiguous'), true);
    expect(adopted?.mapping.dateOrder).toBe('monthFirst');
    expect(adopted?.problems).toEqual(['mapping.dateOrderAmbiguous']);
  });

  it('drops the problems that it has solved', () => {
    expect(adoptMapping(remembered, guess('monthFirst', 'mapping.noText'), true)?.problems).toEqual([]);
  });

  it('is none for a file without a header, whose columns are those of any file', () => {
    expect(adoptMapping(remembered, guess('dayFirst'), false)).toBeNull();
    expect(adoptMapping(null, guess('dayFirst'), true)).toBeNull();
  });
});
