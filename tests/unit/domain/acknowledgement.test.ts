/*
 * Who has read which words of a brief: a review asks nobody again, other words do, the same words again do not.
 */
import { describe, expect, it } from 'vitest';
import { type Acknowledgement, acknowledgementNoun } from '../../../shared/domain/acknowledgement.ts';
import {
  acknowledgementRows,
  isOfWordingNow,
  personKeyOf,
} from '../../../shared/domain/acknowledgementRules.ts';
import { briefNoun } from '../../../shared/domain/brief.ts';
import { briefWordings } from '../../../shared/domain/briefWording.ts';
import { foldEntity, type StoredEntry } from '../../../shared/domain/fold.ts';

let made = 0;
const id = (no: number) => `018f0000-0000-7000-8000-${String(no).padStart(12, '0')}`;
const BRIEF = id(900);

function entry(kind: string, payload: unknown, more: Partial<StoredEntry> = {}): StoredEntry {
  made += 1;
  return {
    id: id(made),
    hlc: `${String(made).padStart(18, '0')}.00000`,
    device: 'a'.repeat(40),
    deviceSeq: made,
    recordedAt: made,
    occurredAt: made,
    person: id(800),
    incidentId: null,
    entityId: BRIEF,
    basedOn: null,
    kind,
    payloadVersion: 1,
    payload,
    ...more,
  };
}

const say = (fr: string) => ({ doList: { fr: [fr], en: [] } });
const added = () => entry('brief.added', { fields: { ...briefNoun.blank, ...say('Renvoyer au 1 800') } });
const fold = (...entries: StoredEntry[]) => foldEntity<Acknowledgement>(acknowledgementNoun, entries);
const recorded = (wordingId: string, person: object) =>
  entry('acknowledgement.recorded', {
    briefId: BRIEF,
    wordingId,
    revision: 1,
    contactId: null,
    name: null,
    way: 'paper',
    ...person,
  });

function given(wordingId: string, person: { contactId?: string; name?: string }): Acknowledgement {
  const { state } = fold({ ...recorded(wordingId, person), entityId: id(made + 500) });
  if (state === null) throw new Error('did not fold');
  return state;
}

describe('the wordings of a brief', () => {
  it('stay the same through a review, change with the words, and come back with them', () => {
    const first = added();
    const review = entry('brief.reviewed', { reviewOn: '2027-01-01' });
    const owner = entry('brief.amended', { fields: { ownerRoleId: id(7) } });
    const other = entry('brief.amended', { fields: say('Ne rien dire') });
    const back = entry('brief.amended', { fields: say('Renvoyer au 1 800') });
    const upTo = (...entries: StoredEntry[]) => briefWordings(entries);
    expect(upTo(first, review, owner).map(({ revision }) => revision)).toEqual([1, 2, 3]);
    expect(isOfWordingNow(upTo(first, review, owner), first.id)).toBe(true);
    expect(isOfWordingNow(upTo(first, review, owner, other), first.id)).toBe(false);
    expect(isOfWordingNow(upTo(back, other, owner, review, first), first.id)).toBe(true);
    expect(isOfWordingNow([], first.id)).toBe(false);
    expect(isOfWordingNow(upTo(first), null)).toBe(false);
  });

  it('step over what does not count: an unreadable entry, one from a newer version', () => {
    const first = added();
    const strange = entry('brief.amended', { fields: { title: 4 } });
    const newer = entry('brief.amended', { fields: say('x') }, { payloadVersion: 9 });
    expect(briefWordings([first, strange, newer])).toHaveLength(1);
  });
});

describe('an acknowledgement', () => {
  it('is recorded once, taken back with a reason, brought back', () => {
    const one = recorded(id(1), { name: 'Ana Bell' });
    const twice = recorded(id(1), { name: 'Ana Bell' });
    const gone = entry('acknowledgement.withdrawn', { reason: 'mauvaise ligne' });
    const again = entry('acknowledgement.withdrawn', { reason: 'encore' });
    const back = entry('acknowledgement.restored', {});
    const folded = fold(one, twice, gone, again);
    expect(folded.state).toMatchObject({ name: 'Ana Bell', withdrawReason: 'mauvaise ligne', way: 'paper' });
    expect([...folded.voids.values()]).toEqual(['notFirst', 'alreadyDone']);
    expect(fold(one, gone, back).state).toMatchObject({ withdrawnAt: null, withdrawReason: null });
    expect(fold(back).state).toBeNull();
    expect([...fold(one, back).voids.values()]).toEqual(['notClosed']);
  });

  it('names nobody once it is erased', () => {
    const erased = { ...recorded(id(1), { name: 'Ana Bell' }), payload: null };
    expect(fold(erased).state).toMatchObject({ name: null, contactId: null, isErased: true });
  });
});

describe('the list of a brief', () => {
  const first = added();
  const other = entry('brief.amended', { fields: say('Ne rien dire') });
  const wordings = briefWordings([first, other]);
  const people = [
    { id: id(31), name: 'Zoé Étang' },
    { id: id(32), name: 'Élie Bois' },
    { id: id(33), name: 'Ana Bell' },
  ];
  const names = new Map(people.map((one) => [one.id, one.name]));

  it('has one row a person, by name, then those who were not expected', () => {
    const rows = acknowledgementRows(
      people,
      [
        given(first.id, { contactId: id(31) }),
        given(other.id, { contactId: id(31) }),
        given(first.id, { contactId: id(32) }),
        given(other.id, { name: 'Un livreur' }),
      ],
      wordings,
      names,
    );
    expect(rows.map(({ name, state, isExpected }) => [name, state, isExpected])).toEqual([
      ['Ana Bell', 'missing', true],
      ['Élie Bois', 'earlier', true],
      ['Zoé Étang', 'current', true],
      ['Un livreur', 'current', false],
    ]);
  });

  it('keeps the words of now before a later tick of earlier ones', () => {
    const now = given(other.id, { name: 'Ana' });
    const late = given(first.id, { name: ' ana ' });
    const [row] = acknowledgementRows([], [late, now], wordings, names);
    expect(row).toMatchObject({ state: 'current', acknowledgement: { id: now.id } });
    expect(personKeyOf(now)).toBe(personKeyOf(late));
  });

  it('leaves out what was withdrawn or erased', () => {
    const withdrawn = { ...given(other.id, { name: 'Ana' }), withdrawnAt: 4 };
    const erased = { ...given(other.id, { name: 'Bo' }), isErased: true };
    expect(acknowledgementRows([], [withdrawn, erased], wordings, names)).toEqual([]);
  });
});
