/*
 * Files that cannot be taken in, or only in part: each ends in a clear sentence of the reader's language, with
 * counts, and nothing is stored by halves.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWords, type Translate } from '../../shared/i18n/createWords.ts';
import { cards, count, sitDown } from './support/desk.ts';
import { localesTold } from './support/languages.ts';
import { expect, test } from './support/launch.ts';
import { pickFile } from './support/operatingSystem.ts';

type Bad = {
  readonly name: string;
  readonly bytes: () => Buffer | string;
  readonly sentence: (t: Translate) => string;
};

const badFiles: readonly Bad[] = [
  { name: 'empty.csv', bytes: () => '', sentence: (t) => t('error.csv.empty') },
  {
    name: 'picture.csv',
    bytes: () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(4_096, 0)]),
    sentence: (t) => t('error.import.kindUnknown'),
  },
];

for (const locale of localesTold('en-CA')) {
  test(`A file that cannot be taken in says why, and stores nothing (${locale})`, async ({
    launch,
  }, info) => {
    const { t } = createWords(locale);
    const { app, page } = await launch({ args: [`--lang=${locale}`] });
    await sitDown(page, t);
    mkdirSync(info.outputDir, { recursive: true });
    const write = (name: string, bytes: Buffer | string): string => {
      const file = join(info.outputDir, name);
      writeFileSync(file, bytes);
      return file;
    };

    await page.keyboard.press('Control+i');
    for (const bad of badFiles) {
      await pickFile(app, write(bad.name, bad.bytes()));
      await page.getByRole('button', { name: t('importing.choose') }).click();
      await expect(page.getByText(bad.name)).toBeVisible();
      await expect(page.getByText(bad.sentence(t))).toBeVisible();
    }

    // Columns that say nothing: it is asked what holds the text and the time, and until then nothing goes on.
    await pickFile(app, write('columns.csv', 'alpha,beta\n1,2\n3,4\n'));
    await page.getByRole('button', { name: t('importing.choose') }).click();
    await expect(page.getByText(t('importing.problems'))).toBeVisible();
    await expect(page.getByRole('button', { name: t('importing.start'), exact: true })).toBeDisabled();

    // Dates that can be read two ways: nothing goes on until the order is chosen.
    const ambiguous = ['date;texte', '06/07/2013 05:14;Un train', '07/07/2013 06:20;Deux trains', ''].join(
      '\r\n',
    );
    await pickFile(app, write('dates.csv', ambiguous));
    await page.getByRole('button', { name: t('importing.chooseOther') }).click();
    await expect(page.getByText(t('mapping.dateOrderAmbiguous'))).toBeVisible();
    await page.getByText(t('importing.dateOrderDay'), { exact: true }).click();
    await expect(page.getByRole('button', { name: t('importing.start'), exact: true })).toBeEnabled();

    // Lines of 1970 and 2999 stop nothing: they are told with their number and their reason.
    const odd = [
      'date,text',
      '2013-07-06T05:14:00Z,A train left the rails',
      '1970-01-01T00:00:00Z,Too early',
      '2999-01-01T00:00:00Z,Too late',
      '2013-07-06T06:00:00Z,',
      '',
    ].join('\n');
    await pickFile(app, write('odd.csv', odd));
    await page.getByRole('button', { name: t('importing.chooseOther') }).click();
    await expect(page.getByText('A train left the rails')).toBeVisible();
    await page.getByRole('button', { name: t('importing.start'), exact: true }).click();
    await expect(page.getByText(t('importing.doneTitle'))).toBeVisible();
    expect(await count(page, 'stored')).toBe(1);
    expect(await count(page, 'rejected')).toBe(3);
    for (const reason of ['date.tooOld', 'date.future', 'text.missing'] as const) {
      await expect(page.getByRole('cell', { name: t(`rejection.${reason}`) })).toBeVisible();
    }
    await page.getByRole('button', { name: t('importing.showFeed') }).click();
    await expect(cards(page)).toHaveCount(1);
  });
}
