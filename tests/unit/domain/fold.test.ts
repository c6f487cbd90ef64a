/*
 * Reducers are total: any entries, in any order, with erased, unreadable and newer payloads
 * among them, fold to the same state and never throw.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConcurrent, foldEntity, type StoredEntry } from '../../../shared/domain/fold.ts';
import { type Incident, incidentNoun } from '../../../shared/domain/incident.ts';
import { logLineNoun } from '../../../shared/domain/logLine.ts';
import { NOUNS } from '../../../shared/domain/nouns.ts';

const ID = (n: number) => `01a20558-4926-7000-8000-${String(n).padStart(12, '0')}`;

function entry(n: number, kind: string, payload: unknown, payloadVersion = 1): StoredEntry {
  return {
    id: ID(n),
    hlc: `${String(n).padStart(18, '0')}.00000`,
    device: 'a'.repeat(40),
    deviceSeq: n,
    recordedAt: n,
    occurredAt: n,
    person: ID(900),
    incidentId: ID(901),
    entityId: ID(902),
    basedOn: n > 1 ? ID(n - 1) : null,
    kind,
    payloadVersion,
    payload,
  };
}

const anyPayload = fc.oneof(
  fc.constant(null),
  fc.constant('unreadable'),
  fc.record({ text: fc.string(), reason: fc.string() }),
  fc.record({
    title: fc.string({ minLength: 1 }),
    level: fc.integer({ min: -1, max: 6 }),
    timeZone: fc.constant('UTC'),
    reason: fc.string(),
  }),
  fc.anything(),
);

describe('folding', () => {
  for (const noun of NOUNS) {
    it(`never throws for ${noun.noun} and does not depend on the order of arrival`, () => {
      const kinds = [...Object.keys(noun.kinds), 'incident.fromTheFuture'];
      const entries = fc.array(
        fc.record({
          kind: fc.constantFrom(...kinds),
          payload: anyPayload,
          version: fc.integer({ min: 1, max: 3 }),
        }),
        { maxLength: 12 },
      );
      const foldable = noun as unknown as Parameters<typeof foldEntity<unknown>>[0];
      fc.assert(
        fc.property(
          entries,
          fc.infiniteStream(fc.double({ noNaN: true, min: 0, max: 1 })),
          (drawn, random) => {
            const inOrder = drawn.map((one, index) => entry(index + 1, one.kind, one.payload, one.version));
            const shuffled = inOrder
              .map((one) => ({ one, key: random.next().value as number }))
              .sort((a, b) => a.key - b.key)
              .map(({ one }) => one);
            expect(foldEntity(foldable, shuffled)).toEqual(foldEntity(foldable, inOrder));
          },
        ),
        { numRuns: 150 },
      );
    });
  }

  it('keeps what the state does not allow and says why', () => {
    const folded = foldEntity<Incident>(incidentNoun, [
      entry(1, 'incident.declared', { title: 'Lot 42', level: 2, timeZone: 'America/Toronto' }),
      entry(2, 'incident.levelChanged', { level: 2, reason: '' }),
      entry(3, 'incident.levelChanged', { level: 3, reason: 'presse' }),
      entry(4, 'incident.closed', { reason: '' }),
      entry(5, 'incident.levelChanged', { level: 4, reason: '' }),
      entry(6, 'incident.declared', { title: 'Encore', level: 1, timeZone: 'UTC' }),
      entry(7, 'incident.levelChanged', { level: 3, reason: 'x' }, 9),
      entry(8, 'incident.levelChanged', { level: 17 }),
    ]);
    expect(folded.state).toMatchObject({
      title: 'Lot 42',
      level: 3,
      levelSince: 3,
      peakLevel: 3,
      status: 'closed',
      closedAt: 4,
    });
    expect(Object.fromEntries(folded.voids)).toEqual({
      [ID(2)]: 'sameValue',
      [ID(5)]: 'closed',
      [ID(6)]: 'notFirst',
      [ID(7)]: 'fromNewer',
      [ID(8)]: 'unreadable',
    });
    expect(folded.headId).toBe(ID(8));
  });

  it('lifts old payloads and leaves what is stored alone', () => {
    const stored = { words: 'ancien' };
    const lifting = {
      ...logLineNoun,
      kinds: {
        ...logLineNoun.kinds,
        'logLine.recorded': {
          ...logLineNoun.kinds['logLine.recorded'],
          version: 2,
          upcast: (payload: unknown) => ({ text: (payload as { words: string }).words }),
        },
      },
    };
    const folded = foldEntity(lifting, [entry(1, 'logLine.recorded', stored)]);
    expect(folded.state?.versions[0]?.text).toBe('ancien');
    expect(stored).toEqual({ words: 'ancien' });
  });

  it('yields the erased form when a payload is gone', () => {
    const folded = foldEntity(logLineNoun, [
      entry(1, 'logLine.recorded', null),
      entry(2, 'logLine.amended', { text: 'après', reason: '' }),
    ]);
    expect(folded.state).toMatchObject({ isErased: true, versions: [{ text: null }, { text: 'après' }] });
  });
});

describe('concurrency', () => {
  it('is two entries of which neither descends from the other', () => {
    const tree = [
      { id: 'a', basedOn: null },
      { id: 'b', basedOn: 'a' },
      { id: 'c', basedOn: 'a' },
      { id: 'd', basedOn: 'c' },
    ];
    expect(findConcurrent(tree)).toEqual([
      ['b', 'c'],
      ['b', 'd'],
    ]);
    expect(
      findConcurrent([
        { id: 'x', basedOn: 'y' },
        { id: 'y', basedOn: 'x' },
      ]),
    ).toEqual([]);
  });
});
