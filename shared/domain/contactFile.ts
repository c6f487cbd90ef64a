/*
 * Contacts as a file says them, before anybody has agreed to take them in: what was read of each, what was
 * left out and why. The codes are closed lists; the screens own one sentence a language for each.
 */
import type { Contact } from './contact.ts';
import type { ContactMappingProblem } from './contactColumns.ts';
import type { ContactMapping } from './contactMapping.ts';
import type { CsvDelimiter, CsvEncoding } from './limits.ts';

/** Larger files are refused: no directory of people comes near. Bytes. */
export const CONTACT_FILE_LIMIT = 100 * 1024 * 1024;
/** A larger photo is left out, its card is not. Bytes. */
export const CONTACT_PHOTO_LIMIT = 2 * 1024 * 1024;
/** Contacts read of one file; what comes after is named and left out. */
export const CONTACTS_PER_FILE_LIMIT = 50_000;
/** Notices kept of one contact, or of the file as such: a hostile file has one on every line. */
export const CONTACT_NOTICES_LIMIT = 20;

/** What somebody should know of a contact, and need not settle. */
export const CONTACT_NOTICES = [
  'card.truncated',
  'card.endMissing',
  'card.lineUnreadable',
  'card.charset',
  'card.group',
  'card.tooMuch',
  'file.linesOutside',
  'file.tooMany',
  'line.unreadable',
  'name.fromElse',
  'text.shortened',
  'phone.fax',
  'phone.tooMany',
  'email.tooMany',
  'photo.link',
  'photo.tooLarge',
  'photo.unreadable',
  'value.unreadable',
] as const;
export type ContactNotice = (typeof CONTACT_NOTICES)[number];

/** What is wrong with a contact. Without a name it cannot be taken in; the others lose one number or address. */
export const CONTACT_PROBLEMS = ['name.missing', 'phone.unreadable', 'email.unreadable'] as const;
export type ContactProblem = (typeof CONTACT_PROBLEMS)[number];

/** One notice or problem: on which physical line (from 1), and a short sample of what stood there. */
export type FileNote<Code extends string> = {
  readonly code: Code;
  readonly line: number;
  readonly detail: string | null;
};

export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'] as const;
export type PhotoType = (typeof PHOTO_TYPES)[number];

/** A picture as bytes; its type is told by the bytes, not by what the file says of them. */
export type ReadPhoto = { readonly mediaType: PhotoType; readonly bytes: Uint8Array };

/** One contact of a file. */
export type ReadContact = {
  /** Physical line on which it begins, from 1. */
  readonly line: number;
  /** What the card calls itself; the identifier of a contact where the file was written by Vigie. */
  readonly uid: string | null;
  /** Only what the file says; each value is within the limits of a contact. */
  readonly fields: Partial<Contact>;
  readonly photo: ReadPhoto | null;
  readonly notices: readonly FileNote<ContactNotice>[];
  readonly problems: readonly FileNote<ContactProblem>[];
};

/** How a file was read as a table. */
export type ContactTable = {
  readonly delimiter: CsvDelimiter;
  readonly hasHeader: boolean;
  readonly headers: readonly string[];
  /** Remembers a mapping for files with the same columns. */
  readonly headerKey: string;
  readonly mapping: ContactMapping;
  /** While there is one, no contact was read. */
  readonly problems: readonly ContactMappingProblem[];
  /** At most 20, cell by cell, as they stand in the file. */
  readonly sampleRows: readonly (readonly string[])[];
};

/** A whole file of contacts. */
export type ReadContacts = {
  readonly kind: 'vcard' | 'csv';
  readonly fileName: string;
  readonly bytes: number;
  readonly encoding: CsvEncoding;
  readonly contacts: readonly ReadContact[];
  readonly notices: readonly FileNote<ContactNotice>[];
  /** Null for vCards. */
  readonly table: ContactTable | null;
};

export const CONTACT_FORMATS = ['vcard3', 'vcard4', 'csv'] as const;
export type ContactFormat = (typeof CONTACT_FORMATS)[number];

/** What a written file holds: how to reach people, or everything that is kept of them. */
export const CONTACT_SCOPES = ['reach', 'everything'] as const;
export type ContactScope = (typeof CONTACT_SCOPES)[number];

/** Properties of our own in a vCard; other programs skip names that begin with `X-`. */
export const OWN_PROPERTIES = {
  /** A number as it was written, beside the dialable one; shares its group. */
  written: 'X-VIGIE-WRITTEN',
  /** `sms`, `offHours` or both, of the number of the same group. */
  use: 'X-VIGIE-USE',
  language: 'X-VIGIE-LANGUAGE',
  preferred: 'X-VIGIE-PREFERRED',
  accessNeeds: 'X-VIGIE-ACCESS-NEEDS',
  timeZone: 'X-VIGIE-TIME-ZONE',
  availability: 'X-VIGIE-AVAILABILITY',
  callOrder: 'X-VIGIE-CALL-ORDER',
  verifiedOn: 'X-VIGIE-VERIFIED-ON',
  consentBasis: 'X-VIGIE-CONSENT',
  consentOn: 'X-VIGIE-CONSENT-ON',
  purpose: 'X-VIGIE-PURPOSE',
  keepUntil: 'X-VIGIE-KEEP-UNTIL',
} as const;
