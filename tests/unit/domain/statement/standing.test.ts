/*
 * No order of edits, signatures, meetings of laptops and jumps of clocks leaves a text approved that nobody signed. The
 * witness knows nothing of folding: it remembers by itself what each signature was of.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodeSheet, codeSheetNoun } from '../../../../shared/domain/codeSheet.ts';
import { codeConflicts, isUseCounted } from '../../../../shared/domain/codeSheetRules.ts';
import { foldEntity, type StoredEntry } from '../../../../shared/domain/fold.ts';
import { statementNoun } from '../../../../shared/domain/statement.ts';
import { canonicalContent, digestOf } from '../../../../shared/domain/statementContent.ts';
import { approvalNeeds, type RuleRecord } from '../../../../shared/domain/statementNeeds.ts';
import type { ApprovalNeeds } from '../../../../shared/domain/statementSchemas.ts';
import { publicationDoubt, standingOf, waitsUntil } from '../../../../shared/domain/statementStanding.ts';
import type { Statement } from '../../../../shared/domain/statementState.ts';

const id = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const MINUTE = 60_000;
const [AUTHOR, LEGAL, LEAD, OTHER] = [id(1), id(2), id(3), id(4)];
const ROLE = { legal: id(11), lead: id(12), deputy: id(13) };
const SHEET = id(21);
const NEEDS: ApprovalNeeds = {
  ruleId: id(31),
  roleIds: [ROLE.legal, ROLE.lead],
  mode: 'all',
  extra: 0,
  timeBoxMin: 15,
  fallbackRoleIds: [ROLE.deputy],
  vacantRoleIds: [],
  isOwnRole: false,
};

let counter = 1_000;
function fresh(): string {
  counter += 1;
  return id(counter);
}
type Made = { readonly noun: 'statement' | 'codeSheet'; readonly entry: StoredEntry };

/** A laptop writes what it knows to be allowed, at whatever its clock says. */
function entry(
  noun: Made['noun'],
  kind: string,
  payload: unknown,
  { at, device = 'a', person = AUTHOR }: { at: number; device?: string; person?: string },
): Made {
  counter += 1;
  return {
    noun,
    entry: {
      id: id(counter),
      kind: `${noun}.${kind}`,
      payloadVersion: 1,
      hlc: `${Math.max(0, at).toString().padStart(15, '0')}-${counter.toString().padStart(6, '0')}`,
      device: device.repeat(40).slice(0, 40),
      deviceSeq: counter,
      recordedAt: at,
      occurredAt: at,
      person,
      incidentId: id(90),
      entityId: noun === 'statement' ? id(91) : SHEET,
      basedOn: null,
      payload,
    },
  };
}

const BLANK = {
  kind: 'statement',
  title: 'Recall',
  languages: ['fr', 'en'],
  fr: 'Un',
  en: 'One',
  media: [],
  networks: ['x'],
  posture: null,
  templateId: null,
  facts: [],
  promises: [],
  isWithoutPromise: true,
  contactId: null,
};
const CONTENT = { fr: 'Un', en: 'One', languages: ['fr', 'en'] as const, media: [] };

function fold(made: readonly Made[]): { statement: Statement | null; sheet: CodeSheet | null } {
  const of = (noun: Made['noun']): StoredEntry[] =>
    made.filter((one) => one.noun === noun).map((one) => one.entry);
  return {
    statement: foldEntity<Statement>(statementNoun as never, of('statement')).state,
    sheet: foldEntity<CodeSheet>(codeSheetNoun as never, of('codeSheet')).state,
  };
}

function statusOf(made: readonly Made[], now: number): string {
  const { statement, sheet } = fold(made);
  return statement === null ? 'none' : standingOf(statement, () => sheet, now).status;
}

const drafted = (at = 0): Made => entry('statement', 'drafted', { ...BLANK, replyTo: null }, { at });
const submitted = (
  content: typeof CONTENT | { fr: string; en: string },
  at: number,
  expiresAt: number | null = null,
): Made => {
  const digest = digestOf({ ...CONTENT, ...content });
  const made = entry('statement', 'submitted', { digest, forLevel: 3, needs: NEEDS, expiresAt }, { at });
  asked.set(digest, made.entry.id);
  return made;
};
/** The asking of this digest that was made last; of none, a name that nobody has. */
const asked = new Map<string, string>();
const askingOf = (digest: string): string => asked.get(digest) ?? id(99_999);
const signed = (
  digest: string,
  who: 'legal' | 'lead' | 'deputy',
  at: number,
  device = 'a',
  person?: string,
) =>
  entry(
    'statement',
    'signed',
    {
      signatureId: fresh(),
      submissionId: askingOf(digest),
      digest,
      contactId: null,
      roleIds: [ROLE[who]],
      way: 'app',
      code: null,
    },
    { at, device, person: person ?? (who === 'legal' ? LEGAL : who === 'lead' ? LEAD : OTHER) },
  );
const issued = (): Made =>
  entry(
    'codeSheet',
    'issued',
    {
      contactId: id(41),
      number: 'A1',
      codes: [1, 2, 3].map((no) => ({ no, salt: 'ab'.repeat(16), hash: 'cd'.repeat(32) })),
    },
    { at: 0 },
  );

function byPhone(digest: string, no: number, at: number, device = 'a'): readonly Made[] {
  const signatureId = fresh();
  const use = { no, signatureId, statementId: id(91), digest, checkValue: 'ABCDEF' };
  return [
    entry('codeSheet', 'used', use, { at, device, person: OTHER }),
    entry(
      'statement',
      'signed',
      {
        signatureId,
        submissionId: askingOf(digest),
        digest,
        contactId: id(41),
        roleIds: [ROLE.legal],
        way: 'phone',
        code: { sheetId: SHEET, no, checkValue: 'ABCDEF' },
      },
      { at, device, person: OTHER },
    ),
  ];
}

const D = digestOf(CONTENT);

const published = (digest: string, at: number, device = 'a'): Made =>
  entry(
    'statement',
    'published',
    {
      publicationId: fresh(),
      network: 'x',
      language: 'fr',
      digest,
      address: '',
      remoteId: null,
      way: 'hand',
      wasApproved: true,
      evidenceId: null,
      note: '',
    },
    { at, device },
  );

describe('a statement and its signatures', () => {
  it('takes its digest of French, English, languages and media, by a frozen text', () => {
    expect(canonicalContent(CONTENT)).toBe('["vigie.statement.1",["fr","en"],"Un","One",[]]');
    expect(D).toBe('4e6cdff3b3c595c706bb7410373afe28f7e46844a3df22585437c18bf447299a');
    expect(digestOf({ ...CONTENT, en: 'One.' })).not.toBe(D);
    // A side that is not published is no part of what is signed.
    expect(digestOf({ ...CONTENT, languages: ['fr'], en: 'x' })).toBe(
      digestOf({ ...CONTENT, languages: ['fr'], en: 'y' }),
    );
  });

  it('is approved once all have signed, and no longer when a word is changed', () => {
    const whole = [drafted(), submitted(CONTENT, 1), signed(D, 'legal', 2), signed(D, 'lead', 3)];
    expect(statusOf(whole.slice(0, 2), 4)).toBe('awaiting');
    expect(statusOf(whole.slice(0, 3), 4)).toBe('awaiting');
    expect(statusOf(whole, 4)).toBe('approved');
    const edited = entry('statement', 'amended', { en: 'One more', contactId: null }, { at: 5 });
    expect(statusOf([...whole, edited], 6)).toBe('draft');
    // Even when it is changed back: what was signed was asked for once.
    const back = entry('statement', 'amended', { en: 'One', contactId: null }, { at: 6 });
    expect(statusOf([...whole, edited, back], 7)).toBe('draft');
  });

  it('keeps a signature that comes from another laptop for a text that has changed, and says why it is void', () => {
    const asking = submitted(CONTENT, 1);
    const late = signed(D, 'legal', 9, 'b');
    const edited = entry('statement', 'amended', { en: 'Other', contactId: null }, { at: 5 });
    const again = submitted({ fr: 'Un', en: 'Other' }, 6);
    const { voids } = foldEntity(
      statementNoun as never,
      [drafted(), asking, late, edited, again].map((one) => one.entry),
    );
    expect([...voids]).toEqual([[late.entry.id, 'changed']]);
  });

  it('does not take a signature for another asking of the same words', () => {
    const first = submitted(CONTENT, 1);
    const early = signed(D, 'legal', 9);
    const again = submitted(CONTENT, 5);
    const made = [drafted(), first, again, early, signed(D, 'lead', 10)];
    expect(statusOf(made, 11)).toBe('awaiting');
    expect(statusOf([...made, signed(D, 'legal', 11)], 12)).toBe('approved');
  });

  it('wants two people where two roles sign, even if one person holds both', () => {
    const both = entry(
      'statement',
      'signed',
      {
        signatureId: fresh(),
        submissionId: '',
        digest: D,
        contactId: null,
        roleIds: [ROLE.legal, ROLE.lead],
        way: 'app',
        code: null,
      },
      { at: 3, person: LEGAL },
    );
    const asking = submitted(CONTENT, 1);
    const signature = {
      ...both,
      entry: { ...both.entry, payload: { ...(both.entry.payload as object), submissionId: asking.entry.id } },
    };
    expect(statusOf([drafted(), asking, signature], 4)).toBe('awaiting');
    expect(statusOf([drafted(), asking, signature, signed(D, 'lead', 4)], 5)).toBe('approved');
  });

  it('is approved by nothing once an asking of it was erased', () => {
    const first = submitted(CONTENT, 1);
    const whole = [drafted(), first, signed(D, 'legal', 2), signed(D, 'lead', 3)];
    expect(statusOf(whole, 4)).toBe('approved');
    const gone = { ...entry('statement', 'submitted', null, { at: 5 }) };
    expect(statusOf([...whole, gone], 6)).toBe('draft');
  });

  it('refuses the signature of whoever wrote any of it', () => {
    const made = [
      drafted(),
      entry('statement', 'amended', { fr: 'Un', contactId: id(55) }, { at: 1, person: LEGAL }),
      submitted(CONTENT, 2),
      signed(D, 'legal', 3),
      signed(D, 'lead', 4),
    ];
    expect(statusOf(made, 5)).toBe('awaiting');
  });

  it('lets the fallback sign only after the time box, and says expired after its time', () => {
    const base = [drafted(), submitted(CONTENT, 0, 60 * MINUTE), signed(D, 'lead', 1)];
    const sub = (at: number) =>
      entry(
        'statement',
        'substituted',
        { submissionId: askingOf(D), digest: D, reason: 'no answer', decisionId: id(77) },
        { at },
      );
    expect(statusOf([...base, sub(14 * MINUTE), signed(D, 'deputy', 16 * MINUTE)], 17 * MINUTE)).toBe(
      'awaiting',
    );
    const late = [...base, sub(15 * MINUTE), signed(D, 'deputy', 16 * MINUTE)];
    expect(statusOf(late, 17 * MINUTE)).toBe('approved');
    expect(statusOf(late, 60 * MINUTE)).toBe('expired');
  });

  it('says until when a signature is waited for, and no longer once all are there or it was edited', () => {
    const until = (made: readonly Made[]) => waitsUntil(fold(made).statement as Statement);
    const base = [drafted(), submitted(CONTENT, MINUTE), signed(D, 'legal', 2 * MINUTE)];
    expect(until(base.slice(0, 1))).toBeNull();
    expect(until(base)).toBe(16 * MINUTE);
    expect(until([...base, signed(D, 'lead', 3 * MINUTE)])).toBeNull();
    const edited = entry('statement', 'amended', { en: 'Other', contactId: null }, { at: 4 * MINUTE });
    expect(until([...base, edited])).toBeNull();
  });

  it('marks the other language when one is edited, until it is edited too or said to match', () => {
    const edit = (side: object, at: number) =>
      entry('statement', 'amended', { ...side, contactId: null }, { at });
    const stale = (made: readonly Made[]) => fold(made).statement?.staleSide ?? null;
    // Never submitted: it is being written.
    expect(stale([drafted(), edit({ fr: 'Deux' }, 1)])).toBe(null);
    const asked = [drafted(), submitted(CONTENT, 0)];
    expect(stale([...asked, edit({ fr: 'Deux' }, 1)])).toBe('en');
    expect(stale([...asked, edit({ fr: 'Deux' }, 1), edit({ en: 'Two' }, 2)])).toBe(null);
    expect(stale([...asked, edit({ fr: 'Deux', en: 'Two' }, 1)])).toBe(null);
    const match = entry('statement', 'matched', { digest: digestOf({ ...CONTENT, fr: 'Deux' }) }, { at: 3 });
    expect(stale([...asked, edit({ fr: 'Deux' }, 1), match])).toBe(null);
  });
});

describe('one-time codes', () => {
  it('count once: used on two laptops apart neither counts, both are listed, until a person decides', () => {
    const base = [issued(), drafted(), submitted(CONTENT, 1), signed(D, 'lead', 2)];
    const [useA, signA] = byPhone(D, 1, 5, 'a');
    const [useB, signB] = byPhone(D, 1, 6, 'b');
    const one = [...base, useA, signA] as Made[];
    expect(statusOf(one, 9)).toBe('approved');
    const both = [...one, useB, signB] as Made[];
    expect(statusOf(both, 9)).toBe('awaiting');
    const { sheet } = fold(both);
    expect(codeConflicts(sheet as CodeSheet)[0]?.uses.map(({ device }) => device[0])).toEqual(['a', 'b']);
    const chosen = (useA as Made).entry.payload as { signatureId: string };
    const settled = entry(
      'codeSheet',
      'settled',
      { no: 1, signatureId: chosen.signatureId, reason: 'x' },
      { at: 8 },
    );
    expect(statusOf([...both, settled], 9)).toBe('approved');
    expect(codeConflicts(fold([...both, settled]).sheet as CodeSheet)).toEqual([]);
  });

  it('count for nothing where a use of the sheet was erased, and a revocation outlives its words', () => {
    const base = [issued(), drafted(), submitted(CONTENT, 1), signed(D, 'lead', 2)];
    const phone = byPhone(D, 1, 3);
    expect(statusOf([...base, ...phone], 9)).toBe('approved');
    const lost = entry('codeSheet', 'used', null, { at: 4 });
    expect(statusOf([...base, ...phone, lost], 9)).toBe('awaiting');
    const revoked = entry('codeSheet', 'revoked', null, { at: 2 });
    expect(statusOf([...base, revoked, ...phone], 9)).toBe('awaiting');
  });

  it('of a revoked sheet count for nothing from then on', () => {
    const revoked = entry('codeSheet', 'revoked', { reason: 'lost' }, { at: 4 });
    const base = [issued(), drafted(), submitted(CONTENT, 1), signed(D, 'lead', 2), revoked];
    expect(statusOf([...base, ...byPhone(D, 1, 5)], 9)).toBe('awaiting');
    expect(statusOf([...base, ...byPhone(D, 1, 3)], 9)).toBe('approved');
  });
});

const signatureIdOf = ([use]: readonly Made[]): string =>
  (use as { entry: { payload: { signatureId: string } } }).entry.payload.signatureId;

describe('what went out before laptops met', () => {
  const doubts = (made: readonly Made[]) => {
    const { statement, sheet } = fold(made);
    return statement?.publications.map((one) => publicationDoubt(statement, one, () => sheet));
  };
  const whole = (): Made[] => [drafted(), submitted(CONTENT, 1), signed(D, 'legal', 2), signed(D, 'lead', 3)];

  it('stays undoubted when the text is edited afterwards, and not when it had been edited elsewhere before', () => {
    const out = published(D, 10);
    const edit = (at: number) =>
      entry('statement', 'amended', { en: 'Other', contactId: null }, { at, device: 'b' });
    expect(doubts([...whole(), out])).toEqual([null]);
    expect(doubts([...whole(), out, edit(11)])).toEqual([null]);
    expect(doubts([...whole(), edit(9), out])).toEqual(['changed']);
  });

  it('is in doubt once a code that it rested on turns out to have been used twice', () => {
    const base = [issued(), drafted(), submitted(CONTENT, 1), signed(D, 'lead', 2)];
    const out = [...base, ...byPhone(D, 1, 5, 'a'), published(D, 6)];
    expect(doubts(out)).toEqual([null]);
    expect(doubts([...out, ...byPhone(D, 1, 7, 'b')])).toEqual(['notCounted']);
  });

  it('counts a second use after a revocation against the first, and never for itself', () => {
    const base = [issued(), drafted(), submitted(CONTENT, 1), signed(D, 'lead', 2)];
    const [first, second] = [byPhone(D, 1, 3, 'a'), byPhone(D, 1, 6, 'b')];
    const revoked = entry('codeSheet', 'revoked', { reason: 'lost' }, { at: 5 });
    const both = [...base, ...first, revoked, ...second];
    expect(statusOf(both, 9)).toBe('awaiting');
    const { sheet } = fold(both);
    expect(codeConflicts(sheet as CodeSheet)[0]?.uses).toHaveLength(2);
    const settle = (signing: readonly Made[]) =>
      entry('codeSheet', 'settled', { no: 1, signatureId: signatureIdOf(signing), reason: 'x' }, { at: 8 });
    expect(statusOf([...both, settle(second)], 9)).toBe('awaiting');
    expect(statusOf([...both, settle(first)], 9)).toBe('approved');
  });

  it('is decided about anew when a third use comes to light, wherever it falls in the order', () => {
    const base = [issued(), drafted(), submitted(CONTENT, 1), signed(D, 'lead', 2)];
    const [a, b] = [byPhone(D, 1, 3, 'a'), byPhone(D, 1, 6, 'b')];
    const names = [a, b].map(signatureIdOf);
    const settled = entry(
      'codeSheet',
      'settled',
      { no: 1, signatureId: names[0], reason: 'x', among: names },
      { at: 8 },
    );
    expect(statusOf([...base, ...a, ...b, settled], 9)).toBe('approved');
    for (const at of [5, 9]) {
      const late = [...base, ...a, ...b, settled, ...byPhone(D, 1, at, 'c')];
      expect(statusOf(late, 10), String(at)).toBe('awaiting');
      expect(codeConflicts(fold(late).sheet as CodeSheet)[0]?.uses).toHaveLength(3);
    }
  });
});

describe('two rules for one cell of the matrix', () => {
  it('are the stricter one, in whatever order they lie', () => {
    const rule = (n: number, signatoryRoleIds: readonly string[], mode: 'all' | 'any'): RuleRecord => ({
      id: id(n),
      retiredAt: null,
      isErased: false,
      fields: {
        content: 'statement',
        level: 3,
        signatoryRoleIds,
        mode,
        extraSignatures: 0,
        timeBoxMin: null,
        fallbackRoleIds: [],
      },
    });
    const rules = [
      rule(61, [ROLE.lead], 'all'),
      rule(62, [ROLE.lead, ROLE.legal], 'all'),
      rule(63, [ROLE.lead, ROLE.legal], 'any'),
    ];
    const wish = { kind: 'statement', level: 3, authorContactIds: [null], isFromTemplate: false } as const;
    for (const order of [rules, rules.toReversed()])
      expect(approvalNeeds(wish, order, [])?.ruleId).toBe(id(62));
    const never = rule(64, [], 'all');
    expect(approvalNeeds(wish, [...rules, never], [])).toBeNull();
  });
});

describe('whatever happens in whatever order', () => {
  const act = fc.oneof(
    fc.record({
      do: fc.constant('edit' as const),
      side: fc.constantFrom('fr', 'en'),
      word: fc.constantFrom('Un', 'One', 'Deux', 'Two'),
    }),
    fc.record({
      do: fc.constant('submit' as const),
      fr: fc.constantFrom('Un', 'Deux'),
      en: fc.constantFrom('One', 'Two'),
    }),
    fc.record({
      do: fc.constant('sign' as const),
      fr: fc.constantFrom('Un', 'Deux'),
      en: fc.constantFrom('One', 'Two'),
      who: fc.constantFrom('legal', 'lead', 'deputy'),
      by: fc.constantFrom(AUTHOR, LEGAL, LEAD, OTHER),
    }),
    fc.record({
      do: fc.constant('phone' as const),
      fr: fc.constantFrom('Un', 'Deux'),
      en: fc.constantFrom('One', 'Two'),
      no: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      do: fc.constant('substitute' as const),
      fr: fc.constantFrom('Un', 'Deux'),
      en: fc.constantFrom('One', 'Two'),
    }),
    fc.record({ do: fc.constant('recall' as const) }),
    fc.record({
      do: fc.constant('publish' as const),
      fr: fc.constantFrom('Un', 'Deux'),
      en: fc.constantFrom('One', 'Two'),
    }),
    fc.record({ do: fc.constant('erase' as const) }),
  );
  /** One after the other on one laptop, as it should be: without it nothing would ever be approved. */
  const whole = fc.record({
    do: fc.constant('whole' as const),
    fr: fc.constantFrom('Un', 'Deux'),
    en: fc.constantFrom('One', 'Two'),
  });
  // Clocks of two laptops, minutes apart, jumping back and forth.
  const steps = fc.array(
    fc.record({
      act: fc.oneof({ weight: 3, arbitrary: act }, { weight: 2, arbitrary: whole }),
      at: fc.integer({ min: 1, max: 90 }),
      device: fc.constantFrom('a', 'b'),
    }),
    { maxLength: 24 },
  );

  it('nothing is approved whose very words were not signed by those whom the plan asks for', () => {
    let approved = 0;
    let undoubted = 0;
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 0, max: 200 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (list, nowMin, random) => {
          counter = 1_000;
          asked.clear();
          const made: Made[] = [issued(), drafted()];
          /** By the witness: who signed which digest, with which code. */
          const signings: { digest: string; by: string; role: string; code: number | null }[] = [];
          for (const { act: wish, at, device } of list) {
            const when = { at: at * MINUTE, device };
            const digest = 'fr' in wish ? digestOf({ ...CONTENT, fr: wish.fr, en: wish.en }) : D;
            if (wish.do === 'edit')
              made.push(entry('statement', 'amended', { [wish.side]: wish.word, contactId: null }, when));
            else if (wish.do === 'whole') {
              const time = at * MINUTE;
              made.push(entry('statement', 'amended', { fr: wish.fr, en: wish.en, contactId: null }, when));
              made.push(submitted({ fr: wish.fr, en: wish.en }, time));
              made.push(signed(digest, 'legal', time + 1, device), signed(digest, 'lead', time + 2, device));
              signings.push(
                { digest, by: LEGAL, role: ROLE.legal, code: null },
                { digest, by: LEAD, role: ROLE.lead, code: null },
              );
              made.push(published(digest, time + 3, device));
            } else if (wish.do === 'submit') made.push(submitted({ fr: wish.fr, en: wish.en }, at * MINUTE));
            else if (wish.do === 'sign') {
              const who = wish.who as 'legal';
              made.push(signed(digest, who, at * MINUTE, device, wish.by));
              signings.push({ digest, by: wish.by, role: ROLE[who], code: null });
            } else if (wish.do === 'phone') {
              made.push(...byPhone(digest, wish.no, at * MINUTE, device));
              signings.push({ digest, by: 'phone', role: ROLE.legal, code: wish.no });
            } else if (wish.do === 'substitute')
              made.push(
                entry(
                  'statement',
                  'substituted',
                  { submissionId: askingOf(digest), digest, reason: '', decisionId: id(77) },
                  when,
                ),
              );
            else if (wish.do === 'publish') made.push(published(digest, at * MINUTE, device));
            else if (wish.do === 'recall') made.push(entry('statement', 'recalled', { reason: '' }, when));
            else made.push({ ...entry('statement', 'amended', null, when) });
          }
          const shuffled = [...made]
            .map((one) => ({ one, key: random.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
          const { statement, sheet } = fold(shuffled);
          // However they arrive, two laptops that have met agree.
          expect(fold(made)).toEqual({ statement, sheet });
          if (statement === null) return;
          const signedBy = (digest: string, isFallbackIn: boolean): boolean => {
            const good = signings.filter(
              (one) =>
                one.digest === digest &&
                one.by !== AUTHOR &&
                (one.code === null || signings.filter(({ code }) => code === one.code).length === 1),
            );
            const roles = new Set(good.map(({ role }) => role));
            return (
              (roles.has(ROLE.legal) && roles.has(ROLE.lead)) || (isFallbackIn && roles.has(ROLE.deputy))
            );
          };
          // Every laptop claims that what it sent was approved: only where it was, nothing speaks against it.
          for (const publication of statement.publications) {
            if (publicationDoubt(statement, publication, () => sheet) !== null) continue;
            undoubted += 1;
            expect(signedBy(publication.digest, publication.basis?.substitution != null)).toBe(true);
          }
          const standing = standingOf(statement, () => sheet, nowMin * MINUTE);
          if (standing.status !== 'approved') return;
          approved += 1;
          expect(signedBy(digestOf(statement.content), statement.substitution !== null)).toBe(true);
        },
      ),
      { numRuns: Number(process.env.VIGIE_SOAK === '1' ? 50_000 : 4_000) },
    );
    // Not a test that passes because nothing is ever approved.
    expect(approved).toBeGreaterThan(100);
    expect(undoubted).toBeGreaterThan(100);
  });

  it('a code that was used once counts once, and never for another signature', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            no: fc.integer({ min: 1, max: 3 }),
            at: fc.integer({ min: 1, max: 50 }),
            device: fc.constantFrom('a', 'b'),
          }),
          { maxLength: 8 },
        ),
        (uses) => {
          counter = 1_000;
          const made = [
            issued(),
            ...uses.flatMap(({ no, at, device }) => [byPhone(D, no, at, device)[0] as Made]),
          ];
          const { sheet } = fold(made);
          for (const use of (sheet as CodeSheet).uses) {
            const isAlone = uses.filter(({ no }) => no === use.no).length === 1;
            expect(isUseCounted(sheet as CodeSheet, use.no, use.signatureId)).toBe(isAlone);
            expect(isUseCounted(sheet as CodeSheet, use.no, id(9_999_999))).toBe(false);
          }
        },
      ),
    );
  });
});
