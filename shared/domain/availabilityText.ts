/*
 * Hours of availability as one line of text, for files: `12345 08:00-16:30; 6 09:00-12:00`. Days are ISO
 * weekdays, Monday is 1.
 */
import type { Contact } from './contact.ts';

type Availability = Contact['availability'];

/** Longest text that is looked at; fourteen spans need a fifth of it. */
const TEXT_LIMIT = 1_000;
const SPAN = /^([1-7]{0,7}) ?((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/;

/** The line for a contact's hours; empty when nothing is known of them. */
export function writeAvailability(availability: Availability): string {
  return availability.map(({ days, from, to }) => `${days.join('')} ${from}-${to}`.trim()).join('; ');
}

/** The hours that a line names; null when it is none of ours. */
export function readAvailability(text: string): Availability | null {
  if (text.length > TEXT_LIMIT) return null;
  const spans = text.split(';').map((part) => SPAN.exec(part.trim()));
  if (spans.length > 14 || spans.some((span) => span === null)) return null;
  return spans.map((span) => ({
    days: [...(span?.[1] ?? '')].map(Number),
    from: span?.[2] ?? '',
    to: span?.[3] ?? '',
  }));
}
