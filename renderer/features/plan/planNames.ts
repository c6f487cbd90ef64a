/*
 * Names of what records refer to: roles, contacts, audiences. A reference to somebody who was retired or erased
 * keeps its place and says so.
 */
import { createContext } from 'react';
import { reachableNumbers } from '../../../shared/domain/callTreeRules.ts';
import type { Contact } from '../../../shared/domain/contact.ts';
import type { AnyPlanRecord } from '../../../shared/domain/planHistory.ts';
import type { Words } from '../../../shared/i18n/createWords.ts';
import { recordTitle, sortRecords } from './recordTitle.ts';

export type Named = 'role' | 'contact' | 'audience';

export type PlanNames = {
  readonly nameOf: (of: Named, id: string) => string;
  /** Numbers at which a contact can really be called; null for somebody who is no contact any more. */
  readonly numbersOf: (contactId: string) => readonly string[] | null;
  readonly choices: (
    of: Named,
  ) => readonly { readonly id: string; readonly label: string; readonly note?: string }[];
};

export type NamedRecords = { readonly [N in Named]: readonly AnyPlanRecord[] };

/** Builds the names from the lists of the three nouns; what can be chosen is put in order when it is asked for. */
export function createPlanNames(records: NamedRecords, words: Words): PlanNames {
  const { t } = words;
  const byId = new Map<string, string>();
  for (const of of ['role', 'contact', 'audience'] as const) {
    for (const record of records[of]) {
      const title = record.isErased ? t('plan.erased') : recordTitle(of, record.fields, words);
      byId.set(`${of}/${record.id}`, record.retiredAt === null ? title : `${title} (${t('plan.retired')})`);
    }
  }
  const sorted = new Map<Named, readonly { readonly id: string; readonly label: string }[]>();
  const choices = (of: Named) => {
    const known = sorted.get(of);
    if (known !== undefined) return known;
    const made = sortRecords(of, records[of], words)
      .filter((record) => !record.isErased && record.retiredAt === null)
      .map(({ id, fields }) => ({ id, label: recordTitle(of, fields, words) }));
    sorted.set(of, made);
    return made;
  };
  const contacts = new Map(records.contact.map((record) => [record.id, record]));
  const numbersOf = (contactId: string): readonly string[] | null => {
    const contact = contacts.get(contactId);
    if (contact === undefined || contact.isErased || contact.retiredAt !== null) return null;
    const phones = contact.fields.phones as Contact['phones'];
    const reachable = new Set(reachableNumbers({ phones }));
    return [...reachable].map((e164) => phones.find((phone) => phone.e164 === e164)?.raw ?? e164);
  };
  return { numbersOf, nameOf: (of, id) => byId.get(`${of}/${id}`) ?? t('plan.untitled'), choices };
}

export const NO_NAMES: PlanNames = { nameOf: (_of, id) => id, numbersOf: () => null, choices: () => [] };
export const PlanNamesContext = createContext<PlanNames>(NO_NAMES);
