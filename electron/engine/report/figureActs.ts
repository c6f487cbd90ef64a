/*
 * The acts of an incident that figures take their moments from: read once, without those that have no effect and those
 * that were erased. Of fifty thousand entries only a few are of such a kind.
 */
import type { FigureStamp } from '../../../shared/domain/reportFigureFacts.ts';
import type { Db } from '../db/sqlite.ts';
import { readPayloadBytes } from '../journal/entryRow.ts';

/** Whose words are needed too. */
const WITH_WORDS = ['incident.staffed', 'statement.published', 'statement.signed'] as const;
const KINDS = [
  ...WITH_WORDS,
  'incident.declared',
  'incident.levelChanged',
  'incident.closed',
  'decision.taken',
  'callRun.started',
  'callRun.tried',
  'sitrep.approved',
  'commitment.given',
  'internalBrief.given',
] as const;
export type FigureActKind = (typeof KINDS)[number];

export type FigureAct = FigureStamp & {
  readonly entryId: string;
  readonly entityId: string;
  readonly words: Readonly<Record<string, unknown>>;
};

export type FigureActs = {
  /** The first of all, of whatever kind. */
  readonly first: FigureStamp | null;
  /** By when they happened, oldest first. */
  readonly of: (kind: FigureActKind) => readonly FigureAct[];
  /** The last one of a kind that an entity has. */
  readonly entryOf: (kind: FigureActKind, entityId: string) => string | null;
};

type Row = {
  readonly entryId: string;
  readonly kind: FigureActKind;
  readonly entityId: string;
  readonly at: number;
  readonly bytes: Buffer | null;
};

/** An erased entry has no payload any more. */
const STANDING = `EXISTS (SELECT 1 FROM payload p WHERE p.entry_id = e.id)
  AND NOT EXISTS (SELECT 1 FROM entry_void v WHERE v.entry_id = e.id)`;

export function readFigureActs(db: Db, incidentId: string): FigureActs {
  const first = db
    .prepare<[string], { readonly at: number; readonly entryId: string }>(
      `SELECT e.occurred_at AS at, e.id AS entryId FROM entry e WHERE e.incident_id = ? AND ${STANDING}
       ORDER BY e.occurred_at, e.hlc LIMIT 1`,
    )
    .get(incidentId);
  const rows = db
    .prepare<{ incidentId: string; kinds: string; worded: string }, Row>(
      `SELECT e.id AS entryId, e.kind, e.entity_id AS entityId, e.occurred_at AS at,
         CASE WHEN e.kind IN (SELECT value FROM json_each(@worded))
           THEN (SELECT p.bytes FROM payload p WHERE p.entry_id = e.id) END AS bytes
       FROM entry e WHERE e.incident_id = @incidentId AND e.kind IN (SELECT value FROM json_each(@kinds))
         AND ${STANDING} ORDER BY e.occurred_at, e.hlc, e.device, e.device_seq`,
    )
    .all({ incidentId, kinds: JSON.stringify(KINDS), worded: JSON.stringify(WITH_WORDS) });
  const byKind = new Map<FigureActKind, FigureAct[]>();
  for (const { kind, bytes, ...rest } of rows) {
    const data = bytes === null ? null : readPayloadBytes(bytes);
    const words = typeof data === 'object' && data !== null ? (data as FigureAct['words']) : {};
    const known = byKind.get(kind);
    if (known === undefined) byKind.set(kind, [{ ...rest, words }]);
    else known.push({ ...rest, words });
  }
  const of = (kind: FigureActKind): readonly FigureAct[] => byKind.get(kind) ?? [];
  return {
    first: first ?? null,
    of,
    entryOf: (kind, entityId) => of(kind).findLast((act) => act.entityId === entityId)?.entryId ?? null,
  };
}
