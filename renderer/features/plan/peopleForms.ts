/*
 * Forms of the plan's people: roles, what they do, whom to tell, whom to call.
 */
import { PLAN_LINE_LIMIT } from '../../../shared/domain/planLimits.ts';
import type { PlanNounName } from '../../../shared/domain/planNouns.ts';
import { type CellForm, day, type FieldForm, line, lines, name, words } from './fieldForm.ts';

const hours: readonly CellForm[] = [
  { field: 'days', label: 'planField.days', kind: 'weekdays' },
  { field: 'from', label: 'planField.from', kind: 'time' },
  { field: 'to', label: 'planField.to', kind: 'time' },
];
const WORKING_HOURS = { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' };

type PeopleNoun = Extract<PlanNounName, 'role' | 'activity' | 'audience' | 'brief' | 'contact' | 'callTree'>;

export const PEOPLE_FORMS: Readonly<Record<PeopleNoun, readonly FieldForm[]>> = {
  role: [
    { field: 'code', label: 'planField.code', kind: 'choice', list: 'role' },
    name('name', 'planField.name'),
    { field: 'holderId', label: 'planField.holderId', kind: 'contact' },
    { field: 'deputyId', label: 'planField.deputyId', kind: 'contact' },
    {
      field: 'gates',
      label: 'planField.gates',
      help: 'planField.gatesHelp',
      kind: 'choices',
      list: 'gate',
    },
    words('purpose', 'planField.purpose'),
    lines('firstMinutes', 'planField.firstMinutes'),
    lines('doList', 'planField.doList'),
    lines('dontList', 'planField.dontList'),
    lines('handOver', 'planField.handOver'),
    {
      field: 'shifts',
      label: 'planField.shifts',
      kind: 'rows',
      blankRow: { contactId: null, ...WORKING_HOURS },
      cells: [{ field: 'contactId', label: 'planField.contactId', kind: 'contact' }, ...hours],
    },
  ],
  activity: [
    name('name', 'planField.name'),
    { field: 'duties', label: 'planField.duties', kind: 'duties' },
    { field: 'position', label: 'planField.position', kind: 'number', min: 0, max: 10_000 },
  ],
  audience: [
    name('name', 'planField.name'),
    name('channel', 'planField.channel'),
    name('cadence', 'planField.cadence'),
    { field: 'size', label: 'planField.size', kind: 'number', min: 0, max: 10_000_000, isOptional: true },
    { field: 'contactIds', label: 'planField.contactIds', kind: 'contacts' },
    words('note', 'planField.note'),
  ],
  brief: [
    name('title', 'planField.title'),
    { field: 'audienceId', label: 'planField.audienceId', kind: 'audience' },
    lines('doList', 'planField.doList'),
    lines('dontList', 'planField.dontList'),
    words('sendTo', 'planField.sendTo'),
    words('tell', 'planField.tell'),
    day('validUntil', 'planField.validUntil'),
  ],
  contact: [
    { ...line('name', 'planField.name'), isNeeded: true },
    { field: 'photo', label: 'planField.photo', kind: 'picture', noun: 'contact' },
    line('organisation', 'planField.organisation'),
    line('position', 'planField.jobTitle'),
    {
      field: 'phones',
      label: 'planField.phones',
      kind: 'rows',
      blankRow: { kind: 'mobile', raw: '', e164: null, extension: '', isSmsWelcome: true, isOffHours: true },
      cells: [
        { field: 'kind', label: 'planField.kind', kind: 'choice', list: 'phone' },
        { field: 'raw', label: 'planField.numberRaw', kind: 'phone', limit: 40 },
        { field: 'isSmsWelcome', label: 'planField.isSmsWelcome', kind: 'check' },
        { field: 'isOffHours', label: 'planField.isOffHours', kind: 'check' },
      ],
    },
    { field: 'emails', label: 'planField.emails', kind: 'lines', help: 'planField.linesHelp' },
    { field: 'language', label: 'planField.language', kind: 'choice', list: 'language' },
    { field: 'preferred', label: 'planField.preferred', kind: 'choice', list: 'method' },
    { field: 'deputyId', label: 'planField.deputyId', kind: 'contact' },
    {
      field: 'availability',
      label: 'planField.availability',
      kind: 'rows',
      blankRow: WORKING_HOURS,
      cells: hours,
    },
    line('timeZone', 'planField.timeZone', 64),
    line('accessNeeds', 'planField.accessNeeds', PLAN_LINE_LIMIT),
    {
      field: 'callOrder',
      label: 'planField.callOrder',
      kind: 'number',
      min: 1,
      max: 9_999,
      isOptional: true,
    },
    day('verifiedOn', 'planField.verifiedOn'),
    { field: 'consent', label: 'planField.consent', kind: 'consent' },
    line('purpose', 'planField.contactPurpose', PLAN_LINE_LIMIT),
    day('keepUntil', 'planField.keepUntil'),
    line('note', 'planField.note', PLAN_LINE_LIMIT),
  ],
  callTree: [
    name('name', 'planField.name'),
    {
      field: 'places',
      label: 'planField.places',
      kind: 'rows',
      blankRow: { contactId: null, callerId: null, backupCallerId: null },
      cells: [
        { field: 'contactId', label: 'planField.contactId', kind: 'contact' },
        { field: 'callerId', label: 'planField.callerId', kind: 'contact' },
        { field: 'backupCallerId', label: 'planField.backupCallerId', kind: 'contact' },
      ],
    },
    {
      field: 'quorum',
      label: 'planField.quorum',
      help: 'planField.quorumHelp',
      kind: 'number',
      min: 1,
      max: 2_000,
      isOptional: true,
    },
  ],
};
