/*
 * What the screen of code sheets says first: codes to decide about, and signatories who could not approve by telephone.
 */
import { describe, expect, it } from 'vitest';
import {
  candidates,
  conflictsOf,
  lastUsedAt,
  leftOf,
  orderSheets,
  sheetLocale,
  stateOf,
  withoutSheet,
} from '../../../../renderer/features/codeSheet/codeSheetView.ts';
import type { CodeSheetFace, StatementDesk } from '../../../../shared/contract/statement.ts';

const id = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const [ELODIE, ZELIE, MARC, NOA] = [id(1), id(2), id(3), id(4)];
const [LEGAL, LEAD, SPOKESPERSON] = [id(11), id(12), id(13)];

function sheet(n: number, over: Partial<CodeSheetFace> = {}): CodeSheetFace {
  return {
    id: id(100 + n),
    contactId: ELODIE,
    holder: 'Élodie Fictive',
    number: `N${n}`,
    codeNos: [1, 2, 3, 4, 5],
    issuedAt: n,
    issuedBy: id(90),
    uses: [],
    settled: [],
    burnt: [],
    hasLostUse: false,
    wrongInRow: 0,
    lastWrongAt: 0,
    refusals: [],
    revokedAt: null,
    revokedBy: null,
    revokeReason: '',
    isErased: false,
    ...over,
  };
}

function use(no: number, at: number, n = at): CodeSheetFace['uses'][number] {
  return {
    no,
    at,
    signatureId: id(200 + n),
    statementId: id(300),
    digest: 'a'.repeat(64),
    checkValue: '1234',
    entryId: id(400 + n),
    device: 'b'.repeat(32),
    by: id(90),
  };
}

const role = (roleId: string, holderId: string | null, deputyId: string | null = null) => ({
  id: roleId,
  retiredAt: null,
  isErased: false,
  fields: { holderId, deputyId, shifts: [] },
  name: { fr: '', en: '' },
});

const rule = (signatoryRoleIds: readonly string[], fallbackRoleIds: readonly string[] = []) => ({
  id: id(31),
  retiredAt: null,
  isErased: false,
  fields: {
    content: 'statement' as const,
    level: 1 as const,
    signatoryRoleIds,
    mode: 'all' as const,
    extraSignatures: 0,
    timeBoxMin: null,
    fallbackRoleIds,
  },
});

type Plan = Pick<StatementDesk, 'sheets' | 'rules' | 'roles' | 'contacts'>;
const PLAN: Plan = {
  sheets: [],
  rules: [rule([LEGAL], [LEAD])],
  roles: [role(LEGAL, ZELIE, ELODIE), role(LEAD, MARC), role(SPOKESPERSON, NOA)],
  contacts: [
    { id: NOA, name: 'Noa Inventé' },
    { id: ZELIE, name: 'Zélie Imaginaire' },
    { id: MARC, name: 'Marc Inventé' },
    { id: ELODIE, name: 'Élodie Fictive' },
  ],
};
const namesOf = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);

describe('who is given a code sheet', () => {
  it('names signatories without a sheet first, then those with one, then whoever signs nothing', () => {
    const people = candidates({ ...PLAN, sheets: [sheet(1)] }, 'fr-CA');
    expect(namesOf(people)).toEqual(['Marc Inventé', 'Zélie Imaginaire', 'Élodie Fictive', 'Noa Inventé']);
    expect(namesOf(withoutSheet(people))).toEqual(['Marc Inventé', 'Zélie Imaginaire']);
    expect(people.map(({ roleIds, sheetNumber }) => [roleIds, sheetNumber])).toEqual([
      [[LEAD], null],
      [[LEGAL], null],
      [[LEGAL], 'N1'],
      [[], null],
    ]);
  });

  it('takes a sheet that is revoked or used up for none', () => {
    const revoked = sheet(1, { revokedAt: 9 });
    const used = sheet(2, { codeNos: [1], uses: [use(1, 5)] });
    const without = (sheets: readonly CodeSheetFace[]) =>
      namesOf(withoutSheet(candidates({ ...PLAN, sheets }, 'fr-CA')));
    expect(without([revoked, used])).toContain('Élodie Fictive');
    expect(without([revoked, used, sheet(3)])).not.toContain('Élodie Fictive');
  });

  it('asks nothing for a rule or a role that the plan has retired', () => {
    const retired = { ...rule([LEGAL]), retiredAt: 1 };
    expect(withoutSheet(candidates({ ...PLAN, rules: [retired] }, 'fr-CA'))).toEqual([]);
    const roles = PLAN.roles.map((one) => (one.id === LEGAL ? { ...one, retiredAt: 1 } : one));
    expect(namesOf(withoutSheet(candidates({ ...PLAN, roles }, 'fr-CA')))).toEqual(['Marc Inventé']);
  });
});

describe('the list of code sheets', () => {
  it('stands by holder, the newest first, and puts away what was revoked or erased', () => {
    const sheets = [
      sheet(1, { holder: 'Zélie Imaginaire' }),
      sheet(2),
      sheet(3),
      sheet(4, { revokedAt: 50 }),
      sheet(5, { revokedAt: 60 }),
      sheet(6, { codeNos: [], isErased: true }),
    ];
    const { inForce, past } = orderSheets(sheets, 'fr-CA');
    expect(inForce.map(({ number }) => number)).toEqual(['N3', 'N2', 'N1']);
    expect(past.map(({ number }) => number)).toEqual(['N5', 'N4', 'N6']);
  });

  it('says how many codes are left, a code that was used twice being one', () => {
    const some = sheet(1, { uses: [use(1, 5), use(1, 7), use(2, 6)] });
    expect([leftOf(some), stateOf(some), lastUsedAt(some)]).toEqual([3, 'nearlyUsed', 7]);
    expect([leftOf(sheet(2)), stateOf(sheet(2)), lastUsedAt(sheet(2))]).toEqual([5, 'inUse', null]);
    expect(stateOf(sheet(3, { codeNos: [1], uses: [use(1, 5)] }))).toBe('usedUp');
    expect(stateOf(sheet(4, { revokedAt: 9, uses: [use(1, 5)] }))).toBe('revoked');
  });

  it('lists every code to decide about, the oldest first, of revoked sheets too, and none that was decided', () => {
    const open = sheet(1, { uses: [use(2, 30), use(2, 20), use(3, 1)] });
    const lost = sheet(2, { revokedAt: 99, uses: [use(5, 10), use(5, 40)] });
    const settled = [{ no: 1, signatureId: null, reason: 'x', by: id(90), at: 9 }];
    const done = sheet(3, { uses: [use(1, 2), use(1, 3)], settled });
    const listed = conflictsOf([open, lost, done]);
    expect(listed.map(({ sheet: of, no, uses }) => [of.number, no, uses.map(({ at }) => at)])).toEqual([
      ['N2', 5, [10, 40]],
      ['N1', 2, [20, 30]],
    ]);
    expect(conflictsOf([{ ...done, settled: [] }])).toHaveLength(1);
  });

  it('prints in the other language as the region of the screen writes it', () => {
    expect(sheetLocale('fr-CA', 'fr')).toBe('fr-CA');
    expect(sheetLocale('fr-CA', 'en')).toBe('en-CA');
    expect(sheetLocale('en-US', 'fr')).toBe('fr-CA');
    expect(sheetLocale('en-GB', 'fr')).toBe('fr-FR');
    expect(sheetLocale('fr-FR', 'en')).toBe('en-GB');
  });
});
