/*
 * Both languages side by side: each part once, its two versions in two columns. The log, the evidence and the annex are
 * what people typed and what machines counted: they stand once, under both titles.
 */
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import type { ReportSectionId } from '../../../shared/domain/reportSection.ts';
import { type SectionMarkup, sectionsMarkup } from './htmlSections.ts';
import { type Markup, markup, trusted } from './markup.ts';

/** Too wide for a column, and the same in any language but for a few labels. */
const ONCE: ReadonlySet<ReportSectionId> = new Set(['log', 'evidence', 'annex']);

/** The parts in order; with a second document, each beside its other language. */
export function pairedSections(
  document: ReportDocument,
  beside: ReportDocument | null,
  rowsAPiece = Number.POSITIVE_INFINITY,
): readonly SectionMarkup[] {
  const own = sectionsMarkup(document, rowsAPiece);
  if (beside === null) return own;
  const others = new Map(sectionsMarkup(beside, rowsAPiece).map((section) => [section.id, section]));
  return own.map((section) => {
    const other = others.get(section.id);
    if (other === undefined) return section;
    const title = `${section.title} · ${other.title}`;
    if (ONCE.has(section.id)) return { ...section, title };
    const pair = markup`<div class="pair"><div lang="${document.locale}">
${section.pieces}</div><div lang="${beside.locale}">
${other.pieces.map(withOwnIds)}</div></div>
`;
    return { id: section.id, title, pieces: [pair] };
  });
}

/** No two ids of a page are alike: those of the second version end in -2. Its links lead to the first one's places. */
function withOwnIds({ source }: Markup): Markup {
  return trusted(
    source.replace(
      / (id|aria-labelledby|aria-describedby)="([^"]*)"/g,
      (_all, name: string, ids: string) =>
        ` ${name}="${ids
          .split(' ')
          .map((id) => `${id}-2`)
          .join(' ')}"`,
    ),
  );
}
