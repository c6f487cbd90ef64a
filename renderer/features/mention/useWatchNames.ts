/*
 * What watch queries and sources are called, retired ones too: what they asked for and gave stays. And what of them
 * stands now: the words of the queries, the categories watched, the sources in force.
 */
import { useEffect, useState } from 'react';
import { textIn } from '../../../shared/domain/biText.ts';
import type { WatchCategory } from '../../../shared/domain/planLimits.ts';
import { languageOf } from '../../../shared/lib/locale.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useWords } from '../../words/WordsProvider.tsx';

export type PlanNames = {
  readonly watches: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
  /** By id, as typed; of retired ones too. */
  readonly queries: ReadonlyMap<string, string>;
  /** Those in which a query that is not retired stands. */
  readonly categories: ReadonlySet<WatchCategory>;
  readonly liveSources: ReadonlyMap<string, string>;
};

const NONE: PlanNames = {
  watches: new Map(),
  sources: new Map(),
  queries: new Map(),
  categories: new Set(),
  liveSources: new Map(),
};

export function useWatchNames(): PlanNames {
  const { locale } = useWords();
  const watch = useEntities((entities) => entities.planRevisions.watch ?? 0);
  const source = useEntities((entities) => entities.planRevisions.source ?? 0);
  const generation = useEntities((entities) => entities.generation);
  const [names, setNames] = useState(NONE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when one of these moves.
  useEffect(() => {
    let isGone = false;
    const wish = { isWithRetired: true };
    void Promise.all([api.watch.list(wish), api.source.list(wish)]).then(([watches, sources]) => {
      if (isGone || !watches.ok || !sources.ok) return;
      const language = languageOf(locale);
      const live = watches.value.filter(
        ({ retiredAt, fields }) => retiredAt === null && fields.query.trim() !== '',
      );
      setNames({
        watches: new Map(watches.value.map(({ id, fields }) => [id, textIn(fields.name, language)])),
        sources: new Map(sources.value.map(({ id, fields }) => [id, fields.name])),
        queries: new Map(watches.value.map(({ id, fields }) => [id, fields.query])),
        categories: new Set(live.map(({ fields }) => fields.category)),
        liveSources: new Map(
          sources.value
            .filter(({ retiredAt }) => retiredAt === null)
            .map(({ id, fields }) => [id, fields.name]),
        ),
      });
    });
    return () => {
      isGone = true;
    };
  }, [watch, source, generation, locale]);
  return names;
}
