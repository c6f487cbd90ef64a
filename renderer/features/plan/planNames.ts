/*
 * Names of what records refer to: roles, contacts, audiences. A reference to somebody who was retired or erased
 * keeps its place and says so.
 */
import { createContext } from 'react';
import type { AnyPlanRecord } from '../../../shared/domain/planHistory.ts';
import type { Words } from '../../../shared/i18n/createWords.ts';
import { recordTitle, sortRecords } from './recordTitle.ts';

export type Named = 'role' | 'contact' | 'audience';

export type PlanNames = {
  readonly nameOf: (of: Named, id: string) => string;
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
  return { nameOf: (of, id) => byId.get(`${of}/${id}`) ?? t('plan.untitled'), choices };
}

export const NO_NAMES: PlanNames = { nameOf: (_of, id) => id, choices: () => [] };
export const PlanNamesContext = createContext<PlanNames>(NO_NAMES);
