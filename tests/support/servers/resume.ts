/*
 * What stands for the supervisor where connectors are tried alone: a sink that keeps posts and cursor
 * together, as one transaction does, and a loop that starts the connector again whenever it ends.
 */
import type {
  Connector,
  ConnectorInput,
  Delivery,
  Observed,
  RunEnd,
  Sink,
} from '../../../electron/engine/ingest/connectors/connector.ts';
import { createSafeHttp, type SafeHttp } from '../../../electron/engine/ingest/net/safeHttp.ts';
import { type Source, sourceNoun } from '../../../shared/domain/source.ts';

export type Kept = Sink & {
  readonly posts: ReadonlyMap<string, Extract<Observed, { readonly what: 'post' }>['post']>;
  readonly deleted: ReadonlySet<string>;
  readonly deliveries: readonly Delivery[];
  readonly rejects: ReadonlyMap<string, number>;
  /** Whether it caught up, as told last. */
  readonly states: readonly boolean[];
  readonly cursor: () => string | null;
  /** Posts delivered, the same one counted each time. */
  readonly delivered: () => number;
};

/** `hold`: waited for at each delivery. */
export function createKept(hold: () => Promise<void> = () => Promise.resolve()): Kept {
  const posts = new Map<string, Extract<Observed, { readonly what: 'post' }>['post']>();
  const deleted = new Set<string>();
  const deliveries: Delivery[] = [];
  const rejects = new Map<string, number>();
  const states: boolean[] = [];
  let cursor: string | null = null;
  let delivered = 0;
  return {
    posts,
    deleted,
    deliveries,
    rejects,
    states,
    cursor: () => cursor,
    delivered: () => delivered,
    async deliver(delivery) {
      deliveries.push(delivery);
      await hold();
      for (const one of delivery.observed) {
        if (one.what === 'deleted') deleted.add(one.externalId);
        else {
          delivered += 1;
          posts.set(one.post.externalId ?? '', one.post);
        }
      }
      for (const { reason, count } of delivery.rejects)
        rejects.set(reason, (rejects.get(reason) ?? 0) + count);
      if (delivery.cursor !== null) cursor = delivery.cursor;
    },
    offer: () => true,
    live(isCatchingUp) {
      states.push(isCatchingUp);
    },
  };
}

export function testHttp(): SafeHttp {
  return createSafeHttp({ clock: Date.now, userAgent: 'Vigie (test)', hostGapMs: 0 });
}

export type Given = {
  readonly kind: Source['kind'];
  readonly address: string;
  readonly http: SafeHttp;
  readonly secret?: string | null;
  readonly allowedHosts?: readonly string[];
};

export function inputOf(given: Given, cursor: string | null): ConnectorInput {
  const { kind, address, allowedHosts = ['127.0.0.1'] } = given;
  return {
    sourceId: 'source',
    source: { ...sourceNoun.blank, kind, address, allowedHosts },
    cursor,
    http: given.http,
    secret: given.secret ?? null,
    parseFeed: () => Promise.reject(new Error('not asked for')),
    clock: Date.now,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}

/** Starts it again until the signal is aborted; `cursorOf` says where each run goes on. */
export async function keepRunning(
  connector: Connector,
  given: Given,
  kept: Kept,
  signal: AbortSignal,
  cursorOf: (kept: Kept) => string | null = (of) => of.cursor(),
): Promise<readonly RunEnd[]> {
  const ends: RunEnd[] = [];
  while (!signal.aborted) {
    ends.push(await connector(inputOf(given, cursorOf(kept)), kept, signal));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return ends;
}

/** Looks again until it holds; a test that waits in vain is ended by its own time. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}
