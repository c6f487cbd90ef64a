/*
 * The real exports of disasters that the product is tried on. They are not part of the project: VIGIE_MATERIAL
 * names the folder that holds them.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectCsv } from '../../../../electron/engine/ingest/csv/inspectCsv.ts';
import { columnMappingSchema } from '../../../../shared/domain/columnMapping.ts';
import { NOW, readWhole } from './csvFixture.ts';

const material = process.env.VIGIE_MATERIAL;
const folder =
  material === undefined ? '' : ([join(material, 'mentions'), material].find((path) => hasCsv(path)) ?? '');

function hasCsv(path: string): boolean {
  return existsSync(path) && readdirSync(path).some((name) => name.endsWith('.csv'));
}

if (folder === '') console.log('VIGIE_MATERIAL names no folder of exports: the real exports are not read.');

describe.runIf(folder !== '')('real exports', () => {
  const files = folder === '' ? [] : readdirSync(folder).filter((name) => name.endsWith('.csv'));

  it.each(files)('%s is understood without help, and every row of it is taken', async (name) => {
    const file = join(folder, name);
    const found = await inspectCsv(file, { now: NOW });
    if (!found.ok) throw new Error(found.error.code);
    const { guess, headers, encoding, delimiter } = found.value;
    expect({ encoding, delimiter, headers: headers.slice(0, 2) }).toEqual({
      encoding: 'utf-8',
      delimiter: ',',
      headers: ['Tweet ID', 'Tweet Text'],
    });
    expect(guess).toEqual({
      mapping: { text: 'Tweet Text', externalId: 'Tweet ID', postedAtFrom: 'identifier', fixedNetwork: 'x' },
      confidence: { text: 'high', externalId: 'high', fixedNetwork: 'high' },
      problems: [],
      notices: [],
    });
    const mapping = columnMappingSchema.parse(guess.mapping);
    const { mentions, rejected } = await readWhole(file, mapping);
    expect(rejected).toEqual([]);
    expect(mentions.length).toBeGreaterThanOrEqual(1_000);
    expect(new Set(mentions.map(({ dedupeKey }) => dedupeKey)).size).toBe(mentions.length);
    for (const { postedAt } of mentions) expect(new Date(postedAt).getUTCFullYear()).toBe(2013);
  });

  it('puts Lac-Mégantic on the days of July 2013 on which it happened', async () => {
    const file = join(folder, '2013_Lac_Megantic_train_crash.csv');
    const { mentions } = await readWhole(file, {
      text: 'Tweet Text',
      externalId: 'Tweet ID',
      postedAtFrom: 'identifier',
      fixedNetwork: 'x',
    });
    const first = Math.min(...mentions.map(({ postedAt }) => postedAt));
    expect(new Date(first).toISOString()).toBe('2013-07-06T07:37:10.666Z');
    expect(mentions.filter(({ folded }) => folded.includes('megantic')).length).toBeGreaterThan(500);
  });
});
