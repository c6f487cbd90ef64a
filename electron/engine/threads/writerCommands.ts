/*
 * The acts that the writer runs by itself, by the name of their call.
 */
import type { CallName } from '../../../shared/contract/contract.ts';
import { acknowledgementCommands } from '../commands/acknowledgement.ts';
import { callRoundCommands } from '../commands/callRound.ts';
import { callRunCommands } from '../commands/callRun.ts';
import { clockCommands } from '../commands/clock.ts';
import { codeSheetCommands } from '../commands/codeSheet.ts';
import { commitmentCommands } from '../commands/commitment.ts';
import { confidentialityIncidentCommands } from '../commands/confidentialityIncident.ts';
import { contactErasureCommands } from '../commands/contactErasure.ts';
import { contributionCommands } from '../commands/contribution.ts';
import { decisionCommands } from '../commands/decision.ts';
import { evidenceCommands } from '../commands/evidence.ts';
import { exerciseCommands } from '../commands/exercise.ts';
import { factCommands } from '../commands/fact.ts';
import { freezeCommands } from '../commands/freeze.ts';
import { handMentionCommands } from '../commands/handMention.ts';
import { handoverCommands } from '../commands/handover.ts';
import { improvementCommands } from '../commands/improvement.ts';
import { incidentCommands } from '../commands/incident.ts';
import { incidentLinkCommands } from '../commands/incidentLink.ts';
import { internalBriefCommands } from '../commands/internalBrief.ts';
import { logLineCommands } from '../commands/logLine.ts';
import { moderationCommands } from '../commands/moderation.ts';
import { paperCopyCommands } from '../commands/paperCopy.ts';
import { payloadCommands } from '../commands/payload.ts';
import { personCommands } from '../commands/person.ts';
import { planRecordCommands } from '../commands/planRecord.ts';
import { rankerCommands } from '../commands/ranker.ts';
import { reportCommands } from '../commands/report.ts';
import { reportDraftCommands } from '../commands/reportDraft.ts';
import { reportDraftReviewCommands } from '../commands/reportDraftReview.ts';
import { sitrepCommands } from '../commands/sitrep.ts';
import { spikeCommands } from '../commands/spike.ts';
import { statementCommands } from '../commands/statement.ts';
import { statementApprovalCommands } from '../commands/statementApproval.ts';
import { statementPublicationCommands } from '../commands/statementPublication.ts';
import { taskCommands } from '../commands/task.ts';
import { toneLabelCommands } from '../commands/toneLabel.ts';
import { verdictCommands } from '../commands/verdict.ts';

export const writerCommands = {
  ...personCommands,
  ...incidentCommands,
  ...incidentLinkCommands,
  ...logLineCommands,
  ...evidenceCommands,
  ...payloadCommands,
  ...reportCommands,
  ...planRecordCommands,
  ...contactErasureCommands,
  ...paperCopyCommands,
  ...callRoundCommands,
  ...acknowledgementCommands,
  ...confidentialityIncidentCommands,
  ...handMentionCommands,
  ...spikeCommands,
  ...toneLabelCommands,
  ...verdictCommands,
  ...rankerCommands,
  ...factCommands,
  ...decisionCommands,
  ...taskCommands,
  ...clockCommands,
  ...freezeCommands,
  ...callRunCommands,
  ...handoverCommands,
  ...internalBriefCommands,
  ...sitrepCommands,
  ...statementCommands,
  ...statementApprovalCommands,
  ...statementPublicationCommands,
  ...codeSheetCommands,
  ...commitmentCommands,
  ...moderationCommands,
  ...exerciseCommands,
  ...reportDraftCommands,
  ...reportDraftReviewCommands,
  ...contributionCommands,
  ...improvementCommands,
};
export type WriterCommandName = keyof typeof writerCommands;

/** Whether the writer answers this call by itself. */
export function isWriterCommand(name: CallName): name is WriterCommandName {
  return Object.hasOwn(writerCommands, name);
}
