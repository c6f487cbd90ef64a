/*
 * Which posture is recommended, for every combination of answers; which earlier words a posture contradicts; and answers
 * from before these questions were asked, which read as if they had been skipped.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEntity, type StoredEntry } from '../../../shared/domain/fold.ts';
import { type Incident, incidentNoun } from '../../../shared/domain/incident.ts';
import { assessmentSchema } from '../../../shared/domain/incidentAssessment.ts';
import { CLUSTERS, POSTURES, type Posture } from '../../../shared/domain/planLimits.ts';
import {
  type EarlierPosture,
  FIRST_WORDS,
  HISTORY_ANSWERS,
  isMixed,
  mixingConflict,
  type PostureFacts,
  REASON_CODES,
  REPUTATION_ANSWERS,
  recommendPosture,
} from '../../../shared/domain/postureRules.ts';
import { FAULT_ANSWERS } from '../../../shared/domain/roomLimits.ts';
import { en } from '../../../shared/i18n/en/index.ts';
import { fr } from '../../../shared/i18n/fr/index.ts';

const CALM = { history: 'none', reputation: 'good' } as const;

const everything: readonly Required<PostureFacts>[] = [null, ...FAULT_ANSWERS].flatMap((fault) =>
  [null, ...HISTORY_ANSWERS].flatMap((history) =>
    [null, ...REPUTATION_ANSWERS].flatMap((reputation) =>
      [false, true].map((isRumour) => ({ fault, history, reputation, isRumour })),
    ),
  ),
);
const isBurdened = ({ history, reputation }: PostureFacts): boolean =>
  history === 'similar' || reputation === 'poor';

describe('the recommended posture', () => {
  it.each([
    ['a victim informs', { fault: 'victim' }, 'inform', ['victim']],
    ['a rumour may be denied', { fault: 'victim', isRumour: true }, 'deny', ['rumour']],
    ['an accident is explained', { fault: 'accidental' }, 'diminish', ['accidental']],
    ['what could have been prevented is made good', { fault: 'preventable' }, 'rebuild', ['preventable']],
    [
      'a victim of the same thing as before explains',
      { fault: 'victim', history: 'similar' },
      'diminish',
      ['victim', 'similarBefore'],
    ],
    [
      'an accident on a poor reputation is made good',
      { fault: 'accidental', reputation: 'poor' },
      'rebuild',
      ['accidental', 'poorBefore'],
    ],
    [
      'both burdens are named, and move it by one notch',
      { fault: 'victim', history: 'similar', reputation: 'poor' },
      'diminish',
      ['victim', 'similarBefore', 'poorBefore'],
    ],
    [
      'what is not known yet is named, and moves nothing',
      { fault: 'accidental', history: 'unknown' },
      'diminish',
      ['accidental', 'openAnswers'],
    ],
    ['while nobody can tell, one informs', { fault: 'unknown', history: 'similar' }, 'inform', ['notKnown']],
    ['a skipped question is no answer', { fault: null, reputation: 'poor' }, 'inform', ['notKnown']],
  ] as const)('%s', (_words, answers, posture, reasons) => {
    expect(recommendPosture({ ...CALM, ...answers })).toMatchObject({ posture, reasons });
  });

  it('denies nothing but a rumour, and only as its victim', () => {
    const denied = everything.filter((facts) => recommendPosture(facts).posture === 'deny');
    expect(denied).toEqual(everything.filter(({ fault, isRumour }) => fault === 'victim' && isRumour));
    expect(denied.length).toBeGreaterThan(0);
  });

  it('is never milder for a greater fault or for what came before', () => {
    const rank: Readonly<Partial<Record<Posture, number>>> = { inform: 0, diminish: 1, rebuild: 2 };
    const weight = (facts: PostureFacts): number => rank[recommendPosture(facts).posture] ?? Number.NaN;
    for (const facts of everything.filter(({ isRumour }) => !isRumour)) {
      const calm = weight({ ...facts, ...CALM });
      const isMovable = facts.fault === 'victim' || facts.fault === 'accidental';
      expect(weight(facts) - calm, JSON.stringify(facts)).toBe(isMovable && isBurdened(facts) ? 1 : 0);
      const byFault = CLUSTERS.map((fault) => weight({ ...facts, fault }));
      expect(byFault).toEqual([...byFault].sort());
    }
  });

  it('always has a reason, first words, and company that does not contradict it', () => {
    for (const facts of everything) {
      const { posture, also, reasons, firstWords } = recommendPosture(facts);
      expect(reasons.length).toBeGreaterThan(0);
      expect(new Set(reasons).size).toBe(reasons.length);
      expect(firstWords).toEqual(['instructing', 'adjusting']);
      expect(posture).not.toBe('bolster');
      expect(also).toContain('bolster');
      expect(also).not.toContain(posture);
      expect(also.filter((one) => isMixed(posture, one))).toEqual([]);
    }
    expect(FIRST_WORDS).toHaveLength(2);
  });

  it('gives each of its reasons somewhere', () => {
    const given = new Set(everything.flatMap((facts) => recommendPosture(facts).reasons));
    expect([...given].sort()).toEqual([...REASON_CODES].sort());
  });
});

describe('words that contradict what went out', () => {
  const said = (posture: Posture, at: number, statementId = `s${at}`): EarlierPosture => ({
    posture,
    statementId,
    at,
    text: `[fictif] ${posture}`,
  });

  it('are found either way, the newest first', () => {
    const earlier = [said('diminish', 1), said('rebuild', 3), said('inform', 5), said('diminish', 2)];
    expect(mixingConflict('deny', earlier)).toBe(earlier[1]);
    expect(mixingConflict('rebuild', [said('deny', 4)])).toEqual(said('deny', 4));
    expect(mixingConflict('diminish', [said('deny', 4)])).toEqual(said('deny', 4));
    expect(mixingConflict('rebuild', [said('diminish', 4)])).toBeNull();
    expect(mixingConflict('inform', [said('deny', 4), said('rebuild', 5)])).toBeNull();
    expect(mixingConflict('bolster', [said('deny', 4), said('rebuild', 5)])).toBeNull();
    expect(mixingConflict('deny', [])).toBeNull();
  });

  it('are found in whatever order they come, and only where there are any', () => {
    const clashing: ReadonlySet<string> = new Set([
      'deny diminish',
      'deny rebuild',
      'diminish deny',
      'rebuild deny',
    ]);
    const one = fc.record({
      posture: fc.constantFrom(...POSTURES),
      statementId: fc.uuid(),
      at: fc.integer({ min: 0, max: 5 }),
      text: fc.string(),
    });
    const list = fc.uniqueArray(one, { maxLength: 12, selector: ({ statementId }) => statementId });
    fc.assert(
      fc.property(fc.constantFrom(...POSTURES), list, fc.nat(), (declared, earlier, turn) => {
        const found = mixingConflict(declared, earlier);
        const clashes = earlier.filter(({ posture }) => clashing.has(`${declared} ${posture}`));
        if (clashes.length === 0) {
          expect(found).toBeNull();
          return;
        }
        expect(clashes).toContain(found);
        expect(found?.at).toBe(Math.max(...clashes.map(({ at }) => at)));
        const cut = turn % earlier.length;
        expect(mixingConflict(declared, [...earlier.slice(cut), ...earlier.slice(0, cut)].reverse())).toBe(
          found,
        );
      }),
      { numRuns: 500, seed: 41 },
    );
  });
});

describe('the answers', () => {
  const id = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
  const entry = (n: number, kind: string, payload: unknown): StoredEntry => ({
    id: id(n),
    kind: `incident.${kind}`,
    payloadVersion: 1,
    hlc: `00000000000000${n}-000000`,
    device: 'a'.repeat(40),
    deviceSeq: n,
    recordedAt: n,
    occurredAt: n,
    person: id(90),
    incidentId: id(80),
    entityId: id(80),
    basedOn: null,
    payload,
  });
  const old = { trigger: '[fictif] une vidéo', fault: 'accidental', reaction: null, note: '' };
  const fold = (payload: unknown) =>
    foldEntity<Incident>(incidentNoun, [
      entry(1, 'declared', { title: '[fictif] Rappel', level: 2, timeZone: 'UTC' }),
      entry(2, 'assessed', payload),
    ]);

  it('of before read as if the new questions had been skipped', () => {
    expect(fold(old).state?.assessment).toEqual({
      ...old,
      history: null,
      reputation: null,
      crisisTypeId: null,
      by: id(90),
      at: 2,
    });
  });

  it('of now are kept, and anything else is refused', () => {
    const full = { ...old, history: 'similar', reputation: 'poor', crisisTypeId: id(7) };
    expect(fold(full).state?.assessment).toMatchObject(full);
    expect(assessmentSchema.safeParse({ ...old, history: 'twice' }).success).toBe(false);
    expect(assessmentSchema.safeParse({ ...old, crisisTypeId: 'rumour' }).success).toBe(false);
    expect([...fold({ ...full, reputation: 'splendid' }).voids.values()]).toEqual(['unreadable']);
  });
});

it.each([
  ['en', en],
  ['fr', fr],
] as const)('a posture is called the same in the plan and in the room (%s)', (_language, words) => {
  for (const posture of POSTURES)
    expect(words.posture[`name_${posture}`]).toBe(words.planChoice[`posture_${posture}`]);
});
