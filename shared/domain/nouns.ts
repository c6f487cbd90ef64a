/*
 * Every noun that has entries. The engine folds whatever stands here; a noun that is
 * missing is stored and passed on as "from a newer version".
 */
import { acknowledgementNoun } from './acknowledgement.ts';
import { callRoundNoun } from './callRound.ts';
import { callRunNoun } from './callRun.ts';
import { clockNoun } from './clock.ts';
import { codeSheetNoun } from './codeSheet.ts';
import { commitmentNoun } from './commitment.ts';
import { confidentialityIncidentNoun } from './confidentialityIncident.ts';
import { contributionNoun } from './contribution.ts';
import { decisionNoun } from './decision.ts';
import { deviceNoun } from './device.ts';
import { evidenceNoun } from './evidence.ts';
import { exerciseNoun } from './exercise.ts';
import { exerciseSummaryNoun } from './exerciseSummary.ts';
import { reportNoun } from './exportedReport.ts';
import { factNoun } from './fact.ts';
import type { AnyNoun } from './fold.ts';
import { freezeNoun } from './freeze.ts';
import { handMentionNoun } from './handMention.ts';
import { handoverNoun } from './handover.ts';
import { importNoun } from './import.ts';
import { improvementNoun } from './improvement.ts';
import { incidentNoun } from './incident.ts';
import { internalBriefNoun } from './internalBrief.ts';
import { logLineNoun } from './logLine.ts';
import { moderationNoun } from './moderation.ts';
import { paperCopyNoun } from './paperCopy.ts';
import { payloadNoun } from './payload.ts';
import { personNoun } from './person.ts';
import { PLAN_NOUNS } from './planNouns.ts';
import { rankerNoun } from './rankerNoun.ts';
import { reportDraftNoun } from './reportDraft.ts';
import { sitrepNoun } from './sitrep.ts';
import { spikeNoun } from './spikeNoun.ts';
import { statementNoun } from './statement.ts';
import { taskNoun } from './task.ts';
import { toneLabelNoun } from './toneLabel.ts';
import { verdictNoun } from './verdict.ts';

export const NOUNS: readonly AnyNoun[] = [
  deviceNoun,
  personNoun,
  incidentNoun,
  logLineNoun,
  evidenceNoun,
  importNoun,
  payloadNoun,
  reportNoun,
  paperCopyNoun,
  callRoundNoun,
  acknowledgementNoun,
  confidentialityIncidentNoun,
  handMentionNoun,
  toneLabelNoun,
  spikeNoun,
  verdictNoun,
  rankerNoun,
  factNoun,
  decisionNoun,
  taskNoun,
  clockNoun,
  freezeNoun,
  sitrepNoun,
  callRunNoun,
  handoverNoun,
  internalBriefNoun,
  statementNoun,
  codeSheetNoun,
  commitmentNoun,
  moderationNoun,
  exerciseNoun,
  exerciseSummaryNoun,
  reportDraftNoun,
  contributionNoun,
  improvementNoun,
  ...Object.values(PLAN_NOUNS),
];

/** Finds a noun by name; undefined for one this version does not know. */
export function findNoun(name: string): AnyNoun | undefined {
  return NOUNS.find((noun) => noun.noun === name);
}
