/*
 * What the response desk works with: facts of the room by reference, pictures that are signed with the words, languages
 * that the plan asks for, and words that go back to the plan as a template.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillTemplate, isFilledTemplate, unfillTemplate } from '../../../shared/domain/templateMatch.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let incidentId: string;
let planId: string;

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
  await desk.ask('plan.begin', { origin: 'empty', organisation: '[fictif] Laiterie' });
  planId = (await desk.ask('plan.list', {}))[0]?.id ?? '';
  const declared = { title: '[fictif] Rappel', level: 2 as const, timeZone: 'America/Toronto' };
  incidentId = (await desk.ask('incident.declare', declared)).id;
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

const shown = () => desk.ask('statement.desk', { incidentId });
const draft = (more: object = {}) =>
  desk.ask('statement.draft', {
    incidentId,
    kind: 'statement',
    languages: ['fr'],
    fr: 'Le lot 42 est retiré.',
    isWithoutPromise: true,
    ...more,
  });

describe('the response desk', () => {
  it('cites facts as they stood, and knows when one has turned', async () => {
    const fact = await desk.ask('fact.state', {
      incidentId,
      text: 'Deux personnes sont malades',
      status: 'unconfirmed',
    });
    expect((await shown()).facts).toEqual([
      { factId: fact.id, text: 'Deux personnes sont malades', status: 'unconfirmed' },
    ]);
    const statement = await draft({ factIds: [fact.id] });
    await desk.ask('fact.turn', { factId: fact.id, status: 'refuted', source: 'CLSC' });
    const now = await shown();
    expect(now.facts[0]?.status).toBe('refuted');
    expect(now.statements[0]?.facts[0]?.status).toBe('unconfirmed');
    const other = (
      await desk.ask('incident.declare', { title: '[fictif] Autre', level: 1, timeZone: 'America/Toronto' })
    ).id;
    const elsewhere = {
      incidentId: other,
      kind: 'statement',
      languages: ['fr'],
      factIds: [fact.id],
    } as const;
    expect((await desk.refused('statement.draft', elsewhere)).code).toBe('fact.unknown');
    const taken = await desk.ask('statement.amend', { statementId: statement.id, factIds: [] });
    expect(taken.facts).toEqual([]);
  });

  it('submits a public text only in the languages of the plan, and a reply in its own', async () => {
    expect((await shown()).publicLanguages).toEqual(['fr', 'en']);
    const statement = await draft();
    const refused = await desk.refused('statement.submit', {
      statementId: statement.id,
      digest: statement.digest ?? '',
    });
    expect(refused).toMatchObject({ code: 'statement.languageMissing', detail: { language: 'en' } });
    const reply = await draft({ kind: 'freeReply' });
    await desk.ask('statement.submit', { statementId: reply.id, digest: reply.digest ?? '' });
    await desk.ask('plan.amend', { id: planId, fields: { publicLanguages: ['fr'] } });
    await desk.ask('statement.submit', { statementId: statement.id, digest: statement.digest ?? '' });
  });

  it('signs pictures and their descriptions with the words', async () => {
    const { file } = await desk.ask('evidence.attachBytes', { incidentId, base64: PIXEL, name: 'lot.png' });
    if (file === null) throw new Error('no file');
    const plain = await draft();
    const media = [{ file, altText: { fr: 'Étiquette du lot 42', en: '' } }];
    const pictured = await desk.ask('statement.amend', { statementId: plain.id, media });
    expect(pictured.digest).not.toBe(plain.digest);
    const described = [{ file, altText: { fr: 'Étiquette du lot 43', en: '' } }];
    const changed = await desk.ask('statement.amend', { statementId: plain.id, media: described });
    expect(changed.digest).not.toBe(pictured.digest);
    const { dataUrl } = await desk.ask('plan.picture', { sha256: file.sha256 });
    expect(dataUrl).toMatch(/^data:image\/png;base64,/);
  });

  it('offers pictures of the plan that are approved and have not run out', async () => {
    const { file } = await desk.ask('evidence.attachBytes', { incidentId, base64: PIXEL, name: 'logo.png' });
    const asset = (more: object) =>
      desk.ask('asset.add', { fields: { title: { fr: 'Logo', en: 'Logo' }, file, ...more } });
    const { id } = await asset({ approvedOn: '2026-01-01' });
    await asset({ approvedOn: null });
    await asset({ approvedOn: '2025-01-01', expiresOn: '2025-02-01' });
    expect((await shown()).assets.map((one) => one.id)).toEqual([id]);
  });

  it('gives words back to the plan as a template that waits for its approval', async () => {
    const text = { fr: '{organisation} vérifie.', en: '{organisation} is checking.' };
    const template = await desk.ask('template.add', {
      fields: { kind: 'holding', title: { fr: 'Attente', en: 'Holding' }, text, approvedOn: '2026-01-01' },
    });
    const values = { organisation: '[fictif] Laiterie', date: '' };
    const filled = fillTemplate(text.fr, values);
    expect(isFilledTemplate(text.fr, filled)).toBe(true);
    const improved = `${filled} Appelez le 1 800 555-0142.`;
    const back = unfillTemplate(improved, values);
    expect(back).toBe('{organisation} vérifie. Appelez le 1 800 555-0142.');
    await desk.ask('template.amend', {
      id: template.id,
      fields: { text: { ...text, fr: back }, approvedOn: null },
    });
    const [offered] = (await shown()).templates;
    expect(offered).toMatchObject({ isInForce: false, fields: { text: { fr: back } } });
    // Overlapping values: the longest goes first.
    expect(unfillTemplate('Laiterie du Nord et Laiterie', { a: 'Laiterie', b: 'Laiterie du Nord' })).toBe(
      '{b} et {a}',
    );
  });
});
