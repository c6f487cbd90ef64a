/*
 * Folds entities into their tables. Always from all entries of the entity: entities are
 * small, and a fold that is never incremental cannot drift from a full replay.
 */
import type { Acknowledgement } from '../../../shared/domain/acknowledgement.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import { foldEntity } from '../../../shared/domain/fold.ts';
import type { HandMention } from '../../../shared/domain/handMention.ts';
import type { Import } from '../../../shared/domain/import.ts';
import type { LogLine } from '../../../shared/domain/logLine.ts';
import type { Moderation } from '../../../shared/domain/moderation.ts';
import { findNoun, NOUNS } from '../../../shared/domain/nouns.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Statement as PublicStatement } from '../../../shared/domain/statementState.ts';
import type { ToneLabel } from '../../../shared/domain/toneLabel.ts';
import { PLAN_TABLE_BY_NOUN, type ProjectionTable } from '../db/repositories/stateRepository.ts';
import { type Db, hasTable } from '../db/sqlite.ts';
import { rowToStored } from './entryRow.ts';
import { prepareEntityEntries } from './readEntries.ts';

/** Files older than this have no folded tables yet (a backup may be such a file). */
export const FIRST_FOLDED_VERSION = 2;

type Statement = ReturnType<Db['prepare']>;
type State = { readonly [field: string]: unknown };

export const TABLE_BY_NOUN: Readonly<Record<string, ProjectionTable>> = {
  device: 'device',
  person: 'person',
  incident: 'incident',
  logLine: 'log_line',
  evidence: 'evidence',
  import: 'import',
  payload: 'erasure',
  report: 'report',
  paperCopy: 'paper_copy',
  callRound: 'call_round',
  acknowledgement: 'acknowledgement',
  confidentialityIncident: 'confidentiality_incident',
  handMention: 'hand_mention',
  toneLabel: 'tone_label',
  spike: 'spike',
  verdict: 'verdict',
  ranker: 'ranker',
  fact: 'fact',
  decision: 'decision',
  task: 'task',
  clock: 'clock',
  freeze: 'freeze',
  sitrep: 'sitrep',
  callRun: 'call_run',
  handover: 'handover',
  internalBrief: 'internal_brief',
  statement: 'statement',
  codeSheet: 'code_sheet',
  commitment: 'commitment',
  moderation: 'moderation',
  exercise: 'exercise',
  exerciseSummary: 'exercise_summary',
  reportDraft: 'report_draft',
  contribution: 'contribution',
  improvement: 'improvement',
  ...PLAN_TABLE_BY_NOUN,
};

/** What a state is looked up by besides its id. */
function linkKeyOf(noun: string, state: State): string | null {
  if (noun === 'person') return (state as unknown as Person).name?.toLowerCase() ?? null;
  if (noun === 'acknowledgement') return (state as unknown as Acknowledgement).briefId;
  // Whether a measure against a post is there already.
  if (noun === 'moderation') return (state as unknown as Moderation).dedupeKey;
  if (noun === 'handMention') return (state as unknown as HandMention).dedupeKey;
  if (noun === 'toneLabel' || noun === 'verdict') return (state as unknown as ToneLabel).dedupeKey;
  if (noun === 'logLine') return (state as unknown as LogLine).kind === 'statement' ? 'statement' : null;
  // How often a template was used; statements of no incident.
  if (noun === 'statement') return statementKeyOf(state as unknown as PublicStatement);
  if (noun === 'import') return (state as unknown as Import).headerKey;
  if (noun === 'evidence') {
    const ref = (state as unknown as Evidence).mention?.ref;
    return ref === undefined ? null : (ref.fingerprint ?? `${ref.network}:${ref.externalId}`);
  }
  return null;
}

function statementKeyOf({ templateId, incidentId }: PublicStatement): string | null {
  if (templateId !== null) return templateId;
  return incidentId === null ? 'none' : null;
}

const SORT_FIELDS = [
  'occurredAt',
  'pinnedAt',
  'declaredAt',
  'completedAt',
  'createdAt',
  'erasedAt',
  'exportedAt',
  'addedAt',
  'handedOutAt',
  'acknowledgedAt',
  'enteredAt',
  'saidAt',
  'judgedAt',
  'touchedAt',
  'draftedAt',
  'changedAt',
  'askedAt',
  'listedAt',
  'startedAt',
  'offeredAt',
  'givenAt',
  'issuedAt',
  'originAt',
  'adoptedAt',
  'begunAt',
  'openedAt',
];

function sortAtOf(state: State): number {
  for (const field of SORT_FIELDS) if (typeof state[field] === 'number') return state[field];
  return 0;
}

/** Folds one entity and writes its row; answers with the state, null when nothing of it can be folded. */
export type FoldInto = (noun: string, entityId: string) => State | null;

/** Prepares folding into the tables of this connection. */
export function prepareFold(db: Db): FoldInto {
  const entriesOf = prepareEntityEntries(db);
  const write = new Map<ProjectionTable, Statement>();
  /** Prepared when first needed; null in a backup that is older than the noun. */
  const writeInto = (table: ProjectionTable | undefined): Statement | null => {
    if (table === undefined) return null;
    const known = write.get(table);
    if (known !== undefined) return known;
    if (!hasTable(db, table)) return null;
    const prepared = db.prepare(`
      INSERT INTO ${table} (id, incident_id, sort_at, link_key, head_id, state)
      VALUES (@id, @incidentId, @sortAt, @linkKey, @headId, @state)
      ON CONFLICT (id) DO UPDATE SET incident_id = excluded.incident_id, sort_at = excluded.sort_at,
        link_key = excluded.link_key, head_id = excluded.head_id, state = excluded.state`);
    write.set(table, prepared);
    return prepared;
  };
  const clearVoids = db.prepare('DELETE FROM entry_void WHERE noun = ? AND entity_id = ?');
  const writeVoid = db.prepare(
    'INSERT INTO entry_void (entry_id, noun, entity_id, reason) VALUES (?, ?, ?, ?)',
  );

  return (nounName, entityId) => {
    const noun = findNoun(nounName);
    const statement = writeInto(TABLE_BY_NOUN[nounName]);
    const entries = entriesOf(nounName, entityId).map(rowToStored);
    clearVoids.run(nounName, entityId);
    if (noun === undefined || statement === null) {
      for (const entry of entries) writeVoid.run(entry.id, nounName, entityId, 'fromNewer');
      return null;
    }
    const folded = foldEntity<State>(noun as unknown as Parameters<typeof foldEntity<State>>[0], entries);
    for (const [entryId, reason] of folded.voids) writeVoid.run(entryId, nounName, entityId, reason);
    if (folded.state === null) return null;
    const state = folded.state;
    statement.run({
      id: entityId,
      incidentId: typeof state.incidentId === 'string' ? state.incidentId : null,
      sortAt: sortAtOf(state),
      linkKey: linkKeyOf(nounName, state),
      headId: folded.headId,
      state: JSON.stringify(state),
    });
    return state;
  };
}

/** Drops every folded row and folds the whole journal again; the rows must come out the same. */
export function refoldAll(db: Db): void {
  const fold = prepareFold(db);
  db.transaction(() => {
    for (const table of Object.values(TABLE_BY_NOUN))
      if (hasTable(db, table)) db.exec(`DELETE FROM ${table}`);
    db.exec('DELETE FROM entry_void');
    const entities = db
      .prepare<[], { noun: string; entity_id: string }>('SELECT DISTINCT noun, entity_id FROM entry')
      .all();
    for (const entity of entities) fold(entity.noun, entity.entity_id);
  }).immediate();
}

/** Names of the nouns whose states are kept in tables; for tests of completeness. */
export function projectedNouns(): readonly string[] {
  return NOUNS.map((noun) => noun.noun).filter((noun) => noun in TABLE_BY_NOUN);
}
