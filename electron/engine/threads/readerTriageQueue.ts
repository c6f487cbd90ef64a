/*
 * The queue of triage, made of what is stored: posts that watches asked for and nobody decided, with what speaks for
 * looking at them first, and observed posts that have come back. Bounded, and the same on two machines that hold the
 * same entries and the same mentions.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  QUEUE_HOURS,
  QUEUE_LIMIT,
  type QueueItem,
  type TriageOutcomes,
  type TriageQueue,
} from '../../../shared/contract/triage.ts';
import type { Level } from '../../../shared/domain/limits.ts';
import { MINUTE_MS, subjectKey } from '../../../shared/domain/measure.ts';
import type { PlanRecordOf } from '../../../shared/domain/planNouns.ts';
import { outcomeOf, tripOf } from '../../../shared/domain/tripwireRules.ts';
import { standingDecision, type Verdict } from '../../../shared/domain/verdict.ts';
import { IS_KEY } from '../db/repositories/dedupeKeys.ts';
import { prepareHeard } from '../db/repositories/heardSince.ts';
import { SLOTS_PER_MS } from '../db/repositories/mentionRows.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import { type Db, hasTable } from '../db/sqlite.ts';
import { createLearnedRanker } from './learnedRanker.ts';
import { copiedRow, QUEUE_COLUMNS, type QueueRow, toQueueItem } from './triageItem.ts';

/** Posts that are looked at, the newest. */
const LOOKED = 1_500;
const SLICE = 200;
const VERDICTS_READ = 5_000;

export function createReaderTriageQueue(
  need: () => { readonly db: Db; readonly context: { readonly states: States } },
) {
  const ranker = createLearnedRanker();

  const candidates = (db: Db, now: number, isWatched: boolean): readonly QueueRow[] => {
    const from = Math.max(0, now - QUEUE_HOURS * 60 * MINUTE_MS) * SLOTS_PER_MS;
    return db
      .prepare<[number, number, number], QueueRow>(
        `SELECT ${QUEUE_COLUMNS} FROM mention m WHERE m.id >= ? AND m.id < ? AND m.is_hidden = 0 AND m.expired_at IS NULL
           AND (m.group_id IS NULL OR m.group_id = m.id)
           ${isWatched ? 'AND EXISTS (SELECT 1 FROM mention_watch w WHERE w.mention_id = m.id)' : ''}
           AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.link_key = m.dedupe_key
             AND json_array_length(v.state, '$.decisions') > 0 AND json_extract(v.state, '$.isWithdrawn') = 0)
         ORDER BY m.id DESC LIMIT ?`,
      )
      .all(from, (now + 60 * MINUTE_MS) * SLOTS_PER_MS, LOOKED);
  };

  const rowOf = (db: Db, dedupeKey: string | null): QueueRow | null =>
    dedupeKey === null
      ? null
      : (db
          .prepare<[{ key: string }], QueueRow>(`SELECT ${QUEUE_COLUMNS} FROM mention m WHERE ${IS_KEY}`)
          .get({ key: dedupeKey }) ?? null);

  /** Observed posts whose decision stands, with what tripped. */
  const observed = (db: Db, verdicts: readonly Verdict[], now: number) => {
    const heard = prepareHeard(db, now);
    return verdicts.flatMap((verdict) => {
      const decision = standingDecision(verdict);
      if (decision?.kind !== 'observed') return [];
      return [{ verdict, decision, trip: tripOf(decision, heard.since(verdict, decision), now) }];
    });
  };

  const queue = async (now: number): Promise<TriageQueue> => {
    const { db, context } = need();
    const nothing = { looked: 0, isCut: false, observed: 0, asOf: now, level: 1 as Level, networks: [] };
    if (!hasTable(db, 'verdict')) return { items: [], ...nothing };
    ranker.learnFrom(db);
    const { states } = context;
    const level = levelNow(states);
    const due = { ownedMin: ownedMinutes(states, level), now };
    const verdicts = states.verdict.newest(VERDICTS_READ);
    const byKey = new Map(verdicts.map((verdict) => [verdict.dedupeKey, verdict]));
    const waiting = observed(db, verdicts, now);
    const items: QueueItem[] = [];
    for (const { verdict, decision, trip } of waiting) {
      if (trip === null) continue;
      const row = rowOf(db, verdict.dedupeKey) ?? copiedRow(verdict);
      if (row !== null)
        items.push(toQueueItem(ranker.current(), row, verdict, { verdict, decision, trip }, due));
    }
    const isWatched = db.prepare('SELECT 1 FROM mention_watch LIMIT 1').get() !== undefined;
    const rows = candidates(db, now, isWatched);
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as QueueRow;
      items.push(toQueueItem(ranker.current(), row, byKey.get(row.dedupeKey) ?? null, null, due));
      if (at % SLICE === SLICE - 1) await nextTurn();
    }
    items.sort(byRisk);
    return {
      items: items.slice(0, QUEUE_LIMIT),
      looked: rows.length,
      isCut: rows.length === LOOKED || items.length > QUEUE_LIMIT,
      observed: waiting.length,
      asOf: now,
      level,
      networks: [...new Set(rows.map(({ network }) => network))].sort(),
    };
  };

  return {
    triageQueue: ({ now }: { readonly now: number }) => queue(now),
    triageRanker(_input: null) {
      const { db, context } = need();
      if (!hasTable(db, 'verdict')) return { decisions: 0, resetAt: null, frozenSince: null };
      ranker.learnFrom(db);
      const state = context.states.ranker.newest(1)[0] ?? null;
      return {
        decisions: ranker.current().decisions,
        resetAt: state?.resetAt ?? null,
        frozenSince: state?.frozenSince ?? null,
      };
    },
    triageOutcomes({ now }: { readonly now: number }): TriageOutcomes {
      const { db, context } = need();
      const heard = prepareHeard(db, now);
      const items = context.states.verdict.newest(VERDICTS_READ).flatMap((verdict) =>
        verdict.decisions.flatMap((decision, at) => {
          if (decision.kind !== 'observed') return [];
          const isLast = at === verdict.decisions.length - 1;
          if (isLast && verdict.isWithdrawn) return [];
          const next = verdict.decisions[at + 1] ?? null;
          const known = heard.since(verdict, decision);
          const trip = tripOf(decision, known, next?.at ?? now);
          return [
            {
              verdictId: verdict.id,
              text: verdict.copy?.text ?? '',
              author: verdict.copy?.author ?? null,
              network: verdict.ref?.network ?? null,
              decision,
              trip,
              ...outcomeOf(decision, next, trip),
              lastHeardAt: Math.max(decision.at, ...known.posts.map((post) => post.at)),
            },
          ];
        }),
      );
      const count = (outcome: string) => items.filter((item) => item.outcome === outcome).length;
      const died = items.filter(({ outcome }) => outcome === 'diedAlone');
      return {
        items: items.sort((a, b) => b.decision.at - a.decision.at).slice(0, QUEUE_LIMIT),
        observed: items.length,
        diedAlone: died.length,
        escalated: count('escalated'),
        waiting: count('waiting'),
        back: count('back'),
        medianLifeMs: medianOf(died.map(({ decision, lastHeardAt }) => lastHeardAt - decision.at)),
        medianMinutesLate: medianOf(items.flatMap(({ minutesLate }) => minutesLate ?? [])),
      };
    },
    /** What a decision copies: the subject of a post, its ratio now, and why it came back. */
    triageMeasured(input: {
      readonly now: number;
      readonly mentionId?: number | undefined;
      readonly verdictId?: string | undefined;
    }) {
      const { db, context } = need();
      const { now } = input;
      const { states } = context;
      const key =
        input.mentionId === undefined
          ? (states.verdict.get(input.verdictId ?? '')?.dedupeKey ?? null)
          : (db
              .prepare<[number], string>('SELECT dedupe_key FROM mention WHERE id = ?')
              .pluck()
              .get(input.mentionId) ?? null);
      const verdict = key === null ? null : (states.verdict.byLinkKey(key)[0] ?? null);
      const heard = prepareHeard(db, now);
      const subject = heard.subjectOfPost(key);
      const [back] = verdict === null ? [] : observed(db, [verdict], now);
      return {
        subject: subjectKey(subject),
        volumeRatio: heard.ratioNow(subject),
        cause: back?.trip?.cause ?? null,
      };
    },
  };
}

/** What came back first; then what is overdue, then by risk; ties by the newest post. */
function byRisk(a: QueueItem, b: QueueItem): number {
  if ((a.back === null) !== (b.back === null)) return a.back === null ? 1 : -1;
  if (a.back !== null && b.back !== null && a.back.trip.at !== b.back.trip.at)
    return a.back.trip.at - b.back.trip.at;
  if (a.score !== b.score) return b.score - a.score;
  return b.postedAt - a.postedAt || (a.text < b.text ? -1 : 1);
}

/** The open incident's level; without one, level 1. */
function levelNow(states: States): Level {
  const open = states.incident.all().filter(({ status }) => status === 'open');
  return open.reduce<Level>((highest, { level }) => (level > highest ? level : highest), 1);
}

function ownedMinutes(states: States, level: Level): number | null {
  const severity = states
    .plan('severity')
    .all()
    .find((record: PlanRecordOf<'severity'>) => record.retiredAt === null && record.fields.level === level);
  return severity?.fields.clocks.find(({ clock }) => clock === 'owned')?.minutes ?? null;
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? null;
}
