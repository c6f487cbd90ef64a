/*
 * Gathers decisions about posts, for the report. Such an act belongs to a post, not to an incident: those of the time
 * around it are told.
 */
import { namedDedupeKey } from '../../../shared/domain/mention.ts';
import type { MentionCopy, MentionRef } from '../../../shared/domain/mentionRef.ts';
import type { PostOutcome, RoomPost, RoomPostDecision } from '../../../shared/domain/reportRoomFacts.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { IS_KEY } from '../db/repositories/dedupeKeys.ts';
import { type Db, hasTable } from '../db/sqlite.ts';

/** Acts of so long before the declaration are told. */
export const BEFORE_MS = 24 * 3_600_000;

export type Span = { readonly from: number; readonly to: number };

/** Verdicts that were touched since a moment; in no promised order. */
export function verdictsSince(db: Db, from: number): readonly Verdict[] {
  if (!hasTable(db, 'verdict')) return [];
  return db
    .prepare<[number], string>('SELECT state FROM verdict WHERE sort_at >= ?')
    .pluck()
    .all(from)
    .map((text) => JSON.parse(text) as Verdict);
}

/** Of so many decisions, the first, a report tells whether anybody took the post up: as many as its table shows. */
const ECHOES_ASKED = 500;

type Found = RoomPostDecision & { readonly dedupeKey: string | null };

/** Oldest first. */
export function gatherPosts(
  db: Db,
  verdicts: readonly Verdict[],
  statements: readonly Statement[],
  span: Span,
): readonly RoomPostDecision[] {
  const answered = answersOf(statements);
  const echoesOf = prepareEchoes(db);
  return verdicts
    .flatMap((verdict) => decisionsOf(verdict, span, answered))
    .sort((a, b) => a.at - b.at || (a.entryId < b.entryId ? -1 : 1))
    .map(({ dedupeKey, ...one }, index) => {
      const isAsked = index < ECHOES_ASKED && one.kind === 'observed' && one.outcome.state === 'open';
      if (!isAsked || dedupeKey === null) return one;
      return { ...one, outcome: { ...one.outcome, echoes: echoesOf(dedupeKey, one.at) } };
    });
}

function decisionsOf(verdict: Verdict, span: Span, answered: ReadonlyMap<string, number>): readonly Found[] {
  const { dedupeKey, ref, copy, decisions, touchedAt } = verdict;
  return decisions.flatMap((decision, index): readonly Found[] => {
    const isIn = decision.at >= span.from && decision.at <= span.to;
    if (!isIn || decision.kind === 'dismissed') return [];
    const next = decisions[index + 1] ?? null;
    const isWithdrawn = next === null && verdict.isWithdrawn;
    const outcome: PostOutcome = {
      state: next?.kind ?? (isWithdrawn ? 'withdrawn' : 'open'),
      at: next?.at ?? (isWithdrawn ? touchedAt : null),
      cause: next?.cause ?? null,
      echoes: null,
      answeredAt: dedupeKey === null ? null : (answered.get(dedupeKey) ?? null),
    };
    const { entryId, kind, class: of, at, by, reason, recheckAt, tripwires } = decision;
    const post = postOf(ref, copy);
    return [{ entryId, kind, class: of, at, by, reason, recheckAt, tripwires, post, outcome, dedupeKey }];
  });
}

/** A post as it was copied. */
export function postOf(ref: MentionRef | null, copy: MentionCopy | null): RoomPost {
  return {
    network: ref?.network ?? null,
    author: copy?.handle ?? copy?.author ?? null,
    text: copy?.text ?? null,
    postedAt: copy?.postedAt ?? null,
  };
}

/** The dedupe key of a cited post: an identifier of its network, or the fingerprint, which is the key itself. */
export function keyOf({ network, externalId, fingerprint }: MentionRef): string {
  return externalId === null ? (fingerprint ?? '') : namedDedupeKey(network, externalId);
}

/** When the first reply to each post was published. */
function answersOf(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const answered = new Map<string, number>();
  for (const { replyTo, publications } of statements) {
    if (replyTo === null) continue;
    for (const { state, at } of publications) {
      const key = keyOf(replyTo.ref);
      if (state === 'published') answered.set(key, Math.min(at, answered.get(key) ?? at));
    }
  }
  return answered;
}

/** How many posts repeat, answer or quote one since a moment; null where the file does not have it. */
function prepareEchoes(db: Db): (key: string, since: number) => number | null {
  if (!hasTable(db, 'mention_watch')) return () => null;
  const own = db.prepare<[{ key: string }], number>(`SELECT id FROM mention WHERE ${IS_KEY}`).pluck();
  const count = db
    .prepare<[{ id: number; since: number }], number>(
      `WITH own AS (SELECT id, network, external_id, group_id FROM mention WHERE id = @id)
       SELECT count(*) FROM mention m, own WHERE m.posted_at > @since AND m.id <> own.id AND m.id IN (
         SELECT id FROM mention WHERE own.group_id IS NOT NULL AND group_id = own.group_id
         UNION SELECT id FROM mention
           WHERE own.external_id IS NOT NULL AND reply_to = own.external_id AND network = own.network
         UNION SELECT id FROM mention
           WHERE own.external_id IS NOT NULL AND quotes = own.external_id AND network = own.network)`,
    )
    .pluck();
  return (key, since) => {
    const id = own.get({ key });
    return id === undefined ? null : (count.get({ id, since }) ?? 0);
  };
}
