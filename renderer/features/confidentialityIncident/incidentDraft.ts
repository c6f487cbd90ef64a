/*
 * What was typed into the form of the register and is not saved yet. Days and moments stay text until they are saved,
 * so that what is half typed stays in sight; a moment is read in the zone of the incident.
 */
import type { ConfidentialityFields } from '../../../shared/domain/confidentialityRules.ts';
import { isCalendarDay } from '../../../shared/lib/calendarDay.ts';
import { parseTypedMoment, showTypedMoment } from '../../../shared/lib/typedMoment.ts';

export type FieldName = keyof ConfidentialityFields;
export type DraftValue = string | number | boolean | null;
export type IncidentDraft = {
  readonly values: Readonly<Partial<Record<FieldName, DraftValue>>>;
  /** The revision it was begun on; null for an incident that is not entered yet. */
  readonly revision: number | null;
};

const DAYS: readonly FieldName[] = ['happenedFrom', 'happenedTo'];
const MOMENTS: readonly FieldName[] = ['awareAt', 'authorityNotifiedAt', 'personsNotifiedAt'];

/** A field as the form shows it. */
export function shownValue(
  fields: ConfidentialityFields,
  draft: IncidentDraft | undefined,
  field: FieldName,
): DraftValue {
  const typed = draft?.values[field];
  if (typed !== undefined) return typed;
  const value = fields[field];
  if (MOMENTS.includes(field)) {
    const isUnset = value === null || value === 0;
    return isUnset ? '' : showTypedMoment(value as number, fields.timeZone);
  }
  return DAYS.includes(field) ? (value ?? '') : value;
}

export type ReadDraft =
  | { readonly ok: true; readonly fields: Partial<ConfidentialityFields> }
  /** A day or a moment that cannot be read, or has not come. */
  | { readonly ok: false; readonly field: FieldName };

/** What the draft says, as it is sent; `now` in epoch ms UTC. */
export function readDraft(draft: IncidentDraft, timeZone: string, now: number): ReadDraft {
  const fields: Partial<Record<FieldName, DraftValue>> = {};
  for (const [name, value] of Object.entries(draft.values) as [FieldName, DraftValue][]) {
    if (!DAYS.includes(name) && !MOMENTS.includes(name)) {
      fields[name] = typeof value === 'string' ? value.trim() : value;
      continue;
    }
    const typed = String(value).trim();
    if (typed === '' && name !== 'awareAt') {
      fields[name] = null;
      continue;
    }
    const read = DAYS.includes(name)
      ? isCalendarDay(typed)
        ? typed
        : null
      : parseTypedMoment(typed, now, timeZone);
    if (read === null) return { ok: false, field: name };
    fields[name] = read;
  }
  return { ok: true, fields: fields as Partial<ConfidentialityFields> };
}
