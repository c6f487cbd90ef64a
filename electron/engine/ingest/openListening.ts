/*
 * Opens the ears: the threads are joined, the queue and the supervisor begin. Loaded with the first source.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { connectorOf } from './connectors/connectorTable.ts';
import { GROUP_WINDOW_MS } from './groupWindow.ts';
import { createIntake } from './intake.ts';
import { type ListeningDeps, secretKeyOf } from './listening.ts';
import type { ListeningPlan } from './listeningPlan.ts';
import type { SafeHttp } from './net/safeHttp.ts';
import type { SourceBook } from './sourceBook.ts';
import { createSupervisor } from './supervisor.ts';

const DRAIN_WITHIN_MS = 3_000;

export type OpenListening = {
  readonly set: (plan: ListeningPlan) => Promise<void>;
  readonly askNow: (id: string) => boolean;
  readonly restart: (id: string) => Promise<void>;
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
};

export type OpenListeningDeps = ListeningDeps & {
  readonly book: SourceBook;
  readonly network: () => Promise<SafeHttp>;
};

/** Posts of the last day that what comes may repeat, a few at a time: other work goes between. */
const REMEMBERED_POSTS = 20_000;
const REMEMBERED_AT_ONCE = 1_000;

async function rememberGroups({ threads, clock }: OpenListeningDeps): Promise<void> {
  const since = clock() - GROUP_WINDOW_MS;
  const posts = await threads.reader.call('groupablePosts', { since, limit: REMEMBERED_POSTS });
  for (let from = 0; from < posts.length; from += REMEMBERED_AT_ONCE)
    await threads.parser.call('rememberPosts', posts.slice(from, from + REMEMBERED_AT_ONCE));
}

export async function openListening(deps: OpenListeningDeps): Promise<OpenListening> {
  const { threads, book, vault, clock, log } = deps;
  const { port1, port2 } = new MessageChannel();
  await threads.writer.call('connectParser', port1, [port1]);
  await threads.parser.call('connectIntake', port2, [port2]);
  await rememberGroups(deps);
  const http = await deps.network();

  const intake = createIntake({
    observe: (input) => threads.parser.call('observe', input),
    onResult: deps.onResult,
    log,
    onStored(stored) {
      book.note(stored);
      if (stored.added > 0 || stored.changed > 0)
        deps.observe({
          noun: 'mention',
          // A row that says something else now is asked for again, as if it had gone and come.
          added: stored.added + stored.changed,
          removed: stored.changed,
          hidden: stored.hidden,
          newestId: stored.newestId,
        });
    },
  });
  const supervisor = createSupervisor({
    book,
    clock,
    random: Math.random,
    log,
    sinkOf: intake.sinkOf,
    connectorOf: (record) =>
      deps.exercise === undefined ? connectorOf(record.fields.kind) : deps.exercise.connectorOf(record),
    async input({ id, fields }) {
      return {
        sourceId: id,
        source: fields,
        cursor: intake.cursorOf(id) ?? book.storedCursor(id),
        http,
        secret: await vault.get(secretKeyOf(id)).catch(() => null),
        parseFeed: (bytes) => threads.parser.call('parseFeed', bytes),
        clock,
        wait: (ms, signal) => pause(ms, undefined, { signal, ref: false }).catch(() => undefined),
      };
    },
    async forgetCursor(id) {
      intake.forgetCursor(id);
      book.forgetCursor(id);
      await threads.writer.call('forgetCursor', id);
    },
  });

  return {
    async set(plan) {
      await threads.parser.call('setListeningRules', plan.rules);
      await supervisor.setSources(plan.sources);
    },
    askNow: supervisor.askNow,
    restart: supervisor.restart,
    wake: supervisor.wake,
    async stop() {
      await supervisor.stop();
      await intake.stop(DRAIN_WITHIN_MS);
    },
  };
}
