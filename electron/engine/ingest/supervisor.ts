/*
 * Looks after all sources: begins those that are turned on, ends those that are not, begins anew what was changed,
 * and has everybody try at once when the machine wakes up or finds itself on another network.
 */
import { networkInterfaces } from 'node:os';
import type { Connector } from './connectors/connector.ts';
import type { SourceRecord } from './listeningPlan.ts';
import { createSlots } from './slots.ts';
import { type SourceRun, type SourceRunDeps, startSourceRun } from './sourceRun.ts';

/** Questions under way at once. Streams are not counted: they are few, and they stay. */
const QUESTIONS_AT_ONCE = 12;
const LOOK_EVERY_MS = 3_000;

export type SupervisorDeps = Pick<SourceRunDeps, 'book' | 'input' | 'clock' | 'random' | 'log'> & {
  readonly sinkOf: (sourceId: string) => SourceRunDeps['sink'];
  readonly connectorOf: (record: SourceRecord) => Promise<Connector>;
  /** What a source said of where to go on means nothing at another address. */
  readonly forgetCursor: (sourceId: string) => Promise<void>;
};

export type Supervisor = {
  readonly setSources: (records: readonly SourceRecord[]) => Promise<void>;
  /** False for a source that is not turned on. */
  readonly askNow: (id: string) => boolean;
  /** Begins a source anew: its token is another. */
  readonly restart: (id: string) => Promise<void>;
  /** The machine woke up, or is on another network. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
};

type Held = { readonly record: SourceRecord; readonly key: string; readonly run: SourceRun };

export function createSupervisor(deps: SupervisorDeps): Supervisor {
  const { book } = deps;
  const slots = createSlots(QUESTIONS_AT_ONCE);
  const held = new Map<string, Held>();
  const addresses = new Map<string, string>();
  let isStopped = false;

  const begin = (record: SourceRecord): void => {
    const run = startSourceRun(record, {
      book,
      slots,
      clock: deps.clock,
      random: deps.random,
      log: deps.log,
      input: deps.input,
      sink: deps.sinkOf(record.id),
      connector: () => deps.connectorOf(record),
    });
    held.set(record.id, { record, key: keyOf(record), run });
  };
  const end = async (id: string): Promise<void> => {
    const run = held.get(id)?.run;
    held.delete(id);
    await run?.stop();
    book.setState(id, { kind: 'off' });
  };
  const wake = (): void => {
    for (const { run } of held.values()) run.nudge(true);
  };

  let network = networkMark();
  const timer = setInterval(() => {
    book.look();
    const now = networkMark();
    if (now === network) return;
    network = now;
    wake();
  }, LOOK_EVERY_MS);
  timer.unref();

  return {
    async setSources(records) {
      const wanted = new Map(
        records.filter(({ fields }) => fields.isOn).map((record) => [record.id, record]),
      );
      for (const [id, { key }] of [...held]) {
        const record = wanted.get(id);
        if (record === undefined || keyOf(record) !== key) await end(id);
      }
      for (const record of records) {
        const address = addressOf(record);
        const before = addresses.get(record.id);
        addresses.set(record.id, address);
        if (before !== undefined && before !== address) await deps.forgetCursor(record.id);
      }
      if (isStopped) return;
      for (const record of wanted.values()) if (!held.has(record.id)) begin(record);
    },
    askNow(id) {
      const run = held.get(id)?.run;
      run?.nudge(false);
      return run !== undefined;
    },
    async restart(id) {
      const record = held.get(id)?.record;
      if (record === undefined) return;
      await end(id);
      if (!isStopped) begin(record);
    },
    wake,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await Promise.all([...held.values()].map(({ run }) => run.stop()));
      held.clear();
    },
  };
}

/** What a change of which begins a source anew; its name and what it is meant for are no such matter. */
function keyOf({ fields }: SourceRecord): string {
  const { kind, address, network, everySeconds, allowedHosts } = fields;
  return JSON.stringify([kind, address, network, everySeconds, allowedHosts]);
}

function addressOf({ fields }: SourceRecord): string {
  return `${fields.kind} ${fields.address}`;
}

/** The addresses of this machine: they are others after a change of network. */
function networkMark(): string {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address }) => address)
    .sort()
    .join(' ');
}
