/*
 * A value of a feed as the text that it is. Feeds say in four ways how a value is written (type, mode,
 * encoding, nothing at all) and are often wrong about it; what comes out is what people would read.
 */
import { type HtmlText, htmlToText, looksLikeHtml } from './htmlText.ts';
import type { XmlNode } from './xmlTree.ts';

const NONE: HtmlText = { text: '', links: [], media: [] };
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const BASE64 = /^[A-Za-z\d+/\s]+={0,2}\s*$/;

/** A text construct of Atom 0.3 or 1.0. */
export function atomText(node: XmlNode, base: string | null): HtmlText {
  const type = (node.attributes.type ?? '').trim().toLowerCase();
  const mode = (node.attributes.mode ?? '').trim().toLowerCase();
  if (node.children.length > 0) return htmlToText(node.inner, base);
  const isEncoded = mode === 'base64' || (mode === '' && isBinary(type) && BASE64.test(node.text));
  const text = isEncoded ? fromBase64(node.text) : node.text;
  if (type.includes('html')) return htmlToText(text, base);
  // A type that says nothing of the form (octet-stream): whatever it looks like.
  return looksLikeHtml(text) || isEncoded ? plainOrHtml(text, base) : { ...NONE, text: tidy(text) };
}

/** A value of RSS that may hold markup: a description, a body. */
export function rssText(node: XmlNode, base: string | null): HtmlText {
  return node.children.length > 0 ? htmlToText(node.inner, base) : plainOrHtml(node.text, base);
}

/** A value of one line that should be plain and often is not: a title, a name. */
export function lineText(node: XmlNode, base: string | null): string {
  const text =
    node.children.length > 0 ? htmlToText(node.inner, base).text : plainOrHtml(node.text, base).text;
  return text.replace(/\s+/g, ' ').trim();
}

function plainOrHtml(text: string, base: string | null): HtmlText {
  return looksLikeHtml(text) || ENTITY.test(text) ? htmlToText(text, base) : { ...NONE, text: tidy(text) };
}

function tidy(text: string): string {
  return text.replace(/[ \t]*\r?\n[ \t]*/g, '\n').trim();
}

function isBinary(type: string): boolean {
  if (type === '' || !type.includes('/')) return false;
  return !type.startsWith('text/') && !/[/+]xml$/.test(type) && !type.includes('html');
}

function fromBase64(text: string): string {
  const bytes = Buffer.from(text.replace(/\s+/g, ''), 'base64');
  return new TextDecoder('utf-8').decode(bytes);
}
