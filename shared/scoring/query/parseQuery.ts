/*
 * Reads a monitoring query. README.md beside this file has the grammar; this is a recursive descent over
 * it that goes on after a fault, so that a person sees all of them at once.
 */
import { lexQuery, type QueryToken } from './lexQuery.ts';
import {
  allOf,
  anyOf,
  depthOf,
  isAnchored,
  QUERY_DEPTH_LIMIT,
  QUERY_TEXT_LIMIT,
  type QueryNode,
  type QueryTerm,
} from './queryNode.ts';
import {
  collectRemarks,
  type QueryNotice,
  type QueryProblem,
  type Remarks,
  type Span,
} from './queryProblem.ts';
import { BROKEN } from './readTerm.ts';

export type ParsedQuery =
  | { readonly ok: true; readonly query: QueryNode; readonly notices: readonly QueryNotice[] }
  | {
      readonly ok: false;
      /** In the order of the text, at least one. */
      readonly problems: readonly QueryProblem[];
      readonly notices: readonly QueryNotice[];
    };

/**
 * Reads a query. Total: any text gives a tree or problems with their places, in time that grows with
 * its length. A bare code name such as `(company_name)` is read as a word; what it refers to is for
 * those who know the other categories.
 */
export function parseQuery(text: string): ParsedQuery {
  const remarks = collectRemarks(text);
  const query = readQuery(remarks);
  const problems = remarks.problems();
  const notices = remarks.notices();
  return query === null || problems.length > 0
    ? { ok: false, problems, notices }
    : { ok: true, query, notices };
}

function readQuery(remarks: Remarks): QueryNode | null {
  const { text, problem } = remarks;
  const whole = { at: 0, end: text.length };
  if (text.length > QUERY_TEXT_LIMIT) {
    problem('tooLong', { at: QUERY_TEXT_LIMIT, end: text.length }, { limit: QUERY_TEXT_LIMIT });
    return null;
  }
  const tokens = lexQuery(remarks);
  if (tokens === null) return null;
  if (tokens.length === 1) {
    problem('empty', whole);
    return null;
  }
  const { node, spanOf } = new Parser(tokens, remarks).parse();
  if (remarks.problems().length > 0) return null;
  if (depthOf(node) > QUERY_DEPTH_LIMIT) problem('tooDeep', whole, { limit: QUERY_DEPTH_LIMIT });
  else remarkOpenEnds(node, spanOf, remarks);
  return node;
}

/** Remarks what would match nearly every post: a query, or one of its alternatives, that only excludes. */
function remarkOpenEnds(node: QueryNode, spanOf: (node: QueryNode) => Span, remarks: Remarks): void {
  if (isAnchored(node)) return;
  if (node.kind === 'or' && node.parts.some(isAnchored)) {
    for (const part of node.parts) if (!isAnchored(part)) remarks.problem('openAlternative', spanOf(part));
    return;
  }
  const halfOpen =
    node.kind === 'and'
      ? node.parts.find((part) => part.kind === 'or' && part.parts.some(isAnchored))
      : undefined;
  if (halfOpen === undefined) remarks.problem('onlyExcludes', spanOf(node));
  else remarkOpenEnds(halfOpen, spanOf, remarks);
}

const OPERATOR_NAMES: Readonly<Record<string, string>> = { and: 'AND', or: 'OR', not: 'NOT', near: 'NEAR' };

/** What a node is called in the grammar, for "this cannot stand here". */
function nameOf(node: QueryNode): string {
  if (node.kind === 'field') return `${node.field}:`;
  return OPERATOR_NAMES[node.kind] ?? '';
}

class Parser {
  readonly #tokens: readonly QueryToken[];
  readonly #remarks: Remarks;
  readonly #spans = new Map<QueryNode, Span>();
  #next = 0;

  constructor(tokens: readonly QueryToken[], remarks: Remarks) {
    this.#tokens = tokens;
    this.#remarks = remarks;
  }

  parse(): { readonly node: QueryNode; readonly spanOf: (node: QueryNode) => Span } {
    const parts = [this.#readOr()];
    while (this.#peek().type !== 'end') {
      // Only a closing parenthesis that nothing opened ends an expression before the text ends.
      this.#remarks.problem('parenthesisUnopened', this.#take());
      if (this.#isBetween()) this.#take();
      if (this.#peek().type !== 'end' && this.#peek().type !== 'close') parts.push(this.#readOr());
    }
    const whole = { at: 0, end: this.#remarks.text.length };
    return { node: allOf(parts), spanOf: (node) => this.#spans.get(node) ?? whole };
  }

  #readOr(): QueryNode {
    const at = this.#peek().at;
    const parts = [this.#readAnd(null)];
    while (this.#peek().type === 'or') parts.push(this.#readAnd(this.#take()));
    return this.#placed(anyOf(parts), at);
  }

  #readAnd(operator: QueryToken | null): QueryNode {
    const at = this.#peek().at;
    const parts = [this.#readNot(operator)];
    for (;;) {
      const { type } = this.#peek();
      if (type === 'or' || type === 'close' || type === 'end') return this.#placed(allOf(parts), at);
      parts.push(this.#readNot(type === 'and' ? this.#take() : null));
    }
  }

  #readNot(before: QueryToken | null): QueryNode {
    const nots: QueryToken[] = [];
    while (this.#peek().type === 'not') nots.push(this.#take());
    const tooMany = nots[QUERY_DEPTH_LIMIT];
    if (tooMany !== undefined) this.#remarks.problem('tooDeep', tooMany, { limit: QUERY_DEPTH_LIMIT });
    let node = this.#readNear(nots.at(-1) ?? before);
    for (const { at } of nots.slice(0, QUERY_DEPTH_LIMIT).reverse()) {
      node = this.#placed({ kind: 'not', part: node }, at);
    }
    return node;
  }

  #readNear(before: QueryToken | null): QueryNode {
    const at = this.#peek().at;
    let node = this.#readOperand(before);
    for (let count = 0; ; count += 1) {
      const token = this.#peek();
      if (token.type !== 'near') return node;
      this.#take();
      const right = this.#termsOf(this.#readOperand(token));
      if (count > 0) {
        this.#remarks.problem('nearChained', token);
      } else {
        const left = this.#termsOf(node);
        node = this.#placed({ kind: 'near', distance: token.distance, left, right }, at);
      }
    }
  }

  #readOperand(before: QueryToken | null): QueryNode {
    const token = this.#peek();
    if (token.type === 'operand') {
      this.#take();
      return this.#placed(token.node, token.at);
    }
    if (token.type === 'open') return this.#readGroup();
    if (before !== null) this.#remarks.problem('operandMissingAfter', before);
    else if (this.#isBetween()) this.#remarks.problem('operandMissingBefore', token);
    return BROKEN;
  }

  #readGroup(): QueryNode {
    const open = this.#take();
    if (this.#peek().type === 'close') {
      this.#remarks.problem('parenthesesEmpty', { at: open.at, end: this.#take().end });
      return BROKEN;
    }
    const node = this.#readOr();
    if (this.#peek().type === 'close') {
      this.#take();
      return this.#placed(node, open.at);
    }
    // An open quote swallows the rest of the text, and any parenthesis with it.
    const isSwallowed = this.#remarks.problems().some(({ code }) => code === 'quoteUnclosed');
    if (!isSwallowed) this.#remarks.problem('parenthesisUnclosed', open, { expected: ')' });
    return node;
  }

  /** The terms of a side of NEAR: one, or alternatives. */
  #termsOf(node: QueryNode): readonly QueryTerm[] {
    const parts = node.kind === 'or' ? node.parts : [node];
    const terms: QueryTerm[] = [];
    for (const part of parts) {
      if (part.kind === 'term') terms.push(part);
      else
        this.#remarks.problem('nearOperand', this.#spans.get(part) ?? this.#peek(), { found: nameOf(part) });
    }
    return terms;
  }

  /** Notes where a node was read: from `at` to the last token taken. */
  #placed(node: QueryNode, at: number): QueryNode {
    const end = this.#tokens[this.#next - 1]?.end ?? at;
    if (node !== BROKEN) this.#spans.set(node, { at, end });
    return node;
  }

  #isBetween(): boolean {
    const { type } = this.#peek();
    return type === 'and' || type === 'or' || type === 'near';
  }

  #peek(): QueryToken {
    const token = this.#tokens[this.#next];
    if (token === undefined) throw new Error('A query was read past its end');
    return token;
  }

  #take(): QueryToken {
    const token = this.#peek();
    if (token.type !== 'end') this.#next += 1;
    return token;
  }
}
