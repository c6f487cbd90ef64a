/*
 * Gathers how an incident came to light: which post was the first, how it came here, and what people did about the posts
 * that were kept before they declared it.
 */
import type { Evidence } from '../../../shared/domain/evidence.ts';
import { standingFields } from '../../../shared/domain/handJudgement.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { MentionCopy, MentionRef } from '../../../shared/domain/mentionRef.ts';
import type { RoomDetection, RoomTrace } from '../../../shared/domain/reportRoomFacts.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { IS_KEY } from '../db/repositories/dedupeKeys.ts';
import { type Db, hasTable } from '../db/sqlite.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import { BEFORE_MS, keyOf, postOf, type Span } from './gatherPosts.ts';
import type { EntryFinder } from './roomNames.ts';

const TRACES_READ = 2_000;

/** How the incident came to light. `evidence`: of the incident; what was taken off tells nothing. */
export function gatherDetection(
  { db, states }: QueryContext,
  incident: Pick<Incident, 'declaredAt'>,
  { evidence, verdicts }: { readonly evidence: readonly Evidence[]; readonly verdicts: readonly Verdict[] },
  findEntry: EntryFinder,
): RoomDetection {
  const cited = evidence.flatMap(({ mention, unpinnedAt, isErased }) =>
    mention === null || unpinnedAt !== null || isErased ? [] : [mention],
  );
  const first = cited.reduce<(typeof cited)[number] | null>(
    (oldest, one) => (oldest === null || one.copy.postedAt < oldest.copy.postedAt ? one : oldest),
    null,
  );
  const known = new Set(cited.map(({ ref }) => keyOf(ref)));
  const span: Span = { from: incident.declaredAt - BEFORE_MS, to: incident.declaredAt };
  const isIn = (at: number): boolean => at >= span.from && at <= span.to;
  const nothing = { since: null, decision: null, post: null, fileName: null, entryId: null };
  const spikes = states.spike
    .newest(TRACES_READ)
    .filter(({ verdict, startedAt, isErased }) => verdict === 'real' && !isErased && isIn(startedAt ?? 0))
    .filter(({ judgedAt }) => isIn(judgedAt))
    .map(({ id, judgedAt, judgedBy, startedAt }): RoomTrace => {
      const entryId = findEntry('spike', id, 'spike.judged');
      return { ...nothing, kind: 'spike', at: judgedAt, by: judgedBy, entryId, since: startedAt };
    });
  const hands = states.handMention.newest(TRACES_READ).flatMap((mention): readonly RoomTrace[] => {
    const fields = mention.withdrawnAt === null ? standingFields(mention) : null;
    if (fields === null || !isIn(mention.enteredAt) || !known.has(mention.dedupeKey ?? '')) return [];
    const { network, author, handle, text, postedAt } = fields;
    const post = { network, author: handle ?? author, text, postedAt };
    const entryId = mention.versions[0]?.entryId ?? null;
    return [{ ...nothing, kind: 'hand', at: mention.enteredAt, by: mention.enteredBy, entryId, post }];
  });
  const triaged = verdicts.flatMap(({ dedupeKey, ref, copy, decisions }) =>
    !known.has(dedupeKey ?? '')
      ? []
      : decisions
          .filter(({ at }) => isIn(at))
          .map(({ at, by, entryId, kind }): RoomTrace => {
            const post = postOf(ref, copy);
            return { ...nothing, kind: 'triage', at, by, entryId, decision: kind, post };
          }),
  );
  const { firstPost, importId } = firstPostOf(db, states, first);
  const file = importId === null ? null : states.import.get(importId);
  const imports: readonly RoomTrace[] =
    file === null || !isIn(file.completedAt)
      ? []
      : [{ ...nothing, kind: 'import', at: file.completedAt, by: file.person, fileName: file.fileName }];
  const traces = [...spikes, ...hands, ...triaged, ...imports].sort((a, b) => a.at - b.at);
  return { firstPost, traces };
}

type Origin = {
  readonly receivedAt: number;
  readonly importId: string | null;
  readonly sourceId: string | null;
};

/** The earliest post of the evidence, and how this laptop came to have it. */
function firstPostOf(
  db: Db,
  states: QueryContext['states'],
  first: { readonly ref: MentionRef; readonly copy: MentionCopy } | null,
): { readonly firstPost: RoomDetection['firstPost']; readonly importId: string | null } {
  if (first === null) return { firstPost: null, importId: null };
  const { ref, copy } = first;
  const key = keyOf(ref);
  const isListening = hasTable(db, 'source_no');
  const found = db
    .prepare<[{ key: string }], Origin>(
      `SELECT received_at AS receivedAt, (SELECT id FROM import_run WHERE no = import_no) AS importId,
         ${isListening ? '(SELECT source_id FROM source_no WHERE no = mention.source_no)' : 'NULL'} AS sourceId
       FROM mention WHERE ${IS_KEY}`,
    )
    .get({ key });
  const isByHand = states.handMention.byLinkKey(key).some(({ withdrawnAt }) => withdrawnAt === null);
  const { sourceId = null, importId = null } = found ?? {};
  const way =
    sourceId !== null ? 'source' : importId !== null ? 'import' : isByHand ? 'hand' : ('unknown' as const);
  const source = sourceId === null ? null : states.plan('source').get(sourceId);
  const fileName = importId === null ? null : (states.import.get(importId)?.fileName ?? null);
  return {
    firstPost: {
      network: ref.network,
      postedAt: copy.postedAt,
      receivedAt: found?.receivedAt ?? null,
      way,
      name: source === null || source.isErased ? fileName : source.fields.name,
    },
    importId,
  };
}
