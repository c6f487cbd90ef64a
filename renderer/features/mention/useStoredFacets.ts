/* What is stored to filter by: networks and languages, from the engine; asked again as mentions come. */
import { useEffect, useState } from 'react';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';

type Facets = { readonly networks: readonly string[]; readonly languages: readonly string[] };

const NONE: Facets = { networks: [], languages: [] };
/** New networks are rare: nobody waits for them, and a storm must not ask for them with every batch. */
const REST_MS = 3_000;

/** Empty while it is not wanted. */
export function useStoredFacets(isWanted: boolean): Facets {
  const [stored, setStored] = useState(NONE);
  const generation = useEntities((entities) => entities.generation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file holds others.
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const ask = (): void => {
      void api.mention.count().then((reply) => {
        if (isGone || !reply.ok) return;
        const { networks, languages } = reply.value;
        const isSame = (before: Facets) =>
          before.networks.join() === networks.join() && before.languages.join() === languages.join();
        setStored((before) => (isSame(before) ? before : { networks, languages }));
      });
    };
    ask();
    const stop = useEntities.subscribe((now, before) => {
      if (now.mention === before.mention || timer !== null) return;
      timer = setTimeout(() => {
        timer = null;
        ask();
      }, REST_MS);
    });
    return () => {
      isGone = true;
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [isWanted, generation]);
  return stored;
}
