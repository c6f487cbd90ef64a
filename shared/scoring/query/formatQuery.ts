/*
 * The one canonical way to write a query: operators in English capitals, parentheses wherever two
 * operators meet. What it writes is read back as the same tree.
 */
import type { QueryField, QueryNode, QueryTerm } from './queryNode.ts';
import { TERM_SIGNS } from './termPieces.ts';

/**
 * Writes a query that `parseQuery` gave. The text may be longer than the one that was read (AND is
 * written out), and so pass the limit that one just kept.
 */
export function formatQuery(node: QueryNode): string {
  switch (node.kind) {
    case 'term':
      return formatTerm(node);
    case 'field':
      return formatField(node);
    case 'near':
      return `${formatSide(node.left)} NEAR/${node.distance} ${formatSide(node.right)}`;
    case 'not':
      return `NOT ${node.part.kind === 'near' ? `(${formatQuery(node.part)})` : formatPart(node.part)}`;
    case 'or':
      return node.parts.map(formatPart).join(' OR ');
    case 'and':
      return node.parts
        .map((part, index) => {
          const joint = index === 0 ? '' : part.kind === 'not' ? ' ' : ' AND ';
          return joint + formatPart(part);
        })
        .join('');
  }
}

/** Writes one term as it stands in a query, with its signs. */
export function formatTerm({ form, text, isExact, isPrefix }: QueryTerm): string {
  const written = form === 'phrase' ? quote(text) : `${TERM_SIGNS[form]}${text}${isPrefix ? '*' : ''}`;
  return isExact ? `=${written}` : written;
}

/** Writes one field with its value. */
export function formatField({ field, value }: QueryField): string {
  return `${field}:${/[\s\u200b()"«»“”*?]/u.test(value) ? quote(value) : value}`;
}

function formatPart(node: QueryNode): string {
  const written = formatQuery(node);
  return node.kind === 'and' || node.kind === 'or' ? `(${written})` : written;
}

function formatSide(terms: readonly QueryTerm[]): string {
  const written = terms.map(formatTerm).join(' OR ');
  return terms.length > 1 ? `(${written})` : written;
}

/** In the first sort of quotes that the text does not close itself; what was read was in one of them. */
function quote(text: string): string {
  if (!text.includes('"')) return `"${text}"`;
  return text.includes('»') ? `“${text}”` : `«${text}»`;
}
