/*
 * The English catalogue, one file an area. English is the shape that French is checked against.
 */
import { acknowledgement } from './acknowledgement.ts';
import { backup } from './backup.ts';
import { callRound } from './callRound.ts';
import { callRun } from './callRun.ts';
import { callTree } from './callTree.ts';
import { codeSheet } from './codeSheet.ts';
import { commitment } from './commitment.ts';
import { common } from './common.ts';
import { confidentialityIncident } from './confidentialityIncident.ts';
import { contactErasure } from './contactErasure.ts';
import { contactFile } from './contactFile.ts';
import { contactNotice } from './contactNotice.ts';
import { contactTake } from './contactTake.ts';
import { contributionDesk } from './contributionDesk.ts';
import { custody } from './custody.ts';
import { database } from './database.ts';
import { erasure } from './erasure.ts';
import { error } from './error.ts';
import { evidence } from './evidence.ts';
import { evidencePack } from './evidencePack.ts';
import { exercise } from './exercise.ts';
import { facilitator } from './facilitator.ts';
import { feed } from './feed.ts';
import { frame } from './frame.ts';
import { handMention } from './handMention.ts';
import { handover } from './handover.ts';
import { help } from './help.ts';
import { importing } from './importing.ts';
import { improvementDesk } from './improvementDesk.ts';
import { incident } from './incident.ts';
import { internalBrief } from './internalBrief.ts';
import { log } from './log.ts';
import { mapping } from './mapping.ts';
import { moderation } from './moderation.ts';
import { network } from './network.ts';
import { palette } from './palette.ts';
import { paper } from './paper.ts';
import { paperCopy } from './paperCopy.ts';
import { person } from './person.ts';
import { plan } from './plan.ts';
import { planChoice } from './planChoice.ts';
import { planField } from './planField.ts';
import { posture } from './posture.ts';
import { publishing } from './publishing.ts';
import { query } from './query.ts';
import { readiness } from './readiness.ts';
import { rejection } from './rejection.ts';
import { report } from './report.ts';
import { reportChange } from './reportChange.ts';
import { reportDesk } from './reportDesk.ts';
import { reportExercise } from './reportExercise.ts';
import { reportFigure } from './reportFigure.ts';
import { reportForm } from './reportForm.ts';
import { reportHandOver } from './reportHandOver.ts';
import { reportPart } from './reportPart.ts';
import { reportPicture } from './reportPicture.ts';
import { reportRedaction } from './reportRedaction.ts';
import { reportRoom } from './reportRoom.ts';
import { reportTable } from './reportTable.ts';
import { reportTerm } from './reportTerm.ts';
import { reportWrite } from './reportWrite.ts';
import { reportWritten } from './reportWritten.ts';
import { retention } from './retention.ts';
import { room } from './room.ts';
import { setting } from './setting.ts';
import { shell } from './shell.ts';
import { shift } from './shift.ts';
import { shortcut } from './shortcut.ts';
import { signal } from './signal.ts';
import { sitrep } from './sitrep.ts';
import { source } from './source.ts';
import { statement } from './statement.ts';
import { tone } from './tone.ts';
import { trace } from './trace.ts';
import { triage } from './triage.ts';
import { verifier } from './verifier.ts';
import { wall } from './wall.ts';
import { watch } from './watch.ts';

export const en = {
  common,
  error,
  frame,
  report,
  backup,
  custody,
  database,
  palette,
  person,
  room,
  setting,
  shell,
  shift,
  shortcut,
  signal,
  evidence,
  evidencePack,
  exercise,
  facilitator,
  feed,
  importing,
  incident,
  internalBrief,
  log,
  mapping,
  network,
  query,
  rejection,
  reportChange,
  reportDesk,
  reportExercise,
  reportFigure,
  reportForm,
  reportHandOver,
  reportPart,
  reportTerm,
  reportRoom,
  reportPicture,
  reportRedaction,
  reportWritten,
  reportWrite,
  contributionDesk,
  improvementDesk,
  reportTable,
  paper,
  paperCopy,
  plan,
  planField,
  planChoice,
  posture,
  readiness,
  contactTake,
  contactErasure,
  acknowledgement,
  tone,
  trace,
  triage,
  erasure,
  confidentialityIncident,
  retention,
  handMention,
  handover,
  help,
  contactFile,
  callRound,
  callRun,
  callTree,
  contactNotice,
  sitrep,
  statement,
  commitment,
  moderation,
  codeSheet,
  publishing,
  source,
  verifier,
  wall,
  watch,
} as const;
