/*
 * Which fields of a contact a column can fill, and what a mapping lacks; apart from its schema, since forms name
 * them too.
 */
import type { ContactMapping } from './contactMapping.ts';

/** The fields that one column fills, in the order in which a person maps them. */
export const CONTACT_COLUMN_FIELDS = [
  'name',
  'firstName',
  'lastName',
  'organisation',
  'position',
  'language',
  'preferred',
  'note',
  'accessNeeds',
  'timeZone',
  'availability',
  'callOrder',
  'verifiedOn',
  'consentBasis',
  'consentOn',
  'purpose',
  'keepUntil',
] as const;
export type ContactColumnField = (typeof CONTACT_COLUMN_FIELDS)[number];

/** Any of these makes a name. */
export const NAMING_FIELDS = ['name', 'firstName', 'lastName', 'organisation'] as const;

/** What somebody must settle before a table is taken in. */
export const CONTACT_MAPPING_PROBLEMS = ['contactMapping.noName', 'contactMapping.columnMissing'] as const;
export type ContactMappingProblem = (typeof CONTACT_MAPPING_PROBLEMS)[number];

/** Every column that a mapping names. */
export function columnsOf(mapping: ContactMapping): string[] {
  const single = CONTACT_COLUMN_FIELDS.map((field) => mapping[field]);
  const several = mapping.phones.flatMap(({ column, kindColumn, extensionColumn }) => [
    column,
    kindColumn,
    extensionColumn,
  ]);
  return [...single, ...several, ...mapping.emails].filter((column) => column !== undefined);
}

/** What keeps a mapping from being used on a file with these columns. */
export function mappingProblems(
  mapping: ContactMapping,
  headers: readonly string[],
): ContactMappingProblem[] {
  const problems: ContactMappingProblem[] = [];
  if (NAMING_FIELDS.every((field) => mapping[field] === undefined)) problems.push('contactMapping.noName');
  const present = new Set(headers);
  if (columnsOf(mapping).some((column) => !present.has(column)))
    problems.push('contactMapping.columnMissing');
  return problems;
}
