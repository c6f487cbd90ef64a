/*
 * Runs of glyphs on a page: found by the text they show, with digits put in their place. Numbers of pages are known only
 * when everything is laid out; marks of five digits hold their place until then, and hold all ten digits in the font.
 */
import { inflateSync } from 'node:zlib';
import type { PdfPart } from './readPdf.ts';

/** Printed where a number will stand; two of them, so that every digit is in the font. */
export const PAGE_MARKS = ['01234', '56789'] as const;

export type Font = {
  readonly textOf: ReadonlyMap<string, string>;
  readonly codeOf: ReadonlyMap<string, string>;
  readonly widthOf: (code: string) => number;
};

/** Fonts of one page by their names there. Fonts are shared by pages: `known` keeps what was read. */
export function fontsOfPage(
  part: PdfPart,
  pageText: string,
  known: Map<number, Font>,
): ReadonlyMap<string, Font> {
  const fonts = new Map<string, Font>();
  for (const match of pageText.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const [, name = '', id = ''] = match;
    const font = known.get(Number(id)) ?? readFont(part, Number(id));
    if (font === null) continue;
    known.set(Number(id), font);
    fonts.set(name, font);
  }
  return fonts;
}

function readFont(part: PdfPart, id: number): Font | null {
  const text = part.objects.get(id)?.text ?? '';
  const mapId = /\/ToUnicode (\d+) 0 R/.exec(text)?.[1];
  if (mapId === undefined || !text.includes('/DescendantFonts')) return null;
  const stream = part.objects.get(Number(mapId))?.stream;
  if (stream === undefined || stream === null) return null;
  const textOf = readTextMap(inflateSync(stream).toString('latin1'));
  const codeOf = new Map([...textOf].map(([code, shown]) => [shown, code]));
  const descendant = /\/DescendantFonts \[(\d+) 0 R\]/.exec(text)?.[1];
  const widths = readWidths(part.objects.get(Number(descendant))?.text ?? '');
  return { textOf, codeOf, widthOf: (code) => widths.get(Number.parseInt(code, 16)) ?? 0 };
}

function readTextMap(map: string): ReadonlyMap<string, string> {
  const textOf = new Map<string, string>();
  const shown = (hex: string, more = 0): string => {
    const units = (hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
    const last = units.length - 1;
    return String.fromCharCode(...units.map((unit, index) => (index === last ? unit + more : unit)));
  };
  for (const [, body = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', hex = ''] of body.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g))
      textOf.set(code, shown(hex));
  }
  for (const [, body = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', hex = ''] of body.matchAll(
      /<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]+)>/g,
    )) {
      const from = Number.parseInt(first, 16);
      for (let code = from; code <= Number.parseInt(last, 16); code += 1)
        textOf.set(code.toString(16).toUpperCase().padStart(4, '0'), shown(hex, code - from));
    }
  }
  return textOf;
}

/** `[c [w …]]` gives one after the other, `c d w` the same to all from c to d. In thousandths of the font's size. */
function readWidths(text: string): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const body = /\/W \[((?:[^[\]]|\[[^\]]*\])*)\]/.exec(text)?.[1] ?? '';
  for (const match of body.matchAll(/(\d+) (?:\[([^\]]*)\]|(\d+) ([\d.]+))/g)) {
    const [, first = '0', list, last, width] = match;
    if (list !== undefined)
      for (const [index, value] of list.trim().split(/\s+/).entries())
        widths.set(Number(first) + index, Number(value));
    else for (let code = Number(first); code <= Number(last); code += 1) widths.set(code, Number(width));
  }
  return widths;
}

// Kerned text comes in pieces, each begun where the piece before it began, moved on.
const RUN =
  /\/(F\d+) ([\d.]+) Tf\n1 0 0 -1 ([-\d.]+) ([-\d.]+) Tm\n(<[0-9A-F]+> Tj(?:\n[-\d.]+ [-\d.]+ Td <[0-9A-F]+> Tj)*|\[[^\]]*\] TJ)/g;

/** What stands in the place of the next mark in a run's text; null leaves it. */
export type NextNumber = (mark: string) => number | null;

/**
 * Puts numbers in the place of marks, in the order of the stream. A number has fewer digits than its mark: the run is
 * moved to the right by what was left out, so that its end stays where it was.
 */
export function fillMarks(content: string, fonts: ReadonlyMap<string, Font>, next: NextNumber): string {
  return content.replace(RUN, (whole, name: string, size: string, x: string, y: string, shown: string) => {
    const font = fonts.get(name);
    if (font === undefined) return whole;
    const codes = [...shown.matchAll(/<([0-9A-F]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    const text = codes.map((code) => font.textOf.get(code) ?? '\ufffd').join('');
    if (!PAGE_MARKS.some((mark) => text.includes(mark))) return whole;
    const filled: (string | null)[] = [...codes];
    let shift = 0;
    for (const { index, 0: mark } of text.matchAll(/01234|56789/g)) {
      const number = next(mark);
      if (number === null) continue;
      const digits = String(number).padStart(mark.length, ' ');
      for (const [place, digit] of [...digits].entries()) {
        if (digit === ' ') shift += (font.widthOf(codes[index + place] ?? '') / 1_000) * Number(size);
        filled[index + place] = digit === ' ' ? null : (font.codeOf.get(digit) ?? null);
      }
    }
    let at = 0;
    const drawn = shown.replace(/<([0-9A-F]+)>/g, (_all, hex: string) => {
      const kept = filled.slice(at, at + hex.length / 4).filter((code) => code !== null);
      at += hex.length / 4;
      return `<${kept.join('')}>`;
    });
    return `/${name} ${size} Tf\n1 0 0 -1 ${round(Number(x) + shift)} ${y} Tm\n${drawn}`;
  });
}

function round(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
