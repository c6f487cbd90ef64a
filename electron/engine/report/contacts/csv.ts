/*
 * Contacts as a table for spreadsheets. Every cell is quoted and none is a formula; the mark at the start tells
 * spreadsheets that accents are UTF-8. The separator is what the language's spreadsheets expect.
 */
import { writeAvailability } from '../../../../shared/domain/availabilityText.ts';
import type { Contact, Phone } from '../../../../shared/domain/contact.ts';
import type { ContactScope } from '../../../../shared/domain/contactFile.ts';
import { EMAILS_LIMIT, PHONES_LIMIT } from '../../../../shared/domain/planLimits.ts';
import type { Words } from '../../../../shared/i18n/createWords.ts';
import { guardFormula } from '../../../../shared/lib/formulaGuard.ts';

type Column = { readonly header: string; readonly cell: (contact: Contact) => string };

/** The table as text, headers in the language of `words`; as many columns of numbers as somebody fills. */
export function writeContactsCsv(
  contacts: readonly { readonly fields: Contact }[],
  scope: ContactScope,
  words: Words,
): string {
  const most = (limit: number, count: (contact: Contact) => number) =>
    contacts.reduce((most, { fields }) => Math.min(limit, Math.max(most, count(fields))), 1);
  const columns = columnsOf(
    words,
    scope,
    most(PHONES_LIMIT, ({ phones }) => phones.length),
    most(EMAILS_LIMIT, ({ emails }) => emails.length),
  );
  const rows = [
    columns.map(({ header }) => header),
    ...contacts.map(({ fields }) => columns.map(({ cell }) => cell(fields))),
  ];
  return writeTable(rows, words.language === 'fr' ? ';' : ',');
}

/** Rows as CSV: guarded against formulas, quoted, ended with CRLF. */
export function writeTable(rows: readonly (readonly string[])[], delimiter: ',' | ';'): string {
  const lines = rows.map((row) => row.map(writeCell).join(delimiter));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** Quoted even where it need not be: read with the wrong separator, the cell stays one. */
function writeCell(text: string): string {
  return `"${guardFormula(text).replaceAll('"', '""')}"`;
}

function columnsOf({ t }: Words, scope: ContactScope, phones: number, emails: number): readonly Column[] {
  const reach: Column[] = [
    { header: t('contactFile.name'), cell: ({ name }) => name },
    { header: t('contactFile.organisation'), cell: ({ organisation }) => organisation },
    { header: t('contactFile.position'), cell: ({ position }) => position },
  ];
  for (let index = 0; index < phones; index += 1) {
    const number = index + 1;
    reach.push(
      {
        header: t('contactFile.phoneColumn', { number }),
        cell: (contact) => phoneCell(contact.phones[index]),
      },
      {
        header: t('contactFile.phoneTypeColumn', { number }),
        cell: (contact) => kindCell(contact.phones[index], t),
      },
    );
  }
  for (let index = 0; index < emails; index += 1)
    reach.push({
      header: t('contactFile.emailColumn', { number: index + 1 }),
      cell: (contact) => contact.emails[index] ?? '',
    });
  reach.push({ header: t('contactFile.language'), cell: ({ language }) => language });
  if (scope === 'reach') return reach;
  return [
    ...reach,
    { header: t('contactFile.preferred'), cell: ({ preferred }) => t(`contactFile.${preferred}`) },
    { header: t('contactFile.accessNeeds'), cell: ({ accessNeeds }) => accessNeeds },
    { header: t('contactFile.timeZone'), cell: ({ timeZone }) => timeZone },
    { header: t('contactFile.availability'), cell: ({ availability }) => writeAvailability(availability) },
    {
      header: t('contactFile.callOrder'),
      cell: ({ callOrder }) => (callOrder === null ? '' : String(callOrder)),
    },
    { header: t('contactFile.verifiedOn'), cell: ({ verifiedOn }) => verifiedOn ?? '' },
    { header: t('contactFile.consentBasis'), cell: ({ consent }) => consent.basis },
    { header: t('contactFile.consentOn'), cell: ({ consent }) => consent.on ?? '' },
    { header: t('contactFile.purpose'), cell: ({ purpose }) => purpose },
    { header: t('contactFile.keepUntil'), cell: ({ keepUntil }) => keepUntil ?? '' },
    { header: t('contactFile.note'), cell: ({ note }) => note },
  ];
}

/** A number that anybody can dial; as it was written where that has a + already, or is all there is. */
function phoneCell(phone: Phone | undefined): string {
  if (phone === undefined) return '';
  const { raw, e164, extension } = phone;
  if (e164 === null) return raw;
  return extension === '' ? e164 : `${e164} x${extension}`;
}

function kindCell(phone: Phone | undefined, t: Words['t']): string {
  if (phone === undefined) return '';
  const words: string[] = [t(`contactFile.${phone.kind}`)];
  if (phone.isSmsWelcome) words.push(t('contactFile.smsWelcome'));
  if (phone.isOffHours) words.push(t('contactFile.offHours'));
  return words.join(', ');
}
