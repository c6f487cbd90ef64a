/*
 * What the plan silences at an incident's level: the lists of that level and of those below it. A line that stands in
 * the ledger already says so.
 */
import type { BiText } from './biText.ts';
import type { Freeze } from './freeze.ts';
import type { Level } from './limits.ts';
import type { PlanRecordOf } from './planNouns.ts';

export type ProposedFreeze = { readonly level: Level; readonly line: BiText; readonly isListed: boolean };

export function proposeFreezes(
  severities: readonly PlanRecordOf<'severity'>[],
  level: Level,
  ledger: readonly Pick<Freeze, 'place'>[],
): readonly ProposedFreeze[] {
  const listed = new Set(ledger.flatMap(({ place }) => place ?? []));
  const seen = new Set<string>();
  return severities
    .filter(({ retiredAt, isErased, fields }) => retiredAt === null && !isErased && fields.level <= level)
    .sort((a, b) => b.fields.level - a.fields.level)
    .flatMap(({ fields: { level: own, freeze } }) =>
      Array.from({ length: Math.max(freeze.fr.length, freeze.en.length) }, (_, at) => ({
        level: own,
        line: { fr: freeze.fr[at] ?? '', en: freeze.en[at] ?? '' },
      })),
    )
    .flatMap(({ level: own, line }) => {
      const key = `${line.fr}|${line.en}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ level: own, line, isListed: listed.has(line.fr) || listed.has(line.en) }];
    });
}
