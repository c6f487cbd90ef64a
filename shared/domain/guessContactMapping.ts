/*
 * Guesses how the columns of a table become contacts: by what they are called in French or English, and where
 * nothing is called anything by what stands in them.
 */

import { plainHeader } from './columnVocabulary.ts';
import { emailSchema } from './contact.ts';
import { CONTACT_COLUMN_FIELDS } from './contactColumns.ts';
import type { ContactMapping, PhoneColumn } from './contactMapping.ts';
import { readPhoneLabel } from './contactValues.ts';
import {
  isContactColumn,
  nameRank,
  namesEmail,
  namesExtension,
  namesKindOf,
  namesPhone,
} from './contactVocabulary.ts';

type Column = { readonly name: string; readonly plain: string; readonly cells: readonly string[] };

const PHONE_COLUMNS = 12;
const EMAIL_COLUMNS = 8;

/** Guesses a mapping from headers and rows (some dozens serve best). */
export function guessContactMapping(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): ContactMapping {
  const columns = headers.map((name, index): Column => {
    const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
    return { name, plain: plainHeader(name).slice(0, 200), cells };
  });
  const free = new Set(columns);
  const phones = takePhones(columns, free);
  const emails = columns.filter(({ plain }) => namesEmail(plain)).slice(0, EMAIL_COLUMNS);
  for (const column of emails) free.delete(column);
  const mapping: { -readonly [K in keyof ContactMapping]: ContactMapping[K] } = {
    phones,
    emails: emails.map(({ name }) => name),
  };
  for (const field of CONTACT_COLUMN_FIELDS) {
    let best: { readonly column: Column; readonly rank: number } | null = null;
    for (const column of free) {
      const rank = nameRank(field, column.plain);
      if (rank !== null && (best === null || rank < best.rank)) best = { column, rank };
    }
    if (best === null) continue;
    free.delete(best.column);
    mapping[field] = best.column.name;
  }
  // Beside a first name, "Nom" is the last one.
  const name = columns.find((column) => column.name === mapping.name);
  if (
    mapping.firstName !== undefined &&
    mapping.lastName === undefined &&
    /^(?:nom|name)$/.test(name?.plain ?? '')
  ) {
    mapping.lastName = mapping.name;
    mapping.name = undefined;
  }
  takeByContent(mapping, free);
  return mapping;
}

/** Whether a first row is somebody rather than names of columns. */
export function looksLikeContact(row: readonly string[]): boolean {
  const cells = row.map((cell) => cell.trim());
  if (cells.some((cell) => isContactColumn(plainHeader(cell)))) return false;
  return cells.some((cell) => isEmail(cell) || isPhone(cell));
}

function takePhones(columns: readonly Column[], free: Set<Column>): PhoneColumn[] {
  const found = columns.filter(({ plain }) => namesPhone(plain)).slice(0, PHONE_COLUMNS);
  for (const column of found) free.delete(column);
  const phones = found.map((column): PhoneColumn => {
    const kindColumn = [...free].find(({ plain }) => namesKindOf(column.plain, plain));
    if (kindColumn !== undefined) free.delete(kindColumn);
    const kind = readPhoneLabel(column.plain).kind ?? 'other';
    return {
      column: column.name,
      kind,
      ...(kindColumn === undefined ? {} : { kindColumn: kindColumn.name }),
    };
  });
  // "Poste" is an extension in one directory and a position in the next: what stands in it decides.
  const extension = [...free].find(
    ({ plain, cells }) => namesExtension(plain) && cells.length > 0 && mostly(cells, isExtension),
  );
  const owner = phones.findIndex(({ kind }) => kind !== 'mobile');
  const phone = phones[owner === -1 ? 0 : owner];
  if (extension === undefined || phone === undefined) return phones;
  free.delete(extension);
  return phones.map((other) => (other === phone ? { ...phone, extensionColumn: extension.name } : other));
}

/** What the names did not settle: addresses and numbers look like nothing else, and a name is the first words. */
function takeByContent(
  mapping: { -readonly [K in keyof ContactMapping]: ContactMapping[K] },
  free: Set<Column>,
): void {
  for (const column of [...free]) {
    if (column.cells.length === 0 || isContactColumn(column.plain)) continue;
    const isOfEmails = mapping.emails.length === 0 && mostly(column.cells, isEmail);
    const isOfPhones = mapping.phones.length === 0 && mostly(column.cells, isPhone);
    if (isOfEmails) mapping.emails = [column.name];
    else if (isOfPhones) mapping.phones = [{ column: column.name, kind: 'other' }];
    if (isOfEmails || isOfPhones) free.delete(column);
  }
  if (mapping.name !== undefined || mapping.firstName !== undefined || mapping.lastName !== undefined) return;
  const words = [...free].find(
    ({ plain, cells }) => cells.length > 0 && /^column \d+$/.test(plain) && mostly(cells, isWords),
  );
  if (words !== undefined) mapping.name = words.name;
}

function mostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.filter(test).length > cells.length * 0.6;
}

function isEmail(cell: string): boolean {
  return cell.length <= 254 && emailSchema.safeParse(cell).success;
}

function isPhone(cell: string): boolean {
  return (
    cell.length <= 40 &&
    /^\+?[\d\s().\-/\u00a0\u2010-\u2013]+(?:(?:x|ext\.?|poste) ?\d+)?$/i.test(cell) &&
    cell.replace(/\D/g, '').length >= 7 &&
    !/^\d{4}-\d{2}-\d{2}$/.test(cell)
  );
}

function isExtension(cell: string): boolean {
  return /^(?:x|#|poste )?\d{1,7}$/i.test(cell);
}

function isWords(cell: string): boolean {
  return /\p{L}{2}/u.test(cell) && cell.length <= 160 && !isEmail(cell) && !isPhone(cell);
}
