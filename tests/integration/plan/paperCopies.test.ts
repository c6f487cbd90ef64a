/*
 * The register of paper copies on a real file: what makes a copy out of date and what does not, its life, what is
 * refused, and what is left of it when its holder is erased.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import { refoldAll } from '../../../electron/engine/journal/projections.ts';
import type { CallRawInput } from '../../../shared/contract/contract.ts';
import { SHEETS } from '../../../shared/domain/sheets.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

type HandOut = CallRawInput<'paperCopy.handOut'>;
const handOut = (more: Partial<HandOut> = {}) =>
  desk.ask('paperCopy.handOut', {
    sheet: 'contactSheet',
    language: 'fr',
    paper: 'Letter',
    locale: 'fr-CA',
    holder: { name: 'La réception' },
    place: 'Tiroir du bas',
    copies: 2,
    ...more,
  });

const phone = (raw: string) => ({
  kind: 'mobile' as const,
  raw,
  e164: null,
  extension: '',
  isSmsWelcome: true,
  isOffHours: true,
});
const somebody = (name: string) =>
  desk.ask('contact.add', { fields: { name, phones: [phone('514 555-0101')] } });

const states = async () => {
  const { copies, counts } = await desk.ask('paperCopy.list', {});
  return {
    counts,
    states: Object.fromEntries(copies.map(({ copy, state }) => [copy.wish?.sheet ?? 'erased', state])),
  };
};

describe('a paper copy', () => {
  it('goes out of date when a telephone number changes, and only sheets that show it do', async () => {
    const { id } = await somebody('Ana Bell');
    for (const sheet of SHEETS) await handOut({ sheet, copies: 1 });
    expect(await desk.ask('paperCopy.count', {})).toMatchObject({ current: SHEETS.length, outOfDate: 0 });
    const before = await desk.ask('plan.overview', {});
    await desk.ask('contact.amend', { id, fields: { phones: [phone('514 555-0102')] } });
    const after = await states();
    expect(
      Object.keys(after.states)
        .filter((sheet) => after.states[sheet] === 'outOfDate')
        .sort(),
    ).toEqual(['booklet', 'contactSheet', 'walletCard']);
    expect(after.counts).toMatchObject({ outOfDate: 3, current: SHEETS.length - 3 });
    const { revision, copies } = await desk.ask('paperCopy.list', {});
    expect(copies[0]?.state).toBe('outOfDate');
    expect(copies[0]?.copy.print?.revision).toBe(before.revision);
    expect(revision).toBe(before.revision + 1);
    // The number that was there before is there again: what the paper says is true again.
    await desk.ask('contact.amend', { id, fields: { phones: [phone('514 555-0101')] } });
    expect(await desk.ask('paperCopy.count', {})).toMatchObject({ current: SHEETS.length, outOfDate: 0 });
  });

  it('counts as many times as there are sheets of it, by language and region apart', async () => {
    await somebody('Ana Bell');
    await handOut({ copies: 3 });
    await handOut({ language: 'en', locale: 'en-CA', copies: 4 });
    await handOut({ sheet: 'blankLog', copies: 50 });
    await somebody('Bo Pine');
    expect(await desk.ask('paperCopy.count', {})).toEqual({
      current: 50,
      outOfDate: 7,
      expired: 0,
      withdrawn: 0,
      erased: 0,
    });
  });

  it('keeps what was printed, not what the plan says by the time it is handed out', async () => {
    const page = await desk.ask('paper.html', {
      sheet: 'contactSheet',
      language: 'fr',
      paper: 'Letter',
      locale: 'fr-CA',
    });
    const { digest, revision, validUntil, printedAt } = page;
    await somebody('Ana Bell');
    const copy = await handOut({ print: { digest, revision, validUntil, printedAt } });
    expect(copy.print).toEqual({ digest, revision, validUntil, printedAt });
    expect((await states()).counts).toMatchObject({ outOfDate: 2, current: 0 });
    const [listed] = (await desk.ask('paperCopy.list', {})).copies;
    expect(listed?.digestNow).not.toBe(digest);
  });

  it('is corrected by amendment, withdrawn with a reason, and brought back', async () => {
    const { id } = await handOut();
    await desk.ask('paperCopy.amend', { id, copies: 3, holder: { name: 'L’accueil' }, reason: 'mal noté' });
    const same = await desk.ask('paperCopy.amend', { id, copies: 3 });
    expect(same.versions.map(({ holder, copies, place }) => ({ holder, copies, place }))).toEqual([
      { holder: { name: 'La réception' }, copies: 2, place: 'Tiroir du bas' },
      { holder: { name: 'L’accueil' }, copies: 3, place: 'Tiroir du bas' },
    ]);
    const gone = await desk.ask('paperCopy.withdraw', { id, how: 'lost', reason: 'oubliée dans un train' });
    expect(gone.withdrawal).toMatchObject({ how: 'lost', reason: 'oubliée dans un train', by: desk.person });
    expect((await states()).counts).toMatchObject({ current: 0, withdrawn: 3 });
    expect((await desk.refused('paperCopy.withdraw', { id, how: 'lost' })).code).toBe('paperCopy.withdrawn');
    await desk.ask('paperCopy.restore', { id });
    expect((await desk.refused('paperCopy.restore', { id })).code).toBe('paperCopy.notWithdrawn');
    expect((await states()).counts).toMatchObject({ current: 3, withdrawn: 0 });
  });

  it('is replaced by a newer print in one act, and both halves are undone together', async () => {
    const contact = await somebody('Ana Bell');
    const old = await handOut({ holder: { contactId: contact.id } });
    await desk.ask('contact.amend', {
      id: contact.id,
      fields: { note: 'n', phones: [phone('514 555-0109')] },
    });
    const newer = await desk.ask('paperCopy.replace', { id: old.id, place: 'Coffre' });
    expect(newer).toMatchObject({
      replaces: old.id,
      wish: old.wish,
      versions: [{ holder: { contactId: contact.id }, place: 'Coffre', copies: 2 }],
    });
    expect(newer.print?.digest).not.toBe(old.print?.digest);
    const { copies, counts } = await desk.ask('paperCopy.list', {});
    expect(counts).toMatchObject({ current: 2, outOfDate: 0, withdrawn: 2 });
    expect(copies[0]).toMatchObject({ copy: { id: newer.id }, holderName: 'Ana Bell' });
    expect(copies[1]?.copy.withdrawal).toMatchObject({ how: 'replaced', replacedBy: newer.id });
    expect((await desk.refused('paperCopy.replace', { id: old.id })).code).toBe('paperCopy.withdrawn');
    await desk.ask('paperCopy.restore', { id: old.id, isReplacementMistaken: true });
    expect((await states()).counts).toMatchObject({ current: 0, outOfDate: 2, withdrawn: 2 });
    expect(await desk.ask('chain.verify', {})).toMatchObject({ isIntact: true });
  });

  it('is refused with what is wrong: nobody, too many, too long, a contact who is none, a print to come', async () => {
    const refusedWith = async (more: object) =>
      (
        await desk.refused('paperCopy.handOut', {
          sheet: 'contactSheet',
          language: 'fr',
          paper: 'A4',
          locale: 'fr-FR',
          holder: { name: 'Ana' },
          copies: 1,
          ...more,
        })
      ).code;
    for (const more of [
      { copies: 0 },
      { copies: 100_000 },
      { copies: 1.5 },
      { holder: { name: '   ' } },
      { holder: { name: 'x'.repeat(161) } },
      { holder: { name: 'Ana', contactId: desk.person } },
      { holder: {} },
      { place: 'x'.repeat(161) },
      { sheet: 'everything' },
      { print: { digest: 'ffffffff', revision: -1, validUntil: null, printedAt: 0 } },
    ])
      expect(await refusedWith(more), JSON.stringify(more).slice(0, 80)).toBe('call.inputInvalid');
    expect(await refusedWith({ holder: { contactId: desk.person } })).toBe('contact.unknown');
    const print = { digest: 'ffffffff', revision: 0, validUntil: null, printedAt: 0 };
    expect(await refusedWith({ print: { ...print, revision: 99 } })).toBe('paperCopy.notPrinted');
    expect(await refusedWith({ print: { ...print, printedAt: Date.now() + 60_000 } })).toBe(
      'paperCopy.notPrinted',
    );
    for (const name of ['amend', 'restore', 'replace'] as const)
      expect((await desk.refused(`paperCopy.${name}`, { id: desk.person })).code).toBe('paperCopy.unknown');
    const { id } = await handOut();
    expect((await desk.refused('paperCopy.withdraw', { id, how: 'replaced' })).code).toBe(
      'call.inputInvalid',
    );
    expect((await desk.refused('paperCopy.amend', { id, holder: { contactId: id } })).code).toBe(
      'contact.unknown',
    );
    expect((await desk.ask('paperCopy.list', {})).copies).toHaveLength(1);
  });

  it('keeps hostile words as words', async () => {
    const name = '<img src=x onerror=alert(1)> "&\u202e';
    const { id } = await handOut({ holder: { name }, place: '=cmd|calc' });
    const [listed] = (await desk.ask('paperCopy.list', {})).copies;
    expect(listed).toMatchObject({ holderName: name, copy: { id, versions: [{ place: '=cmd|calc' }] } });
  });

  it('shows an erased holder as erased, takes no new paper to them, and outlives the erasure of its own words', async () => {
    const { id } = await somebody('Zénaïde Introuvable');
    const copy = await handOut({ holder: { contactId: id } });
    const named = await handOut({ sheet: 'blankLog', holder: { name: 'Zénaïde Introuvable' } });
    const { elsewhere } = await desk.ask('contact.traces', { id });
    expect(elsewhere.map((trace) => trace.noun)).toEqual(['paperCopy']);
    await desk.ask('contact.erase', {
      id,
      reason: 'demande de la personne',
      alsoEntryIds: elsewhere.map((trace) => trace.entryId),
    });
    const { copies } = await desk.ask('paperCopy.list', {});
    const of = (wanted: string) => copies.find((one) => one.copy.id === wanted);
    expect(of(copy.id)).toMatchObject({ state: 'outOfDate', holderName: null });
    expect(of(named.id)).toMatchObject({ state: 'erased', holderName: null, copy: { wish: null } });
    expect(JSON.stringify(copies)).not.toContain('Zénaïde');
    expect((await desk.refused('paperCopy.replace', { id: named.id })).code).toBe('paperCopy.erased');
    expect((await desk.refused('paperCopy.replace', { id: copy.id })).code).toBe('contact.unknown');
    await desk.ask('paperCopy.replace', { id: copy.id, holder: { name: 'La cellule' } });
    await desk.ask('paperCopy.withdraw', { id: named.id, how: 'destroyed' });
    expect((await states()).counts).toMatchObject({ outOfDate: 0, erased: 0, current: 2, withdrawn: 3 });
  });

  it('comes out the same when the journal is folded again', async () => {
    const { id } = await handOut();
    await desk.ask('paperCopy.amend', { id, place: 'Coffre' });
    await desk.ask('paperCopy.replace', { id });
    const before = await desk.ask('paperCopy.list', {});
    await desk.stop();
    const db = connect(desk.file, { isReadOnly: false, mustExist: true });
    refoldAll(db);
    db.close();
    desk = await openDesk(place.folder);
    expect(await desk.ask('paperCopy.list', {})).toEqual(before);
  });
});

describe('a day that passes', () => {
  const DAY_MS = 86_400_000;

  it('makes nothing out of date by itself but what says until when it is valid', async () => {
    const now = Date.now();
    const until = new Date(now + 30 * DAY_MS).toISOString().slice(0, 10);
    await desk.ask('plan.begin', { origin: 'default', organisation: 'Fromagerie Essai' });
    await somebody('Ana Bell');
    const [page] = await desk.ask('plan.list', {});
    await desk.ask('plan.amend', { id: page?.id ?? '', fields: { validUntil: until } });
    for (const sheet of SHEETS) await handOut({ sheet, copies: 1 });
    await desk.stop();
    // The readers of the threads go by the clock of the machine; the rule itself is asked with another day.
    const { sheetPrint } = await import('../../../electron/engine/paper/buildSheet.ts');
    const { planAsOf } = await import('../../../electron/engine/queries/plan.ts');
    const { paperCopyState } = await import('../../../shared/domain/paperCopyRules.ts');
    const db = connect(desk.file, { isReadOnly: true, mustExist: true });
    const plan = planAsOf(db, Number.MAX_SAFE_INTEGER);
    db.close();
    const facts = {
      revision: 1,
      realm: 'real' as const,
      dial: (e164: string) => e164,
      wrongNumbers: new Set<string>(),
      improvements: [],
    };
    const wish = { language: 'both', paper: 'A4', locale: 'fr-CA' } as const;
    const changed = SHEETS.filter(
      (sheet) =>
        sheetPrint({ ...wish, sheet }, plan, { ...facts, now }).digest !==
        sheetPrint({ ...wish, sheet }, plan, { ...facts, now: now + 400 * DAY_MS }).digest,
    );
    // What names its own day is compared as of that day; a new sheet of that kind must be named as one.
    expect(changed).toEqual(['certificate']);
    desk = await openDesk(place.folder);
    const { copies } = await desk.ask('paperCopy.list', {});
    const later = new Date(now + 31 * DAY_MS).toISOString().slice(0, 10);
    for (const { copy, digestNow, state } of copies) {
      expect(state).toBe('current');
      const isBlank = ['blankLog', 'blankSitrep'].includes(copy.wish?.sheet ?? '');
      expect(paperCopyState(copy, digestNow, until)).toBe('current');
      expect(paperCopyState(copy, digestNow, later), copy.wish?.sheet).toBe(isBlank ? 'current' : 'expired');
    }
  });
});
