/*
 * Writes contacts where the person asked, whole or not at all.
 */
import type { ContactFormat, ContactScope } from '../../../../shared/domain/contactFile.ts';
import type { Words } from '../../../../shared/i18n/createWords.ts';
import { fail, ok, type Result } from '../../../../shared/lib/result.ts';
import { dbFailure } from '../../db/dbFailure.ts';
import { type Written, writeAtomically } from '../writeAtomically.ts';
import { writeContactsCsv } from './csv.ts';
import { type OutgoingContact, writeVCards } from './vcard.ts';

/** Writes the file; refusals are `disk.full` and `contacts.notWritten`. */
export async function writeContacts(
  file: string,
  contacts: readonly OutgoingContact[],
  format: ContactFormat,
  scope: ContactScope,
  words: Words,
): Promise<Result<Written>> {
  const text =
    format === 'csv'
      ? writeContactsCsv(contacts, scope, words)
      : writeVCards(contacts, format === 'vcard3' ? '3.0' : '4.0', scope);
  try {
    return ok(await writeAtomically(file, text));
  } catch (error) {
    const known = dbFailure(error);
    if (known?.code === 'disk.full') return { ok: false, error: known };
    return fail('contacts.notWritten', 'The contacts could not be written.', {
      cause: known?.code ?? 'unknown',
    });
  }
}
