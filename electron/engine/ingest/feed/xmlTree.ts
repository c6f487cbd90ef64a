/*
 * XML as feeds write it: a small tree, read by a tolerant tokenizer that knows nothing of DTDs. Entities
 * that a document declares are never expanded and no address is ever followed; a document that declares
 * any is refused, since no feed needs them.
 */
import { Parser } from 'htmlparser2';

export type XmlNode = {
  /** Local name in lower case, without its prefix. */
  readonly name: string;
  /** The prefix in lower case as written; empty for none. */
  readonly prefix: string;
  /** By full name in lower case (`xml:base`, `rdf:about`). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The node's own text and that of nodes below, in order. */
  readonly text: string;
  /** What stands inside, as markup: for content that is written inline. */
  readonly inner: string;
};

export type XmlOutcome =
  | { readonly ok: true; readonly root: XmlNode; readonly isBroken: boolean }
  | { readonly ok: false; readonly reason: 'entities' | 'tooDeep' | 'tooMany' | 'noXml' };

const DEPTH_LIMIT = 100;
const NODES_LIMIT = 1_000_000;
const ATTRIBUTES_LIMIT = 200;
/** Longest text kept of one node; a mention keeps less. */
const NODE_TEXT_LIMIT = 1_000_000;

type Growing = {
  name: string;
  prefix: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
  inner: string;
  /** Whether its inside is kept as markup: below an element that holds content. */
  isKept: boolean;
};

/** Elements whose inside may be markup written inline. */
const HOLDS_MARKUP = new Set([
  'content',
  'summary',
  'title',
  'subtitle',
  'body',
  'description',
  'div',
  'tagline',
  'abstract',
]);

/** Reads a document. Broken ends (what is not closed) are read as far as they go. */
export function readXml(source: string): XmlOutcome {
  const top: Growing = make('', '', {}, false);
  const open: Growing[] = [top];
  let nodes = 0;
  let closed = 0;
  let refusal: 'entities' | 'tooDeep' | 'tooMany' | null = null;
  let attributes: Record<string, string> = {};
  let count = 0;

  const addText = (text: string): void => {
    const at = open[open.length - 1];
    if (at === undefined || at.text.length + text.length > NODE_TEXT_LIMIT) return;
    at.text += text;
    if (at.isKept) at.inner += escapeText(text);
  };

  const parser = new Parser(
    {
      onopentagname(full) {
        attributes = {};
        count = 0;
        if (open.length > DEPTH_LIMIT) refusal ??= 'tooDeep';
        nodes += 1;
        if (nodes > NODES_LIMIT) refusal ??= 'tooMany';
        void full;
      },
      onattribute(name, value) {
        count += 1;
        if (count > ATTRIBUTES_LIMIT) refusal ??= 'tooMany';
        else attributes[name.toLowerCase()] = value;
      },
      onopentag(full) {
        if (refusal !== null) return;
        const [prefix, name] = split(full);
        const parent = open[open.length - 1];
        const isKept = HOLDS_MARKUP.has(name) || parent?.isKept === true;
        open.push(make(name, prefix, attributes, isKept));
      },
      ontext: (text) => {
        if (refusal === null) addText(text);
      },
      onclosetag(_full, isImplied) {
        if (refusal !== null || open.length < 2) return;
        const done = open.pop();
        const parent = open[open.length - 1];
        if (done === undefined || parent === undefined) return;
        if (isImplied) closed += 1;
        parent.children.push(done);
        if (parent.isKept) {
          if (parent.text.length < NODE_TEXT_LIMIT) parent.text += done.text;
          if (parent.inner.length < NODE_TEXT_LIMIT) parent.inner += outer(done);
        }
      },
      onprocessinginstruction(_name, data) {
        // Before the first element a document may name its DTD; what it declares itself is never needed.
        if (/^!doctype/i.test(data) && /[[]|<!|\bENTITY\b/i.test(data)) refusal ??= 'entities';
        if (/^!(?:entity|element|attlist|notation)/i.test(data)) refusal ??= 'entities';
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeSelfClosing: true },
  );
  for (let at = 0; at < source.length && refusal === null; at += PIECE)
    parser.write(source.slice(at, at + PIECE));
  if (refusal === null) parser.end();
  if (refusal !== null) return { ok: false, reason: refusal };
  const root = top.children.find((child) => child.name !== '');
  return root === undefined ? { ok: false, reason: 'noXml' } : { ok: true, root, isBroken: closed > 0 };
}

const PIECE = 65_536;

function make(name: string, prefix: string, attributes: Record<string, string>, isKept: boolean): Growing {
  return { name, prefix, attributes, children: [], text: '', inner: '', isKept };
}

function split(full: string): readonly [prefix: string, name: string] {
  const lower = full.toLowerCase();
  const colon = lower.indexOf(':');
  return colon === -1 ? ['', lower] : [lower.slice(0, colon), lower.slice(colon + 1)];
}

function outer(node: Growing): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`)
    .join('');
  return `<${node.name}${attributes}>${node.inner}</${node.name}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
