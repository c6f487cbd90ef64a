/*
 * Where somebody appears, and everything that is kept of a contact.
 */
import type { FoundGroup, PersonDocument } from '../../../shared/contract/trace.ts';
import { isContactMeant, needlesOf, needlesOfContact } from '../../../shared/domain/personSearch.ts';
import { planSteps } from '../../../shared/domain/planHistory.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { fold } from '../../../shared/scoring/fold.ts';
import { rowToStored } from '../journal/entryRow.ts';
import { prepareEntityEntries } from '../journal/readEntries.ts';
import { frozenReports } from '../report/frozenReports.ts';
import { excerptOf, findEntries, findMentions, holdsOne, textsIn } from './payloadSearch.ts';
import type { QueryContext, QueryTable } from './queryTable.ts';

const CONTACTS_LISTED = 50;
/** A document that is handed over holds so many of each, and says when there are more. */
const GATHERED = 5_000;

type Counted = { count: number; first: FoundGroup['first'] };
const none = (): Counted => ({ count: 0, first: null });

export const traceQueries: QueryTable<'trace.find' | 'trace.gather'> = {
  'trace.find': ({ db, states }, { text }) => {
    const needles = needlesOf(text);
    const known = states.plan('contact').all();
    const meant = new Set(
      known
        .filter(({ fields, isErased }) => !isErased && isContactMeant(fields, needles))
        .map(({ id }) => id),
    );
    const former = new Set<string>();
    const groups = { logLine: none(), evidence: none(), other: none(), author: none(), text: none() };
    const seen = new Set<string>();
    for (const { noun, kind, entityId, incidentId, recordedAt, excerpt } of findEntries(db, needles)) {
      if (noun === 'contact') {
        if (!meant.has(entityId)) former.add(entityId);
        continue;
      }
      if (seen.has(`${noun}/${entityId}`)) continue;
      seen.add(`${noun}/${entityId}`);
      const group = noun === 'logLine' || noun === 'evidence' ? groups[noun] : groups.other;
      group.count += 1;
      group.first ??= { at: recordedAt, kind, excerpt, incidentId };
    }
    for (const mention of findMentions(db, needles)) {
      const group = groups[mention.by];
      group.count += 1;
      group.first ??= {
        at: mention.postedAt,
        kind: mention.network,
        excerpt:
          mention.by === 'author'
            ? [mention.author, mention.handle].filter((name) => name !== null).join(' · ')
            : excerptOf(mention.text, needles),
        incidentId: null,
      };
    }
    const frozen = none();
    for (const { incidentId, submittedAt, documents } of frozenReports({ db, states })) {
      const text = [...textsIn(documents)].find((one) => holdsOne(fold(one), needles));
      if (text === undefined) continue;
      frozen.count += 1;
      frozen.first ??= {
        at: submittedAt,
        kind: 'reportDraft.submitted',
        excerpt: excerptOf(text, needles),
        incidentId,
      };
    }
    const contacts = known
      .filter(({ id }) => meant.has(id) || former.has(id))
      .map(({ id, fields, retiredAt }) => ({
        id,
        name: fields.name,
        isRetired: retiredAt !== null,
        isFormer: former.has(id),
      }));
    return ok({
      contacts: contacts.slice(0, CONTACTS_LISTED),
      isCut: contacts.length > CONTACTS_LISTED,
      logLines: groups.logLine,
      evidence: groups.evidence,
      otherEntries: groups.other,
      frozenReports: frozen,
      mentionsByAuthor: groups.author,
      mentionsByText: groups.text,
    });
  },
  'trace.gather': (context, { contactId }) => {
    const { db, states, now } = context;
    const contact = states.plan('contact').get(contactId);
    if (contact === null) return fail('contact.unknown', 'There is no such contact.');
    const needles = needlesOfContact(contact.fields);
    const nameOf = (id: string): string | null => states.person.get(id)?.name ?? null;
    const entries = [...upTo(findEntries(db, needles), GATHERED)].filter(
      ({ noun, entityId }) => noun !== 'contact' || entityId !== contactId,
    );
    const mentions = [...upTo(findMentions(db, needles), GATHERED)];
    const steps = planSteps('contact', prepareEntityEntries(db)('contact', contactId).map(rowToStored));
    return ok<PersonDocument>({
      format: 'vigie.person.1',
      madeAt: iso(now),
      contact: { id: contact.id, ...contact.fields },
      history: steps.map(({ entryId, verb, recordedAt, person, changes }) => ({
        entryId,
        what: verb,
        recordedAt: iso(recordedAt),
        recordedBy: nameOf(person),
        changes,
      })),
      references: referencesTo(context, contactId),
      acknowledgements: states.acknowledgement
        .all()
        .filter((one) => one.contactId === contactId)
        .map(({ briefId, revision, way, acknowledgedAt, withdrawnAt }) => ({
          briefId,
          revision,
          way,
          acknowledgedAt: iso(acknowledgedAt),
          withdrawnAt: withdrawnAt === null ? null : iso(withdrawnAt),
        })),
      entries: entries.map(({ kind, entryId, recordedAt, person, texts }) => ({
        kind,
        entryId,
        recordedAt: iso(recordedAt),
        recordedBy: nameOf(person),
        texts,
      })),
      mentions: mentions.map(({ postedAt, ...mention }) => ({ ...mention, postedAt: iso(postedAt) })),
      isCut: entries.length >= GATHERED || mentions.length >= GATHERED,
    });
  },
};

function referencesTo({ db }: QueryContext, contactId: string): PersonDocument['references'] {
  return [...upTo(findEntries(db, [contactId]), GATHERED)].map(({ kind, entryId, recordedAt }) => ({
    kind,
    entryId,
    recordedAt: iso(recordedAt),
  }));
}

function* upTo<T>(found: Iterable<T>, limit: number): Generator<T> {
  let count = 0;
  for (const one of found) {
    if (count === limit) return;
    count += 1;
    yield one;
  }
}

const iso = (at: number): string => new Date(at).toISOString();
