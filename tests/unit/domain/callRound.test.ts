/*
 * Rounds of calls: what a line may say, how a round folds in any order, what of it stands in the log.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loggedCalls } from '../../../shared/domain/callInLog.ts';
import { type CallRound, callRoundNoun } from '../../../shared/domain/callRound.ts';
import {
  CALL_OUTCOMES,
  findCallLineProblem,
  outcomeOfLetter,
  reachedAt,
  standingLine,
  tallyCalls,
} from '../../../shared/domain/callRoundRules.ts';
import { branchesOf } from '../../../shared/domain/callSheet.ts';
import { foldEntity, type StoredEntry } from '../../../shared/domain/fold.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ana = id(1);
const bo = id(2);
const line = (triedAt: readonly (number | null)[], outcome: string | null, note = '') => ({
  triedAt,
  outcome,
  note,
});

function entry(n: number, kind: string, payload: unknown): StoredEntry {
  return {
    id: id(100 + n),
    hlc: `${String(n).padStart(18, '0')}.00000`,
    device: 'd'.repeat(40),
    deviceSeq: n,
    recordedAt: 10_000 + n,
    occurredAt: 1_000,
    person: id(9),
    incidentId: id(8),
    entityId: id(7),
    basedOn: null,
    kind: `callRound.${kind}`,
    payloadVersion: 1,
    payload,
  };
}

const recorded = entry(1, 'recorded', {
  tree: { id: id(5), name: { fr: 'Cellule', en: 'Team' } },
  branch: null,
  caller: { id: id(6), name: 'Cy' },
  day: '2027-02-10',
  timeZone: 'America/Toronto',
  printedOn: { revision: 12, digest: 'abcdef01' },
  rows: [
    { contactId: ana, name: 'Ana', ...line([1_000, null, 2_000], 'reached', 'arrive') },
    { contactId: bo, name: 'Bo', ...line([1_500], 'voicemail') },
  ],
});
const amended = (n: number, rows: readonly unknown[]) => entry(n, 'amended', { rows, reason: 'mal lu' });
const retracted = (n: number) => entry(n, 'retracted', { reason: 'autre feuille' });
const fold = (entries: readonly StoredEntry[]) =>
  foldEntity<CallRound>(callRoundNoun as unknown as Parameters<typeof foldEntity<CallRound>>[0], entries);

describe('a line of a call sheet', () => {
  it('may be empty, may hold a note alone, and is refused for a reason', () => {
    const problemOf = (...parts: Parameters<typeof line>) =>
      findCallLineProblem(line(...parts) as Parameters<typeof findCallLineProblem>[0], 5_000);
    expect(problemOf([], null)).toBeNull();
    expect(problemOf([null, null, null], null, 'en congé')).toBeNull();
    expect(problemOf([1, 5_000], 'reached')).toBeNull();
    expect(problemOf([null, 3], 'noAnswer')).toBeNull();
    expect(problemOf([5_001], 'reached')).toBe('inFuture');
    expect(problemOf([3, null, 2], 'reached')).toBe('outOfOrder');
    expect(problemOf([], 'voicemail')).toBe('outcomeWithoutTime');
    expect(problemOf([1], null)).toBe('timeWithoutOutcome');
  });

  it('was reached at its last try, whichever column that stands in', () => {
    const lineOf = (...parts: Parameters<typeof line>) => line(...parts) as Parameters<typeof reachedAt>[0];
    expect(reachedAt(lineOf([1, null, 2], 'reached'))).toBe(2);
    expect(reachedAt(lineOf([1, 2, null], 'reached'))).toBe(2);
    expect(reachedAt(lineOf([1], 'voicemail'))).toBeNull();
  });

  it('has the letters that are printed below the sheet, in both languages', () => {
    for (const locale of ['en-CA', 'fr-CA'] as const) {
      const printed = createWords(locale).t('paper.outcomes');
      const letters = [...printed.matchAll(/(?<![\p{L}])(\p{Lu}) \p{Ll}/gu)].map((found) => found[1] ?? '');
      expect(letters.map((letter) => outcomeOfLetter(letter))).toEqual([...CALL_OUTCOMES]);
    }
    expect(outcomeOfLetter('x')).toBeNull();
    expect(outcomeOfLetter('constructor')).toBeNull();
  });
});

describe('a round of calls', () => {
  it('counts who was reached and what became of the others', () => {
    const { state } = fold([recorded]);
    expect(tallyCalls((state?.rows ?? []).map(standingLine))).toEqual({
      all: 2,
      reached: 1,
      voicemail: 1,
      noAnswer: 0,
      wrongNumber: 0,
      notCalled: 0,
    });
  });

  it('keeps what a line said before it was corrected, and strikes a call that never was', () => {
    const { state } = fold([
      recorded,
      amended(2, [{ contactId: ana, ...line([1_000], 'noAnswer') }]),
      amended(3, [{ contactId: bo, ...line([1_500, 1_800], 'reached') }]),
    ]);
    expect(state?.rows.map((row) => row.versions.length)).toEqual([2, 2]);
    if (state === null) throw new Error('nothing folded');
    expect(loggedCalls(state)).toMatchObject([
      {
        occurredAt: 2_000,
        call: { name: 'Ana', state: 'struck', corrected: { wasAt: 2_000, reason: 'mal lu' } },
      },
      { occurredAt: 1_800, call: { name: 'Bo', state: 'stands', corrected: { wasAt: null } } },
    ]);
  });

  it('can be taken back once, and says nothing new after that', () => {
    const { state, voids } = fold([
      recorded,
      retracted(2),
      amended(3, [{ contactId: bo, ...line([1_500], 'reached') }]),
      retracted(4),
    ]);
    expect(state?.retracted).toMatchObject({ reason: 'autre feuille' });
    expect([...voids.values()]).toEqual(['alreadyDone', 'alreadyDone']);
    if (state === null) throw new Error('nothing folded');
    expect(loggedCalls(state).map(({ call }) => call.state)).toEqual(['withdrawn']);
  });

  it('folds to its erased form, and never throws, whatever is missing and in whatever order', () => {
    const erased = fold([{ ...recorded, payload: null }]).state;
    expect(erased).toMatchObject({ isErased: true, rows: [], caller: null });
    const entries = [
      recorded,
      amended(2, [{ contactId: ana, ...line([1_000], 'noAnswer') }]),
      amended(3, [{ contactId: id(77), ...line([1_000], 'noAnswer') }]),
      retracted(4),
    ];
    const arbitrary = fc
      .shuffledSubarray(entries)
      .chain((some) =>
        fc.tuple(
          fc.constant(some),
          fc.array(fc.boolean(), { minLength: some.length, maxLength: some.length }),
        ),
      );
    fc.assert(
      fc.property(arbitrary, ([some, gone]) => {
        const given = some.map((one, at) => (gone[at] === true ? { ...one, payload: null } : one));
        const folded = fold(given);
        if (folded.state !== null) loggedCalls(folded.state);
        expect(fold([...given].reverse()).state).toEqual(folded.state);
      }),
      { seed: 4_112 },
    );
  });
});

describe('the sheets of a tree', () => {
  it('stand caller by caller, level by level, each with whom they call in order', () => {
    const at = (contactId: string, callerId: string | null) => ({
      contactId,
      callerId,
      backupCallerId: null,
    });
    const sheets = branchesOf([
      at('a', null),
      at('c', 'a'),
      at('b', 'a'),
      at('e', 'b'),
      at('d', 'c'),
      at('f', 'c'),
    ]);
    expect(
      sheets.map(({ caller, called }) => [caller.contactId, called.map((one) => one.contactId).join('')]),
    ).toEqual([
      ['a', 'cb'],
      ['c', 'df'],
      ['b', 'e'],
    ]);
  });
});
