/*
 * A said tone, folded: the last one stands, taking back is an act, erased words leave a record that says nothing.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEntity, type StoredEntry } from '../../../shared/domain/fold.ts';
import { type ToneLabel, toneLabelNoun } from '../../../shared/domain/toneLabel.ts';

const REF = { network: 'x', externalId: '1', fingerprint: null, textSha256: 'a'.repeat(64) };

const entry = (at: number, kind: 'recorded' | 'withdrawn', payload: unknown): StoredEntry => ({
  id: `e${at}`,
  hlc: `${String(at).padStart(18, '0')}.00000`,
  device: 'd',
  deviceSeq: at,
  recordedAt: at,
  occurredAt: at,
  person: `p${at % 2}`,
  incidentId: null,
  entityId: 'l',
  basedOn: null,
  kind: `toneLabel.${kind}`,
  payloadVersion: 1,
  payload,
});
const said = (at: number, tone: string) =>
  entry(at, 'recorded', { ref: REF, dedupeKey: 'x:1', tone, read: 'neutral' });
const withdrawn = (at: number) => entry(at, 'withdrawn', {});
const fold = (...entries: readonly StoredEntry[]) => foldEntity<ToneLabel>(toneLabelNoun as never, entries);

describe('a said tone', () => {
  it('stands as it was said last, and keeps who said what', () => {
    const state = fold(said(1, 'neutral'), said(2, 'negative')).state;
    expect(state).toMatchObject({ tone: 'negative', dedupeKey: 'x:1', saidAt: 2, isErased: false });
    expect(state?.history.map(({ tone, person }) => [tone, person])).toEqual([
      ['neutral', 'p1'],
      ['negative', 'p0'],
    ]);
  });

  it('is taken back, and can be said again', () => {
    expect(fold(said(1, 'negative'), withdrawn(2)).state).toMatchObject({ tone: null, saidAt: 2 });
    expect(fold(said(1, 'negative'), withdrawn(2), said(3, 'mixed')).state?.tone).toBe('mixed');
    const twice = fold(said(1, 'negative'), withdrawn(2), withdrawn(3));
    expect([...twice.voids.values()]).toEqual(['alreadyDone']);
    expect([...fold(withdrawn(1)).voids.values()]).toEqual(['notStarted']);
  });

  it('says nothing once its words are erased', () => {
    expect(fold(entry(1, 'recorded', null)).state).toMatchObject({
      tone: null,
      dedupeKey: null,
      isErased: true,
    });
    expect(fold(said(1, 'negative'), entry(2, 'recorded', null)).state).toMatchObject({
      tone: null,
      dedupeKey: 'x:1',
    });
  });

  it('folds to the same whatever the order in which entries arrive', () => {
    const act = fc.oneof(fc.constantFrom('negative', 'positive', 'mixed'), fc.constant(null));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), fc.infiniteStream(fc.double()), (acts, order) => {
        const entries = acts.map((tone, at) => (tone === null ? withdrawn(at + 1) : said(at + 1, tone)));
        const shuffled = [...entries]
          .map((one) => [order.next().value, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(fold(...shuffled).state).toEqual(fold(...entries).state);
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});
