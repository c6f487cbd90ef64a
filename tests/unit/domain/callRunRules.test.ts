/*
 * Whose turn it is on the telephone, when the deputy's comes, and when enough are reached. Whatever order calls are typed
 * in, the count is what somebody with a pencil would have counted.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quartersOf } from '../../../shared/domain/callDrills.ts';
import { CALL_OUTCOMES } from '../../../shared/domain/callRoundRules.ts';
import type { CallRun } from '../../../shared/domain/callRun.ts';
import {
  type CallSeat,
  type CallTry,
  callsOf,
  countReached,
  quorumReachedAt,
  turnsOf,
} from '../../../shared/domain/callRunRules.ts';

const MINUTE = 60_000;
const seat = (contactId: string, more: Partial<CallSeat> = {}): CallSeat => ({
  contactId,
  name: contactId.toUpperCase(),
  callerId: null,
  backupCallerId: null,
  deputy: null,
  tries: [],
  ...more,
});
let made = 0;
const tried = (minute: number, outcome: CallTry['outcome'], more: Partial<CallTry> = {}): CallTry => {
  made += 1;
  return {
    id: `t${made}`,
    person: 'p',
    at: minute * MINUTE,
    whom: 'person',
    outcome,
    note: '',
    struck: null,
    ...more,
  };
};
const STRUCK = { at: 0, person: 'p', reason: '' };
const run = (seats: readonly CallSeat[], quorum = seats.length) => ({ seats, quorum, handOverMinutes: 5 });
const stateOf = (seats: readonly CallSeat[], contactId: string, minute: number) =>
  turnsOf(run(seats), minute * MINUTE).find((turn) => turn.seat.contactId === contactId);

describe('the turn of somebody in a run of calls', () => {
  const deputy = { id: 'z', name: 'Z' };

  it('is handed to the deputy after the minutes that were set, or at once after a wrong number', () => {
    const waits = [seat('a', { deputy, tries: [tried(1, 'voicemail'), tried(3, 'noAnswer')] })];
    expect(stateOf(waits, 'a', 5)).toMatchObject({ state: 'again', whom: 'person', handOverAt: 6 * MINUTE });
    expect(stateOf(waits, 'a', 6)).toMatchObject({ state: 'deputy', whom: 'deputy' });
    const wrong = [seat('a', { deputy, tries: [tried(1, 'wrongNumber')] })];
    expect(stateOf(wrong, 'a', 1)).toMatchObject({ state: 'deputy' });
    const alone = [seat('a', { tries: [tried(1, 'wrongNumber')] })];
    expect(stateOf(alone, 'a', 99)).toMatchObject({ state: 'lost' });
    const both = [
      seat('a', { deputy, tries: [tried(1, 'wrongNumber'), tried(2, 'wrongNumber', { whom: 'deputy' })] }),
    ];
    expect(stateOf(both, 'a', 3)).toMatchObject({ state: 'lost' });
  });

  it('waits for its caller, then goes to the backup, then to whoever runs the calls', () => {
    const tree = (a: readonly CallTry[], b: readonly CallTry[]) => [
      seat('a', { tries: a, deputy }),
      seat('b', { tries: b }),
      seat('c', { callerId: 'a', backupCallerId: 'b' }),
    ];
    expect(stateOf(tree([], []), 'c', 0)).toMatchObject({ state: 'waiting', caller: null });
    expect(stateOf(tree([tried(1, 'reached')], []), 'c', 1)).toMatchObject({
      state: 'call',
      caller: { id: 'a' },
    });
    expect(stateOf(tree([tried(1, 'reached', { whom: 'deputy' })], []), 'c', 1)?.caller).toEqual(deputy);
    expect(stateOf(tree([tried(1, 'noAnswer')], [tried(2, 'reached')]), 'c', 3)).toMatchObject({
      state: 'call',
      caller: { id: 'b' },
    });
    expect(stateOf(tree([tried(1, 'noAnswer')], []), 'c', 6)).toMatchObject({ state: 'call', caller: null });
    expect(callsOf(run(tree([], [])), 'a').map(({ contactId }) => contactId)).toEqual(['c']);
  });

  it('counts a call that was struck as none', () => {
    const seats = [seat('a', { tries: [tried(1, 'reached', { struck: STRUCK })] })];
    expect(countReached(run(seats))).toBe(0);
    expect(stateOf(seats, 'a', 2)).toMatchObject({ state: 'call' });
  });

  it('never loses anybody, and counts as a pencil does, whatever was typed', () => {
    const aTry = fc.record({
      minute: fc.integer({ min: 0, max: 90 }),
      outcome: fc.constantFrom(...CALL_OUTCOMES),
      isDeputys: fc.boolean(),
      isStruck: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(aTry, { maxLength: 5 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 0, max: 120 }),
        (tries, minute) => {
          const seats = tries.map((own, index) =>
            seat(`s${index}`, {
              callerId: index === 0 ? null : `s${Math.floor((index - 1) / 2)}`,
              deputy,
              tries: own.map((one) =>
                tried(one.minute, one.outcome, {
                  whom: one.isDeputys ? 'deputy' : 'person',
                  struck: one.isStruck ? STRUCK : null,
                }),
              ),
            }),
          );
          const turns = turnsOf(run(seats), minute * MINUTE);
          expect(turns.map((turn) => turn.seat.contactId).sort()).toEqual(
            seats.map(({ contactId }) => contactId).sort(),
          );
          const reached = tries.map((own) =>
            own
              .filter(({ outcome, isStruck }) => outcome === 'reached' && !isStruck)
              .map((one) => one.minute),
          );
          const firsts = reached
            .flatMap((own) => (own.length === 0 ? [] : Math.min(...own)))
            .sort((a, b) => a - b);
          expect(countReached(run(seats))).toBe(firsts.length);
          for (let quorum = 1; quorum <= seats.length; quorum += 1) {
            const at = firsts[quorum - 1];
            expect(quorumReachedAt(run(seats, quorum))).toBe(at === undefined ? null : at * MINUTE);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what runs of calls taught', () => {
  const drill = (startedAt: number, more: Partial<CallRun>): CallRun => ({
    id: 'r',
    incidentId: null,
    startedAt,
    startedBy: 'p',
    tree: null,
    quorum: 1,
    handOverMinutes: 5,
    message: { fr: '', en: '' },
    seats: [],
    endedAt: null,
    endedBy: null,
    endNote: '',
    isErased: false,
    ...more,
  });
  const at = (month: number) => Date.UTC(2026, month - 1, 10);
  const monthOf = (moment: number) => ({
    year: new Date(moment).getUTCFullYear(),
    month: new Date(moment).getUTCMonth() + 1,
  });
  const reachedIn = (start: number, minutes: number) => [
    seat('a', { tries: [tried(0, 'reached', { at: start + minutes * MINUTE })] }),
  ];

  it('is told by quarter: the median until enough were reached, and wrong numbers', () => {
    const runs = [
      drill(at(1), { seats: reachedIn(at(1), 10) }),
      drill(at(2), { seats: reachedIn(at(2), 20), incidentId: 'i' }),
      drill(at(3), { seats: [seat('a', { tries: [tried(0, 'wrongNumber')] })] }),
      drill(at(4), { seats: reachedIn(at(4), 7) }),
    ];
    expect(quartersOf(runs, monthOf)).toEqual([
      { year: 2026, quarter: 2, runs: 1, drills: 1, reached: 1, medianMs: 7 * MINUTE, deadNumbers: 0 },
      { year: 2026, quarter: 1, runs: 3, drills: 2, reached: 2, medianMs: 15 * MINUTE, deadNumbers: 1 },
    ]);
    expect(quartersOf([drill(at(1), { isErased: true })], monthOf)).toEqual([]);
  });
});
