/*
 * A mapping of contact columns as a person fills it in: for each column one field, or none. Several numbers and
 * addresses may each have their column.
 */
import { CONTACT_COLUMN_FIELDS, type ContactColumnField } from '../../../shared/domain/contactColumns.ts';
import type { ContactMapping } from '../../../shared/domain/contactMapping.ts';
import { PHONE_KINDS, type PhoneKind } from '../../../shared/domain/planLimits.ts';

export type ColumnUse = 'none' | 'email' | ContactColumnField | `phone:${PhoneKind}`;
export const COLUMN_USES: readonly ColumnUse[] = [
  'none',
  ...CONTACT_COLUMN_FIELDS,
  ...PHONE_KINDS.map((kind) => `phone:${kind}` as const),
  'email',
];

/** What a column is used for. */
export function columnUseOf(mapping: ContactMapping, column: string): ColumnUse {
  const phone = mapping.phones.find((one) => one.column === column);
  if (phone !== undefined) return `phone:${phone.kind}`;
  if (mapping.emails.includes(column)) return 'email';
  return CONTACT_COLUMN_FIELDS.find((field) => mapping[field] === column) ?? 'none';
}

/** The mapping with another use of one column; a field that had another column gives it up. */
export function withUse(mapping: ContactMapping, column: string, use: ColumnUse): ContactMapping {
  const single = Object.fromEntries(
    CONTACT_COLUMN_FIELDS.filter((field) => mapping[field] !== undefined && mapping[field] !== column).map(
      (field) => [field, mapping[field]],
    ),
  );
  const phones = mapping.phones.filter((phone) => phone.column !== column);
  const emails = mapping.emails.filter((email) => email !== column);
  const { hasHeader, delimiter, encoding } = mapping;
  const next: ContactMapping = { ...single, hasHeader, delimiter, encoding, phones, emails };
  if (use === 'none') return next;
  if (use === 'email') return { ...next, emails: [...emails, column] };
  const kind = PHONE_KINDS.find((one) => use === `phone:${one}`);
  if (kind !== undefined) return { ...next, phones: [...phones, { column, kind }] };
  return { ...next, [use]: column };
}
