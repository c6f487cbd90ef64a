/*
 * Copies the objects of one print into the whole: numbered anew, its pages and tags hung under the common ones.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import type { PdfWriter } from './pdfWriter.ts';
import { followRef, type PdfPart, PdfUnreadable } from './readPdf.ts';

/** Objects of the whole that parts hang under. */
export type PdfFrame = { readonly pagesId: number; readonly documentId: number };

export type CopyWish = {
  readonly part: PdfPart;
  readonly pages: readonly number[];
  /** Counted from 0. */
  readonly index: number;
  /** The pages of the parts before it. */
  readonly pagesBefore: number;
  readonly frame: PdfFrame;
  /** Names that links may lead to. */
  readonly names: ReadonlySet<string>;
  /** What a page draws, changed; `place` counts from 0 within the part. */
  readonly changePage: (content: string, pageText: string, place: number) => string;
};

export type CopiedPart = {
  /** To be added to every number of the part. */
  readonly base: number;
  readonly pageRootId: number;
  readonly tagRootId: number;
  /** Rows of the common table from pages to tags. */
  readonly parentRows: readonly string[];
  /** Leaves of the common tree of names of tags. */
  readonly idLeaves: readonly string[];
};

const REF_OR_STRING = /\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]+>|\b(\d+) 0 R\b/g;
const PART_LINK = /\/A <<\/Type \/Action\s+\/S \/URI\s+\/URI \(vigie-part:([A-Za-z0-9_-]+)\)>>/;

export function copyPart(writer: PdfWriter, wish: CopyWish): CopiedPart {
  const { part, index, frame, pages, pagesBefore } = wish;
  const base = writer.claim(Math.max(...part.objects.keys()));
  const root = part.objects.get(part.rootId)?.text ?? '';
  const pageRoot = followRef(part, root, 'Pages');
  const tags = followRef(part, root, 'StructTreeRoot');
  const tagRoot = followRef(part, tags.text, 'K');
  const parents = followRef(part, tags.text, 'ParentTree');
  const names = followRef(part, tags.text, 'IDTree');
  const dropped = new Set([part.rootId, tags.id, parents.id, names.id, ...outlineIds(part, root)]);
  const infoId = /\/Dests (\d+) 0 R/.exec(root)?.[1];
  if (infoId !== undefined) dropped.add(Number(infoId));

  // Names of tags are counted from 1 in every print: those of a part begin with its number.
  const prefix = `p${String(index).padStart(4, '0')}`;
  const renumber = (text: string): string =>
    text
      .replace(REF_OR_STRING, (whole, id: string | undefined) =>
        id === undefined ? whole : `${Number(id) + base} 0 R`,
      )
      .replace(/\((node\d{8})\)/g, `(${prefix}$1)`);

  const contentOf = new Map<number, number>();
  for (const [place, id] of pages.entries()) {
    const text = part.objects.get(id)?.text ?? '';
    contentOf.set(followRef(part, text, 'Contents').id, place);
  }
  for (const [id, { text, stream }] of part.objects) {
    if (dropped.has(id)) continue;
    const place = contentOf.get(id);
    if (place !== undefined && stream !== null) {
      const pageText = part.objects.get(pages[place] ?? 0)?.text ?? '';
      const changed = deflateSync(
        Buffer.from(wish.changePage(inflateSync(stream).toString('latin1'), pageText, place), 'latin1'),
      );
      writer.put(id + base, `<</Filter /FlateDecode\n/Length ${changed.length}>>`, changed);
      continue;
    }
    writer.put(id + base, hung(renumber(text), id), stream);
  }
  return {
    base,
    pageRootId: pageRoot.id + base,
    tagRootId: tagRoot.id + base,
    parentRows: parentRows(renumber(parents.text), pagesBefore),
    idLeaves: [...(/\/Kids \[([^\]]*)\]/.exec(renumber(names.text))?.[1] ?? '').matchAll(/\d+ 0 R/g)].map(
      ([ref]) => ref,
    ),
  };

  function hung(text: string, id: number): string {
    if (id === pageRoot.id) return text.replace(/>>$/, `\n/Parent ${frame.pagesId} 0 R>>`);
    if (id === tagRoot.id)
      return text
        .replace(/\/S \/Document\b/, '/S /Part')
        .replace(/\/P \d+ 0 R/, `/P ${frame.documentId} 0 R`);
    if (text.startsWith('<</Type /Page\n'))
      return text.replace(
        /\/StructParents (\d+)/,
        (_all, key: string) => `/StructParents ${Number(key) + pagesBefore}`,
      );
    return text.replace(PART_LINK, (_all, name: string) => (wish.names.has(name) ? `/Dest /${name}` : ''));
  }
}

/** The print's own outline is left behind: the whole has one of its own. */
function outlineIds(part: PdfPart, root: string): readonly number[] {
  const first = /\/Outlines (\d+) 0 R/.exec(root)?.[1];
  const ids: number[] = [];
  const waiting = first === undefined ? [] : [Number(first)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (ids.includes(id)) continue;
    ids.push(id);
    const text = part.objects.get(id)?.text ?? '';
    for (const [, to] of text.matchAll(/\/(?:First|Next) (\d+) 0 R/g)) waiting.push(Number(to));
  }
  return ids;
}

function parentRows(text: string, before: number): readonly string[] {
  const rows = /\/Nums \[([^\]]*)\]/.exec(text)?.[1];
  if (rows === undefined) throw new PdfUnreadable('the table from pages to tags is of another kind');
  return [...rows.matchAll(/(\d+) (\d+ 0 R)/g)].map(([, key, ref]) => `${Number(key) + before} ${ref}`);
}
