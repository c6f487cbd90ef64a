/*
 * Moderation by the netiquette: a clause and a proof for every measure, none because a post is negative, cleared as the
 * plan asks, and what could not wait marked as such.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallOutput, CallRawInput, EngineCallName } from '../../../shared/contract/contract.ts';
import { moderationStanding } from '../../../shared/domain/moderationRules.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { plantedPost, plantObserved } from '../../support/plantObserved.ts';

const RULES = [{ id: 'w', query: 'laiterie', excludedAuthors: [], hiddenAuthors: [] }];
const THREAT = '[fictif] Laiterie : on sait où habite votre caissière';
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let incidentId: string;
let mentionId: number;
let clauses: { readonly threats: string; readonly criticism: string };
let max: string;
let zoe: string;

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
  const { file } = desk;
  await desk.stop();
  const now = Date.now();
  plantObserved(file, { s: [plantedPost(1, { text: THREAT, postedAt: now - 60_000 })] }, RULES, now);
  desk = await openDesk(place.folder);
  await desk.ask('plan.begin', { origin: 'empty', organisation: '[fictif] Laiterie' });
  const somebody = async (name: string) => {
    const contactId = (await desk.ask('contact.add', { fields: { name } })).id;
    return { contactId, person: (await desk.ask('person.create', { name, language: 'fr', contactId })).id };
  };
  const lead = await somebody('[fictif] Max');
  max = lead.person;
  zoe = (await somebody('[fictif] Zoé')).person;
  const role = { code: 'commsLead' as const, name: { fr: 'Communications', en: 'Communications' } };
  const roleId = (await desk.ask('role.add', { fields: { ...role, holderId: lead.contactId } })).id;
  await desk.ask('approvalRule.add', {
    fields: { content: 'moderation', level: 2, signatoryRoleIds: [roleId], mode: 'all' },
  });
  const clause = async (number: number, fr: string, measures: ('hide' | 'delete' | 'block' | 'report')[]) =>
    (await desk.ask('clause.add', { fields: { number, title: { fr, en: fr }, measures } })).id;
  clauses = {
    threats: await clause(6, 'Menaces', ['hide', 'delete', 'block', 'report']),
    criticism: await clause(4, 'Droit à la critique', []),
  };
  const declared = { title: '[fictif] Rappel', level: 2 as const, timeZone: 'America/Toronto' };
  incidentId = (await desk.ask('incident.declare', declared)).id;
  const { items } = await desk.ask('triage.queue', {});
  mentionId = items.find(({ text }) => text === THREAT)?.mentionId ?? 0;
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

const wish = (more: object = {}): CallRawInput<'moderation.ask'> => ({
  incidentId,
  mentionId,
  ground: 'breach',
  measure: 'hide',
  clauseId: clauses.threats,
  reason: 'menace',
  ...more,
});
async function as<N extends EngineCallName>(
  person: string,
  name: N,
  input: CallRawInput<N>,
): Promise<CallOutput<N> | { readonly code: string }> {
  const reply = await desk.engine.call(name, input, { grade: 'console', person });
  return reply.ok ? (reply.value as CallOutput<N>) : { code: reply.error.code };
}
const standing = async (): Promise<readonly string[]> =>
  (await desk.ask('moderation.desk', { incidentId })).moderations.map(
    (one) => moderationStanding(one).status,
  );

describe('a measure against a post', () => {
  it('is refused because the post is negative, whatever the measure and the clause, and nothing is written', async () => {
    for (const measure of ['warn', 'hide', 'delete', 'block', 'report'] as const) {
      const refused = await desk.refused('moderation.ask', wish({ ground: 'criticism', measure }));
      expect(refused.code, measure).toBe('moderation.negative');
    }
    expect(await standing()).toEqual([]);
    const { entries } = await desk.ask('entry.list', { limit: 200 });
    expect(entries.filter(({ header }) => header.noun === 'moderation')).toEqual([]);
  });

  it('cites a clause that allows it, and before a deletion a picture of the post is there', async () => {
    const code = async (more: object) => (await desk.refused('moderation.ask', wish(more))).code;
    expect(await code({ clauseId: null })).toBe('moderation.clauseNeeded');
    expect(await code({ clauseId: incidentId })).toBe('moderation.clauseUnknown');
    expect(await code({ clauseId: clauses.criticism })).toBe('moderation.notAllowed');
    expect(await code({ measure: 'warn' })).toBe('moderation.notAllowed');
    expect(await code({ measure: 'delete' })).toBe('moderation.proofNeeded');
    expect(await code({ mentionId: 4_242 })).toBe('mention.unknown');
    const picture = await desk.ask('evidence.attachBytes', {
      incidentId,
      base64: PIXEL,
      name: 'capture.png',
    });
    await desk.ask('evidence.unpin', { evidenceId: picture.id, reason: 'autre' });
    expect(await code({ measure: 'delete', evidenceId: picture.id })).toBe('moderation.proofNeeded');
    const other = await desk.ask('evidence.attachBytes', { incidentId, base64: PIXEL, name: 'capture2.png' });
    const asked = await desk.ask('moderation.ask', wish({ measure: 'delete', evidenceId: other.id }));
    expect(asked).toMatchObject({ measure: 'delete', evidenceId: other.id, clause: { number: 6 } });
    expect(await code({ measure: 'delete', evidenceId: other.id })).toBe('moderation.doubled');
  });

  it('keeps the post as it was read: in the act, and once as evidence of the incident', async () => {
    const asked = await desk.ask('moderation.ask', wish());
    await desk.ask('moderation.ask', wish({ measure: 'block' }));
    expect(asked.copy?.text).toBe(THREAT);
    const evidence = await desk.ask('evidence.list', { incidentId });
    expect(evidence.map(({ mention }) => mention?.copy.text)).toEqual([THREAT]);
    expect(asked.ref?.textSha256).toBe(evidence[0]?.mention?.ref.textSha256);
  });

  it('is cleared by whom the plan names, never by whoever asked for it', async () => {
    const { id: moderationId } = await desk.ask('moderation.ask', wish());
    expect((await desk.refused('moderation.sign', { moderationId })).code).toBe('moderation.ownAct');
    expect(await as(zoe, 'moderation.sign', { moderationId })).toEqual({ code: 'moderation.notSignatory' });
    expect(await standing()).toEqual(['asked']);
    await as(max, 'moderation.sign', { moderationId });
    expect(await standing()).toEqual(['cleared']);
    expect(await as(max, 'moderation.sign', { moderationId })).toEqual({ code: 'moderation.signed' });
    const done = await desk.ask('moderation.carryOut', { moderationId });
    expect(done.done).toMatchObject({ wasCleared: true });
    expect((await desk.refused('moderation.refuse', { moderationId, reason: 'x' })).code).toBe(
      'moderation.ended',
    );
    await desk.ask('moderation.lift', { moderationId, reason: 'erreur sur la personne' });
    expect(await standing()).toEqual(['lifted']);
    expect((await desk.refused('moderation.lift', { moderationId, reason: 'x' })).code).toBe(
      'moderation.notDone',
    );
    // What was lifted may be asked for anew.
    await desk.ask('moderation.ask', wish());
    expect(await standing()).toEqual(['asked', 'lifted']);
  });

  it('that could not wait is recorded with its reason and stays marked', async () => {
    const { id: moderationId } = await desk.ask('moderation.ask', wish());
    expect((await desk.refused('moderation.carryOut', { moderationId })).code).toBe('moderation.notCleared');
    const done = await desk.ask('moderation.carryOut', { moderationId, reason: 'adresse d’une employée' });
    expect(done.done).toMatchObject({ wasCleared: false, reason: 'adresse d’une employée' });
  });

  it('is cleared by the fallback only after the time box, and by two people where two roles must agree', async () => {
    const roles = await desk.ask('role.list', {});
    const lead = roles[0]?.id ?? '';
    const contactId = (await desk.ask('contact.list', {})).find(({ fields }) =>
      fields.name.includes('Zoé'),
    )?.id;
    const fields = {
      code: 'deputy' as const,
      name: { fr: 'Adjoint', en: 'Deputy' },
      holderId: contactId ?? null,
    };
    const deputy = (await desk.ask('role.add', { fields })).id;
    const [rule] = await desk.ask('approvalRule.list', {});
    const id = rule?.id ?? '';
    await desk.ask('approvalRule.amend', { id, fields: { timeBoxMin: 15, fallbackRoleIds: [deputy] } });
    const { id: moderationId } = await desk.ask('moderation.ask', wish());
    expect(await as(zoe, 'moderation.sign', { moderationId })).toEqual({ code: 'moderation.tooEarly' });
    expect(await standing()).toEqual(['asked']);
    // One person who holds both roles is one pair of eyes.
    const both = (
      await desk.ask('role.add', { fields: { ...fields, holderId: roles[0]?.fields.holderId ?? null } })
    ).id;
    await desk.ask('approvalRule.amend', {
      id,
      fields: { timeBoxMin: null, fallbackRoleIds: [], signatoryRoleIds: [lead, both] },
    });
    const other = await desk.ask('moderation.ask', wish({ measure: 'block' }));
    await as(max, 'moderation.sign', { moderationId: other.id });
    expect(await standing()).toEqual(['asked', 'asked']);
  });

  it('that was cleared at a calmer level is not cleared for this one, and its picture must still be there', async () => {
    const picture = await desk.ask('evidence.attachBytes', {
      incidentId,
      base64: PIXEL,
      name: 'capture.png',
    });
    const asked = await desk.ask('moderation.ask', wish({ measure: 'delete', evidenceId: picture.id }));
    const hidden = await desk.ask('moderation.ask', wish());
    for (const { id } of [asked, hidden]) await as(max, 'moderation.sign', { moderationId: id });
    expect(await standing()).toEqual(['cleared', 'cleared']);
    await desk.ask('evidence.unpin', { evidenceId: picture.id, reason: 'autre' });
    const gone = await desk.refused('moderation.carryOut', { moderationId: asked.id });
    expect(gone.code).toBe('moderation.proofNeeded');
    await desk.ask('incident.changeLevel', { incidentId, level: 3, reason: 'monte' });
    expect((await desk.refused('moderation.carryOut', { moderationId: hidden.id })).code).toBe(
      'moderation.notCleared',
    );
    const done = await desk.ask('moderation.carryOut', { moderationId: hidden.id, reason: 'menace' });
    expect(done.done?.wasCleared).toBe(false);
  });

  it('that was refused is not taken, and whoever may act on their own role does', async () => {
    const { id: moderationId } = await desk.ask('moderation.ask', wish());
    await as(max, 'moderation.refuse', { moderationId, reason: 'c’est une critique' });
    expect((await desk.refused('moderation.carryOut', { moderationId, reason: 'x' })).code).toBe(
      'moderation.ended',
    );
    const own = await as(max, 'moderation.ask', wish());
    expect('id' in own && moderationStanding(own).status).toBe('cleared');
  });

  it('is read in the timeline with its measure, its clause and its reason', async () => {
    await desk.ask('moderation.ask', wish());
    const { items } = await desk.ask('incident.timeline', { incidentId });
    expect(JSON.stringify(items)).toMatch(/"measure":"hide"/);
    expect(JSON.stringify(items)).toMatch(/"clauseNumber":6/);
  });
});
