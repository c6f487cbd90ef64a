/*
 * How each field of the plan's records is asked for. One list a noun, in the order of the form; whoever adds a
 * field to a noun adds its line here.
 */
import {
  PLAN_LINE_LIMIT,
  PLAN_NAME_LIMIT,
  PLAN_QUERY_LIMIT,
  RETENTION_MOST_MONTHS,
  SOURCE_ADDRESS_LIMIT,
  SOURCE_EVERY_S,
} from '../../../shared/domain/planLimits.ts';
import type { PlanNounName } from '../../../shared/domain/planNouns.ts';
import { day, type FieldForm, line, lines, name, words } from './fieldForm.ts';
import { PEOPLE_FORMS } from './peopleForms.ts';

const approval: readonly FieldForm[] = [
  { field: 'levels', label: 'planField.levels', kind: 'choices', list: 'level', isNumber: true },
  { field: 'approverRoleId', label: 'planField.approverRoleId', kind: 'role' },
  day('approvedOn', 'planField.approvedOn'),
  day('expiresOn', 'planField.expiresOn'),
];
const OWN_FORMS: Readonly<Record<PlanNounName, readonly FieldForm[]>> = {
  ...PEOPLE_FORMS,
  plan: [
    line('organisation', 'planField.organisation'),
    words('purpose', 'planField.purpose'),
    words('privacy', 'planField.privacy'),
    {
      field: 'mentionMonths',
      label: 'planField.mentionMonths',
      help: 'planField.mentionMonthsHelp',
      kind: 'number',
      min: 1,
      max: RETENTION_MOST_MONTHS,
      isOptional: true,
    },
    { field: 'spikeVoice', label: 'planField.spikeVoice', kind: 'choice', list: 'spikeVoice' },
    {
      field: 'spikeSensitivity',
      label: 'planField.spikeSensitivity',
      kind: 'choice',
      list: 'sensitivity',
    },
    {
      field: 'spikeFloor',
      label: 'planField.spikeFloor',
      help: 'planField.spikeFloorHelp',
      kind: 'number',
      min: 1,
      max: 1_000_000,
    },
    { field: 'spikeCoolDownMin', label: 'planField.spikeCoolDownMin', kind: 'number', min: 1, max: 10_080 },
    {
      field: 'campaigns',
      label: 'planField.campaigns',
      help: 'planField.campaignsHelp',
      kind: 'rows',
      blankRow: { name: '', from: null, to: null },
      cells: [
        { field: 'name', label: 'planField.name', kind: 'text', limit: PLAN_NAME_LIMIT },
        { field: 'from', label: 'planField.campaignFrom', kind: 'day' },
        { field: 'to', label: 'planField.campaignTo', kind: 'day' },
      ],
    },
    {
      field: 'publicLanguages',
      label: 'planField.publicLanguages',
      help: 'planField.publicLanguagesHelp',
      kind: 'choices',
      list: 'language',
    },
    line('timeZone', 'planField.timeZone', 64),
    { ...line('country', 'planField.country', 2), help: 'planField.countryHelp' },
    day('validUntil', 'planField.validUntil'),
    day('exerciseOn', 'planField.exerciseOn'),
    { field: 'reportLogo', label: 'planField.reportLogo', kind: 'picture', noun: 'plan' },
    { ...line('reportColour', 'planField.reportColour', 7), help: 'planField.reportColourHelp' },
    name('reportClassification', 'planField.reportClassification'),
    words('reportHandling', 'planField.reportHandling'),
    {
      field: 'reportPartsOff',
      label: 'planField.reportPartsOff',
      help: 'planField.reportPartsOffHelp',
      kind: 'choices',
      list: 'reportPart',
    },
    {
      field: 'reportAuthorsBelow',
      label: 'planField.reportAuthorsBelow',
      help: 'planField.reportAuthorsBelowHelp',
      kind: 'number',
      min: 0,
      max: 1_000_000_000,
      isOptional: true,
    },
  ],
  severity: [
    { field: 'level', label: 'planField.level', kind: 'choice', list: 'level', isNumber: true },
    words('meaning', 'planField.meaning'),
    {
      field: 'criteria',
      label: 'planField.criteria',
      kind: 'rows',
      blankRow: { measure: 'volumeRatio', atLeast: 2, perHour: null, isSeed: true, source: '' },
      cells: [
        { field: 'measure', label: 'planField.measure', kind: 'choice', list: 'measure' },
        { field: 'atLeast', label: 'planField.atLeast', kind: 'number', min: 0, max: 1_000_000_000 },
        {
          field: 'perHour',
          label: 'planField.perHour',
          kind: 'number',
          min: 1,
          max: 1_000_000,
          isOptional: true,
        },
        { field: 'isSeed', label: 'planField.isSeed', kind: 'check' },
        { field: 'source', label: 'planField.source', kind: 'text', limit: PLAN_LINE_LIMIT },
      ],
    },
    { field: 'needed', label: 'planField.neededCount', kind: 'number', min: 1, max: 10 },
    { ...lines('floors', 'planField.floors'), help: 'planField.floorsHelp' },
    {
      field: 'floorRules',
      label: 'planField.floorRules',
      help: 'planField.floorRulesHelp',
      kind: 'rows',
      blankRow: { measure: 'harmTier', atLeast: 2 },
      cells: [
        { field: 'measure', label: 'planField.measure', kind: 'choice', list: 'measure' },
        { field: 'atLeast', label: 'planField.atLeast', kind: 'number', min: 0, max: 1_000_000_000 },
      ],
    },
    {
      field: 'clocks',
      label: 'planField.clocks',
      kind: 'rows',
      blankRow: { clock: 'owned', minutes: 60, source: '' },
      cells: [
        { field: 'clock', label: 'planField.clock', kind: 'choice', list: 'clock' },
        {
          field: 'minutes',
          label: 'planField.minutes',
          kind: 'number',
          min: 1,
          max: 525_600,
          isOptional: true,
        },
        { field: 'source', label: 'planField.source', kind: 'text', limit: PLAN_LINE_LIMIT },
      ],
    },
    { field: 'teamRoleIds', label: 'planField.teamRoleIds', kind: 'roles' },
    lines('freeze', 'planField.freeze'),
    {
      field: 'stepDownAfterMin',
      label: 'planField.stepDownAfterMin',
      kind: 'number',
      min: 0,
      max: 100_000,
    },
    name('note', 'planField.note'),
  ],
  crisisType: [
    name('name', 'planField.name'),
    { field: 'cluster', label: 'planField.cluster', kind: 'choice', list: 'cluster' },
    { field: 'postures', label: 'planField.postures', kind: 'choices', list: 'posture' },
    words('note', 'planField.note'),
  ],
  approvalRule: [
    { field: 'content', label: 'planField.content', kind: 'choice', list: 'content' },
    { field: 'level', label: 'planField.level', kind: 'choice', list: 'level', isNumber: true },
    { field: 'signatoryRoleIds', label: 'planField.signatoryRoleIds', kind: 'roles' },
    { field: 'mode', label: 'planField.mode', kind: 'choice', list: 'mode' },
    { field: 'extraSignatures', label: 'planField.extraSignatures', kind: 'number', min: 0, max: 3 },
    {
      field: 'timeBoxMin',
      label: 'planField.timeBoxMin',
      kind: 'number',
      min: 1,
      max: 10_080,
      isOptional: true,
    },
    { field: 'fallbackRoleIds', label: 'planField.fallbackRoleIds', kind: 'roles' },
    name('note', 'planField.note'),
  ],
  template: [
    { field: 'kind', label: 'planField.kind', kind: 'choice', list: 'template' },
    name('title', 'planField.title'),
    words('text', 'planField.text'),
    line('network', 'planField.networkName'),
    {
      field: 'lengthLimit',
      label: 'planField.lengthLimit',
      kind: 'number',
      min: 1,
      max: 100_000,
      isOptional: true,
    },
    ...approval,
  ],
  asset: [
    name('title', 'planField.title'),
    { field: 'file', label: 'planField.file', kind: 'picture', noun: 'asset' },
    words('altText', 'planField.altText'),
    line('rights', 'planField.rights', PLAN_LINE_LIMIT),
    ...approval,
  ],
  account: [
    { field: 'network', label: 'planField.networkName', kind: 'choice', list: 'accountNetwork' },
    { ...line('name', 'planField.name'), isNeeded: true },
    { ...line('server', 'planField.accountServer', PLAN_LINE_LIMIT), help: 'planField.accountServerHelp' },
    { ...line('handle', 'planField.accountHandle'), help: 'planField.accountHandleHelp' },
    { field: 'languages', label: 'planField.languages', kind: 'choices', list: 'language' },
    {
      field: 'allowedHosts',
      label: 'planField.allowedHosts',
      kind: 'lines',
      help: 'planField.allowedHostsHelp',
    },
  ],
  clause: [
    { field: 'number', label: 'planField.number', kind: 'number', min: 1, max: 999 },
    name('title', 'planField.title'),
    words('text', 'planField.text'),
    { field: 'measures', label: 'planField.measures', kind: 'choices', list: 'moderation' },
  ],
  watch: [
    { field: 'category', label: 'planField.category', kind: 'choice', list: 'category' },
    name('name', 'planField.name'),
    { field: 'query', label: 'planField.query', kind: 'query', limit: PLAN_QUERY_LIMIT },
    { field: 'languages', label: 'planField.languages', kind: 'choices', list: 'language' },
    {
      field: 'excludedAuthors',
      label: 'planField.excludedAuthors',
      kind: 'authors',
      help: 'planField.excludedAuthorsHelp',
    },
    {
      field: 'hiddenAuthors',
      label: 'planField.hiddenAuthors',
      kind: 'authors',
      help: 'planField.hiddenAuthorsHelp',
    },
  ],
  source: [
    { field: 'kind', label: 'planField.sourceKind', kind: 'choice', list: 'sourceKind' },
    { ...line('name', 'planField.name'), isNeeded: true },
    { ...line('address', 'planField.address', SOURCE_ADDRESS_LIMIT), help: 'planField.sourceAddressHelp' },
    { ...line('network', 'planField.networkName'), help: 'planField.sourceNetworkHelp' },
    { field: 'categories', label: 'planField.sourceCategories', kind: 'choices', list: 'category' },
    { field: 'keeps', label: 'planField.keeps', kind: 'choice', list: 'sourceKeeps' },
    { field: 'mediaTier', label: 'planField.mediaTier', kind: 'choice', list: 'mediaTier', isNumber: true },
    { field: 'isOn', label: 'planField.isOn', kind: 'check' },
    {
      field: 'everySeconds',
      label: 'planField.everySeconds',
      kind: 'number',
      min: SOURCE_EVERY_S.shortest,
      max: SOURCE_EVERY_S.longest,
    },
    {
      field: 'allowedHosts',
      label: 'planField.allowedHosts',
      kind: 'lines',
      help: 'planField.allowedHostsHelp',
    },
  ],
};

const KEEPING: readonly FieldForm[] = [
  { field: 'ownerRoleId', label: 'planField.ownerRoleId', help: 'planField.ownerRoleIdHelp', kind: 'role' },
  day('reviewOn', 'planField.reviewOn'),
];

/** The fields of a noun in the order of its form; who keeps it comes last. */
export function formOf(noun: PlanNounName): readonly FieldForm[] {
  return [...OWN_FORMS[noun], ...KEEPING];
}
