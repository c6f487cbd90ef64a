/*
 * Listening as the engine sees it: what is asked of sources, in one place. What talks to the network is
 * loaded when it is first needed, so that a start without sources pays nothing for it.
 */
import type { Change } from '../../../shared/contract/changes.ts';
import type { SourcePreview } from '../../../shared/contract/source.ts';
import type { SourceHealth } from '../../../shared/domain/sourceHealth.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import type { Threads } from '../threads/createThreads.ts';
import type { Vault } from '../vault.ts';
import type { Connector } from './connectors/connector.ts';
import type { SourceRecord } from './listeningPlan.ts';
import { createClockComparison } from './net/clockComparison.ts';
import type { SafeHttp } from './net/safeHttp.ts';
import type { OpenListening } from './openListening.ts';
import type { PreviewInput } from './previewSource.ts';
import { createSourceBook } from './sourceBook.ts';

export type ListeningDeps = {
  readonly threads: Threads;
  /** Epoch ms UTC. */
  readonly clock: () => number;
  readonly appVersion: string;
  readonly vault: Vault;
  readonly isReadOnly: boolean;
  readonly observe: (change: Change) => void;
  /** The counts that every window shows have moved. */
  readonly tellCounts: () => void;
  /** What the disk says to each batch. */
  readonly onResult: (result: Result<unknown>) => void;
  readonly log: (message: string, fields: object) => void;
  /** Of an exercise: what is heard instead of networks, which are closed. */
  readonly exercise?: {
    readonly connectorOf: (record: SourceRecord) => Promise<Connector>;
    readonly network: SafeHttp;
  };
  /** The system's proxy for an address; null for none. */
  readonly proxyFor?: (url: string) => Promise<string | null>;
};

export type Listening = {
  readonly preview: (input: PreviewInput) => Promise<Result<SourcePreview>>;
  /** The guarded client, opened when it is first needed. */
  readonly network: () => Promise<SafeHttp>;
  /** Where a link leads; asked by hand alone. */
  readonly resolveLink: (url: string) => Promise<Result<{ readonly url: string }>>;
  /** The watch queries of the plan stand in the parser, as they are now. */
  readonly readRules: () => Promise<void>;
  /** Begins with the sources of the plan; nothing is asked before. */
  readonly start: () => void;
  /** A plan that changed may have other sources and watches. */
  readonly note: (changes: readonly Change[]) => void;
  readonly health: () => Promise<Result<readonly SourceHealth[]>>;
  readonly askNow: (id: string) => Promise<Result<{ readonly isAsked: boolean }>>;
  readonly setSecret: (id: string, secret: string | null) => Promise<Result<{ readonly hasSecret: boolean }>>;
  /** The machine woke up. */
  readonly resumed: () => void;
  readonly stop: () => Promise<void>;
};

const LISTENED_NOUNS: readonly string[] = ['source', 'watch'];
/** Windows are told of new counts no more often than this. */
const TOLD_EVERY_MS = 500;

export function secretKeyOf(sourceId: string): string {
  return `source.${sourceId}`;
}

export function createListening(deps: ListeningDeps): Listening {
  const { threads, vault } = deps;
  let http: SafeHttp | null = null;
  let listening: OpenListening | null = null;
  let isStarted = false;
  let isStopped = false;
  let isStale = true;
  let areRulesStale = true;
  let refreshing: Promise<void> = Promise.resolve();

  let toldAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const isListening = (): boolean => listening !== null;
  const tell = (): void => {
    if (isStopped || timer !== null) return;
    const now = performance.now();
    timer = setTimeout(
      () => {
        timer = null;
        toldAt = performance.now();
        deps.observe({ noun: 'listening' });
        if (isListening()) deps.tellCounts();
      },
      Math.max(0, toldAt + TOLD_EVERY_MS - now),
    );
    timer.unref();
  };
  const book = createSourceBook(deps.clock, tell);

  // An act that finds no reading says so; that one could not be handed over is no trouble of its own.
  const comparison = createClockComparison((reading) => {
    void threads.writer.call('clockCompared', reading).catch(() => undefined);
  });
  const network = async (): Promise<SafeHttp> => {
    if (deps.exercise !== undefined) return deps.exercise.network;
    const { createSafeHttp } = await import('./net/safeHttp.ts');
    http ??= createSafeHttp({
      clock: deps.clock,
      userAgent: `Vigie/${deps.appVersion}`,
      onReply: comparison.take,
      ...(deps.proxyFor === undefined ? {} : { proxyFor: deps.proxyFor }),
    });
    return http;
  };
  /** A store that is locked is no reason not to listen to what needs no token. */
  const hasSecret = async (id: string): Promise<boolean> =>
    (await vault.get(secretKeyOf(id)).catch(() => null)) !== null;

  const learn = async (sources: readonly SourceRecord[]): Promise<void> => {
    const unknown = sources.filter(({ id }) => !book.has(id)).map(({ id }) => id);
    if (unknown.length === 0) return;
    const known = await threads.reader.call('knownSources', unknown);
    for (const id of unknown) {
      const facts = known[id];
      if (facts !== undefined) book.add(id, facts, await hasSecret(id));
    }
  };
  const refreshNow = async (): Promise<void> => {
    if (!isStale || isStopped) return;
    isStale = false;
    const plan = await threads.reader.call('listeningPlan', null);
    await learn(plan.sources);
    for (const { sourceId } of book.health())
      if (!plan.sources.some(({ id }) => id === sourceId)) book.remove(sourceId);
    if (!isStarted || isStopped) return;
    if (listening === null) {
      if (!plan.sources.some(({ fields }) => fields.isOn)) return;
      const { openListening } = await import('./openListening.ts');
      listening = await openListening({ ...deps, book, network });
    }
    await listening.set(plan);
  };
  /** One after another; what changes meanwhile is looked at in the next. */
  const refresh = (): Promise<void> => {
    refreshing = refreshing.then(refreshNow).catch((error: unknown) => {
      isStale = true;
      deps.log('the sources of the plan could not be read', { reason: String(error).slice(0, 300) });
    });
    return refreshing;
  };

  const readRules = async (): Promise<void> => {
    if (!areRulesStale) return;
    areRulesStale = false;
    const { rules } = await threads.reader.call('listeningPlan', null);
    await threads.parser.call('setListeningRules', rules);
  };

  return {
    network,
    readRules,
    async resolveLink(url) {
      const [opened, { resolveLink }] = await Promise.all([network(), import('./resolveLink.ts')]);
      return resolveLink(url, opened);
    },
    async preview(input) {
      const [opened, { previewSource }] = await Promise.all([network(), import('./previewSource.ts')]);
      return previewSource(input, { threads, http: () => opened });
    },
    start() {
      isStarted = true;
      isStale = true;
      void refresh();
    },
    note(changes) {
      if (!changes.some((change) => change.noun === 'plan' && LISTENED_NOUNS.includes(change.record))) return;
      areRulesStale = true;
      isStale = true;
      void refresh();
    },
    async health() {
      await refresh();
      return ok(book.health());
    },
    async askNow(id) {
      await refresh();
      return ok({ isAsked: listening?.askNow(id) ?? false });
    },
    async setSecret(id, secret) {
      await refresh();
      if (!book.has(id)) return fail('record.unknown', 'There is no such source.');
      try {
        if (secret === null) await vault.delete(secretKeyOf(id));
        else await vault.set(secretKeyOf(id), secret);
      } catch {
        return fail('vault.unreadable', 'The store of the operating system did not take the token.');
      }
      book.setSecret(id, secret !== null);
      await listening?.restart(id);
      return ok({ hasSecret: secret !== null });
    },
    resumed() {
      listening?.wake();
    },
    async stop() {
      isStopped = true;
      await refreshing;
      if (timer !== null) clearTimeout(timer);
      await listening?.stop();
      await http?.close();
    },
  };
}
