/*
 * The whole report as blocks: every structure of the document is in them, with the ids that links lead to.
 */
import { describe, expect, it } from 'vitest';
import {
  anchorsOf,
  documentParts,
  headingAnchor,
  linkedAnchors,
  linkTarget,
  plainText,
} from '../../../shared/domain/reportAsBlocks.ts';
import { type ReportBlock, type ReportTable, reportBlockSchema } from '../../../shared/domain/reportBlock.ts';
import { REPORT_SECTIONS } from '../../../shared/domain/reportSection.ts';
import { DECLARED, withSampleBlocks } from '../../support/report/blocks.ts';
import { documentOf } from '../../support/report/documentOf.ts';
import { sampleExerciseFacts } from '../../support/report/exercise.ts';

const document = documentOf('fr-CA', { exercise: sampleExerciseFacts() });
const parts = documentParts(document);

function blocksOf(id: string): readonly ReportBlock[] {
  const found = parts.find((part) => part.id === id);
  if (found === undefined) throw new Error(`${id} is not there.`);
  return found.blocks;
}

function tablesOf(id: string): readonly ReportTable[] {
  return blocksOf(id).filter((block) => block.type === 'table');
}

/** Every text of a block, as one. */
function textOf(block: ReportBlock): string {
  switch (block.type) {
    case 'table':
      return [
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap(({ cells }) => cells.map(plainText)),
      ].join('\n');
    case 'list':
      return block.items.map(({ inlines }) => plainText(inlines)).join('\n');
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}\n${value}`).join('\n');
    case 'picture':
      return block.picture.title;
    default:
      return plainText(block.inlines);
  }
}

const wholeOf = (id: string): string => blocksOf(id).map(textOf).join('\n');

describe('the report as blocks', () => {
  it('has every part that has something to say, in the order of the document', () => {
    const ids = parts.map(({ id }) => id);
    const expected = ['facts', 'volume', 'exercise', 'coverage', 'log', 'evidence', 'chain', 'annex'];
    expect(ids).toEqual(REPORT_SECTIONS.filter((id) => expected.includes(id)));
    for (const { blocks } of parts) for (const block of blocks) reportBlockSchema.parse(block);
  });

  it('follows the arrangement and leaves out what is off', () => {
    const arrangement = [
      { id: 'chain' as const, isOn: true },
      { id: 'log' as const, isOn: false },
      { id: 'facts' as const, isOn: true },
    ];
    expect(documentParts({ ...document, arrangement }).map(({ id }) => id)).toEqual(['chain', 'facts']);
  });

  it('puts what people wrote first, and further pictures last', () => {
    const { blocks } = withSampleBlocks(document, 'mot').parts[0] ?? { blocks: [] };
    const both = documentParts({ ...document, parts: [{ id: 'chain', title: 'X', blocks }] });
    const chain = both.find(({ id }) => id === 'chain');
    expect(chain?.title).toBe(document.chain.title);
    const words = blocks.filter(({ type }) => type !== 'picture');
    expect(chain?.blocks.slice(0, words.length)).toEqual(words);
    expect(chain?.blocks.slice(words.length, -2)).toEqual(blocksOf('chain'));
    expect(chain?.blocks.slice(-2).map(({ type }) => type)).toEqual(['picture', 'picture']);
  });

  it('gives every row of the log its id, under its day', () => {
    const [log] = tablesOf('log');
    expect(log?.rows.filter(({ isHeading }) => isHeading)).toHaveLength(document.log.days.length);
    const anchors = log?.rows.flatMap(({ anchor }) => (anchor === null ? [] : [anchor]));
    expect(anchors).toEqual(document.log.rows.map(({ entryId }) => `entry-${entryId}`));
    const amended = log?.rows.flatMap(({ cells }) => cells.flat()).filter(({ look }) => look === 'struck');
    expect(amended?.map(({ text }) => text)).toEqual(['Le service à la clientèle a reçu 41 appels']);
  });

  it('gives every piece of evidence its id, and strikes what was taken off', () => {
    const headings = blocksOf('evidence')
      .map(headingAnchor)
      .filter((anchor) => anchor !== null);
    expect(headings).toEqual(document.evidence.items.map(({ number }) => `evidence-${number}`));
    const quotes = blocksOf('evidence').flatMap((block) => (block.type === 'quote' ? block.inlines : []));
    expect(quotes.map(({ look }) => look)).toEqual(['plain', 'struck']);
  });

  it('says everything that the structures hold', () => {
    const { factSheet, volume, coverage, chain, annex, exercise } = document;
    const held: Readonly<Record<string, readonly (string | null)[]>> = {
      facts: [
        ...factSheet.facts.map(({ value }) => value),
        ...factSheet.levels.flatMap(({ word, duration, reason, from }) => [word, duration, reason, from.utc]),
      ],
      volume: [
        volume.description,
        volume.note,
        ...volume.marks.flatMap(({ label, moment }) => [label, moment.shown]),
      ],
      coverage: [
        ...coverage.limits,
        ...coverage.imports.flatMap((item) => [item.fileName, item.fileSha256, item.undoneNote]),
      ],
      chain: [chain.verdict, ...chain.sentences, ...chain.forks.map(({ device }) => device)],
      annex: [
        ...annex.heads.map(({ hash }) => hash),
        ...annex.entries.flatMap(({ hash, kind }) => [hash, kind]),
      ],
      exercise: [
        ...(exercise?.injects ?? []).flatMap(({ title, rows }) => [
          title,
          ...rows.flatMap(({ expected, stateShown, doneWhat, took }) => [
            expected,
            stateShown,
            doneWhat,
            took,
          ]),
        ]),
        ...(exercise?.skipped ?? []).map(({ title }) => title),
        ...(exercise?.findings ?? []).map(({ text }) => text),
      ],
    };
    for (const [id, texts] of Object.entries(held)) {
      const whole = wholeOf(id);
      for (const text of texts) if (text !== null) expect(whole, id).toContain(text);
    }
    const counts = tablesOf('volume')
      .at(-1)
      ?.rows.filter(({ isHeading }) => !isHeading);
    expect(counts).toHaveLength(volume.buckets.length);
  });

  it('has columns that fill the width and rows that fill the columns', () => {
    for (const { id } of parts) {
      for (const { columns, rows } of tablesOf(id)) {
        expect(columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
        for (const { isHeading, cells } of rows) expect(cells).toHaveLength(isHeading ? 1 : columns.length);
      }
    }
  });

  it('knows what can be led to, and what something leads to', () => {
    const whole = documentParts(withSampleBlocks(document, 'mot'));
    const anchors = anchorsOf(whole);
    expect(anchors).toContain(`entry-${DECLARED}`);
    expect(anchors).toContain('evidence-4');
    expect(anchors).toContain('annex');
    expect([...linkedAnchors(whole)]).toEqual([`entry-${DECLARED}`, 'entry-nowhere']);
    expect(anchors).not.toContain('entry-nowhere');
  });

  it.each([
    ['https://exemple.invalid/a?b=1&c=2', 'external'],
    ['mailto:quelqu-un@exemple.invalid', 'external'],
    ['#evidence-3', 'internal'],
    ['javascript:alert(1)', undefined],
    ['JavaScript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['file:///etc/passwd', undefined],
    ['https://exemple.invalid/a b', undefined],
    ['https://exemple.invalid/>x', undefined],
    ['//exemple.invalid/', undefined],
    ['', undefined],
  ])('takes %s for %s', (href, kind) => {
    expect(linkTarget(href)?.kind).toBe(kind);
  });

  it('leaves out what was not measured rather than saying nothing happened', () => {
    const empty = documentOf('en-CA', {
      timeline: [],
      evidence: [],
      imports: [],
      entries: [],
      volume: null,
      chain: null,
    });
    const text = documentParts(empty)
      .flatMap(({ blocks }) => blocks.map(textOf))
      .join('\n');
    expect(text).toContain('Volume was not measured');
    expect(text).toContain('Nothing was recorded.');
    expect(documentParts(empty).map(({ id }) => id)).not.toContain('exercise');
  });
});
