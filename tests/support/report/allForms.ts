/*
 * Every form of a report, made by the engine and read back by something else: by programs of the system, by other
 * libraries, by the eyes of a schema.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import MarkdownIt from 'markdown-it';
import papaparse from 'papaparse';
import { expect } from 'vitest';
import yauzl from 'yauzl';
import type { CallOutput, CallRawInput, EngineCallName } from '../../../shared/contract/contract.ts';
import { REPORT_ENDINGS, REPORT_FORMATS, type ReportFormat } from '../../../shared/domain/limits.ts';
import { type ReportDocument, reportDocumentSchema } from '../../../shared/domain/reportDocument.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { describePdf, printPages } from './printPdf.ts';

const run = promisify(execFile);

export type Ask = <N extends EngineCallName>(name: N, input: CallRawInput<N>) => Promise<CallOutput<N>>;

export type MadeForms = {
  readonly document: ReportDocument;
  readonly files: Readonly<Record<ReportFormat, string>>;
  readonly pdf: Awaited<ReturnType<typeof describePdf>>;
};

/** Spaces of every kind as one, for programs lay text out as they like. */
export const plainSpaces = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ');

/** Makes all forms of one report in one language and reads each back. */
export async function makeAllForms(
  ask: Ask,
  incidentId: string,
  locale: Locale,
  folder: string,
): Promise<MadeForms> {
  mkdirSync(folder, { recursive: true });
  const files = Object.fromEntries(
    REPORT_FORMATS.map((format) => [format, join(folder, `${format}.${REPORT_ENDINGS[format]}`)]),
  ) as Record<ReportFormat, string>;
  const { improvements } = await ask('report.build', { incidentId, locale });
  const isDated = improvements.some(({ dueOn }) => dueOn !== null);
  for (const format of REPORT_FORMATS) {
    if (format === 'pdf') continue;
    if (format === 'ics' && !isDated) {
      const asked = ask('report.export', { incidentId, locale, format, file: files[format] });
      await expect(asked).rejects.toThrow(/report\.noDueDay|due day/);
      continue;
    }
    const made = await ask('report.export', { incidentId, locale, format, file: files[format] });
    expect(made.sizeBytes, format).toBe(readFileSync(files[format]).byteLength);
  }
  await makePdf(ask, incidentId, locale, files.pdf);
  // To be looked at, where somebody asked for it.
  const shots = process.env.VIGIE_SHOTS;
  if (shots !== undefined)
    for (const file of Object.values(files).filter(existsSync))
      cpSync(file, join(shots, `${incidentId.slice(-4)}-${locale}-${basename(file)}`));
  const document = reportDocumentSchema.parse(JSON.parse(readFileSync(files.json, 'utf8')));
  const pdf = await describePdf(files.pdf);
  checkPdf(document, readFileSync(files.html, 'utf8'), pdf);
  checkText(document, files);
  await checkArchives(files);
  return { document, files, pdf };
}

/** Printed part by part by the application, put together by the engine. */
export async function makePdf(ask: Ask, incidentId: string, locale: Locale, file: string): Promise<void> {
  const { jobId, parts } = await ask('report.open', { incidentId, locale });
  const asked: CallOutput<'report.part'>[] = [];
  for (let index = 0; index < parts; index += 1) asked.push(await ask('report.part', { jobId, index }));
  const [first] = asked;
  if (first === undefined) throw new Error('A report has at least one part.');
  const pages = asked.map(({ html }) => html);
  const prints = [...(await printPages(`${file}-parts`, pages, first.chrome, locale))];
  await ask('report.join', { jobId, prints, file });
  await ask('report.close', { jobId });
}

function checkPdf(document: ReportDocument, html: string, pdf: MadeForms['pdf']): void {
  expect(pdf.isTagged).toBe(true);
  for (const tag of ['Document', 'H1', 'H2', 'Table', 'TH', 'TD', 'L ', 'Figure'])
    expect(pdf.tags).toContain(tag);
  expect(pdf.fonts.length).toBeGreaterThan(0);
  expect(pdf.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  const text = plainSpaces(pdf.text);
  // The last words of the report are there: nothing was cut off.
  expect(text).toContain(plainSpaces(document.annex.digestLabel));
  // Whoever turns to a page that the contents name finds the part there.
  const contents = plainSpaces(pdf.textOf(1) + pdf.textOf(2));
  const titles = [...html.matchAll(/<li><a href="#[a-zA-Z]+">([^<]+)<\/a><\/li>/g)].map(
    ([, title = '']) => title,
  );
  expect(titles.length).toBeGreaterThan(6);
  for (const [index, title] of titles.entries()) {
    const said = `${index + 1}. ${plainSpaces(title.replaceAll('&#39;', "'").replaceAll('&amp;', '&'))}`;
    const page = Number(
      contents.slice(contents.indexOf(said) + said.length).match(/^ (\d+)/)?.[1] ?? Number.NaN,
    );
    expect(page, `${said} in the contents`).toBeGreaterThan(0);
    expect(plainSpaces(pdf.textOf(page)), `${said} on page ${page}`).toContain(said);
  }
}

function checkText(document: ReportDocument, files: MadeForms['files']): void {
  const html = readFileSync(files.html, 'utf8');
  expect(html).toContain('<h1');
  expect(html).not.toMatch(/<script|\son\w+=|javascript:/i);
  const markdown = readFileSync(files.markdown, 'utf8');
  const tokens = new MarkdownIt({ html: true }).parse(markdown, {});
  expect(tokens.filter(({ type }) => type.startsWith('html'))).toEqual([]);
  const headings = tokens.filter(({ type, tag }) => type === 'heading_open' && tag === 'h2');
  expect(headings.length).toBeGreaterThan(4);
  const log = papaparse.parse<string[]>(readFileSync(files.csvLog, 'utf8').trim(), { delimiter: '' });
  expect(log.errors.filter(({ type }) => type !== 'Delimiter')).toEqual([]);
  expect(log.data.length).toBeGreaterThanOrEqual(document.log.rows.length);
  for (const row of log.data) for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r]/);
  expect(readFileSync(files.slides, 'utf8')).not.toMatch(/<script/i);
  if (existsSync(files.ics))
    expect(readFileSync(files.ics, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r?\n?$/);
}

async function checkArchives(files: MadeForms['files']): Promise<void> {
  const word = await namesIn(files.docx);
  expect(word).toContain('word/document.xml');
  expect(await namesIn(files.xlsx)).toContain('xl/workbook.xml');
  const pack = await namesIn(files.pack);
  for (const name of ['verify.html', 'SHA256SUMS', 'manifest.json']) expect(pack).toContain(name);
  const folder = `${files.pack}-open`;
  mkdirSync(folder, { recursive: true });
  await run('python3', ['-m', 'zipfile', '-e', files.pack, folder]);
  await run('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: folder });
}

function namesIn(file: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true }, (error, zip) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const names: string[] = [];
      zip.on('entry', ({ fileName }: { readonly fileName: string }) => {
        names.push(fileName);
        zip.readEntry();
      });
      zip.on('end', () => resolve(names));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

/** Whether this machine has the program that opens DOCX as its readers do. */
export function hasWriter(): boolean {
  return existsSync('/usr/lib/libreoffice/program/libswlo.so');
}

/** A DOCX as PDF, by LibreOffice: it opens without a complaint, or there is no PDF. Answers its text. */
export async function openInWriter(docx: string, folder: string): Promise<string> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx], {
    timeout: 120_000,
  });
  const pdf = join(
    folder,
    `${
      docx
        .split('/')
        .at(-1)
        ?.replace(/\.docx$/, '') ?? ''
    }.pdf`,
  );
  return (await describePdf(pdf)).text;
}
