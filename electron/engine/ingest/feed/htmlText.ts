/*
 * The words of a piece of HTML, and what it points at. Nothing of the markup is kept: what is shown is
 * text, links are addresses to be opened by hand, pictures are references that nobody fetches.
 */
import { Parser } from 'htmlparser2';
import type { MediaRef } from '../../../../shared/domain/mediaRef.ts';

export type HtmlText = {
  readonly text: string;
  /** Absolute addresses, each once, in order; http and https only. */
  readonly links: readonly string[];
  readonly media: readonly MediaRef[];
};

/** What people would read of a page is never in these. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'iframe',
  'object',
  'applet',
  'embed',
  'svg',
  'math',
  'select',
  'textarea',
  'noframes',
  'noembed',
  'xmp',
  'plaintext',
]);
/** These hold nothing, so nothing of them is ever closed. */
const SILENT_VOID = new Set(['embed']);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set([
  'p',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'ul',
  'ol',
  'pre',
]);
const MEDIA_OF: Readonly<Record<string, MediaRef['kind']>> = {
  img: 'image',
  video: 'video',
  audio: 'audio',
  source: 'video',
};

const LINKS_LIMIT = 50;
const MEDIA_LIMIT = 20;
/** Deeper than any page that people wrote; what is deeper is read as if it stood at this depth. */
const SILENT_DEPTH_LIMIT = 10_000;
/** Longest text that comes out, in UTF-16 units; twice what a mention keeps. */
export const HTML_TEXT_LIMIT = 131_072;

/** Reads HTML as plain text; `base` makes relative addresses absolute. Never throws. */
export function htmlToText(html: string, base: string | null = null): HtmlText {
  let text = '';
  let silent = 0;
  let isPre = 0;
  let depth = 0;
  let mayBreak = 0;
  const links = new Set<string>();
  const media: MediaRef[] = [];
  const address = (value: string | undefined): string | null => absolute(value, base);

  const append = (piece: string): void => {
    if (text.length > HTML_TEXT_LIMIT) return;
    const words = isPre > 0 ? piece : piece.replace(/[ \t\r\n\f]+/g, ' ');
    if (words === '' || (words === ' ' && (mayBreak > 0 || text === ''))) return;
    if (mayBreak > 0) {
      text = text.trimEnd();
      if (text !== '') text += '\n'.repeat(mayBreak);
      mayBreak = 0;
      text += isPre > 0 ? words : words.trimStart();
      return;
    }
    text += text.endsWith(' ') || text.endsWith('\n') ? (isPre > 0 ? words : words.trimStart()) : words;
  };
  const breakLine = (lines: number): void => {
    mayBreak = Math.max(mayBreak, lines);
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (silent > 0) {
          if (SILENT.has(name) && !SILENT_VOID.has(name) && silent < SILENT_DEPTH_LIMIT) silent += 1;
          return;
        }
        if (SILENT.has(name)) {
          if (!SILENT_VOID.has(name)) silent = 1;
          return;
        }
        if (name === 'br') breakLine(1);
        else if (BLOCKS.has(name)) breakLine(PARAGRAPHS.has(name) ? 2 : 1);
        if (name === 'pre') isPre += 1;
        if (name === 'a' && links.size < LINKS_LIMIT) {
          const url = address(attributes.href);
          if (url !== null) links.add(url);
        }
        const kind = MEDIA_OF[name];
        if (kind !== undefined && media.length < MEDIA_LIMIT) {
          const url = address(attributes.src);
          if (url !== null) media.push({ kind, url, alt: attributes.alt?.trim() || null });
        }
        // What a picture says is part of what is read.
        if (name === 'img' && attributes.alt !== undefined) append(attributes.alt);
      },
      ontext(piece) {
        if (silent === 0) append(piece);
      },
      onclosetag(name) {
        depth -= 1;
        if (silent > 0) {
          if (SILENT.has(name) && !SILENT_VOID.has(name)) silent -= 1;
          return;
        }
        if (name === 'pre' && isPre > 0) isPre -= 1;
        if (BLOCKS.has(name)) breakLine(PARAGRAPHS.has(name) ? 2 : 1);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  // In pieces, so that a giant of one sign does not stay in the parser's own buffer longer than the limit allows.
  for (let at = 0; at < html.length && text.length <= HTML_TEXT_LIMIT && depth < DEEPEST; at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
  }
  parser.end();
  return { text: text.replace(/[ \t]+\n/g, '\n').trim(), links: [...links], media };
}

const PIECE = 65_536;
/** The parser's list of open elements costs their square: a million of them would take hours. What is deeper is not read. */
const DEEPEST = 1_000;

/** Only signs that an address may hold as they stand (RFC 3986), past its scheme. */
const AS_WRITTEN = /^https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+$/i;

/** An absolute http(s) address, or null. */
export function absolute(value: string | undefined | null, base: string | null): string | null {
  const text = value?.trim() ?? '';
  if (text === '' || text.length > 4_000) return null;
  try {
    if (URL.canParse(text)) {
      const { protocol, href } = new URL(text);
      if (protocol !== 'http:' && protocol !== 'https:') return null;
      // As it is written: the address is also a name by which posts are told apart.
      return AS_WRITTEN.test(text) ? text : href;
    }
    const url = base === null ? null : new URL(text, base);
    return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/** A tag that nobody closed is one too: it ends where the next one begins, or with the text. */
const TAG = /<\/?([a-z][a-z0-9]*)\b[^<>]*(?:>|(?=<)|$)/gi;
const KNOWN = new Set([
  ...BLOCKS,
  ...SILENT,
  ...'a abbr acronym area b base basefont bdi bdo big blink br button canvas caption cite code col colgroup data datalist del dfn em font frame frameset i image img input ins kbd keygen label link listing map mark marquee meta meter nobr optgroup output param picture progress q rp rt ruby s samp small source span strike strong sub sup time title track tt u var video audio wbr xss'.split(
    ' ',
  ),
]);

/**
 * Whether a value that claims to be plain text is HTML after all: it closes a tag, stands by itself as one
 * (`<br>`, `<img …>`), or opens one with attributes. `History of the <blink> tag` is text, and so is
 * `a < b`. Feeds call HTML plain more often than not.
 */
export function looksLikeHtml(text: string): boolean {
  if (!text.includes('<')) return false;
  for (const [tag, name = ''] of text.matchAll(TAG)) {
    if (!KNOWN.has(name.toLowerCase())) continue;
    if (tag.startsWith('</') || /^<(?:br|hr|image|img|wbr|input|meta|link|embed|base)\b/i.test(tag))
      return true;
    if (/[\s/][a-z-]+\s*=/i.test(tag) || tag.endsWith('/>')) return true;
  }
  return false;
}
