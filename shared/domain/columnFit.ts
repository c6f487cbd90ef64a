/*
 * How well a column serves as a field of a mention: its name and its values must agree. A name
 * alone decides only in a file without rows; values alone decide only where they cannot be mistaken.
 */
import type { ColumnContent } from './columnContent.ts';
import { headerFit } from './columnVocabulary.ts';
import type { ColumnField } from './limits.ts';

export type Confidence = 'high' | 'medium' | 'low';

export type Column = { readonly name: string; readonly content: ColumnContent };

export type ColumnFit = { readonly score: number; readonly confidence: Confidence };

/** A header that is a field's own name scores at least this. */
const NAMED = 0.6;

type Judge = (header: number, content: ColumnContent) => ColumnFit | null;

const judges: Readonly<Record<ColumnField, Judge>> = {
  externalId(header, content) {
    if (content.urls > 0.5 || content.prose > 0.3 || isUnfitIdentifier(content)) return null;
    if (header >= NAMED) return asFit(header + content.snowflakes * 0.2, 'high');
    if (header > 0 && content.distinct > 0.9 && content.averageLength >= 6) return asFit(header, 'medium');
    return content.snowflakes > 0.95 && content.distinct > 0.5 ? asFit(0.3, 'medium') : null;
  },
  url(header, content) {
    if (header > 0 && content.urls > 0.5) return asFit(header, header >= NAMED ? 'high' : 'medium');
    return content.urls > 0.9 && content.distinct > 0.5 ? asFit(0.3, 'low') : null;
  },
  postedAt(header, content) {
    const isDated = content.dates > 0.5;
    if (header > 0 && isDated)
      return asFit(header + content.datesWithTime * 0.1, header >= NAMED ? 'high' : 'medium');
    // Named a date and unreadable: mapped all the same, so that each row says why it is refused.
    if (header >= NAMED && content.snowflakes < 0.5) return asFit(header * 0.3, 'low');
    return content.dates > 0.9 && content.numbers < 0.5 ? asFit(0.25, 'medium') : null;
  },
  postedTime(header, content) {
    return header >= NAMED && content.clocks > 0.8 ? asFit(header, 'high') : null;
  },
  postedZone(header, content) {
    return header >= NAMED && content.averageLength > 0 && content.averageLength <= 40
      ? asFit(header, 'high')
      : null;
  },
  network(header, content) {
    if (header > 0 && content.networks > 0.6) return asFit(header, header >= NAMED ? 'high' : 'medium');
    return content.networks > 0.95 ? asFit(0.3, 'medium') : null;
  },
  language(header, content) {
    return header > 0 && content.languages > 0.6 ? asFit(header, 'high') : null;
  },
  text(header, content) {
    const weight = Math.min(content.averageLength, 140) / 280 + content.prose / 2;
    if (header >= NAMED && content.averageLength > 0)
      return asFit(header + weight, content.prose > 0.3 ? 'high' : 'medium');
    if (header > 0 && content.prose > 0.3) return asFit(header + weight, 'medium');
    return content.prose > 0.5 ? asFit(weight / 2, 'medium') : null;
  },
  // Which column stands in for the text is known of exports alone, never guessed.
  textElse: () => null,
  title(header) {
    return header >= NAMED ? asFit(header, 'high') : null;
  },
  authorHandle(header, content) {
    return header >= NAMED && content.handles > 0.7 ? asFit(header, 'high') : null;
  },
  author(header, content) {
    if (content.urls > 0.5 || content.dates > 0.5 || content.averageLength > 80) return null;
    return header >= NAMED ? asFit(header, 'high') : null;
  },
  reach(header, content) {
    return header >= NAMED && content.numbers > 0.7 ? asFit(header, 'high') : null;
  },
};

/** Judges a column for a field; null when it must not serve. In a file without rows the header alone speaks. */
export function fitColumn(field: ColumnField, column: Column, hasRows: boolean): ColumnFit | null {
  const header = headerFit(field, column.name);
  if (!hasRows) return header >= NAMED && field !== 'postedTime' ? asFit(header, 'medium') : null;
  return judges[field](header, column.content);
}

/** Whether a column is named as an identifier but holds none that can be trusted. */
export function isUnfitIdentifier(content: ColumnContent): boolean {
  return content.ordinals > 0.5 || content.damaged > 0.5;
}

function asFit(score: number, confidence: Confidence): ColumnFit {
  return { score, confidence };
}
