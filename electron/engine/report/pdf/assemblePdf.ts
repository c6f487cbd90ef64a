/*
 * One PDF out of the prints of a report's parts: pages counted through, contents with the numbers of their pages, one
 * outline, one tree of tags, links from part to part. A part is printed by itself because a print of 500 pages in one
 * piece needs 1.2 GB.
 */
import { escapeText } from '../markup.ts';
import { joinMarked, splitChrome } from './artifacts.ts';
import { type CopiedPart, copyPart } from './copyPart.ts';
import { type Font, fillMarks, fontsOfPage } from './glyphRuns.ts';
import { createPdfWriter, type PdfWriter, pdfText } from './pdfWriter.ts';
import { type PdfPart, PdfUnreadable, pageIds, readPdf } from './readPdf.ts';

export type PdfHead = {
  readonly title: string;
  readonly language: string;
  readonly generator: string;
  /** Epoch ms UTC. */
  readonly createdAt: number;
  /** The parts of the report in their order: what the contents and the outline lead to. */
  readonly sections: readonly { readonly id: string; readonly title: string }[];
};

type Destination = {
  readonly name: string;
  readonly part: number;
  readonly pageId: number;
  readonly at: string;
  /** Counted through, from 1. */
  readonly page: number;
};

/** Puts the prints together; throws `PdfUnreadable` when one is not written as this room knows it. */
export function assemblePdf(
  prints: readonly Buffer[],
  head: PdfHead,
): { readonly bytes: Buffer; readonly pages: number } {
  const parts = prints.map(readPdf);
  const pages = parts.map(pageIds);
  const total = pages.reduce((sum, ids) => sum + ids.length, 0);
  const destinations = readDestinations(parts, pages);
  const names = new Set(destinations.keys());
  const rows = head.sections.map(({ id }) => destinations.get(id)?.page ?? null);
  const writer = createPdfWriter();
  const [pagesId = 0, documentId = 0] = [writer.claim(1) + 1, writer.claim(1) + 1];
  let pagesBefore = 0;
  let nextRow = 0;
  const copied = parts.map((part, index) => {
    const known = new Map<number, Font>();
    const ids = pages[index] ?? [];
    const first = pagesBefore + 1;
    const made = copyPart(writer, {
      part,
      pages: ids,
      index,
      pagesBefore,
      frame: { pagesId, documentId },
      names,
      changePage(content, pageText, place) {
        const fonts = fontsOfPage(part, pageText, known);
        const { body, chrome } = splitChrome(content);
        return joinMarked({
          // Only the first part has the contents; its rows come in the order of the sections.
          body: index === 0 ? fillMarks(body, fonts, () => rows[nextRow++] ?? null) : body,
          chrome: fillMarks(chrome, fonts, (mark) => (mark.startsWith('0') ? first + place : total)),
        });
      },
    });
    pagesBefore += ids.length;
    return made;
  });
  if (nextRow < rows.length) throw new PdfUnreadable('the contents were not found');
  const rootId = writeFrame(writer, { pagesId, documentId, copied, destinations, head, total });
  return { bytes: writer.finish(rootId.root, rootId.info), pages: total };
}

/** Where names lead; a name that stands twice leads to its first place. */
function readDestinations(
  parts: readonly PdfPart[],
  pages: readonly (readonly number[])[],
): ReadonlyMap<string, Destination> {
  const found = new Map<string, Destination>();
  let before = 0;
  for (const [index, part] of parts.entries()) {
    const places = new Map((pages[index] ?? []).map((id, place) => [id, place]));
    const root = part.objects.get(part.rootId)?.text ?? '';
    const text = part.objects.get(Number(/\/Dests (\d+) 0 R/.exec(root)?.[1] ?? 0))?.text ?? '';
    for (const match of text.matchAll(/\/([A-Za-z0-9_-]+) \[(\d+) 0 R (\/XYZ [-\d. ]+)\]/g)) {
      const [, name = '', id = '', at = ''] = match;
      const place = places.get(Number(id));
      if (place === undefined) throw new PdfUnreadable('a name leads nowhere');
      if (!found.has(name))
        found.set(name, { name, part: index, pageId: Number(id), at, page: before + place + 1 });
    }
    before += places.size;
  }
  return found;
}

type FrameWish = {
  readonly pagesId: number;
  readonly documentId: number;
  readonly copied: readonly CopiedPart[];
  readonly destinations: ReadonlyMap<string, Destination>;
  readonly head: PdfHead;
  readonly total: number;
};

function writeFrame(writer: PdfWriter, wish: FrameWish): { readonly root: number; readonly info: number } {
  const { pagesId, documentId, copied, destinations, head, total } = wish;
  const refs = (ids: readonly number[]): string => ids.map((id) => `${id} 0 R`).join(' ');
  const put = (text: string, stream: Buffer | null = null): number => {
    const id = writer.claim(1) + 1;
    writer.put(id, text, stream);
    return id;
  };
  writer.put(
    pagesId,
    `<</Type /Pages\n/Count ${total}\n/Kids [${refs(copied.map(({ pageRootId }) => pageRootId))}]>>`,
  );
  const parentId = put(`<</Nums [${copied.flatMap(({ parentRows }) => parentRows).join(' ')}]>>`);
  const idTreeId = put(`<</Kids [${copied.flatMap(({ idLeaves }) => idLeaves).join(' ')}]>>`);
  const tagsId = put(
    `<</Type /StructTreeRoot\n/K ${documentId} 0 R\n/ParentTreeNextKey ${total}\n/ParentTree ${parentId} 0 R\n/IDTree ${idTreeId} 0 R>>`,
  );
  writer.put(
    documentId,
    `<</Type /StructElem\n/S /Document\n/Lang (${head.language})\n/P ${tagsId} 0 R\n/K [${refs(copied.map(({ tagRootId }) => tagRootId))}]>>`,
  );
  const dests = [...destinations.values()].map(
    ({ name, part, pageId, at }) => `/${name} [${pageId + (copied[part]?.base ?? 0)} 0 R ${at}]`,
  );
  const destsId = put(`<<${dests.join('\n')}>>`);
  const outlineId = writeOutline(writer, head, destinations);
  const metadataId = put(...metadata(head));
  const day = pdfMoment(head.createdAt);
  const info = put(
    `<</Title ${pdfText(head.title)}\n/Creator ${pdfText(head.generator)}\n/Producer ${pdfText(head.generator)}\n/CreationDate (${day})\n/ModDate (${day})>>`,
  );
  const root = put(
    `<</Type /Catalog\n/Pages ${pagesId} 0 R\n/Dests ${destsId} 0 R\n/MarkInfo <</Marked true>>\n/StructTreeRoot ${tagsId} 0 R\n/Outlines ${outlineId} 0 R\n/PageMode /UseOutlines\n/Metadata ${metadataId} 0 R\n/ViewerPreferences <</DisplayDocTitle true>>\n/Lang (${head.language})>>`,
  );
  return { root, info };
}

function writeOutline(
  writer: PdfWriter,
  { sections }: PdfHead,
  destinations: ReadonlyMap<string, Destination>,
): number {
  const shown = sections.filter(({ id }) => destinations.has(id));
  const rootId = writer.claim(shown.length + 1) + 1;
  for (const [index, { id, title }] of shown.entries()) {
    const own = rootId + 1 + index;
    const before = index === 0 ? '' : `\n/Prev ${own - 1} 0 R`;
    const after = index === shown.length - 1 ? '' : `\n/Next ${own + 1} 0 R`;
    writer.put(own, `<</Title ${pdfText(title)}\n/Dest /${id}\n/Parent ${rootId} 0 R${before}${after}>>`);
  }
  const ends = shown.length === 0 ? '' : `\n/First ${rootId + 1} 0 R\n/Last ${rootId + shown.length} 0 R`;
  writer.put(rootId, `<</Type /Outlines${ends}\n/Count ${shown.length}>>`);
  return rootId;
}

/** Title and language where newer readers look for them. */
function metadata({ title, language, generator, createdAt }: PdfHead): readonly [string, Buffer] {
  const said = escapeText;
  const at = new Date(createdAt).toISOString();
  const bytes = Buffer.from(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${said(title)}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>${said(language)}</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate><xmp:CreatorTool>${said(generator)}</xmp:CreatorTool><pdf:Producer>${said(generator)}</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`,
    'utf8',
  );
  return [`<</Type /Metadata\n/Subtype /XML\n/Length ${bytes.length}>>`, bytes];
}

function pdfMoment(at: number): string {
  return `D:${new Date(at).toISOString().slice(0, 19).replace(/[-:T]/g, '')}+00'00'`;
}
