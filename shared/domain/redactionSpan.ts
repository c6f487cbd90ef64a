/*
 * Passages that people mark while they write a report, to be taken out for some of its readers:
 * `[[public: words]]`, `[[staff, public: words]]`, « [[personnel, public : mots]] », `[[all: words]]`. The mark itself is
 * never shown to readers. A passage may run over several paragraphs of a part. Where a mark is not closed, or its
 * profile is misspelt, what follows is taken out rather than let through.
 */

import { type Edit, editInlines } from './redactionPiece.ts';
import { foldWords } from './redactionWord.ts';
import type { ReportBlock, ReportInline } from './reportBlock.ts';
import type { ReportProfile } from './reportSection.ts';

/** What a profile may be called in a mark, in both languages, folded; `all` are all but the whole report. */
const NAMES: Readonly<Record<string, readonly ReportProfile[]>> = {
  board: ['board'],
  direction: ['board'],
  staff: ['staff'],
  personnel: ['staff'],
  public: ['public'],
  legal: ['legal'],
  juridique: ['legal'],
  all: ['board', 'staff', 'public', 'legal'],
  tous: ['board', 'staff', 'public', 'legal'],
};
const SIGN = /\[\[|\]\]/g;
const HEAD = /\[\[\s{0,3}(\p{L}[\p{L}\s,]{0,80}?)\s{0,3}:\s?/uy;
const SLOT_END = '\n\n';

export type SpanRead = {
  /** In order, apart from each other: passages with the word that stands for them, marks with nothing. */
  readonly edits: readonly Edit[];
  /** Passages that went out. */
  readonly taken: number;
  /** Marks without an end or with an unknown profile: a writer should be told. */
  readonly faults: number;
};

type Open = {
  readonly start: number;
  readonly body: number;
  readonly isTaken: boolean;
  readonly isMark: boolean;
};

/** Reads the marks of a text for one profile. `ends` are the ends of its paragraphs, where an open mark ends. */
export function readSpans(
  text: string,
  profile: ReportProfile,
  removed: string,
  ends: readonly number[] = [text.length],
): SpanRead {
  const taken: Edit[] = [];
  const marks: Edit[] = [];
  const stack: Open[] = [];
  let faults = 0;
  for (const { index, 0: sign } of text.matchAll(SIGN)) {
    if (sign === '[[') {
      const opened = openAt(text, index, profile);
      if (opened !== null && !opened.isKnown) faults += 1;
      if (opened !== null) stack.push({ ...opened, start: index, isMark: true });
      else if (stack.length > 0) stack.push({ start: index, body: index + 2, isTaken: false, isMark: false });
      continue;
    }
    const open = stack.pop();
    if (open === undefined || !open.isMark) continue;
    if (open.isTaken) taken.push({ start: open.start, end: index + 2, say: removed });
    else
      marks.push({ start: open.start, end: open.body, say: '' }, { start: index, end: index + 2, say: '' });
  }
  for (const { start, isTaken, isMark } of stack) {
    if (!isMark) continue;
    faults += 1;
    const end = ends.find((one) => one > start) ?? text.length;
    if (isTaken) taken.push({ start, end, say: removed });
  }
  const outer = outermost(taken);
  const isInside = (mark: Edit): boolean =>
    outer.some(({ start, end }) => start <= mark.start && mark.end <= end);
  const edits = [...outer, ...marks.filter((mark) => !isInside(mark))].sort((a, b) => a.start - b.start);
  return { edits, taken: outer.length, faults };
}

function openAt(
  text: string,
  index: number,
  profile: ReportProfile,
): { readonly body: number; readonly isTaken: boolean; readonly isKnown: boolean } | null {
  HEAD.lastIndex = index;
  const head = HEAD.exec(text);
  if (head === null) return null;
  const names = (head[1] ?? '').split(',').map((name) => foldWords(name.trim()));
  const isKnown = names.every((name) => Object.hasOwn(NAMES, name));
  const profiles = names.flatMap((name) =>
    Object.hasOwn(NAMES, name) ? (NAMES[name] ?? []) : (NAMES.all ?? []),
  );
  // A mark that cannot be read stays to be seen in the whole report.
  if (!isKnown && !profiles.includes(profile)) return null;
  return { body: index + head[0].length, isTaken: profiles.includes(profile), isKnown };
}

function outermost(edits: readonly Edit[]): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.reduce<Edit[]>((kept, edit) => {
    const last = kept.at(-1);
    if (last === undefined || edit.start >= last.end) kept.push(edit);
    else if (edit.end > last.end) kept[kept.length - 1] = { ...last, end: edit.end };
    return kept;
  }, []);
}

/** The blocks of a part without the passages that are marked for this profile. */
export function cutSpans(
  blocks: readonly ReportBlock[],
  profile: ReportProfile,
  removed: string,
): { readonly blocks: readonly ReportBlock[]; readonly taken: number; readonly faults: number } {
  const layout = layOut(blocks);
  if (!layout.text.includes('[[')) return { blocks, taken: 0, faults: 0 };
  const { edits, taken, faults } = readSpans(layout.text, profile, removed, layout.ends);
  const passages = edits.filter(({ say }) => say !== '');
  /** Whether a passage that began before covers all of a stretch. */
  const isGone = (start: number, end: number): boolean =>
    passages.some((one) => one.start < start && end <= one.end);
  let at = 0;
  const cut = (inlines: readonly ReportInline[]): ReportInline[] | null => {
    const start = at;
    const end = start + lengthOf(inlines);
    at = end + SLOT_END.length;
    if (isGone(start, end)) return null;
    const own = edits.flatMap((edit) =>
      edit.start < end && edit.end > start
        ? [{ ...edit, start: edit.start - start, end: edit.end - start }]
        : [],
    );
    return [...editInlines(inlines, own)];
  };
  const left = blocks.flatMap((block): ReportBlock[] => {
    if (block.type === 'list') {
      const items = block.items.flatMap((item) => {
        const inlines = cut(item.inlines);
        return inlines === null ? [] : [{ ...item, inlines }];
      });
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    if (!('inlines' in block)) return isGone(at, at) ? [] : [block];
    const inlines = cut(block.inlines);
    return inlines === null ? [] : [{ ...block, inlines }];
  });
  return { blocks: left, taken, faults };
}

/** The running text of a part: paragraphs, headings, quotes and items of lists one after the other. */
function layOut(blocks: readonly ReportBlock[]): { readonly text: string; readonly ends: readonly number[] } {
  const ends: number[] = [];
  let text = '';
  for (const inlines of blocks.flatMap((block) =>
    block.type === 'list'
      ? block.items.map((item) => item.inlines)
      : 'inlines' in block
        ? [block.inlines]
        : [],
  )) {
    for (const inline of inlines) text += inline.text;
    ends.push(text.length);
    text += SLOT_END;
  }
  return { text, ends };
}

function lengthOf(inlines: readonly ReportInline[]): number {
  return inlines.reduce((sum, inline) => sum + inline.text.length, 0);
}

/** How many marks of a part have no end or an unknown profile, so that its writer can be told before it is issued. */
export function countMarkFaults(blocks: readonly ReportBlock[]): number {
  // For the readers who are shown least, so that no mark is passed over.
  return cutSpans(blocks, 'public', ' ').faults;
}
