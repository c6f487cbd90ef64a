/*
 * How the columns of a file become mentions. Columns are named by their header with the blanks around
 * it removed; a file without a header row has "Column 1", "Column 2", … The columns of a file that is no
 * table are the keys of its records (`user.name`) or the parts of a message.
 * Delimiter and encoding stand here only when a person has overruled what the file shows.
 */

import { z } from '../lib/zod.ts';
import { timeZoneSchema } from './incident.ts';
import { COLUMN_FIELDS, CSV_DELIMITERS, CSV_ENCODINGS } from './limits.ts';

const columnSchema = z.string().min(1).max(400);

export const columnMappingSchema = z
  .strictObject({
    text: columnSchema,
    /** Read where the text of a row is empty: exports keep posts in one column and articles in another. */
    textElse: columnSchema.optional(),
    externalId: columnSchema.optional(),
    postedAt: columnSchema.optional(),
    /** Exports that keep the hour in a column of its own; read together with `postedAt`. */
    postedTime: columnSchema.optional(),
    /** The zone of each row's time (`America/Toronto`, `EST`, `-05:00`); wins over `timeZone`. */
    postedZone: columnSchema.optional(),
    author: columnSchema.optional(),
    authorHandle: columnSchema.optional(),
    network: columnSchema.optional(),
    url: columnSchema.optional(),
    language: columnSchema.optional(),
    reach: columnSchema.optional(),
    title: columnSchema.optional(),
    /** Network of every row; wins over a column. */
    fixedNetwork: z.string().min(1).max(40).optional(),
    /** How 06/07/2013 is read. Without it such a date is refused, never guessed. */
    dateOrder: z.enum(['dayFirst', 'monthFirst']).optional(),
    /** IANA zone of dates that carry none; UTC when absent. */
    timeZone: timeZoneSchema.optional(),
    /** `identifier`: the time is inside the post's snowflake identifier, to the millisecond. */
    postedAtFrom: z.enum(['column', 'identifier']),
    /** Whether the first row names the columns; found out from the file when absent. */
    hasHeader: z.boolean().optional(),
    delimiter: z.enum(CSV_DELIMITERS).optional(),
    encoding: z.enum(CSV_ENCODINGS).optional(),
  })
  .refine((mapping) => mapping.postedAtFrom !== 'column' || mapping.postedAt !== undefined, {
    message: 'postedAt is needed when the time comes from a column',
    path: ['postedAt'],
  })
  .refine((mapping) => mapping.postedAtFrom !== 'identifier' || mapping.externalId !== undefined, {
    message: 'externalId is needed when the time comes from the identifier',
    path: ['externalId'],
  });

export type ColumnMapping = z.infer<typeof columnMappingSchema>;

export type DateOrder = NonNullable<ColumnMapping['dateOrder']>;

/** The name of a column that has no header, counted from 0. */
export function columnName(index: number): string {
  return `Column ${index + 1}`;
}

/** Names the columns of a header row: trimmed, empty ones numbered, repeated ones told apart by " (2)". */
export function nameColumns(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const base = cell.trim().replace(/\s+/g, ' ').slice(0, 380) || columnName(index);
    let name = base;
    for (let copy = 2; taken.has(name); copy += 1) name = `${base} (${copy})`;
    taken.add(name);
    return name;
  });
}

/** The columns that a mapping names and a file lacks. */
export function missingColumns(mapping: ColumnMapping, headers: readonly string[]): string[] {
  const present = new Set(headers);
  return COLUMN_FIELDS.flatMap((field) => {
    const column = mapping[field];
    return column === undefined || present.has(column) ? [] : [column];
  });
}

/** A short stable key for a set of columns in their order, by which a mapping is remembered (64 characters at most). */
export function headerKey(headers: readonly string[]): string {
  const text = headers.map((header) => header.trim().toLowerCase().normalize('NFC')).join('\u001f');
  const halves = [0x811c9dc5, 0x1b873593, 0x9e3779b9, 0x85ebca6b].map((seed) => hash32(text, seed));
  return `${headers.length}-${halves.map((half) => half.toString(16).padStart(8, '0')).join('')}`;
}

/** FNV-1a with a final mix; four seeds make chance collisions of column names irrelevant. */
function hash32(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
