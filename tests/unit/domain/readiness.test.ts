/*
 * The readiness of a plan: each thing that would not hold is found, named and leads to its record; what is
 * mended is found no more.
 */
import { describe, expect, it } from 'vitest';
import { defaultPlan } from '../../../resources/plan/index.ts';
import { contactNoun } from '../../../shared/domain/contact.ts';
import { stateOfFile } from '../../../shared/domain/planFile.ts';
import type { AnyPlanRecord, PlanState } from '../../../shared/domain/planHistory.ts';
import type { PlanNounName } from '../../../shared/domain/planNouns.ts';
import { checkReadiness, FINDING_CODES, type FindingCode } from '../../../shared/domain/readiness.ts';

const TODAY = '2026-11-26';
const WRONG = new Set(['wrong']);
const plan = stateOfFile(defaultPlan);

const record = (id: string, fields: object): AnyPlanRecord => ({
  id,
  fields: fields as AnyPlanRecord['fields'],
  revision: 1,
  addedAt: 0,
  changedAt: 0,
  changedBy: '',
  reviewedAt: null,
  retiredAt: null,
  isErased: false,
});
const contact = (id: string, fields: object) => record(id, { ...contactNoun.blank, name: id, ...fields });
const codesOf = (state: PlanState, noun?: PlanNounName): FindingCode[] =>
  checkReadiness(state, TODAY, WRONG)
    .parts.flatMap((part) => part.findings)
    .filter((finding) => noun === undefined || finding.noun === noun)
    .map((finding) => finding.code);
/** The default plan with one record of a noun changed. */
const changed = (noun: PlanNounName, fields: object): PlanState => ({
  ...plan,
  [noun]: (plan[noun] ?? []).map((one, at) =>
    at === 0 ? { ...one, fields: { ...one.fields, ...fields } } : one,
  ),
});
const phone = (e164: string) => ({
  kind: 'mobile',
  raw: e164,
  e164,
  extension: '',
  isSmsWelcome: true,
  isOffHours: true,
});

describe('readiness', () => {
  it('says of the default plan that people and approvals are missing, and nothing against its words', () => {
    expect([...new Set(codesOf(plan))].sort()).toEqual([
      'briefMissing',
      'partMissing',
      'roleUnheld',
      'templateUnapproved',
      'treeMissing',
    ]);
    const { parts } = checkReadiness(plan, TODAY);
    const scores = Object.fromEntries(parts.map((part) => [part.part, part.score]));
    expect(scores).toMatchObject({ severity: 100, approval: 100, netiquette: 100, watch: 100, contacts: 0 });
  });

  const cases: readonly [FindingCode, PlanState][] = [
    ['partMissing', { ...plan, clause: [] }],
    ['planExpired', changed('plan', { validUntil: '2026-11-25' })],
    ['reviewDue', changed('clause', { reviewOn: '2026-11-25' })],
    ['unowned', changed('clause', { ownerRoleId: null })],
    ['languageMissing', changed('clause', { title: { fr: 'Ton', en: '' } })],
    ['levelMissing', { ...plan, severity: (plan.severity ?? []).slice(1) }],
    ['roleUnheld', changed('role', { holderId: null })],
    ['roleWithoutDeputy', { ...changed('role', { holderId: 'a' }), contact: [contact('a', {})] }],
    ['holderGone', changed('role', { holderId: 'gone', deputyId: null })],
    ['contactWithoutNumber', { contact: [contact('a', {})] }],
    ['contactUnverified', { contact: [contact('a', { verifiedOn: '2026-08-01' })] }],
    ['numberWrong', { contact: [contact('wrong', {})] }],
    ['treeMissing', {}],
    [
      'treeUnsound',
      { callTree: [record('t', { places: [{ contactId: 'a', callerId: 'b', backupCallerId: null }] })] },
    ],
    [
      'treeMemberGone',
      { callTree: [record('t', { places: [{ contactId: 'a', callerId: null, backupCallerId: null }] })] },
    ],
    [
      'oneNumberOnly',
      {
        contact: [contact('a', { phones: [phone('+15145550100')] })],
        callTree: [record('t', { places: [{ contactId: 'a', callerId: null, backupCallerId: null }] })],
      },
    ],
    ['cellMissing', { ...plan, approvalRule: (plan.approvalRule ?? []).slice(1) }],
    ['templateUnapproved', changed('template', { approvedOn: null })],
    ['templateExpired', changed('template', { expiresOn: '2026-11-25' })],
    ['variablesUnmatched', changed('template', { text: { fr: 'À {heure}', en: 'At {time}' } })],
    ['textTooLong', changed('template', { text: { fr: 'abcdef', en: 'abc' }, lengthLimit: 5 })],
    ['assetExpired', { asset: [record('i', { altText: { fr: 'a', en: 'a' }, expiresOn: '2026-11-25' })] }],
    ['assetWithoutText', { asset: [record('i', { altText: { fr: '', en: '' }, expiresOn: null })] }],
    ['briefExpired', changed('brief', { validUntil: '2026-11-25' })],
    ['briefMissing', { ...plan, brief: [] }],
    [
      'categoryMissing',
      { ...plan, watch: (plan.watch ?? []).filter(({ fields }) => fields.category !== 'ceo') },
    ],
  ];
  it.each(cases)('finds %s', (code, state) => {
    expect(codesOf(state)).toContain(code);
  });

  it('has a case for everything it can say', () => {
    // Those of the improvement plan are not about a record; they have a test of their own.
    const ofRecords = FINDING_CODES.filter((code) => !code.startsWith('improvement'));
    expect(cases.map(([code]) => code).sort()).toEqual(ofRecords.toSorted());
  });

  it('holds a tree of people with two numbers, verified of late, for sound', () => {
    const people = ['a', 'b'].map((id, at) =>
      contact(id, {
        verifiedOn: TODAY,
        phones: [phone(`+1514555010${at}`), phone(`+1514555011${at}`)],
      }),
    );
    const places = [
      { contactId: 'a', callerId: null, backupCallerId: null },
      { contactId: 'b', callerId: 'a', backupCallerId: null },
    ];
    const state = { contact: people, callTree: [record('t', { ownerRoleId: 'r', places })] };
    const part = checkReadiness(state, TODAY).parts.find((one) => one.part === 'contacts');
    expect(part).toMatchObject({ score: 100, findings: [] });
  });

  it('leaves out what was retired or erased, and names the record of each finding', () => {
    const retired = { ...contact('a', {}), retiredAt: 1 };
    expect(codesOf({ contact: [retired] }, 'contact')).toEqual(['partMissing']);
    const { parts } = checkReadiness(changed('clause', { ownerRoleId: null }), TODAY);
    const [finding] = parts.flatMap((part) => part.findings).filter(({ code }) => code === 'unowned');
    expect(finding?.title).toEqual(plan.clause?.[0]?.fields.title);
  });
});
