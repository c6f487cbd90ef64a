/*
 * What the strip says falls due next, and what it counts as overdue: promises made in public beside clocks and tasks.
 */
import { describe, expect, it } from 'vitest';
import type { ClockState, RunningClock } from '../../../shared/domain/clockRules.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import { nextDue, overdueKeys } from '../../../shared/domain/roomDue.ts';
import type { StatementBrief } from '../../../shared/domain/statementBrief.ts';
import type { Task } from '../../../shared/domain/task.ts';

const MINUTE = 60_000;
const clock = (state: ClockState, dueMinute: number): RunningClock => ({
  clock: 'holding',
  round: 1,
  startedAt: 0,
  dueAt: state === 'paused' ? null : dueMinute * MINUTE,
  leftMs: 0,
  state,
  fulfilledAt: null,
  pause: null,
});
const promise = (id: string, dueMinute: number, more: Partial<Commitment> = {}): Commitment => ({
  id,
  incidentId: 'i',
  statementId: null,
  text: `[fictif] ${id}`,
  dueAt: dueMinute * MINUTE,
  ownerId: null,
  givenAt: 0,
  givenBy: 'p',
  fulfilledAt: null,
  brokenAt: null,
  endedBy: null,
  note: '',
  isErased: false,
  ...more,
});
const task = (id: string, dueMinute: number): Task => ({
  id,
  incidentId: 'i',
  title: `[fictif] ${id}`,
  condition: '',
  dueAt: dueMinute * MINUTE,
  assignee: null,
  claimedBy: null,
  status: 'open',
  endedBy: null,
  endedAt: null,
  note: '',
  origin: null,
  addedBy: 'p',
  addedAt: 0,
  isErased: false,
});

const NO_TEXTS = { statements: [] };
const text = (id: string, signBy: number | null): StatementBrief => ({
  id,
  kind: 'statement',
  title: `[fictif] ${id}`,
  isReply: false,
  isWithdrawn: false,
  grounds: [],
  languages: ['fr'],
  signBy,
  firstAt: { fr: null, en: null },
});

describe('what the strip says falls due next', () => {
  it('is the promise when it is due before the next clock, and the clock when it is not', () => {
    const clocks = [clock('running', 30)];
    expect(nextDue({ ...NO_TEXTS, clocks, commitments: [promise('update', 20)] })).toEqual({
      kind: 'promise',
      text: '[fictif] update',
      dueAt: 20 * MINUTE,
    });
    expect(nextDue({ ...NO_TEXTS, clocks, commitments: [promise('update', 40)] })).toMatchObject({
      kind: 'clock',
      clock: 'holding',
    });
    expect(nextDue({ ...NO_TEXTS, clocks, commitments: [promise('update', 30)] })).toMatchObject({
      kind: 'clock',
    });
  });

  it('is the earliest of several promises, in whatever order they stand', () => {
    const commitments = [promise('later', 50), promise('first', 10), promise('middle', 20)];
    expect(nextDue({ ...NO_TEXTS, clocks: [], commitments })).toMatchObject({ text: '[fictif] first' });
    expect(nextDue({ ...NO_TEXTS, clocks: [], commitments: commitments.toReversed() })).toMatchObject({
      text: '[fictif] first',
    });
  });

  it('is no promise that was kept or given up, and no clock that rests', () => {
    const ended = [promise('kept', 1, { fulfilledAt: MINUTE }), promise('broken', 2, { brokenAt: MINUTE })];
    expect(nextDue({ ...NO_TEXTS, clocks: [clock('paused', 5)], commitments: ended })).toBeNull();
    expect(
      nextDue({ ...NO_TEXTS, clocks: [clock('paused', 5)], commitments: [...ended, promise('open', 9)] }),
    ).toMatchObject({ kind: 'promise', dueAt: 9 * MINUTE });
  });

  it('is a text that waits for its signature when its time is up first', () => {
    const statements = [text('later', 40 * MINUTE), text('holding', 15 * MINUTE), text('signed', null)];
    expect(nextDue({ clocks: [clock('running', 30)], commitments: [], statements })).toEqual({
      kind: 'signature',
      text: '[fictif] holding',
      dueAt: 15 * MINUTE,
    });
  });

  it('is still said of a promise whose words were erased', () => {
    expect(nextDue({ ...NO_TEXTS, clocks: [], commitments: [promise('gone', 3, { text: null })] })).toEqual({
      kind: 'promise',
      text: null,
      dueAt: 3 * MINUTE,
    });
  });
});

describe('what the strip counts as overdue', () => {
  const view = {
    ...NO_TEXTS,
    clocks: [clock('overdue', 5), clock('running', 60)],
    tasks: [task('call', 8), task('wait', 90)],
    commitments: [
      promise('update', 10),
      promise('kept', 2, { fulfilledAt: MINUTE }),
      promise('broken', 3, { brokenAt: MINUTE }),
    ],
  };

  it('is a promise from its time on, until it is kept or given up', () => {
    const before = overdueKeys(view, 10 * MINUTE - 1);
    const after = overdueKeys(view, 10 * MINUTE);
    expect(before).toEqual(['clock holding 1', 'task call']);
    expect(after).toEqual([...before, 'promise update']);
  });

  it('is a signature that did not come in its time', () => {
    const statements = [text('holding', 15 * MINUTE), text('signed', null)];
    const due = (minute: number) => overdueKeys({ ...view, statements }, minute * MINUTE).at(-1);
    expect(due(14)).toBe('promise update');
    expect(due(15)).toBe(`signature holding ${15 * MINUTE}`);
  });

  it('is no promise that was kept late', () => {
    const commitments = [promise('update', 10, { fulfilledAt: 15 * MINUTE })];
    expect(overdueKeys({ ...view, commitments }, 20 * MINUTE)).toEqual(['clock holding 1', 'task call']);
  });
});
