/*
 * Records of the plan on a real file: their life, what refuses them, the plan as it stood on any day,
 * and the plan folded again from the journal.
 */
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAN_TABLES } from '../../../electron/engine/db/migrations/0004-plan.ts';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import { refoldAll } from '../../../electron/engine/journal/projections.ts';
import { clauseNoun } from '../../../shared/domain/clause.ts';
import { contactNoun } from '../../../shared/domain/contact.ts';
import { roleNoun } from '../../../shared/domain/role.ts';
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

/** A moment between two acts. */
async function moment(): Promise<number> {
  await wait(2);
  const at = Date.now();
  await wait(2);
  return at;
}

const contact = (name: string) => ({ ...contactNoun.blank, name });

describe('a record of the plan', () => {
  it('is added, amended field by field, reviewed, retired and restored, and its history says so', async () => {
    const added = await desk.ask('role.add', {
      fields: { ...roleNoun.blank, code: 'scribe', name: { fr: 'Scribe', en: 'Scribe' } },
    });
    expect(added.revision).toBe(1);
    const amended = await desk.ask('role.amend', {
      id: added.id,
      revision: 1,
      fields: { name: { fr: 'Responsable de la main courante', en: 'Scribe' }, code: 'scribe' },
    });
    expect(amended.fields.name.fr).toBe('Responsable de la main courante');
    await desk.ask('role.review', { id: added.id, reviewOn: '2027-02-01' });
    await desk.ask('role.retire', { id: added.id, reason: 'cellule réduite' });
    expect(await desk.ask('role.list', {})).toEqual([]);
    expect(await desk.ask('role.list', { isWithRetired: true })).toHaveLength(1);
    const restored = await desk.ask('role.restore', { id: added.id });
    expect(restored).toMatchObject({ revision: 5, retiredAt: null, fields: { reviewOn: '2027-02-01' } });

    const { steps } = await desk.ask('plan.history', { noun: 'role', id: added.id });
    expect(steps.map((step) => step.verb)).toEqual(['restored', 'retired', 'reviewed', 'amended', 'added']);
    expect(steps[1]?.reason).toBe('cellule réduite');
    expect(steps[3]).toMatchObject({
      person: desk.person,
      changes: [
        {
          field: 'name',
          before: { fr: 'Scribe', en: 'Scribe' },
          after: { fr: 'Responsable de la main courante', en: 'Scribe' },
        },
      ],
    });
  });

  it('says when somebody else changed it meanwhile, and records nothing for an amendment that changes nothing', async () => {
    const { id } = await desk.ask('contact.add', { fields: contact('Ana Bell') });
    await desk.ask('contact.amend', { id, revision: 1, fields: { note: 'a' } });
    const refused = await desk.refused('contact.amend', { id, revision: 1, fields: { note: 'b' } });
    expect(refused.code).toBe('record.changed');
    const before = await desk.ask('plan.overview', {});
    await desk.ask('contact.amend', { id, revision: 2, fields: { note: 'a' } });
    expect((await desk.ask('plan.overview', {})).revision).toBe(before.revision);
  });

  it('refuses what does not fit the others, by a code, and stores nothing of it', async () => {
    const clause = { ...clauseNoun.blank, number: 4 };
    await desk.ask('clause.add', { fields: clause });
    expect((await desk.refused('clause.add', { fields: clause })).code).toBe('clause.numberTaken');
    const { id } = await desk.ask('contact.add', { fields: contact('Ana Bell') });
    expect((await desk.refused('contact.amend', { id, fields: { deputyId: id } })).code).toBe(
      'contact.ownDeputy',
    );
    const role = { ...roleNoun.blank, holderId: desk.person };
    expect((await desk.refused('role.add', { fields: role })).code).toBe('contact.unknown');
    const form = { fields: { ...contact('Bo'), reviewOn: '2026-02-30' } };
    expect((await desk.refused('contact.add', form)).code).toBe('call.inputInvalid');
    expect((await desk.refused('contact.add', { fields: { ...contact('Bo'), more: 1 } })).code).toBe(
      'call.inputInvalid',
    );
    expect((await desk.refused('contact.add', { fields: { note: 'x' } })).code).toBe('record.incomplete');
    expect(await desk.ask('contact.list', {})).toHaveLength(1);
    expect(await desk.ask('role.list', {})).toEqual([]);
  });

  it('lets nobody save a call tree that would not work, and says whose place is wrong', async () => {
    const ids: string[] = [];
    for (const name of 'abcdefgh') ids.push((await desk.ask('contact.add', { fields: contact(name) })).id);
    const [a = '', b = '', ...rest] = ids;
    const at = (contactId: string, callerId: string | null) => ({
      contactId,
      callerId,
      backupCallerId: null,
    });
    const tree = (places: readonly unknown[]) => ({
      fields: { ownerRoleId: null, reviewOn: null, name: { fr: '', en: '' }, places, quorum: null },
    });
    const problemOf = async (places: readonly unknown[]) =>
      (await desk.refused('callTree.add', tree(places))).detail;
    expect(await problemOf([at(a, null), at(b, null)])).toEqual({ problem: 'twoTops', contactId: b });
    expect(await problemOf([at(a, b), at(b, a)])).toEqual({ problem: 'ring', contactId: a });
    expect(await problemOf([at(a, null), at(b, desk.person)])).toEqual({ problem: 'orphan', contactId: b });
    expect(await problemOf([at(a, null), ...rest.map((id) => at(id, a))])).toEqual({
      problem: 'tooWide',
      contactId: a,
    });
    const saved = await desk.ask('callTree.add', {
      fields: {
        ownerRoleId: null,
        reviewOn: null,
        name: { fr: 'Cellule', en: 'Team' },
        places: [at(a, null), at(b, a), ...rest.slice(0, 3).map((id) => at(id, b))],
        quorum: 3,
      },
    });
    expect(saved.fields.places).toHaveLength(5);
  });
});

describe('the plan as it stood', () => {
  type Edit = { readonly what: number; readonly which: number; readonly text: string };
  const edits = fc.array(
    fc.record({
      what: fc.integer({ min: 0, max: 5 }),
      which: fc.nat(20),
      text: fc.string({ maxLength: 30 }),
    }),
    { minLength: 1, maxLength: 25 },
  );

  const everything = async (asOf?: number) => ({
    contacts: await desk.ask('contact.list', {
      isWithRetired: true,
      ...(asOf === undefined ? {} : { asOf }),
    }),
    clauses: await desk.ask('clause.list', { isWithRetired: true, ...(asOf === undefined ? {} : { asOf }) }),
    // What the screen reads is what everybody else is told.
    text: JSON.parse(
      await desk.ask('plan.recordsText', { noun: 'contact', ...(asOf === undefined ? {} : { asOf }) }),
    ) as unknown,
    digest: (await desk.ask('plan.overview', asOf === undefined ? {} : { asOf })).digest,
  });

  async function apply({ what, which, text }: Edit): Promise<void> {
    const contacts = await desk.ask('contact.list', { isWithRetired: true });
    const one = contacts[which % Math.max(1, contacts.length)];
    if (what === 0 || one === undefined) await desk.ask('contact.add', { fields: contact(`n${text}`) });
    else if (what === 1 && one.retiredAt === null)
      await desk.ask('contact.amend', { id: one.id, fields: { name: `m${text}`, note: `${text}!` } });
    else if (what === 2 && one.retiredAt === null)
      await desk.ask('contact.retire', { id: one.id, reason: text });
    else if (what === 3 && one.retiredAt !== null) await desk.ask('contact.restore', { id: one.id });
    else if (what === 4) await desk.ask('contact.review', { id: one.id, reviewOn: '2027-01-01' });
    else await desk.engine.call('clause.add', { fields: { ...clauseNoun.blank, number: which + 1 } }, who());
  }
  const who = () => ({ grade: 'console', person: desk.person }) as const;

  it('equals what it was after every one of random edits, and is folded again to the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const days: { at: number; state: unknown }[] = [];
        for (const edit of list) {
          await apply(edit);
          days.push({ at: await moment(), state: await everything() });
        }
        for (const day of days) expect(await everything(day.at)).toEqual(day.state);
        const { text, contacts } = await everything();
        expect(text).toEqual(contacts);
        const db = connect(desk.file, { isReadOnly: false, mustExist: true });
        try {
          const rows = () =>
            PLAN_TABLES.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY id`).all());
          const live = rows();
          refoldAll(db);
          expect(rows()).toEqual(live);
        } finally {
          db.close();
        }
      }),
      { numRuns: 8, seed: 20_261_125 },
    );
  }, 60_000);

  it('shows what was erased as erased, on every day', async () => {
    const { id } = await desk.ask('contact.add', { fields: contact('Zénaïde Effacée') });
    const dayBefore = await moment();
    await desk.ask('contact.amend', { id, fields: { note: 'Zénaïde a changé de numéro' } });
    const { entries } = await desk.ask('entry.list', { limit: 1_000 });
    const entryIds = entries.filter((entry) => entry.header.entityId === id).map((entry) => entry.header.id);
    await desk.ask('payload.erase', { entryIds, reason: 'demande de la personne' });
    for (const asOf of [dayBefore, Date.now()]) {
      const [record] = await desk.ask('contact.list', { asOf });
      expect(record).toMatchObject({ id, isErased: true, fields: { name: '', note: '' } });
    }
    const { steps } = await desk.ask('plan.history', { id });
    expect(steps.every((step) => step.isErased)).toBe(true);
    expect(JSON.stringify(steps)).not.toContain('Zénaïde');
  });

  it('says what differs between two days', async () => {
    const first = await desk.ask('contact.add', { fields: contact('Ana') });
    const from = await moment();
    await desk.ask('contact.amend', { id: first.id, fields: { note: 'x' } });
    const second = await desk.ask('contact.add', { fields: contact('Bo') });
    const differences = await desk.ask('plan.compare', { from, to: await moment() });
    expect(differences.map(({ id, what }) => [id, what])).toEqual([
      [first.id, 'changed'],
      [second.id, 'added'],
    ]);
    expect(differences[0]?.changes).toEqual([{ field: 'note', before: '', after: 'x' }]);
  });
});
