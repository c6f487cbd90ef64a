/*
 * The mapping as the form holds it while it is settled, and as the contract takes it. A column can fill several
 * fields; a field has one column at most.
 */
import type { ColumnMapping, DateOrder } from '../../../shared/domain/columnMapping.ts';
import type { MappingProblem } from '../../../shared/domain/guessMapping.ts';
import { COLUMN_FIELDS, type ColumnField } from '../../../shared/domain/limits.ts';

export type MappingForm = {
  readonly columns: Readonly<Record<ColumnField, string | null>>;
  readonly postedAtFrom: 'column' | 'identifier';
  readonly dateOrder: DateOrder | null;
  readonly timeZone: string | null;
  readonly fixedNetwork: string;
  readonly hasHeader: boolean | null;
  readonly delimiter: ColumnMapping['delimiter'] | null;
  readonly encoding: ColumnMapping['encoding'] | null;
};

/** The form as a guess or a remembered mapping fills it. */
export function formOf(mapping: ColumnMapping): MappingForm {
  const columns = Object.fromEntries(
    COLUMN_FIELDS.map((field) => [field, mapping[field] === '' ? null : (mapping[field] ?? null)]),
  ) as Record<ColumnField, string | null>;
  return {
    columns,
    postedAtFrom: mapping.postedAtFrom,
    dateOrder: mapping.dateOrder ?? null,
    timeZone: mapping.timeZone ?? null,
    fixedNetwork: mapping.fixedNetwork ?? '',
    hasHeader: mapping.hasHeader ?? null,
    delimiter: mapping.delimiter ?? null,
    encoding: mapping.encoding ?? null,
  };
}

/** The mapping that the form stands for. Call it only once nothing is left to settle. */
export function mappingOf(form: MappingForm): ColumnMapping {
  const columns: Partial<Record<ColumnField, string>> = {};
  for (const field of COLUMN_FIELDS) {
    const column = form.columns[field];
    if (column !== null) columns[field] = column;
  }
  const network = form.fixedNetwork.trim();
  return {
    ...columns,
    text: form.columns.text ?? '',
    postedAtFrom: form.postedAtFrom,
    ...(form.dateOrder === null ? {} : { dateOrder: form.dateOrder }),
    ...(form.timeZone === null ? {} : { timeZone: form.timeZone }),
    ...(network === '' ? {} : { fixedNetwork: network }),
    ...(form.hasHeader === null ? {} : { hasHeader: form.hasHeader }),
    ...(form.delimiter == null ? {} : { delimiter: form.delimiter }),
    ...(form.encoding == null ? {} : { encoding: form.encoding }),
  };
}

/** What is still to settle. `found` are the problems that were seen in the file with the columns guessed. */
export function openProblems(form: MappingForm, found: readonly string[]): readonly MappingProblem[] {
  const problems: MappingProblem[] = [];
  if (form.columns.text === null) problems.push('mapping.noText');
  const source = form.postedAtFrom === 'column' ? form.columns.postedAt : form.columns.externalId;
  if (source === null) problems.push('mapping.noDate');
  const isOrderOpen = form.postedAtFrom === 'column' && form.dateOrder === null;
  if (isOrderOpen && found.includes('mapping.dateOrderAmbiguous'))
    problems.push('mapping.dateOrderAmbiguous');
  if (isOrderOpen && found.includes('mapping.dateOrderContradictory')) {
    problems.push('mapping.dateOrderContradictory');
  }
  return problems;
}

/** The fields that a column fills, in the order in which a person maps them. */
export function fieldsOfColumn(form: MappingForm, column: string): readonly ColumnField[] {
  return COLUMN_FIELDS.filter((field) => form.columns[field] === column);
}
