/*
 * Which thread answers which call, and what is done with some calls on their way.
 */
import type { CallName } from '../../shared/contract/contract.ts';
import { PLAN_COMMAND_NAMES, PLAN_QUERY_NAMES } from '../../shared/contract/planRecord.ts';
import type { ReaderQueryName } from './threads/readerMethods.ts';
import type { WriterCommandName } from './threads/writerCommands.ts';

export const WRITER_CALLS: readonly WriterCommandName[] = [
  'person.create',
  'person.amend',
  'incident.declare',
  'incident.retitle',
  'incident.changeLevel',
  'incident.scope',
  'incident.staff',
  'incident.assess',
  'incident.close',
  'incident.reopen',
  'logLine.record',
  'logLine.amend',
  'logLine.pin',
  'evidence.pin',
  'evidence.unpin',
  'payload.erase',
  'report.recordExport',
  'contact.erase',
  'paperCopy.handOut',
  'paperCopy.amend',
  'paperCopy.withdraw',
  'paperCopy.restore',
  'paperCopy.replace',
  'callRound.record',
  'callRound.amend',
  'callRound.retract',
  'acknowledgement.record',
  'acknowledgement.withdraw',
  'acknowledgement.restore',
  'confidentialityIncident.record',
  'confidentialityIncident.amend',
  'confidentialityIncident.close',
  'confidentialityIncident.reopen',
  'handMention.amend',
  'handMention.withdraw',
  'handMention.restore',
  'toneLabel.say',
  'toneLabel.withdraw',
  'spike.withdraw',
  'verdict.claim',
  'verdict.release',
  'verdict.observe',
  'verdict.intervene',
  'verdict.dismiss',
  'verdict.assign',
  'verdict.askContext',
  'verdict.withdraw',
  'ranker.begin',
  'ranker.freeze',
  'ranker.resume',
  'fact.state',
  'fact.turn',
  'fact.amend',
  'fact.withdraw',
  'fact.restore',
  'decision.ask',
  'decision.take',
  'decision.review',
  'decision.withdraw',
  'task.add',
  'task.adopt',
  'task.assign',
  'task.claim',
  'task.release',
  'task.complete',
  'task.drop',
  'task.reopen',
  'task.defer',
  'clock.fulfil',
  'clock.reopen',
  'clock.pause',
  'clock.resume',
  ...PLAN_COMMAND_NAMES,
];
export const READER_CALLS: readonly ReaderQueryName[] = [
  'mention.list',
  'mention.get',
  'mention.versions',
  'mention.conversation',
  'mention.author',
  'mention.counters',
  'mention.tone',
  'mention.search',
  'mention.count',
  'mention.volume',
  'incident.list',
  'incident.get',
  'incident.timeline',
  'logLine.list',
  'evidence.list',
  'person.list',
  'import.list',
  'entry.list',
  'plan.overview',
  'plan.recordsText',
  'plan.readiness',
  'plan.history',
  'plan.compare',
  'callRound.sheet',
  'callRound.list',
  'acknowledgement.ofBrief',
  'erasure.ofContact',
  'confidentialityIncident.list',
  'confidentialityIncident.get',
  'handMention.list',
  'room.get',
  'task.propose',
  ...PLAN_QUERY_NAMES,
];

/** Acts that keep what a sheet says. */
export const PRINT_CALLS: readonly WriterCommandName[] = ['paperCopy.handOut', 'paperCopy.replace'];

export const SLOW_CALLS: readonly ReaderQueryName[] = [
  'contact.traces',
  'trace.find',
  'trace.gather',
  'measure.now',
  'measure.series',
  'measure.rising',
  'measure.voice',
];

/** Acts that copy what was measured. */
export const MEASURED_CALLS: readonly WriterCommandName[] = [
  'verdict.observe',
  'verdict.intervene',
  'verdict.dismiss',
];

/** Acts in which a person types telephone numbers. */
export const PHONE_CALLS: readonly WriterCommandName[] = ['contact.add', 'contact.amend'];

/** What writes only files that a person asked for: a file that is open for reading only allows it. */
export const WRITING_ELSEWHERE: readonly CallName[] = [
  'report.export',
  'plan.export',
  'contact.export',
  'confidentialityIncident.export',
  'trace.export',
  'spike.stopRehearsal',
];
export const ERASING_CALLS: readonly WriterCommandName[] = ['payload.erase', 'contact.erase'];
