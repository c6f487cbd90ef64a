/*
 * From a draft to two published languages: what the plan asks for, what is refused and why, promises that become
 * clocks; and the same by telephone, with codes from paper.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallOutput, CallRawInput, EngineCallName } from '../../../shared/contract/contract.ts';
import { standingOf } from '../../../shared/domain/statementStanding.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import { checkValueOf, formatCode } from '../../../shared/lib/oneTimeCode.ts';
import { builtThreads, type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

const MINUTE = 60_000;
let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let now = Date.now();
let threads: ReturnType<typeof builtThreads>;

const FR = 'Nous vérifions les faits. Prochaine information à 15 h. Questions : 1 800 555-0142.';
const EN = 'We are checking the facts. Next update at 3 p.m. Questions: 1 800 555-0142.';

type Cast = Record<'ana' | 'leo' | 'lea' | 'max', { contact: string; person: string }>;
let cast: Cast;
let incidentId: string;
const roles: Record<string, string> = {};

beforeEach(async () => {
  now = Date.now();
  place = temporaryFolder();
  await open();
  await pass(0);
  await desk.ask('plan.begin', { origin: 'empty', organisation: '[fictif] Laiterie' });
  const somebody = async (name: string) => {
    const contact = (await desk.ask('contact.add', { fields: { name, language: 'fr' } })).id;
    const person = (await desk.ask('person.create', { name, language: 'fr', contactId: contact })).id;
    return { contact, person };
  };
  cast = {
    ana: await somebody('[fictif] Ana'),
    leo: await somebody('[fictif] Léo'),
    lea: await somebody('[fictif] Léa'),
    max: await somebody('[fictif] Max'),
  };
  const role = async (code: 'commsLead' | 'legal' | 'deputy', holderId: string) => {
    const fields = { code, name: { fr: code, en: code }, holderId };
    roles[code] = (await desk.ask('role.add', { fields })).id;
  };
  await role('commsLead', cast.leo.contact);
  await role('legal', cast.lea.contact);
  await role('deputy', cast.max.contact);
  await desk.ask('approvalRule.add', {
    fields: {
      content: 'statement',
      level: 3,
      signatoryRoleIds: [roles.commsLead ?? '', roles.legal ?? ''],
      mode: 'all',
      timeBoxMin: 15,
      fallbackRoleIds: [roles.deputy ?? ''],
    },
  });
  const declared = { title: '[fictif] Rappel', level: 3 as const, timeZone: 'America/Toronto' };
  incidentId = (await desk.ask('incident.declare', declared)).id;
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

/** Only a demo file lets a test say what time it is. */
async function open(): Promise<void> {
  threads = builtThreads();
  desk = await openDesk(place.folder, { realm: 'demo', threads, clock: () => now });
}

async function pass(minutes: number): Promise<void> {
  now += minutes * MINUTE;
  await threads.writer.call('pretendNow', now);
}

async function as<N extends EngineCallName>(
  who: keyof Cast,
  name: N,
  input: CallRawInput<N>,
): Promise<CallOutput<N> | string> {
  const reply = await desk.engine.call(name, input, { grade: 'console', person: cast[who].person });
  return reply.ok ? (reply.value as CallOutput<N>) : reply.error.code;
}

async function drafted(more: Partial<CallRawInput<'statement.draft'>> = {}): Promise<Statement> {
  const reply = await as('ana', 'statement.draft', {
    incidentId,
    kind: 'statement',
    title: 'Première déclaration',
    languages: ['fr', 'en'],
    fr: FR,
    en: EN,
    isWithoutPromise: true,
    ...more,
  });
  if (typeof reply === 'string') throw new Error(reply);
  return reply;
}

const submit = (statement: Statement, more: object = {}) =>
  as('ana', 'statement.submit', { statementId: statement.id, digest: statement.digest ?? '', ...more });
const sign = async (who: keyof Cast, statement: Statement) =>
  as(who, 'statement.sign', {
    statementId: statement.id,
    digest: statement.digest ?? '',
    submissionId: await askingOf(statement.id),
  });

/** The asking that stands; of a text that nobody asked for, any name. */
async function askingOf(id: string): Promise<string> {
  const { statements } = await desk.ask('statement.desk', { incidentId });
  return statements.find((one) => one.id === id)?.submission?.id ?? id;
}

async function statusOf(id: string): Promise<string> {
  const { statements, sheets } = await desk.ask('statement.desk', { incidentId });
  const found = statements.find((one) => one.id === id);
  if (found === undefined) return 'none';
  return standingOf(found, (sheetId) => sheets.find((one) => one.id === sheetId) ?? null, now).status;
}

describe('a statement', () => {
  it('goes out once those of the plan have signed what stands, and its promises enter the ledger', async () => {
    const promise = {
      id: '019a0000-0000-7000-8000-000000000001',
      text: 'Prochaine information',
      dueAt: now + 60 * MINUTE,
      ownerId: cast.leo.person,
    };
    const statement = await drafted({ promises: [promise], isWithoutPromise: false });
    expect(await sign('leo', statement)).toBe('statement.notSubmitted');
    expect(await submit(statement)).toMatchObject({ submission: { level: 3 } });
    expect(await sign('ana', statement)).toBe('statement.ownText');
    expect(await sign('max', statement)).toMatchObject({ signatures: [{ roleIds: [roles.deputy] }] });
    expect(await sign('leo', statement)).toMatchObject({ id: statement.id });
    expect(await sign('leo', statement)).toBe('statement.signed');
    expect(await statusOf(statement.id)).toBe('awaiting');
    const mark = (language: 'fr' | 'en', more: object = {}) =>
      as('ana', 'statement.mark', {
        statementId: statement.id,
        digest: statement.digest ?? '',
        network: 'x',
        language,
        ...more,
      });
    expect(await mark('fr')).toBe('statement.notApproved');
    await sign('lea', statement);
    expect(await statusOf(statement.id)).toBe('approved');
    await pass(2);
    expect(await mark('fr', { address: 'https://example.org/1' })).toMatchObject({
      publications: [{ state: 'published', wasApproved: true, language: 'fr' }],
    });
    expect(await mark('fr')).toBe('publication.done');
    const room = await desk.ask('room.get', { incidentId });
    expect(room.commitments).toHaveLength(1);
    expect(room.commitments[0]?.at(-1)?.state).toMatchObject({ text: 'Prochaine information' });
    // The holding clock is kept once both languages are out.
    const kept = async () => {
      const brief = (await desk.ask('room.get', { incidentId })).statements[0]?.at(-1)?.state;
      return brief?.firstAt;
    };
    expect((await kept())?.en).toBe(null);
    await pass(4);
    await mark('en');
    const firstAt = await kept();
    expect((firstAt?.en ?? 0) - (firstAt?.fr ?? 0)).toBe(4 * MINUTE);
    expect((await desk.ask('room.get', { incidentId })).commitments).toHaveLength(1);
    const id = promise.id;
    expect(await as('leo', 'commitment.fulfil', { commitmentId: id })).toMatchObject({
      endedBy: cast.leo.person,
    });
    expect(await as('leo', 'commitment.fulfil', { commitmentId: id })).toBe('commitment.ended');
  });

  it('is not submitted while anything is missing, and says what', async () => {
    const refusal = async (more: object) => submit(await drafted(more));
    expect(await refusal({ en: ' ' })).toBe('statement.empty');
    expect(await refusal({ fr: `${FR} {heure}` })).toBe('statement.variables');
    expect(await refusal({ isWithoutPromise: false })).toBe('statement.promiseNeeded');
    expect(await refusal({ en: EN.replace('3 p.m.', '4 p.m.') })).toBe('statement.parity');
    const late = { id: '019a0000-0000-7000-8000-000000000002', text: 'x', dueAt: now - 1, ownerId: null };
    expect(await refusal({ promises: [late] })).toBe('statement.promisePassed');
    expect(await submit(await drafted(), { expiresAt: now - 1 })).toBe('statement.expiresPassed');
    const long = await as('ana', 'statement.draft', {
      incidentId,
      kind: 'statement',
      languages: ['fr'],
      fr: 'x'.repeat(1_048_576),
    });
    expect(long).toBe('statement.tooLong');
  });

  it('may differ between its languages by a decision with a name and a reason, until a word is changed', async () => {
    const statement = await drafted({ en: EN.replace('3 p.m.', '4 p.m.') });
    const waived = await as('ana', 'statement.waive', {
      statementId: statement.id,
      digest: statement.digest ?? '',
      reason: 'Deux fuseaux',
    });
    expect(waived).toMatchObject({ waiver: { reason: 'Deux fuseaux', by: cast.ana.person } });
    const { decisions } = await desk.ask('room.get', { incidentId });
    expect(decisions[0]?.at(-1)?.state).toMatchObject({ status: 'taken', why: 'Deux fuseaux' });
    expect(await submit(statement)).toMatchObject({ id: statement.id });
    await as('ana', 'statement.recall', { statementId: statement.id });
    const edited = (await as('ana', 'statement.amend', {
      statementId: statement.id,
      en: EN.replace('3 p.m.', '5 p.m.'),
      fr: `${FR} Merci.`,
    })) as Statement;
    expect(await submit(edited)).toBe('statement.parity');
  });

  it('loses what was signed when a word is changed, and refuses what names the old text', async () => {
    const statement = await drafted();
    await submit(statement);
    await sign('leo', statement);
    await sign('lea', statement);
    expect(await statusOf(statement.id)).toBe('approved');
    const typed = { statementId: statement.id, fr: `${FR} Merci.` };
    expect(await as('max', 'statement.amend', typed)).toBe('statement.submitted');
    await as('max', 'statement.recall', { statementId: statement.id });
    const edited = (await as('max', 'statement.amend', {
      statementId: statement.id,
      fr: `${FR} Merci.`,
    })) as Statement;
    expect(edited).toMatchObject({ submission: null, signatures: [], staleSide: 'en' });
    expect(await statusOf(statement.id)).toBe('draft');
    expect(await sign('leo', statement)).toBe('statement.changed');
    expect(await submit(edited)).toBe('statement.staleSide');
    const matched = await as('max', 'statement.match', {
      statementId: statement.id,
      digest: edited.digest ?? '',
    });
    expect(matched).toMatchObject({ staleSide: null });
    expect(await submit(edited)).toMatchObject({ id: statement.id });
    // Whoever edited it is an author now.
    expect(await sign('max', edited)).toBe('statement.ownText');
  });

  it('is signed by the fallback only past the time box, and goes out under no approval that has expired', async () => {
    const statement = await drafted();
    await submit(statement, { expiresAt: now + 40 * MINUTE });
    await sign('leo', statement);
    const substitute = async () =>
      as('ana', 'statement.substitute', {
        submissionId: await askingOf(statement.id),
        statementId: statement.id,
        digest: statement.digest ?? '',
        reason: 'Sans réponse',
      });
    expect(await substitute()).toBe('statement.boxRunning');
    await pass(15);
    expect(await substitute()).toMatchObject({ substitution: { reason: 'Sans réponse' } });
    await sign('max', statement);
    expect(await statusOf(statement.id)).toBe('approved');
    await desk.ask('incident.changeLevel', { incidentId, level: 4 });
    const mark = {
      statementId: statement.id,
      digest: statement.digest ?? '',
      network: 'x',
      language: 'fr' as const,
    };
    expect(await as('ana', 'statement.mark', mark)).toBe('statement.levelRose');
    await desk.ask('incident.changeLevel', { incidentId, level: 3 });
    await pass(25);
    expect(await as('ana', 'statement.mark', mark)).toBe('statement.expired');
    // What happened is recorded all the same, as what it is.
    const marked = await as('ana', 'statement.mark', { ...mark, note: 'Paru par erreur' });
    expect(marked).toMatchObject({ publications: [{ wasApproved: false, note: 'Paru par erreur' }] });
  });
});

describe('a code from paper', () => {
  type Issued = CallOutput<'codeSheet.issue'>;
  const issue = async (who: keyof Cast): Promise<Issued> => {
    const wish = { contactId: cast[who].contact, paper: 'A4', locale: 'fr-CA' };
    const reply = await desk.engine.call('codeSheet.issue', wish, {
      grade: 'shell',
      person: cast.max.person,
    });
    if (!reply.ok) throw new Error(reply.error.code);
    return reply.value as Issued;
  };

  it('signs once, for the text whose check value was read over; every refused try is logged', async () => {
    const statement = await drafted();
    const sheet = await issue('lea');
    expect(sheet.codes).toHaveLength(20);
    const codeOf = (no: number) => sheet.codes.find((one) => one.no === no)?.code ?? '';
    const read = async (no: number, code: string, digest = statement.digest ?? '') =>
      as('ana', 'statement.signByCode', {
        statementId: statement.id,
        digest,
        submissionId: await askingOf(statement.id),
        sheetId: sheet.sheetId,
        no,
        code,
      });
    await submit(statement);
    expect(await read(1, codeOf(2))).toBe('codeSheet.wrong');
    expect(await read(1, 'gibberish')).toBe('codeSheet.wrong');
    const signed = await read(1, formatCode(codeOf(1)).toLowerCase());
    expect(signed).toMatchObject({
      signatures: [
        {
          way: 'phone',
          personId: null,
          contactId: cast.lea.contact,
          by: cast.ana.person,
          code: { no: 1, checkValue: checkValueOf(statement.digest ?? '') },
        },
      ],
    });
    expect(await read(1, codeOf(1))).toBe('codeSheet.used');
    await sign('leo', statement);
    expect(await statusOf(statement.id)).toBe('approved');
    await as('ana', 'statement.recall', { statementId: statement.id });
    const edited = (await as('ana', 'statement.amend', {
      statementId: statement.id,
      fr: `${FR} Merci.`,
      en: `${EN} Thank you.`,
    })) as Statement;
    await submit(edited);
    expect(await read(2, codeOf(2))).toBe('statement.changed');
    // It was right and was spoken: it opens nothing any more.
    expect(await read(2, codeOf(2), edited.digest ?? '')).toBe('codeSheet.used');
    await desk.ask('codeSheet.revoke', { sheetId: sheet.sheetId, reason: 'Perdue' });
    expect(await read(3, codeOf(3), edited.digest ?? '')).toBe('codeSheet.revoked');
    const [face] = (await desk.ask('statement.desk', { incidentId })).sheets;
    expect(face?.refusals.map(({ reason }) => reason)).toEqual([
      'wrong',
      'wrong',
      'used',
      'changed',
      'used',
      'revoked',
    ]);
    expect(JSON.stringify(face)).not.toContain('hash');
    // Nowhere in the file: what is not printed cannot be read from it.
    const entries = JSON.stringify(await desk.ask('entry.list', { limit: 200 }));
    for (const { code } of sheet.codes) expect(entries).not.toContain(code);
  });

  it('cannot be guessed: after a few wrong ones in a row one waits, also after a restart', async () => {
    const statement = await drafted();
    const sheet = await issue('lea');
    await submit(statement);
    const submissionId = await askingOf(statement.id);
    const digest = statement.digest ?? '';
    const wish = { statementId: statement.id, digest, submissionId, sheetId: sheet.sheetId, no: 1 };
    const guess = (code: string) => as('ana', 'statement.signByCode', { ...wish, code });
    const many = await Promise.all(Array.from({ length: 6 }, () => guess('2222 3333 4444')));
    expect(many.filter((code) => code === 'codeSheet.wrong')).toHaveLength(5);
    expect(many.at(-1)).toBe('codeSheet.wait');
    await desk.engine.stop();
    await open();
    await pass(0);
    expect(await guess(sheet.codes[0]?.code ?? '')).toBe('codeSheet.wait');
    await pass(60);
    expect(await guess(sheet.codes[0]?.code ?? '')).toMatchObject({ id: statement.id });
  });

  it('of a sheet that an author made once there was a text signs nothing of that author', async () => {
    const statement = await drafted();
    await submit(statement);
    const wish = { contactId: cast.lea.contact, paper: 'A4', locale: 'fr-CA' };
    const reply = await desk.engine.call('codeSheet.issue', wish, {
      grade: 'shell',
      person: cast.ana.person,
    });
    if (!reply.ok) throw new Error(reply.error.code);
    const { sheetId, codes } = reply.value as Issued;
    const signing = await as('ana', 'statement.signByCode', {
      statementId: statement.id,
      digest: statement.digest ?? '',
      submissionId: await askingOf(statement.id),
      sheetId,
      no: 1,
      code: codes[0]?.code ?? '',
    });
    expect(signing).toBe('statement.ownText');
  });

  it('is printed once, on a page that no window may ask for', async () => {
    const refused = await as(
      'ana',
      'codeSheet.issue' as never,
      {
        contactId: cast.lea.contact,
        paper: 'A4',
        locale: 'fr-CA',
      } as never,
    );
    expect(refused).toBe('call.notAllowed');
    const { page, codes } = await issue('lea');
    for (const { code } of codes) expect(page.html.split(formatCode(code))).toHaveLength(2);
  });
});
