import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEntity, type StoredEntry } from '../../../shared/domain/fold.ts';
import { judgementOf, standingFields } from '../../../shared/domain/handJudgement.ts';
import { type HandMention, handMentionNoun } from '../../../shared/domain/handMention.ts';

const FIELDS = {
  network: 'x',
  url: null,
  text: 'Le lot 42',
  title: null,
  author: 'Jeanne Roy',
  handle: null,
  externalId: null,
  postedAt: 1_000,
  isTimeGuessed: true,
  category: 'complaints',
  tone: 'negative',
  reachBucket: 'under1k',
};

function entry(at: number, kind: string, payload: unknown): StoredEntry {
  return {
    id: `e${at}`,
    hlc: `${String(at).padStart(18, '0')}.00000`,
    device: 'd',
    deviceSeq: at,
    recordedAt: at,
    occurredAt: at,
    person: 'p',
    incidentId: null,
    entityId: 'h',
    basedOn: null,
    kind: `handMention.${kind}`,
    payloadVersion: 1,
    payload,
  };
}

const recorded = entry(1, 'recorded', { ...FIELDS, picture: null, dedupeKey: 'k1' });
const amended = entry(2, 'amended', { text: 'Le lot 43', dedupeKey: 'k2', reason: 'mal lu' });
const fold = (...entries: readonly StoredEntry[]) =>
  foldEntity<HandMention>(handMentionNoun as never, entries);

describe('what was taken by hand, folded', () => {
  it('keeps every wording, and the last one stands', () => {
    const state = fold(recorded, amended).state as HandMention;
    expect(state.versions.map((one) => [one.fields?.text, one.reason])).toEqual([
      ['Le lot 42', null],
      ['Le lot 43', 'mal lu'],
    ]);
    expect([standingFields(state)?.author, state.dedupeKey]).toEqual(['Jeanne Roy', 'k2']);
    expect(judgementOf(state)).toEqual({ category: 'complaints', tone: 'negative', reachBucket: 'under1k' });
  });

  it('is taken back and put back once each; what does not fit is void', () => {
    const back = entry(3, 'withdrawn', { reason: 'hors sujet' });
    const { state, voids } = fold(recorded, back, entry(4, 'withdrawn', { reason: '' }));
    expect(state).toMatchObject({ withdrawnAt: 3, withdrawnBy: 'p', withdrawReason: 'hors sujet' });
    expect([...voids]).toEqual([['e4', 'alreadyDone']]);
    expect(fold(recorded, back, entry(4, 'restored', {})).state?.withdrawnAt).toBeNull();
    expect([...fold(recorded, entry(2, 'restored', {})).voids.values()]).toEqual(['notClosed']);
    expect([...fold(amended).voids.values()]).toEqual(['notStarted']);
    expect([...fold(recorded, { ...recorded, id: 'x', deviceSeq: 2 }).voids.values()]).toEqual(['notFirst']);
  });

  it('says nothing once erased, not even by what an amendment changed', () => {
    const state = fold({ ...recorded, payload: null }, amended).state as HandMention;
    expect(state).toMatchObject({ isErased: true, dedupeKey: null, picture: null });
    expect([standingFields(state), judgementOf(state)]).toEqual([null, null]);
    expect(JSON.stringify(state)).not.toContain('lot');
  });

  it('goes back to the first words when an amendment alone is erased', () => {
    const state = fold(recorded, { ...amended, payload: null }).state as HandMention;
    expect([standingFields(state)?.text, state.dedupeKey]).toEqual(['Le lot 42', 'k1']);
  });

  it('never throws, for any entries in any order', () => {
    const kind = fc.constantFrom('recorded', 'amended', 'withdrawn', 'restored', 'unheard');
    const payload = fc.oneof(
      fc.constant(null),
      fc.anything(),
      fc.constant(recorded.payload),
      fc.constant(amended.payload),
      fc.constant({ reason: '' }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, payload, fc.nat(20)), { maxLength: 12 }), (drafts) => {
        fold(...drafts.map(([name, data, at]) => entry(at, name, data)));
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
