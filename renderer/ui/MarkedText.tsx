// Hostile text with its hits marked: text nodes and <mark> only, never markup of its own. Set `lang` when the
// language of the text is known, so that it is spoken and broken into lines as what it is.
import { cutText, type TextRange } from './markRanges.ts';

export interface MarkedTextProps {
  readonly text: string;
  readonly ranges?: readonly TextRange[] | undefined;
  readonly lang?: string | undefined;
  readonly className?: string | undefined;
  /** Marks that explain rather than answer: underlined, not lit. */
  readonly isSoft?: boolean | undefined;
}

const none: readonly TextRange[] = [];

export function MarkedText({ text, ranges = none, lang, className, isSoft }: MarkedTextProps) {
  return (
    <bdi lang={lang} className={className}>
      {cutText(text, ranges).map((piece) =>
        piece.isMarked ? (
          <mark key={piece.start} data-soft={isSoft || undefined}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </bdi>
  );
}
