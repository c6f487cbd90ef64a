/*
 * What the parts about the room share while they are built: names of contacts and roles, links to rows of the log, the
 * cells of tables. Words that people typed stand in runs of their own and never pass through `t`.
 */

import { shortenText } from '../lib/shortenText.ts';
import { type BiText, textIn } from './biText.ts';
import { networkWord } from './networkWord.ts';
import { inline, type ReportBlock, type ReportInline, said } from './reportBlock.ts';
import type { ReportFacts } from './reportFacts.ts';
import type { ReportRoomFacts, RoomPost } from './reportRoomFacts.ts';
import type { ReportShow } from './reportShow.ts';

export type Cell = readonly ReportInline[];

export type RoomSpeak = {
  readonly show: ReportShow;
  /** The name of somebody of the plan's directory, or what stands in its place. */
  readonly contact: (id: string) => string;
  /** Names of roles, in the document's language; those that the plan does not know are left out. */
  readonly roles: (ids: readonly string[]) => string;
  /** Words in both languages, in the document's. */
  readonly text: (words: BiText) => string;
  /** Our own words, leading to the row of the log that says so where there is one. */
  readonly link: (entryId: string | null, words: string) => ReportInline;
  /** When something was, leading to its row, and by whom. */
  readonly when: (at: number, entryId: string | null, person: string | null) => Cell;
  /** A post in a table: network and author, then how it begins. */
  readonly post: (post: RoomPost | null) => Cell;
};

/** Characters of a post that stand in a table; the whole of it is with the evidence. */
const POST_SHOWN = 180;

export function createRoomSpeak(
  facts: Pick<ReportFacts, 'timeline'>,
  room: Pick<ReportRoomFacts, 'contacts' | 'roles'>,
  show: ReportShow,
): RoomSpeak {
  const { t, formats, words } = show;
  const logged = new Set(facts.timeline.map(({ entryId }) => entryId));
  const contacts = new Map(room.contacts.map(({ id, name }) => [id, name]));
  const roleNames = new Map(room.roles.map(({ id, name }) => [id, textIn(name, words.language)]));
  const link = (entryId: string | null, text: string): ReportInline =>
    inline(text, 'plain', entryId !== null && logged.has(entryId) ? `#entry-${entryId}` : null);
  return {
    show,
    contact: (id) => {
      const name = contacts.get(id);
      return name === undefined ? t('report.unknownPerson') : (name ?? t('report.erasedPerson'));
    },
    roles: (ids) => [...new Set(ids.flatMap((id) => roleNames.get(id) ?? []))].join(', '),
    text: (both) => textIn(both, words.language),
    link,
    when: (at, entryId, person) => [
      link(entryId, formats.dateTime(at)),
      ...(person === null ? [] : [inline(`\n${show.person(person)}`, 'soft')]),
    ],
    post: (post) => {
      if (post === null || post.text === null) return [inline(t('reportRoom.erasedWords'), 'soft')];
      const network = post.network === null ? '' : networkWord(post.network, t);
      return [
        inline(`${[network, post.author ?? ''].filter((part) => part !== '').join(' · ')}\n`, 'soft'),
        said(shortenText(post.text, POST_SHOWN)),
      ];
    },
  };
}

/** Inlines one under the other; what is empty is left out. */
export function stacked(...lines: readonly Cell[]): Cell {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [inline('\n'), ...line]));
}

type Column = readonly [label: string, share: number];

/** A table whose first words tell what it shows; shares add up to 1. */
export function tableOf(
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  { isTitleShown = false, emptyNote = null }: { isTitleShown?: boolean; emptyNote?: string | null } = {},
): ReportBlock {
  return {
    type: 'table',
    title,
    isTitleShown,
    columns: columns.map(([label, share]) => ({ label, align: 'start', share })),
    rows: rows.map((cells) => ({
      isHeading: false,
      anchor: null,
      cells: cells.map((cell) => [...cell]),
    })),
    emptyNote,
  };
}

/** Words that were typed, or ours where nobody typed any. */
export function typed(words: string, absent: string): Cell {
  return words === '' ? [inline(absent, 'soft')] : [said(words)];
}
