/*
 * The bundled fonts inside a page that is printed: paper may fetch nothing, and what is printed here must look and
 * break its lines as it does elsewhere. Without the fonts the page falls back to those of the machine.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const RANGES = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
} as const;
/** Each weight of the file serves the weights of the style around it. */
const WEIGHTS = { 400: '100 500', 600: '501 900' } as const;

/** Answers with the function that puts the fonts into a page; they are read once, when first needed. */
export function createPaperFonts(rendererFolder: string): (html: string) => string {
  let faces: string | null = null;
  return (html) => {
    faces ??= readFaces(join(rendererFolder, 'paper'));
    return faces === '' ? html : html.replace('<style>', () => `<style>${faces}`);
  };
}

function readFaces(folder: string): string {
  try {
    return Object.entries(RANGES)
      .flatMap(([range, letters]) =>
        Object.entries(WEIGHTS).map(([weight, serves]) => {
          const data = readFileSync(join(folder, `inter-${range}-${weight}-normal.woff2`)).toString('base64');
          return `@font-face{font-family:"Inter Paper";font-weight:${serves};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${letters}}`;
        }),
      )
      .join('');
  } catch {
    return '';
  }
}
