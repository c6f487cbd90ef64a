/*
 * A part of a report that has one of every block and every look, with the same words wherever somebody's words can
 * stand. All names are fictional.
 */
import type { ReportBlock, ReportInline } from '../../../shared/domain/reportBlock.ts';
import { heading, INLINE_LOOKS, inline, paragraph, said } from '../../../shared/domain/reportBlock.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';

/** The entry that the sample incident was declared with: a row of its log. */
export const DECLARED = '0195a000-0000-7000-8000-000000000064';

/** Texts that try to be more than text. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<!-- --> <?php ?> <![CDATA[ ]]>',
  '# a heading',
  '> a quote',
  '- a list',
  '1. a list',
  '12) a list',
  '+ plus',
  '    code',
  '```js',
  '~~~',
  '***',
  '---',
  '===',
  '[a link](https://exemple.invalid/)',
  '![a picture](x.png)',
  '[ref]: https://exemple.invalid/',
  '<https://exemple.invalid/>',
  'https://exemple.com/x?a=1&copy=2 www.exemple.com',
  'somebody@exemple.com',
  '**strong** _em_ ~~struck~~ `code`',
  '&lt;b&gt; &amp; &#35;',
  '| a | b |',
  ':-- {#id .class onclick=x} $x^2$ ^[note] :tada:',
  'ends with a backslash\\',
  'Look!',
  '=1+1',
  'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
  '{ DDEAUTO cmd } { INCLUDETEXT "file" } {vigie-list-0} {vigie-bullet-0}',
  'TOC \\o "1-3"',
  ']]></w:t></w:r><w:r><w:t>',
  '\u0000\u0007\u001b[31m\u007f\u0085 control',
  '\ud800 lone \udc00 \ufffe\uffff',
  'أعطال في الدفعة ٤٢ — batch 42',
  'תקלה באצווה 42',
  '第四十二批召回 🍒👩‍👩‍👧‍👦',
  '\u202eright to left\u202c',
];

const every = (words: string): ReportInline[] =>
  INLINE_LOOKS.flatMap((look) => [inline(' · '), { ...said(words), look }]);

/** One of every block. */
export function sampleBlocks(words: string): readonly ReportBlock[] {
  const list = (isOrdered: boolean): ReportBlock => ({
    type: 'list',
    isOrdered,
    items: [0, 1, 2, 1, 0].map((depth) => ({ depth, inlines: [said(words)] })),
  });
  return [
    { type: 'paragraph', tone: 'plain', inlines: [said(words)] },
    { type: 'paragraph', tone: 'verdict', inlines: every(words) },
    { type: 'heading', level: 3, inlines: [said(words)] },
    { type: 'heading', level: 4, inlines: [inline('4: '), said(words)] },
    { type: 'quote', inlines: [said(words)] },
    list(false),
    list(false),
    list(true),
    {
      type: 'paragraph',
      tone: 'note',
      inlines: [
        { ...said(words), href: `#entry-${DECLARED}` },
        inline(' '),
        { ...said(words), href: 'https://exemple.invalid/rappel?lot=42&copy=1' },
        inline(' '),
        inline('nowhere', 'plain', '#entry-nowhere'),
        inline('script', 'plain', 'javascript:alert(1)'),
      ],
    },
    heading('A table', 3),
    {
      type: 'table',
      title: 'Who did what',
      isTitleShown: true,
      columns: [
        { label: words, align: 'start', share: 0.7 },
        { label: 'Count', align: 'end', share: 0.3 },
      ],
      rows: [
        { isHeading: true, anchor: null, cells: [[said(words, 'strong')]] },
        { isHeading: false, anchor: null, cells: [every(words), [inline('3')]] },
      ],
      emptyNote: null,
    },
    {
      type: 'table',
      title: 'None',
      isTitleShown: true,
      columns: [],
      rows: [],
      emptyNote: 'Nothing was done.',
    },
    {
      type: 'facts',
      facts: [{ key: 'owner', label: 'Owner', value: words, raw: words, moment: null }],
    },
    {
      type: 'picture',
      picture: {
        id: 'latency',
        title: 'Time to approve',
        description: 'Two statements waited 4 and 9 minutes.',
        drawing: {
          shape: 'bars',
          high: 10,
          bars: [
            { label: words, value: 4, shown: '4 min', isHatched: false, mark: 8 },
            { label: 'B', value: 9, shown: '9 min', isHatched: true, mark: 8 },
          ],
        },
        table: {
          columns: ['Statement', 'Minutes'],
          rows: [
            [words, '4 min'],
            ['B', '9 min'],
          ],
        },
      },
    },
    {
      type: 'picture',
      picture: {
        id: 'tone',
        title: 'Tone over time',
        description: 'Tone fell, then nothing was measured for an hour.',
        drawing: {
          shape: 'lines',
          axis: { from: 0, to: 7_200_000, ticks: [{ at: 0, label: '13 h' }], label: 'Time' },
          low: -100,
          high: 100,
          gridLines: [{ value: 0, label: '0' }],
          series: [
            {
              label: words,
              points: [
                { at: 0, value: -10 },
                { at: 3_600_000, value: null },
                { at: 7_200_000, value: -40 },
              ],
            },
          ],
        },
        table: {
          columns: ['Time', 'Tone'],
          rows: [
            ['13 h', '−10'],
            ['15 h', '−40'],
          ],
        },
      },
    },
    paragraph('The end of the part.'),
  ];
}

/** The document with that part as what people wrote in the summary. */
export function withSampleBlocks(document: ReportDocument, words: string): ReportDocument {
  return {
    ...document,
    parts: [
      { id: 'summary', title: 'Summary', blocks: [...sampleBlocks(words)] },
      ...document.parts.filter(({ id }) => id !== 'summary'),
    ],
  };
}
