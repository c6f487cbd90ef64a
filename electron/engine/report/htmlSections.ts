/*
 * The parts of a report as markup, in the order in which they are arranged. A long part comes in pieces, so that it can
 * be printed piece by piece.
 */
import type { ReportBlock } from '../../../shared/domain/reportBlock.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { figureBlocks } from '../../../shared/domain/reportFigureBlocks.ts';
import type { ReportSectionId } from '../../../shared/domain/reportSection.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { blocksMarkup } from './htmlBlocks.ts';
import { exerciseMarkup } from './htmlExercise.ts';
import { evidencePieces, levelsMarkup, logPieces } from './htmlLog.ts';
import { continuedMarkup, factsMarkup, partMarkup } from './htmlParts.ts';
import { annexPieces, chainMarkup, coverageMarkup, volumeMarkup } from './htmlProof.ts';
import { reportDigest } from './json.ts';
import { type Markup, markup } from './markup.ts';

export type SectionMarkup = {
  readonly id: ReportSectionId;
  readonly title: string;
  readonly pieces: readonly Markup[];
};

/** Every part that is on and has something to say; none is cut where `rowsAPiece` is left out. */
export function sectionsMarkup(
  document: ReportDocument,
  rowsAPiece = Number.POSITIVE_INFINITY,
): readonly SectionMarkup[] {
  const digest = reportDigest(document);
  const written = new Map(document.parts.map((part) => [part.id, part]));
  return document.arrangement.flatMap(({ id, isOn }): readonly SectionMarkup[] => {
    if (!isOn) return [];
    const own = journalPieces(id, document, digest, rowsAPiece);
    const part = written.get(id);
    const title = own?.title ?? part?.title;
    if (title === undefined) return [];
    const isPicture = ({ type }: ReportBlock): boolean => type === 'picture';
    const blocks = part?.blocks ?? [];
    const said = blocks.filter((block) => own === null || !isPicture(block));
    const drawn = own === null ? [] : blocks.filter(isPicture);
    const pieces = own?.pieces ?? [];
    const contents = [
      markup`${blocksMarkup(said)}${pieces[0] ?? null}${pieces.length > 1 ? null : blocksMarkup(drawn)}`,
      ...pieces.slice(1, -1),
      ...(pieces.length > 1 ? [markup`${pieces.at(-1) ?? null}${blocksMarkup(drawn)}`] : []),
    ];
    const className = id === 'annex' ? 'part annex' : 'part';
    return [
      {
        id,
        title,
        pieces: contents.map((content, index) =>
          index === 0 ? partMarkup(id, title, content, className) : continuedMarkup(title, content),
        ),
      },
    ];
  });
}

type Own = { readonly title: string; readonly pieces: readonly Markup[] };

/** What the journal fills in beyond blocks; null for a part that is blocks alone. */
function journalPieces(
  id: ReportSectionId,
  document: ReportDocument,
  digest: string,
  rowsAPiece: number,
): Own | null {
  const { number } = createFormats(document.locale, document.timeZone);
  const one = (title: string, content: Markup): Own => ({ title, pieces: [content] });
  switch (id) {
    case 'facts':
      return one(
        document.factSheet.title,
        markup`${factsMarkup(document.factSheet.facts)}${levelsMarkup(document)}`,
      );
    case 'figures':
      return document.figures === null
        ? null
        : one(document.figures.title, markup`${blocksMarkup(figureBlocks(document.figures))}`);
    case 'exercise': {
      const content = exerciseMarkup(document);
      return content === null ? null : one(document.exercise?.title ?? '', content);
    }
    case 'volume':
      return one(document.volume.title, volumeMarkup(document, number));
    case 'log':
      return { title: document.log.title, pieces: logPieces(document, rowsAPiece) };
    case 'evidence':
      return { title: document.evidence.title, pieces: evidencePieces(document, rowsAPiece) };
    case 'chain':
      return one(document.chain.title, chainMarkup(document));
    case 'coverage':
      return one(document.coverage.title, coverageMarkup(document, number, document.notMeasured));
    case 'annex':
      return { title: document.annex.title, pieces: annexPieces(document, digest, rowsAPiece) };
    default:
      return null;
  }
}
