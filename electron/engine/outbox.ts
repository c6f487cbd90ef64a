/*
 * Sends what waits, one after the other: looked at once more, tried, and what came of it recorded. While the network is
 * away it stays in the queue and says so; what nobody knows of is asked for before it is sent a second time.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Change } from '../../shared/contract/changes.ts';
import type { OutboxItem } from '../../shared/contract/outbox.ts';
import type { ErrorCode } from '../../shared/lib/errorCode.ts';
import type { Failure, Result } from '../../shared/lib/result.ts';
import type { AccountSecrets } from './accountSecrets.ts';
import type { Outcome, Sending } from './commands/statementSending.ts';
import { pathOfDigest } from './files/fileStore.ts';
import type { Publishers, PublishMedia } from './publish/publishTypes.ts';
import type { RanCommand } from './runCommand.ts';
import type { Threads } from './threads/createThreads.ts';

export type OutboxDeps = {
  readonly threads: Pick<Threads, 'writer'>;
  /** Epoch ms UTC. */
  readonly clock: () => number;
  readonly secrets: AccountSecrets;
  readonly publishersFor: (allowedHosts: readonly string[]) => Promise<Publishers>;
  readonly record: <T>(run: () => Promise<RanCommand<T>>) => Promise<Result<T>>;
  readonly filesFolder: string;
  readonly observe: (change: Change) => void;
  readonly log: (message: string, fields: object) => void;
};

export type Outbox = {
  /** Looks for what waits; asked again whenever something was put into the queue. */
  readonly look: () => void;
  /** It was taken out of the queue. */
  readonly forget: (publicationId: string) => void;
  readonly list: () => readonly OutboxItem[];
  readonly isSending: (publicationId: string) => boolean;
  /** One, or everything that waits, is tried at once; false where there is nothing. */
  readonly tryNow: (publicationId: string | null) => boolean;
  readonly stop: () => Promise<void>;
};

/** Between two tries of one publication. */
const WAITS_MS = [5_000, 15_000, 30_000, 60_000] as const;
const LONGEST_WAIT_MS = 60_000;

type Item = {
  readonly publicationId: string;
  readonly statementId: string;
  readonly accountId: string | null;
  tries: number;
  failedInRow: number;
  isSending: boolean;
  trouble: ErrorCode | null;
  nextTryAt: number;
};

export function createOutbox(deps: OutboxDeps): Outbox {
  const items = new Map<string, Item>();
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let isStale = true;
  let isStopped = false;
  const tell = (): void => deps.observe({ noun: 'outbox' });

  const readQueue = async (): Promise<void> => {
    isStale = false;
    const waiting = await deps.threads.writer.call('waitingToSend', null);
    const ids = new Set(waiting.map(({ publicationId }) => publicationId));
    const gone = [...items.keys()].filter((id) => !ids.has(id));
    for (const id of gone) items.delete(id);
    const fresh = waiting.filter(({ publicationId }) => !items.has(publicationId));
    for (const one of fresh)
      items.set(one.publicationId, {
        ...one,
        failedInRow: 0,
        isSending: false,
        trouble: null,
        nextTryAt: 0,
      });
    if (gone.length > 0 || fresh.length > 0) tell();
  };

  const waitFor = (item: Item, trouble: ErrorCode, until: number | null): void => {
    const waitMs = WAITS_MS[item.failedInRow] ?? LONGEST_WAIT_MS;
    item.failedInRow += 1;
    item.trouble = trouble;
    item.nextTryAt = Math.max(until ?? 0, deps.clock() + waitMs);
    tell();
  };

  const sendOne = async (item: Item): Promise<void> => {
    const { publicationId } = item;
    const secret = item.accountId === null ? null : await deps.secrets.get(item.accountId);
    // From here on nobody calls it off: what is on its way cannot be.
    item.isSending = true;
    const begun = await deps.record(() =>
      deps.threads.writer.call('beginSending', { publicationId, secretOf: secret }),
    );
    if (!begun.ok || begun.value.kind !== 'go') item.isSending = false;
    if (!begun.ok) return waitFor(item, begun.error.code, null);
    if (begun.value.kind === 'waits') return waitFor(item, begun.value.trouble, null);
    if (begun.value.kind === 'gone' || secret === null) {
      items.delete(publicationId);
      return tell();
    }
    item.tries += 1;
    tell();
    const outcome = await publish(deps, begun.value.sending, secret.secret, abort.signal);
    const ended = await deps.record(() =>
      deps.threads.writer.call('endSending', {
        publicationId,
        statementId: item.statementId,
        outcome: outcome.outcome,
      }),
    );
    item.isSending = false;
    // What could not be written is asked for anew: the row still says that it may be out.
    if (!ended.ok) return waitFor(item, ended.error.code, null);
    const stays =
      outcome.outcome.kind === 'failed' && (outcome.outcome.isUnknown || outcome.outcome.isPassing);
    if (stays && outcome.outcome.kind === 'failed')
      return waitFor(item, outcome.outcome.code, outcome.retryAt);
    items.delete(publicationId);
    tell();
  };

  const pump = async (): Promise<void> => {
    for (;;) {
      if (isStopped) return;
      if (isStale) await readQueue();
      const due = [...items.values()].find(({ nextTryAt }) => nextTryAt <= deps.clock());
      if (due === undefined) break;
      await sendOne(due).catch((error: unknown) => {
        due.isSending = false;
        deps.log('sending failed', { reason: String(error).slice(0, 300) });
        waitFor(due, 'call.failed', null);
      });
    }
    schedule();
  };
  const start = (): void => {
    if (running !== null || isStopped) return;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running = pump()
      .catch((error: unknown) => {
        isStale = true;
        deps.log('the queue could not be read', { reason: String(error).slice(0, 300) });
      })
      .finally(() => {
        running = null;
        if (isStale && !isStopped) schedule();
      });
  };
  const schedule = (): void => {
    if (isStopped) return;
    const next = Math.min(
      ...[...items.values()].map(({ nextTryAt }) => nextTryAt),
      isStale ? deps.clock() : Number.POSITIVE_INFINITY,
    );
    if (next === Number.POSITIVE_INFINITY) return;
    // A laptop that slept does not keep its appointments: it looks at the clock again at the latest after a minute.
    const waitMs = Math.min(Math.max(next - deps.clock(), 50), LONGEST_WAIT_MS);
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(start, waitMs);
    timer.unref();
  };

  return {
    look() {
      isStale = true;
      start();
    },
    forget(publicationId) {
      if (items.delete(publicationId)) tell();
    },
    list: () =>
      [...items.values()].map(({ publicationId, statementId, tries, isSending, trouble, nextTryAt }) => ({
        publicationId,
        statementId,
        tries,
        isSending,
        trouble,
        nextTryAt: nextTryAt === 0 ? null : nextTryAt,
      })),
    isSending: (publicationId) => items.get(publicationId)?.isSending ?? false,
    tryNow(publicationId) {
      const wanted = [...items.values()].filter(
        (item) => publicationId === null || item.publicationId === publicationId,
      );
      for (const item of wanted) {
        item.nextTryAt = 0;
        item.failedInRow = 0;
      }
      if (wanted.length > 0) start();
      return wanted.length > 0;
    },
    async stop() {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      abort.abort();
      await running;
    },
  };
}

type Told = { readonly outcome: Outcome; readonly retryAt: number | null };

/** Failures after which it is tried again by itself. */
const PASSING: readonly ErrorCode[] = ['publish.unreachable', 'publish.rateLimited'];

async function publish(
  deps: OutboxDeps,
  sending: Sending,
  secret: string,
  signal: AbortSignal,
): Promise<Told> {
  const { account, publicationId, text, language, createdAt, replyTo, isRetry } = sending;
  const media = await readMedia(deps.filesFolder, sending.media);
  if (media === null) {
    const outcome = { kind: 'failed', code: 'file.missing', isUnknown: isRetry, isPassing: false } as const;
    return { outcome, retryAt: null };
  }
  const publishers = await deps.publishersFor(account.allowedHosts);
  const { network, server, handle } = account;
  const { statementId } = sending;
  const stillGoes = async (): Promise<ErrorCode | null> => {
    const asked = await deps.threads.writer.call('stillGoes', { publicationId, statementId });
    return asked.result.ok ? asked.result.value : asked.result.error.code;
  };
  const post = { id: publicationId, text, language, createdAt, replyTo, media, isRetry, stillGoes };
  const result = await publishers.publish({ network, server, handle }, secret, post, signal);
  return result.ok
    ? { outcome: { kind: 'published', published: result.value }, retryAt: null }
    : { outcome: failureOf(result.error), retryAt: retryAtOf(result.error) };
}

function failureOf({ code, detail }: Failure): Outcome {
  const isUnknown = detail?.isUnknown === true;
  return { kind: 'failed', code, isUnknown, isPassing: PASSING.includes(code) };
}

function retryAtOf({ detail }: Failure): number | null {
  return typeof detail?.retryAt === 'number' ? detail.retryAt : null;
}

/** The very bytes that were signed; null where one is not there any more or is another. */
async function readMedia(folder: string, media: Sending['media']): Promise<readonly PublishMedia[] | null> {
  const read: PublishMedia[] = [];
  for (const { sha256, type, altText } of media) {
    const bytes = await readFile(pathOfDigest(folder, sha256)).catch(() => null);
    if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) return null;
    read.push({ bytes, type, altText });
  }
  return read;
}
