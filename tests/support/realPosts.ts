/*
 * Real posts of three disasters, read by the product's own intake. They are no part of the project: the folder named
 * by VIGIE_MATERIAL holds them, and tests that need them are skipped where it is unset.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { NewMention } from '../../shared/domain/mention.ts';
import { readWhole } from '../integration/ingest/csv/csvFixture.ts';

const material = process.env.VIGIE_MATERIAL;

/** The folder of the outside material, or null. */
export const materialFolder =
  material !== undefined && existsSync(join(material, 'mentions')) ? material : null;

if (materialFolder === null) console.log('VIGIE_MATERIAL is not set: nothing is tried on real posts here.');

/** The posts of every export in it. */
export async function readRealPosts(): Promise<readonly NewMention[]> {
  if (materialFolder === null) return [];
  const folder = join(materialFolder, 'mentions');
  const mapping = {
    text: 'Tweet Text',
    externalId: 'Tweet ID',
    postedAtFrom: 'identifier',
    fixedNetwork: 'x',
  } as const;
  const posts: NewMention[] = [];
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.csv'))
    .sort())
    posts.push(...(await readWhole(join(folder, name), mapping)).mentions);
  return posts;
}
