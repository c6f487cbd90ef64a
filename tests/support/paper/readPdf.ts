/*
 * What a printed sheet really holds: its text, pages, tags, fonts, and its codes as a scanner reads them from the
 * rendered page.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binarize, Decoder, Detector, grayscale } from '@nuintun/qrcode';

const run = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

export type PdfFacts = {
  readonly pages: number;
  readonly isTagged: boolean;
  /** Points, rounded. */
  readonly width: number;
  readonly height: number;
  readonly areFontsEmbedded: boolean;
  /** As the file names them. */
  readonly fonts: readonly string[];
};

export function pdfFacts(file: string): PdfFacts {
  const info = run('pdfinfo', file);
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info);
  const fonts = run('pdffonts', file).trim().split('\n').slice(2);
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    isTagged: /Tagged:\s+yes/.test(info),
    width: Math.round(Number(size?.[1])),
    height: Math.round(Number(size?.[2])),
    fonts: fonts.map((line) => line.split(/\s/)[0] ?? ''),
    areFontsEmbedded:
      fonts.length > 0 && fonts.every((line) => /\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+/.test(line)),
  };
}

export function pdfText(file: string): string {
  return run('pdftotext', '-layout', file, '-').replace(/[\u00a0\u202f]/g, ' ');
}

/** Every code on a page, as text. */
export function pdfCodes(file: string, page = 1): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-codes-'));
  try {
    const args = ['-r', '200', '-f', String(page), '-l', String(page), '-gray', file, join(folder, 'page')];
    run('pdftoppm', ...args);
    const name = run('ls', folder).trim().split('\n')[0] ?? '';
    return decode(readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function decode(pgm: Buffer): readonly string[] {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('The page was not rendered as a grey picture.');
  const [whole, width, height] = [head[0], Number(head[1]), Number(head[2])];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const grey = pgm[whole.length + at] ?? 0;
    data.set([grey, grey, grey, 255], at * 4);
  }
  const matrix = binarize(grayscale({ data, width, height } as ImageData), width, height);
  const found: string[] = [];
  const detected = new Detector().detect(matrix);
  let one = detected.next();
  while (!one.done) {
    let isRead = false;
    try {
      found.push(new Decoder().decode(one.value.matrix).content);
      isRead = true;
    } catch {
      // What only looks like a code is passed over.
    }
    one = detected.next(isRead);
  }
  return found;
}
