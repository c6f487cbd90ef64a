/*
 * What watch queries and sources are called, retired ones too: what they asked for and gave stays.
 */
import { useEffect, useState } from 'react';
import { textIn } from '../../../shared/domain/biText.ts';
import { languageOf } from '../../../shared/lib/locale.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useWords } from '../../words/WordsProvider.tsx';

export type PlanNames = {
  readonly watches: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
};

const NONE: PlanNames = { watches: new Map(), sources: new Map() };

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
      setNames({
        watches: new Map(watches.value.map(({ id, fields }) => [id, textIn(fields.name, language)])),
        sources: new Map(sources.value.map(({ id, fields }) => [id, fields.name])),
      });
    });
    return () => {
      isGone = true;
    };
  }, [watch, source, generation, locale]);
  return names;
}
