/*
 * Somebody the organisation must be able to reach. Numbers are kept as they were written and, where
 * they are telephone numbers, in E.164; short numbers (112, 3975) stay as they are.
 */
import { z } from '../lib/zod.ts';
import { idSchema } from './entry.ts';
import { fileRefSchema } from './fileRef.ts';
import { LANGUAGES } from './limits.ts';
import {
  CONSENT_BASES,
  CONTACT_METHODS,
  EMAILS_LIMIT,
  PHONE_KINDS,
  PHONES_LIMIT,
  PLAN_LINE_LIMIT,
  PLAN_NAME_LIMIT,
} from './planLimits.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { calendarDaySchema, textSchema } from './planText.ts';
import { clockTimeSchema, weekdaysSchema } from './role.ts';

export const phoneSchema = z.strictObject({
  kind: z.enum(PHONE_KINDS),
  /** As it was written. */
  raw: z.string().trim().min(1).max(40),
  /** Null for a short number, and for one that is none. */
  e164: z
    .string()
    .regex(/^\+[1-9]\d{4,14}$/)
    .nullable(),
  extension: z.string().regex(/^\d{0,11}$/),
  isSmsWelcome: z.boolean(),
  /** Carried outside office hours. */
  isOffHours: z.boolean(),
});
export type Phone = z.infer<typeof phoneSchema>;

export const emailSchema = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/);

/** Hours in which somebody can be reached, in the zone of the contact. */
export const availabilitySchema = z.strictObject({
  days: weekdaysSchema,
  from: clockTimeSchema,
  to: clockTimeSchema,
});

export const contactNoun = definePlanNoun(
  'contact',
  () =>
    z.object({
      ...keepingShape,
      name: textSchema(PLAN_NAME_LIMIT).min(1),
      organisation: textSchema(PLAN_NAME_LIMIT),
      /** What they are there, in their own words. */
      position: textSchema(PLAN_NAME_LIMIT),
      phones: z.array(phoneSchema).max(PHONES_LIMIT).readonly(),
      emails: z.array(emailSchema).max(EMAILS_LIMIT).readonly(),
      language: z.enum(LANGUAGES),
      preferred: z.enum(CONTACT_METHODS),
      accessNeeds: textSchema(PLAN_LINE_LIMIT),
      /** IANA zone; empty for the plan's own. */
      timeZone: z.string().max(64),
      availability: z.array(availabilitySchema).max(14).readonly(),
      deputyId: idSchema.nullable(),
      /** Order on the contact sheet; null comes last, by name. */
      callOrder: z.number().int().min(1).max(9_999).nullable(),
      verifiedOn: calendarDaySchema.nullable(),
      consent: z.strictObject({ basis: z.enum(CONSENT_BASES), on: calendarDaySchema.nullable() }),
      /** Why the details are kept, and until when. */
      purpose: textSchema(PLAN_LINE_LIMIT),
      keepUntil: calendarDaySchema.nullable(),
      photo: fileRefSchema.nullable(),
      note: textSchema(PLAN_LINE_LIMIT),
    }),
  {
    ...NO_KEEPING,
    name: '',
    organisation: '',
    position: '',
    phones: [],
    emails: [],
    language: 'fr',
    preferred: 'phone',
    accessNeeds: '',
    timeZone: '',
    availability: [],
    deputyId: null,
    callOrder: null,
    verifiedOn: null,
    consent: { basis: 'unknown', on: null },
    purpose: '',
    keepUntil: null,
    photo: null,
    note: '',
  },
);
export type Contact = z.infer<typeof contactNoun.fields>;
