/*
 * The mentions of an incident as a table, from a real file: every one of them once, oldest first, over many pages and for
 * any watches, in CSV and in a workbook; nothing that looks like a formula is run.
 */

import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openForReading, openForWriting } from '../../../electron/engine/db/open.ts';
import { prepareMentionIntake } from '../../../electron/engine/db/repositories/mentionIntakeRepository.ts';
import { prepareMentions } from '../../../electron/engine/db/repositories/mentionRepository.ts';
import { prepareStates } from '../../../electron/engine/db/repositories/stateRepository.ts';
import {
  countMentions,
  type MentionsContext,
  type MentionsOptions,
  type MentionsWish,
  mentionCsvChunks,
  writeMentionsXlsx,
} from '../../../electron/engine/report/mentionTable.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { unguardFormula } from '../../../shared/lib/formulaGuard.ts';
import { openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { FORMULAS } from '../../support/report/formulas.ts';
import { unpack } from '../../support/report/packs.ts';

const START = Date.UTC(2026, 2, 14, 17, 20);
const MENTIONS = 2_600;
const EVERYTHING: MentionsWish = { from: START, to: START + 86_400_000, watchIds: [] };

let place: ReturnType<typeof temporaryFolder>;
let context: MentionsContext;
let close = (): void => undefined;

const textOf = (number: number): string => FORMULAS[number % FORMULAS.length] ?? '';
/** Four of them in each second: pages end inside a moment. */
const postedAt = (number: number): number => START + Math.floor(number / 4) * 1_000;

beforeAll(async () => {
  place = temporaryFolder();
  const desk = await openDesk(place.folder);
  await desk.stop();
  const writing = openForWriting(desk.file, () => ({ ok: true, value: '' }));
  if (!writing.ok) throw new Error(writing.error.code);
  const { store } = prepareMentionIntake(writing.value.db);
  const batch = Array.from({ length: MENTIONS }, (_, number) => ({
    network: number % 2 === 0 ? 'mastodon' : 'news',
    externalId: `p${number}`,
    author: textOf(number + 7),
    handle: null,
    text: textOf(number),
    title: null,
    url: `https://exemple.invalid/${number}`,
    language: 'fr',
    reach: number,
    postedAt: postedAt(number),
    dedupeKey: `mastodon:p${number}`,
    folded: 'x',
    isTruncated: number === 3,
    watchIds: [...(number % 2 === 0 ? ['even'] : []), ...(number % 3 === 0 ? ['third'] : [])],
  }));
  writing.value.db.transaction(() => store(batch, START + 90_000_000, null))();
  writing.value.db.close();
  const reading = openForReading(desk.file);
  if (!reading.ok) throw new Error(reading.error.code);
  const db = reading.value;
  context = { db, mentions: prepareMentions(db), states: prepareStates(db) };
  close = () => void db.close();
});
afterAll(() => {
  close();
  place.clean();
});

const optionsOf = (locale: 'fr-CA' | 'en-CA', more: Partial<MentionsOptions> = {}): MentionsOptions => ({
  words: createWords(locale),
  formats: createFormats(locale, 'America/Toronto'),
  notice: null,
  ...more,
});

function rowsOf(wish: MentionsWish, more: Partial<MentionsOptions> = {}): string[][] {
  const text = [...mentionCsvChunks(context, wish, optionsOf('en-CA', more))].join('');
  const { data, errors } = Papa.parse<string[]>(text.slice(1, -2), { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  return data;
}

const numbersOf = (rows: readonly string[][]): readonly number[] => {
  const at = rows[0]?.indexOf('Identifier on the network') ?? -1;
  return rows.slice(1).map((row) => Number(row[at]?.slice(1)));
};

describe('mentions as CSV', () => {
  it('are all there, once, oldest first, word for word', () => {
    const rows = rowsOf(EVERYTHING);
    const numbers = numbersOf(rows);
    expect([...numbers].sort((a, b) => a - b)).toEqual(
      Array.from({ length: MENTIONS }, (_, number) => number),
    );
    expect(numbers.every((number, index) => postedAt(number) >= postedAt(numbers[index - 1] ?? 0))).toBe(
      true,
    );
    const at = (heading: string): number => rows[0]?.indexOf(heading) ?? -1;
    for (const [index, number] of numbers.entries()) {
      const row = rows[index + 1] ?? [];
      expect(unguardFormula(row[at('Text')] ?? '')).toBe(textOf(number));
      expect(row[at('Posted')]).toBe(new Date(postedAt(number)).toISOString());
      expect(row[at('Potential reach')]).toBe(String(number));
    }
    // Spaces inside a moment do not break; for reading here they are plain.
    expect(rows[1]?.[at('Posted (local time)')]?.replaceAll('\u00a0', ' ')).toBe(
      'March 14, 2026, 1:20 p.m. (UTC−4)',
    );
    expect(new Set(rows.map((row) => row[at('Network')]))).toEqual(new Set(['Network', 'Mastodon', 'News']));
    const isRun = (cell: string): boolean => /^[\s"\u200b\ufeff]*[=+\-@＝＋－＠]/.test(cell);
    expect(rows.flat().filter(isRun)).toEqual([]);
  });

  it.each([
    [['even'], (number: number) => number % 2 === 0],
    [['even', 'third'], (number: number) => number % 2 === 0 || number % 3 === 0],
    [['nobody'], () => false],
  ])('of watches %j are those that one of them asked for', (watchIds, isAsked) => {
    const wish = { ...EVERYTHING, watchIds };
    const expected = Array.from({ length: MENTIONS }, (_, number) => number).filter(isAsked);
    expect([...numbersOf(rowsOf(wish))].sort((a, b) => a - b)).toEqual(expected);
    expect(countMentions(context, wish)).toBe(expected.length);
  });

  it('keep to their window, and to what may be shown', () => {
    const wish = { from: START + 10_000, to: START + 20_000, watchIds: [] };
    const numbers = numbersOf(rowsOf(wish));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => 40 + index));
    expect(countMentions(context, wish)).toBe(40);
    const redacted = rowsOf(wish, {
      show: (row) => ((row.reach ?? 0) < 50 ? null : { ...row, author: null }),
      notice: { label: 'Notice', word: 'EXERCISE' },
    });
    expect(numbersOf(redacted)).toHaveLength(30);
    const author = redacted[0]?.indexOf('Author') ?? -1;
    expect(redacted.slice(1).every((row) => row[0] === 'EXERCISE' && row[author] === '')).toBe(true);
  });
});

describe('mentions as a workbook', () => {
  it('are the same rows, as words and dates', async () => {
    const chunks: Uint8Array[] = [];
    const told: number[] = [];
    await writeMentionsXlsx(
      context,
      EVERYTHING,
      optionsOf('fr-CA'),
      { write: async (bytes) => void chunks.push(bytes) },
      { modifiedAt: START, onRows: (rows) => told.push(rows) },
    );
    const files = await unpack(Buffer.concat(chunks));
    const sheet = String(files.get('xl/worksheets/sheet1.xml'));
    expect(sheet.match(/<row /g)).toHaveLength(MENTIONS + 1);
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/ s="3"><v>/g)).toHaveLength(MENTIONS * 2);
    expect(String(files.get('xl/workbook.xml'))).toContain('<sheet name="Mentions"');
    expect(told.at(-1)).toBe(MENTIONS);
  });
});
