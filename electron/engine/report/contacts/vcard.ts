/*
 * Contacts as vCards: 3.0 for telephones and mail programs, 4.0 for what reads it. Numbers go out in the form that
 * can be dialled anywhere; how they were written, and what a vCard has no word for, travels in properties of our own.
 */
import { writeAvailability } from '../../../../shared/domain/availabilityText.ts';
import type { Contact, Phone } from '../../../../shared/domain/contact.ts';
import { type ContactScope, OWN_PROPERTIES, type ReadPhoto } from '../../../../shared/domain/contactFile.ts';
import type { PhoneKind } from '../../../../shared/domain/planLimits.ts';
import { escapeText, foldLine } from './vcardLine.ts';

export const VCARD_VERSIONS = ['3.0', '4.0'] as const;
export type VCardVersion = (typeof VCARD_VERSIONS)[number];

/** A contact to be written. */
export type OutgoingContact = {
  readonly id: string;
  readonly fields: Contact;
  /** The bytes of its photo, when they are to go along. */
  readonly photo?: ReadPhoto | null;
};

const TYPES: Readonly<Record<PhoneKind, string>> = {
  mobile: 'cell',
  work: 'work,voice',
  home: 'home,voice',
  other: 'voice',
};

/** All cards as the text of one file. `reach` writes how to reach people, `everything` all that is kept of them. */
export function writeVCards(
  contacts: readonly OutgoingContact[],
  version: VCardVersion,
  scope: ContactScope,
): string {
  return contacts.map((contact) => writeCard(contact, version, scope)).join('');
}

function writeCard(
  { id, fields, photo }: OutgoingContact,
  version: VCardVersion,
  scope: ContactScope,
): string {
  const lines: string[] = ['BEGIN:VCARD', `VERSION:${version}`];
  const put = (name: string, text: string): void => {
    if (text !== '') lines.push(`${name}:${escapeText(text)}`);
  };
  put('UID', id);
  lines.push(`FN:${escapeText(fields.name)}`);
  // 3.0 wants a structured name; which word is the family's nobody knows, so all stand as one.
  lines.push(`N:${escapeText(fields.name)};;;;`);
  put('ORG', fields.organisation);
  put('TITLE', fields.position);
  for (const [index, phone] of fields.phones.entries()) lines.push(...phoneLines(phone, index + 1, version));
  for (const email of fields.emails)
    lines.push(`EMAIL${version === '3.0' ? ';TYPE=INTERNET' : ''}:${escapeText(email)}`);
  if (version === '4.0') put('LANG', fields.language);
  else put(OWN_PROPERTIES.language, fields.language);
  if (scope === 'everything') {
    put(OWN_PROPERTIES.preferred, fields.preferred);
    put(OWN_PROPERTIES.accessNeeds, fields.accessNeeds);
    put(OWN_PROPERTIES.timeZone, fields.timeZone);
    put(OWN_PROPERTIES.availability, writeAvailability(fields.availability));
    put(OWN_PROPERTIES.callOrder, fields.callOrder === null ? '' : String(fields.callOrder));
    put(OWN_PROPERTIES.verifiedOn, fields.verifiedOn ?? '');
    put(OWN_PROPERTIES.consentBasis, fields.consent.basis);
    put(OWN_PROPERTIES.consentOn, fields.consent.on ?? '');
    put(OWN_PROPERTIES.purpose, fields.purpose);
    put(OWN_PROPERTIES.keepUntil, fields.keepUntil ?? '');
    put('NOTE', fields.note);
  }
  if (photo != null) lines.push(photoLine(photo, version));
  lines.push('END:VCARD');
  return lines.map(foldLine).join('');
}

function phoneLines(phone: Phone, place: number, version: VCardVersion): string[] {
  const { kind, raw, e164, extension, isSmsWelcome, isOffHours } = phone;
  const group = `item${place}.`;
  const types = `${TYPES[kind]}${isSmsWelcome && version === '4.0' ? ',text' : ''}`;
  const value = e164 === null ? raw : `${e164}${extension === '' ? '' : `;ext=${extension}`}`;
  const isUri = version === '4.0' && e164 !== null;
  const head =
    version === '4.0' ? `TYPE="${types}"${isUri ? ';VALUE=uri' : ''}` : `TYPE=${types.toUpperCase()}`;
  const lines = [`${group}TEL;${head}:${isUri ? `tel:${value}` : escapeText(value)}`];
  if (raw !== value) lines.push(`${group}${OWN_PROPERTIES.written}:${escapeText(raw)}`);
  const use = [isSmsWelcome ? 'sms' : '', isOffHours ? 'offHours' : ''].filter((word) => word !== '');
  if (use.length > 0) lines.push(`${group}${OWN_PROPERTIES.use}:${escapeText(use.join(' '))}`);
  return lines;
}

function photoLine({ mediaType, bytes }: ReadPhoto, version: VCardVersion): string {
  const coded = Buffer.from(bytes).toString('base64');
  if (version === '4.0') return `PHOTO:data:${mediaType};base64,${coded}`;
  return `PHOTO;ENCODING=b;TYPE=${mediaType.slice('image/'.length).toUpperCase()}:${coded}`;
}
