import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../electron/shell/reportSaver.ts';
import { buildPrintOptions } from '../../../electron/shell/windows/printOptions.ts';

const chrome = {
  headerTemplate: '<div>head</div>',
  footerTemplate: '<div>foot</div>',
  margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5 },
};

describe('the PDF', () => {
  it('is tagged, has an outline, a head and a foot', () => {
    expect(buildPrintOptions('fr-FR', chrome)).toMatchObject({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      pageSize: 'A4',
      headerTemplate: '<div>head</div>',
    });
  });

  it.each([
    ['fr-CA', 'Letter'],
    ['en-CA', 'Letter'],
    ['en-US', 'Letter'],
    ['en-GB', 'A4'],
  ] as const)('of %s is on %s', (locale, pageSize) => {
    expect(buildPrintOptions(locale, chrome).pageSize).toBe(pageSize);
  });

  it.each([Number.NaN, -1, 50])('never reaches the printer with a margin of %s', (top) => {
    expect(() => buildPrintOptions('en-CA', { ...chrome, margins: { ...chrome.margins, top } })).toThrow();
  });
});

describe('the name of a report file', () => {
  it.each([
    ['Rapport Rappel: lot 42/B 2026-01-02', 'Rapport Rappel lot 42 B 2026-01-02'],
    ['../../etc/passwd', 'etc passwd'],
    ['..', 'Vigie'],
    ['a\u202egpj.exe', 'a gpj.exe'],
    ['  ', 'Vigie'],
    ['Été « 1 »', 'Été « 1 »'],
  ])('%j becomes %j', (text, name) => {
    expect(fileNameOf(text)).toBe(name);
  });

  it('stays short', () => {
    expect(fileNameOf('a'.repeat(500)).length).toBeLessThanOrEqual(80);
  });
});
