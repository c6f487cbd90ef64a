/*
 * The life of one source: asked or opened, heard, waited for, begun again. Everything that differs from network to
 * network is its connector's; how long to wait and what to say of it is the same for all.
 */
import type { Source } from '../../../shared/domain/source.ts';
import { assertNever } from '../../../shared/lib/assertNever.ts';
import { backOffMs, POLL_BACK_OFF, STREAM_BACK_OFF } from './backOff.ts';
import type { Connector, ConnectorInput, RunEnd, Sink } from './connectors/connector.ts';
import type { SourceRecord } from './listeningPlan.ts';
import type { Slots } from './slots.ts';
import type { SourceBook } from './sourceBook.ts';

export type SourceRunDeps = {
  readonly book: SourceBook;
  /** Questions under way at once, of all sources together. */
  readonly slots: Slots;
  readonly connector: () => Promise<Connector>;
  /** What a run begins with; asked for anew each time. */
  readonly input: (record: SourceRecord) => Promise<ConnectorInput>;
  readonly sink: Pick<Sink, 'deliver' | 'offer'>;
  /** Epoch ms UTC. */
  readonly clock: () => number;
  /** 0..1. */
  readonly random: () => number;
  readonly log: (message: string, fields: object) => void;
};

export type SourceRun = {
  /** Begins again at once; `isWake`: the machine slept, and whatever is open may be dead. */
  readonly nudge: (isWake: boolean) => void;
  readonly stop: () => Promise<void>;
};

/** Streams hold their connection; everything else is asked again and again. */
const STREAMS: readonly Source['kind'][] = ['jetstream', 'mastodon', 'webhook'];
/** A stream that held for so long was well: what ended it begins a new count. */
const HELD_WELL_MS = 60_000;
const BEHIND_AGAIN_MS = 1_000;
/** Sources with the same time are not asked in the same moment. */
const JITTER = 0.1;
const SHORTEST_WAIT_MS = 1_000;

export function startSourceRun(record: SourceRecord, deps: SourceRunDeps): SourceRun {
  const { id, fields } = record;
  const { book, clock } = deps;
  const stopping = new AbortController();
  let current: AbortController | null = null;
  let isNudged = false;
  let wakeUp: () => void = () => undefined;
  let failures = 0;
  let failingSince: number | null = null;
  const isStream = STREAMS.includes(fields.kind);

  const once = async (): Promise<{ readonly end: RunEnd; readonly heldMs: number }> => {
    const release = isStream ? () => undefined : await deps.slots.take(stopping.signal);
    const run = new AbortController();
    current = run;
    let openedAt: number | null = null;
    try {
      if (stopping.signal.aborted) return { end: { kind: 'closed', detail: 'aborted' }, heldMs: 0 };
      const [connector, input] = await Promise.all([deps.connector(), deps.input(record)]);
      const sink: Sink = {
        ...deps.sink,
        live(isCatchingUp) {
          openedAt ??= performance.now();
          book.setState(id, { kind: 'live', isCatchingUp });
        },
      };
      const end = await connector(input, sink, AbortSignal.any([run.signal, stopping.signal]));
      return { end, heldMs: openedAt === null ? 0 : performance.now() - openedAt };
    } catch (fault) {
      deps.log('a connector failed', { kind: fields.kind, reason: String(fault).slice(0, 300) });
      const end: RunEnd = {
        kind: 'failed',
        trouble: 'closed',
        detail: 'fault',
        retryAfterMs: null,
        isFinal: false,
      };
      return { end, heldMs: 0 };
    } finally {
      current = null;
      release();
    }
  };

  /** Notes how it ended; answers how long to wait, null for until somebody does something. */
  const note = (end: RunEnd, heldMs: number): number | null => {
    const fail = (
      trouble: Extract<RunEnd, { kind: 'failed' }>['trouble'],
      detail: string,
      waitMs: number | null,
    ) => {
      failures += 1;
      failingSince ??= clock();
      const nextAttemptAt = waitMs === null ? null : clock() + waitMs;
      book.setState(id, { kind: 'failing', trouble, detail, nextAttemptAt, since: failingSince });
      return waitMs;
    };
    const backOff = backOffMs(failures + 1, isStream ? STREAM_BACK_OFF : POLL_BACK_OFF, deps.random());
    switch (end.kind) {
      case 'answered': {
        failures = 0;
        failingSince = null;
        book.setState(id, { kind: 'live', isCatchingUp: end.againInMs === 0 });
        const usual = fields.everySeconds * 1_000 * (1 + JITTER * (deps.random() - 0.5));
        return Math.max(SHORTEST_WAIT_MS, end.againInMs ?? usual);
      }
      case 'closed':
        if (heldMs > HELD_WELL_MS) {
          failures = 0;
          failingSince = null;
        }
        if (end.detail === 'behind') return BEHIND_AGAIN_MS;
        return fail('closed', end.detail, heldMs > HELD_WELL_MS ? STREAM_BACK_OFF.firstMs : backOff);
      case 'failed':
        if (end.isFinal) return fail(end.trouble, end.detail, null);
        return fail(end.trouble, end.detail, Math.max(backOff, end.retryAfterMs ?? 0));
      default:
        return assertNever(end);
    }
  };

  const wait = (ms: number | null): Promise<void> =>
    new Promise((resolve) => {
      if (isNudged || stopping.signal.aborted) return resolve();
      const timer = ms === null ? null : setTimeout(() => wakeUp(), ms);
      timer?.unref();
      wakeUp = () => {
        if (timer !== null) clearTimeout(timer);
        wakeUp = () => undefined;
        resolve();
      };
    });

  const live = async (): Promise<void> => {
    book.setState(id, { kind: 'connecting' });
    while (!stopping.signal.aborted) {
      isNudged = false;
      const { end, heldMs } = await once();
      if (stopping.signal.aborted) break;
      // Ended because it was to begin again: that is no failure of the other side.
      if (isNudged) {
        failures = 0;
        book.setState(id, { kind: 'connecting' });
        continue;
      }
      await wait(note(end, heldMs));
      if (isNudged) failures = 0;
    }
  };
  const done = live();

  return {
    nudge(isWake) {
      // An honest answer is already under way where a feed is being asked.
      if (current !== null && !(isStream && isWake)) return;
      isNudged = true;
      current?.abort();
      wakeUp();
    },
    async stop() {
      stopping.abort();
      wakeUp();
      await done;
    },
  };
}
