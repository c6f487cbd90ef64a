/*
 * The form of an improvement: what is wrong with what was typed, what it says once it is whole, which of it changed, and
 * in which order the plan is read.
 */
import { expect, it } from 'vitest';
import { isShown, sortImprovements } from '../../../../renderer/features/improvement/sortImprovements.ts';
import {
  changesOf,
  fieldsOf,
  problemsOf,
  SOMEONE_ELSE,
  typedFrom,
} from '../../../../renderer/features/improvement/typedImprovement.ts';
import type { Improvement } from '../../../../shared/domain/improvement.ts';

const TODAY = '2026-11-26';
const blank = typedFrom(null);
const improvement = (id: string, fields: Partial<Improvement>): Improvement => ({
  ...fieldsOf({ ...blank, fr: id }),
  id,
  incidentId: 'i',
  status: 'open',
  adopted: null,
  ended: null,
  openedAt: 0,
  openedBy: 'p',
  isErased: false,
  ...fields,
});

it('needs a finding in one language, and days of the calendar in their order', () => {
  expect(problemsOf(blank)).toEqual({ finding: 'findingNeeded' });
  const found = { ...blank, en: 'No number at the till' };
  expect(problemsOf(found)).toEqual({});
  expect(problemsOf({ ...found, dueOn: '2026-02-30' })).toEqual({ dueOn: 'dayWrong' });
  expect(problemsOf({ ...found, startOn: 'demain', dueOn: '2026-02-28' })).toEqual({ startOn: 'dayWrong' });
  expect(problemsOf({ ...found, startOn: '2026-03-01', dueOn: '2026-02-28' })).toEqual({
    dueOn: 'dueBeforeStart',
  });
});

it('has an owner by id or by name, and a clause only of the netiquette', () => {
  const typed = {
    ...blank,
    fr: ' Constat ',
    owner: 'c1',
    ownerName: 'Ana',
    clauseId: 'k',
    dueOn: ' 2026-12-01 ',
  };
  expect(fieldsOf(typed)).toMatchObject({
    finding: { fr: 'Constat', en: '' },
    ownerId: 'c1',
    ownerName: '',
    clauseId: null,
    startOn: null,
    dueOn: '2026-12-01',
  });
  const other = fieldsOf({ ...typed, owner: SOMEONE_ELSE, part: 'netiquette' });
  expect(other).toMatchObject({ ownerId: null, ownerName: 'Ana', clauseId: 'k' });
  expect(typedFrom(improvement('a', other))).toMatchObject({ owner: SOMEONE_ELSE, ownerName: 'Ana' });
});

it('says only what changed', () => {
  const before = improvement('a', { dueOn: '2026-12-01', criterion: 'affiché' });
  const typed = { ...typedFrom(before), criterion: 'affiché partout' };
  expect(changesOf(before, fieldsOf(typed))).toEqual({ criterion: 'affiché partout' });
});

it('is read with what is due first, what has no day after it, and what has ended last', () => {
  const ended = (at: number) => ({ note: '', at, by: 'p' });
  const all = [
    improvement('done', { status: 'completed', ended: ended(5), dueOn: '2026-01-01' }),
    improvement('dayless', {}),
    improvement('late', { dueOn: '2026-11-25' }),
    improvement('dropped', { status: 'dropped', ended: ended(9) }),
    improvement('soon', { dueOn: TODAY }),
  ];
  const names = (rows: readonly Improvement[]) => rows.map(({ id }) => id);
  expect(names(sortImprovements(all))).toEqual(['late', 'soon', 'dayless', 'dropped', 'done']);
  expect(names(all.filter((one) => isShown(one, 'overdue', TODAY)))).toEqual(['late']);
  expect(names(all.filter((one) => isShown(one, 'open', TODAY)))).toEqual(['dayless', 'late', 'soon']);
});
