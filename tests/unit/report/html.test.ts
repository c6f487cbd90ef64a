/*
 * The page against golden files, and against hostile words. To renew the golden files after a
 * wanted change: VIGIE_GOLDEN=write npx vitest run tests/unit/report, then read the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleOf, writeReportHtml } from '../../../electron/engine/report/html.ts';
import { reportDigest, shortDigest, writeReportJson } from '../../../electron/engine/report/json.ts';
import { escapeText, markup } from '../../../electron/engine/report/markup.ts';
import { pdfChrome } from '../../../electron/engine/report/pdfChrome.ts';
import { buildReport } from '../../../shared/domain/report.ts';
import { type ReportDocument, reportDocumentSchema } from '../../../shared/domain/reportDocument.ts';
import type { ReportFacts } from '../../../shared/domain/reportFacts.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { sampleFacts } from '../../support/report/facts.ts';

const GOLDEN = join(import.meta.dirname, '../../fixtures/report');

function documentOf(locale: Locale, changes: Partial<ReportFacts> = {}): ReportDocument {
  const facts = sampleFacts(changes);
  return buildReport(facts, createWords(locale), createFormats(locale, facts.incident.timeZone));
}

function compare(name: string, text: string): void {
  const file = join(GOLDEN, name);
  if (process.env.VIGIE_GOLDEN === 'write') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

const TAGS = /<\/?([a-zA-Z][a-zA-Z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;
const tagsOf = (html: string): readonly string[] => [...html.matchAll(TAGS)].map((match) => match[0]);
/** Tags with the values of attributes left out: hostile words may change a value, never the structure. */
const structureOf = (html: string): string =>
  tagsOf(html)
    .map((tag) => tag.replace(/"[^"]*"/g, '""'))
    .join('');

describe('the report as a page', () => {
  it.each(['fr-CA', 'fr-FR', 'en-CA', 'en-GB'] as const)('is the golden file in %s', (locale) => {
    compare(`full.${locale}.html`, writeReportHtml(documentOf(locale)));
  });

  it('is the golden file as JSON', () => {
    compare('full.fr-CA.json', writeReportJson(documentOf('fr-CA')));
  });

  it('can be read back from JSON', () => {
    const document = documentOf('en-US');
    expect(reportDocumentSchema.parse(JSON.parse(writeReportJson(document)))).toEqual(document);
  });

  it('holds both languages side by side: every id once, every link with its place, every word as it was typed', () => {
    const typed = { title: 'Fuite url(#p-1) id="x" \u202e' };
    const facts = sampleFacts();
    const changes = { incident: { ...facts.incident, ...typed } };
    const html = writeReportHtml(documentOf('fr-CA', changes), documentOf('en-CA', changes));
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    for (const [, target = ''] of html.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target);
    for (const locale of ['fr-CA', 'en-CA'] as const) {
      expect(html).toContain(`<div lang="${locale}">`);
      const title = documentOf(locale, changes).figures?.title ?? 'none';
      expect(html).toContain(title);
    }
    expect(html).not.toMatch(/url\(#p-1-2\) id/);
    expect(html.split('url(#p-1) id=&quot;x&quot;').length).toBeGreaterThan(2);
  });

  it('holds no script, no remote source and no way out', () => {
    const html = writeReportHtml(documentOf('fr-CA'));
    const names = new Set([...html.matchAll(TAGS)].map((match) => (match[1] ?? '').toLowerCase()));
    for (const name of ['script', 'iframe', 'object', 'embed', 'link', 'img', 'form', 'base']) {
      expect(names).not.toContain(name);
    }
    for (const tag of tagsOf(html)) {
      expect(tag).not.toMatch(/\s(?:on\w+|src|srcset|action|formaction|style)\s*=/i);
      for (const [, target] of tag.matchAll(/href="([^"]*)"/g)) expect(target).toMatch(/^#[a-z]+$/);
    }
    expect(html).not.toMatch(/url\(|@import/);
    expect(html).toContain(`default-src 'none'`);
  });

  it('marks exercise and demo on the page, in its title and in the head of every printed page', () => {
    const demo = documentOf('fr-CA', { realm: 'demo' });
    expect(writeReportHtml(demo)).toContain('<strong>DÉMO</strong>');
    expect(titleOf(demo)).toMatch(/^DÉMO · /);
    expect(pdfChrome(demo, 'counted').headerTemplate).toContain('DÉMO');
    const real = documentOf('fr-CA', { realm: 'real' });
    expect(writeReportHtml(demo)).toContain('@right-top { content: "DÉMO"');
    expect(writeReportHtml(real)).not.toMatch(/class="banner"|@right-top/);
    expect(pdfChrome(real, 'counted').headerTemplate).not.toContain('strong');
  });

  it('numbers the printed pages and shows the digest', () => {
    const document = documentOf('en-CA');
    const { footerTemplate } = pdfChrome(document, 'counted');
    expect(footerTemplate).toContain(
      'page <span class="pageNumber"></span> of <span class="totalPages"></span>',
    );
    expect(footerTemplate).toContain(shortDigest(reportDigest(document)));
    expect(writeReportHtml(document)).toContain(reportDigest(document));
  });

  it('builds for an incident with nothing in it', () => {
    const html = writeReportHtml(
      documentOf('en-CA', {
        timeline: [],
        evidence: [],
        imports: [],
        entries: [],
        volume: null,
        chain: null,
      }),
    );
    expect(html).toContain('Nothing was recorded.');
    expect(html).toContain('Volume was not measured');
    expect(html).not.toContain('<svg class="chart"');
  });

  it('keeps its structure whatever people typed', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "'; DROP TABLE mention; --",
        '</title></style><svg onload=alert(1)>',
        '`{{title}}`',
        '\ud800 lone \udc00',
        '\u202egnp.exe',
        '\u0000\u0007\u001b[31m',
        '<!--',
        ']]>',
        '&#x3c;b&#x3e;',
        'javascript:alert(1)',
        '{page}{pages}{digest}',
      ),
    );
    const base = structureOf(writeReportHtml(hostileDocument('x')));
    fc.assert(
      fc.property(hostile, (words) => {
        const document = hostileDocument(`x${words}`);
        expect(structureOf(writeReportHtml(document))).toBe(base);
        const { headerTemplate } = pdfChrome(document, 'counted');
        expect(tagsOf(headerTemplate).map((tag) => tag.replace(/"[^"]*"/g, '""'))).toEqual([
          '<div style="">',
          '<span>',
          '</span>',
          '<strong style="">',
          '</strong>',
          '<span>',
          '</span>',
          '</div>',
        ]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('escapes so that the words come back', () => {
    const decode = (text: string): string =>
      text.replace(
        /&(amp|lt|gt|quot|#39);/g,
        (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
      );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(decode(escapeText(text))).toBe(
          text
            .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd')
            .replace(/\r\n?/g, '\n'),
        );
        expect(markup`<p>${text}</p>`.source).toBe(`<p>${escapeText(text)}</p>`);
      }),
    );
  });
});

/** The sample with the same words put wherever a person's words can stand. */
function hostileDocument(words: string): ReportDocument {
  const facts = sampleFacts();
  const people = facts.people.map((person) => ({ ...person, name: words }));
  const evidence = facts.evidence.map((item) => ({
    ...item,
    note: words,
    unpinReason: item.unpinnedAt === null ? null : words,
    file: item.file === null ? null : { ...item.file, name: words, mediaType: words },
    mention:
      item.mention === null
        ? null
        : {
            ref: { ...item.mention.ref, network: words, externalId: words },
            copy: { ...item.mention.copy, author: words, handle: words, text: words, url: words },
          },
  }));
  const timeline = facts.timeline.map((item) => {
    if (item.type === 'act') return { ...item, reason: words, title: words, detail: words };
    if (item.type === 'evidence') {
      return { ...item, evidence: evidence.find((piece) => piece.id === item.evidence.id) ?? item.evidence };
    }
    if (item.type === 'call') return { ...item, call: { ...item.call, name: words, note: words } };
    const versions = item.line.versions.map((version) => ({ ...version, text: words, reason: words }));
    return { ...item, line: { ...item.line, versions } };
  });
  const mentions = { ...facts.mentions, networks: [words], languages: [words] };
  const imports = facts.imports.map((item) => ({ ...item, fileName: words }));
  const incident = { ...facts.incident, title: words };
  return documentOf('fr-CA', { people, evidence, timeline, mentions, imports, incident });
}
