/*
 * The plan's own page: whose it is, for which zone, and until when its paper may be trusted.
 */
import { z } from '../lib/zod.ts';
import { NO_TEXT } from './biText.ts';
import { fileRefSchema } from './fileRef.ts';
import { retentionMonthsSchema } from './mentionRetention.ts';
import {
  PLAN_LINES_LIMIT,
  PLAN_NAME_LIMIT,
  PLAN_TEXT_LIMIT,
  RETENTION_DEFAULT_MONTHS,
} from './planLimits.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { biNameSchema, biTextSchema, calendarDaySchema, textSchema } from './planText.ts';
import { USUAL_AUTHORS_BELOW } from './reportHouse.ts';
import { REPORT_SECTIONS } from './reportSection.ts';
import { DEFAULT_SPIKE_CHOICE, SENSITIVITIES, SPIKE_VOICES } from './spike.ts';
import { STATEMENT_LANGUAGES } from './statementLimits.ts';

export const planNoun = definePlanNoun(
  'plan',
  () =>
    z.object({
      ...keepingShape,
      organisation: textSchema(PLAN_NAME_LIMIT),
      purpose: biTextSchema(PLAN_TEXT_LIMIT),
      /** Where and how long personal details are kept, and why (4.9). */
      privacy: biTextSchema(PLAN_TEXT_LIMIT),
      /** For how long mentions keep their words; null: until somebody says. */
      mentionMonths: retentionMonthsSchema(),
      /** By what spikes are told: chosen with a rehearsal, printed in the plan. */
      spikeVoice: z.enum(SPIKE_VOICES),
      spikeSensitivity: z.enum(SENSITIVITIES),
      spikeFloor: z.number().int().min(1).max(1_000_000),
      spikeCoolDownMin: z.number().int().min(1).max(10_080),
      /** Days that are planned to be loud, both among them: nothing fires. */
      campaigns: z
        .array(
          z.strictObject({
            name: textSchema(PLAN_NAME_LIMIT),
            from: calendarDaySchema.nullable(),
            to: calendarDaySchema.nullable(),
          }),
        )
        .max(PLAN_LINES_LIMIT)
        .readonly(),
      /** In which languages whatever is said to everybody is said; a reply to one person is in theirs. */
      publicLanguages: z.array(z.enum(STATEMENT_LANGUAGES)).max(STATEMENT_LANGUAGES.length).readonly(),
      /** IANA zone of the hours in the plan. */
      timeZone: z.string().max(64),
      /** Two letters: numbers without a country code are read as of there. */
      country: z.string().regex(/^[A-Z]{2}$/),
      validUntil: calendarDaySchema.nullable(),
      /** The day of the next exercise; null: none is planned. */
      exerciseOn: calendarDaySchema.nullable(),
      /** What reports begin with (reportHouse.ts): a PNG or JPEG. */
      reportLogo: fileRefSchema.nullable(),
      /** # and six hexadecimal digits, dark enough to be read on paper (checked where it is written); empty: black. */
      reportColour: z.string().trim().toLowerCase().max(7),
      reportClassification: biNameSchema,
      /** What whoever holds a report may do with it. */
      reportHandling: biTextSchema(PLAN_TEXT_LIMIT),
      reportPartsOff: z.array(z.enum(REPORT_SECTIONS)).max(REPORT_SECTIONS.length).readonly(),
      /** Followers below which an author is a private person, where readers are not given private people. */
      reportAuthorsBelow: z.number().int().min(0).max(1_000_000_000).nullable(),
    }),
  {
    ...NO_KEEPING,
    organisation: '',
    purpose: NO_TEXT,
    privacy: NO_TEXT,
    mentionMonths: RETENTION_DEFAULT_MONTHS,
    spikeVoice: DEFAULT_SPIKE_CHOICE.voice,
    spikeSensitivity: DEFAULT_SPIKE_CHOICE.sensitivity,
    spikeFloor: DEFAULT_SPIKE_CHOICE.floor,
    spikeCoolDownMin: DEFAULT_SPIKE_CHOICE.coolDownMin,
    campaigns: [],
    publicLanguages: ['fr', 'en'],
    timeZone: 'America/Toronto',
    country: 'CA',
    validUntil: null,
    exerciseOn: null,
    reportLogo: null,
    reportColour: '',
    reportClassification: NO_TEXT,
    reportHandling: NO_TEXT,
    reportPartsOff: [],
    reportAuthorsBelow: USUAL_AUTHORS_BELOW,
  },
  [
    'publicLanguages',
    'mentionMonths',
    'spikeVoice',
    'spikeSensitivity',
    'spikeFloor',
    'spikeCoolDownMin',
    'campaigns',
    'exerciseOn',
    'reportLogo',
    'reportColour',
    'reportClassification',
    'reportHandling',
    'reportPartsOff',
    'reportAuthorsBelow',
  ],
);
export type Plan = z.infer<typeof planNoun.fields>;
