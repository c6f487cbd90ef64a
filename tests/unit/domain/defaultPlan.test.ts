/*
 * The plan that ships: it reads as a file, refers to nothing that is not there, and its scale, cards and
 * matrices are whole. Its words are in defaultPlanText.test.ts.
 */
import { describe, expect, it } from 'vitest';
import { defaultPlan } from '../../../resources/plan/index.ts';
import { PLAN_FILE_FORMAT, PLAN_FILE_VERSION, readPlanFile } from '../../../shared/domain/planFile.ts';
import { CONTENT_KINDS, MODERATIONS, PLAN_CLOCKS, ROLE_CODES } from '../../../shared/domain/planLimits.ts';
import type { PlanFields, PlanNounName } from '../../../shared/domain/planNouns.ts';

function fieldsOf<N extends PlanNounName>(noun: N): readonly PlanFields<N>[] {
  return (defaultPlan[noun] ?? []).map((record) => record.fields as PlanFields<N>);
}

function asFile(records: unknown): string {
  return JSON.stringify({
    format: PLAN_FILE_FORMAT,
    version: PLAN_FILE_VERSION,
    exportedAt: '2025-11-22T14:05:00.000Z',
    revision: 0,
    records,
  });
}

const roleIds = (defaultPlan.role ?? []).map((record) => record.id);
const roleId = (code: string) =>
  defaultPlan.role?.find((record) => record.fields.code === code)?.id ?? `no ${code}`;

describe('the default plan as a file', () => {
  it('is read as any other plan', () => {
    expect(readPlanFile(asFile(defaultPlan))).toMatchObject({ ok: true });
    const wrong = { ...defaultPlan, clause: [{ id: 'clause-1', fields: {} }] };
    expect(readPlanFile(asFile(wrong))).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('loses nothing on the way', () => {
    const read = readPlanFile(asFile(defaultPlan));
    expect(read.ok && read.file.records).toEqual(defaultPlan);
  });

  it('gives every record an id of its own', () => {
    const ids = Object.values(defaultPlan).flatMap((records) => records.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds nothing that is the organisation’s own', () => {
    expect(defaultPlan).not.toHaveProperty('contact');
    expect(defaultPlan).not.toHaveProperty('callTree');
    expect(defaultPlan).not.toHaveProperty('asset');
    for (const role of fieldsOf('role')) {
      expect(role).toMatchObject({ holderId: null, deputyId: null, shifts: [] });
    }
    for (const template of fieldsOf('template')) expect(template.approvedOn).toBeNull();
    expect(fieldsOf('plan')).toMatchObject([
      { organisation: '', country: 'CA', timeZone: 'America/Toronto', validUntil: null },
    ]);
  });

  it('refers only to what it has, and names who keeps each record', () => {
    const audienceIds = (defaultPlan.audience ?? []).map((record) => record.id);
    const roleRefs = [
      ...fieldsOf('severity').flatMap((level) => level.teamRoleIds),
      ...fieldsOf('activity').flatMap((activity) => Object.keys(activity.duties)),
      ...fieldsOf('approvalRule').flatMap((rule) => [...rule.signatoryRoleIds, ...rule.fallbackRoleIds]),
      ...fieldsOf('template').map((template) => template.approverRoleId),
      ...Object.values(defaultPlan).flatMap((records) =>
        records.map(({ fields }) => {
          expect(fields.reviewOn).toBeNull();
          return fields.ownerRoleId;
        }),
      ),
    ];
    expect(roleRefs.filter((id) => id === null || !roleIds.includes(id))).toEqual([]);
    for (const brief of fieldsOf('brief')) expect(audienceIds).toContain(brief.audienceId);
  });
});

describe('the scale', () => {
  it('has every level with every clock', () => {
    expect(fieldsOf('severity').map(({ level }) => level)).toEqual([0, 1, 2, 3, 4]);
    for (const { clocks } of fieldsOf('severity'))
      expect(clocks.map(({ clock }) => clock).sort()).toEqual([...PLAN_CLOCKS].sort());
    const minutes = fieldsOf('severity').map(({ clocks }) =>
      Object.fromEntries(clocks.map((clock) => [clock.clock, clock.minutes])),
    );
    expect(minutes[1]).toMatchObject({ owned: 60, decided: 240, holding: null, sitrep: 1_440, timeBox: 30 });
    expect(minutes[4]).toMatchObject({ owned: 5, decided: 15, quorum: 15, holding: 30, relief: 360 });
  });

  it('can be climbed: a level never asks for more criteria than it has', () => {
    for (const { level, criteria, needed } of fieldsOf('severity').slice(1)) {
      expect(criteria.length, `level ${level}`).toBeGreaterThanOrEqual(needed);
      expect(needed).toBe(level === 1 ? 1 : 2);
    }
    expect(fieldsOf('severity').map((level) => level.stepDownAfterMin)).toEqual([0, 120, 120, 360, 1_440]);
  });

  it('names a source for every number, and grows from level to level', () => {
    for (const { criteria, clocks } of fieldsOf('severity')) {
      for (const criterion of criteria) expect(criterion.source).not.toBe('');
      for (const { minutes, source } of clocks) expect(source === '').toBe(minutes === null);
    }
    const teams = fieldsOf('severity').map((level) => level.teamRoleIds);
    for (const [index, team] of teams.entries())
      expect(team).toEqual(expect.arrayContaining([...(teams[index - 1] ?? [])]));
  });
});

describe('roles, matrix and sheets', () => {
  it('has a whole card for each of the fourteen roles', () => {
    const cards = fieldsOf('role');
    expect(cards.map(({ code }) => code).sort()).toEqual([...ROLE_CODES].sort());
    for (const { code, firstMinutes, doList, dontList, handOver } of cards) {
      for (const list of [firstMinutes, doList, dontList, handOver]) {
        expect(list.fr.length, code).toBeGreaterThanOrEqual(3);
        expect(list.fr.length, code).toBeLessThanOrEqual(6);
      }
    }
  });

  it('makes one role accountable for each activity', () => {
    const activities = fieldsOf('activity');
    expect(activities).toHaveLength(10);
    for (const { name, duties } of activities) {
      const all = Object.values(duties);
      expect(
        all.filter((duty) => duty.includes('A')),
        name.en,
      ).toHaveLength(1);
      expect(
        all.some((duty) => duty.includes('R')),
        name.en,
      ).toBe(true);
    }
    const used = new Set(activities.flatMap(({ duties }) => Object.keys(duties)));
    expect([...used].sort()).toEqual(
      roleIds.filter((id) => ![roleId('liaison'), roleId('other')].includes(id)).sort(),
    );
  });

  it('says who signs each content at each level', () => {
    const rules = fieldsOf('approvalRule');
    const cells = rules.map(({ content, level }) => `${content}.${level}`);
    expect(cells.sort()).toEqual(
      CONTENT_KINDS.flatMap((content) => [1, 2, 3, 4].map((l) => `${content}.${l}`)).sort(),
    );
    for (const rule of rules) {
      const isUnsigned = rule.signatoryRoleIds.length === 0;
      expect(rule.timeBoxMin === null, `${rule.content}.${rule.level}`).toBe(isUnsigned);
      expect(rule.fallbackRoleIds.length === 0).toBe(isUnsigned);
      expect(rule.fallbackRoleIds.filter((id) => rule.signatoryRoleIds.includes(id))).toEqual([]);
    }
    const unsigned = rules.filter((rule) => rule.signatoryRoleIds.length === 0);
    expect(unsigned.map(({ content, level }) => `${content}.${level}`).sort()).toEqual(
      ['apology.1', 'freeze.1', 'holding.1', 'statement.1'].sort(),
    );
    const statement = rules.find(({ content, level }) => content === 'statement' && level === 3);
    expect(statement?.signatoryRoleIds).toEqual(['lead', 'legal', 'expert'].map(roleId));
  });

  it('recommends a posture for each type, and denies only a rumour or a challenge', () => {
    const types = fieldsOf('crisisType');
    expect(types).toHaveLength(12);
    for (const { name, cluster, postures } of types) {
      const first = { victim: 'inform', accidental: 'diminish', preventable: 'rebuild' }[cluster];
      expect(postures[0], name.en).toBe(first);
      expect(new Set(postures).size).toBe(postures.length);
    }
    const denying = types.filter(({ postures }) => postures.includes('deny')).map(({ name }) => name.en);
    expect(denying).toEqual(['Rumour', 'Challenge by a stakeholder']);
  });

  it('has one sheet at most for an audience', () => {
    const sheets = fieldsOf('brief').map(({ audienceId }) => audienceId);
    expect(new Set(sheets).size).toBe(sheets.length);
    expect(sheets.length).toBeGreaterThanOrEqual(7);
  });

  it('numbers the netiquette and gives measures mildest first', () => {
    const clauses = fieldsOf('clause');
    expect(clauses.map(({ number }) => number)).toEqual(clauses.map((_, index) => index + 1));
    expect(clauses.length).toBeGreaterThanOrEqual(14);
    for (const { measures } of clauses)
      expect(measures).toEqual(MODERATIONS.filter((measure) => measures.includes(measure)));
  });
});
