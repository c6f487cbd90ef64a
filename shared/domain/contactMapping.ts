/*
 * How the columns of a table become contacts. Columns are named by their header, as in columnMapping.ts. Numbers
 * and addresses are lists, since a directory has several of each and says their kind in a column beside them.
 */
import { z } from '../lib/zod.ts';
import { CSV_DELIMITERS, CSV_ENCODINGS } from './limits.ts';
import { PHONE_KINDS } from './planLimits.ts';

const columnSchema = z.string().min(1).max(400);

export const phoneColumnSchema = z.strictObject({
  column: columnSchema,
  /** What its numbers are where nothing says it row by row. */
  kind: z.enum(PHONE_KINDS),
  /** "mobile", "Work", "cellulaire, SMS": row by row. */
  kindColumn: columnSchema.optional(),
  extensionColumn: columnSchema.optional(),
});
export type PhoneColumn = z.infer<typeof phoneColumnSchema>;

const one = columnSchema.optional();

export const contactMappingSchema = z.strictObject({
  name: one,
  /** Joined with the last name where the name is in no column of its own. */
  firstName: one,
  lastName: one,
  organisation: one,
  position: one,
  language: one,
  preferred: one,
  note: one,
  accessNeeds: one,
  timeZone: one,
  availability: one,
  callOrder: one,
  verifiedOn: one,
  consentBasis: one,
  consentOn: one,
  purpose: one,
  keepUntil: one,
  phones: z.array(phoneColumnSchema).max(12).readonly(),
  emails: z.array(columnSchema).max(8).readonly(),
  /** Whether the first row names the columns; found out from the file when absent. */
  hasHeader: z.boolean().optional(),
  delimiter: z.enum(CSV_DELIMITERS).optional(),
  encoding: z.enum(CSV_ENCODINGS).optional(),
});
export type ContactMapping = z.infer<typeof contactMappingSchema>;
