/*
 * The small buttons above a report's text: what each puts in, what it takes out when it is pressed again, and what is
 * selected then. The texts are read as the report reads them where it matters that they are understood.
 */
import { describe, expect, it } from 'vitest';
import { markdownBlocks } from '../../../../electron/engine/report/markdownBlocks.ts';
import { editMarkdown, type MarkdownTool } from '../../../../renderer/features/reportDraft/markdownEdit.ts';

const SAMPLES = { bold: 'mots', link: 'mots', column: 'Colonne' };

/** A text with its selection between two bars, or its cursor at two bars side by side; answers in the same form. */
function press(tool: MarkdownTool, marked: string): string {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const text = marked.replace('‹', '').replace('›', '');
  const edit = editMarkdown(tool, { text, start, end }, SAMPLES);
  const after = text.slice(0, edit.at) + edit.insert + text.slice(edit.end);
  return `${after.slice(0, edit.selectFrom)}‹${after.slice(edit.selectFrom, edit.selectTo)}›${after.slice(edit.selectTo)}`;
}

describe('a heading', () => {
  it('is put before the line that the cursor is in, and taken off again', () => {
    expect(press('heading', 'un\nde‹›ux\ntrois')).toBe('un\n## deux‹›\ntrois');
    expect(press('heading', 'un\n## deux‹›\ntrois')).toBe('un\ndeux‹›\ntrois');
    expect(press('heading', '‹›')).toBe('## ‹›');
    expect(press('heading', '\n‹›un')).toBe('\n## un‹›');
  });

  it('takes every line that is selected, to one depth', () => {
    expect(press('heading', '‹# un\n\ndeux\n›trois')).toBe('‹## un\n\n## deux›\ntrois');
  });
});

describe('a list', () => {
  it('is made of the selected lines, of blank ones not, and unmade', () => {
    expect(press('list', '‹un\n\n* deux›')).toBe('‹- un\n\n* deux›');
    expect(press('list', '‹- un\n\n* deux›')).toBe('‹un\n\ndeux›');
    expect(press('list', 'avant\n‹›')).toBe('avant\n- ‹›');
  });
});

describe('bold', () => {
  it('goes around what is selected and off again, from within and from without', () => {
    expect(press('bold', 'un ‹deux› trois')).toBe('un ‹**deux**› trois');
    expect(press('bold', 'un ‹**deux**› trois')).toBe('un ‹deux› trois');
    expect(press('bold', 'un **‹deux›** trois')).toBe('un ‹deux› trois');
    expect(press('bold', 'un ‹›')).toBe('un **‹mots›**');
  });

  it('leaves spaces and the signs of lines outside, where it would not be bold', () => {
    expect(press('bold', '‹ deux  ›')).toBe('‹ **deux**  ›');
    const bold = press('bold', '‹- un\n\n1. deux›').replace(/[‹›]/g, '');
    expect(bold).toBe('- **un**\n\n1. **deux**');
    const looks = markdownBlocks(bold, { tableTitle: 'Tableau' }).flatMap((block) =>
      block.type === 'list' ? block.items.flatMap(({ inlines }) => inlines.map(({ look }) => look)) : [],
    );
    expect(looks).toEqual(['strong', 'strong']);
  });
});

describe('a table', () => {
  it('follows the line that the cursor is in, with room around it', () => {
    const text = press('table', 'avant‹›\naprès');
    expect(text).toBe('avant\n\n| ‹Colonne› | Colonne |\n| --- | --- |\n|  |  |\n\naprès');
    const types = markdownBlocks(text.replace(/[‹›]/g, ''), { tableTitle: 'T' }).map(({ type }) => type);
    expect(types).toEqual(['paragraph', 'table', 'paragraph']);
  });

  it('is made of lines that a spreadsheet gave, bars in them and all', () => {
    const text = press('table', '‹Lot\tÉtat\n42\tretiré | 43\n44›').replace(/[‹›]/g, '');
    expect(text).toBe('| Lot | État |\n| --- | --- |\n| 42 | retiré \\| 43 |\n| 44 |  |');
    const [table] = markdownBlocks(text, { tableTitle: 'T' });
    expect(table).toMatchObject({ type: 'table', columns: [{ label: 'Lot' }, { label: 'État' }] });
    expect(table?.type === 'table' && table.rows[0]?.cells[1]?.[0]?.text).toBe('retiré | 43');
  });
});

describe('a link', () => {
  it('asks words for an address and an address for words', () => {
    expect(press('link', 'voir ‹le rappel›')).toBe('voir [le rappel](‹https://›)');
    expect(press('link', 'voir ‹https://rappel.example/42›')).toBe(
      'voir [‹mots›](https://rappel.example/42)',
    );
    expect(press('link', '‹›')).toBe('[mots](‹https://›)');
    expect(press('link', '‹un [lot]›')).toBe('[un \\[lot\\]](‹https://›)');
  });
});
