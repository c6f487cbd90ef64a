/*
 * How somebody is looked for: by name, address, handle or number, however it was written. Pure.
 */
import { fold } from '../scoring/fold.ts';
import type { Contact } from './contact.ts';

/** Shorter than this is in every second word. Characters. */
export const PERSON_SEARCH_LEAST = 3;
export const PERSON_SEARCH_LIMIT = 160;
/** A name of a contact shorter than this is not looked for in other words. */
const NAME_LEAST = 4;
/** So few digits are a year, a price or a house. */
const NUMBER_LEAST = 6;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** What is looked for in texts, folded; none when it is too short to mean anybody. */
export function needlesOf(typed: string): readonly string[] {
  const said = fold(typed.trim()).replace(/^@/, '').replace(/\s+/g, ' ');
  if (said.length < PERSON_SEARCH_LEAST) return [];
  const isNumber = /^[+\d\s().\-/]+$/.test(said) && digitsOf(said).length >= NUMBER_LEAST;
  return [...new Set(isNumber ? [said, digitsOf(said)] : [said])];
}

/** What a contact is looked for by in everything that was recorded. */
export function needlesOfContact({ name, emails, phones }: Contact): readonly string[] {
  const said = [name, ...emails, ...phones.flatMap(({ raw, e164 }) => [raw, e164 ?? ''])];
  return [...new Set(said.map(fold).filter((needle) => needle.length >= NAME_LEAST))];
}

/** Whether a contact is meant: name, organisation, addresses, or a number by its last digits. */
export function isContactMeant(contact: Contact, needles: readonly string[]): boolean {
  const { name, organisation, emails, phones, note, position } = contact;
  const said = fold(
    [name, organisation, position, note, ...emails, ...phones.map(({ raw }) => raw)].join('\n'),
  );
  const numbers = phones.map(({ raw, e164 }) => digitsOf(e164 ?? raw));
  return needles.some((needle) => {
    const digits = digitsOf(needle);
    const isNumber = digits.length >= NUMBER_LEAST && /^[+\d\s().\-/]+$/.test(needle);
    return (
      said.includes(needle) || (isNumber && numbers.some((number) => number.endsWith(digits.slice(-10))))
    );
  });
}
