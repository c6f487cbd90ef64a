/*
 * A PDF as Chromium's printing writes it: numbered objects behind one plain table of offsets, streams deflated. It is
 * read only to be put together with others; a general reader of PDF costs seven tenths of the print itself (measured on
 * 477 pages), this one a few hundredths.
 */

/** One object: what stands before its stream, as Latin-1 text, and the stream's bytes as they are stored. */
export type PdfObject = { readonly text: string; readonly stream: Buffer | null };

export type PdfPart = {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly rootId: number;
};

/** The file is not written the way this reader knows. */
export class PdfUnreadable extends Error {}

const STREAM = 'stream\n';
const END = 'endobj';

/** Reads every object of a print; throws `PdfUnreadable`. */
export function readPdf(bytes: Buffer): PdfPart {
  const startAt = bytes.lastIndexOf('startxref');
  if (startAt < 0) throw new PdfUnreadable('no table of offsets');
  const tableAt = Number.parseInt(bytes.toString('latin1', startAt + 9, startAt + 40), 10);
  const offsets = readOffsets(bytes, tableAt);
  const trailer = bytes.toString('latin1', bytes.indexOf('trailer', tableAt), startAt);
  const rootId = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1] ?? Number.NaN);
  const ordered = [...offsets].sort((a, b) => a[1] - b[1]);
  const objects = new Map<number, PdfObject>();
  for (const [index, [id, at]] of ordered.entries()) {
    objects.set(id, readObject(bytes, id, at, ordered[index + 1]?.[1] ?? tableAt));
  }
  if (!objects.has(rootId)) throw new PdfUnreadable('no catalogue');
  return { objects, rootId };
}

function readOffsets(bytes: Buffer, tableAt: number): ReadonlyMap<number, number> {
  const head = /^xref\n0 (\d+)\n/.exec(bytes.toString('latin1', tableAt, tableAt + 40));
  if (head === null) throw new PdfUnreadable('a table of offsets of another kind');
  const count = Number(head[1]);
  const offsets = new Map<number, number>();
  const ROW_BYTES = 20;
  for (let id = 1; id < count; id += 1) {
    const row = tableAt + head[0].length + id * ROW_BYTES;
    if (bytes[row + 17] === 0x6e) offsets.set(id, Number(bytes.toString('latin1', row, row + 10)));
  }
  return offsets;
}

function readObject(bytes: Buffer, id: number, from: number, to: number): PdfObject {
  const head = `${id} 0 obj\n`;
  if (bytes.toString('latin1', from, from + head.length) !== head)
    throw new PdfUnreadable(`object ${id} is not where it is said to be`);
  const start = from + head.length;
  const streamAt = bytes.subarray(start, to).indexOf(STREAM);
  const endAt = bytes.subarray(start, to).lastIndexOf(END);
  if (endAt < 0) throw new PdfUnreadable(`object ${id} has no end`);
  if (streamAt < 0) return { text: bytes.toString('latin1', start, start + endAt).trimEnd(), stream: null };
  const text = bytes.toString('latin1', start, start + streamAt).trimEnd();
  const length = Number(/\/Length (\d+)(?! 0 R)/.exec(text)?.[1] ?? Number.NaN);
  const dataAt = start + streamAt + STREAM.length;
  if (!(dataAt + length <= to))
    throw new PdfUnreadable(`the stream of object ${id} is longer than its place`);
  return { text, stream: bytes.subarray(dataAt, dataAt + length) };
}

/** The object that an entry of a dictionary points to. */
export function followRef(
  part: PdfPart,
  text: string,
  name: string,
): { readonly id: number; readonly text: string } {
  const id = Number(new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1] ?? Number.NaN);
  const found = part.objects.get(id);
  if (found === undefined) throw new PdfUnreadable(`no ${name}`);
  return { id, text: found.text };
}

/** The pages in their order. */
export function pageIds(part: PdfPart): readonly number[] {
  const root = part.objects.get(part.rootId)?.text ?? '';
  const walk = (id: number, depth: number): readonly number[] => {
    const text = part.objects.get(id)?.text;
    if (text === undefined || depth > 50) throw new PdfUnreadable('the tree of pages is broken');
    if (!/\/Type \/Pages\b/.test(text)) return [id];
    const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1] ?? '';
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap((match) => walk(Number(match[1]), depth + 1));
  };
  return walk(followRef(part, root, 'Pages').id, 0);
}
