/*
 * What can be wrong with a query, and what is allowed but probably not meant. Each code has a
 * sentence in both catalogues (`query.<code>`) and a place in the text, to be marked there.
 */

export const QUERY_PROBLEM_CODES = [
  'empty',
  'tooLong',
  'tooDeep',
  'termTooLong',
  'parenthesisUnclosed',
  'parenthesisUnopened',
  'parenthesesEmpty',
  'quoteUnclosed',
  'quoteUnopened',
  'quotesEmpty',
  'operandMissingBefore',
  'operandMissingAfter',
  'nearDistance',
  'nearOperand',
  'nearChained',
  'starPlace',
  'starTooShort',
  'questionTooShort',
  'onlySigns',
  'minusSign',
  'fieldUnknown',
  'fieldEmpty',
  'wildcardInField',
  'languageUnreadable',
  'siteUnreadable',
  'onlyExcludes',
  'openAlternative',
] as const;
export type QueryProblemCode = (typeof QUERY_PROBLEM_CODES)[number];

export const QUERY_NOTICE_CODES = ['capitalsMeant', 'wildcardInQuotes', 'networkUnknown'] as const;
export type QueryNoticeCode = (typeof QUERY_NOTICE_CODES)[number];

/** Always whole, so that any sentence can be filled from it. */
export type QueryRemarkData = {
  /** What stands there, shortened. */
  readonly found: string;
  /** What was expected instead; '' where that cannot be said in a token. */
  readonly expected: string;
  /** The bound that was passed; 0 where there is none. */
  readonly limit: number;
};

type Remark<Code> = {
  readonly code: Code;
  /** UTF-16 offsets into the text, end exclusive; only of an empty text is the range empty. */
  readonly at: number;
  readonly end: number;
  readonly data: QueryRemarkData;
};
export type QueryProblem = Remark<QueryProblemCode>;
export type QueryNotice = Remark<QueryNoticeCode>;

/** A place in the text, UTF-16, end exclusive. */
export type Span = { readonly at: number; readonly end: number };

/** Gathers what is said about one text. */
export type Remarks = {
  readonly text: string;
  readonly problem: (code: QueryProblemCode, span: Span, data?: Partial<QueryRemarkData>) => void;
  readonly notice: (code: QueryNoticeCode, span: Span, data?: Partial<QueryRemarkData>) => void;
  /** In the order of the text, the first `REMARK_LIMIT`. */
  readonly problems: () => readonly QueryProblem[];
  readonly notices: () => readonly QueryNotice[];
};

/** Most remarks given of either sort: nobody reads more, and garbage has thousands. */
export const REMARK_LIMIT = 20;
const FOUND_LIMIT = 40;

/** An empty collection of remarks about a text. */
export function collectRemarks(text: string): Remarks {
  const problems: QueryProblem[] = [];
  const notices: QueryNotice[] = [];
  const remark = <Code>(
    code: Code,
    { at, end }: Span,
    data: Partial<QueryRemarkData> = {},
  ): Remark<Code> => ({
    code,
    at,
    end,
    data: { found: shorten(text.slice(at, end)), expected: '', limit: 0, ...data },
  });
  return {
    text,
    problem: (code, span, data) => void problems.push(remark(code, span, data)),
    notice: (code, span, data) => void notices.push(remark(code, span, data)),
    problems: () => inOrder(problems),
    notices: () => inOrder(notices),
  };
}

function inOrder<R extends Span>(remarks: readonly R[]): readonly R[] {
  return [...remarks].sort((a, b) => a.at - b.at || a.end - b.end).slice(0, REMARK_LIMIT);
}

function shorten(found: string): string {
  if (found.length <= FOUND_LIMIT) return found;
  const last = found.charCodeAt(FOUND_LIMIT - 2);
  const isSplit = last >= 0xd800 && last < 0xdc00;
  return `${found.slice(0, isSplit ? FOUND_LIMIT - 2 : FOUND_LIMIT - 1)}…`;
}
