/*
 * The whole contract in one object. A call that does not stand here does not exist.
 */
import { acknowledgementCalls } from './acknowledgement.ts';
import { backupCalls } from './backup.ts';
import { callRoundCalls } from './callRound.ts';
import { callRunCalls } from './callRun.ts';
import { snapshotCalls } from './changes.ts';
import { clockCalls } from './clock.ts';
import { codeSheetCalls } from './codeSheet.ts';
import { commitmentCalls } from './commitment.ts';
import { confidentialityIncidentCalls } from './confidentialityIncident.ts';
import { contactErasureCalls } from './contactErasure.ts';
import { contactFileCalls } from './contactFile.ts';
import { contributionCalls } from './contribution.ts';
import { coverageCalls } from './coverage.ts';
import { decisionCalls } from './decision.ts';
import type { InputOf, OutputOf, RawInputOf } from './define.ts';
import { deskCalls } from './desk.ts';
import { erasureCalls } from './erasure.ts';
import { evidenceCalls } from './evidence.ts';
import { exerciseCalls } from './exercise.ts';
import { factCalls } from './fact.ts';
import { freezeCalls } from './freeze.ts';
import { handMentionCalls } from './handMention.ts';
import { handoverCalls } from './handover.ts';
import { importCalls } from './import.ts';
import { improvementCalls } from './improvement.ts';
import { incidentCalls } from './incident.ts';
import { internalBriefCalls } from './internalBrief.ts';
import { journalCalls } from './journal.ts';
import { logLineCalls } from './logLine.ts';
import { measureCalls } from './measure.ts';
import { mentionCalls } from './mention.ts';
import { mentionAroundCalls } from './mentionAround.ts';
import { moderationCalls } from './moderation.ts';
import { outboxCalls } from './outbox.ts';
import { paperCalls } from './paper.ts';
import { paperCopyCalls } from './paperCopy.ts';
import { personCalls } from './person.ts';
import { planCalls } from './plan.ts';
import { planRecordCalls } from './planRecord.ts';
import { rankerCalls } from './ranker.ts';
import { reportCalls } from './report.ts';
import { reportDraftCalls } from './reportDraft.ts';
import { retentionCalls } from './retention.ts';
import { roomCalls } from './room.ts';
import { shiftCalls } from './shift.ts';
import { sitrepCalls } from './sitrep.ts';
import { sourceCalls } from './source.ts';
import { spikeCalls } from './spike.ts';
import { statementCalls } from './statement.ts';
import { taskCalls } from './task.ts';
import { toneLabelCalls } from './toneLabel.ts';
import { traceCalls } from './trace.ts';
import { triageCalls } from './triage.ts';
import { verdictCalls } from './verdict.ts';
import { wallCalls } from './wall.ts';
import { watchCalls } from './watch.ts';

export const contract = {
  ...snapshotCalls,
  ...personCalls,
  ...measureCalls,
  ...mentionCalls,
  ...mentionAroundCalls,
  ...handMentionCalls,
  ...toneLabelCalls,
  ...verdictCalls,
  ...rankerCalls,
  ...importCalls,
  ...incidentCalls,
  ...logLineCalls,
  ...evidenceCalls,
  ...roomCalls,
  ...factCalls,
  ...decisionCalls,
  ...taskCalls,
  ...clockCalls,
  ...freezeCalls,
  ...callRunCalls,
  ...shiftCalls,
  ...handoverCalls,
  ...internalBriefCalls,
  ...sitrepCalls,
  ...statementCalls,
  ...codeSheetCalls,
  ...outboxCalls,
  ...commitmentCalls,
  ...moderationCalls,
  ...reportCalls,
  ...reportDraftCalls,
  ...contributionCalls,
  ...improvementCalls,
  ...planRecordCalls,
  ...planCalls,
  ...sourceCalls,
  ...coverageCalls,
  ...retentionCalls,
  ...watchCalls,
  ...wallCalls,
  ...exerciseCalls,
  ...spikeCalls,
  ...triageCalls,
  ...paperCalls,
  ...paperCopyCalls,
  ...contactFileCalls,
  ...contactErasureCalls,
  ...callRoundCalls,
  ...traceCalls,
  ...erasureCalls,
  ...acknowledgementCalls,
  ...confidentialityIncidentCalls,
  ...backupCalls,
  ...journalCalls,
  ...deskCalls,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type CallInput<N extends CallName> = InputOf<Contract[N]>;
/** What a caller writes: fields with a default may be left out. */
export type CallRawInput<N extends CallName> = RawInputOf<Contract[N]>;
export type CallOutput<N extends CallName> = OutputOf<Contract[N]>;

type NamesOf<D extends 'engine' | 'shell'> = {
  [N in CallName]: N extends keyof typeof deskCalls
    ? D extends 'shell'
      ? N
      : never
    : D extends 'engine'
      ? N
      : never;
}[CallName];

export type EngineCallName = NamesOf<'engine'>;
export type ShellCallName = NamesOf<'shell'>;

/** Whether a name from outside is one of ours (own keys only: `constructor` is not a call). */
export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
