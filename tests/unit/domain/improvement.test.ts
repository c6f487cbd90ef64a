/*
 * The improvement plan: its acts in every order that laptops may meet in, what is overdue, and how much was done in time.
 */
import { describe, expect, it } from 'vitest';
import { foldEntity, type StoredEntry } from '../../../shared/domain/fold.ts';
import { type Improvement, improvementNoun } from '../../../shared/domain/improvement.ts';
import { closureOf, isOverdue } from '../../../shared/domain/improvementRules.ts';

const id = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const FIELDS = {
  finding: { fr: '[fictif] La liste était périmée', en: '' },
  part: 'contacts',
  clauseId: null,
  proposal: 'Revoir la liste chaque mois.',
  action: 'Nommer qui la tient',
  ownerId: null,
  ownerName: '[fictif] Aline',
  startOn: '2026-03-02',
  dueOn: '2026-03-31',
  criterion: 'Aucun numéro faux à l’exercice',
};

let counter = 100;
function entry(kind: string, payload: unknown): StoredEntry {
  counter += 1;
  return {
    id: id(counter),
    kind: `improvement.${kind}`,
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
const adopted = (): StoredEntry => entry('adopted', { planEntryId: id(5), note: 'révision 4' });
function fold(...entries: readonly StoredEntry[]) {
  const { state, voids } = foldEntity<Improvement>(improvementNoun, entries);
  return { state, voids: entries.map((one) => voids.get(one.id) ?? null) };
}

describe('an improvement', () => {
  it('is changed while it is open, ends once, and is opened again', () => {
    const all = fold(
      entry('completed', { note: '' }),
      entry('opened', FIELDS),
      entry('opened', FIELDS),
      entry('reopened', { reason: '' }),
      entry('amended', { dueOn: '2026-04-30' }),
      entry('completed', { note: 'fait' }),
      entry('dropped', { reason: 'non' }),
      entry('amended', { action: 'autre' }),
      entry('reopened', { reason: 'à refaire' }),
      entry('dropped', { reason: '[fictif] sans objet' }),
      adopted(),
    );
    expect(all.voids).toEqual([
      'notStarted',
      null,
      'notFirst',
      'notClosed',
      null,
      null,
      'alreadyDone',
      'closed',
      null,
      null,
      'closed',
    ]);
    expect(all.state).toMatchObject({
      ...FIELDS,
      dueOn: '2026-04-30',
      status: 'dropped',
      ended: { note: '[fictif] sans objet' },
      adopted: null,
    });
  });

  it('is in the plan until other words are proposed, done or not', () => {
    const done = fold(entry('opened', FIELDS), entry('completed', { note: '' }), adopted(), adopted());
    expect(done.voids.slice(-2)).toEqual([null, 'alreadyDone']);
    expect(done.state?.adopted).toMatchObject({ planEntryId: id(5), note: 'révision 4' });
    const same = fold(entry('opened', FIELDS), adopted(), entry('amended', { action: 'autre' }));
    expect(same.state?.adopted).not.toBeNull();
    const other = fold(entry('opened', FIELDS), adopted(), entry('amended', { proposal: 'Autrement.' }));
    expect(other.state?.adopted).toBeNull();
  });

  it('stands without the words that were erased', () => {
    const { state, voids } = fold(
      { ...entry('opened', {}), payload: null },
      { ...entry('amended', {}), payload: null },
      { ...adopted(), payload: null },
      { ...entry('completed', {}), payload: null },
    );
    expect(voids).toEqual([null, null, null, null]);
    expect(state).toMatchObject({
      status: 'completed',
      finding: { fr: '', en: '' },
      dueOn: null,
      adopted: { planEntryId: null },
      isErased: true,
    });
  });
});

describe('the improvement plan', () => {
  const DAY = 86_400_000;
  const day = (n: number): string => `2026-03-${String(n).padStart(2, '0')}`;
  const dayOf = (at: number): string => day(at / DAY);
  const one = (status: Improvement['status'], dueOn: string | null, endedOn?: number) => ({
    status,
    dueOn,
    ended: endedOn === undefined ? null : { note: '', at: endedOn * DAY, by: id(1) },
  });

  it('calls overdue what is open once its day is over', () => {
    expect(isOverdue(one('open', day(10)), day(10))).toBe(false);
    expect(isOverdue(one('open', day(10)), day(11))).toBe(true);
    expect(isOverdue(one('completed', day(10), 12), day(11))).toBe(false);
    expect(isOverdue(one('dropped', day(10), 12), day(11))).toBe(false);
    expect(isOverdue(one('open', null), day(11))).toBe(false);
  });

  it('counts what was done by its day among what was due; nothing due is not zero', () => {
    const plan = [
      one('completed', day(10), 10),
      one('completed', day(10), 11),
      one('open', day(12)),
      one('dropped', day(9), 9),
      // Its day has not passed, or it has none.
      one('completed', day(20), 3),
      one('open', null),
    ];
    expect(closureOf(plan, day(15), dayOf)).toEqual({ due: 3, inTime: 1, share: 1 / 3 });
    expect(closureOf(plan, day(5), dayOf)).toEqual({ due: 0, inTime: 0, share: null });
  });
});
