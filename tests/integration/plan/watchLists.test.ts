/*
 * The two lists of a watch query, and what was written before there were two: rows that were folded then, plan
 * files of then, entries of then.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import { watchNoun } from '../../../shared/domain/watch.ts';
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

const { hiddenAuthors: _later, ...fieldsOfThen } = watchNoun.blank;

describe('the lists of a watch query', () => {
  it('are kept apart, and a change of another field leaves both', async () => {
    const { id } = await desk.ask('watch.add', {
      fields: {
        ...watchNoun.blank,
        query: 'acme',
        excludedAuthors: ['@spam'],
        hiddenAuthors: ['@us', 'a.ca'],
      },
    });
    const amended = await desk.ask('watch.amend', { id, fields: { query: 'acme OR "acme inc"' } });
    expect(amended.fields).toMatchObject({ excludedAuthors: ['@spam'], hiddenAuthors: ['@us', 'a.ca'] });
  });

  it('refuse too many names and too long ones, field by field', async () => {
    const many = Array.from({ length: 501 }, (_, index) => `@a${index}`);
    for (const hiddenAuthors of [many, ['x'.repeat(161)]]) {
      const refused = await desk.refused('watch.add', { fields: { hiddenAuthors } });
      expect(refused).toMatchObject({ code: 'call.inputInvalid' });
      expect(String(refused.detail?.path)).toMatch(/^fields\.hiddenAuthors/);
    }
  });

  it('is empty in a record that was added without one', async () => {
    const added = await desk.ask('watch.add', { fields: fieldsOfThen });
    expect(added.fields.hiddenAuthors).toEqual([]);
  });

  it('is empty in a row that was folded before there was one, and can be filled', async () => {
    const { id } = await desk.ask('watch.add', { fields: { query: 'acme', hiddenAuthors: ['@gone'] } });
    await desk.stop();
    const db = connect(desk.file, { isReadOnly: false, mustExist: true });
    db.exec(`UPDATE watch SET state = json_remove(state, '$.fields.hiddenAuthors')`);
    db.close();
    desk = await openDesk(place.folder);
    const [read] = await desk.ask('watch.list', {});
    expect(read?.fields).toMatchObject({ query: 'acme', hiddenAuthors: [] });
    const filled = await desk.ask('watch.amend', { id, fields: { hiddenAuthors: ['@us'] } });
    expect(filled.fields.hiddenAuthors).toEqual(['@us']);
  });

  it('may be missing in a plan file, where no other field may', async () => {
    await desk.ask('plan.begin', { origin: 'default', organisation: '' });
    const file = join(place.folder, 'plan.json');
    await desk.ask('plan.export', { file });
    const without = (field: string) => {
      const read = JSON.parse(readFileSync(file, 'utf8'));
      for (const { fields } of read.records.watch) delete fields[field];
      const changed = join(place.folder, `${field}.json`);
      writeFileSync(changed, JSON.stringify(read));
      return changed;
    };
    const inspected = await desk.ask('plan.inspectFile', { file: without('hiddenAuthors') });
    expect(inspected.differences).toEqual([]);
    expect(await desk.refused('plan.inspectFile', { file: without('excludedAuthors') })).toMatchObject({
      code: 'planFile.invalid',
      detail: { problem: 'fieldMissing', noun: 'watch', field: 'excludedAuthors' },
    });
  });
});
