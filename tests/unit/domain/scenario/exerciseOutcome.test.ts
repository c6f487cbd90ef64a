/*
 * Expected against actual: in time, late, missed, still waiting, done before it was asked for; and no act counted twice.
 */
import { describe, expect, it } from 'vitest';
import { type ExerciseAct, exerciseOutcomes } from '../../../../shared/domain/exerciseOutcome.ts';
import type { Expected } from '../../../../shared/domain/scenario.ts';

const words = { fr: 'x', en: 'x' };
const expected = (act: Expected['act'], within: number, level?: Expected['level']): Expected => ({
  act,
  within,
  words,
  ...(level === undefined ? {} : { level }),
});
const inject = (id: string, at: number, ...list: readonly Expected[]) => ({ id, at, expected: list });
const act = (entryId: string, kind: string, at: number, level?: ExerciseAct['level']): ExerciseAct => ({
  entryId,
  kind,
  at,
  ...(level === undefined ? {} : { level }),
});
const said = (...of: Parameters<typeof exerciseOutcomes>) =>
  exerciseOutcomes(...of).map(
    ({ injectId, state, entryId, tookSeconds }) => `${injectId} ${state} ${entryId} ${tookSeconds}`,
  );

describe('expected against actual', () => {
  it('says what was in time, late, missed and what still waits', () => {
    const injects = [
      inject('a', 0, expected('decision', 600)),
      inject('b', 100, expected('statement', 300)),
      inject('c', 200, expected('sitrep', 100)),
      inject('d', 900, expected('fact', 600)),
      inject('later', 5_000, expected('fact', 600)),
    ];
    const acts = [act('e1', 'decision.taken', 450), act('e2', 'statement.published', 700)];
    expect(said(injects, acts, 1_000)).toEqual([
      'a inTime e1 450',
      'b late e2 600',
      'c missed null null',
      'd waiting null null',
    ]);
  });

  it('counts an act once: two decisions were asked for, and one was taken', () => {
    const injects = [inject('a', 0, expected('decision', 600)), inject('b', 10, expected('decision', 600))];
    expect(said(injects, [act('e1', 'decision.taken', 60)], 1_000)).toEqual([
      'a inTime e1 60',
      'b missed null null',
    ]);
  });

  it('takes a level that is high enough, and one that stood before', () => {
    const injects = [
      inject('a', 100, expected('level', 600, 2)),
      inject('b', 400, expected('level', 600, 3)),
    ];
    const acts = [act('e0', 'incident.declared', 10, 1), act('e1', 'incident.levelChanged', 150, 3)];
    expect(said(injects, acts, 2_000)).toEqual(['a inTime e1 50', 'b early e1 0']);
    const fallen = [...acts, act('e2', 'incident.levelChanged', 300, 1)];
    expect(said(injects, fallen, 2_000)).toEqual(['a inTime e1 50', 'b missed null null']);
  });

  it('does not take what was done before for what must be done anew', () => {
    const injects = [inject('a', 500, expected('statement', 100))];
    expect(said(injects, [act('e1', 'statement.published', 400)], 900)).toEqual(['a missed null null']);
  });
});
