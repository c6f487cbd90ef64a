/* What a record of the plan is found by: what it says, never what its fields are called. */
import { describe, expect, it } from 'vitest';
import { searchText } from '../../../../renderer/features/plan/recordTitle.ts';
import type { AnyPlanRecord } from '../../../../shared/domain/planHistory.ts';

const record = {
  fields: {
    name: 'Zoé Lévêque',
    phones: [{ kind: 'mobile', raw: '438 555-0199', e164: '+14385550199' }],
    callOrder: 12,
    note: null,
    isVip: true,
  },
} as unknown as AnyPlanRecord;

describe('what a record is found by', () => {
  it.each(['zoe leveque', '438 555-0199', '+14385550199', '12', 'mobile'])('finds %s', (words) => {
    expect(searchText(record)).toContain(words);
  });

  it.each(['phones', 'callorder', 'note', 'true', 'null'])(
    'does not find the name of a field: %s',
    (words) => {
      expect(searchText(record)).not.toContain(words);
    },
  );
});
