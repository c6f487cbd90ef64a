/*
 * The mentions of an incident as a table, read a page at a time: half a million of them are never held together. They
 * come oldest first, those of hidden authors too, marked as such: what was stored is what is handed over.
 */
import type { MentionRow } from '../../../shared/contract/mention.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import { networkWord } from '../../../shared/domain/networkWord.ts';
import type { Words } from '../../../shared/i18n/createWords.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { SLOTS_PER_MS } from '../db/repositories/mentionRows.ts';
import { hasTable } from '../db/sqlite.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import { csvChunks } from './csv.ts';
import { column, momentColumns, type Notice, type Table, tableOf } from './tableCell.ts';
import { type WorkbookOptions, writeXlsx } from './xlsx.ts';
import type { ZipSink } from './zipStream.ts';

const ROWS_OF_PAGE = 1_000;
const MINUTE_MS = 60_000;

export type MentionsContext = Pick<QueryContext, 'db' | 'mentions' | 'states'>;

export type MentionsWish = {
  /** Posted from this moment on and before that one (epoch ms UTC). */
  readonly from: number;
  readonly to: number;
  /** Only those that one of these watches asked for; all where none is named. */
  readonly watchIds: readonly string[];
};

export type MentionsOptions = {
  readonly words: Words;
  /** In the incident's zone. */
  readonly formats: Formats;
  readonly notice: Notice;
  /** What leaves of a row for whom it is made; null leaves it out. */
  readonly show?: (row: MentionRow) => MentionRow | null;
};

/** How many there are, before anything is left out; for showing how far it has come. */
export function countMentions({ db }: MentionsContext, wish: MentionsWish): number {
  const from = wish.from * SLOTS_PER_MS;
  const to = wish.to * SLOTS_PER_MS;
  const watchNos = watchNumbers(db, wish.watchIds);
  if (watchNos === null)
    return db
      .prepare('SELECT count(*) FROM mention WHERE id >= ? AND id < ?')
      .pluck()
      .get(from, to) as number;
  if (watchNos.length === 0) return 0;
  return db
    .prepare(
      `SELECT count(DISTINCT mention_id) FROM mention_watch
       WHERE watch_no IN (${watchNos.join(', ')}) AND mention_id >= ? AND mention_id < ?`,
    )
    .pluck()
    .get(from, to) as number;
}

/** The mentions as CSV, a piece at a time. Between two pieces the connection is free. */
export function mentionCsvChunks(
  context: MentionsContext,
  wish: MentionsWish,
  options: MentionsOptions,
): Generator<string> {
  return csvChunks(mentionTable(context, wish, options), options.words.language);
}

/** The mentions as a workbook, written as it is read; a further sheet begins after a million rows. */
export function writeMentionsXlsx(
  context: MentionsContext,
  wish: MentionsWish,
  options: MentionsOptions,
  sink: ZipSink,
  writing: Omit<WorkbookOptions, 'cutNote'>,
): Promise<void> {
  return writeXlsx([mentionTable(context, wish, options)], sink, {
    ...writing,
    cutNote: options.words.t('reportTable.cut'),
  });
}

function* mentionRows(context: MentionsContext, wish: MentionsWish): Generator<MentionRow> {
  const { db, mentions } = context;
  const watchNos = watchNumbers(db, wish.watchIds);
  if (watchNos !== null && watchNos.length === 0) return;
  const to = wish.to * SLOTS_PER_MS;
  const bounds = 'AND mention_id > @after AND mention_id < @to ORDER BY mention_id LIMIT @limit';
  // The list of each watch lies in order: its next thousand is read, not the whole of it.
  const lists = (watchNos ?? []).map(
    (no) => `SELECT * FROM (SELECT mention_id AS id FROM mention_watch WHERE watch_no = ${no} ${bounds})`,
  );
  const page = db
    .prepare<{ after: number; to: number; limit: number }, number>(
      watchNos === null
        ? 'SELECT id FROM mention WHERE id > @after AND id < @to ORDER BY id LIMIT @limit'
        : `SELECT DISTINCT id FROM (${lists.join(' UNION ALL ')}) ORDER BY id LIMIT @limit`,
    )
    .pluck();
  let after = wish.from * SLOTS_PER_MS - 1;
  for (;;) {
    const ids = page.all({ after, to, limit: ROWS_OF_PAGE });
    const last = ids.at(-1);
    if (last === undefined) return;
    yield* mentions.many(ids).toReversed();
    if (ids.length < ROWS_OF_PAGE) return;
    after = last;
  }
}

/** The numbers of some watches in this file; null where every mention is asked for. */
function watchNumbers(db: MentionsContext['db'], watchIds: readonly string[]): readonly number[] | null {
  if (watchIds.length === 0) return null;
  if (!hasTable(db, 'watch_no')) return [];
  return db
    .prepare<[string], number>('SELECT no FROM watch_no WHERE watch_id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(watchIds));
}

/** The table itself; its rows are read while they are written. */
export function mentionTable(
  context: MentionsContext,
  wish: MentionsWish,
  { words, formats, notice, show = (row) => row }: MentionsOptions,
): Table {
  const { t } = words;
  const watchNames = new Map(
    context.states
      .plan('watch')
      .all()
      .map(({ id, fields }) => [id, textIn(fields.name, words.language)]),
  );
  const rows = function* (): Generator<MentionRow> {
    for (const row of mentionRows(context, wish)) {
      const shown = show(row);
      if (shown !== null) yield shown;
    }
  };
  const dated = (label: string, at: (row: MentionRow) => number | null) =>
    momentColumns<MentionRow>(label, t('reportTable.utcDate', { label }), at);
  const posted = t('reportTable.posted');
  const networkName = remember((network: string) => networkWord(network, t));
  // It says no seconds, and mentions come in the order of time.
  const ofMinute = rememberLast((minute: number) => formats.dateTimeWithZone(minute * MINUTE_MS));
  const localTime = (at: number): string => ofMinute(Math.floor(at / MINUTE_MS));
  return tableOf<MentionRow>(
    t('reportTable.sheetMentions'),
    [
      ...dated(posted, ({ postedAt }) => postedAt),
      column(t('reportTable.local', { label: posted }), 34, ({ postedAt }) => localTime(postedAt)),
      column(t('reportTable.network'), 16, ({ network }) => networkName(network)),
      column(t('reportTable.author'), 24, ({ author }) => author),
      column(t('reportTable.handle'), 24, ({ handle }) => handle),
      column(t('reportTable.title'), 32, ({ title }) => title),
      column(t('reportTable.text'), 72, ({ text }) => text),
      column(t('reportTable.address'), 40, ({ url }) => url),
      column(t('reportTable.language'), 10, ({ language }) => language),
      column(t('reportTable.reach'), 14, ({ reach }) => reach),
      column(t('reportTable.toneSaid'), 14, ({ tone }) => toneWord(tone?.said ?? null, words)),
      column(t('reportTable.toneRead'), 14, ({ tone }) => toneWord(tone?.read ?? null, words)),
      column(t('reportTable.watches'), 30, ({ observed }) =>
        (observed?.watchIds ?? []).map((id) => watchNames.get(id) ?? id).join(', '),
      ),
      column(t('reportTable.hidden'), 14, ({ observed }) =>
        observed?.isHidden === true ? t('reportTable.hiddenYes') : null,
      ),
      ...dated(t('reportTable.edited'), ({ observed }) => observed?.editedAt ?? null),
      ...dated(t('reportTable.deleted'), ({ observed }) => observed?.deletedAt ?? null),
      ...dated(t('reportTable.received'), ({ receivedAt }) => receivedAt),
      column(t('reportTable.state'), 36, (row) => stateOf(row, words)),
      column(t('reportTable.externalId'), 30, ({ externalId }) => externalId),
      column(t('reportTable.identifier'), 20, ({ id }) => String(id)),
    ],
    { [Symbol.iterator]: rows },
    notice,
  );
}

function remember(make: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}

function rememberLast(make: (key: number) => string): (key: number) => string {
  let last: { readonly key: number; readonly made: string } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, made: make(key) };
    return last.made;
  };
}

function toneWord(
  tone: NonNullable<MentionRow['tone']>['said'] | NonNullable<MentionRow['tone']>['read'],
  { t }: Words,
): string | null {
  if (tone === null) return null;
  return tone === 'unsure' ? t('tone.unsure') : t(`handMention.tone_${tone}`);
}

function stateOf(row: MentionRow, { t }: Words): string {
  return [
    row.isTruncated && t('reportTable.stateTruncated'),
    row.expiredAt !== null && t('reportTable.stateExpired'),
    row.byHand !== null && t('reportTable.stateByHand'),
    row.byHand?.isTimeGuessed === true && t('reportTable.stateTimeGuessed'),
  ]
    .filter((state) => state !== false)
    .join('\n');
}
