/*
 * The report as a document, opened by LibreOffice and read back, in both languages: with one of every block, words from
 * right to left and charts.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { writeReportDocx } from '../../../electron/engine/report/docx.ts';
import { reportDigest, shortDigest } from '../../../electron/engine/report/json.ts';
import { documentParts } from '../../../shared/domain/reportAsBlocks.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { hasWriter, plainSpaces } from '../../support/report/allForms.ts';
import { withSampleBlocks } from '../../support/report/blocks.ts';
import { documentOf } from '../../support/report/documentOf.ts';
import { sampleExerciseFacts } from '../../support/report/exercise.ts';

const run = promisify(execFile);
const LIMIT_MS = 120_000;
const WORDS = 'DDEAUTO { =1+1 } أعطال 第四十二批';

const folder = mkdtempSync(join(tmpdir(), 'vigie-docx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

if (!hasWriter()) process.stdout.write('    LibreOffice Writer is not here: no report was opened in it\n');

it.skipIf(!hasWriter())(
  'opens in LibreOffice with every word, in both languages',
  async () => {
    const documents = (['fr-CA', 'en-GB'] as const).map((locale) =>
      withSampleBlocks(documentOf(locale, { exercise: sampleExerciseFacts() }), WORDS),
    );
    const files = documents.map(({ locale }) => join(folder, `${locale}.docx`));
    for (const [index, document] of documents.entries())
      writeFileSync(files[index] ?? '', await writeReportDocx(document));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      timeout: LIMIT_MS - 10_000,
      killSignal: 'SIGKILL',
    });
    for (const document of documents) await check(document);
  },
  LIMIT_MS,
);

async function check(document: ReportDocument): Promise<void> {
  const file = join(folder, `${document.locale}.pdf`);
  const text = plainSpaces((await run('pdftotext', ['-layout', file, '-'])).stdout);
  const parts = documentParts(document);
  for (const [index, { title }] of parts.entries()) {
    // In the contents, which nobody has updated yet, and above the part.
    const said = plainSpaces(`${index + 1}. ${title}`);
    expect(text.split(said).length - 1, said).toBeGreaterThanOrEqual(2);
  }
  for (const words of [
    document.title,
    document.banner?.warning ?? '',
    document.chain.verdict,
    document.log.rows.at(-1)?.person ?? '',
    document.annex.entries.at(-1)?.kind ?? '',
    shortDigest(reportDigest(document)),
    'DDEAUTO { =1+1 }',
    '第四十二批',
  ])
    expect(text).toContain(plainSpaces(words));
  const info = (await run('pdfinfo', [file])).stdout;
  const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
  const last = document.foot.page.replace('{page}', String(pages)).replace('{pages}', String(pages));
  expect(text).toContain(plainSpaces(last));
  expect(info).toMatch(document.locale === 'fr-CA' ? /letter/ : /A4/);
}
