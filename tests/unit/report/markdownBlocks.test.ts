/*
 * What people write in Markdown becomes blocks of the report: their words, and never markup, pictures or addresses of
 * another kind.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownBlocks } from '../../../electron/engine/report/markdownBlocks.ts';
import {
  type ReportBlock,
  type ReportInline,
  reportBlockSchema,
} from '../../../shared/domain/reportBlock.ts';
import { HOSTILE } from '../../support/report/blocks.ts';

const read = (text: string): ReportBlock[] => markdownBlocks(text, { tableTitle: 'Tableau' });
const plain = (text: string): ReportInline => ({ text, look: 'plain', href: null, isSaid: true });
const looked = (text: string, look: ReportInline['look']): ReportInline => ({ ...plain(text), look });
const linked = (text: string, href: string): ReportInline => ({ ...plain(text), href });
const inlinesOf = (block: ReportBlock | undefined): readonly ReportInline[] =>
  block !== undefined && 'inlines' in block ? block.inlines : [];
const paragraph = (...inlines: ReportInline[]): ReportBlock => ({
  type: 'paragraph',
  tone: 'plain',
  inlines,
});

describe('Markdown that people write', () => {
  it('has headings under the part’s own, none left out', () => {
    expect(read('## Faits\n\n### Avant\n\n##### Bien avant\n\n## Après')).toMatchObject([
      { type: 'heading', level: 3, inlines: [plain('Faits')] },
      { type: 'heading', level: 4, inlines: [plain('Avant')] },
      { type: 'heading', level: 4 },
      { type: 'heading', level: 3, inlines: [plain('Après')] },
    ]);
    // A deeper one first has nothing to stand under.
    expect(read('### a\n\n# b\n\n## c')).toMatchObject([{ level: 3 }, { level: 3 }, { level: 4 }]);
  });

  it('has paragraphs with looks, line ends and code', () => {
    expect(read('Un **fort** _doux_ ~~faux~~ `code`\nsuite')).toEqual([
      paragraph(
        plain('Un '),
        looked('fort', 'strong'),
        plain(' '),
        looked('doux', 'em'),
        plain(' '),
        looked('faux', 'struck'),
        plain(' '),
        looked('code', 'code'),
        plain('\nsuite'),
      ),
    ]);
    expect(read('***tout***')).toEqual([paragraph(looked('tout', 'strong'))]);
    expect(read('```js\nlet a = 1;\n\nb();\n```\n\n    en retrait')).toEqual([
      paragraph(looked('let a = 1;\n\nb();', 'code')),
      paragraph(looked('en retrait', 'code')),
    ]);
    expect(read('> Dit par _quelqu’un_\n>\n> > plus loin')).toEqual([
      { type: 'quote', inlines: [plain('Dit par '), looked('quelqu’un', 'em'), plain('\nplus loin')] },
    ]);
    expect(read('avant\n\n---\n\naprès')).toEqual([paragraph(plain('avant')), paragraph(plain('après'))]);
  });

  it('has lists as deep as they were typed, and numbers as they were typed', () => {
    expect(read('- a\n  - b\n    - c\n- d\n\n  suite de d')).toEqual([
      {
        type: 'list',
        isOrdered: false,
        items: [
          { depth: 0, inlines: [plain('a')] },
          { depth: 1, inlines: [plain('b')] },
          { depth: 2, inlines: [plain('c')] },
          { depth: 0, inlines: [plain('d\nsuite de d')] },
        ],
      },
    ]);
    expect(read('1. a\n2. b')).toMatchObject([{ isOrdered: true, items: [{ depth: 0 }, { depth: 0 }] }]);
    expect(read('3. a\n4. b')).toMatchObject([
      { isOrdered: false, items: [{ inlines: [plain('3. a')] }, { inlines: [plain('4. b')] }] },
    ]);
    expect(read('- a\n  1. b\n  2. c')).toMatchObject([
      { isOrdered: false, items: [{}, { inlines: [plain('1. b')] }, { inlines: [plain('2. c')] }] },
    ]);
    const deep = Array.from({ length: 9 }, (_, n) => `${'  '.repeat(n)}- n${n}`).join('\n');
    expect(read(deep)).toMatchObject([{ items: [0, 1, 2, 3, 4, 5, 5, 5, 5].map((depth) => ({ depth })) }]);
  });

  it('has tables named after the heading above them', () => {
    const table = '| Qui | Combien |\n|---|---:|\n| **Ana** | 3 \\| 4 |\n| Léo | |';
    expect(read(`${table}\n\n# Présences\n\n${table}`)).toMatchObject([
      {
        type: 'table',
        title: 'Tableau',
        isTitleShown: false,
        columns: [
          { label: 'Qui', align: 'start', share: 0.5 },
          { label: 'Combien', align: 'end', share: 0.5 },
        ],
        rows: [
          { isHeading: false, anchor: null, cells: [[looked('Ana', 'strong')], [plain('3 | 4')]] },
          { cells: [[plain('Léo')], []] },
        ],
      },
      { type: 'heading' },
      { type: 'table', title: 'Présences' },
    ]);
  });

  it('leads to pages, mail and places in the report alone', () => {
    expect(read('[page](https://exemple.invalid/a?b=1&c=2) et https://exemple.invalid/nu')).toEqual([
      paragraph(
        linked('page', 'https://exemple.invalid/a?b=1&c=2'),
        plain(' et '),
        linked('https://exemple.invalid/nu', 'https://exemple.invalid/nu'),
      ),
    ]);
    expect(read('[lettre](mailto:a@exemple.invalid) [preuve](#evidence-3)')).toEqual([
      paragraph(linked('lettre', 'mailto:a@exemple.invalid'), plain(' '), linked('preuve', '#evidence-3')),
    ]);
    for (const href of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java&#115;cript:alert(1)',
      'vbscript:x',
      'data:text/html;base64,PHNjcmlwdD4=',
      'file:///etc/passwd',
      'ftp://exemple.invalid/',
      '//exemple.invalid/',
      '/chemin',
      '#a"onclick=x',
      'https:',
    ])
      expect(read(`[mot](<${href}>)`), href).toEqual([paragraph(plain('mot'))]);
  });

  it('leaves markup as text, and shows a picture’s description alone', () => {
    const raw = '<script>alert(1)</script>';
    expect(read(raw)).toEqual([paragraph(plain(raw))]);
    expect(read('un <b onclick="x">mot</b> &lt;i&gt;')).toEqual([
      paragraph(plain('un <b onclick="x">mot</b> <i>')),
    ]);
    expect(read('![la **bouteille**](javascript:alert(1)) vue')).toEqual([
      paragraph(plain('la bouteille vue')),
    ]);
    expect(read('![](x.png)')).toEqual([]);
    expect(read(' \n\n')).toEqual([]);
  });

  it('keeps every script and sign', () => {
    const words = 'أعطال في الدفعة ٤٢ — 第四十二批 🍒👩‍👩‍👧‍👦';
    expect(read(`# ${words}\n\n${words}\n\n- ${words}`)).toEqual([
      { type: 'heading', level: 3, inlines: [plain(words)] },
      paragraph(plain(words)),
      { type: 'list', isOrdered: false, items: [{ depth: 0, inlines: [plain(words)] }] },
    ]);
  });

  it('is blocks whatever was typed, and nothing but said words', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(...HOSTILE),
      fc
        .array(fc.constantFrom(...'*_`[]()<>|~#!\\-+=.1: \n>'), { maxLength: 20 })
        .map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const blocks = read(lines.join('\n'));
        for (const block of blocks) reportBlockSchema.parse(block);
        const said = JSON.stringify(blocks);
        expect(said).not.toContain('"isSaid":false');
        expect(said).not.toMatch(/"href":"(?!https?:|mailto:|#[\w-]+")/i);
      }),
      { numRuns: 200 },
    );
  });

  it('is read at once, however it is nested', () => {
    for (const text of ['['.repeat(4_000), '>'.repeat(4_000), `${'*a_ '.repeat(1_000)}`, '- '.repeat(4_000)])
      for (const block of read(text)) reportBlockSchema.parse(block);
    expect(inlinesOf(read(`${'> '.repeat(40)}mot`)[0])).toEqual([plain('mot')]);
  });
});
