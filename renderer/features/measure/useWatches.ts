/* The watch queries of the plan, to choose a subject from. */
import { useEffect, useState } from 'react';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import type { NamedInBoth } from '../../words/subjectWords.ts';

export type NamedWatch = { readonly id: string; readonly name: NamedInBoth };

export function useWatches(): readonly NamedWatch[] {
  const revision = useEntities((entities) => entities.planRevisions.watch ?? 0);
  const [watches, setWatches] = useState<readonly NamedWatch[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan's watches moved.
  useEffect(() => {
    void api.watch.list({}).then((reply) => {
      if (reply.ok)
        setWatches(
          reply.value
            .filter(({ retiredAt }) => retiredAt === null)
            .map(({ id, fields: { name, query } }) => ({
              id,
              name: { fr: name.fr || query, en: name.en || query },
            })),
        );
    });
  }, [revision]);
  return watches;
}
