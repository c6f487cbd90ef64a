/*
 * Import: the whole pipeline from a CSV file (parse, normalise, dedupe, index, store) against
 * bare better-sqlite3 that stores the same rows with two indexes and FTS5, nothing else.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk, temporaryFolder } from '../support/openEngine.ts';
import { openFloor } from './floor.ts';
import { median, ROUNDS, type Row, time } from './measure.ts';
import { makePosts, toCsv, toMention } from './posts.ts';

export async function benchImport(rows: number): Promise<Row> {
  const posts = [...makePosts(rows)];
  const mentions = posts.map(toMention);
  const { folder, clean } = temporaryFolder();
  const csv = join(folder, 'posts.csv');
  writeFileSync(csv, toCsv(posts));
  const floor: number[] = [];
  const product: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const bare = openFloor(join(folder, `floor-${round}.db`));
    floor.push(await time(() => bare.store(mentions)));
    bare.close();
    const place = temporaryFolder();
    const desk = await openDesk(place.folder);
    // The parser thread is there in a running application; its start is not part of an import.
    await desk.ask('import.inspect', { file: csv });
    product.push(
      await time(async () => {
        const outcome = await desk.ask('mention.import', { file: csv });
        if (outcome.stored !== rows) throw new Error(`stored ${outcome.stored} of ${rows}`);
      }),
    );
    await desk.stop();
    place.clean();
  }
  clean();
  const perSecond = (ms: number) => Math.round((rows / ms) * 1_000);
  return {
    name: `import ${rows.toLocaleString('en')} rows`,
    limit: `${perSecond(median(floor)).toLocaleString('en')}/s`,
    product: `${perSecond(median(product)).toLocaleString('en')}/s`,
    ratio: median(floor) / median(product),
    bar: { kind: 'min', value: 0.4 },
    note: 'rows a second from CSV, language and tone read, against bare rows + 2 indexes + FTS5',
  };
}
