/*
 * A whole file of vCards to contacts. The file is held in memory once (100 MB at most), since a card may need its
 * bytes; between slices other work of the thread gets its turn, and reading can be stopped.
 */
import { setImmediate as turn } from 'node:timers/promises';
import {
  CONTACT_NOTICES_LIMIT,
  CONTACTS_PER_FILE_LIMIT,
  type ContactNotice,
  type FileNote,
  type ReadContact,
} from '../../../../../shared/domain/contactFile.ts';
import type { CsvEncoding } from '../../../../../shared/domain/limits.ts';
import { fail, ok, type Result } from '../../../../../shared/lib/result.ts';
import { readCards } from './cards.ts';
import { readCard } from './readCard.ts';

const SLICE_MS = 50;

export type ReadVCards = {
  readonly contacts: readonly ReadContact[];
  readonly notices: readonly FileNote<ContactNotice>[];
};

/** Reads the cards in `bytes` (without a byte order mark). The only refusal is `call.cancelled`. */
export async function readVCards(
  bytes: Buffer,
  encoding: CsvEncoding,
  country: string,
  signal?: AbortSignal,
): Promise<Result<ReadVCards>> {
  const isUnicode = encoding.startsWith('utf-16');
  const source = isUnicode
    ? Buffer.from(new TextDecoder(encoding).decode(bytes), 'utf8').toString('latin1')
    : bytes.toString('latin1');
  const contacts: ReadContact[] = [];
  const notices: FileNote<ContactNotice>[] = [];
  const note = (found: FileNote<ContactNotice>): void => {
    if (notices.length < CONTACT_NOTICES_LIMIT) notices.push(found);
  };
  let sliceEndsAt = performance.now() + SLICE_MS;
  for (const found of readCards(source)) {
    if ('code' in found) note(found);
    else if (contacts.length >= CONTACTS_PER_FILE_LIMIT) {
      note({ code: 'file.tooMany', line: found.line, detail: null });
      break;
    } else {
      const contact = readCard(found, { country, isUnicode });
      if (contact === null) note({ code: 'card.group', line: found.line, detail: null });
      else contacts.push(contact);
    }
    if (performance.now() < sliceEndsAt) continue;
    await turn();
    if (signal?.aborted === true) return fail('call.cancelled', 'Reading was stopped.');
    sliceEndsAt = performance.now() + SLICE_MS;
  }
  return ok({ contacts, notices });
}
