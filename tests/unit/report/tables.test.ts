/*
 * The tables of a report, read back by somebody else's readers: papaparse for CSV, LibreOffice for the workbook. Texts
 * that look like formulas stay texts, numbers are numbers, moments are dates in UTC.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { column, tableOf } from '../../../electron/engine/report/tableCell.ts';
import {
  REPORT_TABLES,
  type ReportTableName,
  writeImprovementCsv,
  writeReportCsv,
  writeReportXlsx,
} from '../../../electron/engine/report/tables.ts';
import { xlsxBytes, xmlText } from '../../../electron/engine/report/xlsx.ts';
import type { ImprovementAction } from '../../../shared/domain/improvementAction.ts';
import { buildReport } from '../../../shared/domain/report.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import type { ReportFigure } from '../../../shared/domain/reportFigure.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { unguardFormula } from '../../../shared/lib/formulaGuard.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { sampleFacts } from '../../support/report/facts.ts';
import { readSheets } from '../../support/report/flatSheets.ts';
import { FORMULAS } from '../../support/report/formulas.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SOFFICE = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
/** Names that an object has of itself: a table must not take them for rows it knows already. */
const TRAPS = [
  'constructor',
  '__proto__',
  'toString',
  '_x0041_',
  'a\u0001b',
  '\ud800',
  ' spaces ',
  'Zoé\r\n漢字 🙂',
];

const figure: ReportFigure = {
  key: 'sentimentShift',
  label: 'Écart de tonalité',
  formula: 'tonalité pendant − tonalité avant',
  unit: 'points',
  raw: -12.5,
  shown: '−12,5 points',
  note: null,
  inputs: [{ label: 'Pendant', shown: '−30', raw: -30, entryId: null }],
  target: { raw: 5, shown: '5 points', source: 'Plan' },
  verdict: 'missed',
  verdictShown: 'non atteint',
  entryIds: ['a', 'b'],
  window: { from: Date.UTC(2026, 2, 14), to: Date.UTC(2026, 2, 15), shown: '' },
  earlier: [{ incidentId: 'x', title: '=1+1', isExercise: true, raw: null, shown: 'non mesuré' }],
};

/** The sample incident, with a figure, and texts put where people type. */
function documentOf(locale: Locale, texts: readonly string[] = []): ReportDocument {
  const facts = sampleFacts();
  const built = buildReport(facts, createWords(locale), createFormats(locale, facts.incident.timeZone));
  const [row] = built.log.rows.filter(({ kind }) => kind === 'logLine');
  const [wording] = row?.wordings ?? [];
  if (row === undefined || wording === undefined) throw new Error('A line was expected.');
  return {
    ...built,
    figures: {
      title: '',
      intro: '',
      columns: { figure: '', value: '', target: '', verdict: '', earlier: '', formula: '', inputs: '' },
      basisTitle: '',
      figures: [
        figure,
        { ...figure, key: 'reach', raw: null, shown: 'non mesuré', target: null, window: null },
      ],
    },
    log: {
      ...built.log,
      rows: [
        ...built.log.rows,
        ...texts.map((text) => ({ ...row, person: text, wordings: [{ ...wording, text }] })),
      ],
    },
  };
}

function actionOf(number: number, changes: Partial<ImprovementAction>): ImprovementAction {
  return {
    id: `a${number}`,
    finding: '=1+1',
    action: 'Revoir; "tout", vite',
    owner: null,
    startOn: null,
    dueOn: '2026-04-30',
    criterion: '-1',
    status: 'open',
    statusShown: 'ouverte',
    ...changes,
  };
}

function rowsOf(csv: string, delimiter: string): string[][] {
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(csv.slice(1, -2), { delimiter, newline: '\r\n' });
  expect(errors).toEqual([]);
  return data;
}

/** What of a cell a spreadsheet would run; numbers below zero are none. */
const isRun = (cell: string): boolean =>
  /^[\s"\u200b\ufeff]*[=+\-@＝＋－＠]/.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell);

describe('tables as CSV', () => {
  it.each([
    ['fr-CA', ';', '-12,5'],
    ['en-CA', ',', '-12.5'],
  ] as const)('say every row once, in %s', (locale, delimiter, raw) => {
    const document = documentOf(locale, FORMULAS);
    const read = (table: ReportTableName): string[][] => rowsOf(writeReportCsv(document, table), delimiter);
    for (const table of REPORT_TABLES) {
      const rows = read(table);
      expect(new Set(rows.map(({ length }) => length)).size, table).toBe(1);
      expect(
        rows[0]?.every((heading) => heading !== ''),
        table,
      ).toBe(true);
      expect(rows.flat().filter(isRun), table).toEqual([]);
      // An exercise says so in every row that leaves its report.
      expect(
        rows.slice(1).every(([notice]) => notice === document.banner?.word),
        table,
      ).toBe(true);
    }
    const [headings = [], ...lines] = read('log');
    expect(lines).toHaveLength(document.log.rows.length);
    const at = (name: string): number => headings.indexOf(name);
    const words = at(locale === 'fr-CA' ? 'Texte' : 'Words');
    expect(lines.slice(-FORMULAS.length).map((line) => unguardFormula(line[words] ?? ''))).toEqual(FORMULAS);
    expect(lines.map((line) => line[1])).toEqual(document.log.rows.map(({ occurred }) => occurred.iso));
    expect(lines.map((line) => line.at(-1))).toEqual(document.log.rows.map(({ entryId }) => entryId));

    const struck = at(locale === 'fr-CA' ? 'Texte barré' : 'Words struck through');
    expect(lines.map((line) => line[struck]).join()).toContain('a reçu 41 appels');
    const evidence = read('evidence');
    expect(evidence.slice(1).map((line) => line[1])).toEqual(
      document.evidence.items.map(({ number }) => String(number)),
    );
    const figures = read('figures');
    // A figure that was not measured has no raw value; it is never zero.
    expect(figures.slice(1).map((line) => line[3])).toEqual([raw, '']);
  });

  it('put what is open and due first in the improvement plan', () => {
    const csv = writeImprovementCsv(
      [
        actionOf(1, { status: 'done', dueOn: '2026-01-01' }),
        actionOf(2, { dueOn: null }),
        actionOf(3, {}),
        actionOf(4, { dueOn: '2026-04-02' }),
      ],
      createWords('fr-CA'),
    );
    const [headings, ...lines] = rowsOf(csv, ';');
    expect(headings).toEqual([
      'Constat',
      'Action',
      'Responsable',
      'Début',
      'Échéance',
      'Critère de réussite',
      'État d’avancement',
      'Identifiant',
    ]);
    expect(lines.map((line) => line.at(-1))).toEqual(['a4', 'a3', 'a2', 'a1']);
    expect(lines[0]).toEqual(["'=1+1", 'Revoir; "tout", vite', '', '', '2026-04-02', "'-1", 'ouverte', 'a4']);
  });
});

describe.runIf(SOFFICE !== undefined)('the workbook in LibreOffice', { timeout: 120_000 }, () => {
  it('opens with every text as text, every moment as a date, and no formula', async () => {
    const texts = [...FORMULAS, ...TRAPS];
    const document = documentOf('fr-CA', texts);
    const report = join(folder, 'report.xlsx');
    const live = join(folder, 'live.csv');
    writeFileSync(report, await writeReportXlsx(document, [actionOf(1, {})]));
    writeFileSync(live, '=1+1\r\n');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const to = ['--headless', '--convert-to', 'fods', '--outdir', folder];
    execFileSync(SOFFICE ?? '', [profile, ...to, report, live], { stdio: 'pipe' });
    const fods = readFileSync(join(folder, 'report.fods'), 'utf8');
    expect(fods).not.toContain('table:formula=');
    // Control: where there is a formula, it is seen.
    expect(readFileSync(join(folder, 'live.fods'), 'utf8')).toContain('table:formula=');
    const sheets = readSheets(fods);
    expect([...sheets.keys()]).toEqual([
      'Indicateurs',
      'Main courante',
      'Preuves',
      'Plan d’amélioration',
      'À propos',
    ]);

    const [headings = [], ...log] = sheets.get('Main courante') ?? [];
    const at = (name: string): number => headings.findIndex(({ text }) => text === name);
    expect(log).toHaveLength(document.log.rows.length);
    const shown = (text: string): string =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/gu, '\ufffd');
    const words = log.slice(-texts.length).map((line) => line[at('Texte')]);
    expect(words.map((cell) => cell?.text)).toEqual(texts.map(shown));
    expect(words.every((cell) => cell?.type === 'string')).toBe(true);
    const dates = log.map((line) => line[at('Survenu (UTC, date)')]);
    expect(dates.every((cell) => cell?.type === 'date')).toBe(true);
    expect(dates.map((cell) => cell?.value)).toEqual(
      document.log.rows.map(({ occurred }) => occurred.iso.slice(0, 19)),
    );
    expect(log.map((line) => line[at('Survenu')]?.text)).toEqual(
      document.log.rows.map(({ occurred }) => occurred.iso),
    );

    const figures = sheets.get('Indicateurs') ?? [];
    expect(figures[1]?.[3]).toMatchObject({ type: 'float', value: '-12.5' });
    expect(figures[2]?.[3]).toMatchObject({ type: '' });
    const [, action] = sheets.get('Plan d’amélioration') ?? [];
    expect(action?.[1]).toMatchObject({ type: 'string', text: '=1+1' });
    expect(action?.[5]).toMatchObject({ type: 'date', value: '2026-04-30' });
  });
});

describe('words of a cell', () => {
  it('hold nothing that XML or the format would read as its own', () => {
    expect(xmlText('<a>&\u0000_x0041_\ud800\r\n')).toBe('&lt;a&gt;&amp;\ufffd_x005F_x0041_\ufffd\n');
  });

  it('are cut where a cell ends, and say so', async () => {
    const bytes = await xlsxBytes(
      [tableOf<string>('a', [column('b', 10, (text) => text)], ['é'.repeat(40_000)])],
      { modifiedAt: Date.UTC(2026, 0, 1), cutNote: '[cut]' },
    );
    const file = join(folder, 'cut.xlsx');
    writeFileSync(file, bytes);
    const sheet = execFileSync('unzip', ['-p', file, 'xl/worksheets/sheet1.xml'], { encoding: 'utf8' });
    const text = />(é+… \[cut\])</.exec(sheet)?.[1] ?? '';
    expect(text).toHaveLength(32_767);
    // The headings stay in sight.
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  });
});
