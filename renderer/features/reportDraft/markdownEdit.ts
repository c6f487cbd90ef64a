/*
 * What the small buttons above a text do to it: the stretch to replace, with what, and what is selected then. Pure, so
 * that every case is tested without a page; positions are those of a text area (UTF-16).
 */
export const MARKDOWN_TOOLS = ['heading', 'bold', 'list', 'table', 'link'] as const;
export type MarkdownTool = (typeof MARKDOWN_TOOLS)[number];

export type Selected = { readonly text: string; readonly start: number; readonly end: number };

export type MarkdownEdit = {
  /** The stretch that is replaced. */
  readonly at: number;
  readonly end: number;
  readonly insert: string;
  /** What is selected afterwards. */
  readonly selectFrom: number;
  readonly selectTo: number;
};

/** Words that stand in until somebody types over them. */
export type SampleWords = { readonly bold: string; readonly link: string; readonly column: string };

const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i;
const HEADING = /^#{1,6} +/;
const BULLET = /^(\s*)[-*+] +/;
const LINE = /^(\s*(?:[-*+] +|\d+[.)] +|#{1,6} +|> ?)?)(.*?)(\s*)$/;
const BLANK_ADDRESS = 'https://';

/** What a tool does to a text as it is selected. */
export function editMarkdown(tool: MarkdownTool, selected: Selected, samples: SampleWords): MarkdownEdit {
  switch (tool) {
    case 'heading':
      return heading(selected);
    case 'bold':
      return bold(selected, samples.bold);
    case 'list':
      return list(selected);
    case 'table':
      return table(selected, samples.column);
    case 'link':
      return link(selected, samples.link);
  }
}

/** Headings of the second depth; pressed again, plain lines. */
function heading(selected: Selected): MarkdownEdit {
  return lines(selected, (all) => {
    const areAll = all.every((line) => line.trim() === '' || HEADING.test(line));
    const isEmpty = all.every((line) => line.trim() === '');
    if (isEmpty) return all.map((_, at) => (at === 0 ? '## ' : ''));
    return all.map((line) => {
      if (line.trim() === '') return line;
      const bare = line.replace(HEADING, '');
      return areAll ? bare : `## ${bare}`;
    });
  });
}

/** Points of a list; pressed again, plain lines. */
function list(selected: Selected): MarkdownEdit {
  return lines(selected, (all) => {
    const isEmpty = all.every((line) => line.trim() === '');
    if (isEmpty) return all.map((_, at) => (at === 0 ? '- ' : ''));
    const areAll = all.every((line) => line.trim() === '' || BULLET.test(line));
    return all.map((line) => {
      if (line.trim() === '') return line;
      return areAll ? line.replace(BULLET, '$1') : BULLET.test(line) ? line : `- ${line}`;
    });
  });
}

/** Bold runs over one line only: several lines are made bold one by one, beside the signs that they begin with. */
function bold({ text, start, end }: Selected, sample: string): MarkdownEdit {
  const inner = text.slice(start, end);
  if (inner.trim() === '') return placed(start, end, `**${sample}**`, 2, 2 + sample.length);
  if (text.slice(start - 2, start) === '**' && text.slice(end, end + 2) === '**' && !inner.includes('\n'))
    return placed(start - 2, end + 2, inner, 0, inner.length);
  const parts = inner.split('\n').map((line) => LINE.exec(line) ?? ['', '', line, '']);
  const isBold = (words: string): boolean => words.length > 4 && /^\*\*.*\*\*$/.test(words);
  const areAll = parts.every(([, , words = '']) => words === '' || isBold(words));
  const insert = parts
    .map(([, sign = '', words = '', after = '']) => {
      if (words === '') return `${sign}${after}`;
      return `${sign}${areAll ? words.slice(2, -2) : isBold(words) ? words : `**${words}**`}${after}`;
    })
    .join('\n');
  return placed(start, end, insert, 0, insert.length);
}

/** Lines copied from a spreadsheet become its rows; else an empty table follows the line. */
function table({ text, start, end }: Selected, column: string): MarkdownEdit {
  const inner = text.slice(start, end);
  const rows = inner.includes('\t')
    ? inner
        .trim()
        .split('\n')
        .map((line) => line.split('\t').map((cell) => cell.trim().replaceAll('|', '\\|')))
    : [
        [column, column],
        ['', ''],
      ];
  const width = Math.max(...rows.map((cells) => cells.length));
  const full = rows.map((cells) => [...cells, ...new Array<string>(width - cells.length).fill('')]);
  const [head = [], ...body] = full;
  const drawn = [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  // What was selected without being a table stays, and the table comes after its line.
  const isReplacing = inner.includes('\t');
  const at = isReplacing ? start : lineEnd(text, end);
  const till = isReplacing ? end : at;
  const before = text.slice(0, at);
  const lead = before.trim() === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const after = text.slice(till);
  const tail = after === '' || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  const from = lead.length + 2;
  return placed(at, till, `${lead}${drawn}${tail}`, from, from + (head[0] ?? '').length);
}

/** An address asks for its words, words ask for their address. */
function link({ text, start, end }: Selected, sample: string): MarkdownEdit {
  const inner = text.slice(start, end).replace(/\s+/g, ' ').trim();
  if (ADDRESS.test(inner)) return placed(start, end, `[${sample}](${inner})`, 1, 1 + sample.length);
  const words = (inner === '' ? sample : inner).replace(/[[\]]/g, '\\$&');
  const from = words.length + 3;
  return placed(start, end, `[${words}](${BLANK_ADDRESS})`, from, from + BLANK_ADDRESS.length);
}

/** Changes whole lines: those that the selection touches. */
function lines(
  { text, start, end }: Selected,
  change: (lines: readonly string[]) => readonly string[],
): MarkdownEdit {
  const at = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  // A selection that ends right behind a line end does not touch the next line.
  const till = lineEnd(text, end > start && text[end - 1] === '\n' ? end - 1 : end);
  const insert = change(text.slice(at, till).split('\n')).join('\n');
  // One cursor stays one cursor, behind what was written.
  return placed(at, till, insert, start === end ? insert.length : 0, insert.length);
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found === -1 ? text.length : found;
}

function placed(at: number, end: number, insert: string, from: number, to: number): MarkdownEdit {
  return { at, end, insert, selectFrom: at + from, selectTo: at + to };
}
