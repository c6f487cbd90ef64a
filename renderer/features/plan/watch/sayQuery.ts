/*
 * What a query asks for, in plain words of the screen's language: what must be there, of what one must be there, what
 * must not. The operators are gone.
 */
import type { Words } from '../../../../shared/i18n/createWords.ts';
import {
  type ExplainedPart,
  explainQuery,
  type QueryExplanation,
} from '../../../../shared/scoring/query/explainQuery.ts';
import type { QueryField, QueryNode, QueryTerm } from '../../../../shared/scoring/query/queryNode.ts';
import { TERM_SIGNS } from '../../../../shared/scoring/query/termPieces.ts';

export type SaidQuery = {
  /** Each must be there. */
  readonly all: readonly string[];
  /** Of each list, one must be there. */
  readonly any: readonly (readonly string[])[];
  readonly none: readonly string[];
};

/** Says a query that `parseQuery` gave. */
export function sayQuery(query: QueryNode, words: Words): SaidQuery {
  const { all, any: either, none } = explainQuery(query);
  const say = (part: ExplainedPart) => sayPart(part, words);
  return { all: all.map(say), any: either.map((parts) => parts.map(say)), none: none.map(say) };
}

function sayPart(part: ExplainedPart, words: Words): string {
  const { t } = words;
  switch (part.kind) {
    case 'term':
      return sayTerm(part, words);
    case 'field':
      return sayField(part, words);
    case 'near':
      return t('watch.sayNear', {
        left: joined(
          part.left.map((term) => sayTerm(term, words)),
          'disjunction',
          words,
        ),
        right: joined(
          part.right.map((term) => sayTerm(term, words)),
          'disjunction',
          words,
        ),
        count: part.distance,
      });
    case 'group':
      return `(${sayGroup(part, words)})`;
  }
}

function sayGroup({ all, any, none }: QueryExplanation, words: Words): string {
  const say = (part: ExplainedPart) => sayPart(part, words);
  const either = any.map((parts) => joined(parts.map(say), 'disjunction', words));
  // Alternatives beside something else would run into it.
  const isAlone = all.length + any.length === 1;
  const wanted = [...all.map(say), ...either.map((list) => (isAlone ? list : `(${list})`))];
  const without =
    none.length === 0
      ? []
      : [words.t('watch.sayWithout', { parts: joined(none.map(say), 'disjunction', words) })];
  return [joined(wanted, 'conjunction', words), ...without].filter((said) => said !== '').join(', ');
}

function sayTerm({ form, text, isPrefix, isExact }: QueryTerm, { t }: Words): string {
  const isName = form === 'tag' || form === 'handle';
  const signed = TERM_SIGNS[form] + text;
  const term = isPrefix
    ? t('watch.sayPrefix', { text: signed })
    : isName
      ? signed
      : form === 'word' && text.includes('?')
        ? t('watch.sayWildcard', { text })
        : t('watch.sayText', { text });
  return isExact ? t('watch.sayExact', { term }) : term;
}

function sayField({ field, value }: QueryField, { t, locale }: Words): string {
  switch (field) {
    case 'from':
      return t('watch.sayFrom', { value: `@${value}` });
    case 'lang':
      return t('watch.sayLang', { value: languageName(value, locale) });
    case 'site':
      return t('watch.saySite', { value });
    case 'network':
      return t('watch.sayNetwork', { value });
  }
}

function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function joined(
  parts: readonly string[],
  type: 'conjunction' | 'disjunction',
  { locale }: Pick<Words, 'locale'>,
): string {
  return new Intl.ListFormat(locale, { type }).format(parts);
}
