/*
 * The report as Markdown, read back by a parser that knows tables, struck text, HTML and bare addresses: whatever people
 * typed is text and nothing else.
 */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { reportDigest } from '../../../electron/engine/report/json.ts';
import { writeReportMarkdown } from '../../../electron/engine/report/markdown.ts';
import { paragraph, type ReportInline, said } from '../../../shared/domain/reportBlock.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { DECLARED, HOSTILE, withSampleBlocks } from '../../support/report/blocks.ts';
import { documentOf } from '../../support/report/documentOf.ts';

const parser = new MarkdownIt({ html: true, linkify: true });
type Token = ReturnType<typeof parser.parse>[number];

const flat = (text: string): readonly Token[] =>
  parser.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
/** Everything but text, its breaks and emphasis, which hostile words may cost but never add to. */
const structureOf = (text: string): readonly string[] =>
  flat(text)
    .map(({ type, tag }) => `${type}:${tag}`)
    .filter((name) => !/^(?:text|softbreak|hardbreak|strong|em|s|inline)[_:]/.test(name));
const countOf = (text: string, type: string): number =>
  flat(text).filter((token) => token.type === type).length;

/** What a reader sees of a token, line by line. */
function shown({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content }) => (/break$/.test(type) ? '\n' : content))
    .join('')
    .trim();
}

const base = documentOf('fr-CA');
/** The summary alone. */
const short: ReportDocument = { ...base, arrangement: [{ id: 'summary', isOn: true }] };

describe('the report as Markdown', () => {
  it.each(['fr-CA', 'en-CA'] as const)('has its cover, contents and parts in %s', (locale) => {
    const document = documentOf(locale);
    const text = writeReportMarkdown(document);
    const tokens = parser.parse(text, {});
    const headings = tokens.flatMap((token, index) =>
      token.type === 'heading_open' ? [`${token.tag} ${tokens[index + 1]?.content}`] : [],
    );
    expect(headings[0]).toMatch(/^h1 Rappel du lot 42/);
    const ids = [...text.matchAll(/^## .*\{#([a-z]+)\}$/gm)].map(([, id]) => id);
    expect(ids).toEqual(['facts', 'volume', 'coverage', 'log', 'evidence', 'chain', 'annex']);
    const links = [...text.matchAll(/^\d+\. \[[^\]]+\]\(#([a-z]+)\)$/gm)].map(([, id]) => id);
    expect(links).toEqual(ids);
    expect(text).toContain(document.cover[0]?.value);
    expect(text).toContain(document.banner?.warning);
    expect(text).toContain(reportDigest(document));
    expect(headings).toContain(
      `h3 ${document.evidence.items[0]?.heading} · mastodon · Odile Tremblay-Vachon {#evidence-1}`,
    );
  });

  it('has a row for every interval, level, act of the log and entry', () => {
    const text = writeReportMarkdown(base);
    const { volume, factSheet, log, coverage, annex } = base;
    const rows = volume.buckets.length + volume.days.length + volume.marks.length;
    const others = factSheet.levels.length + log.rows.length + log.days.length + coverage.imports.length;
    const tables = countOf(text, 'table_open');
    expect(countOf(text, 'tr_open') - tables).toBe(rows + others + annex.heads.length + annex.entries.length);
    expect(tables).toBe(7);
    expect(text).toContain('~~Le service à la clientèle a reçu 41 appels~~');
  });

  it('leaves out what is off', () => {
    const document = documentOf('en-CA');
    const arrangement = document.arrangement.map((item) => ({ ...item, isOn: item.id === 'chain' }));
    const text = writeReportMarkdown({ ...document, arrangement });
    expect([...text.matchAll(/\{#([a-z]+)\}/g)].map(([, id]) => id)).toEqual(['chain']);
    expect(text).not.toContain('Odile');
  });

  it('leads to rows by their ids, and nowhere else', () => {
    const text = writeReportMarkdown(withSampleBlocks(base, 'mot'));
    expect(text.match(new RegExp(`\`#entry-${DECLARED}\``, 'g'))).toHaveLength(1);
    expect(text).toContain(`[mot](#entry-${DECLARED})`);
    expect(text).not.toMatch(/entry-nowhere|javascript/);
    const hrefs = flat(text).flatMap((token) => (token.type === 'link_open' ? [token.attrGet('href')] : []));
    expect(hrefs).toContain('https://exemple.invalid/rappel?lot=42&copy=1');
  });

  it('keeps its structure whatever people typed', () => {
    const clean = structureOf(writeReportMarkdown(withSampleBlocks(short, 'mot')));
    const anyLine = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc
        .array(fc.constantFrom(...'*_`[]()<>|~#!\\-+=.1: a&{}$"\'é😀'), { maxLength: 12 })
        .map((signs) => signs.join('')),
    );
    const hostile = fc.oneof(fc.constantFrom(...HOSTILE), anyLine).filter(isOneLine);
    fc.assert(
      fc.property(hostile, (words) => {
        expect(structureOf(writeReportMarkdown(withSampleBlocks({ ...short, title: words }, words)))).toEqual(
          clean,
        );
      }),
      { numRuns: 150, examples: HOSTILE.filter(isOneLine).map((words): [string] => [words]) },
    );
  });

  it('gives every word back', () => {
    const signs = fc.constantFrom(...'*_`[](<>|~#!\\-+=.1: \n&{}$é😀\u00a0');
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(signs, { maxLength: 14 }).map((list) => list.join('')),
      fc.constantFrom(...HOSTILE),
    );
    const looks = fc.constantFrom<ReportInline['look']>('plain', 'strong', 'em', 'struck', 'soft');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, looks), { minLength: 1, maxLength: 4 }), (runs) => {
        const inlines = runs.map(([text, look]) => said(text, look));
        const text = writeReportMarkdown(only(inlines));
        const paragraphs = flat(text)
          .filter(({ type }) => type === 'inline')
          .map(shown);
        const expected = runs.map(([run]) => run).join('');
        expect(
          lines(paragraphs.slice(paragraphs.indexOf('BEGIN') + 1, paragraphs.indexOf('END')).join('\n')),
        ).toEqual(lines(expected));
      }),
      { numRuns: 400 },
    );
  });
});

/** The text's lines without blank ones, with blanks at their ends gone, as Markdown has it. */
function lines(text: string): readonly string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Surrogate}]/gu, '\ufffd')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isOneLine(words: string): boolean {
  return words.trim() !== '' && !/[\n\r]/.test(words);
}

/** A report of one paragraph between two marks. */
function only(inlines: ReportInline[]): ReportDocument {
  const blocks = [
    paragraph('BEGIN'),
    { type: 'paragraph' as const, tone: 'plain' as const, inlines },
    paragraph('END'),
  ];
  return {
    ...short,
    parts: [{ id: 'summary', title: 'Summary', blocks }],
  };
}
