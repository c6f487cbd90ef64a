/*
 * One post of the queue: what speaks for looking at it first, what it seems to be, by when it is to be owned.
 */
import type { QueueItem, QueueReason } from '../../../shared/contract/triage.ts';
import { MINUTE_MS } from '../../../shared/domain/measure.ts';
import { TONES, unpackSignals } from '../../../shared/domain/postSignals.ts';
import type { Trip } from '../../../shared/domain/tripwireRules.ts';
import type { Decision, Verdict } from '../../../shared/domain/verdict.ts';
import { DEFAULT_ACT, type VerdictClass } from '../../../shared/domain/verdictKinds.ts';
import { Ranker } from '../../../shared/scoring/ranker/ranker.ts';
import { scanPost } from '../../../shared/scoring/scannedPost.ts';
import { lexiconHits, readSignals } from '../../../shared/scoring/signal/readSignals.ts';
import { suggestClass } from '../../../shared/scoring/triage/suggestClass.ts';

const RANK_REASONS = 4;

/** What classes weigh beside what the ranker says, in logits. */
const CLASS_WEIGHTS: Readonly<Record<VerdictClass, number>> = {
  legal: 3,
  journalist: 2.5,
  accusation: 2,
  employee: 1.5,
  unhappy: 1,
  misguided: 1,
  netiquette: 0.5,
  rager: 0,
  troll: -0.5,
  positive: -1,
};
const HARM_WEIGHT = 0.7;
const REACH_WEIGHT = 0.25;
const ALIKE_WEIGHT = 0.5;

/** A row of the feed as the queue reads it. */
export type QueueRow = {
  readonly id: number;
  readonly dedupeKey: string;
  readonly network: string;
  readonly author: string | null;
  readonly handle: string | null;
  readonly text: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly reach: number | null;
  readonly postedAt: number;
  readonly receivedAt: number;
  readonly signals: number | null;
  readonly handTone: number | null;
  readonly alike: number;
};
export const QUEUE_COLUMNS = `m.id, m.dedupe_key AS dedupeKey, m.network, m.author, m.handle, m.text, m.title, m.url, m.language, m.reach,
  m.posted_at AS postedAt, m.received_at AS receivedAt, m.signals, m.hand_tone AS handTone,
  CASE WHEN m.group_id IS NULL THEN 1 ELSE (SELECT count(*) FROM mention g WHERE g.group_id = m.group_id) END AS alike`;

export type Came = { readonly verdict: Verdict; readonly decision: Decision; readonly trip: Trip };

/** A post as the queue shows it. `due`: minutes until it is to be owned, and the moment it is. */
export function toQueueItem(
  ranker: Ranker,
  row: QueueRow,
  verdict: Verdict | null,
  came: Came | null,
  due: { readonly ownedMin: number | null; readonly now: number },
): QueueItem {
  const text = row.title === null ? row.text : `${row.title}\n${row.text}`;
  const scanned = scanPost(text);
  const read = row.signals === null ? readSignals(scanned, row.language) : unpackSignals(row.signals);
  const tone = (row.handTone === null ? read.tone : TONES[row.handTone]) ?? 'unsure';
  const suggested = suggestClass(scanned, { harmTier: read.harmTier, tone });
  const ranked = Ranker.read(scanned);
  const hits = lexiconHits(scanned, row.language).map(({ word }) => word);
  const reach = row.reach ?? 0;
  const score =
    ranker.score(ranked) +
    CLASS_WEIGHTS[suggested.class] +
    HARM_WEIGHT * read.harmTier +
    REACH_WEIGHT * Math.log10(1 + reach) +
    ALIKE_WEIGHT * Math.log2(row.alike);
  const reasons: QueueReason[] = [
    ...(read.harmTier > 0 ? [{ kind: 'harm' as const, tier: read.harmTier }] : []),
    ...(hits.length > 0 ? [{ kind: 'lexicon' as const, words: hits }] : []),
    ...(reach > 0 ? [{ kind: 'reach' as const, audience: reach }] : []),
    ...(row.alike > 1 ? [{ kind: 'alike' as const, posts: row.alike }] : []),
    ...ranker.explain(ranked, RANK_REASONS),
  ];
  const claim = verdict?.claim ?? null;
  const isOwned = verdict?.assignedTo != null;
  const dueAt = due.ownedMin === null || isOwned ? null : row.receivedAt + due.ownedMin * MINUTE_MS;
  return {
    mentionId: row.id > 0 ? row.id : null,
    verdictId: verdict?.id ?? null,
    network: row.network,
    author: row.author,
    handle: row.handle,
    text,
    url: row.url,
    language: row.language,
    reach: row.reach,
    postedAt: row.postedAt,
    alike: row.alike,
    tone: tone === 'unsure' ? null : tone,
    score,
    suggested,
    defaultAct: DEFAULT_ACT[suggested.class],
    reasons,
    hits,
    dueAt,
    isOverdue: dueAt !== null && due.now > dueAt,
    claim: claim !== null && claim.until > due.now ? claim : null,
    assignedTo: verdict?.assignedTo ?? null,
    isContextAsked: verdict?.isContextAsked ?? false,
    back: came === null ? null : { decision: came.decision, trip: came.trip },
  };
}

/** A post whose row is not here: as it was copied when it was decided. */
export function copiedRow({ dedupeKey, ref, copy, touchedAt }: Verdict): QueueRow | null {
  if (dedupeKey === null || copy === null) return null;
  return {
    id: 0,
    dedupeKey,
    network: ref?.network ?? '',
    author: copy.author,
    handle: copy.handle,
    text: copy.text,
    title: null,
    url: copy.url,
    language: null,
    reach: null,
    postedAt: copy.postedAt,
    receivedAt: touchedAt,
    signals: null,
    handTone: null,
    alike: 1,
  };
}
