/*
 * Looks for words in everything that was recorded: every text of every payload, folded, also those that an amendment
 * has replaced. Slow and thorough: it is asked when somebody wants to know, not while a crisis is on.
 */
import { endOfPiece, fold, foldWithMap } from '../../../shared/scoring/fold.ts';
import type { Db } from '../db/sqlite.ts';
import { readPayloadBytes } from '../journal/entryRow.ts';

const AROUND = 60;

type Row = {
  readonly entryId: string;
  readonly noun: string;
  readonly kind: string;
  readonly entityId: string;
  readonly incidentId: string | null;
  readonly recordedAt: number;
  readonly person: string;
  readonly bytes: Buffer;
};

export type FoundEntry = Omit<Row, 'bytes'> & {
  /** The words around the first place, as plain text. */
  readonly excerpt: string;
  /** Every text of the entry that holds one of the needles. */
  readonly texts: readonly string[];
};

/** Entries that hold one of the needles (folded), newest arrival first. */
export function* findEntries(db: Db, needles: readonly string[]): Generator<FoundEntry> {
  if (needles.length === 0) return;
  const rows = db
    .prepare<[], Row>(
      `SELECT entry.id AS entryId, noun, kind, entity_id AS entityId, incident_id AS incidentId,
         recorded_at AS recordedAt, person, bytes
       FROM entry JOIN payload ON payload.entry_id = entry.id ORDER BY entry.seq DESC`,
    )
    .iterate();
  for (const { bytes, ...entry } of rows) {
    const texts = [...textsIn(readPayloadBytes(bytes))].filter((text) => holdsOne(fold(text), needles));
    const [first] = texts;
    if (first !== undefined) yield { ...entry, excerpt: excerptOf(first, needles), texts };
  }
}

/** The words around the first place in a text that holds one of the needles. */
export function excerptOf(text: string, needles: readonly string[]): string {
  const map = foldWithMap(text);
  const places = needles
    .map((needle) => ({ at: map.folded.indexOf(needle), length: needle.length }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const [first] = places;
  if (first === undefined) return text.slice(0, 2 * AROUND);
  const from = Math.max(0, (map.starts[first.at] ?? 0) - AROUND);
  const to = endOfPiece(map, first.at + first.length - 1) + AROUND;
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}

/** Whether a folded text holds one of the needles. */
export function holdsOne(folded: string, needles: readonly string[]): boolean {
  return needles.some((needle) => folded.includes(needle));
}

/** Every text inside a value that was read as JSON. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one);
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) yield* textsIn(one);
}

export type FoundMention = {
  readonly network: string;
  readonly author: string | null;
  readonly handle: string | null;
  readonly text: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly postedAt: number;
  /** Whose words they are, or only whom they name. */
  readonly by: 'author' | 'text';
};

/** Mentions whose author, name or words hold one of the needles (folded), newest first. */
export function* findMentions(db: Db, needles: readonly string[]): Generator<FoundMention> {
  if (needles.length === 0) return;
  // The folded column holds words, title, author and handle: one scan finds who might be meant.
  const where = needles.map((_, at) => `instr(folded, @n${at}) > 0`).join(' OR ');
  const rows = db
    .prepare<Record<string, string>, Omit<FoundMention, 'by'>>(
      `SELECT network, author, handle, text, title, url, posted_at AS postedAt FROM mention
       WHERE ${where} ORDER BY id DESC`,
    )
    .iterate(Object.fromEntries(needles.map((needle, at) => [`n${at}`, needle])));
  for (const row of rows) {
    const said = fold(`${row.author ?? ''}\n${row.handle ?? ''}`);
    yield { ...row, by: holdsOne(said, needles) ? 'author' : 'text' };
  }
}
