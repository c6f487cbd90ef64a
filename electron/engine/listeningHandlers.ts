/*
 * What is asked of sources, and of what they cover.
 */
import { buildCoverage, type Coverage } from '../../shared/domain/coverage.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { EngineHandlers } from '../door/handlers.ts';
import type { Listening } from './ingest/listening.ts';
import type { Retention } from './retention.ts';
import type { Threads } from './threads/createThreads.ts';

export type ListeningHandlerDeps = {
  readonly threads: Pick<Threads, 'reader'>;
  readonly listening: Listening;
  readonly retention: Retention;
  /** An act of a person was done: a backup is due. */
  readonly noteAct: () => void;
  /** Epoch ms UTC. */
  readonly clock: () => number;
};

type ListeningCall =
  | 'source.preview'
  | 'mention.resolveLink'
  | 'watch.test'
  | 'source.health'
  | 'source.askNow'
  | 'source.setSecret'
  | 'coverage.get'
  | 'retention.get'
  | 'retention.run';

export function createListeningHandlers({
  threads,
  listening,
  retention,
  noteAct,
  clock,
}: ListeningHandlerDeps): Pick<EngineHandlers, ListeningCall> {
  return {
    'watch.test': (input) => threads.reader.call('watchTest', input),
    'mention.resolveLink': ({ url }) => listening.resolveLink(url),
    'source.preview': (input) => listening.preview(input),
    'source.health': () => listening.health(),
    'source.askNow': ({ id }) => listening.askNow(id),
    'source.setSecret': ({ id, secret }) => listening.setSecret(id, secret),
    'retention.get': () => retention.get(),
    'retention.run': async ({ isClockRight }, { person }) => {
      if (person === null) return fail('person.none', 'Nobody was chosen.');
      const ran = await retention.run(person, isClockRight);
      if (ran.ok) noteAct();
      return ran;
    },
    'coverage.get': () => coverageNow({ threads, listening, clock }),
  };
}

/** What can be seen of each category and network, as sources fare now. */
export async function coverageNow({
  threads,
  listening,
  clock,
}: Pick<ListeningHandlerDeps, 'threads' | 'listening' | 'clock'>): Promise<Result<Coverage>> {
  const health = await listening.health();
  if (!health.ok) return health;
  const states = new Map(health.value.map(({ sourceId, state }) => [sourceId, state]));
  const [{ sources }, facts] = await Promise.all([
    threads.reader.call('listeningPlan', null),
    threads.reader.call('coverageFacts', null),
  ]);
  const withStates = sources.map(({ id, fields }) => ({
    id,
    fields,
    state: states.get(id) ?? { kind: 'off' as const },
  }));
  return ok(buildCoverage({ ...facts, sources: withStates }, clock()));
}
