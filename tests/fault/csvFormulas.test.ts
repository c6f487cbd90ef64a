/*
 * X9: a table of contacts with a formula in every field is opened in a spreadsheet; none is run and every text is
 * still what it was. Control: the same cells, merely quoted, run by the dozen.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { writeContacts } from '../../electron/engine/report/contacts/writeContacts.ts';
import { contactNoun } from '../../shared/domain/contact.ts';
import { createWords } from '../../shared/i18n/createWords.ts';
import { unguardFormula } from '../../shared/lib/formulaGuard.ts';
import { tell } from '../support/fault/soak.ts';
import { FORMULAS } from '../support/report/formulas.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-formulas-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SOFFICE = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (SOFFICE === undefined) tell('formulas in a spreadsheet: LibreOffice is not here, nothing was opened', {});

/** Quoted as the standard asks, and nothing more. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const careless = `\ufeff"Name","Note"\r\n${FORMULAS.map((text) => `${quoted(text)},${quoted(text)}\r\n`).join('')}`;

async function guarded(locale: 'fr-CA' | 'en-CA'): Promise<string> {
  const file = join(folder, `${locale}.csv`);
  const contacts = FORMULAS.map((text, index) => ({
    id: `c-${index}`,
    fields: { ...contactNoun.blank, name: text, organisation: text, position: text, note: text },
  }));
  const written = await writeContacts(file, contacts, 'csv', 'everything', createWords(locale));
  expect(written.ok).toBe(true);
  return file;
}

function cellsOf(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter, newline: '\r\n' }).data.slice(0, -1);
}

/** What of a cell a spreadsheet would run; said here once more, apart from the guard that is tested. */
const isRun = (cell: string) => /^[\s"\u200b\ufeff]*[=+\-@＝＋－＠]/.test(cell);

describe('a table of contacts that are formulas', () => {
  it(`holds ${FORMULAS.length} of them, each in four fields, none of which may be run`, async () => {
    expect(new Set(FORMULAS).size).toBe(FORMULAS.length);
    expect(FORMULAS.length).toBeGreaterThanOrEqual(200);
    for (const [locale, delimiter] of [
      ['fr-CA', ';'],
      ['en-CA', ','],
    ] as const) {
      const rows = cellsOf(readFileSync(await guarded(locale), 'utf8'), delimiter).slice(1);
      expect(rows.flat().filter(isRun)).toEqual([]);
      expect(rows.map((row) => unguardFormula(row[0] ?? ''))).toEqual(FORMULAS);
      expect(rows.map((row) => unguardFormula(row.at(-1) ?? ''))).toEqual(FORMULAS);
    }
  });

  it('control: merely quoted they would be', () => {
    expect(cellsOf(careless, ',').flat().filter(isRun).length).toBeGreaterThan(FORMULAS.length);
  });
});

describe.runIf(SOFFICE !== undefined)('opened in LibreOffice', { timeout: 240_000 }, () => {
  /** Converts a file and gives the text of the result; `separators` as codes, joined by a slash. */
  function convert(file: string, separators: string, to: 'fods' | 'csv'): string {
    const out = mkdtempSync(join(folder, 'out-'));
    const filter = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false' : 'fods';
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const input = `--infilter=CSV:${separators},34,76,1`;
    execFileSync(
      SOFFICE ?? '',
      [profile, '--headless', input, '--convert-to', filter, '--outdir', out, file],
      {
        stdio: 'pipe',
      },
    );
    return readFileSync(join(out, `${file.slice(folder.length + 1, -4)}.${to}`), 'utf8');
  }
  const formulasIn = (sheet: string) => [...sheet.matchAll(/table:formula="/g)].length;
  const asShown = (text: string) => text.replace(/\r\n?/g, '\n');

  it.each([
    ['fr-CA', '59'],
    ['en-CA', '44'],
  ] as const)('in %s none is run, and every text is what it was', async (locale, separator) => {
    const file = await guarded(locale);
    const sheet = convert(file, separator, 'fods');
    tell(`formulas in LibreOffice (${locale})`, { payloads: FORMULAS.length, run: formulasIn(sheet) });
    expect(formulasIn(sheet)).toBe(0);
    const rows = Papa.parse<string[]>(convert(file, separator, 'csv').replace(/^\ufeff/, ''), {
      delimiter: ',',
    }).data;
    const names = rows.slice(1, 1 + FORMULAS.length).map((row) => asShown(unguardFormula(row[0] ?? '')));
    expect(names).toEqual(FORMULAS.map(asShown));
  });

  it.each([
    ['fr-CA', '44'],
    ['en-CA', '59'],
    ['en-CA', '44/59/9/32'],
  ] as const)('in %s with the wrong separators (%s) none is run', async (locale, separators) => {
    expect(formulasIn(convert(await guarded(locale), separators, 'fods'))).toBe(0);
  });

  it('control: merely quoted they run', () => {
    const file = join(folder, 'careless.csv');
    writeFileSync(file, careless);
    const run = formulasIn(convert(file, '44', 'fods'));
    tell('formulas in LibreOffice (control)', { payloads: FORMULAS.length, run });
    // Each stands in two fields; this spreadsheet runs only what begins with = outright.
    expect(run).toBeGreaterThanOrEqual(14);
  });

  it('control: marked only in front, the wrong separator runs what stands inside', () => {
    const file = join(folder, 'inside.csv');
    writeFileSync(file, '"a";"b,=1+1"\r\n"a";"b\n=1+1"\r\n');
    expect(formulasIn(convert(file, '44', 'fods'))).toBeGreaterThan(0);
  });
});
