/*
 * The life of a paper copy, folded: total for any order of entries, erased wordings stepped over, and the state of a
 * copy on a day.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEntity, type StoredEntry } from '../../../shared/domain/fold.ts';
import { type PaperCopy, paperCopyNoun } from '../../../shared/domain/paperCopy.ts';
import { paperCopyState, standingVersion } from '../../../shared/domain/paperCopyRules.ts';

const uuid = (no: number) => `0190aaaa-0000-7000-8000-${String(no).padStart(12, '0')}`;

const PAYLOADS = {
  'paperCopy.issued': {
    sheet: 'contactSheet',
    language: 'fr',
    paper: 'A4',
    locale: 'fr-FR',
    print: { digest: '0123abcd', revision: 12, validUntil: '2026-06-30', printedAt: 1_000 },
    holder: { name: 'La réception' },
    place: 'Tiroir',
    copies: 2,
    replaces: null,
  },
  'paperCopy.amended': { holder: { contactId: uuid(77) }, reason: 'mal noté' },
  'paperCopy.withdrawn': { how: 'destroyed', reason: '', replacedBy: null },
  'paperCopy.restored': {},
} as const;
type Kind = keyof typeof PAYLOADS;

function entry(kind: Kind, at: number, payload: unknown = PAYLOADS[kind]): StoredEntry {
  return {
    id: uuid(at),
    hlc: `${String(at).padStart(18, '0')}.00000`,
    device: 'a'.repeat(40),
    deviceSeq: at,
    recordedAt: at,
    occurredAt: at,
    person: uuid(1),
    incidentId: null,
    entityId: uuid(500),
    basedOn: null,
    kind,
    payloadVersion: 1,
    payload,
  };
}

const foldAll = (entries: readonly StoredEntry[]) => foldEntity<PaperCopy>(paperCopyNoun, entries);
function stateOf(...entries: readonly StoredEntry[]): PaperCopy {
  const { state } = foldAll(entries);
  if (state === null) throw new Error('nothing folded');
  return state;
}

describe('a paper copy, folded', () => {
  it('keeps every wording, and changes only what an amendment names', () => {
    const copy = stateOf(entry('paperCopy.issued', 1), entry('paperCopy.amended', 2));
    expect(copy.versions).toHaveLength(2);
    expect(standingVersion(copy)).toMatchObject({
      holder: { contactId: uuid(77) },
      place: 'Tiroir',
      copies: 2,
      reason: 'mal noté',
    });
  });

  it('is withdrawn once, brought back once, and says which entry did not count', () => {
    const { state, voids } = foldAll([
      entry('paperCopy.restored', 1),
      entry('paperCopy.issued', 2),
      entry('paperCopy.issued', 3),
      entry('paperCopy.restored', 4),
      entry('paperCopy.withdrawn', 5),
      entry('paperCopy.withdrawn', 6),
      entry('paperCopy.restored', 7),
    ]);
    expect(state?.withdrawal).toBeNull();
    expect([...voids.values()]).toEqual(['notStarted', 'notFirst', 'notClosed', 'alreadyDone']);
  });

  it('steps over what was erased, and over what cannot be read', () => {
    const copy = stateOf(
      entry('paperCopy.issued', 1, null),
      entry('paperCopy.amended', 2, { place: 'Coffre', reason: '' }),
      entry('paperCopy.amended', 3, { copies: 0, reason: '' }),
      entry('paperCopy.withdrawn', 4, null),
    );
    expect(copy).toMatchObject({ wish: null, print: null, withdrawal: { how: null } });
    expect(copy.versions.map(({ holder, place, isErased }) => ({ holder, place, isErased }))).toEqual([
      { holder: null, place: '', isErased: true },
      { holder: null, place: 'Coffre', isErased: false },
    ]);
  });

  it('never throws, whatever comes in whatever order', () => {
    const kinds = fc.constantFrom<Kind>(...(Object.keys(PAYLOADS) as Kind[]));
    const payloads = fc.oneof(fc.constant(undefined), fc.constant(null), fc.object(), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, payloads), { maxLength: 12 }), (acts) => {
        const { state } = foldAll(acts.map(([kind, payload], at) => entry(kind, at + 1, payload)));
        expect(state === null || state.versions.length > 0).toBe(true);
      }),
      { seed: 35, numRuns: 300 },
    );
  });
});

describe('how a paper copy stands', () => {
  const copy = stateOf(entry('paperCopy.issued', 1));
  it.each([
    ['0123abcd', '2026-06-30', 'current'],
    ['0123abcd', '2026-07-01', 'expired'],
    ['ffffffff', '2026-01-01', 'outOfDate'],
    ['ffffffff', '2026-07-01', 'outOfDate'],
  ] as const)('with the digest %s on %s: %s', (digest, day, state) => {
    expect(paperCopyState(copy, digest, day)).toBe(state);
  });

  it('does not matter once it is withdrawn or erased', () => {
    const withdrawn = stateOf(entry('paperCopy.issued', 1), entry('paperCopy.withdrawn', 2));
    expect(paperCopyState(withdrawn, 'ffffffff', '2030-01-01')).toBe('withdrawn');
    expect(paperCopyState(stateOf(entry('paperCopy.issued', 1, null)), null, '2030-01-01')).toBe('erased');
  });

  it('lets a blank form grow old', () => {
    const payload = { ...PAYLOADS['paperCopy.issued'], sheet: 'blankLog' };
    expect(paperCopyState(stateOf(entry('paperCopy.issued', 1, payload)), '0123abcd', '2030-01-01')).toBe(
      'current',
    );
  });
});
