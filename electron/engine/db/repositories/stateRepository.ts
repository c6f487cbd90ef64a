/*
 * Reads folded states. One small reader serves every noun, since their tables have one form.
 */
import type { Acknowledgement } from '../../../../shared/domain/acknowledgement.ts';
import type { CallRound } from '../../../../shared/domain/callRound.ts';
import type { CallRun } from '../../../../shared/domain/callRun.ts';
import type { ClockActs } from '../../../../shared/domain/clock.ts';
import type { CodeSheet } from '../../../../shared/domain/codeSheet.ts';
import type { Commitment } from '../../../../shared/domain/commitment.ts';
import type { ConfidentialityIncident } from '../../../../shared/domain/confidentialityIncident.ts';
import type { Contribution } from '../../../../shared/domain/contribution.ts';
import type { Decision } from '../../../../shared/domain/decision.ts';
import type { Device } from '../../../../shared/domain/device.ts';
import type { Evidence } from '../../../../shared/domain/evidence.ts';
import type { Exercise } from '../../../../shared/domain/exercise.ts';
import type { AdoptedExercise } from '../../../../shared/domain/exerciseSummary.ts';
import type { ExportedReport } from '../../../../shared/domain/exportedReport.ts';
import type { Fact } from '../../../../shared/domain/fact.ts';
import type { Freeze } from '../../../../shared/domain/freeze.ts';
import type { HandMention } from '../../../../shared/domain/handMention.ts';
import type { Handover } from '../../../../shared/domain/handover.ts';
import type { Import } from '../../../../shared/domain/import.ts';
import type { Improvement } from '../../../../shared/domain/improvement.ts';
import { freshRoom, type Incident } from '../../../../shared/domain/incident.ts';
import { NOT_ASKED } from '../../../../shared/domain/incidentAssessment.ts';
import type { InternalBrief } from '../../../../shared/domain/internalBrief.ts';
import type { LogLine } from '../../../../shared/domain/logLine.ts';
import type { Moderation } from '../../../../shared/domain/moderation.ts';
import type { PaperCopy } from '../../../../shared/domain/paperCopy.ts';
import type { Erasure } from '../../../../shared/domain/payload.ts';
import type { Person } from '../../../../shared/domain/person.ts';
import { PLAN_NOUNS, type PlanNounName, type PlanRecordOf } from '../../../../shared/domain/planNouns.ts';
import type { PlanRecord } from '../../../../shared/domain/planRecord.ts';
import type { RankerState } from '../../../../shared/domain/rankerNoun.ts';
import type { ReportDraft } from '../../../../shared/domain/reportDraftState.ts';
import type { Sitrep } from '../../../../shared/domain/sitrep.ts';
import type { SpikeJudgement } from '../../../../shared/domain/spikeNoun.ts';
import type { Statement } from '../../../../shared/domain/statementState.ts';
import type { Task } from '../../../../shared/domain/task.ts';
import type { ToneLabel } from '../../../../shared/domain/toneLabel.ts';
import type { Verdict } from '../../../../shared/domain/verdict.ts';
import type { PROJECTION_TABLES } from '../migrations/0002-projections.ts';
import type { PLAN_TABLES } from '../migrations/0004-plan.ts';
import type { REGISTER_TABLES } from '../migrations/0005-registers.ts';
import type { LISTENING_TABLES } from '../migrations/0006-listening.ts';
import type { SIGNAL_TABLES } from '../migrations/0010-signals.ts';
import type { ROOM_TABLES } from '../migrations/0011-room.ts';
import type { SPEAKING_TABLES } from '../migrations/0012-speaking.ts';
import type { PUBLISHING_TABLES } from '../migrations/0013-publishing.ts';
import type { MODERATION_TABLES } from '../migrations/0014-moderation.ts';
import type { EXERCISE_TABLES } from '../migrations/0015-exercise.ts';
import type { REPORT_TABLES } from '../migrations/0016-report.ts';
import { type Db, hasTable } from '../sqlite.ts';

export type ProjectionTable =
  | (typeof PROJECTION_TABLES)[number]
  | (typeof PLAN_TABLES)[number]
  | (typeof REGISTER_TABLES)[number]
  | (typeof LISTENING_TABLES)[number]
  | (typeof SIGNAL_TABLES)[number]
  | (typeof ROOM_TABLES)[number]
  | (typeof SPEAKING_TABLES)[number]
  | (typeof PUBLISHING_TABLES)[number]
  | (typeof MODERATION_TABLES)[number]
  | (typeof EXERCISE_TABLES)[number]
  | (typeof REPORT_TABLES)[number];

export const PLAN_TABLE_BY_NOUN: Readonly<
  Record<
    PlanNounName,
    (typeof PLAN_TABLES)[number] | (typeof LISTENING_TABLES)[number] | (typeof PUBLISHING_TABLES)[number]
  >
> = {
  plan: 'plan',
  severity: 'severity',
  crisisType: 'crisis_type',
  role: 'role',
  activity: 'activity',
  audience: 'audience',
  brief: 'brief',
  contact: 'contact',
  callTree: 'call_tree',
  approvalRule: 'approval_rule',
  template: 'template',
  asset: 'asset',
  clause: 'clause',
  watch: 'watch',
  source: 'source',
  account: 'account',
};

type Row = { readonly state: string };

export type StateReader<S> = {
  readonly get: (id: string) => S | null;
  readonly all: () => readonly S[];
  /** The newest so many of all. */
  readonly newest: (limit: number) => readonly S[];
  /** The same in the same order, as the JSON texts that are stored. */
  readonly texts: () => readonly string[];
  readonly ofIncident: (incidentId: string, limit: number) => readonly S[];
  /** Newest first. */
  readonly byLinkKey: (key: string) => readonly S[];
};

/** `lift` completes what a row holds of earlier days. */
function prepareReader<S>(db: Db, table: ProjectionTable, lift?: (state: S) => S): StateReader<S> {
  const get = db.prepare<[string], Row>(`SELECT state FROM ${table} WHERE id = ?`);
  const all = db.prepare<[], Row>(`SELECT state FROM ${table} ORDER BY sort_at DESC, id DESC`);
  const newest = db.prepare<[number], Row>(
    `SELECT state FROM ${table} ORDER BY sort_at DESC, id DESC LIMIT ?`,
  );
  const ofIncident = db.prepare<[string, number], Row>(
    `SELECT state FROM ${table} WHERE incident_id = ? ORDER BY sort_at, id LIMIT ?`,
  );
  const byLinkKey = db.prepare<[string], Row>(
    `SELECT state FROM ${table} WHERE link_key = ? ORDER BY sort_at DESC, id DESC`,
  );
  const read = (row: Row): S => {
    const state = JSON.parse(row.state) as S;
    return lift === undefined ? state : lift(state);
  };
  return {
    get: (id) => {
      const row = get.get(id);
      return row === undefined ? null : read(row);
    },
    all: () => all.all().map(read),
    texts: () => all.all().map((row) => (lift === undefined ? row.state : JSON.stringify(read(row)))),
    newest: (limit) => newest.all(limit).map(read),
    ofIncident: (incidentId, limit) => ofIncident.all(incidentId, limit).map(read),
    byLinkKey: (key) => byLinkKey.all(key).map(read),
  };
}

/** A file from before there were such tables, opened for reading only: it has none. */
const NONE: StateReader<never> = {
  get: () => null,
  all: () => [],
  newest: () => [],
  texts: () => [],
  ofIncident: () => [],
  byLinkKey: () => [],
};

/** A row that was folded before its noun had some fields reads as if it were folded today. */
function liftOf(noun: PlanNounName): ((state: unknown) => unknown) | undefined {
  const { later, blank } = PLAN_NOUNS[noun];
  if (later.length === 0) return undefined;
  return (state) => {
    const record = state as PlanRecord<object>;
    return { ...record, fields: { ...blank, ...record.fields } };
  };
}

/** Readers of the plan's nouns, each prepared when it is first asked for: a start needs none of them. */
function preparePlanStates(db: Db) {
  const readers = new Map<PlanNounName, StateReader<unknown>>();
  return <N extends PlanNounName>(noun: N): StateReader<PlanRecordOf<N>> => {
    const table = PLAN_TABLE_BY_NOUN[noun];
    const known = readers.get(noun) ?? (hasTable(db, table) ? prepareReader(db, table, liftOf(noun)) : NONE);
    readers.set(noun, known);
    return known as StateReader<PlanRecordOf<N>>;
  };
}

/** A reader that is prepared when it is first asked, and finds nothing in a file from before its table. */
function prepareLater<S>(db: Db, table: ProjectionTable): StateReader<S> {
  let known: StateReader<S> | null = null;
  const reader = (): StateReader<S> => {
    known ??= hasTable(db, table) ? prepareReader<S>(db, table) : NONE;
    return known;
  };
  return {
    get: (id) => reader().get(id),
    all: () => reader().all(),
    newest: (limit) => reader().newest(limit),
    texts: () => reader().texts(),
    ofIncident: (incidentId, limit) => reader().ofIncident(incidentId, limit),
    byLinkKey: (key) => reader().byLinkKey(key),
  };
}

export type States = ReturnType<typeof prepareStates>;

/** Readers of all nouns on one connection. */
export function prepareStates(db: Db) {
  return {
    device: prepareReader<Device>(db, 'device'),
    person: prepareReader<Person>(db, 'person', (state) => ({
      ...state,
      contactId: state.contactId ?? null,
    })),
    // Folded before incidents had a scope, a room, or a posture.
    incident: prepareReader<Incident>(db, 'incident', (state) => ({
      ...freshRoom(state.level, state.levelSince),
      ...state,
      watchIds: state.watchIds ?? [],
      assessment: state.assessment ? { ...NOT_ASKED, ...state.assessment } : null,
    })),
    // Folded before lines had a kind.
    logLine: prepareReader<LogLine>(db, 'log_line', (state) => ({
      ...state,
      kind: state.kind ?? 'note',
      people: state.people ?? [],
      isPinned: state.isPinned ?? false,
    })),
    // Folded before clocks were compared.
    evidence: prepareReader<Evidence>(db, 'evidence', (state) => ({ ...state, clock: state.clock ?? null })),
    import: prepareReader<Import>(db, 'import'),
    erasure: prepareReader<Erasure>(db, 'erasure'),
    report: prepareReader<ExportedReport>(db, 'report'),
    paperCopy: prepareLater<PaperCopy>(db, 'paper_copy'),
    plan: preparePlanStates(db),
    callRound: prepareLater<CallRound>(db, 'call_round'),
    acknowledgement: prepareLater<Acknowledgement>(db, 'acknowledgement'),
    confidentialityIncident: prepareLater<ConfidentialityIncident>(db, 'confidentiality_incident'),
    handMention: prepareLater<HandMention>(db, 'hand_mention'),
    verdict: prepareLater<Verdict>(db, 'verdict'),
    ranker: prepareLater<RankerState>(db, 'ranker'),
    spike: prepareLater<SpikeJudgement>(db, 'spike'),
    fact: prepareLater<Fact>(db, 'fact'),
    decision: prepareLater<Decision>(db, 'decision'),
    task: prepareLater<Task>(db, 'task'),
    clock: prepareLater<ClockActs>(db, 'clock'),
    internalBrief: prepareLater<InternalBrief>(db, 'internal_brief'),
    handover: prepareLater<Handover>(db, 'handover'),
    callRun: prepareLater<CallRun>(db, 'call_run'),
    sitrep: prepareLater<Sitrep>(db, 'sitrep'),
    freeze: prepareLater<Freeze>(db, 'freeze'),
    statement: prepareLater<Statement>(db, 'statement'),
    codeSheet: prepareLater<CodeSheet>(db, 'code_sheet'),
    commitment: prepareLater<Commitment>(db, 'commitment'),
    moderation: prepareLater<Moderation>(db, 'moderation'),
    exercise: prepareLater<Exercise>(db, 'exercise'),
    exerciseSummary: prepareLater<AdoptedExercise>(db, 'exercise_summary'),
    toneLabel: prepareLater<ToneLabel>(db, 'tone_label'),
    reportDraft: prepareLater<ReportDraft>(db, 'report_draft'),
    contribution: prepareLater<Contribution>(db, 'contribution'),
    improvement: prepareLater<Improvement>(db, 'improvement'),
  };
}
