/*
 * What is known of an erasure once it is done: the act, how many entries of which nouns, how far copies are cleaned.
 */
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import type { CopyPlaces } from '../db/copies.ts';
import { awayFolderOf, type InspectedCopy, inspectCopies } from '../db/copyStates.ts';
import { prepareLocal } from '../db/repositories/localRepository.ts';
import { readErasures } from '../journal/erase.ts';
import { prepareErasureMarks } from '../journal/erasureMarks.ts';
import { readHeads } from '../journal/verify.ts';
import type { QueryContext, QueryTable } from './queryTable.ts';

export type ErasureFacts = {
  readonly erasureId: string;
  readonly erasedAt: number;
  /** Null once that name was erased too. */
  readonly person: string | null;
  readonly reason: string | null;
  /** How many entries of each noun lost their words. */
  readonly counts: readonly { readonly noun: string; readonly count: number }[];
  /** Nothing is left in free pages and in the log of the file itself. */
  readonly isSwept: boolean;
  readonly areFilesGone: boolean;
  readonly copies: readonly InspectedCopy[];
  /** A second folder that was chosen and is not there now. */
  readonly awayFolder: string | null;
  /** The entry that says so. */
  readonly hash: string;
  readonly heads: readonly { readonly device: string; readonly deviceSeq: number; readonly hash: string }[];
};

export const erasureQueries: QueryTable<'erasure.ofContact'> = {
  'erasure.ofContact': ({ db, states }, { contactId }) => {
    if (states.plan('contact').get(contactId) === null)
      return fail('contact.unknown', 'There is no such contact.');
    const ids = db
      .prepare<[string], string>(
        `SELECT DISTINCT act.entity_id FROM entry
         JOIN payload_erasure ON payload_erasure.entry_id = entry.id
         JOIN entry AS act ON act.id = payload_erasure.erased_by
         WHERE entry.noun = 'contact' AND entry.entity_id = ?`,
      )
      .pluck()
      .all(contactId);
    const acts = ids.flatMap((id) => states.erasure.get(id) ?? []);
    return ok(
      acts
        .sort((a, b) => b.erasedAt - a.erasedAt)
        .map(({ id, erasedAt, person, entryIds }) => ({
          erasureId: id,
          erasedAt,
          person,
          entries: entryIds.length,
        })),
    );
  },
};

/** Gathers what a certificate says; reads every copy in reach. */
export function erasureFacts(
  { db, states }: Omit<QueryContext, 'now'>,
  erasureId: string,
  places: CopyPlaces,
): Result<ErasureFacts> {
  const erasure = states.erasure.get(erasureId);
  if (erasure === null) return fail('erasure.unknown', 'There is no such erasure.');
  const counts = db
    .prepare<[string], { noun: string; count: number }>(
      `SELECT noun, count(*) AS count FROM entry WHERE id IN (SELECT value FROM json_each(?))
       GROUP BY noun ORDER BY noun`,
    )
    .all(JSON.stringify(erasure.entryIds));
  const hash = db
    .prepare<[string], string>(`SELECT hash FROM entry WHERE noun = 'payload' AND entity_id = ?`)
    .pluck()
    .get(erasureId);
  const marks = prepareErasureMarks(db).read();
  const orgId = prepareLocal(db).get('orgId') ?? '';
  const named = new Set(erasure.entryIds);
  const erasures = readErasures(db).filter(({ entryId }) => named.has(entryId));
  return ok({
    erasureId,
    erasedAt: erasure.erasedAt,
    person: states.person.get(erasure.person)?.name ?? null,
    reason: erasure.reason,
    counts,
    isSwept: marks.sweepDue === null,
    areFilesGone: marks.filesDue === null,
    copies: inspectCopies(places, { orgId, erasures }, marks.copiesDue !== null),
    awayFolder: awayFolderOf(places),
    hash: hash ?? '',
    heads: readHeads(db),
  });
}
