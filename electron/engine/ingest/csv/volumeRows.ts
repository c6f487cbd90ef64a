/*
 * A file of counts, row by row: `timestamp,value` and perhaps a third column of negative ones, with or without a
 * header, parted by commas, semicolons or tabs. Times without a zone are UTC. Never more of the file than a line.
 */
import { createReadStream } from 'node:fs';
import { readMoment } from '../../../../shared/lib/dateForms.ts';
import { createZoneMoments } from '../../../../shared/lib/zoneMoments.ts';

export type VolumeRow = { readonly at: number; readonly count: number; readonly negative: number | null };

const SEPARATOR = /[,;\t]/;
/** No line of two or three numbers is longer; what is, is no such file. */
const LINE_LIMIT = 1_000;
const zone = createZoneMoments('UTC');

/** The rows in their order; null for a line that is none (a header is left out). Throws what the disk says. */
export async function* readVolumeRows(file: string, now: number): AsyncGenerator<VolumeRow | null> {
  let isFirst = true;
  for await (const line of linesOf(file)) {
    if (line.trim() === '') continue;
    const row = line.length > LINE_LIMIT ? null : rowOf(line, now);
    if (row !== null || !isFirst) yield row;
    isFirst = false;
  }
}

/** Lines as they are asked for: `readline` would read ahead of a slow reader without end. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of createReadStream(file, 'utf8')) {
    const lines = (rest + String(piece)).split(/\r?\n/);
    rest = lines.pop() ?? '';
    // Of a line without end no more is kept than tells that it is none.
    if (rest.length > LINE_LIMIT) rest = rest.slice(0, LINE_LIMIT + 1);
    yield* lines;
  }
  yield rest;
}

function rowOf(line: string, now: number): VolumeRow | null {
  const cells = line.split(SEPARATOR).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const [moment = '', count = '', negative = ''] = cells;
  const found = readMoment(moment, { dateOrder: null, zone, now });
  if (!found.ok || count === '' || !Number.isFinite(Number(count))) return null;
  const isNegativeKnown = negative !== '' && Number.isFinite(Number(negative));
  return { at: found.at, count: Number(count), negative: isNegativeKnown ? Number(negative) : null };
}
