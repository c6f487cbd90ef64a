/*
 * A report's versions: what may follow what, whose words they are, who may not approve, and what an erasure leaves.
 */
import { describe, expect, it } from 'vitest';
import { foldEntity, type StoredEntry } from '../../../shared/domain/fold.ts';
import { reportDraftNoun } from '../../../shared/domain/reportDraft.ts';
import {
  draftText,
  isOwnReport,
  newestIssued,
  nextIssue,
  nextVersion,
  standingDraft,
} from '../../../shared/domain/reportDraftRules.ts';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import { USUAL_ARRANGEMENT } from '../../../shared/domain/reportSection.ts';

const id = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const [WRITER, SECOND, LEAD] = [id(1), id(2), id(3)];
const [FR, EN] = ['ab'.repeat(32), 'cd'.repeat(32)];
const DOCUMENTS = [
  { locale: 'fr-CA', digest: FR, sizeBytes: 10 },
  { locale: 'en-CA', digest: EN, sizeBytes: 12 },
];

let counter = 100;
function entry(kind: string, person: string, payload: unknown): StoredEntry {
  counter += 1;
  return {
    id: id(counter),
    kind: `reportDraft.${kind}`,
    payloadVersion: 1,
    hlc: `${counter.toString().padStart(18, '0')}.00000`,
    device: 'a'.repeat(40),
    deviceSeq: counter,
    recordedAt: counter,
    occurredAt: counter,
    person,
    incidentId: id(90),
    entityId: id(91),
    basedOn: null,
    payload,
  };
}
const begun = (): StoredEntry => entry('started', WRITER, { number: 1, previousId: null });
const written = (person: string, text: string, carried: object | null = null): StoredEntry =>
  entry('written', person, { section: 'summary', language: 'fr', text, carried });
const submitted = (person = WRITER): StoredEntry =>
  entry('submitted', person, { documents: DOCUMENTS, note: '' });
const approved = (person: string, digests: readonly string[] = [EN, FR]): StoredEntry =>
  entry('approved', person, { digests });
const issued = (number = 1): StoredEntry =>
  entry('issued', LEAD, {
    number,
    profile: 'board',
    receivers: ['[fictif] Conseil'],
    documents: [{ locale: 'fr-CA', digest: 'ef'.repeat(32) }],
    files: [{ format: 'pdf', language: 'fr', sha256: '12'.repeat(32), sizeBytes: 5 }],
  });
const erased = (one: StoredEntry): StoredEntry => ({ ...one, payload: null });

function fold(...entries: readonly StoredEntry[]) {
  const { state, voids } = foldEntity<ReportDraft>(reportDraftNoun, entries);
  if (state === null) throw new Error('Nothing was folded.');
  return { state, voids: entries.map((one) => voids.get(one.id) ?? null) };
}

describe('a version of a report', () => {
  it('goes from a draft to issues, and is frozen then', () => {
    const { state, voids } = fold(
      begun(),
      entry('arranged', SECOND, { classification: { fr: 'Confidentiel', en: '' } }),
      written(WRITER, 'Deux malades.'),
      submitted(),
      approved(LEAD),
      issued(1),
      issued(2),
      written(SECOND, 'Trop tard.'),
      entry('arranged', SECOND, { languages: 'fr' }),
      entry('rated', SECOND, { objectives: [] }),
      submitted(),
      entry('recalled', WRITER, { reason: '' }),
      entry('returned', LEAD, { reason: 'non' }),
      entry('withdrawn', WRITER, { reason: '' }),
      begun(),
    );
    expect(voids.slice(0, 7)).toEqual(Array(7).fill(null));
    expect(voids.slice(7)).toEqual([...Array(7).fill('closed'), 'notFirst']);
    expect(state).toMatchObject({
      status: 'issued',
      number: 1,
      arrangement: USUAL_ARRANGEMENT,
      classification: { fr: 'Confidentiel', en: '' },
      approval: { by: LEAD, digests: [EN, FR] },
      issues: [
        { number: 1, profile: 'board', receivers: ['[fictif] Conseil'] },
        { number: 2, profile: 'board' },
      ],
    });
    expect(nextIssue(state)).toBe(3);
  });

  it('is not edited while it waits, and goes back when it is recalled or returned', () => {
    const back = fold(
      begun(),
      written(WRITER, 'Un.'),
      submitted(),
      written(WRITER, 'Deux.'),
      entry('returned', LEAD, { reason: '[fictif] une date manque' }),
      written(WRITER, 'Trois.'),
      submitted(),
      approved(LEAD),
      entry('recalled', WRITER, { reason: 'erreur' }),
      approved(LEAD),
      written(WRITER, 'Quatre.'),
    );
    expect(back.voids).toEqual([
      null,
      null,
      null,
      'closed',
      null,
      null,
      null,
      null,
      null,
      'notStarted',
      null,
    ]);
    expect(back.state).toMatchObject({ status: 'draft', submission: null, approval: null, returned: null });
    expect(draftText(back.state, 'summary', 'fr')?.text).toBe('Quatre.');
    const returned = fold(begun(), submitted(), entry('returned', LEAD, { reason: 'chiffres' }));
    expect(returned.state.returned).toMatchObject({ reason: 'chiffres', by: LEAD });
  });

  it('is approved by all of its digests, and by nobody who wrote or submitted it', () => {
    const start = [begun(), written(SECOND, 'Un.'), written(WRITER, 'Deux.'), submitted(WRITER)];
    for (const [act, reason] of [
      [approved(LEAD, [FR]), 'changed'],
      [approved(LEAD, [FR, '00'.repeat(32)]), 'changed'],
      [approved(WRITER), 'ownText'],
      // Also whose words others replaced.
      [approved(SECOND), 'ownText'],
    ] as const) {
      const { state, voids } = fold(...start, act);
      expect(voids.at(-1)).toBe(reason);
      expect(state.status).toBe('inReview');
    }
    expect(fold(begun(), approved(LEAD)).voids).toEqual([null, 'notStarted']);
    const twice = fold(...start, approved(LEAD), approved(LEAD), submitted());
    expect(twice.voids.slice(-2)).toEqual(['alreadyDone', 'alreadyDone']);
    expect(isOwnReport(twice.state, LEAD)).toBe(false);
  });

  it('keeps whose words came over, and that clearing is no writing', () => {
    const { state } = fold(begun(), written(LEAD, 'Avant.', { by: SECOND, at: 7 }), written(LEAD, ''));
    expect(state.authors).toEqual([SECOND]);
    expect(draftText(state, 'summary', 'fr')).toMatchObject({ text: '', by: LEAD });
    const carried = fold(begun(), written(LEAD, 'Avant.', { by: SECOND, at: 7 })).state;
    expect(draftText(carried, 'summary', 'fr')).toMatchObject({ by: SECOND, at: 7 });
  });

  it('stands without what was erased, and gains no approval by it', () => {
    const gone = fold(
      erased(begun()),
      written(WRITER, 'Un.'),
      erased(written(WRITER, 'Deux.')),
      erased(entry('rated', SECOND, {})),
      erased(entry('arranged', SECOND, {})),
      erased(submitted()),
      approved(LEAD, [FR]),
      erased(issued()),
    );
    expect(gone.voids).toEqual(Array(8).fill(null));
    expect(gone.state).toMatchObject({
      number: null,
      status: 'issued',
      isErased: true,
      objectives: [],
      submission: { documents: null },
      approval: { digests: [FR] },
      issues: [{ number: null, profile: null, receivers: [] }],
    });
    expect(draftText(gone.state, 'summary', 'fr')?.text).toBe('Un.');
    const wrong = fold(begun(), submitted(), erased(approved(LEAD, [FR])));
    expect(wrong).toMatchObject({ state: { status: 'inReview' }, voids: [null, null, 'unreadable'] });
  });

  it('keeps what left the house, whatever became of the draft meanwhile', () => {
    const { state, voids } = fold(begun(), submitted(), entry('withdrawn', WRITER, { reason: '' }), issued());
    expect(voids.at(-1)).toBeNull();
    expect(state).toMatchObject({ status: 'issued', approval: null, issues: [{ number: 1 }] });
  });

  it('counts on, and starts from what was issued last', () => {
    const draft = fold(begun()).state;
    const versions: readonly ReportDraft[] = [
      { ...draft, id: id(11), number: 1, status: 'issued' },
      { ...draft, id: id(12), number: 2, status: 'issued' },
      { ...draft, id: id(13), number: 3, status: 'withdrawn' },
    ];
    expect(nextVersion(versions)).toBe(4);
    expect(newestIssued(versions)?.id).toBe(id(12));
    expect(standingDraft(versions)?.id).toBe(id(12));
    expect(standingDraft([...versions, { ...draft, id: id(14), number: 4 }])?.id).toBe(id(14));
    expect(standingDraft([])).toBeNull();
    expect(nextVersion([{ number: null }])).toBe(2);
  });
});
