/* The only writer of a window's entities. */
import { describe, expect, it } from 'vitest';
import { applyChanges, applySnapshot } from '../../../../renderer/store/applyChanges.ts';
import { EMPTY_ENTITIES, type EntityState } from '../../../../renderer/store/entityState.ts';
import { batch, incident, person, snapshot } from './batches.ts';

const at = (seq: number): EntityState => applySnapshot(EMPTY_ENTITIES, snapshot(seq), 1_000);

describe('applyChanges', () => {
  it('applies the next batch', () => {
    const applied = applyChanges(at(2), batch(3));
    if (applied.outcome !== 'applied') throw new Error(applied.outcome);
    expect(applied.state.seq).toBe(3);
    expect(applied.state.people.p3).toEqual(person(3));
    expect(applied.state.heardAt).toBe(30);
  });

  it('knows an old batch, a gap and a state without a snapshot', () => {
    expect(applyChanges(at(2), batch(2)).outcome).toBe('old');
    expect(applyChanges(at(2), batch(1)).outcome).toBe('old');
    expect(applyChanges(at(2), batch(4)).outcome).toBe('gap');
    expect(applyChanges(EMPTY_ENTITIES, batch(1)).outcome).toBe('gap');
  });

  it('leaves the state it was given untouched', () => {
    const before = at(2);
    const copy = structuredClone(before);
    applyChanges(before, batch(3, [{ noun: 'mention', added: 5, removed: 1, newestId: 9 }]));
    expect(before).toEqual(copy);
  });

  it('adds up what mentions did and remembers the newest', () => {
    const first = applyChanges(
      at(0),
      batch(1, [{ noun: 'mention', added: 5, removed: 0, hidden: 2, newestId: 5 }]),
    );
    if (first.outcome !== 'applied') throw new Error(first.outcome);
    const second = applyChanges(
      first.state,
      batch(2, [{ noun: 'mention', added: 0, removed: 5, newestId: null }]),
    );
    if (second.outcome !== 'applied') throw new Error(second.outcome);
    expect(second.state.mention).toEqual({ added: 5, removed: 5, hidden: 2, newestId: null });
  });

  it('knows how far the writing of a report is, until a snapshot starts anew', () => {
    const progress = { jobId: 'job', step: 'writing', done: 2, total: 7 } as const;
    const applied = applyChanges(at(0), batch(1, [{ noun: 'reportProgress', progress }]));
    if (applied.outcome !== 'applied') throw new Error(applied.outcome);
    expect(applied.state.reportProgress).toEqual(progress);
    expect(applySnapshot(applied.state, snapshot(5), 1_000).reportProgress).toBeNull();
  });

  it('moves the revision of the incident that a change touches, and of no other', () => {
    const start = applyChanges(
      at(0),
      batch(1, [
        { noun: 'incident', row: incident('a') },
        { noun: 'incident', row: incident('b') },
      ]),
    );
    if (start.outcome !== 'applied') throw new Error(start.outcome);
    const next = applyChanges(start.state, batch(2, [{ noun: 'timeline', incidentId: 'a' }]));
    if (next.outcome !== 'applied') throw new Error(next.outcome);
    expect(next.state.timelineRevisions.a).toBeGreaterThan(start.state.timelineRevisions.a ?? 0);
    expect(next.state.timelineRevisions.b).toBe(start.state.timelineRevisions.b);
  });
});

describe('the clock of an exercise', () => {
  const time = { realAt: 10, shownAt: 1_000, speed: 8 };

  it('comes with the snapshot and moves with each change of the exercise', () => {
    const start = applySnapshot(EMPTY_ENTITIES, { ...snapshot(0), realm: 'exercise', exercise: time }, 1);
    expect(start.exerciseTime).toEqual(time);
    const rests = { ...time, speed: 0 };
    const next = applyChanges(start, batch(1, [{ noun: 'exercise', time: rests }]));
    if (next.outcome !== 'applied') throw new Error(next.outcome);
    expect(next.state.exerciseTime).toEqual(rests);
    expect(next.state.exerciseRevision).toBe(start.exerciseRevision + 1);
  });

  it('is none of a real file, and gone when a window is given one', () => {
    expect(at(1).exerciseTime).toBeNull();
    const played = applySnapshot(EMPTY_ENTITIES, { ...snapshot(0), realm: 'exercise', exercise: time }, 1);
    expect(applySnapshot(played, snapshot(0), 2).exerciseTime).toBeNull();
  });
});

describe('applySnapshot', () => {
  it('replaces rows and lets lists know that they must ask again', () => {
    const before = at(5);
    const after = applySnapshot(before, snapshot(2), 2_000);
    expect(Object.keys(after.people)).toEqual(['p1', 'p2']);
    expect(after.seq).toBe(2);
    expect(after.generation).toBe(before.generation + 1);
  });

  it('moves the revision of every incident, since nobody knows which one changed', () => {
    const before = applySnapshot(EMPTY_ENTITIES, { ...snapshot(1), incidents: [incident('a')] }, 1);
    const after = applySnapshot(before, { ...snapshot(1), incidents: [incident('a')] }, 2);
    expect(after.timelineRevisions.a).toBeGreaterThan(before.timelineRevisions.a ?? 0);
  });
});
