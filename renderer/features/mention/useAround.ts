/*
 * What stands around the mention that is read in full, asked for anew as mentions come: a reply may have arrived.
 */
import { useEffect, useState } from 'react';
import type { AuthorCard, Conversation } from '../../../shared/contract/mentionAround.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';

export type Around = {
  readonly conversation: Conversation | null;
  readonly author: AuthorCard | null;
  readonly failure: Failure | null;
};

const NOTHING: Around = { conversation: null, author: null, failure: null };
/** In a storm the conversation is read again this often, not with every batch. */
const REST_MS = 2_000;

export function useAround(id: number): Around {
  const [around, setAround] = useState<Around & { readonly id: number }>({ ...NOTHING, id });
  const generation = useEntities((entities) => entities.generation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another file the number means another mention.
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const ask = async (): Promise<void> => {
      const [conversation, author] = await Promise.all([
        api.mention.conversation({ id }),
        api.mention.author({ id }),
      ]);
      if (isGone) return;
      setAround({
        id,
        conversation: conversation.ok ? conversation.value : null,
        author: author.ok ? author.value : null,
        failure: conversation.ok ? null : conversation.error,
      });
    };
    void ask();
    const stop = useEntities.subscribe((now, before) => {
      if (now.mention === before.mention || timer !== null) return;
      timer = setTimeout(() => {
        timer = null;
        void ask();
      }, REST_MS);
    });
    return () => {
      isGone = true;
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [id, generation]);
  return around.id === id ? around : NOTHING;
}
