/*
 * The values of closed kinds that both forms of file carry: days, hours, order, zone, consent. Each puts itself
 * into the draft or is noted there.
 */
import { readAvailability } from '../../../../shared/domain/availabilityText.ts';
import {
  readConsentBasis,
  readContactLanguage,
  readContactMethod,
} from '../../../../shared/domain/contactValues.ts';
import { isKnownTimeZone } from '../../../../shared/domain/timeZone.ts';
import { isCalendarDay } from '../../../../shared/lib/calendarDay.ts';
import type { ContactDraft } from './draft.ts';

export const VALUE_FIELDS = [
  'organisation',
  'position',
  'accessNeeds',
  'purpose',
  'note',
  'language',
  'preferred',
  'timeZone',
  'availability',
  'callOrder',
  'verifiedOn',
  'consentBasis',
  'consentOn',
  'keepUntil',
] as const;
export type ValueField = (typeof VALUE_FIELDS)[number];

/** Puts what a file says of one field into the draft. */
export function putValue(draft: ContactDraft, field: ValueField, text: string, line: number): void {
  switch (field) {
    case 'language':
      draft.value(field, text, readContactLanguage, line);
      return;
    case 'preferred':
      draft.value(field, text, readContactMethod, line);
      return;
    case 'timeZone':
      draft.value(field, text, (zone) => (zone.length <= 64 && isKnownTimeZone(zone) ? zone : null), line);
      return;
    case 'availability':
      draft.value(field, text, readAvailability, line);
      return;
    case 'callOrder':
      draft.value(field, text, (order) => (/^[1-9]\d{0,3}$/.test(order) ? Number(order) : null), line);
      return;
    case 'verifiedOn':
    case 'keepUntil':
      draft.value(field, text, day, line);
      return;
    case 'consentBasis': {
      const on = draft.fields.consent?.on ?? null;
      draft.value(
        'consent',
        text,
        (word) => {
          const basis = readConsentBasis(word);
          return basis === null ? null : { basis, on };
        },
        line,
      );
      return;
    }
    case 'consentOn': {
      const basis = draft.fields.consent?.basis ?? 'unknown';
      draft.value(
        'consent',
        text,
        (word) => {
          const on = day(word);
          return on === null ? null : { basis, on };
        },
        line,
      );
      return;
    }
    default:
      draft.text(field, text, line);
  }
}

function day(text: string): string | null {
  return isCalendarDay(text) ? text : null;
}
