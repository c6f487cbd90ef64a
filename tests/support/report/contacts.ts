/*
 * Contacts by chance, as forms would let them be: any letters, lines and signs; numbers from ranges of fiction.
 */
import fc from 'fast-check';
import { type Contact, contactNoun } from '../../../shared/domain/contact.ts';
import {
  CONSENT_BASES,
  CONTACT_METHODS,
  EMAILS_LIMIT,
  PHONE_KINDS,
  PHONES_LIMIT,
} from '../../../shared/domain/planLimits.ts';

/** Signs that mean something to one of the formats, and letters of one to four bytes. */
const letter = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...'abcéÉœ’ —ß漢🙂\u0301\u200d') },
  { weight: 4, arbitrary: fc.constantFrom(...'=+-@,;:\\"\'|%^()<>&#/.=＝＋') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
);
const signs = fc.constantFrom(
  'BEGIN:VCARD',
  'END:VCARD',
  '\\n',
  '=0D',
  "'=1",
  '"',
  ' x204',
  'tel:',
  ';ext=2',
  '=\r\n',
);

/** Text of one line, as the readers tidy it. */
const line = (limit: number) =>
  fc
    .array(fc.oneof({ weight: 8, arbitrary: letter }, signs), { maxLength: limit / 2 })
    .map((parts) => tidy(parts.join('')).replace(/\s+/g, ' ').slice(0, limit))
    .map((text) => tidy(text));

/** Text of several lines. */
const lines = (limit: number) =>
  fc
    .array(fc.oneof({ weight: 8, arbitrary: letter }, signs, fc.constantFrom('\n', '\t', '   ')), {
      maxLength: limit / 2,
    })
    .map((parts) => tidy(parts.join('').replace(/\r/g, '')).slice(0, limit))
    .map((text) => tidy(text));

function tidy(text: string): string {
  return text
    .replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, '')
    .replace(/\p{Surrogate}/gu, '')
    .trim();
}

const day = fc.constantFrom(null, '2026-01-05', '2027-12-31');

const national = fc.integer({ min: 100, max: 199 }).map((number) => `0${number}`);
const phone = fc.record({
  kind: fc.constantFrom(...PHONE_KINDS),
  number: fc.oneof(
    national.map((last) => ({ raw: `418 555-${last}`, e164: `+1418555${last}`, extension: '' })),
    national.map((last) => ({ raw: `(418) 555-${last} poste 7`, e164: `+1418555${last}`, extension: '7' })),
    fc.integer({ min: 10, max: 99 }).map((last) => ({
      raw: `01 99 00 12 ${last}`,
      e164: `+331990012${last}`,
      extension: '',
    })),
    fc.constantFrom(
      { raw: '911', e164: null, extension: '' },
      { raw: 'poste 2040', e164: null, extension: '2040' },
      { raw: '=1+1; à venir, "demain"', e164: null, extension: '' },
    ),
  ),
  isSmsWelcome: fc.boolean(),
  isOffHours: fc.boolean(),
});

/** Any contact that files can carry whole: no deputy and no owner, who are records of the plan. */
export const anyContact: fc.Arbitrary<Contact> = fc
  .record({
    name: line(160).map((name) => name || 'N'),
    organisation: line(160),
    position: line(160),
    phones: fc.array(
      phone.map(({ number, ...rest }) => ({ ...rest, ...number })),
      { maxLength: PHONES_LIMIT },
    ),
    emails: fc.uniqueArray(
      fc.constantFrom('a@example.org', 'é.b+c@exemple.test', '=d@example.org', '-e@example.org'),
      {
        maxLength: EMAILS_LIMIT,
      },
    ),
    language: fc.constantFrom('fr' as const, 'en' as const),
    preferred: fc.constantFrom(...CONTACT_METHODS),
    accessNeeds: lines(500),
    timeZone: fc.constantFrom('', 'America/Toronto', 'Europe/Paris', 'UTC'),
    availability: fc.array(
      fc.record({
        days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
        from: fc.constantFrom('08:00', '00:00'),
        to: fc.constantFrom('16:30', '23:59'),
      }),
      { maxLength: 14 },
    ),
    callOrder: fc.constantFrom(null, 1, 9_999),
    verifiedOn: day,
    consent: fc.record({ basis: fc.constantFrom(...CONSENT_BASES), on: day }),
    purpose: lines(500),
    keepUntil: day,
    note: lines(500),
  })
  .map((fields) => contactNoun.fields.parse({ ...contactNoun.blank, ...fields }));
