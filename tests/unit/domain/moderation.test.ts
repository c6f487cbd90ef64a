/*
 * A measure on two laptops that meet: what was cleared when it was carried out stays so, and a refusal that came from the
 * other one stays in sight.
 */
import { describe, expect, it } from 'vitest';
import { foldEntity, type StoredEntry } from '../../../shared/domain/fold.ts';
import { type Moderation, moderationNoun } from '../../../shared/domain/moderation.ts';
import { moderationStanding } from '../../../shared/domain/moderationRules.ts';
import type { ApprovalNeeds } from '../../../shared/domain/statementSchemas.ts';

const id = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const [ASKER, LEAD, DEPUTY] = [id(1), id(2), id(3)];
const ROLE = { lead: id(11), legal: id(12), deputy: id(13) };
const MINUTE = 60_000;
const NEEDS: ApprovalNeeds = {
  ruleId: id(31),
  roleIds: [ROLE.lead],
  mode: 'all',
  extra: 0,
  timeBoxMin: 15,
  fallbackRoleIds: [ROLE.deputy],
  vacantRoleIds: [],
  isOwnRole: false,
};

let counter = 100;
function entry(kind: string, at: number, person: string, payload: unknown, device = 'a'): StoredEntry {
  counter += 1;
  return {
    id: id(counter),
    kind: `moderation.${kind}`,
    payloadVersion: 1,
    hlc: `${at.toString().padStart(18, '0')}.00000`,
    device: device.repeat(40),
    deviceSeq: counter,
    recordedAt: at,
    occurredAt: at,
    person,
    incidentId: id(90),
    entityId: id(91),
    basedOn: null,
    payload,
  };
}
const asked = (needs: ApprovalNeeds = NEEDS): StoredEntry =>
  entry('asked', 0, ASKER, {
    post: {
      ref: { network: 'x', externalId: '1', fingerprint: null, textSha256: 'ab'.repeat(32) },
      dedupeKey: 'x:1',
      copy: { author: null, handle: null, text: '[fictif] menace', url: null, postedAt: 0 },
    },
    clause: { id: id(41), number: 6, title: { fr: 'Menaces', en: 'Threats' } },
    measure: 'hide',
    reason: '',
    evidenceId: null,
    forLevel: 2,
    needs,
    contactId: null,
  });
const signed = (person: string, roleIds: readonly string[], at: number) =>
  entry('signed', at, person, { contactId: null, roleIds });
const done = (at: number, forLevel = 2, device = 'a') =>
  entry('done', at, ASKER, { reason: '', forLevel }, device);
const refused = (at: number) => entry('refused', at, LEAD, { reason: 'une critique' }, 'b');
const fold = (entries: readonly StoredEntry[]): Moderation =>
  foldEntity<Moderation>(moderationNoun as never, [...entries]).state as Moderation;

describe('a measure on two laptops', () => {
  it('stays cleared as it was when it was carried out, with the refusal of the other laptop beside it', () => {
    const met = fold([asked(), signed(LEAD, [ROLE.lead], 1), refused(2), done(3)]);
    expect(met.done?.wasCleared).toBe(true);
    expect(met.refused?.reason).toBe('une critique');
    expect(moderationStanding(met).status).toBe('done');
  });

  it('is not cleared by its asker, by a signature that came after it, or at a higher level', () => {
    expect(fold([asked(), signed(ASKER, [ROLE.lead], 1), done(2)]).done?.wasCleared).toBe(false);
    expect(fold([asked(), signed(LEAD, [ROLE.lead], 5), done(4)]).done?.wasCleared).toBe(false);
    expect(fold([asked(), signed(LEAD, [ROLE.lead], 1), done(4, 3)]).done?.wasCleared).toBe(false);
    // Control: in time and at its level.
    expect(fold([asked(), signed(LEAD, [ROLE.lead], 1), done(4)]).done?.wasCleared).toBe(true);
  });

  it('hears the fallback only after the time box, and never where there is none', () => {
    const status = (entries: readonly StoredEntry[]) => moderationStanding(fold(entries)).status;
    const early = signed(DEPUTY, [ROLE.deputy], 5 * MINUTE);
    expect(status([asked(), early])).toBe('asked');
    expect(status([asked(), early, signed(DEPUTY, [ROLE.deputy], 20 * MINUTE)])).toBe('cleared');
    const endless = { ...NEEDS, timeBoxMin: null };
    expect(status([asked(endless), signed(DEPUTY, [ROLE.deputy], 900 * MINUTE)])).toBe('asked');
  });

  it('takes two people where two roles must agree, one where one of them is enough', () => {
    const status = (needs: ApprovalNeeds, ...more: readonly StoredEntry[]) =>
      moderationStanding(fold([asked(needs), ...more])).status;
    const two = { ...NEEDS, roleIds: [ROLE.lead, ROLE.legal] };
    const both = signed(LEAD, [ROLE.lead, ROLE.legal], 1);
    expect(status(two, both)).toBe('asked');
    expect(status(two, both, signed(DEPUTY, [ROLE.legal], 2))).toBe('cleared');
    expect(status({ ...two, mode: 'any' }, signed(LEAD, [ROLE.lead], 1))).toBe('cleared');
    expect(status({ ...two, roleIds: [], extra: 1 }, signed(DEPUTY, [], 1))).toBe('cleared');
  });
});
