/*
 * How the report looks in a word processor: real styles, so that its outline can be read and its look changed in one
 * place. Black on white, hairlines, nothing filled. Sizes are half points, lengths are twentieths of a point (twips).
 */
import type { ILevelsOptions, INumberingOptions, IStylesOptions } from 'docx';
import type { Locale } from '../../../shared/lib/locale.ts';

/** Lists count in these. The sign in them is one that cleaned text never holds: nobody can type their names. */
export const LISTS = { bullets: 'bullets\ufffe', numbers: 'numbers\ufffe' } as const;
export const LIST_LEVELS = 6;

const FONT = 'Arial';
export const MONO_FONT = 'Courier New';
export const DIGEST_SIZE = 13;
const INK = '000000';
export const SOFT = '4A4A4A';
export const LINE = 'A8A8A8';

const TWIPS_PER_MM = 1440 / 25.4;
const SIDE_MM = 15;
const LETTER: readonly Locale[] = ['fr-CA', 'en-CA', 'en-US'];

/** The paper of a region, and how wide text is on it. */
export function pageOf(locale: Locale) {
  const size = LETTER.includes(locale)
    ? { width: 12_240, height: 15_840 }
    : { width: 11_906, height: 16_838 };
  const mm = (value: number): number => Math.round(value * TWIPS_PER_MM);
  const margin = {
    top: mm(22),
    bottom: mm(20),
    left: mm(SIDE_MM),
    right: mm(SIDE_MM),
    header: mm(9),
    footer: mm(9),
  };
  return { size, margin, textWidth: size.width - margin.left - margin.right };
}

/** The document's styles; `locale` is the language that all of them are in, `colour` the organisation's. */
export function docxStyles(locale: Locale, colour: string | null): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
  });
  const small = { size: 17, color: SOFT };
  return {
    default: {
      document: {
        run: { font: FONT, size: 20, language: { value: locale } },
        paragraph: { spacing: { after: 100, line: 264, lineRule: 'auto' } },
      },
      title: {
        run: { size: 42, bold: true, color: colour?.slice(1).toUpperCase() ?? INK },
        paragraph: { spacing: { before: 60, after: 160 } },
      },
      heading1: heading(28, 360),
      heading2: heading(22, 260),
      heading3: heading(20, 180),
      hyperlink: { run: { color: INK, underline: {} } },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      { id: 'Intro', name: 'Intro', basedOn: 'Normal', quickFormat: true, run: { color: SOFT } },
      { id: 'Note', name: 'Note', basedOn: 'Normal', quickFormat: true, run: small },
      {
        id: 'Verdict',
        name: 'Verdict',
        basedOn: 'Normal',
        quickFormat: true,
        run: { bold: true },
        paragraph: {
          indent: { left: 160 },
          border: { left: { style: 'single', size: 18, space: 8, color: INK } },
          spacing: { after: 160 },
        },
      },
      {
        id: 'Quoted',
        name: 'Quoted',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          indent: { left: 160 },
          border: { left: { style: 'single', size: 8, space: 8, color: INK } },
        },
      },
      {
        id: 'Banner',
        name: 'Banner',
        basedOn: 'Normal',
        paragraph: {
          border: Object.fromEntries(
            (['top', 'bottom', 'left', 'right'] as const).map((side) => [
              side,
              { style: 'single' as const, size: 10, space: 6, color: INK },
            ]),
          ),
          spacing: { after: 300 },
        },
      },
      {
        id: 'TableTitle',
        name: 'Table title',
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { before: 200 } },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 17 },
        paragraph: { spacing: { after: 0, line: 250, lineRule: 'auto' } },
      },
      {
        id: 'CellHead',
        name: 'Cell head',
        basedOn: 'Cell',
        run: { bold: true, color: SOFT },
        paragraph: { keepNext: true },
      },
      {
        id: 'ContentsTitle',
        name: 'Contents title',
        basedOn: 'Normal',
        run: { bold: true, size: 22 },
        paragraph: { spacing: { before: 360 } },
      },
      {
        id: 'PageHead',
        name: 'Page head',
        basedOn: 'Normal',
        run: small,
        paragraph: { spacing: { after: 0 } },
      },
      { id: 'Gap', name: 'Gap', basedOn: 'Normal', run: { size: 10 }, paragraph: { spacing: { after: 0 } } },
    ],
    characterStyles: [
      // What the library calls the links of the contents.
      { id: 'IndexLink', name: 'Index Link' },
    ],
  };
}

export function docxNumbering(): INumberingOptions {
  const level = (index: number, format: 'bullet' | 'decimal', text: string): ILevelsOptions => ({
    level: index,
    format,
    text,
    alignment: 'start',
    style: { paragraph: { indent: { left: 340 * (index + 1), hanging: 340 } } },
  });
  const indexes = Array.from({ length: LIST_LEVELS }, (_, index) => index);
  return {
    config: [
      {
        reference: LISTS.bullets,
        levels: indexes.map((index) => level(index, 'bullet', index % 2 === 0 ? '•' : '–')),
      },
      { reference: LISTS.numbers, levels: indexes.map((index) => level(index, 'decimal', `%${index + 1}.`)) },
    ],
  };
}
