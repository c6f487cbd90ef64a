/*
 * The plan of an exercise: a copy of the real one, but for where posts come from. Those are the networks of the scenario.
 */

import { stateOfFile } from '../../../shared/domain/planFile.ts';
import type { PlanState } from '../../../shared/domain/planHistory.ts';
import { WATCH_CATEGORIES } from '../../../shared/domain/planLimits.ts';
import type { PlanRecordOf } from '../../../shared/domain/planNouns.ts';
import type { Scenario } from '../../../shared/domain/scenario.ts';
import { type Source, sourceNoun } from '../../../shared/domain/source.ts';

/** Kinds that hold their connection, by network; what they are called is all they share with the real ones. */
const KINDS: Readonly<Record<string, Source['kind']>> = { bluesky: 'jetstream', mastodon: 'mastodon' };

/** Networks on which a scenario speaks, or which it cuts. */
export function networksOf({ injects }: Scenario): readonly string[] {
  const networks = injects.flatMap((inject) => {
    if (inject.kind === 'posts') return inject.posts.map(({ network }) => network);
    return inject.kind === 'outage' && inject.network !== undefined ? [inject.network] : [];
  });
  return [...new Set(networks)].sort();
}

/** The wished plan of the exercise; `newId` makes ids for its sources. */
export function planOfExercise(real: PlanState, scenario: Scenario, newId: () => string): PlanState {
  const before = (real.source ?? []) as readonly PlanRecordOf<'source'>[];
  const source = networksOf(scenario).map((network) => {
    const meant = before.flatMap(({ fields }) => (fields.network === network ? fields.categories : []));
    const fields: Source = {
      ...sourceNoun.blank,
      kind: Object.hasOwn(KINDS, network) ? (KINDS[network] ?? 'webhook') : 'webhook',
      name: `Exercice · Exercise: ${network}`,
      network,
      categories: meant.length > 0 ? [...new Set(meant)] : [...WATCH_CATEGORIES],
    };
    return { id: newId(), fields };
  });
  return { ...real, source: stateOfFile({ source }).source ?? [] };
}
