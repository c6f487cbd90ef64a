/*
 * The only writer of entities: a batch, or a whole snapshot, on top of what is known.
 * Pure; a batch that is not the next one is not applied but answered with what it is.
 */
import type { Change, ChangeBatch, Snapshot } from '../../shared/contract/changes.ts';
import { assertNever } from '../../shared/lib/assertNever.ts';
import type { EntityState } from './entityState.ts';

export type Applied =
  | { readonly outcome: 'applied'; readonly state: EntityState }
  /** An earlier number: already in here. */
  | { readonly outcome: 'old' }
  /** A number is missing before it: only a fresh snapshot helps. */
  | { readonly outcome: 'gap' };

/** Applies the next batch. */
export function applyChanges(state: EntityState, batch: ChangeBatch): Applied {
  if (state.seq === null || batch.seq > state.seq + 1) return { outcome: 'gap' };
  if (batch.seq <= state.seq) return { outcome: 'old' };
  const next = batch.changes.reduce(applyChange, state);
  return { outcome: 'applied', state: { ...next, seq: batch.seq, heardAt: batch.at } };
}

/** Starts anew from a snapshot; counters go on, so that lists notice that they must ask again. */
export function applySnapshot(state: EntityState, snapshot: Snapshot, heardAt: number): EntityState {
  return {
    ...state,
    seq: snapshot.seq,
    generation: state.seq === null ? state.generation : state.generation + 1,
    heardAt,
    realm: snapshot.realm,
    exerciseTime: snapshot.exercise,
    people: byId(snapshot.people),
    incidents: byId(snapshot.incidents),
    imports: byId(snapshot.imports),
    logLines: {},
    evidence: {},
    callRounds: {},
    status: snapshot.status,
    importProgress: null,
    reportProgress: null,
    timelineRevisions: bumpAll(state.timelineRevisions, snapshot),
  };
}

function applyChange(state: EntityState, change: Change): EntityState {
  switch (change.noun) {
    case 'person':
      return { ...state, people: { ...state.people, [change.row.id]: change.row } };
    case 'incident':
      return bumpRoom(
        bump({ ...state, incidents: { ...state.incidents, [change.row.id]: change.row } }, change.row.id),
        change.row.id,
      );
    case 'logLine':
      return bump(
        { ...state, logLines: { ...state.logLines, [change.row.id]: change.row } },
        change.row.incidentId,
      );
    case 'evidence':
      return bump(
        { ...state, evidence: { ...state.evidence, [change.row.id]: change.row } },
        change.row.incidentId,
      );
    case 'import':
      return { ...state, imports: { ...state.imports, [change.row.id]: change.row } };
    case 'callRound': {
      const next = { ...state, callRounds: { ...state.callRounds, [change.row.id]: change.row } };
      return change.row.incidentId === null ? next : bump(next, change.row.incidentId);
    }
    case 'plan':
      return {
        ...state,
        planRevisions: {
          ...state.planRevisions,
          [change.record]: (state.planRevisions[change.record] ?? 0) + 1,
        },
      };
    case 'paperCopy':
      return {
        ...state,
        planRevisions: { ...state.planRevisions, paperCopy: (state.planRevisions.paperCopy ?? 0) + 1 },
      };
    case 'register':
      return {
        ...state,
        registerRevisions: {
          ...state.registerRevisions,
          [change.record]: (state.registerRevisions[change.record] ?? 0) + 1,
        },
      };
    case 'timeline':
      return change.isRoom === true
        ? bumpRoom(bump(state, change.incidentId), change.incidentId)
        : bump(state, change.incidentId);
    case 'mention':
      return {
        ...state,
        mention: {
          added: state.mention.added + change.added,
          hidden: state.mention.hidden + (change.hidden ?? 0),
          removed: state.mention.removed + change.removed,
          newestId: change.newestId,
        },
      };
    case 'listening':
      return { ...state, listeningRevision: state.listeningRevision + 1 };
    case 'outbox':
      return { ...state, outboxRevision: state.outboxRevision + 1 };
    case 'measure':
      return { ...state, measureRevision: state.measureRevision + 1 };
    case 'exercise':
      return { ...state, exerciseTime: change.time, exerciseRevision: state.exerciseRevision + 1 };
    case 'importProgress':
      return { ...state, importProgress: change.progress };
    case 'reportProgress':
      return { ...state, reportProgress: change.progress };
    case 'status':
      return { ...state, status: change.status };
    default:
      return assertNever(change);
  }
}

function bump(state: EntityState, incidentId: string): EntityState {
  const revision = (state.timelineRevisions[incidentId] ?? 0) + 1;
  return { ...state, timelineRevisions: { ...state.timelineRevisions, [incidentId]: revision } };
}

function bumpRoom(state: EntityState, incidentId: string): EntityState {
  const revision = (state.roomRevisions[incidentId] ?? 0) + 1;
  return { ...state, roomRevisions: { ...state.roomRevisions, [incidentId]: revision } };
}

function bumpAll(
  known: EntityState['timelineRevisions'],
  snapshot: Snapshot,
): EntityState['timelineRevisions'] {
  const revisions: Record<string, number> = { ...known };
  for (const incident of snapshot.incidents) revisions[incident.id] = (revisions[incident.id] ?? 0) + 1;
  return revisions;
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}
