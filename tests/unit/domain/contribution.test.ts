/*
 * Answers to the debrief: given, said anew, taken back; and what an erasure leaves of them.
 */
import { expect, it } from 'vitest';
import { type Contribution, contributionNoun } from '../../../shared/domain/contribution.ts';
import { questionsOf } from '../../../shared/domain/contributionLimits.ts';
import { foldEntity, type StoredEntry } from '../../../shared/domain/fold.ts';

const id = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

let counter = 100;
function entry(kind: string, payload: unknown): StoredEntry {
  counter += 1;
  return {
    id: id(counter),
    kind: `contribution.${kind}`,
    payloadVersion: 1,
    hlc: `${counter.toString().padStart(18, '0')}.00000`,
    device: 'a'.repeat(40),
    deviceSeq: counter,
    recordedAt: counter,
    occurredAt: counter,
    person: id(1),
    incidentId: id(90),
    entityId: id(91),
    basedOn: null,
    payload,
  };
}
const answers = (text: string) => [{ question: 'why', text }];
const given = (): StoredEntry =>
  entry('given', {
    form: 'cold',
    language: 'en',
    contributor: { personId: null, name: '[fictional] Ada', role: 'night desk' },
    answers: answers('Nobody called.'),
  });
function fold(...entries: readonly StoredEntry[]) {
  const { state, voids } = foldEntity<Contribution>(contributionNoun, entries);
  return { state, voids: entries.map((one) => voids.get(one.id) ?? null) };
}

it('is given once, said anew, and taken back for good', () => {
  const all = fold(
    entry('amended', { answers: answers('too early') }),
    given(),
    given(),
    entry('amended', { answers: answers('The list was old.') }),
    entry('withdrawn', { reason: '[fictional] asked to' }),
    entry('withdrawn', { reason: '' }),
    entry('amended', { answers: [] }),
  );
  expect(all.voids).toEqual(['notStarted', null, 'notFirst', null, null, 'alreadyDone', 'closed']);
  expect(all.state).toMatchObject({
    form: 'cold',
    contributor: { name: '[fictional] Ada' },
    answers: answers('The list was old.'),
    withdrawn: { reason: '[fictional] asked to' },
    isErased: false,
  });
});

it('does not bring back what erased words had replaced', () => {
  const { state } = fold(given(), { ...entry('amended', {}), payload: null });
  expect(state).toMatchObject({ answers: [], isErased: true, contributor: { role: 'night desk' } });
  const gone = fold({ ...given(), payload: null }, { ...entry('withdrawn', {}), payload: null });
  expect(gone.voids).toEqual([null, null]);
  expect(gone.state).toMatchObject({ contributor: null, answers: [], isErased: true });
});

it('asks after the fate of decisions weeks later only', () => {
  expect(questionsOf('cold')).toContain('decisionsApplied');
  expect(questionsOf('hot')).not.toContain('decisionsApplied');
  expect(questionsOf('hot')).not.toContain('stillOpen');
  expect(questionsOf('hot')).toContain('lucky');
});
