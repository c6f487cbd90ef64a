/*
 * One row of a table to one contact. The mapping is resolved to column numbers once.
 */
import type { ReadContact } from '../../../../shared/domain/contactFile.ts';
import type { ContactMapping, PhoneColumn } from '../../../../shared/domain/contactMapping.ts';
import { readPhoneLabel } from '../../../../shared/domain/contactValues.ts';
import { unguardFormula } from '../../../../shared/lib/formulaGuard.ts';
import { putValue, VALUE_FIELDS } from './contactValue.ts';
import { ContactDraft } from './draft.ts';
import { splitPhones } from './phone.ts';

export type ContactRowReader = (cells: readonly string[], line: number) => ReadContact;

/** Builds the reader of rows for a mapping whose columns all exist; `country` is that of numbers without a +. */
export function createContactRowReader(
  mapping: ContactMapping,
  headers: readonly string[],
  country: string,
): ContactRowReader {
  const numbers = new Map(headers.map((header, index) => [header, index]));
  return (cells, line) => {
    const cell = (column: string | undefined): string => {
      const index = column === undefined ? undefined : numbers.get(column);
      return index === undefined ? '' : unguardFormula(cells[index] ?? '');
    };
    const draft = new ContactDraft(line, country);
    draft.text('name', cell(mapping.name), line);
    draft.text('name', `${cell(mapping.firstName)} ${cell(mapping.lastName)}`, line);
    for (const field of VALUE_FIELDS) putValue(draft, field, cell(mapping[field]), line);
    for (const phone of mapping.phones) putPhones(draft, phone, cell, line);
    for (const column of mapping.emails) draft.email(cell(column), line);
    return draft.finish();
  };
}

function putPhones(
  draft: ContactDraft,
  { column, kind, kindColumn, extensionColumn }: PhoneColumn,
  cell: (column: string | undefined) => string,
  line: number,
): void {
  const label = readPhoneLabel(cell(kindColumn));
  const traits = {
    kind: label.kind ?? kind,
    isSmsWelcome: label.isSmsWelcome,
    isOffHours: label.isOffHours,
    extension: cell(extensionColumn),
  };
  for (const text of splitPhones(cell(column))) {
    if (label.isFax) draft.notice('phone.fax', line, text);
    else draft.phone(text, traits, line);
  }
}
