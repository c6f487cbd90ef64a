/*
 * The reader's own posts to try queries on: pasted lines, one post a line, kept as drafts are: on this laptop, until
 * the application ends.
 */
import { create } from 'zustand';
import type { QueryPost } from '../../../../shared/scoring/query/queryField.ts';

/** More lines than these are no sample. */
export const SAMPLE_LINES = 500;
/** Longest sample that is kept, UTF-16. */
export const SAMPLE_LIMIT = 200_000;
const KEY = 'vigie.watchSamples';

type Samples = Readonly<Record<string, string>>;

export const useSamples = create<{ readonly samples: Samples }>()(() => ({ samples: readSamples() }));

/** Keeps the sample of a record. */
export function keepSample(key: string, text: string): void {
  const samples = { ...useSamples.getState().samples, [key]: text };
  useSamples.setState({ samples });
  try {
    sessionStorage.setItem(KEY, JSON.stringify(samples));
  } catch {
    // A store that is full loses what a reload would have kept, never what is on the screen.
  }
}

/** What was tried while a record was being written goes on with it once it is saved. */
export function moveSample(from: string, to: string): void {
  const sample = useSamples.getState().samples[from];
  if (sample === undefined) return;
  keepSample(to, sample);
  keepSample(from, '');
}

function readSamples(): Samples {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Samples) : {};
  } catch {
    return {};
  }
}

/** The posts of a sample, and whether there were more lines than are tried. */
export function readSample(text: string): { readonly posts: readonly QueryPost[]; readonly isCut: boolean } {
  const lines = text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { posts: lines.slice(0, SAMPLE_LINES).map(readLine), isCut: lines.length > SAMPLE_LINES };
}

/** `@acme: text` says who wrote it. */
function readLine(line: string): QueryPost {
  const [, handle, text] = /^@([\p{L}\p{M}\p{N}_.@-]+)\s*[:\t]\s*(.+)$/u.exec(line) ?? [];
  return handle === undefined || text === undefined ? { text: line } : { text, handle };
}
