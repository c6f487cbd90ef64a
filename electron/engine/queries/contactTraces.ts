/*
 * Looks for somebody in everything that was recorded: name, addresses and numbers, folded, in every payload. Slow and
 * thorough: it is asked when somebody wants to know, not while a crisis is on.
 */
import type { ContactTrace } from '../../../shared/contract/contactErasure.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { fold } from '../../../shared/scoring/fold.ts';
import type { QueryTable } from './queryTable.ts';

const LISTED = 200;
const AROUND = 60;
/** A name shorter than this is in every second word. Letters. */
const LEAST = 4;

type Row = {
  readonly id: string;
  readonly noun: string;
  readonly kind: string;
  readonly at: number;
  readonly bytes: Buffer;
};

export const contactTraceQueries: QueryTable<'contact.traces'> = {
  'contact.traces': ({ db, states }, { id }) => {
    const contact = states.plan('contact').get(id);
    if (contact === null) return fail('contact.unknown', 'There is no such contact.');
    const { name, emails, phones } = contact.fields;
    const said = [name, ...emails, ...phones.flatMap(({ raw, e164 }) => [raw, e164 ?? ''])];
    const needles = [...new Set(said.map(fold).filter((needle) => needle.length >= LEAST))];
    const rows = db
      .prepare<[], Row>(
        `SELECT entry.id AS id, noun, kind, recorded_at AS at, bytes, entity_id FROM entry
         JOIN payload ON payload.entry_id = entry.id ORDER BY entry.seq DESC`,
      )
      .iterate();
    const elsewhere: ContactTrace[] = [];
    let ownEntries = 0;
    let isCut = false;
    for (const row of rows) {
      if (row.noun === 'contact' && (row as Row & { entity_id: string }).entity_id === id) {
        ownEntries += 1;
        continue;
      }
      const text = row.bytes.toString('utf8');
      const folded = fold(text);
      const at = Math.min(...needles.map((needle) => folded.indexOf(needle)).filter((place) => place >= 0));
      if (!Number.isFinite(at)) continue;
      if (elsewhere.length === LISTED) isCut = true;
      else {
        const excerpt = text.slice(Math.max(0, at - AROUND), at + 2 * AROUND);
        elsewhere.push({ entryId: row.id, noun: row.noun, kind: row.kind, recordedAt: row.at, excerpt });
      }
    }
    const inMentions = db
      .prepare<{ needle: string }, number>(
        `SELECT count(*) FROM mention WHERE instr(folded, @needle) > 0
         OR instr(lower(coalesce(author, '')), @needle) > 0 OR instr(lower(coalesce(handle, '')), @needle) > 0`,
      )
      .pluck();
    const mentions = Math.max(0, ...needles.map((needle) => inMentions.get({ needle }) ?? 0));
    return ok({ ownEntries, elsewhere, isCut, mentions });
  },
};
