/*
 * What is typed into the grid of a call sheet: read line by line, said where it is wrong, led by keys through the
 * printed order, and kept while it waits.
 */
import { describe, expect, it } from 'vitest';
import {
  changeHead,
  draftOf,
  holdHead,
  NO_CELLS,
  useSheetDrafts,
} from '../../../../renderer/features/callRound/sheetDraft.ts';
import {
  CELLS,
  headProblems,
  moveCell,
  OUTCOME_CELL,
  readLine,
  tidyTime,
} from '../../../../renderer/features/callRound/typedSheet.ts';

const place = { day: '2027-02-10', timeZone: 'America/Toronto', now: Date.parse('2027-02-10T23:00:00Z') };
const read = (tries: readonly string[], outcome: 'reached' | 'voicemail' | null = null) =>
  readLine('a', { ...NO_CELLS, tries, outcome }, place);

describe('a typed line', () => {
  it('is read with its times in the columns of the paper', () => {
    const { line, problem } = read(['1405', '', '2:20 pm'], 'reached');
    expect(problem).toBeNull();
    expect(line.triedAt).toEqual([
      Date.parse('2027-02-10T19:05:00Z'),
      null,
      Date.parse('2027-02-10T19:20:00Z'),
    ]);
    expect(read(['', '', '']).line.triedAt).toEqual([null, null, null]);
    expect(read(['', '', '']).problem).toBeNull();
  });

  it('says what is wrong and in which cell', () => {
    expect(read(['1405', 'x', ''], 'reached')).toMatchObject({ problem: 'noTime', cell: 1 });
    expect(read(['1405', '', '1801'], 'reached')).toMatchObject({ problem: 'inFuture', cell: 2 });
    expect(read(['1405', '', ''])).toMatchObject({ problem: 'timeWithoutOutcome', cell: OUTCOME_CELL });
    expect(read(['', '', ''], 'voicemail')).toMatchObject({ problem: 'outcomeWithoutTime', cell: 0 });
    expect(read(['1405', '1305', ''], 'voicemail')).toMatchObject({ problem: 'outOfOrder', cell: 1 });
  });

  it('is written tidily once understood, but not where it names its own day', () => {
    const show = (at: number) => (at === 1 ? '14\u00a0h\u00a005' : '?');
    expect(tidyTime('1405', 1, show)).toBe('14 h 05');
    expect(tidyTime('2027-02-09 23:50', 1, show)).toBe('2027-02-09 23:50');
    expect(tidyTime(' 14h75 ', null, show)).toBe('14h75');
  });
});

describe('the head of a sheet', () => {
  const head = { branchId: null, revision: '', digest: '', day: '' };
  it('may be left empty, and is wrong where it says what cannot be', () => {
    expect(headProblems(head).size).toBe(0);
    expect(headProblems({ ...head, revision: '12', digest: 'AbCdEf01', day: '2027-02-10' }).size).toBe(0);
    expect([...headProblems({ revision: '0', digest: 'xyz', day: '2027-02-30', branchId: null })]).toEqual([
      'dayWrong',
      'revisionWrong',
      'digestWrong',
    ]);
  });
});

describe('keys in the grid', () => {
  it('go through the printed order and end at the last cell', () => {
    expect(moveCell({ row: 0, cell: 0 }, 'next', 2)).toEqual({ row: 0, cell: 1 });
    expect(moveCell({ row: 0, cell: CELLS - 1 }, 'next', 2)).toEqual({ row: 1, cell: 0 });
    expect(moveCell({ row: 1, cell: CELLS - 1 }, 'next', 2)).toBeNull();
    expect(moveCell({ row: 1, cell: 0 }, 'previous', 2)).toEqual({ row: 0, cell: CELLS - 1 });
    expect(moveCell({ row: 0, cell: 0 }, 'previous', 2)).toEqual({ row: 0, cell: 0 });
    expect(moveCell({ row: 0, cell: 2 }, 'down', 2)).toEqual({ row: 1, cell: 2 });
    expect(moveCell({ row: 0, cell: 2 }, 'up', 2)).toEqual({ row: 0, cell: 2 });
    expect(moveCell({ row: 1, cell: 2 }, 'down', 2)).toEqual({ row: 1, cell: 2 });
  });
});

describe('the draft of a sheet', () => {
  it('keeps the day, the incident and the tree that its first line was typed for', () => {
    const headNow = () => draftOf('new')(useSheetDrafts.getState()).head;
    holdHead('new', { treeId: 't', incidentId: 'i', day: '2027-02-10' });
    holdHead('new', { treeId: 'other', incidentId: null, day: '2027-02-11' });
    expect(headNow()).toMatchObject({ treeId: 't', incidentId: 'i', day: '2027-02-10' });
    changeHead('new', { incidentId: null, day: '' });
    holdHead('new', { treeId: 'other', incidentId: 'j', day: '2027-02-12' });
    expect(headNow()).toMatchObject({ treeId: 't', incidentId: null, day: '2027-02-12' });
  });
});
