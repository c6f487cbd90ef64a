/*
 * Markup by template: every value put into a template is escaped unless it is itself a
 * piece of markup, so hostile text can only ever become a text node or an attribute's value.
 */

/** A piece of markup that is known to be safe. Made by `markup` and `trusted` alone. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

export type MarkupValue = string | number | Markup | null | false | readonly MarkupValue[];

// Control characters have no place in a page; tab and line feed do. What replaces them is seen.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in a page, in text or in a quoted attribute. */
export function escapeText(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Builds markup: `markup\`<p>${text}</p>\`` escapes `text`. Attributes must be quoted. */
export function markup(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  let source = strings[0] ?? '';
  for (const [index, value] of values.entries()) source += sourceOf(value) + (strings[index + 1] ?? '');
  return new Markup(source);
}

/** Takes a constant of our own (a style sheet) as it is. Never call it on anything that was read. */
export function trusted(source: string): Markup {
  return new Markup(source);
}

function sourceOf(value: MarkupValue): string {
  if (value === null || value === false) return '';
  if (value instanceof Markup) return value.source;
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  return value.map(sourceOf).join('');
}
