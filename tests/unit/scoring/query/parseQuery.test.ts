// Reading queries: which tree a text gives, what is refused and where.
import { describe, expect, it } from 'vitest';
import { formatQuery } from '../../../../shared/scoring/query/formatQuery.ts';
import { parseQuery } from '../../../../shared/scoring/query/parseQuery.ts';
import { QUERY_TEXT_LIMIT, type QueryNode } from '../../../../shared/scoring/query/queryNode.ts';
import { EXAMPLES } from './examples.ts';

function read(text: string): QueryNode {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problems)}`);
  return parsed.query;
}

/** Each problem as its code and what is marked, in order. */
function faults(text: string): readonly string[] {
  const parsed = parseQuery(text);
  if (parsed.ok) return [];
  return parsed.problems.map(({ code, at, end }) => `${code} ${at} [${text.slice(at, end)}]`);
}

function notices(text: string): readonly string[] {
  return parseQuery(text).notices.map(({ code, at, end, data }) =>
    `${code} [${text.slice(at, end)}] ${data.expected}`.trim(),
  );
}

/** Binds visibly: every operator in brackets with what it joins. */
function shape(node: QueryNode): string {
  switch (node.kind) {
    case 'and':
    case 'or':
      return `${node.kind}[${node.parts.map(shape).join(' ')}]`;
    case 'not':
      return `not[${shape(node.part)}]`;
    case 'near':
      return `near${node.distance}[${node.left.map(shape).join(' ')} | ${node.right.map(shape).join(' ')}]`;
    default:
      return formatQuery(node);
  }
}

describe('precedence', () => {
  it.each([
    ['a b', 'and[a b]'],
    ['a AND b', 'and[a b]'],
    ['a OR b c', 'or[a and[b c]]'],
    ['a b OR c', 'or[and[a b] c]'],
    ['a AND b OR c AND d', 'or[and[a b] and[c d]]'],
    ['(a OR b) c', 'and[or[a b] c]'],
    ['a NOT b', 'and[a not[b]]'],
    ['a AND NOT b', 'and[a not[b]]'],
    ['NOT b a', 'and[not[b] a]'],
    ['a NOT b c', 'and[a not[b] c]'],
    ['a NOT b OR c', 'or[and[a not[b]] c]'],
    ['a NOT (b OR c)', 'and[a not[or[b c]]]'],
    ['a NOT NOT b', 'and[a not[not[b]]]'],
    ['a b NEAR/3 c', 'and[a near3[b | c]]'],
    ['a OR b NEAR/3 c', 'or[a near3[b | c]]'],
    ['d NOT b NEAR/3 c', 'and[d not[near3[b | c]]]'],
    ['(a OR b) NEAR/10 (c OR "d e")', 'near10[a b | c "d e"]'],
    ['((a OR (b OR c)))NEAR/1 d', 'near1[a b c | d]'],
    ['(a OR b) OR c', 'or[a b c]'],
    ['(a (b c)) d', 'and[a b c d]'],
    ['a OU b ET c SAUF d', 'or[a and[b c not[d]]]'],
    ['a AND(b OR c)NOT(d)', 'and[a or[b c] not[d]]'],
  ])('reads %s as %s', (text, expected) => {
    expect(shape(read(text))).toBe(expected);
  });
});

describe('terms', () => {
  it.each([
    ['acme', { form: 'word', text: 'acme' }],
    ['ACME', { form: 'word', text: 'ACME' }],
    ["l'usine", { form: 'word', text: "l'usine" }],
    ['c++', { form: 'word', text: 'c++' }],
    ['🔥', { form: 'word', text: '🔥' }],
    ['boycott*', { form: 'word', text: 'boycott', isPrefix: true }],
    ['blessé*', { form: 'word', text: 'blessé', isPrefix: true }],
    ['blesse\u0301*', { form: 'word', text: 'blesse\u0301', isPrefix: true }],
    ['organi?ation*', { form: 'word', text: 'organi?ation', isPrefix: true }],
    ['#rappel', { form: 'tag', text: 'rappel' }],
    ['＃rappel', { form: 'tag', text: 'rappel' }],
    ['@acme.bsky.social', { form: 'handle', text: 'acme.bsky.social' }],
    ['@acme*', { form: 'handle', text: 'acme', isPrefix: true }],
    ['=Acmé', { form: 'word', text: 'Acmé', isExact: true }],
    ['="Bad Buzz"', { form: 'phrase', text: 'Bad Buzz', isExact: true }],
    ['=@Acme', { form: 'handle', text: 'Acme', isExact: true }],
    ['"never  again"', { form: 'phrase', text: 'never again' }],
    ['«\u00a0plus jamais\u202f»', { form: 'phrase', text: 'plus jamais' }],
    ['“plus jamais”', { form: 'phrase', text: 'plus jamais' }],
    ['«un "bad buzz"»', { form: 'phrase', text: 'un "bad buzz"' }],
    ['"AND"', { form: 'phrase', text: 'AND' }],
    ['"-40"', { form: 'phrase', text: '-40' }],
    ['https://example.org/rappel', { form: 'word', text: 'https://example.org/rappel' }],
    ['12:30', { form: 'word', text: '12:30' }],
    ['(company_name)', { form: 'word', text: 'company_name' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual({ kind: 'term', isPrefix: false, isExact: false, ...expected });
  });

  it.each([
    ['from:acme', 'from', 'acme'],
    ['FROM:@Acme', 'from', 'Acme'],
    ['from:"Acme Inc"', 'from', 'Acme Inc'],
    ['lang:FR', 'lang', 'fr'],
    ['lang:fr_CA', 'lang', 'fr-ca'],
    ['site:https://www.Example.org/', 'site', 'example.org'],
    ['network:Twitter', 'network', 'x'],
    ['network:"Tik Tok"', 'network', 'tiktok'],
    ['source:Twitter', 'network', 'x'],
    ['Source:"Tik Tok"', 'network', 'tiktok'],
  ])('reads the field %s', (text, field, value) => {
    expect(read(text)).toEqual({ kind: 'field', field, value });
  });
});

it('writes network: where source: was read', () => {
  expect(formatQuery(read('source:bluesky rappel'))).toBe('network:bluesky AND rappel');
  expect(faults('source:')).toEqual(['fieldEmpty 0 [source:]']);
});

describe('the examples of the plan', () => {
  it.each(Object.entries(EXAMPLES))('reads %s without a remark', (_, text) => {
    expect(parseQuery(text)).toMatchObject({ ok: true, notices: [] });
  });

  it('binds them as they are meant', () => {
    expect(shape(read(EXAMPLES.companyName))).toBe(
      'and[or["Acme" "Acmé" @acme #acme acmee] not[or["Acme Township" from:acme]]]',
    );
    expect(shape(read(EXAMPLES.complaints))).toBe(
      'near10[company_name | remboursement refund arnaque scam "service client" "never again" "plus jamais"]',
    );
    expect(shape(read(EXAMPLES.ceo))).toBe(
      'and[or["Jeanne Roy" @jroy] or[démission resign* propos scandal* excuses]]',
    );
    const lexicon = read(EXAMPLES.lexicon);
    expect(lexicon.kind === 'or' && lexicon.parts).toHaveLength(25);
  });
});

describe('what is refused, and where', () => {
  it.each([
    ['', ['empty 0 []']],
    ['  \n', ['empty 0 [  \n]']],
    ['(a OR b', ['parenthesisUnclosed 0 [(]']],
    ['a OR (b', ['parenthesisUnclosed 5 [(]']],
    ['((a) OR b', ['parenthesisUnclosed 0 [(]']],
    ['a) OR b', ['parenthesisUnopened 1 [)]']],
    ['a ) ) b', ['parenthesisUnopened 2 [)]', 'parenthesisUnopened 4 [)]']],
    ['a () b', ['parenthesesEmpty 2 [()]']],
    ['a "b c', ['quoteUnclosed 2 ["]']],
    ['a («b) OR c', ['quoteUnclosed 3 [«]']],
    ['"bad buzz”', ['quoteUnclosed 0 ["]']],
    ['plus jamais»', ['quoteUnopened 11 [»]']],
    ['a OR ""', ['quotesEmpty 5 [""]']],
    ['a OR « »', ['quotesEmpty 5 [« »]']],
    ['OR a', ['operandMissingBefore 0 [OR]']],
    ['(AND a)', ['operandMissingBefore 1 [AND]']],
    ['NEAR/3 a', ['operandMissingBefore 0 [NEAR/3]']],
    ['a AND', ['operandMissingAfter 2 [AND]']],
    ['a OR OR b', ['operandMissingAfter 2 [OR]']],
    ['(a OR) b', ['operandMissingAfter 3 [OR]']],
    ['a NOT', ['operandMissingAfter 2 [NOT]']],
    ['a NEAR/3', ['operandMissingAfter 2 [NEAR/3]']],
    ['a NEAR/0 b', ['nearDistance 2 [NEAR/0]']],
    ['a NEAR/11 b', ['nearDistance 2 [NEAR/11]']],
    ['a NEAR/x b', ['nearDistance 2 [NEAR/x]']],
    ['a NEAR b', ['nearDistance 2 [NEAR]']],
    ['a NEAR/3 b NEAR/3 c', ['nearChained 11 [NEAR/3]']],
    ['(a b) NEAR/3 c', ['nearOperand 0 [(a b)]']],
    ['a NEAR/3 (b OR NOT c)', ['nearOperand 15 [NOT c]']],
    ['a NEAR/3 from:b', ['nearOperand 9 [from:b]']],
    ['(a NEAR/3 b) NEAR/3 c', ['nearOperand 0 [(a NEAR/3 b)]']],
    ['x *usine', ['starPlace 2 [*]']],
    ['x bo*tt', ['starPlace 4 [*]']],
    ['x =@bo*tt*', ['starPlace 6 [*]']],
    ['x boycott**', ['starPlace 9 [*]']],
    ['x ab*', ['starTooShort 2 [ab*]']],
    ["x l'us*", ["starTooShort 2 [l'us*]"]],
    ['x c++*', ['starTooShort 2 [c++*]']],
    ['x a?', ['questionTooShort 2 [a?]']],
    ['x ?', ['questionTooShort 2 [?]']],
    ['x & y', ['onlySigns 2 [&]']],
    ['x - y', ['onlySigns 2 [-]']],
    ['x # y', ['onlySigns 2 [#]']],
    ['x "..." y', ['onlySigns 2 ["..."]']],
    ['x -y', ['minusSign 2 [-]']],
    ['x -"y z"', ['minusSign 2 [-]']],
    ['title:x', ['fieldUnknown 0 [title:]']],
    ['x title:"y z"', ['fieldUnknown 2 [title:]']],
    ['from: acme', ['fieldEmpty 0 [from:]']],
    ['x from:@', ['fieldEmpty 2 [from:@]']],
    ['from:ac*', ['wildcardInField 0 [from:ac*]']],
    ['lang:français', ['languageUnreadable 0 [lang:français]']],
    ['site:example', ['siteUnreadable 0 [site:example]']],
    ['site:example.org/news', ['siteUnreadable 0 [site:example.org/news]']],
    ['NOT a', ['onlyExcludes 0 [NOT a]']],
    ['NOT a NOT b', ['onlyExcludes 0 [NOT a NOT b]']],
    ['NOT (a AND NOT b)', ['onlyExcludes 0 [NOT (a AND NOT b)]']],
    ['NOT a OR NOT b', ['onlyExcludes 0 [NOT a OR NOT b]']],
    ['a OR NOT b', ['openAlternative 5 [NOT b]']],
    ['NOT c (a OR NOT b)', ['openAlternative 12 [NOT b]']],
    ['(a OR title:b) AND ()', ['fieldUnknown 6 [title:]', 'parenthesesEmpty 19 [()]']],
  ])('%j', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it.each(['a (b OR NOT c)', 'NOT (NOT a)', 'NOT (NOT a OR b)', 'from:acme', 'a NOT (b NOT c)'])(
    'takes %s, which asks for something',
    (text) => {
      expect(faults(text)).toEqual([]);
    },
  );

  it('says what was found, what was expected and which bound was passed', () => {
    expect(parseQuery('a NEAR/40 b')).toMatchObject({
      problems: [{ data: { found: 'NEAR/40', expected: 'NEAR/10', limit: 10 } }],
    });
    expect(parseQuery('«a')).toMatchObject({ problems: [{ data: { found: '«', expected: '»', limit: 0 } }] });
    expect(parseQuery('lang:french')).toMatchObject({
      problems: [{ data: { found: 'french', expected: 'lang:fr' } }],
    });
  });

  it('bounds length, terms and nesting', () => {
    const nested = (levels: number) => `${'(a OR b '.repeat(levels)}c${')'.repeat(levels)}`;
    expect(faults('a '.repeat(QUERY_TEXT_LIMIT / 2))).toEqual([]);
    expect(faults(`${'a '.repeat(QUERY_TEXT_LIMIT / 2)}b`)).toEqual([`tooLong ${QUERY_TEXT_LIMIT} [b]`]);
    expect(faults('a'.repeat(200))).toEqual([]);
    expect(faults('a'.repeat(201))).toEqual([`termTooLong 0 [${'a'.repeat(201)}]`]);
    expect(faults(nested(10))).toEqual([]);
    expect(faults(nested(11))[0]).toMatch(/^tooDeep 0 /);
    expect(faults('('.repeat(2_000))).toEqual(['tooDeep 40 [(]']);
    expect(faults(`a ${'NOT '.repeat(990)}b`)[0]).toMatch(/^tooDeep \d+ \[NOT\]$/);
    expect(faults(`${'('.repeat(30)}a${')'.repeat(30)}`)).toEqual([]);
  });

  it('gives no more problems than somebody reads', () => {
    expect(faults(') '.repeat(1_000))).toHaveLength(20);
  });
});

describe('notices', () => {
  it.each([
    ['feu or incendie', ['capitalsMeant [or] OR']],
    ['feu And incendie', ['capitalsMeant [And] AND']],
    ['feu et incendie sauf exercice', ['capitalsMeant [et] ET', 'capitalsMeant [sauf] SAUF']],
    ['feu ou incendie not drill', ['capitalsMeant [ou] OU', 'capitalsMeant [not] NOT']],
    ['feu near/5 usine', ['capitalsMeant [near/5] NEAR/5']],
    ['(a or b', ['capitalsMeant [or] OR']],
    ['"feu ou incendie" =or #ou', []],
    ['feu OR incendie', []],
    ['"rappel*" OR "5 * 3"', ['wildcardInQuotes ["rappel*"]']],
    ['x network:facebok', ['networkUnknown [network:facebok]']],
    ['x network:fb', []],
  ])('%s', (text, expected) => {
    expect(notices(text)).toEqual(expected);
  });

  it('reads small operators as words all the same', () => {
    expect(shape(read('feu or incendie'))).toBe('and[feu or incendie]');
  });
});
